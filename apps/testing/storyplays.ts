// The stories that are played at the screens: what people do by hand in each, and the figures of its source that must stand on the screens at each stage.
import type { StoryStep } from '../../office/told/tell.ts';
import type { Play } from './storyplay.ts';
import type { Line } from './storystage.ts';

const at = (step: StoryStep): Readonly<Record<string, unknown>> => step.told.body as Readonly<Record<string, unknown>>;
const concludes = ['confirmResult', 'announceResult', 'signReport', 'sealBallots', 'callSecondVote', 'callRepeatElection'];
const atFirst = ['recordStep', 'openStation', 'closeStation', 'sealBoxes', 'acceptStation'];
const carried = ['sendMobileBox', 'visitVoter', 'returnMobileBox'];
const counted = ['openBox', 'enterBoxTotals', 'closeBox', 'callBallot', 'reenterCall', 'decideDoubtful'];
/** Lines that are refused by the screens themselves, not told through the door. */
const saysNo = ['sealBoxes', 'receiveBoxes', 'returnMobileBox'];

interface Hands extends Pick<Play, 'slip' | 'and' | 'without'> {
  readonly mobile?: string;
  readonly box?: string;
  readonly calls?: number;
  /** Orders that this story's lines have refused at the screens too. */
  readonly refused?: readonly string[];
}
/** A day at whose first station people do by hand what is done there once, and issue to the first two and to the first who has proxies; the box named is entered by both tellers. */
const day = (
  facts: string,
  name: string,
  stands: Play['stands'],
  { mobile = '', box = '', calls = 0, refused = [], ...rest }: Hands = {},
): Play => {
  const issuesFor = new Set<string>();
  const issues = (step: StoryStep, nth: number): boolean => {
    const proxies = ((at(step)['proxyFor'] ?? []) as readonly string[]).length;
    if (nth > 1 && (proxies === 0 || issuesFor.has('proxies'))) return false;
    if (proxies > 0) issuesFor.add('proxies');
    return at(step)['station'] === 1;
  };
  return {
    facts,
    name,
    from: (line) => (line.do === 'recordStep' || line.do === 'openAllStations') && line.expect === 'done',
    byHand: (step, nth) => {
      const { do: does } = step.told,
        body = at(step);
      if (step.line.expect !== 'done') return saysNo.includes(does) || refused.includes(does);
      if (does === 'issueBallots') return issues(step, nth);
      if (atFirst.includes(does)) return body['station'] === 1;
      if (does === 'sendBoxes' || does === 'receiveBoxes') return body['station'] === 2;
      if (carried.includes(does)) return body['box'] === mobile;
      if (counted.includes(does)) return body['box'] === box && (does !== 'callBallot' || Number(body['number']) <= calls);
      // Which box a mobile box is mixed into the story says; the page would advise the largest, one box at a time.
      if (does === 'mixBoxes') return !/^(L|流动)/.test(String(body['from']));
      return concludes.includes(does) || does === 'replaceBallot';
    },
    stands,
    ...rest,
  };
};
const ends = (which: string, name: string, stands: Play['stands']): Play =>
  day(`ends/facts-${which}.json`, name, stands, { box: '2', calls: 3 });

/** Station 1 of 德感街道 with a record of issue: its 852 ballots one by one, two replaced. The others close by their sums. */
const withRecord = (lines: readonly Line[]): readonly Line[] => {
  const after = lines.findIndex((line) => line.on === '2016-12-22' && line.at === '10:00');
  const added = [
    { on: '2016-12-22', at: '09:25', do: 'issueAllBallots', notVoted: { 1: 88 }, expect: 'done' },
    ...['石浩军/1', '王跃云/1'].map((elector) => ({
      on: '2016-12-22',
      at: '09:40',
      do: 'replaceBallot',
      station: 1,
      elector,
      expect: 'done',
    })),
  ];
  return lines.toSpliced(after, 0, ...(added as unknown as readonly Line[]));
};

/** Box 2 of the households from its sheet: 14 ballots, 10 + 4. */
const fromSheet = (lines: readonly Line[]): readonly Line[] => {
  const totals = {
    valid: 14,
    votes: {
      director: { 程大江: 10, 梅雨晴: 4 },
      deputy: { 范志刚: 10, 祝小兰: 4 },
      member: { 骆建平: 10, 温玉霞: 10, 阮海涛: 10, 裴国栋: 4 },
    },
  };
  return lines.map((line) =>
    line.do === 'countBox' && 'box' in line && line.box === '2'
      ? ({ on: line.on, at: line.at, do: 'countBox', box: '2', totals, tellers: 2, expect: 'done' } as unknown as Line)
      : line,
  );
};

/** One of the four communities of one street, two on each of two days; the first figure is the ballots, the others stand on the wall too. */
const four = (which: string, name: string, figures: readonly string[]): Play =>
  day(
    `s11-four/facts-${which}.json`,
    name,
    { counted: { result: figures, wall: figures }, announced: { wall: figures } },
    { box: '1' },
  );

/** Station 2 gives out 20 ballots and finds 21: its box is mixed with the first before the 106 are called. At the desk of station 1 come one who was served and one of station 2. In the vote that is held again the first ballot of box 1 is set aside, and the committee counts it for the other candidate. */
const mixedAndDoubtful = (lines: readonly Line[]): readonly Line[] => {
  const first = { on: '2026-04-26', expect: 'done' },
    again = { on: '2026-05-24', expect: 'done' },
    notVoted = { 1: 5, 2: 70 };
  const [one, other] = [
    { director: ['程大江'], deputy: ['范志刚'], member: ['骆建平', '温玉霞', '阮海涛'] },
    { director: ['梅雨晴'], deputy: ['祝小兰'], member: ['骆建平', '温玉霞', '裴国栋'] },
  ];
  const inPlaceOf = (line: Line): readonly object[] => {
    const box = 'box' in line ? line.box : '';
    if (line.on === first.on && line.do === 'closeAllStations')
      return [
        { ...first, at: '08:30', do: 'issueAllBallots', notVoted },
        {
          ...first,
          at: '09:30',
          do: 'issueBallots',
          station: 1,
          taker: '罗小国/1',
          expect: { refused: 'a ballot is issued already' },
        },
        {
          ...first,
          at: '09:40',
          do: 'issueBallots',
          station: 1,
          taker: '程大江',
          expect: { refused: 'votes at another station' },
        },
        { ...line, notVoted },
      ];
    if (line.on === first.on && line.do === 'countBox' && box === '1')
      return [
        { ...first, at: '12:10', do: 'openBox', box, returned: 85, shuffled: true },
        { ...first, at: '12:15', do: 'openBox', box: '2', returned: 21, shuffled: true },
      ];
    if (line.on === first.on && line.do === 'countBox')
      return [
        { ...first, at: '12:40', do: 'mixBoxes', into: '1', from: ['2'], second: '汪红云' },
        {
          ...first,
          at: '12:45',
          do: 'countBox',
          box: '1',
          ballots: [
            { ...one, times: 70 },
            { ...other, times: 36 },
          ],
        },
      ];
    if (line.on === again.on && line.do === 'countBox' && box === '1')
      return [
        {
          ...line,
          ballots: [
            { ...one, doubtful: 'mark unclear' },
            { ...one, times: 59 },
            { ...other, times: 25 },
          ],
        },
        {
          ...again,
          at: '12:30',
          do: 'decideDoubtful',
          box,
          number: 1,
          marks: { for: other },
          present: 5,
          agree: 4,
          because: '圈压在梅雨晴一栏，其余各栏同此',
        },
        { ...again, at: '12:35', do: 'closeBox', box },
      ];
    return [line];
  };
  return lines.flatMap(inPlaceOf) as readonly Line[];
};

export const plays: Readonly<Record<string, Play>> = {
  second: ends('second', '另行选举', {
    announced: { wall: ['98', '162', '130', '过半 86'], result: ['170', '180'] },
    'announced 2': { wall: ['60', '80', '50', '49', '三分之一 50'], result: ['150', '179'] },
  }),
  tie: ends('tie', '得票相等', { announced: { result: ['170', '180'] } }),
  over: ends('over', '收回多于发出', { counted: { result: ['171', '170'], wall: ['171'] } }),
  repeat: day(
    'ends/facts-over-void.json',
    '重新选举',
    { counted: { result: ['105', '106'] }, announced: { result: ['105', '106'] }, called: { result: ['重新选举'] } },
    { box: '1', calls: 2, and: mixedAndDoubtful, refused: ['issueBallots', 'confirmResult', 'callRepeatElection'] },
  ),
  'no-woman': ends('no-woman', '没有妇女当选', { announced: { result: ['170'] } }),
  apart: ends('apart', '妇女委员', {
    announced: { wall: ['84', '80', '过半 86'], result: ['170', '妇女委员'] },
    'announced 2': { wall: ['妇女委员', '70', '三分之一 50'], result: ['150'] },
  }),
  households: day(
    'ends/facts-households.json',
    '户代表',
    { counted: { result: ['49', '25', '17'], wall: ['17'] } },
    {
      box: '2',
      and: fromSheet,
      slip: (step) =>
        step.told.do === 'enterBoxTotals' && step.second
          ? {
              ...at(step),
              votes: (at(step)['votes'] as readonly { readonly votes: number }[]).map((v, nth) =>
                nth === 0 ? { ...v, votes: v.votes - 1 } : v,
              ),
            }
          : undefined,
    },
  ),
  s1: day(
    's01-degan/facts.json',
    '德感九会场',
    {
      voting: { pollday: ['852', '5312'] },
      counted: { wall: ['4807', '3527', '2404'], result: ['5312', '4807', '4694', '71', '42'] },
      announced: { wall: ['4807', '3641'] },
    },
    {
      box: '1',
      and: withRecord,
      without: (step) => step.told.do === 'issueBallots' && step.line.do === 'issueAllBallots' && at(step)['station'] !== 1,
      slip: (step) => (step.told.do === 'enterBoxTotals' && step.second ? { ...at(step), void: 12, valid: 835 } : undefined),
    },
  ),
  s2: day(
    's02-tiebei/facts.json',
    '铁北',
    { voting: { pollday: ['329'] }, counted: { wall: ['329', '231'], result: ['329', '322'] }, announced: { wall: ['165'] } },
    { mobile: '流动1', box: '1', calls: 20 },
  ),
  s3: day(
    's03-jiangjiazhuang/facts.json',
    '蒋家庄',
    { voting: { pollday: ['2407'] }, counted: { result: ['2407'] } },
    { box: '1' },
  ),
  s4: day(
    's04-dongcheng/facts-2009.json',
    '东城2009',
    {
      counted: { result: ['486'] },
      archived: { today: ['档案已经封存'], pollday: ['这一天的步骤已经办完'], queue: ['本站投票已经结束'] },
    },
    { box: '1', calls: 5 },
  ),
  's4-2026': {
    facts: 's04-dongcheng/facts-2026.json',
    name: '东城2026',
    from: (line) => line.do === 'fixElectionDay',
    byHand: ({ told: { do: does }, line }) =>
      does === 'fixElectionDay' || (does === 'postRoll' && line.expect !== 'done' && line.expect.cites !== undefined),
    stands: {},
  },
  s6: day(
    's06-shuangtang/facts.json',
    '双塘',
    {
      opened: { today: ['11:00 结束投票'], kiosk: ['我在哪里投票'] },
      voting: { pollday: ['2513', '1467'] },
      counted: { result: ['2932', '2513', '2512', '41', '18'], wall: ['1684', '1391', '1318', '过半 1257'] },
      announced: { wall: ['1684', '2512'] },
    },
    { mobile: 'L1', box: '2' },
  ),
  s8: day(
    's08-yanning/facts.json',
    '雁宁路代表选举',
    { voting: { pollday: ['40', '42'] }, counted: { wall: ['40'], result: ['42', '40'] } },
    { box: '1', calls: 40 },
  ),
  s9: day(
    's09-shiyan/facts-2026.json',
    '石燕',
    { counted: { wall: ['2149', '1984'], result: ['2149', '1984'] } },
    { box: '1', calls: 10 },
  ),
  s11: four('liyuan', '梨园', ['2732', '1782', '1664', '1870']),
  's11-chengjiadun': four('chengjiadun', '程家墩', ['2471', '1608', '1502', '1688']),
  's11-dongmen': four('dongmen', '东门', ['2721', '1775', '1657', '1863']),
  's11-hepan': four('hepan', '河畔', ['2579', '1680', '1569', '1764']),
};
