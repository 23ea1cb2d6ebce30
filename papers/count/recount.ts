// 计票更正单: for every box that was counted anew, the earlier figures beside the new ones with their difference, who ordered it and why. The rows serve the screen too.
import type { Election } from '../../election/election.ts';
import type { BoxNo } from '../../election/person.ts';
import type { Post } from '../../count/totals.ts';
import type { BoxSheet, Round } from '../../election/polling/poll.ts';
import type { OrderedBy } from '../../election/counting/recount.ts';
import { nameOfKey } from '../../election/counting/sheet.ts';
import { boxSheets } from '../../election/counting/totals.ts';
import { zhDate } from '../../law/days.ts';
import { type Block, type Cell, type Page, paragraph, seal, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { type Both, complaintBodyWords, posts } from '../words/terms.ts';
import { boxOnPaper } from '../../election/polling/boxname.ts';

const head = (text: string): Cell => ({ text, align: 'center', bold: true });
const sums = [
  ['returned', { zh: '收回', en: 'returned' }],
  ['valid', { zh: '有效票', en: 'valid' }],
  ['partValid', { zh: '部分有效票', en: 'valid in part' }],
  ['void', { zh: '无效票', en: 'void' }],
  ['blank', { zh: '空白票', en: 'blank' }],
] as const;

export const whoOrdered = (by: OrderedBy): Both =>
  by === 'election committee' ? { zh: '选举委员会', en: 'the election committee' } : complaintBodyWords[by];

/** Every line of a sheet in words: the sums, then each candidate's votes. `at`: the line as two sheets are compared by. */
export const linesOf = (
  round: Round,
  sheet: BoxSheet,
): readonly { readonly at: string; readonly words: Both; readonly n: number }[] => [
  ...sums.map(([sum, words]) => ({ at: sum, words, n: sheet[sum] })),
  ...sheet.votes.map(({ post, key, votes }) => ({ at: `${post} ${key}`, words: wordsOfVotes(round, post, key), n: votes })),
];

const wordsOfVotes = (round: Round, post: Post, key: string): Both => {
  const name = nameOfKey(round, key);
  return { zh: `${posts[post].zh} ${name}`, en: `${posts[post].en} ${name}` };
};

/** Each figure of a box before its last recount and, once it is counted again, after it. Nothing where it was not counted anew. */
export const recountRows = (
  e: Election,
  round: Round,
  box: BoxNo,
): readonly { readonly words: Both; readonly before: number; readonly now?: number }[] => {
  const before = round.earlier.get(box)?.at(-1)?.sheet;
  if (!before) return [];
  const now = round.boxes.get(box)?.counted ? boxSheets(e, round).find((s) => s.box === box)?.sheet : undefined;
  const votes = (of: typeof before | undefined, post: string, key: string) =>
    of?.votes.find((v) => v.post === post && v.key === key)?.votes ?? 0;
  const keys = new Map([...before.votes, ...(now?.votes ?? [])].map((v) => [`${v.post} ${v.key}`, v]));
  return [
    ...sums.map(([sum, words]) => ({ words, before: before[sum], ...(now ? { now: now[sum] } : {}) })),
    ...[...keys.values()].map(({ post, key }) => ({
      words: wordsOfVotes(round, post, key),
      before: votes(before, post, key),
      ...(now ? { now: votes(now, post, key) } : {}),
    })),
  ];
};

const ofBox = (e: Election, round: Round, box: BoxNo): readonly Block[] => {
  const last = round.earlier.get(box)?.at(-1);
  if (!last) return [];
  const times = round.earlier.get(box)?.length ?? 1;
  const rows = recountRows(e, round, box);
  return [
    paragraph(
      `${boxOnPaper(box)}：原于${zhDate(last.counted)}计完。${zhDate(last.ordered.on)}由${whoOrdered(last.ordered.by).zh}决定重新计票${times > 1 ? `（第${times}次）` : ''}，原因：${last.ordered.because}。`,
    ),
    {
      kind: 'table',
      kept: true,
      widths: [8, 3, 3, 3],
      head: [['项目', '原计', '重计', '增减'].map(head)],
      rows: rows.map(({ words, before, now }) => [
        { text: words.zh },
        { text: String(before), align: 'right' as const },
        { text: now === undefined ? '' : String(now), align: 'right' as const },
        {
          text: now === undefined ? '' : now === before ? '—' : now > before ? `＋${now - before}` : `－${before - now}`,
          align: 'right' as const,
        },
      ]),
    },
  ];
};

/** The corrigendum as it stands; a box that is still being counted has its new column open. */
export const corrigendum = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  return {
    title: `${p.committee}选举计票更正单`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '计票更正单'),
      ...[...round.earlier.keys()].flatMap((box) => ofBox(e, round, box)),
      { kind: 'signatures', perLine: 3, lines: ['选举委员会主任', '总监票人', '计票人'] },
      seal(p.issuer, zhDate(round.day)),
    ],
  };
};
