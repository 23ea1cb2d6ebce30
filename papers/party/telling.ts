// What the papers of a party election are told from: the state, the names of the organisation, its sums, and every figure with the facts it came from.
import { contests, type Contest } from '../../election/party/choices.ts';
import { type Begun, belonging, due, nameOf, type PartyElection, type Sitting, voters } from '../../election/party/state.ts';
import { byStrokes } from '../../election/nominating/strokes.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import { type PartyRule, partyAnswerOn } from '../../law/party.ts';
import { zhNumeral } from '../../law/texts.ts';
import { ranges } from '../figures.ts';
import { type Block, type Cell, type Figure, type Page, seal, title } from '../page.ts';

export interface PartyGiven {
  readonly on: Day;
  readonly told: readonly {
    readonly written: { readonly book: string; readonly position: number };
    readonly fact: { readonly fact: string };
  }[];
}
export interface PartyTelling {
  readonly p: PartyElection;
  readonly b: Begun;
  readonly on: Day;
  /** 石桥社区党总支 */
  readonly name: string;
  /** 中共石桥社区党总支第四届委员会 */
  readonly whole: string;
  /** 支部委员会 or 总支部委员会. */
  readonly committee: string;
  readonly figure: (name: string, value: string | number, facts: readonly string[]) => Figure;
  readonly rule: <T>(rule: PartyRule<T>) => T;
  readonly said: (id: string) => string;
}

/** Throws before the election has begun: no paper exists then. */
export const partyTelling = (p: PartyElection, { on, told }: PartyGiven): PartyTelling => {
  const b = p.begun;
  if (!b) throw new Error('no paper is made before the election begins');
  return {
    p,
    b,
    on,
    name: b.name,
    whole: `${b.name}第${zhNumeral(b.term)}届${b.seats.member === 0 ? '' : '委员会'}`,
    committee: b.organisation === 'branch' ? '支部委员会' : b.organisation === 'general branch' ? '总支部委员会' : '委员会',
    figure: (name, value, facts) => ({
      name,
      value,
      from: ranges(told.filter((t) => facts.includes(t.fact.fact)).map((t) => t.written)),
    }),
    rule: (rule) => partyAnswerOn(rule, { kind: 'party', day: on, plan: b.plan }).value,
    said: (id) => nameOf(p, id),
  };
};

export const dateOr = (day: Day | undefined): string => (day === undefined ? '　　年　月　日' : zhDate(day));
export const count = (n: number | undefined): string => (n === undefined ? '＿＿' : String(n));
/** 书记1名、委员2名; a committee of five: 委员5名. */
export const seatsSaid = ({ seats, variant }: Begun): string => {
  const total = seats.secretary + seats['deputy secretary'] + seats.member;
  const posts = (['secretary', 'deputy secretary', 'member'] as const)
    .filter((c) => seats[c] > 0)
    .map((c) => `${contests[c].zh}${seats[c]}名`)
    .join('、');
  return variant === 'direct'
    ? posts
    : `委员${total}名，其中${(['secretary', 'deputy secretary'] as const)
        .filter((c) => seats[c] > 0)
        .map((c) => `${contests[c].zh}${seats[c]}名`)
        .join('、')}`;
};
/** The names that stand for a contest, by strokes. */
export const standing = (t: PartyTelling, contest: Contest): readonly string[] =>
  t.p.nominees
    .filter((n) => n.contest === contest)
    .map((n) => n.name)
    .toSorted(byStrokes);
export const members = (t: PartyTelling) => ({
  all: belonging(t.p).length,
  voters: voters(t.p).length,
  due: due(t.p).length,
  out: voters(t.p).length - due(t.p).length,
});
/** The first sitting of a body, and its vote that counted. */
export const sittingOf = (p: PartyElection, body: Sitting['body']): Sitting | undefined =>
  p.sittings.findLast((s) => s.body === body);

export const cell = (text: string | number, align: Cell['align'] = 'center'): Cell => ({
  text: String(text),
  ...(align ? { align } : {}),
});
export const head = (...texts: readonly string[]): readonly (readonly Cell[])[] => [
  texts.map((text) => ({ text, align: 'center', bold: true })),
];

/** Characters of a line of the title of an official page. */
const titleLine = 20;
/** A letter: to whom, what is said, by whom, when. Its title is broken between its two halves where it is longer than a line. */
export const letter = (
  t: PartyTelling,
  said: {
    readonly title: readonly [string, string];
    readonly number?: string | undefined;
    readonly to: string;
    readonly from: string;
    readonly date: string;
    readonly blocks: readonly Block[];
  },
): Page => ({
  title: said.title.join(''),
  form: 'official',
  rehearsal: t.b.rehearsal,
  blocks: [
    said.title.join('').length > titleLine ? title(...said.title) : title(said.title.join('')),
    ...(said.number === undefined ? [] : [{ kind: 'number' as const, text: said.number }]),
    { kind: 'paragraph', runs: [`${said.to}：`], indent: false },
    ...said.blocks,
    seal(said.from, said.date),
  ],
});
export const sheet = (t: PartyTelling, name: string, blocks: readonly Block[], form: Page['form'] = 'form'): Page => ({
  title: `${t.name}${name}`,
  form,
  rehearsal: t.b.rehearsal,
  blocks: [title(t.name, name), ...blocks],
});
