// The law book: for a kind of committee, a place and a day every rule in words, with its value, its source, what a province changed and what is uncertain; and two books compared.
import type { Answer, CommitteeKind, Day, LawOfTheDay, Mark, Mode } from './answer.ts';
import { answerOn, layersOf } from './answering.ts';
import type { Provision } from './local.ts';
import { partyAnswerOn, partyConflicts, type PartyRule, partyRules } from './party.ts';
import { type NoProfile, type Profile, type ProfileKind, profileOf } from './profile.ts';
import type { Rule } from './rule.ts';
import { citesOf, type PlanConflict, planConflicts, rules, topicOf } from './rules.ts';
import { cite, citeEn, textOf } from './texts.ts';
import { type Words, wordsOf } from './words.ts';

export interface BookAsked {
  readonly kind: ProfileKind;
  readonly place?: string;
  readonly on: Day;
  readonly mode?: Mode;
  readonly plan?: LawOfTheDay['plan'];
}

/** What the province did to a rule: made it, added to the nation's, was superseded by it, or is only told. */
interface ProvinceSays {
  readonly did: 'fixed' | 'added' | 'superseded' | 'told';
  readonly words: Words;
  readonly cites: Words;
}

export interface BookRow {
  readonly key: string;
  readonly topic: string;
  readonly asks: Words;
  readonly value: unknown;
  readonly words: Words;
  readonly kind: Answer<unknown>['kind'];
  /** Whether the plan decided it. */
  readonly decided: boolean;
  readonly cites: Words;
  readonly province?: ProvinceSays;
  readonly doubt?: Words;
  readonly mark?: Mark;
}

export interface LawBook {
  readonly kind: 'law book';
  readonly asked: BookAsked;
  readonly profile: Profile;
  readonly rows: readonly BookRow[];
  /** What the plan says against the law, each with its article and the nearest lawful value; also a way of voting the law does not know. */
  readonly conflicts: readonly PlanConflict[];
}

export const topicWords: Readonly<Record<string, Words>> = {
  committee: { zh: '委员会的组成', en: 'The committee' },
  electionCommittee: { zh: '选举委员会', en: 'The election committee' },
  registration: { zh: '选民登记', en: 'Registration' },
  nomination: { zh: '提名', en: 'Nomination' },
  candidates: { zh: '候选人', en: 'Candidates' },
  proxies: { zh: '委托投票', en: 'Proxies' },
  poll: { zh: '投票', en: 'The poll' },
  ballot: { zh: '选票', en: 'The ballot' },
  outcome: { zh: '选举结果', en: 'The outcome' },
  secondVote: { zh: '另行选举', en: 'The second vote' },
  after: { zh: '选举之后', en: 'After the count' },
  shifts: { zh: '提前、延期与中断', en: 'Early, late, broken off' },
  recall: { zh: '罢免、辞职与终止', en: 'Recall and resignation' },
  byElection: { zh: '补选', en: 'By-election' },
  meetings: { zh: '村（居）民会议', en: 'The meeting' },
  matters: { zh: '会议决定的事项', en: 'Matters of meetings' },
  representatives: { zh: '代表与代表会议', en: 'Representatives' },
  publicity: { zh: '公告与宣传', en: 'Notices and publicity' },
  supervision: { zh: '公开与监督', en: 'Openness and supervision' },
  time: { zh: '期间的计算', en: 'Periods' },
  party: { zh: '党组织选举', en: 'The party’s election' },
};

const provinceOf = (answer: Answer<unknown>, key: string, unit: BookRowUnit, provision?: Provision): ProvinceSays | undefined => {
  if (provision === undefined) return undefined;
  const words = wordsOf(key, provision.value, unit);
  const { source, text } = provision;
  const cites = source === undefined ? { zh: textOf(text).zh, en: textOf(text).en } : { zh: cite(source), en: citeEn(source) };
  const said = (did: ProvinceSays['did']): ProvinceSays => ({ did, words, cites });
  if (answer.kind !== 'fixed') return said('told');
  if (answer.superseded !== undefined) return said('superseded');
  if (answer.source !== source) return undefined;
  return said(answer.nation === undefined ? 'fixed' : 'added');
};

type BookRowUnit = Rule<unknown>['unit'];

const rowOf = (
  rule: { readonly key: string; readonly asks: Words; readonly unit?: BookRowUnit },
  topic: string,
  answer: Answer<unknown>,
  provision?: Provision,
): BookRow => {
  const province = provinceOf(answer, rule.key, rule.unit, provision);
  const mark = answer.kind === 'plan' ? undefined : answer.mark;
  return {
    key: rule.key,
    topic,
    asks: rule.asks,
    value: answer.value,
    words: wordsOf(rule.key, answer.value, rule.unit),
    kind: answer.kind,
    decided: answer.kind === 'plan' && answer.decided,
    cites: citesOf(answer),
    ...(province === undefined ? {} : { province }),
    ...(answer.kind === 'unknown' ? { doubt: { zh: answer.doubtZh ?? answer.doubt, en: answer.doubt } } : {}),
    ...(mark === undefined ? {} : { mark }),
  };
};

const committeeRows = (law: LawOfTheDay): readonly BookRow[] =>
  rules.map((any) => {
    const rule = any as unknown as Rule<unknown>;
    return rowOf(rule, topicOf.get(rule.key) ?? '', answerOn(rule, law), layersOf(rule, law).province);
  });

const partyRows = (day: Day, plan: LawOfTheDay['plan']): readonly BookRow[] =>
  partyRules.map((rule) => rowOf(rule, 'party', partyAnswerOn(rule as PartyRule<unknown>, { kind: 'party', day, plan })));

/** Every rule for a kind of committee, a place and a day, or why there is none. Takes no plan for granted: what is silent shows its default. */
export const lawBook = (asked: BookAsked): LawBook | NoProfile => {
  const profile = profileOf(asked);
  if (profile.kind === 'no profile') return profile;
  const { kind, on, mode = 'voters', plan = {} } = asked;
  const law = (of: CommitteeKind): LawOfTheDay => ({
    kind: of,
    day: on,
    mode,
    plan,
    ...(profile.province === undefined ? {} : { province: profile.province }),
  });
  if (kind === 'party') return { kind: 'law book', asked, profile, rows: partyRows(on, plan), conflicts: partyConflicts(plan) };
  return { kind: 'law book', asked, profile, rows: committeeRows(law(kind)), conflicts: planConflicts(law(kind)) };
};

export interface Difference {
  readonly key: string;
  readonly topic: string;
  readonly asks: Words;
  /** The value differs; the same value is now fixed, silent or in doubt; only its place in the texts differs; or one book does not ask. */
  readonly differs: 'value' | 'certainty' | 'place' | 'asked once';
  readonly a?: BookRow;
  readonly b?: BookRow;
}

const differenceOf = (a: BookRow | undefined, b: BookRow | undefined): Difference['differs'] | undefined => {
  if (a === undefined || b === undefined) return 'asked once';
  if (JSON.stringify(a.value) !== JSON.stringify(b.value)) return 'value';
  if (a.kind !== b.kind) return 'certainty';
  return a.cites.zh === b.cites.zh ? undefined : 'place';
};

/** The rows in which two books differ, in the order of the first: two dates, two places, two kinds. */
export const compareBooks = (a: LawBook, b: LawBook): readonly Difference[] => {
  const other = new Map(b.rows.map((row) => [row.key, row]));
  const own = new Set(a.rows.map(({ key }) => key));
  const pairs = [
    ...a.rows.map((row) => [row, other.get(row.key)] as const),
    ...b.rows.filter(({ key }) => !own.has(key)).map((row) => [undefined, row] as const),
  ];
  return pairs.flatMap(([one, two]) => {
    const row = one ?? two;
    const differs = differenceOf(one, two);
    if (differs === undefined || row === undefined) return [];
    const { key, topic, asks } = row;
    return [{ key, topic, asks, differs, ...(one === undefined ? {} : { a: one }), ...(two === undefined ? {} : { b: two }) }];
  });
};
