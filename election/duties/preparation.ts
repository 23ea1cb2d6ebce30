// The steps from the beginning to the roll that stands: committee, day, plan, registration, posting, objections.
import type { Day, LawOfTheDay, Mode } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import {
  answerOn,
  electionCommitteeBodies,
  electionCommitteePosts,
  objectionDecision,
  objectionWindow,
  representativesListWithRoll,
  rollPosting,
} from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { chosenToElect, modeOf } from '../electors.ts';
import { type Maybe, noCommittee, noDay, notice, type Step, w, type Words } from './step.ts';

export const preparation = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const begun = !e.begun && w('选举尚未开始', 'the election is not begun');
  const chair = e.committee.seats.some((s) => s.post === 'chair');
  const lastDay = e.electionDay && addDays(e.electionDay, -answerOn(rollPosting, law).value);
  return [
    {
      key: 'begin',
      words: w('开始换届选举，定职务和名额', 'begin the election: posts and seats'),
      order: 'beginElection',
      done: e.begun !== undefined,
    },
    {
      key: 'basic file',
      words: w('登记基本情况', 'record the basic file'),
      order: 'recordBasicFile',
      done: e.basic !== undefined,
      waitsFor: begun,
    },
    {
      key: 'committee',
      words: w('推选选举委员会', 'choose the election committee'),
      order: 'chooseCommittee',
      screen: 'committee',
      done: e.committee.chosen !== undefined,
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
    {
      key: 'day',
      words: w('确定选举日', 'fix the election day'),
      order: 'fixElectionDay',
      done: e.electionDay !== undefined,
      waitsFor: begun || noCommittee(e),
      law: answerOn(rollPosting, law),
    },
    {
      key: 'plan',
      words: w('通过选举工作方案', 'adopt the election plan'),
      order: 'adoptPlan',
      done: e.plan !== undefined,
      waitsFor: noCommittee(e),
      due: lastDay,
    },
    notice(e, 'election day', '选举日', 'election day', noDay(e), lastDay),
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
  const lastDay = e.electionDay && addDays(e.electionDay, -posting.value);
  const first = e.roll.postings[0];
  const lastToObject = first && addDays(first.on, window.value);
  const represented = representing[modeOf(e)];
  const elect = chosenToElect(e).length;
  const open = [...e.roll.objections].filter(([, o]) => !o.decided);
  const unlawful = w('选举日须重新确定', 'the election day must be fixed anew');
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
      waitsFor: noDay(e),
      due: lastDay,
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
      due: lastDay,
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
      due: lastDay,
      law: posting,
      else: unlawful,
    },
    lastToObject !== undefined && {
      key: 'objections',
      words: w('受理名单异议', 'receive objections to the roll'),
      order: 'receiveObjection',
      screen: 'roll',
      done: today > lastToObject,
      due: lastToObject,
      law: window,
    },
    ...open.map(
      ([objection, o], i): Step => ({
        key: `objection ${objection}`,
        words: w(`处理第 ${i + 1} 件名单异议并公布`, `decide objection ${i + 1} and publish the decision`),
        order: 'decideObjection',
        screen: 'roll',
        done: false,
        due: addDays(o.on, decision.value),
        law: decision,
        else: w('处理逾期', 'the decision is out of time'),
      }),
    ),
  ];
};
