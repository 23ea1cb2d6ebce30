// The steps of the day itself, from the first box shown empty to the result announced, each with how far it is.
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, doubtfulBallots, publicCount, resultOnTheSpot } from '../../law/rules.ts';
import { openDoubts } from '../counting/doubtful.ts';
import type { Election } from '../election.ts';
import { type Step, w } from './step.ts';

export const electionDay = (e: Election, law: LawOfTheDay): readonly Step[] => {
  const round = e.rounds.at(-1);
  const day = round?.day ?? e.electionDay;
  const stations = [...(round?.stations.values() ?? [])];
  const boxes = stations.flatMap((s) => s.boxes);
  const opened = stations.filter((s) => s.opened).length;
  const closed = stations.filter((s) => s.closed).length;
  const accepted = stations.filter((s) => s.accepted).length;
  const boxesOpened = boxes.filter((b) => round?.boxes.has(b)).length;
  const counted = boxes.filter((b) => round?.boxes.get(b)?.counted).length;
  const open = [...(round?.boxes.values() ?? [])];
  const inDoubt = open.reduce((n, b) => n + openDoubts(b).length, 0);
  const decided = open.reduce((n, b) => n + (b.decided?.size ?? 0), 0);
  const has = stations.length > 0;
  const prepared = round?.printed && e.candidacy.met.length > 0;
  /** A step that is done when `n` of `all` are; in between its words say how many. */
  const step = (zh: string, en: string, n: number, all: number) => {
    const soFar = n > 0 && n < all ? `（${n}/${all}）` : '';
    return { words: w(zh + soFar, en + soFar), done: has && n === all, due: day, from: day };
  };
  const hours = new Set(stations.map((s) => s.closes ?? round?.closes));
  const closes = hours.size === 1 ? `${[...hours][0]} ` : '';
  const notClosed = w('投票尚未结束', 'the polls are not closed');
  return [
    {
      key: 'open',
      ...step('验箱并开始投票', 'show the boxes empty and open the stations', opened, stations.length),
      order: 'openStation',
      screen: 'pollday',
      waitsFor: !prepared && w('投票前的准备未完成', 'the poll is not prepared'),
    },
    {
      key: 'close',
      ...step(
        `${closes}结束投票，清点选票`,
        `close the stations${closes === '' ? '' : ` at ${closes.trim()}`} and account for the ballots`,
        closed,
        stations.length,
      ),
      order: 'closeStation',
      screen: 'pollday',
      waitsFor: opened === 0 && w('投票尚未开始', 'voting has not begun'),
    },
    {
      key: 'accept',
      ...step('接收各投票站的记录', 'accept the books of the stations', accepted, stations.length),
      order: 'acceptStation',
      screen: 'pollday',
      waitsFor: closed === 0 && notClosed,
    },
    {
      key: 'boxes',
      ...step('开箱清点选票', 'open the boxes and count the ballots in them', boxesOpened, boxes.length),
      order: 'openBox',
      screen: 'counting',
      waitsFor: (!has || accepted < stations.length) && notClosed,
      law: answerOn(publicCount, law),
    },
    {
      key: 'count',
      ...step('唱票、计票', 'call and count', counted, boxes.length),
      order: 'callBallot',
      screen: 'counting',
      waitsFor: boxesOpened === 0 && w('票箱尚未开启', 'no box is open'),
      law: answerOn(publicCount, law),
    },
    ...(inDoubt + decided > 0
      ? [
          {
            key: 'doubtful',
            ...step('选举委员会认定疑问票', 'the election committee decides on the doubtful ballots', decided, inDoubt + decided),
            order: 'decideDoubtful' as const,
            screen: 'counting' as const,
            law: answerOn(doubtfulBallots, law),
          },
        ]
      : []),
    {
      key: 'confirm',
      ...step('选举委员会确认结果', 'the committee concludes the result', round?.confirmed ? 1 : 0, 1),
      order: 'confirmResult',
      screen: 'result',
      waitsFor: (!has || counted < boxes.length) && w('计票尚未完毕', 'the count is not complete'),
    },
    {
      key: 'announce',
      ...step('当场宣布结果', 'announce the result on the spot', round?.announced ? 1 : 0, 1),
      order: 'announceResult',
      screen: 'result',
      waitsFor: !round?.confirmed && w('结果尚未确认', 'the result is not concluded'),
      law: answerOn(resultOnTheSpot, law),
      else: w('结果未当场公布', 'the result was not announced on the spot'),
    },
  ];
};
