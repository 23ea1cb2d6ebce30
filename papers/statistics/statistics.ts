// The statistics sheets of one election (RULES d), all computed from its facts: the forms of its kind of committee, and the checks between their figures. What is done with them: page.ts, office/press/workbook.ts.
import type { Election } from '../../election/election.ts';
import type { Day } from '../../law/answer.ts';
import type { Placed } from '../figures.ts';
import { info, prepare } from './before.ts';
import { changes } from './changes.ts';
import { checksOf } from './checks.ts';
import { group } from './groups.ts';
import { decision, supervise, supervisors } from './meetings.ts';
import { candidatePeople } from './people.ts';
import { committee, electedPeople, member, party } from './members.ts';
import type { Statistics, StatForm } from './model.ts';
import { candidate, nominate } from './standing.ts';
import { form, type FormOf, type Teller, tellerOf } from './telling.ts';
import { program, vote } from './voting.ts';
import { result } from './outcome.ts';

const village: readonly FormOf[] = [
  info,
  prepare,
  nominate,
  candidate,
  program,
  vote,
  result,
  committee,
  member,
  group,
  party,
  supervisors,
  decision,
  supervise,
  changes,
];
const community: readonly FormOf[] = [
  info,
  prepare,
  nominate,
  candidate,
  program,
  vote,
  result,
  committee,
  member,
  group,
  supervisors,
  decision,
  supervise,
  changes,
];

const about = (t: Teller, title: string, forms: readonly StatForm[], checks: Statistics['checks']): Statistics => ({
  format: 'zhengxuan-statistics/1',
  title: `${t.words.committee}${title}`,
  rehearsal: t.words.rehearsal,
  unit: { name: t.words.name, parent: t.words.township, reportType: t.village ? 'N' : 'C', term: t.e.begun?.term ?? 0, on: t.on },
  forms: [...forms],
  checks,
});

/** 换届选举统计报表: no name but those of the elected, as they were announced. */
export const statistics = (e: Election, told: readonly Placed[], on: Day): Statistics => {
  const t = tellerOf(e, told, on);
  const forms = (t.village ? village : community).map((tell) => tell(t));
  return about(t, '换届选举统计报表', forms, [...checksOf(t, forms)]);
};

/** 候选人和当选人员名册: with sex and age from the roll, for the office alone. */
export const peopleSheets = (e: Election, told: readonly Placed[], on: Day): Statistics => {
  const t = tellerOf(e, told, on);
  return about(
    t,
    '候选人和当选人员名册',
    [form(t, 'People', '人员名册', [], { lists: [candidatePeople(t), electedPeople(t)] })],
    [],
  );
};
