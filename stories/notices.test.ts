// Every notice of every story, read as it would hang: nothing said twice, no word of the other kind of place, no period cut short, no empty place, every number the length of its list, every date that of its facts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Election } from '../election/election.ts';
import { noticeState } from '../election/beginning/notices.ts';
import { noticeKinds } from '../election/beginning/noticeTable.ts';
import { daysBetween, zhDate } from '../law/days.ts';
import type { Replayed } from '../office/told/replay.ts';
import { papersOf } from '../papers/list.ts';
import { noticeFile } from '../papers/notices/table.ts';
import { type Page, readable } from '../papers/page.ts';
import { electionStories, tellInMemory } from './telling.ts';

const here = new URL('.', import.meta.url);
const stories = electionStories().filter((file) => !/refused|as-written/.test(file));

interface Read {
  readonly file: string;
  readonly page: Page;
  readonly text: string;
}
const noticesOf = ({ election }: Replayed): readonly Read[] =>
  papersOf(election.election(), { on: election.now().today, told: election.recorded(), tokenOf: () => 't' })
    .filter((p) => p.shelf === 'notices' && p.ready && !p.draft && p.format === 'pdf' && p.file.includes('notice'))
    .map((p) => {
      const page = p.page();
      return { file: p.file, page, text: readable(page) };
    });

const said = (text: string, what: RegExp): readonly string[] => [...text.matchAll(what)].map((m) => m[0]);
const isoOf = (zh: string): string =>
  zh.replace(
    /(\d+)年(\d+)月(\d+)日.*/,
    (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );

/** What is wrong with a notice, in words; nothing where it may hang. */
const faultsOf = ({ file, page, text }: Read, e: Election): readonly string[] => {
  const village = e.begun?.kind === 'village';
  const names = new Set([...e.roll.voters.values()].flatMap((v) => v.secret?.name ?? []));
  const plain = text
    .split('\n')
    .filter((line) => !names.has(line.replaceAll('\u3000', '')))
    .join('\n');
  const titles = page.blocks.flatMap((b) => (b.kind === 'title' ? [b.lines] : []));
  const headless = page.blocks.flatMap((b, i) =>
    b.kind === 'heading' && [undefined, 'heading', 'seal'].includes(page.blocks[i + 1]?.kind) ? [b.text] : [],
  );
  const windows = [...text.matchAll(/自公布之日起(\d+)日内，即(?:(\d+年\d+月\d+日))至(\d+年\d+月\d+日)/g)];
  const dates = said(text, /\d{4}年\d+月\d+日/g).map(isoOf);
  return [
    ...(said(text, /特此公告/g).length > 1 ? ['特此公告 twice'] : []),
    ...said(plain, /(镇|乡|村(?!村[民部委])|社区|街道|县|民|委员会|公告|规定|小组|选举|名单|的|。|，|、|；)\1/g).map(
      (x) => `twice: ${x}`,
    ),
    ...said(plain, village ? /居民(?!身份证)|社区|选民证/g : /村民|村委|参选证|本村/g).map(
      (x) => `the other kind of place: ${x}`,
    ),
    ...said(plain, /undefined|NaN|null|\[object|＿|（）|《》|第[号组条]|[：，、]。|为。|于。|共人|p_\w+|—— |\{|\}|……/g).map(
      (x) => `empty: ${x}`,
    ),
    ...(titles.length === 1 && titles.every((t) => t.length <= 2 && t.every((line) => line !== '' && [...line].length <= 22))
      ? []
      : [`title: ${JSON.stringify(titles)}`]),
    ...headless.map((h) => `widow heading: ${h}`),
    ...windows.flatMap(([whole, n, from, to]) =>
      daysBetween(isoOf(from ?? ''), isoOf(to ?? '')) < Number(n) ? [`cut short: ${whole}`] : [],
    ),
    ...dates.filter((d) => d < '1980-01-01' || d > '2030-12-31').map((d) => `date: ${d}`),
    ...(file.startsWith('joined') ? [] : countFaults(page, text)),
  ];
};

/** A number of persons that is not the number of rows or names that follow. */
const countFaults = (page: Page, text: string): readonly string[] => {
  const claimed =
    /由下列(\d+)人组成|候选人(\d+)名，|候选人(\d+)名：|下列(\d+)名外出|下列(\d+)名不便|产生户代表(\d+)人|初步候选人共(\d+)名/.exec(
      text,
    );
  if (!claimed) return [];
  const number = Number(claimed.slice(1).find((x) => x !== undefined));
  const tables = page.blocks.flatMap((b) => (b.kind === 'table' ? [b.rows.length] : []));
  const names = page.blocks.flatMap((b) => (b.kind === 'names' ? [b.names.length] : []));
  const listed = [...(names.length > 0 ? names : tables)].reduce((n, x) => n + x, 0);
  return listed === number || /初步候选人共/.test(claimed[0]) ? [] : [`${claimed[0]}: ${listed} are listed`];
};

for (const story of stories)
  test(`${story}: its notices may hang as they are`, async () => {
    const told = await tellInMemory(new URL(story, here));
    const e = told.election.election();
    const read = noticesOf(told);
    assert.deepEqual(
      read.flatMap((n) => faultsOf(n, e).map((fault) => `${n.file}: ${fault}`)),
      [],
    );
    const today = told.election.now().today;
    for (const kind of noticeKinds) {
      const { posted } = noticeState(e, kind, today);
      const file = noticeFile(e, kind);
      if (!posted || file === undefined || kind === 'result') continue;
      const found = read.find((n) => n.file === `${file}.pdf`);
      assert.ok(found, `${kind} was posted and has no paper`);
      assert.ok(found.text.includes(`第${posted.label}号`), `${found.file} bears another number than ${posted.label}`);
      if (!['proxies', 'mobile boxes', 'helpers'].includes(kind))
        assert.ok(
          found.text.endsWith(zhDate(posted.on)) || found.text.includes(`\n${zhDate(posted.on)}\n`),
          `${found.file} is not dated ${posted.on}`,
        );
    }
  });

test('the notice of another vote names the one ground that happened: too few elected, with the third that elects; or people level, voted on again by most votes', async () => {
  const noticed = async (end: string, file: string): Promise<string> =>
    noticesOf(await tellInMemory(new URL(`ends/facts-${end}.json`, here))).find((n) => n.file === file)?.text ?? '';
  const short = await noticed('second', 'second-vote-notice.pdf');
  assert.match(
    short,
    /4月26日的选举，副主任、委员当选人数少于应选名额，尚缺副主任1名、委员1名。根据.*第十九条的规定，不足的名额另行选举/,
  );
  assert.match(short, /得票不得少于已投选票总数的三分之一。/);
  assert.doesNotMatch(short, /得票相等/);
  for (const [end, file, seats] of [
    ['tie', 'second-vote-notice.pdf', 1],
    ['no-woman', 'second-vote-notice-no-16-1.pdf', 2],
  ] as const) {
    const level = await noticed(end, file);
    assert.match(level, new RegExp(`委员得票相等不能确定当选人，尚有委员${seats}名未定。就得票相等的人再次投票，投票日为`));
    assert.match(level, /\n以得票多的当选。\n/);
    assert.doesNotMatch(level, /少于|三分之一/);
  }
});
