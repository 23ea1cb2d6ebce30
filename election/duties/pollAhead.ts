// The steps before the poll: stations, staff, ballots, the meeting with the candidates. Without them voting cannot begin.
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, candidatesMeetVoters, placePosting, scrutineersPerBox, staffAvoidance } from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { openRuns } from '../polling/ballots.ts';
import { scrutineersLacking, staffToReplace } from '../polling/avoidance.ts';
import { dated, datesOf } from './dates.ts';
import { dayBefore, type Maybe, noSlate, notice, w } from './step.ts';

export const pollAhead = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const round = e.rounds.at(-1);
  const perBox = answerOn(scrutineersPerBox, law);
  const meeting = answerOn(candidatesMeetVoters, law);
  const day = dayBefore(e);
  const set = (round?.stations.size ?? 0) > 0;
  const noStations = !set && w('投票站尚未设置', 'the stations are not set');
  const short = round ? [...round.stations.values()].filter((s) => scrutineersLacking(e, round, s) > 0).length : 0;
  const lacking = short > 0 && (round?.staff.length ?? 0) > 0;
  const out = round ? staffToReplace(e, round) : [];
  const posting = answerOn(placePosting, law);
  /** Place and staff are posted by a day of their own before a first vote; a second vote may follow at once. */
  const toPost = (round?.number ?? 1) === 1 ? dated(datesOf(e, law), placePosting) : { due: day };
  const [run] = openRuns(e);
  const impossible = w('不能开始投票', 'voting cannot begin');
  return [
    {
      key: 'stations',
      words: w('设置投票站和票箱', 'set the stations and boxes'),
      order: 'setStations',
      screen: 'stations',
      done: set,
      waitsFor: noSlate(e),
      ...toPost,
      law: posting,
      else: w('不能按期公布投票的时间、地点', 'time and place of the poll cannot be posted in time'),
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
    out.length > 0 && {
      key: 'staff to replace',
      words: w(
        `更换应当回避的工作人员：${out.map((x) => x.member.name).join('、')}`,
        `replace staff who must avoid: ${out.map((x) => x.member.name).join(', ')}`,
      ),
      order: 'releaseStaff',
      screen: 'stations',
      done: false,
      due: day,
      law: answerOn(staffAvoidance, law),
      else: impossible,
    },
    {
      key: 'training',
      words: w('培训工作人员', 'train the staff'),
      order: 'trainStaff',
      screen: 'stations',
      done: set && (round?.trained.size ?? 0) > 0,
      waitsFor: (round?.staff.length ?? 0) === 0 && w('工作人员尚未确定', 'the staff are not appointed'),
      due: day,
    },
    ...((round?.number ?? 1) === 1
      ? [
          notice(e, 'poll', '投票时间和地点', 'time and place of the poll', noStations, toPost.due),
          notice(
            e,
            'staff',
            '选举工作人员',
            'the staff',
            (round?.staff.length ?? 0) === 0 && w('工作人员尚未确定', 'the staff is not appointed'),
            toPost.due,
          ),
        ]
      : []),
    {
      key: 'print',
      words: run
        ? w(
            `第 ${run.run} 批选票开印后没有清点，张数不明：清点纸张`,
            `run ${run.run} of ballots was begun and not counted, how many is unknown: count the paper`,
          )
        : w('印制选票', 'print the ballots'),
      order: run ? 'endBallotRun' : 'printBallots',
      screen: 'ballots',
      done: round?.printed !== undefined && !run,
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
