// The forms of the roll: one voter's registration, the sheet that goes from door to door, the record of who was chosen to represent, and the issue of cards. The classes of people registered are those of the law of the day.
import { categories as categoryWords, offices, sexes } from '../words/terms.ts';
import type { Category } from '../../election/person.ts';
import { type Holder, holdersOf, type Office } from '../../election/representatives/representatives.ts';
import type { Voter } from '../../election/roll/roll.ts';
import { zhDate } from '../../law/days.ts';
import {
  answerOn,
  furtherRegistered,
  registeredOnce,
  registrationCategories,
  representativesShare,
  householdsPerRepresentative,
  representativesListWithRoll,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { type Block, heading, padded, paragraph } from '../page.ts';
import { ageAtPoll, basis, fields, form, type Ground, label, lines, middle, signatures, small, squares, write } from './form.ts';

/** The classes in which people are registered here, lettered. */
const classes = (g: Ground): readonly string[] =>
  answerOn(registrationCategories, g.law).value.map(
    (one, i) => `${'甲乙丙丁戊'.charAt(i)}　${wordsOf(registrationCategories.key, one).zh}`,
  );
/** Who has to say or to ask that he be registered. */
const asks: ReadonlySet<Category> = new Set<Category>([
  'registered here, lives elsewhere',
  'from elsewhere, agreed',
  'community worker',
]);
const applicants = (g: Ground): readonly Voter[] =>
  [...g.e.roll.voters.values()]
    .filter((v) => v.secret && (g.e.begun?.kind === 'community' || asks.has(v.category)))
    .filter((v) => asks.has(v.category));

export const registrationForm = form<Voter>({
  name: 'registration',
  zh: '选民登记表',
  en: 'Registration of a voter',
  facts: applicants,
  sheet: (g, v) => {
    const s = v?.secret;
    return [
      fields(
        [3, 4, 3, 4, 3, 4],
        [
          [
            label('序号'),
            middle(v?.no),
            label(g.p.words.group),
            middle(v && `第${v.group}组`),
            label('户号'),
            middle(v?.household),
          ],
          [label('姓名'), write(s?.name, { columns: 3 }), label('性别'), middle(squares(['男', '女'], s && sexes[s.sex].zh))],
          [
            label('出生日期'),
            write(s ? zhDate(s.born) : '　　　　年　　月　　日', { columns: 3 }),
            label('选举日年龄'),
            middle(ageAtPoll(g, s?.born)),
          ],
          [label('身份证号码'), write(s?.idNumber, { columns: 3 }), label('联系电话'), write(s?.phone)],
          [label('户籍地址'), write('', { columns: 5 })],
          [label('现居住地址'), write(s?.address, { columns: 5 })],
          [
            label('登记时间'),
            write(v ? '' : '　　　　年　　月　　日', { columns: 3 }),
            label('登记状况'),
            middle(v ? '已登记' : squares(['新', '续'])),
          ],
        ],
      ),
      heading(2, '登记类别（在一项前打“√”）'),
      small(...classes(g).map((one) => `□　${one}`), ...(v ? [`登记册记为：${categoryWords[v.category].zh}`] : [])),
      fields(
        [3, 15],
        [
          [label('本人意愿'), write('□ 参加本届选举　　□ 不参加')],
          [
            label('居住、工作'),
            write(s?.since ? `自${zhDate(s.since)}起在本地居住（工作）` : '自　　　　年　　月起在本地　□居住　□工作'),
          ],
          [label('同意的机构'), write(s?.agreed)],
          [label('投票日'), write('□ 在家　　□ 外出，在＿＿＿＿＿＿＿＿＿＿＿＿＿＿')],
          [label('流动票箱'), write('□ 不需要　　□ 需要，因＿＿＿＿＿＿＿＿＿＿＿＿＿')],
          [label('委托投票'), write('□ 不委托　　□ 委托，受托人＿＿＿＿＿＿＿＿＿＿＿（另填委托投票书）')],
          [label('备注'), write()],
        ],
      ),
      signatures(['登记人', '登记员', '日期']),
      basis(g, registrationCategories, registeredOnce, furtherRegistered),
    ];
  },
});

interface Doors {
  readonly group: number;
  readonly voters: readonly Voter[];
}
const doors = (g: Ground): readonly Doors[] =>
  [
    ...Map.groupBy(
      [...g.e.roll.voters.values()].filter((v) => v.secret),
      (v) => v.group,
    ),
  ]
    .toSorted(([a], [b]) => a - b)
    .map(([group, voters]) => ({
      group,
      voters: voters.toSorted((a, b) => {
        const [x, y] = [`${a.secret?.address ?? ''} ${a.household ?? ''}`, `${b.secret?.address ?? ''} ${b.household ?? ''}`];
        return x < y ? -1 : x > y ? 1 : a.no - b.no;
      }),
    }));

export const doorForm = form<Doors>({
  name: 'door-to-door',
  zh: '入户登记表',
  en: 'Door-to-door sheet',
  wide: true,
  facts: doors,
  sheet: (g, of) => [
    paragraph(
      `${of ? `第${of.group}${g.p.words.group}，名册上${of.voters.length}人` : `第＿＿＿${g.p.words.group}`}　　登记员：＿＿＿＿＿＿＿＿　　日期：　　　　年　　月　　日`,
    ),
    lines(
      [1.3, 1.7, 4.6, 3.4, 1.2, 2.8, 4.6, 3.2, 1.4, 2.8, 2.6],
      [
        '序号',
        '户号',
        '现居住地址',
        '姓名',
        '性别',
        '出生日期',
        '身份证号码',
        '联系电话',
        '类别',
        '投票日\n（填字母）',
        '本人签名',
      ],
      (of?.voters ?? []).map((v) => [
        middle(v.household),
        write(v.secret?.address),
        write(padded(v.secret?.name ?? '')),
        middle(v.secret && sexes[v.secret.sex].zh),
        middle(v.secret?.born),
        middle(v.secret?.idNumber),
        middle(v.secret?.phone),
        write(),
        write(),
        write(),
      ]),
      11,
      { small: true },
    ),
    small(
      `类别：${classes(g).join('；')}。`,
      '投票日：Ａ在家；Ｂ外出，需要委托；Ｃ行动不便，需要流动票箱；Ｄ不会写字，需要代写。不参加本届选举的，在签名栏写“不参加”。',
    ),
    basis(g, registrationCategories, registeredOnce),
  ],
});

interface Chosen {
  readonly office: Office;
  readonly group: number;
  readonly holders: readonly Pick<Holder, 'person' | 'name' | 'woman' | 'votes'>[];
}
const chosen = (g: Ground): readonly Chosen[] =>
  (['representative', 'household representative', 'group head'] as const).flatMap((office) =>
    [...Map.groupBy(holdersOf(g.e, office), (h) => h.group)]
      .toSorted(([a], [b]) => a - b)
      .map(([group, holders]) => ({ office, group, holders })),
  );

const chosenSheet = (g: Ground, of: Chosen | undefined): readonly Block[] => {
  const people = g.p.words.people;
  const meeting = g.e.representatives.meetings.findLast((m) => m.group === of?.group && m.office === of.office);
  const which = of && (of.office === 'representative' ? `${people}代表` : offices[of.office].zh);
  return [
    fields(
      [3, 5, 3, 5],
      [
        [
          label(g.p.words.group),
          middle(of && `第${of.group}组`),
          label('推选'),
          middle(which ?? squares([`${people}代表`, '户代表', '组长'])),
        ],
        [
          label('应到'),
          middle(
            meeting?.due === undefined ? '　　　　□人　□户' : `${meeting.due}${meeting.counted === 'households' ? '户' : '人'}`,
          ),
          label('实到'),
          middle(meeting?.present === undefined ? '' : `${meeting.present}${meeting.counted === 'households' ? '户' : '人'}`),
        ],
        [
          label('本组户数'),
          middle(meeting?.households),
          label('日期'),
          middle(meeting ? zhDate(meeting.on) : '　　　　年　　月　　日'),
        ],
      ],
    ),
    lines(
      [1.2, 1.8, 3.2, 3.4, 1.2, 1.2, 2.2, 2, 1.8, 2.8],
      ['序号', '户号', '户主', '代表姓名', '性别', '年龄', '政治面貌', '文化程度', '得票', '本人签名'],
      (of?.holders ?? []).map((h) => {
        const v = g.e.roll.voters.get(h.person);
        return [
          middle(v?.household),
          write(),
          write(padded(h.name)),
          middle(h.woman ? '女' : '男'),
          middle(ageAtPoll(g, v?.secret?.born)),
          write(),
          write(),
          middle(h.votes),
          write(),
        ];
      }),
      14,
    ),
    signatures(['会议主持人', '记录人', '监票人']),
    basis(g, representativesShare, householdsPerRepresentative, representativesListWithRoll),
  ];
};
export const representativeForm = form<Chosen>({
  name: 'representatives',
  zh: '代表推选登记表',
  en: 'Record of the choice of representatives',
  facts: chosen,
  sheet: chosenSheet,
});
