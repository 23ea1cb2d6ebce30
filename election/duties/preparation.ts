// The steps from the beginning to the roll that stands: committee, day, plan, registration, posting, objections.
import type { Day, LawOfTheDay, Mode } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import {
  answerOn,
  complaintBodies,
  electionCommitteeBodies,
  electionCommitteeFiled,
  electionCommitteeFormed,
  electionCommitteePosts,
  leavingAudit,
  leavingAuditDays,
  objectionDecision,
  objectionWindow,
  representativesListWithRoll,
  rollPosting,
} from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { chosenToElect, modeOf } from '../roll/electors.ts';
import { toVerify } from '../roll/lastroll.ts';
import { type Maybe, noCommittee, noDay, notice, type Step, w, type Words } from './step.ts';
import { dated, datesOf, pollDay } from './dates.ts';
import { finalList } from './finalList.ts';

export const preparation = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const begun = !e.begun && w('选举尚未开始', 'the election is not begun');
  const chair = e.committee.seats.some((s) => s.post === 'chair');
  const dates = datesOf(e, law);
  const lastDay = dates.get(rollPosting.key)?.day;
  const filed = answerOn(electionCommitteeFiled, law);
  const early = e.candidacy.fixed === undefined;
  return [
    {
      key: 'begin',
      words: w('开始换届选举，定职务和名额', 'begin the election: posts and seats'),
      order: 'beginElection',
      done: e.begun !== undefined,
      doneOn: e.begun?.on,
    },
    {
      key: 'basic file',
      words: w('登记基本情况', 'record the basic file'),
      order: 'recordBasicFile',
      done: e.basic !== undefined,
      doneOn: e.basic?.on,
      waitsFor: begun,
    },
    audit(e, law, begun),
    {
      key: 'committee',
      words: w('推选选举委员会', 'choose the election committee'),
      order: 'chooseCommittee',
      screen: 'committee',
      done: e.committee.chosen !== undefined,
      doneOn: e.committee.chosen?.on,
      ...dated(dates, electionCommitteeFormed),
      who: w(
        e.begun?.kind === 'community' ? '居民会议或者居民代表会议' : '村民会议、村民代表会议或者各村民小组会议',
        'the meeting of the place, of its representatives or of the groups',
      ),
      waitsFor: begun,
      law: answerOn(electionCommitteeBodies, law),
    },
    e.committee.chosen &&
      !chair && {
        key: 'chair',
        words: w('推选选举委员会主任', 'choose the chair of the election committee'),
        order: 'fillCommitteePost',
        screen: 'committee',
        done: false,
        law: answerOn(electionCommitteePosts, law),
      },
    notice(e, 'election committee', '选举委员会名单', 'the election committee', noCommittee(e)),
    filed.value &&
      (early || e.sitting.filed !== undefined) && {
        key: 'filing',
        words: w('选举委员会名单报乡镇（街道）备案', 'file the list of the election committee with the street or town'),
        order: 'fileCommittee',
        screen: 'committee',
        done: e.sitting.filed !== undefined,
        doneOn: e.sitting.filed?.on,
        waitsFor: noCommittee(e),
        law: filed,
      },
    {
      key: 'day',
      words: w('确定选举日', 'fix the election day'),
      order: 'fixElectionDay',
      done: e.electionDay !== undefined,
      doneOn: e.dayFixedOn,
      waitsFor: begun || noCommittee(e),
      law: answerOn(rollPosting, law),
    },
    {
      key: 'plan',
      words: w('通过选举办法', 'adopt the election method'),
      order: 'adoptPlan',
      done: e.plan !== undefined,
      doneOn: e.plan?.on,
      who: w(
        e.begun?.kind === 'community' ? '居民会议或者居民代表会议' : '村民会议或者村民代表会议',
        'the meeting of the place or of its representatives',
      ),
      waitsFor: noCommittee(e),
      due: lastDay,
    },
    (early || e.sitting.implementation !== undefined) && {
      key: 'implementation',
      words: w('通过选举工作实施方案', 'adopt the implementation plan'),
      order: 'adoptImplementationPlan',
      screen: 'committee',
      done: e.sitting.implementation !== undefined,
      doneOn: e.sitting.implementation?.on,
      waitsFor: noCommittee(e) || noDay(e),
      due: lastDay,
    },
    notice(e, 'election day', '选举日', 'election day', noDay(e), lastDay),
    ...e.complaints
      .filter((one) => !one.referred)
      .map(
        (one): Step => ({
          key: `complaint ${one.number}`,
          words: w(`把第 ${one.number} 件举报转交法律规定的机关`, `pass report number ${one.number} to the body the law names`),
          order: 'referComplaint',
          screen: 'committee',
          done: false,
          from: one.received,
          law: answerOn(complaintBodies, law),
        }),
      ),
  ];
};

/** Who elects in place of the voters, in words. */
const representing: Readonly<Record<Mode, Words | undefined>> = {
  voters: undefined,
  households: w('户代表', 'household representatives'),
  representatives: w('新一届居民代表', 'representatives of the new term'),
};

export const registration = (e: Election, law: LawOfTheDay, today: Day): readonly Maybe[] => {
  const posting = answerOn(rollPosting, law);
  const window = answerOn(objectionWindow, law);
  const decision = answerOn(objectionDecision, law);
  const dates = datesOf(e, law);
  const first = e.roll.postings[0];
  const represented = representing[modeOf(e)];
  const elect = chosenToElect(e).length;
  const lastToObject = first && dates.get(objectionWindow.key)?.day;
  const open = [...e.roll.objections].filter(([, o]) => !o.decided);
  const unlawful = w('选举日须重新确定', 'the election day must be fixed anew');
  const waiting = toVerify(e).length;
  return [
    {
      key: 'register',
      words: w(
        `登记选民${e.roll.voters.size > 0 ? `（已登记 ${e.roll.voters.size} 人）` : ''}`,
        `register the voters${e.roll.voters.size > 0 ? ` (${e.roll.voters.size} so far)` : ''}`,
      ),
      order: 'registerVoters',
      screen: 'roll',
      done: first !== undefined,
      doneOn: first?.on,
      waitsFor: noDay(e),
      due: dates.get(rollPosting.key)?.day,
      law: posting,
    },
    e.lastRoll.taken !== undefined && {
      key: 'verify last roll',
      words: w(
        `核实上届名册上的人${waiting > 0 ? `（还有 ${waiting} 人未核实）` : ''}`,
        `verify the people of the last roll${waiting > 0 ? ` (${waiting} left)` : ''}`,
      ),
      order: 'settleLastRoll',
      screen: 'roll',
      done: waiting === 0,
      waitsFor: noDay(e),
      due: dates.get(rollPosting.key)?.day,
      law: posting,
    },
    represented && {
      key: 'representatives',
      words: w(
        `登记${represented.zh}${elect > 0 ? `（已有 ${elect} 人）` : ''}，名单与选民名单同时公布`,
        `list the ${represented.en} who elect${elect > 0 ? ` (${elect} so far)` : ''}, to be posted with the roll`,
      ),
      order: 'chooseRepresentatives',
      screen: 'representatives',
      done: first !== undefined,
      waitsFor: noDay(e),
      doneOn: first?.on,
      due: dates.get(rollPosting.key)?.day,
      law: answerOn(representativesListWithRoll, law),
      else: unlawful,
    },
    {
      key: 'post roll',
      words: w('公布选民名单', 'post the roll'),
      order: 'postRoll',
      screen: 'roll',
      done: first !== undefined,
      waitsFor:
        noDay(e) ||
        (e.roll.voters.size === 0 && w('名册为空', 'nobody is on the roll')) ||
        (represented && elect === 0 && w(`${represented.zh}名单尚未登记`, `the ${represented.en} are not listed`)),
      doneOn: first?.on,
      ...dated(dates, rollPosting),
      law: posting,
      else: unlawful,
    },
    lastToObject !== undefined && {
      key: 'objections',
      words: w('受理名单异议', 'receive objections to the roll'),
      order: 'receiveObjection',
      screen: 'roll',
      done: today > lastToObject,
      from: first?.on,
      due: lastToObject,
      date: objectionWindow.key,
      law: window,
    },
    ...open.map(
      ([objection, o], i): Step => ({
        key: `objection ${objection}`,
        words: w(`处理第 ${i + 1} 件名单异议并公布`, `decide objection ${i + 1} and publish the decision`),
        order: 'decideObjection',
        screen: 'roll',
        done: false,
        from: o.on,
        ...dated(datesOf(e, law, { objectionReceived: o.on }), objectionDecision),
        law: decision,
        else: w('处理逾期', 'the decision is out of time'),
      }),
    ),
    finalList(e, law, today),
  ];
};

/** The leaving audit: published before the committee is chosen, by so many days as the province asks; where only the nation speaks, after that still before the poll (VC 40, RC 38). */
/** Asked where a text or the plan asks it; where both are silent, only once somebody recorded one. */
const audit = (e: Election, law: LawOfTheDay, begun: Step['waitsFor']): Maybe => {
  const rule = answerOn(leavingAudit, law);
  const { audit: done } = e.prelude;
  const asked = rule.kind === 'fixed' || (rule.kind === 'plan' && rule.decided) || done !== undefined;
  return (
    asked && {
      key: 'audit',
      words:
        done && !done.published
          ? w('公布离任经济责任审计结果', 'publish the leaving audit')
          : w('完成并公布离任经济责任审计', 'have the leaving audit done and published'),
      order: 'recordAudit',
      done: done?.published !== undefined,
      doneOn: done?.published,
      who: w('乡镇（街道）和审计单位', 'the street or town, and the auditor'),
      waitsFor: begun,
      due: auditDue(e, law),
      law: rule,
      else: w('离任审计结果没有在选举之前公布', 'the leaving audit was not published before the election'),
    }
  );
};

/** The last day on which the leaving audit is published in time; nothing while neither day is known. */
export const auditDue = (e: Election, law: LawOfTheDay): Day | undefined => {
  const rule = answerOn(leavingAudit, law);
  const chosen = e.committee.chosen?.on;
  const bound =
    rule.value === 'before the election committee is chosen'
      ? (chosen ?? datesOf(e, law).get(electionCommitteeFormed.key)?.day)
      : pollDay(e);
  const days = answerOn(leavingAuditDays, law).value;
  return bound && addDays(bound, -Math.max(days, 1));
};
