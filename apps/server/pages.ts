// What is not the contract: the wall, papers and marked workbooks to take away, the console's files, and the pages that say what went wrong.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { takeWorkPhoto } from '../../office/service/photos.ts';
import type { Both } from '../../office/screens.ts';
import type { Imports } from '../../office/imports.ts';
import type { ServerParts } from './parts.ts';
import type { SignedIn } from './session.ts';
import { filesOf } from './static.ts';
import { wallPage } from './wall/page.ts';
import { rollTemplate } from '../../office/rolltemplate.ts';
import { lawAsked, lawPage } from './law/page.ts';
import { realClock } from '../../office/clock.ts';
import { wallFrame } from '../../office/views/wallframe.ts';
import { ballotAloud } from '../../office/views/ballotaloud.ts';
import { titleOf } from '../../office/views/headline.ts';
import type { OpenElection } from '../../office/door.ts';
import { queuePage, wherePage } from './hall/page.ts';
import { queueOn, type Queues } from './queue.ts';

export interface PageParts extends ServerParts {
  readonly imports: Imports;
  readonly queues: Queues;
}
interface Bindings {
  readonly who: SignedIn | undefined;
  readonly nonce: string;
  /** Whether the request came by the door that hears this machine alone. */
  readonly onThisMachine: boolean;
}

const asset = (name: string): string => readFileSync(new URL(`./wall/${name}`, import.meta.url), 'utf8');

/** A page of one sentence, in both languages, with the way on. */
export const sentencePage = (words: Both, hint?: Both): HtmlEscapedString | Promise<HtmlEscapedString> => html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>正选 · Zhengxuan</title><link rel="icon" href="/wall-files/seal.svg"><link rel="stylesheet" href="/wall-files/wall.css"></head>
<body class="sentence"><main><p class="mark" aria-hidden="true">正</p><h1>${words.zh}</h1><p lang="en">${words.en}</p>${hint ? html`<p class="hint">${hint.zh}</p><p class="hint" lang="en">${hint.en}</p>` : ''}<p><a href="/">回到首页 · Home</a></p></main></body></html>`;

const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A station of the last vote by its number as it stands in an address. */
export const venueOf = (open: OpenElection, asked: string | null) =>
  asked === null || !/^[0-9]{1,4}$/.test(asked) ? undefined : open.election().rounds.at(-1)?.stations.get(Number(asked));

export const makePages = (parts: PageParts): Hono<{ Bindings: Bindings }> => {
  const { shelf, printer, imports } = parts;
  const app = new Hono<{ Bindings: Bindings }>();
  const wallFiles: Readonly<Record<string, readonly [string, string]>> = {
    'wall.css': [asset('wall.css'), 'text/css; charset=utf-8'],
    'wall.js': [asset('wall.js'), 'text/javascript; charset=utf-8'],
    'seal.svg': [asset('seal.svg'), 'image/svg+xml'],
  };
  const files = parts.webDist === undefined ? undefined : filesOf(parts.webDist);
  const none: Both = { zh: '没有这个页面。', en: 'There is no such page.' },
    signIn: Both = { zh: '请先登录。', en: 'Sign in first.' };

  app.get('/wall-files/:file', (c) => {
    const file = wallFiles[c.req.param('file')];
    return file
      ? c.body(file[0], 200, { 'content-type': file[1], 'cache-control': 'no-cache' })
      : c.html(sentencePage(none), 404);
  });
  const lawCss = readFileSync(new URL('./law/law.css', import.meta.url), 'utf8');
  app.get('/law-files/law.css', (c) =>
    c.body(lawCss, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  );
  app.get('/law', (c) => c.html(lawPage(lawAsked(c.req.query(), realClock().today()))));
  app.get('/wall', (c) => {
    const [first] = shelf.elections();
    return first
      ? c.redirect(`/wall/${encodeURIComponent(first.id)}`)
      : c.html(sentencePage({ zh: '还没有选举。', en: 'There is no election yet.' }), 404);
  });
  const wall = (c: Context<{ Bindings: Bindings }>, id: string, asked?: string) => {
    const open = shelf.get(id);
    if (!open) return c.html(sentencePage({ zh: '没有这次选举。', en: 'There is no such election.' }), 404);
    const venue = asked === undefined ? undefined : venueOf(open, asked);
    if (asked !== undefined && !venue)
      return c.html(sentencePage({ zh: '没有这个投票站。', en: 'There is no such station.' }), 404);
    const playable = c.env.onThisMachine && open.rehearsal && shelf.story?.(open.id) !== undefined && !venue;
    c.header('cache-control', 'no-store');
    return c.html(wallPage(open.id, wallFrame(open, venue?.no), playable));
  };
  app.get('/wall/:election', (c) => wall(c, c.req.param('election')));
  app.get('/wall/:election/:station', (c) => wall(c, c.req.param('election'), c.req.param('station')));
  const hallFiles = new Map(
    (
      [
        ['hall.css', 'text/css'],
        ['queue.js', 'text/javascript'],
        ['where.js', 'text/javascript'],
      ] as const
    ).map(([name, type]) => [name as string, { type, text: readFileSync(new URL(`./hall/${name}`, import.meta.url), 'utf8') }]),
  );
  // Asked for by a kiosk whose browser reads no codes itself.
  let reader: string | undefined;
  app.get('/hall-files/jsqr.js', (c) => {
    reader ??= readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');
    return c.body(reader, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
  });
  app.get('/hall-files/:file', (c) => {
    const file = hallFiles.get(c.req.param('file'));
    return file
      ? c.body(file.text, 200, { 'content-type': `${file.type}; charset=utf-8`, 'cache-control': 'no-cache' })
      : c.html(sentencePage(none), 404);
  });
  app.get('/queue/:election/:station', (c) => {
    const open = shelf.get(c.req.param('election')),
      no = Number(c.req.param('station'));
    const round = open?.election().rounds.at(-1),
      station = round?.stations.get(no);
    c.header('cache-control', 'no-store');
    return open && station
      ? c.html(
          queuePage(
            { election: open.id, title: titleOf(open), rehearsal: open.rehearsal },
            { no, name: station.name },
            queueOn(round, no, parts.queues.shown(open.id, no)),
          ),
        )
      : c.html(sentencePage({ zh: '没有这个投票站。', en: 'There is no such station.' }), 404);
  });
  app.get('/where/:election', (c) => {
    const open = shelf.get(c.req.param('election'));
    c.header('cache-control', 'no-store');
    if (open?.election().kiosk !== true)
      return c.html(
        sentencePage(
          { zh: '自助查询没有开放。', en: 'The kiosk is not open.' },
          { zh: '请看公告，或者问工作人员。', en: 'See the notice, or ask the staff.' },
        ),
        404,
      );
    return c.html(wherePage({ election: open.id, title: titleOf(open), rehearsal: open.rehearsal }, ballotAloud(open)));
  });
  app.get('/papers/:election/:file', async (c) => {
    const open = shelf.get(c.req.param('election'));
    if (!c.env.who) return c.html(sentencePage(signIn), 401);
    const paper = open
      ? await printer?.print(open, c.req.param('file'), c.env.who)
      : await parts.aroundPaper?.(c.req.param('election'), c.req.param('file'), c.env.who);
    if (!paper) return c.html(sentencePage(none), 404);
    if ('kind' in paper) return c.html(sentencePage(paper.words), 409);
    const shown = c.req.query('show') !== undefined && paper.type === 'application/pdf';
    return c.body(new Uint8Array(paper.bytes), 200, {
      'content-type': paper.type,
      'cache-control': 'no-store',
      'content-disposition': shown ? 'inline' : disposition(paper.name),
    });
  });
  app.get('/papers/:election/issued/:no', async (c) => {
    const open = shelf.get(c.req.param('election'));
    if (!c.env.who) return c.html(sentencePage(signIn), 401);
    if (!open || !printer) return c.html(sentencePage(none), 404);
    const paper = await printer.issued(open, Number(c.req.param('no')), c.env.who);
    if ('kind' in paper) return c.html(sentencePage(paper.words), 409);
    return c.body(new Uint8Array(paper.bytes), 200, {
      'content-type': paper.type,
      'cache-control': 'no-store',
      'content-disposition': paper.type === 'application/pdf' ? 'inline' : disposition(paper.name),
    });
  });
  app.get('/evidence/:election/:id', async (c) => {
    const open = shelf.get(c.req.param('election'));
    if (!c.env.who) return c.html(sentencePage(signIn), 401);
    const taken = open && (await parts.evidence?.take(open, c.env.who, c.req.param('id')));
    if (!taken)
      return c.html(
        sentencePage({ zh: '没有这份照片，或者您的职责不能查看。', en: 'There is no such photo, or your role may not see it.' }),
        404,
      );
    return c.body(new Uint8Array(taken.bytes), 200, {
      'content-type': taken.type,
      'cache-control': 'private, no-store',
      'content-disposition': taken.type === 'application/pdf' ? disposition('扫描件.pdf') : 'inline',
    });
  });
  app.get('/work-photo/:book/:id', async (c) => {
    if (!c.env.who) return c.html(sentencePage(signIn), 401);
    const kept = parts.around?.get(c.req.param('book'));
    const taken = kept?.kind === 'community' ? await takeWorkPhoto(kept, c.env.who, c.req.param('id')) : undefined;
    if (!taken)
      return c.html(
        sentencePage({ zh: '没有这张照片，或者您的职责不能查看。', en: 'There is no such photo, or your role may not see it.' }),
        404,
      );
    return c.body(new Uint8Array(taken.bytes), 200, {
      'content-type': taken.type,
      'cache-control': 'private, no-store',
      'content-disposition': taken.type === 'application/pdf' ? disposition('凭证.pdf') : 'inline',
    });
  });
  app.get('/files/roll-template/:kind', async (c) => {
    const kind = c.req.param('kind') === 'village' ? 'village' : 'community';
    const name = kind === 'village' ? '选民名册模板-村.xlsx' : '选民名册模板-社区.xlsx';
    return c.body(new Uint8Array(await rollTemplate(kind)), 200, {
      'content-type': workbook,
      'cache-control': 'no-store',
      'content-disposition': disposition(name),
    });
  });
  app.get('/files/:election/roll/:token', (c) => {
    const open = shelf.get(c.req.param('election'));
    if (!c.env.who) return c.html(sentencePage(signIn), 401);
    const marked = open && imports.workbook(open, c.env.who, c.req.param('token'));
    if (!marked || marked.length === 0)
      return c.html(
        sentencePage({ zh: '这份表格已过期，请重新选择文件。', en: 'This workbook has expired; choose the file again.' }),
        404,
      );
    return c.body(new Uint8Array(marked), 200, {
      'content-type': workbook,
      'cache-control': 'no-store',
      'content-disposition': disposition('名册-标出错误.xlsx'),
    });
  });
  app.get('*', async (c) => {
    const path = new URL(c.req.url).pathname;
    if (path.startsWith('/api/') || path.startsWith('/rpc/'))
      return c.json({ code: 'NOT_FOUND', message: none.zh, data: { words: none } }, 404);
    const found = await files?.(path, c.env.nonce, (c.req.header('accept-encoding') ?? '').includes('gzip'));
    if (found) return found;
    if (/\.[a-z0-9]+$/i.test(path)) return c.html(sentencePage(none), 404);
    return c.html(
      sentencePage(
        { zh: '管理页面还没有生成。', en: 'The console has not been built yet.' },
        {
          zh: '在项目文件夹中运行 npm start，它会自动生成；大屏现在就可以看：/wall',
          en: 'Run npm start in the project folder: it builds the console. The wall is at /wall already.',
        },
      ),
      503,
    );
  });
  return app;
};
