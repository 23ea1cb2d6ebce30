// Whether there is a law to answer by, for a kind of committee, a place and a day: the texts that speak, or a refusal with its article and the nearest that could be asked.
import type { CommitteeKind, Day, Source } from './answer.ts';
import { isDay } from './days.ts';
import { type Province, provinceNamed, provinceNames } from './local.ts';
import { textsOf } from './provinces.ts';
import { cite, citeEn, horizon, type TextId, texts } from './texts.ts';
import type { Words } from './words.ts';

export type ProfileKind = CommitteeKind | 'party';

export interface Profile {
  readonly kind: 'profile';
  readonly of: ProfileKind;
  readonly province?: Province;
  /** The texts that speak on the day, the highest first. */
  readonly texts: readonly TextId[];
  /** The province is known, but no text of it for this kind is at hand: the national law alone answers. */
  readonly nothingLocal: boolean;
}

export interface NoProfile {
  readonly kind: 'no profile';
  readonly why:
    | 'not a day'
    | 'before the first text'
    | 'after the horizon'
    | 'no profile of the place'
    | 'not yet in force in the place';
  readonly says: Words;
  readonly cites?: Words;
  readonly source?: Source;
  /** The nearest that has an answer: a day, or the places that have one. */
  readonly nearest: string;
}

export interface ProfileAsked {
  readonly kind: ProfileKind;
  /** 湖南, 湖南省 …; absent or 全国: the national law alone. */
  readonly place?: string;
  readonly on: Day;
}

const cites = (source: Source): Words => ({ zh: cite(source), en: citeEn(source) });

/** Where each law says from when it holds. */
const commencement: Readonly<Record<ProfileKind, Source>> = {
  village: { text: 'VC2018', article: 41 },
  community: { text: 'RC2018', article: 23 },
  party: { text: 'PT2020', article: 2 },
};
/** Where the nation hands the method to the province, text by text. */
const handsOver: Readonly<Record<CommitteeKind, readonly (Source & { readonly text: TextId })[]>> = {
  village: [
    { text: 'VC2010', article: 15, paragraph: 5 },
    { text: 'VC2018', article: 15, paragraph: 5 },
    { text: 'VC2025', article: 18, paragraph: 5 },
  ],
  community: [
    { text: 'RC1990', article: 22 },
    { text: 'RC2018', article: 22 },
    { text: 'RC2025', article: 19, paragraph: 5 },
  ],
};
const firstDay: Readonly<Record<ProfileKind, Day>> = {
  village: texts.VC2010.from,
  community: texts.RC1990.from,
  party: texts.PT2020.from,
};

const holds = (id: TextId, day: Day): boolean => texts[id].from <= day && day <= (texts[id].to ?? horizon);

const refused = (why: NoProfile['why'], zh: string, en: string, nearest: string, source?: Source): NoProfile => ({
  kind: 'no profile',
  why,
  says: { zh, en },
  ...(source === undefined ? {} : { cites: cites(source), source }),
  nearest,
});

/** Whether the place is named at all; 全国 and nothing mean the national law alone. */
const nameOf = (place: string | undefined): string | undefined => (place === '全国' || place === '' ? undefined : place);

/** The profile that answers for a kind, a place and a day, or why there is none, with its article and the nearest there is. */
export const profileOf = ({ kind, place, on }: ProfileAsked): Profile | NoProfile => {
  if (!isDay(on)) return refused('not a day', `“${on}”不是日期`, `“${on}” is no day`, '2026-03-28');
  if (on < firstDay[kind])
    return refused(
      'before the first text',
      `${on}时所知最早的文本尚未施行`,
      `before the first text known here came into force`,
      firstDay[kind],
      commencement[kind],
    );
  if (on > horizon)
    return refused('after the horizon', `${horizon}以后的法律未知`, `the law after ${horizon} is not known`, horizon);
  const named = nameOf(place);
  const province = provinceNamed(named);
  const rule = kind === 'party' ? undefined : handsOver[kind].find(({ text }) => holds(text, on));
  if (named !== undefined && province === undefined) {
    const known = `全国、${provinceNames.join('、')}`;
    return refused('no profile of the place', `没有“${named}”的规定`, `no texts of “${named}” are here`, known, rule);
  }
  const national = (Object.keys(texts) as TextId[]).filter(
    (id) => (texts[id].kind === kind || texts[id].kind === 'both') && texts[id].rank !== 'province' && holds(id, on),
  );
  if (kind === 'party' || province === undefined)
    return { kind: 'profile', of: kind, ...(province === undefined ? {} : { province }), texts: national, nothingLocal: false };
  const local = textsOf(province, kind);
  const speaking = local.filter((id) => holds(id, on));
  const first = local.map((id) => texts[id].from).toSorted()[0];
  if (first !== undefined && speaking.length === 0) {
    const name = texts[local[0] as TextId];
    return refused(
      'not yet in force in the place',
      `${name.zh}自${first}起施行`,
      `${name.en}: in force from ${first}`,
      first,
      rule,
    );
  }
  return {
    kind: 'profile',
    of: kind,
    province,
    texts: [...national.slice(0, 1), ...speaking, ...national.slice(1)],
    nothingLocal: first === undefined,
  };
};
