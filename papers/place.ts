// How the place, its committee and its issuer are called on a paper, by the terms of its own law; and how a paper cites. Nothing is written twice: a township keeps the ending it was given.
import type { Post } from '../count/totals.ts';
import type { Election } from '../election/election.ts';
import { modeOf } from '../election/roll/electors.ts';
import { noticeState, numbersOn } from '../election/beginning/notices.ts';
import { numberAs } from '../election/paperStyle.ts';
import type { NoticeKind } from '../election/beginning/noticeTable.ts';
import { lawOf } from '../election/counting/totals.ts';
import type { Answer, Day } from '../law/answer.ts';
import { fullName, zhNumeral } from '../law/texts.ts';
import { type PlaceWords, placeWords, posts } from './words/terms.ts';

export interface PlaceNames {
  readonly words: PlaceWords;
  /** 石燕村 */
  readonly name: string;
  /** 石燕村第八届村民委员会 */
  readonly committee: string;
  /** 石燕村村民选举委员会 */
  readonly issuer: string;
  readonly township: string;
  readonly rehearsal: boolean;
}

/** The names of an election's place. Throws before it has begun: no paper exists then. */
export const placeOf = (e: Election): PlaceNames => {
  const b = e.begun;
  if (!b) throw new Error('no paper is made before the election begins');
  const words = placeWords[b.kind];
  return {
    words,
    name: b.name,
    committee: `${b.name}第${zhNumeral(b.term)}届${words.committee}`,
    issuer: `${b.name}${words.electionCommittee}`,
    township: b.township,
    rehearsal: b.rehearsal,
  };
};

/** How those are called who elect in place of the voters, and their list; nothing where all voters do. */
export const electorList = (e: Election): { readonly word: string; readonly title: string } | undefined => {
  const mode = modeOf(e);
  if (mode === 'voters') return undefined;
  return mode === 'households' ? { word: '户代表', title: '户代表名单' } : { word: '居民代表', title: '新一届居民代表名单' };
};

/** A text that speaks of village and community alike, in the words of this place: 村（居）民会议 is 村民会议 in a village, 选民证（参选证） the card of its own law. */
export const inOwnWords = (text: string, { words }: PlaceNames): string =>
  text
    .replaceAll(/村（居）民|居民（村民）/g, words.people)
    .replaceAll(/选民证（参选证）|参选证（选民证）|选民证|参选证/g, words.card);

/** 《中华人民共和国村民委员会组织法》第十七条, or 本届选举办法 where the law leaves it to the plan. */
export const under = (answer: Answer<unknown>): string => {
  if (answer.kind !== 'fixed') return '本届选举办法';
  return `《${fullName(answer.source.text)}》第${zhNumeral(answer.source.article)}条`;
};

/** 根据……的规定， where the law or the method of this election says it; nothing where neither does. */
export const byRule = (answer: Answer<unknown>): string =>
  answer.kind === 'fixed' || (answer.kind === 'plan' && answer.decided) ? `根据${under(answer)}的规定，` : '';

/** Posts with their seats: 主任1名、委员3名. */
export const seatsInWords = (seats: readonly { readonly post: Post; readonly seats: number }[]): string =>
  seats.map((s) => `${posts[s.post].zh}${s.seats}名`).join('、');

/** 第5号: the number under which the notice was posted, or the one it will bear on a day. */
export const noticeNumber = (e: Election, kind: NoticeKind, on: Day): string => {
  const posted = noticeState(e, kind, on).posted?.label;
  return numberAs(e, posted ?? numbersOn(e, lawOf(e, on), on).get(kind) ?? '', on.slice(0, 4));
};

/** The words that close a notice: 特此公告。 unless the place has its own. */
export const closingWords = (e: Election): string => e.paperStyle?.style.closing ?? '特此公告。';
