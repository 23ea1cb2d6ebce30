// What the papers of meetings are told from: the state, the place's names and law, and where each fact stands, so that every figure names its own.
import type { Assembly } from '../../assembly/assembly.ts';
import { bodyName } from '../../assembly/matters.ts';
import { judged } from '../../assembly/quorum.ts';
import type { Body, Named, Sitting } from '../../assembly/state.ts';
import type { Answer, Day, LawOfTheDay, Share } from '../../law/answer.ts';
import { wordsOf } from '../../law/words.ts';
import { fullName, zhNumeral } from '../../law/texts.ts';
import { ranges } from '../figures.ts';
import type { Cell, Figure } from '../page.ts';
import { assemblyBodies, type PlaceWords, placeWords } from '../words/terms.ts';

export interface MeetingsGiven {
  readonly on: Day;
  /** 桂花社区 */
  readonly place: string;
  readonly kind: LawOfTheDay['kind'];
  readonly rehearsal: boolean;
  readonly lawOn: (day: Day) => LawOfTheDay;
  /** Who is due where people are known one by one: the committee, the representatives' meeting. */
  readonly members: (body: Body) => readonly Named[];
  /** The whole address of the residents' page, while it is open. */
  readonly page?: string | undefined;
  readonly told: readonly {
    readonly written: { readonly book: string; readonly position: number };
    readonly fact: { readonly fact: string };
  }[];
}
export interface Telling extends MeetingsGiven {
  readonly a: Assembly;
  readonly words: PlaceWords;
  /** 桂花社区居民委员会 */
  readonly committee: string;
  /** A figure made from the facts that carry this id. */
  readonly figure: (name: string, value: string | number, id: string) => Figure;
}

/** Looks up once where the facts of each meeting, motion, posting and survey stand. */
export const telling = (a: Assembly, given: MeetingsGiven): Telling => {
  const places = new Map<string, { readonly book: string; readonly position: number }[]>();
  for (const { written, fact } of given.told)
    for (const id of Object.values(fact)) {
      if (typeof id !== 'string') continue;
      const own = places.get(id);
      if (own) own.push(written);
      else places.set(id, [written]);
    }
  const words = placeWords[given.kind];
  return {
    ...given,
    a,
    words,
    committee: `${given.place}${words.committee}`,
    figure: (name, value, id) => ({ name, value, from: ranges(places.get(id) ?? []) }),
  };
};

/** 居民代表会议, 居民委员会会议, 第3小组会议 */
export const called = (t: Telling, m: Pick<Sitting, 'body' | 'group'>): string => {
  if (m.body === 'committee') return `${t.words.committee}会议`;
  if (m.body === 'group') return `第${m.group ?? ''}${t.words.group}会议`;
  return assemblyBodies[bodyName(m.body, t)].zh;
};

/** 《……法》第三十条; or the rules of the place's own meetings where the law leaves it to them. */
export const by = (answer: Answer<unknown>): string =>
  answer.kind === 'fixed' ? `《${fullName(answer.source.text)}》第${zhNumeral(answer.source.article)}条` : '本地会议制度';
/** 过半数 */
export const shareWords = (answer: Answer<Share>): string => wordsOf('share', answer.value).zh;
/** The shares by which this meeting opens and decides. */
export const sharesOf = (t: Telling, m: Sitting): { readonly quorum: Answer<Share>; readonly majority: Answer<Share> } => {
  const found = judged(bodyName(m.body, t), { due: 1, present: 1, agree: 1, counted: m.counted }, t.lawOn(m.day));
  if (found.outcome !== 'carried') throw new Error(`one of one carries: ${m.body}`);
  return { quorum: found.quorum.answer, majority: found.vote.answer };
};
export const unitOf = (m: Sitting): string => (m.body === 'meeting' && m.counted === 'households' ? '户' : '人');
export const wayWords = { 'show of hands': '举手表决', 'secret ballot': '无记名投票' } as const;

export const cell = (text: string | number | undefined, align: Cell['align'] = 'left'): Cell => ({
  text: text === undefined ? '' : String(text),
  align,
});
export const head = (...texts: readonly string[]): readonly (readonly Cell[])[] => [
  texts.map((text) => ({ text, align: 'center' as const, bold: true })),
];
export const label = (text: string): Cell => ({ text, align: 'center', bold: true });
export const blank = '＿＿＿＿';
