// The chapters of the work summary on who was elected — ages, sexes, education, affiliation, who served before, who sits in the party organisation — and on how the committee differs from the one before. Figures name their facts; what was not recorded is not told.
import { affiliations, described, educations, electedOnTheRoll } from '../../election/after/profile.ts';
import { alsoInTheParty } from '../../election/after/takeover.ts';
import type { Chapter, Telling } from '../figures.ts';
import { type Block, type Figure, paragraph, type Run } from '../page.ts';
import { affiliationWords, educationWords } from '../words/terms.ts';
import { agesOf, inYears, oneDecimal } from './ages.ts';

const joined = (parts: readonly (readonly Run[])[], by = '，'): readonly Run[] =>
  parts.flatMap((part, i) => (i > 0 ? [by, ...part] : part));

/** A figure from the result, and from the roll where it tells of ages or sexes: the entries of the elected alone. */
const fromRoll = ({ e, of }: Telling) => {
  const elected = new Set(electedOnTheRoll(e).people.map((w) => w.person));
  return (name: string, value: number | string): Figure =>
    of.figure(
      name,
      value,
      ['ResultConfirmed', 'VoterRegistered', 'VoterCorrected'],
      (f) => f.fact === 'ResultConfirmed' || elected.has(f.voter),
    );
};
/** A figure from what was last recorded of the elected. */
const fromProfile =
  ({ e, of }: Telling) =>
  (name: string, value: number | string): Figure =>
    of.figure(name, value, ['ProfileRecorded'], (f) => f === e.aftermath.profile);

export const profile: Chapter = (t) => {
  const { people, women, known, ...roll } = electedOnTheRoll(t.e);
  const ages = agesOf(roll.ages);
  if (people.length === 0) return [];
  const figure = fromRoll(t);
  const all = known === people.length;
  const told: readonly (readonly Run[])[] = [
    [
      `新一届${t.words.words.committee}成员`,
      t.of.figure('committee', people.length, ['ResultConfirmed', 'ElectionFoundInvalid']),
      '人',
    ],
    ...(known > 0
      ? [
          [
            all ? '' : `按名册可查的${known}人中，`,
            '男',
            figure('men in the committee', known - women),
            '人、女',
            figure('women in the committee', women),
            '人',
          ],
        ]
      : []),
    ...(ages
      ? [
          [
            '平均年龄',
            figure('meanAge', inYears(ages.tenths)),
            '岁，最大',
            figure('oldest', ages.oldest),
            '岁，最小',
            figure('youngest', ages.youngest),
            '岁',
          ],
        ]
      : []),
  ];
  return [paragraph(...joined(told), '。'), ...recorded(t), ...inTheParty(t)];
};

/** Education, affiliation and who served the term before, each only where it was recorded of somebody. */
const recorded = (t: Telling): readonly Block[] => {
  const of = described(t.e);
  const figure = fromProfile(t);
  const counted = <K extends string>(
    name: string,
    keys: readonly K[],
    words: Readonly<Record<K, { readonly zh: string }>>,
    held: (p: (typeof of)[number]) => K | undefined,
  ) =>
    keys.flatMap((key) => {
      const many = of.filter((p) => held(p) === key).length;
      return many > 0 ? [[words[key].zh, figure(`${name}: ${key}`, many), '人']] : [];
    });
  const schooled = of.filter((p) => p.education !== undefined);
  const senior = schooled.filter((p) => p.education !== 'primary' && p.education !== 'junior high').length;
  const again = of.filter((p) => p.again === true).length;
  const asked = of.some((p) => p.again !== undefined);
  const education = counted('education', educations.toReversed(), educationWords, (p) => p.education);
  const politics = counted('politics', affiliations, affiliationWords, (p) => p.politics);
  const told: readonly (readonly Run[])[] = [
    ...(schooled.length > 0
      ? [
          [
            '文化程度：',
            ...joined(education, '、'),
            '，高中（中专）以上共',
            figure('education: senior high or more', senior),
            '人',
          ],
        ]
      : []),
    ...(politics.length > 0 ? [['政治面貌：', ...joined(politics, '、')]] : []),
    ...(asked ? [['连任', figure('re-elected', again), '人，新当选', figure('newly elected', of.length - again), '人']] : []),
  ];
  return told.length === 0 ? [] : [paragraph(...joined(told, '；'), '。')];
};

/** Who of the elected also sits in the leadership of the party organisation, where it was recorded. */
const inTheParty = ({ e, of }: Telling): readonly Block[] => {
  if (!e.aftermath.partyPosts) return [];
  const { directorAndSecretary, inLeadership } = alsoInTheParty(e);
  return [
    paragraph(
      '当选人中，主任兼任党组织书记（一肩挑）',
      of.figure('directorAndSecretary', directorAndSecretary, ['PartyPostsRecorded', 'ResultConfirmed']),
      '人，进入党组织领导班子（交叉任职）',
      of.figure('inPartyLeadership', inLeadership, ['PartyPostsRecorded', 'ResultConfirmed']),
      '人。',
    ),
  ];
};

/** 由1人增至3人, 与上届相同. */
const moved = (before: Figure, now: Figure, unit: string): readonly Run[] =>
  before.value === now.value
    ? ['与上届相同，为', now, unit]
    : ['由', before, `${unit}${before.value < now.value ? '增至' : '减至'}`, now, unit];

export const lastTerm: Chapter = (t) => {
  const before = t.e.aftermath.profile;
  const { people, women, known, ...roll } = electedOnTheRoll(t.e);
  const ages = agesOf(roll.ages);
  if (before?.lastMembers === undefined || people.length === 0) return [];
  const [then, now] = [fromProfile(t), fromRoll(t)];
  const all = known === people.length;
  const old = agesOf(before.lastAges ?? []);
  const told: readonly (readonly Run[])[] = [
    [
      '成员',
      ...moved(
        then('last term: members', before.lastMembers),
        t.of.figure('committee', people.length, ['ResultConfirmed', 'ElectionFoundInvalid']),
        '人',
      ),
    ],
    ...(before.lastWomen !== undefined && all
      ? [['妇女', ...moved(then('last term: women', before.lastWomen), now('women in the committee', women), '人')]]
      : []),
    ...(old && ages && all ? [byAge(t, old.tenths, ages.tenths)] : []),
  ];
  return [paragraph('与上届相比，', ...joined(told), '。')];
};

const byAge = (t: Telling, before: number, now: number): readonly Run[] => {
  const elected = new Set(electedOnTheRoll(t.e).people.map((w) => w.person));
  const apart = t.of.figure(
    'meanAge: apart',
    oneDecimal(Math.abs(before - now)),
    ['ProfileRecorded', 'ResultConfirmed', 'VoterRegistered', 'VoterCorrected'],
    (f) => f.fact === 'ResultConfirmed' || (f.fact === 'ProfileRecorded' ? f === t.e.aftermath.profile : elected.has(f.voter)),
  );
  const runs: readonly Run[] = [
    '平均年龄由',
    fromProfile(t)('last term: meanAge', oneDecimal(before)),
    '岁变为',
    fromRoll(t)('meanAge: tenths', oneDecimal(now)),
    '岁',
  ];
  return before === now ? ['平均年龄与上届相同'] : [...runs, `，${before > now ? '下降' : '上升'}`, apart, '岁'];
};
