// Statistics of the poll: which procedure was kept, and who voted where (RULES d.2 Program, Vote). One column for each vote. What came of it: outcome.ts.
import { standingIssues } from '../../election/polling/issued.ts';
import type { Round, Station } from '../../election/polling/poll.ts';
import { ballotSums } from '../notices/result.ts';
import { votings } from './choices.ts';
import type { StatCell } from './model.ts';
import { choice, count, day, form, type FormOf, line, none, notTold, rate, type Teller, votesOf, yes } from './telling.ts';

const stationsOf = (r: Round): readonly Station[] => [...r.stations.values()];

const mobileOf = (s: Station): number => s.mobile?.length ?? 0;

/** Ballots taken by the voters themselves, by where they voted; a mobile box only where its ballots were recorded one by one. */
interface Own {
  readonly centre: number;
  readonly station: number;
  readonly mobile: number;
}

const ownOf = (r: Round): Own | undefined => {
  const sum = { centre: 0, station: 0, mobile: 0 };
  const issues = standingIssues(r);
  for (const s of stationsOf(r)) {
    if (!s.closed || (mobileOf(s) > 0 && !s.issued)) return undefined;
    const mobile = issues.filter((i) => i.station === s.no && i.box !== undefined && i.taker === undefined).length;
    sum.mobile += mobile;
    sum[s.place === 'centre' ? 'centre' : 'station'] += s.closed.own - mobile;
  }
  return sum;
};

const closedSum = (r: Round, of: 'own' | 'byProxy'): number => stationsOf(r).reduce((n, s) => n + (s.closed?.[of] ?? 0), 0);

/** Ballots that another wrote for the voter; undefined where a station did not record ballot by ballot. */
const helped = (r: Round): number | undefined =>
  stationsOf(r).some((s) => s.closed && s.closed.issued > 0 && !s.issued)
    ? undefined
    : standingIssues(r).filter((i) => i.helped).length;

export const allClosed = (r: Round): boolean => r.stations.size > 0 && stationsOf(r).every((s) => s.closed);

/** A cell once the stations have closed. */
const after = (r: Round, tell: () => StatCell): StatCell => (allClosed(r) ? tell() : none('投票还没有结束'));

const onPaper = none('有的站发票记录在纸上，没有逐张登记');

export const program: FormOf = (t) => {
  const { heads, main, each } = votesOf(t.e);
  const set = (tell: (stations: readonly Station[], r: Round) => StatCell) =>
    each((r) => (r.stations.size > 0 ? tell(stationsOf(r), r) : none('没有设投票站')));
  const called = (r: Round): StatCell =>
    !r.confirmed
      ? none('结果没有认定')
      : [...r.boxes.values()].every((b) => b.calls.length > 0 || b.returned === 0)
        ? yes(true)
        : none('有的票箱只录入了汇总数，没有逐张唱票的记录');
  return form(
    t,
    'Program',
    '选举程序',
    [
      line(
        'assembly',
        '召开选举大会集中投票',
        '是/否',
        '设有主会场',
        set((s) => yes(s.some((x) => x.place === 'centre'))),
        'StationsSet',
      ),
      line(
        'stations',
        '设投票中心（站）',
        '是/否',
        '设有主会场以外的投票站',
        set((s) => yes(s.some((x) => x.place !== 'centre'))),
        'StationsSet',
      ),
      line(
        'booths',
        '设秘密写票处',
        '是/否',
        '至少一站登记了秘密写票处',
        set((s) => (s.some((x) => x.booths !== undefined) ? yes(s.some((x) => (x.booths ?? 0) > 0)) : notTold('秘密写票处'))),
        'StationsSet',
      ),
      line(
        'mobile',
        '使用流动票箱',
        '是/否',
        '设有流动票箱',
        set((s) => yes(s.some((x) => mobileOf(x) > 0))),
        'StationsSet',
      ),
      line('publicCall', '公开唱票', '是/否', '各票箱都有逐张唱票、两人记录的登记', each(called), 'BallotCalled', 'BoxCounted'),
      line(
        'onTheSpot',
        '当场公布结果',
        '是/否',
        '结果在投票当日宣布',
        each((r) => (r.announced ? yes(r.announced.on === r.day) : none('结果没有宣布'))),
        'ResultAnnounced',
      ),
    ],
    { heads, main },
  );
};

const places = (t: Teller) => {
  const { each } = votesOf(t.e);
  const where = (key: keyof Own) => each((r) => after(r, () => (ownOf(r) ? count(ownOf(r)?.[key] ?? 0) : onPaper)));
  const facts = ['StationClosed', 'BallotIssued', 'IssueCorrected'] as const;
  const set = (of: (s: Station) => number) =>
    each((r) => (r.stations.size > 0 ? count(stationsOf(r).reduce((n, s) => n + of(s), 0)) : none('没有设投票站')));
  return {
    day: line(
      'day',
      '投票日',
      '日期',
      '这次投票的日期',
      each((r) => day(r.day)),
      'ElectionDayFixed',
      'SecondVoteCalled',
      'RepeatElectionCalled',
    ),
    way: line(
      'way',
      '投票方式',
      '选项',
      '1 一次投票（各职务同时投），2 分次投票',
      each((r) => (r.stations.size > 0 ? choice(votings, votings[0]) : none('没有设投票站'))),
      'StationsSet',
    ),
    registered: line(
      'registered',
      '应参加投票人数',
      '人',
      '开箱时有投票资格的登记选民（户代表、居民代表）',
      each((r) => count(ballotSums(t.e, r).totals.registered)),
      'VoterRegistered',
      'VoterRemoved',
    ),
    participants: line(
      'participants',
      '参加投票人数',
      '人',
      '收回的选票数，不多于发出数',
      each((r) => after(r, () => count(ballotSums(t.e, r).totals.participants))),
      'BoxOpened',
      'StationClosed',
    ),
    turnout: line(
      'turnout',
      '投票率',
      '%',
      '参加投票人数 ÷ 应参加投票人数',
      each((r) => after(r, () => rate(ballotSums(t.e, r).totals.participants, ballotSums(t.e, r).totals.registered))),
      'BoxOpened',
      'StationClosed',
      'VoterRegistered',
    ),
    own: line(
      'own',
      '本人领票',
      '人',
      '本人领取的选票',
      each((r) => after(r, () => count(closedSum(r, 'own')))),
      'StationClosed',
    ),
    proxy: line(
      'proxy',
      '委托投票人数',
      '人',
      '由受委托人领取的选票',
      each((r) => after(r, () => count(closedSum(r, 'byProxy')))),
      'StationClosed',
    ),
    centre: line('centre', '会场投票数', '人', '在主会场本人领票的', where('centre'), ...facts),
    station: line('station', '投票站投票数', '人', '在主会场以外的投票站本人领票的', where('station'), ...facts),
    mobile: line('mobile', '流动票箱投票数', '人', '在流动票箱前本人领票的', where('mobile'), ...facts),
    helped: line(
      'helped',
      '代写人数',
      '人',
      '由代写人代写的',
      each((r) => after(r, () => (helped(r) === undefined ? onPaper : count(helped(r) ?? 0)))),
      'BallotIssued',
    ),
    branches: line(
      'branches',
      '分会场数',
      '个',
      '登记为分会场的投票站',
      set((s) => (s.place === 'branch' ? 1 : 0)),
      'StationsSet',
    ),
    boxes: line(
      'boxes',
      '投票箱总数',
      '个',
      '各站票箱，含流动票箱',
      set((s) => s.boxes.length),
      'StationsSet',
    ),
    mobileBoxes: line('mobileBoxes', '其中流动票箱', '个', '流动票箱', set(mobileOf), 'StationsSet'),
    booths: line(
      'booths',
      '秘密写票处数',
      '个',
      '各站登记的秘密写票处',
      each((r) =>
        stationsOf(r).some((s) => s.booths !== undefined)
          ? count(stationsOf(r).reduce((n, s) => n + (s.booths ?? 0), 0))
          : notTold('秘密写票处'),
      ),
      'StationsSet',
    ),
  };
};

export const vote: FormOf = (t) => {
  const { heads, main, each } = votesOf(t.e);
  const p = places(t);
  const letters = line(
    'letters',
    '函投票数',
    '人',
    '用信函投票的',
    each(() => none('法律没有规定信函投票，没有这样的登记')),
  );
  const lines = t.village
    ? [
        p.day,
        p.way,
        p.registered,
        p.participants,
        p.turnout,
        p.own,
        p.proxy,
        p.centre,
        p.station,
        p.mobile,
        p.helped,
        p.branches,
        p.boxes,
        p.mobileBoxes,
        p.booths,
      ]
    : [
        p.day,
        p.registered,
        p.participants,
        p.turnout,
        p.centre,
        p.mobile,
        letters,
        p.station,
        p.own,
        p.proxy,
        p.helped,
        p.boxes,
        p.mobileBoxes,
        p.booths,
      ];
  return form(t, 'Vote', t.village ? '正式选举' : '投票方式', lines, { heads, main });
};
