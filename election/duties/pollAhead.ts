// The steps before the poll: cards, stations, staff, ballots, the meeting with the candidates. Without them voting cannot begin.
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, candidatesMeetVoters, cardsBeforePoll, scrutineersPerBox } from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { electorsByGroup } from '../electors.ts';
import { scrutineersLacking } from '../avoidance.ts';
import { dated, datesOf } from './dates.ts';
import { dayBefore, noRoll, noSlate, type Step, w } from './step.ts';

export const pollAhead = (e: Election, law: LawOfTheDay): readonly Step[] => {
  const round = e.rounds.at(-1);
  const perBox = answerOn(scrutineersPerBox, law);
  const cards = answerOn(cardsBeforePoll, law);
  const meeting = answerOn(candidatesMeetVoters, law);
  const day = dayBefore(e);
  const set = (round?.stations.size ?? 0) > 0;
  const noStations = !set && w('投票站尚未设置', 'the stations are not set');
  const short = round ? [...round.stations.values()].filter((s) => scrutineersLacking(e, round, s) > 0).length : 0;
  const lacking = short > 0 && (round?.staff.length ?? 0) > 0;
  const groups = electorsByGroup(e);
  const delivered = [...groups.keys()].every((g) => e.roll.cards.has(g)) && groups.size > 0;
  const impossible = w('不能开始投票', 'voting cannot begin');
  return [
    {
      key: 'cards',
      words: w('发放选民证', 'deliver the voter cards'),
      order: 'deliverCards',
      screen: 'roll',
      done: delivered || (round?.number ?? 1) > 1,
      waitsFor: noRoll(e),
      ...dated(datesOf(e, law), cardsBeforePoll),
      law: cards,
      else: w('选民证不能按期发到', 'the cards come too late'),
    },
    {
      key: 'stations',
      words: w('设置投票站和票箱', 'set the stations and boxes'),
      order: 'setStations',
      screen: 'stations',
      done: set,
      waitsFor: noSlate(e),
      due: day,
      else: impossible,
    },
    {
      key: 'staff',
      words: w(
        lacking ? `确定工作人员（${short} 个投票站监票员不足）` : '确定选举工作人员',
        `appoint the staff${lacking ? ` (${short} stations lack scrutineers)` : ''}`,
      ),
      order: 'appointStaff',
      screen: 'stations',
      done: set && short === 0,
      waitsFor: noStations,
      due: day,
      law: perBox,
      else: impossible,
    },
    {
      key: 'print',
      words: w('印制选票', 'print the ballots'),
      order: 'printBallots',
      screen: 'stations',
      done: round?.printed !== undefined,
      doneOn: round?.printed?.on,
      waitsFor: noStations,
      due: day,
      else: impossible,
    },
    {
      key: 'meeting',
      words: w('组织候选人与选民见面', 'let the candidates meet the voters'),
      order: 'meetVoters',
      screen: 'candidates',
      done: e.candidacy.met.length > 0,
      doneOn: e.candidacy.met[0]?.on,
      waitsFor: noSlate(e),
      due: day,
      law: meeting,
      else: impossible,
    },
  ];
};
