// The residents' page at the server: anybody may read what a clerk opened, and a survey is answered by a card. Promises slowness to whoever guesses cards, small bodies, sheets printed once, and the same answer for a closed book as for none.
import type { IncomingMessage } from 'node:http';
import { readFileSync } from 'node:fs';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { OpenCommunity } from '../../../office/around/community.ts';
import { token } from '../../../office/machine.ts';
import { answerByCard, surveyAsked } from '../../../office/residents/answering.ts';
import { openResidentsNow } from '../../../office/residents/now.ts';
import type { ResidentsScreen } from '../../../office/residents/shown.ts';
import { residentsFiles } from '../../../office/residents/view.ts';
import type { Both } from '../../../office/screens.ts';
import type { ServerParts } from '../parts.ts';
import { cardPage, type Html, type OnTo, residentsList, residentsPage, residentsSentence, surveyPage } from './page.ts';

/** A form of twenty answers is smaller than a tenth of it. */
const mostBytes = 32_000;
const mostSheets = 40;
const css = readFileSync(new URL('./residents.css', import.meta.url), 'utf8');

const closed: Both = { zh: '没有这个页面，或者没有向居民开放。', en: 'There is no such page, or it is not open to residents.' };
const tooOften: Both = { zh: '太频繁了，请过一分钟再试。', en: 'Too often. Try again in a minute.' };
const noCard: Both = {
  zh: '答题卡号不对，或者已经用过，或者调查已经结束。每张卡只能用一次。',
  en: 'The card is not known, or was used, or its survey is over. Each card is used once.',
};

interface Opened {
  readonly book: OpenCommunity;
  readonly shown: ResidentsScreen;
}
export type Residents = (req: IncomingMessage, path: string, from: string) => Promise<Response>;

const page = async (body: Html, status = 200, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
  new Response(String(await body), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...more },
  });
const says = (words: Both, status: number, ...ways: readonly OnTo[]): Promise<Response> =>
  page(residentsSentence(words, ways), status);

/** Takes a place under each of these counts; false where one is used up. */
const passes = async (...of: readonly (readonly [limiter: RateLimiterMemory, key: string])[]): Promise<boolean> =>
  (await Promise.allSettled(of.map(([limiter, key]) => limiter.consume(key)))).every((r) => r.status === 'fulfilled');

/** Reads a form of at most `mostBytes`; undefined where it is larger or no form. What is too much is let pass unread, so that the sender hears the answer; what never ends the server's own time limit ends. */
const formOf = async (req: IncomingMessage): Promise<FormData | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  if (size > mostBytes) return undefined;
  return new Response(Buffer.concat(chunks), { headers: { 'content-type': req.headers['content-type'] ?? '' } })
    .formData()
    .catch(() => undefined);
};

export const openResidents = ({ around, aroundPaper }: Pick<ServerParts, 'around' | 'aroundPaper'>): Residents => {
  // Behind one access point a whole stairwell has one address: reading is free enough, guessing is not.
  const reads = new RateLimiterMemory({ points: 600, duration: 60 }),
    prints = new RateLimiterMemory({ points: 30, duration: 60 }),
    sent = new RateLimiterMemory({ points: 60, duration: 60 });
  const misses = new RateLimiterMemory({ points: 20, duration: 60 }),
    allMisses = new RateLimiterMemory({ points: 300, duration: 60 });
  const now = openResidentsNow();
  type Bytes = ReturnType<NonNullable<ServerParts['aroundPaper']>>;
  const sheets = new Map<string, { readonly of: ResidentsScreen; readonly bytes: Bytes }>();

  const opened = (id: string): Opened | undefined => {
    const kept = around?.get(id);
    const shown = kept?.kind === 'community' ? now(kept.book) : undefined;
    return kept?.kind === 'community' && shown ? { book: kept.book, shown } : undefined;
  };
  const all = (): readonly ResidentsScreen[] =>
    (around?.all() ?? []).flatMap((k) => (k.kind === 'community' ? (now(k.book) ?? []) : []));
  const home = ({ book }: Opened) => ({
    href: `/residents/${encodeURIComponent(book.id)}`,
    words: { zh: '回到公开页', en: 'back' },
  });

  /** Whether this address, or all together, missed too often in the last minute. */
  const guesses = async (from: string): Promise<boolean> => {
    const [here, every] = await Promise.all([misses.get(from), allMisses.get('all')]);
    return (here?.remainingPoints ?? 1) <= 0 || (every?.remainingPoints ?? 1) <= 0;
  };
  const missed = (from: string): Promise<unknown> => Promise.allSettled([misses.consume(from), allMisses.consume('all')]);

  const sheet = async (o: Opened, file: string, from: string): Promise<Response> => {
    if (!aroundPaper || !residentsFiles(o.shown).has(file)) return says(closed, 404, home(o));
    const key = `${o.book.id}/${file}`;
    let kept = sheets.get(key);
    if (kept?.of !== o.shown) {
      if (!(await passes([prints, from]))) return says(tooOften, 429);
      kept = { of: o.shown, bytes: aroundPaper(o.book.id, file, { account: '居民', name: '居民' }) };
      sheets.delete(key);
      sheets.set(key, kept);
      const [oldest] = sheets.keys();
      if (sheets.size > mostSheets && oldest !== undefined) sheets.delete(oldest);
    }
    const printed = await kept.bytes.catch(() => undefined);
    if (printed && 'bytes' in printed)
      return new Response(new Uint8Array(printed.bytes), {
        headers: { 'content-type': printed.type, 'cache-control': 'no-store', 'content-disposition': 'inline' },
      });
    sheets.delete(key);
    return says(
      { zh: '这份文书现在印不出来，请到公开栏看。', en: 'This sheet cannot be printed now: see the board.' },
      503,
      home(o),
    );
  };

  /** The questions of a card, or the field for one with why not. */
  const survey = async (o: Opened, card: string | null, from: string): Promise<Response> => {
    // A form that is sent names where it comes from only where its page lets it; the address of a page with a card leaves this server never.
    const headers = { 'referrer-policy': 'same-origin' };
    if (card === null || card.trim() === '') return page(cardPage(o.shown), 200, headers);
    if (await guesses(from)) return says(tooOften, 429, home(o));
    const asked = surveyAsked(o.book, card.slice(0, 80));
    if (asked === 'none') {
      await missed(from);
      return page(cardPage(o.shown, noCard), 404, headers);
    }
    if ('asks' in asked) return page(surveyPage(o.shown, asked, token(16)), 200, headers);
    return says(
      asked.from === undefined
        ? { zh: `《${asked.title}》已于 ${asked.ended} 结束。`, en: `${asked.title} ended on ${asked.ended}.` }
        : { zh: `《${asked.title}》从 ${asked.from} 开始，请到时再来。`, en: `${asked.title} begins on ${asked.from}.` },
      409,
      home(o),
    );
  };

  const answer = async (o: Opened, req: IncomingMessage, from: string): Promise<Response> => {
    if ((await guesses(from)) || !(await passes([sent, from]))) return says(tooOften, 429, home(o));
    const form = await formOf(req);
    const read = (name: string): string => {
      const value = form?.get(name);
      return typeof value === 'string' ? value : '';
    };
    const key = read('key'),
      card = read('card');
    if (!form || !/^[\w-]{22}$/.test(key) || card === '' || card.length > 80)
      return says({ zh: '没有收到完整的答卷，请重新扫码。', en: 'No whole form came: scan the card again.' }, 400, home(o));
    const answers: string[] = [];
    for (let i = 0; i < 20 && form.has(`a${i}`); i += 1) answers.push(read(`a${i}`));
    const asked = surveyAsked(o.book, card);
    const answered = await answerByCard(o.book, { key, card, answers });
    if (answered.kind !== 'refused')
      return new Response(null, {
        status: 303,
        headers: { location: `/residents/${encodeURIComponent(o.book.id)}/thanks`, 'cache-control': 'no-store' },
      });
    if (asked === 'none') {
      await missed(from);
      return says(noCard, 409, home(o));
    }
    const words =
      answered.refusal.key === 'order is not understood' || answered.refusal.key === 'as many answers as questions'
        ? { zh: '还有题没有选，请每题选一项。', en: 'Choose one answer to each question.' }
        : answered.words;
    return 'asks' in asked
      ? page(surveyPage(o.shown, asked, token(16), words), 409, { 'referrer-policy': 'same-origin' })
      : says(words, 409, home(o));
  };

  const read = async (o: Opened, rest: string, req: IncomingMessage, from: string): Promise<Response> => {
    if (rest === '') return page(residentsPage(o.shown));
    if (rest === 'survey')
      return req.method === 'POST'
        ? answer(o, req, from)
        : survey(o, new URL(req.url ?? '/', 'http://here').searchParams.get('card'), from);
    if (rest === 'thanks')
      return says(
        { zh: '收到了，谢谢。这张卡已经用过，不能再用。', en: 'Received, thank you. This card is used now.' },
        200,
        home(o),
        { href: `${home(o).href}/survey`, words: { zh: '录下一张卡', en: 'the next card' } },
      );
    return sheet(o, rest, from);
  };

  return async (req, path, from) => {
    if (path === '/residents-files/residents.css')
      return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' } });
    if (!(await passes([reads, from]))) return says(tooOften, 429);
    const [, , id = '', rest = '', ...more] = path.split('/').map(decoded);
    if (id === '') {
      const open = all(),
        [only] = open;
      if (open.length === 1 && only)
        return new Response(null, {
          status: 302,
          headers: { location: `/residents/${encodeURIComponent(only.book)}`, 'cache-control': 'no-store' },
        });
      return open.length === 0 ? says(closed, 404) : page(residentsList(open));
    }
    const o = opened(id);
    return o && more.length === 0 && (req.method !== 'POST' || rest === 'survey') ? read(o, rest, req, from) : says(closed, 404);
  };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '\u0000';
  }
};
