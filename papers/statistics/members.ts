// Statistics of those elected: the committee by sex, age, schooling and affiliation, by post, and in the party organisation (RULES d.2 Committee, Member, Party). What was not recorded of them is named, not guessed.
import { officeOf } from '../../count/totals.ts';
import { type Winner, winners } from '../../election/after/aftermath.ts';
import { comparable } from '../../election/person.ts';
import { described, type Described } from '../../election/after/profile.ts';
import { alsoInTheParty } from '../../election/after/takeover.ts';
import { roundTotals } from '../../election/counting/totals.ts';
import { ageOn } from '../../law/days.ts';
import { partyPostWords, posts } from '../words/terms.ts';
import { politics, schooling } from './choices.ts';
import { answered, countOf, describedCells, grades, isMinority, isParty, sides } from './described.ts';
import type { StatCell, StatList } from './model.ts';
import {
  count,
  form,
  type FormOf,
  known,
  line,
  none,
  notTold,
  outside,
  privateOf,
  rate,
  sealedRoll,
  type Teller,
  text,
  womenAmong,
  yes,
} from './telling.ts';

/** The ages of the elected on the day of the vote that elected each; undefined where the roll does not know one. */
const agesOf = ({ e }: Teller, all: readonly Winner[]): readonly number[] | undefined =>
  privateOf(e, [...all])?.map((s, i) => ageOn(s.born, e.rounds[(all[i]?.round ?? 1) - 1]?.day ?? ''));

/** What was recorded of somebody elected. */
const ofWinner = ({ e }: Teller) => {
  const all = described(e);
  return (w: Pick<Winner, 'name'>): Described | undefined => all.find((p) => comparable(p.name) === comparable(w.name));
};
/** How many of the elected something recorded holds for; named as not computed where it was not recorded of everybody. */
const recorded = <K extends 'education' | 'politics' | 'ethnicity' | 'again'>(
  t: Teller,
  all: readonly Winner[],
  what: K,
  holds: (value: NonNullable<Described[K]>) => boolean,
): StatCell =>
  winners(t.e).length === 0
    ? none('还没有当选人')
    : all.length === 0
      ? count(0)
      : countOf(all.map(ofWinner(t)), '当选人', what, holds);
const told = ['ProfileRecorded', 'PeopleDescribed', 'ResultConfirmed'] as const;

export const committee: FormOf = (t) => {
  const { e } = t;
  const all = winners(e);
  const nobody = none('还没有当选人');
  const seen = (many: number | undefined) => (all.length === 0 ? nobody : known(many, sealedRoll));
  const ages = agesOf(t, all);
  const women = womenAmong(e, [...all]);
  const band = (from: number, to: number) => ages?.filter((a) => a >= from && a <= to).length;
  const facts = ['ResultConfirmed', 'ResultAnnounced', 'ElectionFoundInvalid'] as const;
  const party = e.aftermath.partyPosts ? alsoInTheParty(e) : undefined;
  const holders = (office: string): number => e.representatives.holders.filter((h) => h.office === office).length;
  return form(t, 'Committee', `${t.words.words.short}成员`, [
    line(
      'members',
      '总人数',
      '人',
      '结果有效、已经宣布、没有被认定无效的当选人',
      all.length === 0 ? nobody : count(all.length),
      ...facts,
    ),
    line('women', '妇女', '人', '其中妇女，性别按名册', seen(women), ...facts, 'VoterRegistered'),
    line(
      'men',
      '男性',
      '人',
      '其中男性',
      seen(women === undefined ? undefined : all.length - women),
      ...facts,
      'VoterRegistered',
    ),
    ...politics.map((side) =>
      line(
        `politics ${politics.indexOf(side) + 1}`,
        side === '中共党员' ? '党员' : `政治面貌：${side}`,
        '人',
        '按登记的当选人员情况',
        recorded(t, all, 'politics', (x) => sides[x] === side),
        ...told,
      ),
    ),
    line(
      'minorities',
      '少数民族',
      '人',
      '其中少数民族，按登记的当选人员情况',
      recorded(t, all, 'ethnicity', isMinority),
      ...told,
    ),
    line(
      'again',
      '连选连任',
      '人',
      '上届成员又当选的，按登记的当选人员情况',
      recorded(t, all, 'again', (x) => x),
      ...told,
    ),
    line(
      'new',
      '新当选',
      '人',
      '上届不是成员的，按登记的当选人员情况',
      recorded(t, all, 'again', (x) => !x),
      ...told,
    ),
    line('young', '30周岁以下', '人', '当选那次投票之日满周岁数不超过30', seen(band(0, 30)), ...facts, 'VoterRegistered'),
    line('middle', '31至60周岁', '人', '31至60周岁', seen(band(31, 60)), ...facts, 'VoterRegistered'),
    line('old', '61周岁以上', '人', '61周岁以上', seen(band(61, 200)), ...facts, 'VoterRegistered'),
    ...schooling.map((grade, i) =>
      line(
        `education ${i + 1}`,
        grade,
        '人',
        '文化程度，按登记的当选人员情况',
        recorded(t, all, 'education', (x) => grades[x] === grade),
        ...told,
      ),
    ),
    line(
      'college',
      '大专及以上',
      '人',
      '大专、本科、研究生及以上合计',
      recorded(t, all, 'education', (x) => schooling.indexOf(grades[x]) >= 2),
      ...told,
    ),
    line(
      'school',
      '高中及以下',
      '人',
      '初中及以下、高中及中专合计',
      recorded(t, all, 'education', (x) => schooling.indexOf(grades[x]) < 2),
      ...told,
    ),
    line(
      'alsoInParty',
      '交叉任职人数',
      '人',
      '同时担任党组织书记、副书记、班子成员的',
      party ? count(party.inLeadership) : notTold('在党组织任职的情况'),
      'PartyPostsRecorded',
      'ResultConfirmed',
    ),
    line(
      'both',
      '是否主任书记一人兼（一肩挑）',
      '是/否',
      '当选主任的同时是党组织书记',
      party ? yes(party.directorAndSecretary > 0) : notTold('在党组织任职的情况'),
      'PartyPostsRecorded',
      'ResultConfirmed',
    ),
    line('groups', '小组数', '个', `${t.words.words.group}数`, count(e.begun?.groups ?? 0), 'ElectionBegun'),
    line(
      'heads',
      '组长数',
      '人',
      '现任组长',
      holders('group head') > 0 ? count(holders('group head')) : notTold('组长'),
      'RepresentativeChosen',
      'RepresentativeLeft',
    ),
    line(
      'representatives',
      '代表数',
      '人',
      `现任${t.words.words.people}代表`,
      holders('representative') > 0 ? count(holders('representative')) : notTold('代表'),
      'RepresentativeChosen',
      'RepresentativeLeft',
    ),
    line(
      'origins',
      '成员来源（8项）',
      '人',
      '村居民、经济组织负责人、产业协会负责人、返乡、机关下派、高校毕业生、大学生村官、离岗退休',
      none(outside),
    ),
    line('bodies', '公开小组、理财小组、下属组织', '个', '下属各组织数', none(outside)),
  ]);
};

export const member: FormOf = (t) => {
  const all = winners(t.e);
  const facts = ['ResultConfirmed', 'ResultAnnounced', 'ElectionFoundInvalid'] as const;
  return form(
    t,
    'Member',
    '成员组成',
    (['director', 'deputy', 'member'] as const).flatMap((post) => [
      line(
        post,
        `${posts[post].zh}数`,
        '人',
        `当选${posts[post].zh}的人数`,
        all.length === 0 ? none('还没有当选人') : count(all.filter((w) => officeOf(w.post) === post).length),
        ...facts,
      ),
      line(
        `${post} party`,
        `${posts[post].zh}中党员`,
        '人',
        '其中中共党员',
        recorded(
          t,
          all.filter((w) => officeOf(w.post) === post),
          'politics',
          isParty,
        ),
        ...told,
      ),
    ]),
  );
};

export const party: FormOf = (t) => {
  const { e } = t;
  const told = e.aftermath.partyPosts;
  const holds = (post: string) => (told ? count(told.filter((p) => p.holds === post).length) : notTold('在党组织任职的情况'));
  return form(t, 'Party', '党组织', [
    line(
      'members',
      '党员',
      '人',
      '基本情况中的党员数',
      known(e.basic?.partyMembers, '基本情况没有登记党员数'),
      'BasicFileRecorded',
    ),
    line('women', '妇女党员', '人', '其中妇女', none(outside)),
    line('minorities', '少数民族党员', '人', '其中少数民族', none(outside)),
    line('secretary', '当选人兼任书记', '人', '党组织书记由当选人兼任的', holds('secretary'), 'PartyPostsRecorded'),
    line('deputies', '当选人兼任副书记', '人', '党组织副书记由当选人兼任的', holds('deputy secretary'), 'PartyPostsRecorded'),
    line(
      'committee',
      '当选人兼任班子成员',
      '人',
      '党组织班子成员由当选人兼任的',
      holds('committee member'),
      'PartyPostsRecorded',
    ),
    line(
      'roster',
      '党组织成员名册',
      '',
      '姓名、是否初次当选、是否连选连任、兼任职务、来源',
      none('党组织选举另有程序，不在本记录内'),
    ),
  ]);
};

/** The elected with what the roll knows of them: for the office, not to be published. */
export const electedPeople = (t: Teller): StatList => ({
  title: '当选人员名册',
  columns: [
    ...['姓名', '性别'].map((name) => ({ name, as: 'text' as const })),
    { name: '年龄', as: 'count' },
    ...['民族', '政治面貌', '文化程度', '当选职务'].map((name) => ({ name, as: 'text' as const })),
    { name: '当选票数', as: 'count' },
    { name: '参加投票', as: 'count' },
    { name: '得票率（%）', as: 'rate' },
    ...['是否初次当选', '是否连选连任', '兼任党组织职务'].map((name) => ({ name, as: 'text' as const })),
  ],
  rows: winners(t.e).map((w) => {
    const [secret] = privateOf(t.e, [w]) ?? [];
    const round = t.e.rounds[w.round - 1];
    const base = round ? roundTotals(t.e, round).participants : 0;
    const known = ofWinner(t)(w);
    const holds = t.e.aftermath.partyPosts?.find((p) => comparable(p.name) === comparable(w.name))?.holds;
    return [
      text(w.name),
      secret ? text(secret.sex === 'woman' ? '女' : '男') : none(sealedRoll),
      secret && round ? count(ageOn(secret.born, round.day)) : none(sealedRoll),
      ...describedCells(known),
      text(posts[w.post].zh),
      count(w.votes),
      count(base),
      rate(w.votes, base),
      answered(known?.again === undefined ? undefined : !known.again),
      answered(known?.again),
      holds ? text(partyPostWords[holds].zh) : t.e.aftermath.partyPosts ? text('无') : notTold('这一项'),
    ];
  }),
});
