// What comes next: the whole path of an election in order, each step with its last lawful day, its article and what blocks it; and what becomes unlawful if nothing happens. It reminds; only the chapters refuse.
import type { Answer, Day, LawOfTheDay } from '../law/answer.ts';
import { addDays, daysBetween, zhDay } from '../law/days.ts';
import {
  answerOn, candidateBars, candidatesMeetVoters, cardsBeforePoll, citesOf, electionCommitteeBodies, electionCommitteePosts, handoverDays, moreCandidatesThanSeats, nominators, objectionDecision, objectionWindow, publicCount,
  resultOnTheSpot, rollPosting, scrutineersPerBox, secondVoteLatest,
} from '../law/rules.ts';
import type { Election } from './election.ts';
import type { NoticeKind } from './notices.ts';
import type { OrderName } from './orders.ts';
import type { Round } from './poll.ts';
import { groupSizes } from './roll.ts';
import { openSeats } from './outcome.ts';

interface Words { readonly zh: string; readonly en: string }
type DutyState = 'done' | 'due' | 'late' | 'blocked' | 'later';
type DutyScreen = 'roll' | 'candidates' | 'counting' | 'result' | 'papers' | 'committee' | 'stations' | 'notices';

export interface Duty {
  readonly key: string;
  readonly words: Words;
  readonly cites?: Words;
  /** The last day on which it is lawful or planned. */
  readonly due?: Day;
  /** Days from today to `due`; negative when late. */
  readonly days?: number;
  readonly state: DutyState;
  readonly blockedBy?: Words;
  readonly order?: OrderName;
  readonly screen?: DutyScreen;
}
export interface Warning { readonly words: Words; readonly cites?: Words; readonly days: number }

/** A step before today is asked for: what it is, whether it is done, and what it waits for. */
interface Step {
  readonly key: string;
  readonly words: Words;
  readonly order: OrderName;
  readonly screen?: DutyScreen;
  readonly done: boolean;
  readonly waitsFor?: Words | false | undefined;
  readonly due?: Day | undefined;
  /** Not before this day. */
  readonly from?: Day | undefined;
  readonly law?: Answer<unknown>;
  /** What is unlawful once `due` has passed; only for days that the law or the plan sets. */
  readonly else?: Words;
}

const w = (zh: string, en: string): Words => ({ zh, en });
/** A step so many days ahead is shown as due. */
const ahead = 7;

/** Every duty of the election in its order on a day. */
export const duties = (e: Election, law: LawOfTheDay, today: Day): readonly Duty[] => path(e, law, today).map((s) => asDuty(s, today));

/** What becomes unlawful by the end of the coming week if nothing happens, and what is late already; nearest first. */
export const warnings = (e: Election, law: LawOfTheDay, today: Day): readonly Warning[] => {
  const timed = path(e, law, today).flatMap((s): Warning[] => {
    if (s.done || !s.due || !s.else || daysBetween(today, s.due) > ahead || (s.from !== undefined && today < s.from)) return [];
    const days = daysBetween(today, s.due);
    const until = days < 0 ? w(`${zhDay(s.due)}已过，`, `${s.due} has passed: `) : w(`最迟${zhDay(s.due)}（${days === 0 ? '今天' : `还有 ${days} 天`}）${s.words.zh}，否则`, `${s.words.en} by ${s.due} (${days === 0 ? 'today' : `${days} days`}), or else `);
    return [{ words: w(until.zh + s.else.zh, until.en + s.else.en), days, ...(s.law ? { cites: citesOf(s.law) } : {}) }];
  });
  return [...timed, ...standing(e)].toSorted((a, b) => a.days - b.days);
};

/** What stands wrong today, whatever the date: an empty chair. */
const standing = (e: Election): readonly Warning[] => {
  const c = e.committee;
  const noChair = c.chosen !== undefined && !e.handover.sealed && !c.seats.some((s) => s.post === 'chair');
  const short = c.chosen !== undefined && !e.handover.sealed && c.seats.length < c.chosen.posts.length;
  return [
    ...(noChair ? [{ words: w('选举委员会没有主任，应由委员推选一人', 'the election committee has no chair: its members choose one'), days: 0 }] : []),
    ...(short ? [{ words: w(`选举委员会缺 ${(c.chosen?.posts.length ?? 0) - c.seats.length} 人，应依次递补或者另行推选`, `the election committee is ${(c.chosen?.posts.length ?? 0) - c.seats.length} short: the next in order move up, or others are chosen`), days: 0 }] : []),
  ];
};

const asDuty = (s: Step, today: Day): Duty => {
  const days = s.due === undefined ? undefined : daysBetween(today, s.due);
  const early = s.from !== undefined && today < s.from;
  const state: DutyState = s.done ? 'done' : days !== undefined && days < 0 ? 'late' : s.waitsFor ? 'blocked' : early || (days !== undefined && days > ahead) ? 'later' : 'due';
  return {
    key: s.key, words: s.words, state, order: s.order,
    ...(s.law ? { cites: citesOf(s.law) } : {}),
    ...(s.due !== undefined && days !== undefined ? { due: s.due, days } : {}),
    ...(s.waitsFor && !s.done ? { blockedBy: s.waitsFor } : {}),
    ...(s.screen ? { screen: s.screen } : {}),
  };
};

const path = (e: Election, law: LawOfTheDay, today: Day): readonly Step[] => [
  ...preparation(e, law),
  ...registration(e, law, today),
  ...nomination(e, law),
  ...pollAhead(e, law),
  ...electionDay(e, law),
  ...afterwards(e, law),
];

const notice = (e: Election, kind: NoticeKind, zh: string, en: string, waitsFor: Words | false, due?: Day): Step =>
  ({ key: `notice ${kind}`, words: w(`张贴公告：${zh}`, `post the notice: ${en}`), order: 'postNotice', screen: 'notices', done: e.notices.some((n) => n.notice === kind), waitsFor, due });

const noCommittee = (e: Election): Words | false => !e.committee.chosen && w('选举委员会尚未推选', 'the election committee is not chosen');
const noDay = (e: Election): Words | false => e.electionDay === undefined && w('选举日尚未确定', 'election day is not fixed');
const noRoll = (e: Election): Words | false => e.roll.postings.length === 0 && w('选民名单尚未公布', 'the roll is not posted');
const noSlate = (e: Election): Words | false => e.candidacy.fixed === undefined && w('正式候选人尚未确定', 'the candidates are not fixed');

const preparation = (e: Election, law: LawOfTheDay): readonly Step[] => {
  const begun: Words | false = !e.begun && w('选举尚未开始', 'the election is not begun');
  const chair = e.committee.seats.some((s) => s.post === 'chair');
  const lastDay = e.electionDay && addDays(e.electionDay, -answerOn(rollPosting, law).value);
  return [
    { key: 'begin', words: w('开始换届选举，定职务和名额', 'begin the election: posts and seats'), order: 'beginElection', done: e.begun !== undefined },
    { key: 'basic file', words: w('登记基本情况', 'record the basic file'), order: 'recordBasicFile', done: e.basic !== undefined, waitsFor: begun },
    { key: 'committee', words: w('推选选举委员会', 'choose the election committee'), order: 'chooseCommittee', screen: 'committee', done: e.committee.chosen !== undefined, waitsFor: begun, law: answerOn(electionCommitteeBodies, law) },
    ...(e.committee.chosen && !chair ? [{ key: 'chair', words: w('推选选举委员会主任', 'choose the chair of the election committee'), order: 'fillCommitteePost', screen: 'committee', done: false, law: answerOn(electionCommitteePosts, law) } as const] : []),
    notice(e, 'election committee', '选举委员会名单', 'the election committee', noCommittee(e)),
    { key: 'day', words: w('确定选举日', 'fix the election day'), order: 'fixElectionDay', done: e.electionDay !== undefined, waitsFor: begun || noCommittee(e), law: answerOn(rollPosting, law) },
    { key: 'plan', words: w('通过选举工作方案', 'adopt the election plan'), order: 'adoptPlan', done: e.plan !== undefined, waitsFor: noCommittee(e), due: lastDay },
    notice(e, 'election day', '选举日', 'election day', noDay(e), lastDay),
  ];
};

const registration = (e: Election, law: LawOfTheDay, today: Day): readonly Step[] => {
  const posting = answerOn(rollPosting, law), window = answerOn(objectionWindow, law), decision = answerOn(objectionDecision, law);
  const lastDay = e.electionDay && addDays(e.electionDay, -posting.value);
  const first = e.roll.postings[0];
  const lastToObject = first && addDays(first.on, window.value);
  const open = [...e.roll.objections].filter(([, o]) => !o.decided);
  const unlawful = w('选举日须重新确定', 'the election day must be fixed anew');
  return [
    { key: 'register', words: w(`登记选民${e.roll.voters.size > 0 ? `（已登记 ${e.roll.voters.size} 人）` : ''}`, `register the voters${e.roll.voters.size > 0 ? ` (${e.roll.voters.size} so far)` : ''}`), order: 'registerVoters', screen: 'roll', done: first !== undefined, waitsFor: noDay(e), due: lastDay, law: posting },
    { key: 'post roll', words: w('公布选民名单', 'post the roll'), order: 'postRoll', screen: 'roll', done: first !== undefined, waitsFor: noDay(e) || (e.roll.voters.size === 0 && w('名册为空', 'nobody is on the roll')), due: lastDay, law: posting, else: unlawful },
    ...(lastToObject ? [{ key: 'objections', words: w('受理名单异议', 'receive objections to the roll'), order: 'receiveObjection' as const, screen: 'roll' as const, done: today > lastToObject, due: lastToObject, law: window }] : []),
    ...open.map(([objection, o], i): Step => ({
      key: `objection ${objection}`, words: w(`处理第 ${i + 1} 件名单异议并公布`, `decide objection ${i + 1} and publish the decision`), order: 'decideObjection', screen: 'roll', done: false,
      due: addDays(o.on, decision.value), law: decision, else: w('处理逾期', 'the decision is out of time'),
    })),
  ];
};

const nomination = (e: Election, law: LawOfTheDay): readonly Step[] => {
  const bars = answerOn(candidateBars, law);
  const unread = e.nomination.nominees.filter((n) => !n.declined && !n.reviewed).length;
  const open = [...e.roll.objections.values()].filter((o) => !o.decided).length;
  const none: Words | false = e.nomination.nominees.length === 0 && w('尚无提名', 'nobody is nominated');
  const review = bars.kind === 'fixed' && bars.value.length > 0;
  return [
    { key: 'nominate', words: w('提名候选人，登记提名结果', 'nominate: record the nominations'), order: 'recordNomination', screen: 'candidates', done: e.nomination.held.length > 0, waitsFor: noRoll(e), due: dayBefore(e), law: answerOn(nominators, law) },
    ...(review ? [{ key: 'review', words: w('候选人资格审查', 'review the nominees'), order: 'reviewNominees' as const, screen: 'candidates' as const, done: e.nomination.nominees.length > 0 && (unread === 0 || e.candidacy.fixed !== undefined), waitsFor: none, due: dayBefore(e), law: bars }] : []),
    {
      key: 'candidates', words: w('确定正式候选人', 'fix the formal candidates'), order: 'fixCandidates', screen: 'candidates', done: e.candidacy.fixed !== undefined, due: dayBefore(e), law: answerOn(moreCandidatesThanSeats, law),
      waitsFor: none || (open > 0 && w(`有 ${open} 件异议未处理`, `${open} objections are open`)) || (review && unread > 0 && w(`有 ${unread} 人未经资格审查`, `${unread} nominees are not reviewed`)), else: w('不能如期投票', 'the poll cannot be held on its day'),
    },
    notice(e, 'candidates', '正式候选人名单', 'the candidates', noSlate(e), dayBefore(e)),
  ];
};

/** The last day before the first poll. */
const dayBefore = (e: Election): Day | undefined => e.electionDay && addDays(e.rounds.at(-1)?.day ?? e.electionDay, -1);

const pollAhead = (e: Election, law: LawOfTheDay): readonly Step[] => {
  const round = e.rounds.at(-1), least = answerOn(scrutineersPerBox, law), cards = answerOn(cardsBeforePoll, law), meeting = answerOn(candidatesMeetVoters, law);
  const day = dayBefore(e);
  const set = (round?.stations.size ?? 0) > 0;
  const noStations: Words | false = !set && w('投票站尚未设置', 'the stations are not set');
  const short = round ? stationsShort(round, least.value) : [];
  const groups = groupSizes(e);
  const delivered = [...groups.keys()].every((g) => e.roll.cards.has(g)) && groups.size > 0;
  const impossible = w('不能开始投票', 'voting cannot begin');
  return [
    { key: 'cards', words: w('发放选民证', 'deliver the voter cards'), order: 'deliverCards', screen: 'roll', done: delivered || (round?.number ?? 1) > 1, waitsFor: noRoll(e), due: e.electionDay && addDays(e.electionDay, -cards.value), law: cards, else: w('选民证不能按期发到', 'the cards come too late') },
    { key: 'stations', words: w('设置投票站和票箱', 'set the stations and boxes'), order: 'setStations', screen: 'stations', done: set, waitsFor: noSlate(e), due: day, else: impossible },
    {
      key: 'staff', words: w(short.length > 0 && (round?.staff.length ?? 0) > 0 ? `确定工作人员（${short.length} 个投票站监票员不足）` : '确定选举工作人员', `appoint the staff${short.length > 0 && (round?.staff.length ?? 0) > 0 ? ` (${short.length} stations lack scrutineers)` : ''}`),
      order: 'appointStaff', screen: 'stations', done: set && short.length === 0, waitsFor: noStations, due: day, law: least, else: impossible,
    },
    { key: 'print', words: w('印制选票', 'print the ballots'), order: 'printBallots', screen: 'stations', done: round?.printed !== undefined, waitsFor: noStations, due: day, else: impossible },
    { key: 'meeting', words: w('组织候选人与选民见面', 'let the candidates meet the voters'), order: 'meetVoters', screen: 'candidates', done: e.candidacy.met.length > 0, waitsFor: noSlate(e), due: day, law: meeting, else: impossible },
  ];
};

/** Stations with fewer scrutineers than the least for their boxes. */
const stationsShort = (round: Round, perBox: number): readonly number[] =>
  [...round.stations.values()].filter((s) => round.staff.filter((x) => x.station === s.no && (x.role === 'scrutineer' || x.role === 'chief scrutineer')).length < perBox * s.boxes.length).map((s) => s.no);

const electionDay = (e: Election, law: LawOfTheDay): readonly Step[] => {
  const round = e.rounds.at(-1), day = round?.day ?? e.electionDay;
  const stations = [...(round?.stations.values() ?? [])];
  const boxes = stations.flatMap((s) => s.boxes);
  const opened = boxes.filter((b) => round?.boxes.has(b)).length, counted = boxes.filter((b) => round?.boxes.get(b)?.counted).length;
  const has = stations.length > 0;
  const of = (what: string, n: number, all: number) => (n > 0 && n < all ? `${what}（${n}/${all}）` : what);
  const step = (key: string, zh: string, en: string, order: OrderName, screen: DutyScreen, n: number, all: number, waitsFor: Words | false, more: Pick<Step, 'law' | 'else'> = {}): Step =>
    ({ key, words: w(of(zh, n, all), of(en, n, all)), order, screen, done: has && n === all, waitsFor, due: day, from: day, ...more });
  const n = (test: (s: (typeof stations)[number]) => unknown) => stations.filter(test).length;
  const notReady: Words | false = (!round?.printed || e.candidacy.met.length === 0) && w('投票前的准备未完成', 'the poll is not prepared');
  const polling: Words | false = (!has || n((s) => s.accepted) < stations.length) && w('投票尚未结束', 'the polls are not closed');
  return [
    step('open', '验箱并开始投票', 'show the boxes empty and open the stations', 'openStation', 'stations', n((s) => s.opened), stations.length, notReady),
    step('close', '结束投票，清点选票', 'close the stations and account for the ballots', 'closeStation', 'stations', n((s) => s.closed), stations.length, n((s) => s.opened) === 0 && w('投票尚未开始', 'voting has not begun')),
    step('accept', '接收各投票站的记录', 'accept the books of the stations', 'acceptStation', 'stations', n((s) => s.accepted), stations.length, n((s) => s.closed) === 0 && w('投票尚未结束', 'the polls are not closed')),
    step('boxes', '开箱清点选票', 'open the boxes and count the ballots in them', 'openBox', 'counting', opened, boxes.length, polling, { law: answerOn(publicCount, law) }),
    step('count', '唱票、计票', 'call and count', 'callBallot', 'counting', counted, boxes.length, opened === 0 && w('票箱尚未开启', 'no box is open'), { law: answerOn(publicCount, law) }),
    step('confirm', '选举委员会确认结果', 'the committee concludes the result', 'confirmResult', 'result', round?.confirmed ? 1 : 0, 1, (!has || counted < boxes.length) && w('计票尚未完毕', 'the count is not complete')),
    step('announce', '当场宣布结果', 'announce the result on the spot', 'announceResult', 'result', round?.announced ? 1 : 0, 1, !round?.confirmed && w('结果尚未确认', 'the result is not concluded'), { law: answerOn(resultOnTheSpot, law), else: w('结果未当场公布', 'the result was not announced on the spot') }),
  ];
};

const afterwards = (e: Election, law: LawOfTheDay): readonly Step[] => {
  const round = e.rounds.at(-1), days = answerOn(handoverDays, law), second = answerOn(secondVoteLatest, law);
  const not: Words | false = !round?.announced && w('结果尚未宣布', 'the result is not announced');
  const open = round?.announced && round.confirmed?.valid && !e.handover.done ? openSeats(e, round).reduce((n, c) => n + c.seats, 0) : 0;
  const last = round && addDays(round.day, days.value);
  return [
    notice(e, 'result', '选举结果', 'the result', not, round?.announced?.on),
    { key: 'seal', words: w('封存选票', 'seal the ballots'), order: 'sealBallots', screen: 'result', done: round?.sealed !== undefined, waitsFor: not, due: round?.announced?.on },
    { key: 'report', words: w('上报选举结果', 'file the report'), order: 'fileReport', screen: 'result', done: round?.filed !== undefined, waitsFor: not || (!round?.sealed && w('选票尚未封存', 'the ballots are not sealed')), due: last },
    ...(open > 0 && round ? [{ key: 'second vote', words: w(`另行选举（尚缺 ${open} 名）`, `second vote (${open} seats open)`), order: 'callSecondVote' as const, screen: 'result' as const, done: false, due: addDays(round.day, second.value), law: second, else: w('另行选举逾期', 'the second vote is out of time') }] : []),
    { key: 'handover', words: w('工作移交', 'hand the work over'), order: 'handOver', screen: 'papers', done: e.handover.done !== undefined, waitsFor: not || (!round?.filed && w('结果尚未上报', 'the report is not filed')), due: last, law: days, else: w('移交逾期', 'the handover is out of time') },
    { key: 'papers', words: w('制作并登记文书', 'make the papers and record them'), order: 'recordPapers', screen: 'papers', done: e.handover.papers !== undefined, waitsFor: not || (round?.confirmed?.valid === true && !e.handover.done && w('工作尚未移交', 'the work is not handed over')) },
    { key: 'archive', words: w('封存档案', 'seal the archive'), order: 'sealArchive', screen: 'papers', done: e.handover.sealed !== undefined, waitsFor: (!e.handover.done && w('工作尚未移交', 'the work is not handed over')) || (!e.handover.papers && w('文书尚未制作', 'the papers are not made')) },
  ];
};
