// The facts of 银龙东苑社区 (S10): the figures of its work summary as dated entries of two years. What the source lost or only called “hundreds” is invented here and said so; `node stories/s10-yinlong/make-data.ts` writes the same bytes each time.
import { type Line, workingDays, writeFacts } from '../workrows.ts';

const director = '祁秀兰';
const [aid, women, public_, culture, environment] = ['戚慧', '宁雪梅', '毕国强', '苗青', '车志远'] as const;
/** Weekdays of 2025 that were public holidays. */
const off = ['2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-03', '2025-02-04', '2025-04-04', '2025-05-01', '2025-05-02', '2025-05-05', '2025-06-02', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'];
const work = (on: string, kind: string, who: string, rest: object): Line => ({ on, do: 'recordWork', kind, ...rest, responsible: `@${who}` });
const no = (line: Line, refused: string): Line => ({ ...line, expect: { refused } });
const design = 'not kept by design';

/** Disputes settled in each month of 2025: invented, the source says hundreds a year. */
const disputes = [18, 22, 19, 25, 21, 17, 24, 26, 20, 16, 23, 15];

const told: readonly Line[] = [
  { on: '2024-01-08', do: 'beginTerm', kind: 'community', township: '光华路街道', name: '银龙东苑社区', groups: 12, term: 5, mode: 'voters', rehearsal: true },
  { on: '2024-01-08', do: 'takeOffice', how: '上一届选举', holders: [director, aid, women, public_, culture, environment].map((name, i) => ({ name, office: i === 0 ? 'director' : 'member' })) },
  { on: '2024-01-10', do: 'recordFile', buildings: 61, households: 5307, people: 9700, officeArea: 800, workers: 9, workersMeanAge: 35, volunteerTeams: 12, volunteers: 365, roundly: ['people'] },
  ...(
    [
      [director, '全面工作', ['meeting', 'honour', 'desk']],
      [aid, '民政、救助、老年和残疾人工作', ['visit', 'aid', 'medical', 'disability', 'elderly']],
      [women, '妇女、儿童和就业', ['women', 'children', 'employment']],
      [public_, '调解和治安', ['mediation', 'patrol', 'volunteering']],
      [culture, '文化和宣传', ['culture', 'publicity']],
      [environment, '环境和卫生', ['environment', 'epidemic']],
    ] as const
  ).map(([name, called, kinds]): Line => ({ on: '2024-01-12', do: 'givePortfolio', member: `@${name}`, called, kinds, substitute: `@${name === director ? aid : director}` })),
  { on: '2024-01-12', do: 'setContactHours', member: `@${director}`, hours: [{ weekday: 'monday', from: '09:00', until: '11:00', place: '民主议事厅' }, { weekday: 'thursday', from: '14:30', until: '16:30', place: '民主议事厅' }] },
  ...[
    ['老年协会', culture],
    ['残疾人协会', aid],
    ['关心下一代协会', women],
  ].map(([name, head]): Line => ({ on: '2024-01-15', do: 'formSubCommittee', name, head, members: [head, director], task: `${name}的日常工作` })),
  work('2024-02-06', 'visit', aid, { programme: '春节', households: 96, amount: '72000' }),
  work('2024-03-08', 'women', women, { title: '三八节健康讲座', people: 46 }),
  { on: '2024-05-06', do: 'planRecurring', title: '亲情守望巡逻', kind: 'patrol', rhythm: 'weekly', weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], people: 6, minutes: 240, responsible: `@${public_}`, from: '2024-05-06' },
  work('2024-06-20', 'employment', women, { programme: '就业培训', people: 33 }),
  work('2024-09-12', 'employment', women, { programme: '推荐女职工就业', people: 105 }),
  work('2024-10-11', 'culture', culture, { title: '重阳节敬老演出', people: 180 }),
  { on: '2025-01-06', do: 'recordFile', buildings: 61, households: 5307, people: 9700, officeArea: 800, workers: 9, workersMeanAge: 35, volunteerTeams: 12, volunteers: 365, roundly: ['people'], because: '年度核对' },
  work('2025-01-20', 'disability', aid, { programme: '无固定收入重残补助', people: 4 }),
  work('2025-01-20', 'aid', aid, { programme: '优抚', people: 2 }),
  work('2025-01-22', 'visit', aid, { programme: '春节', households: 104, amount: '80000' }),
  no(work('2025-03-04', 'publicity', public_, { title: '两会期间对重点人员上门劝导', people: 3 }), design),
  no(work('2025-03-05', 'desk', director, { title: '信访维稳值班', people: 2 }), design),
  no(work('2025-03-06', '计划生育', women, { people: 40 }), 'order is not understood'),
  no(work('2025-03-06', 'women', women, { title: '开具孕环情服务单', people: 40 }), design),
  work('2025-03-07', 'women', women, { title: '三八节一日游', people: 52 }),
  work('2025-03-12', 'environment', environment, { title: '种植树木', things: 308, measure: '棵', people: 60 }),
  { on: '2025-03-14', do: 'correctWork', entry: '@种植树木', because: '棵数写反了', things: 380 },
  work('2025-04-16', 'environment', environment, { title: '安装公园休闲长椅', things: 30, measure: '张' }),
  work('2025-04-28', 'aid', aid, { programme: '困难慰问', households: 45, amount: '29850' }),
  work('2025-05-20', 'environment', environment, { title: '安装健身器材', things: 6, measure: '件', place: '17幢小广场' }),
  work('2025-06-01', 'children', women, { title: '六一广场活动', people: 130 }),
  work('2025-06-05', 'culture', culture, { title: '“绿色社区”广场活动', people: 260 }),
  work('2025-07-10', 'children', women, { title: '暑期爱国朗诵比赛', people: 48 }),
  work('2025-07-24', 'children', women, { title: '暑期法律讲座', people: 35 }),
  work('2025-08-12', 'environment', environment, { title: '清运高层消防通道杂物', people: 24 }),
  { on: '2025-09-01', do: 'openCase', kind: 'medical', title: '二十七幢大病家庭', whom: '住户，电话见原始登记', remark: '住院费用高，申请医疗救助', who: 'clerk' },
  no({ on: '2025-09-03', do: 'closeCase', case: '@二十七幢大病家庭', outcome: 'helped', who: 'chair' }, 'the case is closed to you'),
  work('2025-09-10', 'medical', aid, { case: '@二十七幢大病家庭', title: '协助提交救助材料', people: 1, who: 'clerk' }),
  work('2025-09-30', 'visit', aid, { programme: '中秋', households: 53, inKind: '月饼' }),
  work('2025-10-28', 'elderly', aid, { title: '给孤寡老人安装安康通', people: 12 }),
  work('2025-10-29', 'culture', culture, { title: '重阳节敬老文艺演出', people: 210 }),
  { on: '2025-11-20', do: 'closeCase', case: '@二十七幢大病家庭', outcome: 'helped', who: 'clerk' },
  { on: '2025-12-30', do: 'eraseCase', case: '@二十七幢大病家庭', because: '本人要求', who: 'clerk' },
  ...disputes.map((times, i) => work(`2025-${String(i + 1).padStart(2, '0')}-25`, 'mediation', public_, { times })),
  {
    on: '2025-12-31',
    do: 'bringInWork',
    rows: workingDays('2025-01-01', '2025-12-31', off).map((on) => ({ on, kind: 'patrol', programme: '亲情守望队', people: 6, minutes: 240, recurring: '@亲情守望巡逻', responsible: `@${public_}` })),
  },
  { on: '2025-12-31', do: 'noteStatement', kind: 'patrol', what: '一年来义务巡逻队员出动', source: '工作总结第三部分', number: 1000, from: '2025-01-01', until: '2025-12-31' },
  { on: '2025-12-31', do: 'noteStatement', kind: 'medical', what: '大病医疗救助', source: '工作总结第一部分第1段前', number: 13, amount: '50000' },
  { on: '2025-12-31', do: 'noteStatement', kind: 'medical', what: '去年至今大病医疗救助', source: '工作总结第一部分第1段末', number: 16, amount: '31000' },
  { on: '2025-12-31', do: 'noteStatement', kind: 'desk', what: '去年至今接待居民来访近百人次', source: '工作总结第一部分第1段末', number: 100, from: '2024-01-01', until: '2025-12-31' },
  no({ on: '2025-12-31', do: 'noteStatement', kind: 'women', what: '育龄妇女服务单', source: '工作总结第一部分第4段', number: 1 }, design),
];

writeFacts(new URL('facts.json', import.meta.url), { title: '银龙东苑社区工作总结', kind: 'community', seed: 's10', cast: { chair: director, clerk: aid } }, told.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
