// The facts of an oil field's community (S7): three years of work whose counts the source blanked, invented here as dated entries; `node stories/s07-youtian/make-data.ts` writes the same bytes each time.
import { type Line, writeFacts } from '../workrows.ts';

const director = '巩玉兰';
const [aid, women, public_, culture] = ['邢志刚', '娄秀芳', '单国庆', '阮文'] as const;
const years = [2023, 2024, 2025] as const;
const work = (on: string, kind: string, who: string, rest: object): Line => ({
  on,
  do: 'recordWork',
  kind,
  ...rest,
  responsible: `@${who}`,
});
const design = { expect: { refused: 'not kept by design' } };

/** Invented: quarrels settled, couples brought together again, people placed in work, households visited, by year. */
const disputes = [31, 27, 24];
const couples = [6, 3, 5];
const placed = [58, 41, 36];
const visited = [22, 26, 31];
const proposals = [12, 11, 12];

const ofYear = (year: number, i: number): readonly Line[] => [
  work(`${year}-01-15`, 'visit', aid, { programme: '春节', households: visited[i], amount: String((visited[i] ?? 0) * 300) }),
  work(`${year}-03-08`, 'women', women, { title: '三八节表彰好儿媳、好媳妇、文明妇女', people: 3 + i * 20 }),
  work(`${year}-04-20`, 'epidemic', women, { title: '春季灭鼠消杀', households: 260 + i * 4 }),
  work(`${year}-05-12`, 'employment', public_, { programme: '推荐就业', people: placed[i] }),
  work(`${year}-06-30`, 'mediation', public_, { programme: '邻里纠纷', times: disputes[i] }),
  work(`${year}-06-30`, 'mediation', public_, { programme: '夫妻和好', times: couples[i] }),
  work(`${year}-07-15`, 'children', women, { title: '暑期参观井站', people: 40 + i }),
  work(`${year}-08-10`, 'children', women, { title: '少年儿童慰问家属和公益活动', people: 25 + i }),
  work(`${year}-09-20`, 'meeting', director, { title: '党员会议提案', things: proposals[i], measure: '条', people: 30 }),
  work(`${year}-10-18`, 'culture', culture, { title: '秧歌队演出', people: 120 + i * 10 }),
  work(`${year}-11-05`, 'publicity', culture, { title: '法律知识宣传', people: 200 }),
  work(`${year}-11-20`, 'aid', aid, { programme: '临时救助', people: i === 1 ? 3 : 8 + i, amount: String(2000 + i * 500) }),
];

const told: readonly Line[] = [
  {
    on: '2023-01-06',
    do: 'beginTerm',
    kind: 'community',
    township: '油田街道',
    name: '某社区',
    groups: 11,
    term: 4,
    mode: 'voters',
    rehearsal: true,
  },
  {
    on: '2023-01-06',
    do: 'takeOffice',
    how: '上一届选举',
    holders: [director, aid, women, public_, culture].map((name, i) => ({ name, office: i === 0 ? 'director' : 'member' })),
  },
  {
    on: '2023-01-10',
    do: 'recordFile',
    households: 264,
    people: 742,
    partyMembers: 46,
    buildings: 11,
    buildingsByKind: [
      { what: '住宅楼', number: 9 },
      { what: '单身公寓', number: 1 },
      { what: '办公楼', number: 1 },
    ],
  },
  {
    on: '2024-01-10',
    do: 'recordFile',
    households: 268,
    people: 751,
    partyMembers: 47,
    buildings: 10,
    buildingsByKind: [
      { what: '住宅楼', number: 9 },
      { what: '单身公寓', number: 1 },
      { what: '办公楼', number: 1 },
    ],
    because: '年度核对',
  },
  {
    on: '2024-01-12',
    do: 'recordFile',
    households: 268,
    people: 751,
    partyMembers: 47,
    buildings: 11,
    buildingsByKind: [
      { what: '住宅楼', number: 9 },
      { what: '单身公寓', number: 1 },
      { what: '办公楼', number: 1 },
    ],
    because: '楼栋数写错，更正',
  },
  ...years.flatMap(ofYear),
  { ...work('2023-04-02', 'publicity', culture, { title: '教育下岗人员不聚众上访', people: 30 }), ...design },
  { ...work('2024-04-02', 'women', women, { title: '发放避孕药具', people: 30 }), ...design },
  { ...work('2024-04-02', 'women', women, { title: '育龄妇女随访', people: 30 }), ...design },
  work('2024-12-10', 'honour', director, { title: '文明居委会' }),
  work('2025-07-01', 'honour', director, { title: '先进党小组' }),
  { ...work('2025-12-01', 'publicity', culture, { title: '居民政治表现摸底', people: 1 }), ...design },
  { on: '2025-12-20', do: 'strikeOutWork', entry: '@秧歌队演出', because: '与文化站重复登记' },
  {
    on: '2025-12-21',
    do: 'payElectionExpense',
    election: '第五届换届选举',
    kind: 'printing',
    what: '选票和公告印刷',
    amount: '1860.50',
    voucher: '2025-118',
    paidFrom: 'fiscal',
    approvedBy: director,
  },
  {
    on: '2025-12-21',
    do: 'payElectionExpense',
    election: '第五届换届选举',
    kind: 'supplies',
    what: '票箱、封条',
    amount: '640',
    voucher: '2025-119',
    paidFrom: 'fiscal',
    approvedBy: director,
  },
  {
    on: '2025-12-22',
    do: 'payElectionExpense',
    election: '第五届换届选举',
    kind: 'staff',
    what: '误工补助',
    amount: '1200',
    voucher: '2025-119',
    paidFrom: 'community',
    approvedBy: director,
    expect: { refused: 'the voucher is used already' },
  },
  {
    on: '2025-12-22',
    do: 'payElectionExpense',
    election: '第五届换届选举',
    kind: 'staff',
    what: '误工补助',
    amount: '1200',
    voucher: '2025-120',
    paidFrom: 'community',
    approvedBy: director,
  },
];

writeFacts(
  new URL('facts.json', import.meta.url),
  { title: '某社区三年工作报告', kind: 'community', seed: 's07', cast: { chair: director, clerk: aid } },
  told.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
);
