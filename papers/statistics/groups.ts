// Statistics of representatives and group heads, and the groups one by one (RULES d.2 Group, Result: representatives, group heads).
import { electorsByGroup } from '../../election/roll/electors.ts';
import { holdersOf, type Office } from '../../election/representatives/representatives.ts';
import type { Line } from './telling.ts';
import { choosings } from './choices.ts';
import type { StatCell, StatList } from './model.ts';
import { choice, count, form, type FormOf, known, line, none, notTold, rate, type Teller } from './telling.ts';

const facts = ['RepresentativeChosen', 'RepresentativeLeft'] as const;

/** How the representatives were chosen: by five to fifteen households, or by the groups. */
const way = ({ of }: Teller): StatCell => {
  const by = new Set(of.facts(['RepresentativesMeetingHeld'], (f) => f.office === 'representative').map((p) => p.fact.by));
  const [one] = by;
  return by.size === 1 && one !== undefined
    ? choice(choosings, choosings[one === 'households' ? 0 : 1])
    : none(by.size === 0 ? '没有登记推选会议' : '各组推选方式不一');
};

const officeLines = (t: Teller, office: Office, key: string, word: string): readonly Line[] => {
  const holders = holdersOf(t.e, office);
  const some = (cell: StatCell): StatCell => (holders.length > 0 ? cell : notTold(word));
  const recorded = t.e.aftermath.described.offices.get(office);
  const women = holders.filter((h) => h.woman).length;
  const meetings = t.e.representatives.meetings.filter((m) => m.office === office);
  const sum = (of: 'due' | 'present', counted: 'people' | 'households'): StatCell => {
    const told = meetings.filter((m) => (m.counted ?? 'people') === counted).flatMap((m) => m[of] ?? []);
    return told.length > 0
      ? count(told.reduce((a, b) => a + b, 0))
      : none(`推选会议没有登记按${counted === 'people' ? '人' : '户'}计的${of === 'due' ? '应到' : '实到'}数`);
  };
  return [
    line(key, `${word}总数`, '人', `现任${word}`, some(count(holders.length)), ...facts),
    line(`${key} women`, `${word}中女性`, '人', '推选登记的性别', some(count(women)), ...facts),
    line(`${key} womenShare`, `${word}中女性比例`, '%', '女性 ÷ 总数', some(rate(women, holders.length)), ...facts),
    line(
      `${key} party`,
      `${word}中党员`,
      '人',
      '其中中共党员',
      some(known(recorded?.party, `没有登记${word}的政治面貌`)),
      'PeopleDescribed',
      ...facts,
    ),
    line(
      `${key} minorities`,
      `${word}中少数民族`,
      '人',
      '其中少数民族',
      some(known(recorded?.minorities, `没有登记${word}的民族`)),
      'PeopleDescribed',
      ...facts,
    ),
    line(
      `${key} due`,
      `推选${word}：应到人数`,
      '人',
      '各组推选会议应到人数合计',
      sum('due', 'people'),
      'RepresentativesMeetingHeld',
    ),
    line(
      `${key} present`,
      `推选${word}：参加人数`,
      '人',
      '各组推选会议实到人数合计',
      sum('present', 'people'),
      'RepresentativesMeetingHeld',
    ),
    line(
      `${key} households`,
      `推选${word}：参加户数`,
      '户',
      '各组推选会议实到户数合计',
      sum('present', 'households'),
      'RepresentativesMeetingHeld',
    ),
  ];
};

export const group: FormOf = (t) => {
  const word = `${t.words.words.people}代表`;
  return form(
    t,
    'Group',
    '小组与代表',
    [
      line('choosing', `${word}推选方式`, '选项', '1 五至十户推选，2 小组推选', way(t), 'RepresentativesMeetingHeld'),
      ...officeLines(t, 'representative', 'representatives', word),
      ...officeLines(t, 'group head', 'heads', '小组长'),
      line(
        'household representatives',
        '户代表',
        '人',
        '现任户代表',
        t.e.representatives.households.size > 0 ? count(t.e.representatives.households.size) : notTold('户代表'),
        'HouseholdRepresentativeChosen',
        'RepresentativeLeft',
      ),
    ],
    { lists: [byGroup(t)] },
  );
};

const byGroup = ({ e, words }: Teller): StatList => {
  const voters = [...e.roll.voters.values()];
  const of = (office: Office, n: number) => e.representatives.holders.filter((h) => h.office === office && h.group === n);
  const electors = electorsByGroup(e);
  const some = (office: Office) => e.representatives.holders.some((h) => h.office === office);
  return {
    title: `分${words.words.group}`,
    columns: [words.words.group, '登记人数', '其中女性', '代表', '其中女性', '组长', '应参加投票'].map((name) => ({
      name,
      as: 'count' as const,
    })),
    rows: Array.from({ length: e.begun?.groups ?? 0 }, (_, i) => {
      const here = voters.filter((v) => v.group === i + 1);
      const sexes = here.flatMap((v) => v.secret?.sex ?? []);
      const reps = of('representative', i + 1);
      return [
        count(i + 1),
        count(here.length),
        sexes.length === here.length ? count(sexes.filter((s) => s === 'woman').length) : none('查不到性别'),
        ...(some('representative')
          ? [count(reps.length), count(reps.filter((h) => h.woman).length)]
          : [notTold('代表'), notTold('代表')]),
        some('group head') ? count(of('group head', i + 1).length) : notTold('组长'),
        count(electors.get(i + 1) ?? 0),
      ];
    }),
  };
};
