// The work summary (工作总结): the course of one election told in plain sentences, every figure computed from facts and naming them. What has no fact yet is not told.
import type { BasicFile } from '../../election/beginning/basic.ts';
import type { Election } from '../../election/election.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import { zhNumeral } from '../../law/texts.ts';
import { answerOn, modes } from '../../law/rules.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { type Chapter, type Placed, sourcesOf, type Telling } from '../figures.ts';
import { type Block, closeLook, closing, heading, type Page, paragraph, type Run, runText, seal, title } from '../page.ts';
import { placeOf, under } from '../place.ts';
import { posts } from '../words/terms.ts';
import { annex, comesNext, difficulties } from './after.ts';
import { committee, publicity } from './before.ts';
import { roll } from './roll.ts';
import { candidates } from './candidates.ts';
import { lastTerm, profile } from './elected.ts';
import { afterwards, poll } from './poll.ts';
import { count } from './counted.ts';
import { representatives } from './representatives.ts';

/** What is told in one chapter part by part: each part begins a paragraph of its own. */
const chapters = (on: Day): readonly { readonly heading: string; readonly parts: readonly Chapter[] }[] => [
  { heading: '基本情况', parts: [place] },
  { heading: '组织和宣传', parts: [committee, publicity] },
  { heading: '选民登记和代表推选', parts: [roll, representatives] },
  { heading: '候选人', parts: [candidates] },
  { heading: '投票和结果', parts: [(t) => [...poll(t), ...count(t)]] },
  { heading: '当选人员情况', parts: [(t) => [...profile(t), ...lastTerm(t)]] },
  { heading: '结果上报和工作移交', parts: [afterwards] },
  { heading: '遇到的问题和后续工作', parts: [difficulties, comesNext(on)] },
];

const length = (b: Block): number => (b.kind === 'paragraph' ? b.runs.map(runText).join('').length : 0);
/** Paragraphs of a few words run on in the one before, up to six lines. */
const flowing = (blocks: readonly Block[]): readonly Block[] =>
  blocks.reduce<readonly Block[]>((done, b) => {
    const before = done.at(-1);
    const joins = before?.kind === 'paragraph' && b.kind === 'paragraph' && length(before) + length(b) <= 186;
    return joins ? [...done.slice(0, -1), { ...before, runs: [...before.runs, ...b.runs] }] : [...done, b];
  }, []);

/** The last paragraph stays with the seal: no sheet is signed that says nothing. */
const keptAtTheEnd = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((b, i) => (i === blocks.length - 1 && b.kind === 'paragraph' ? { ...b, kept: true } : b));

/** The chapters of which something has happened, numbered. */
const told = (t: Telling, on: Day): readonly Block[] =>
  chapters(on)
    .map((c) => ({ heading: c.heading, blocks: c.parts.flatMap((part) => flowing(part(t))) }))
    .filter((c) => c.blocks.length > 0)
    .flatMap((c, i) => [heading(1, `${zhNumeral(i + 1)}、${c.heading}`), ...c.blocks]);

/** 换届选举工作总结, dated `on`. `facts` are all facts in their places; chapters of which nothing has happened are left out. What does not add up stands in its annex. */
export const workSummary = (e: Election, facts: readonly Placed[], on: Day): Page => {
  const words = placeOf(e);
  const t: Telling = { e, words, of: sourcesOf(facts) };
  return {
    title: `${words.committee}换届选举工作总结`,
    form: 'official',
    look: closeLook,
    rehearsal: words.rehearsal,
    blocks: [
      title(words.committee, '换届选举工作总结'),
      opening(t),
      ...keptAtTheEnd(told(t, on)),
      seal(words.issuer, zhDate(on)),
      ...annex(t, on),
    ],
  };
};

/** 换届选举工作报告: the same course as a report of the election committee to the office that guides it. */
export const workReport = (e: Election, facts: readonly Placed[], on: Day): Page => {
  const words = placeOf(e);
  const t: Telling = { e, words, of: sourcesOf(facts) };
  const to = e.rounds.findLast((r) => r.filed)?.filed?.to ?? words.township;
  return {
    title: `${words.committee}换届选举工作报告`,
    form: 'official',
    rehearsal: words.rehearsal,
    blocks: [
      title(`关于${words.committee}`, '换届选举工作情况的报告'),
      { kind: 'paragraph', runs: [`${to}：`], indent: false },
      opening(t, '报告'),
      ...told(t, on),
      closing('特此报告。'),
      seal(words.issuer, zhDate(on)),
      ...annex(t, on, true),
    ],
  };
};

const opening = ({ e, words, of }: Telling, says: '总结' | '报告' = '总结'): Block => {
  const began = e.begun?.on ?? '';
  const done = e.handover.done?.on;
  return paragraph(
    `根据${under(answerOn(modes, lawOf(e, e.electionDay ?? began)))}和本届选举办法，${words.committee}换届选举于`,
    of.figure('began', zhDate(began), ['ElectionBegun']),
    '开始',
    e.electionDay && ['，选举日为', of.figure('electionDay', zhDate(e.electionDay), ['ElectionDayFixed'])],
    done && ['，', of.figure('handedOver', zhDate(done), ['HandedOver']), '完成工作移交'],
    '，应选',
    ...(e.begun?.posts ?? []).flatMap((s, i): Run[] => [
      `${i > 0 ? '、' : ''}${posts[s.post].zh}`,
      of.figure(`seats: ${s.post}`, s.seats, ['ElectionBegun']),
      '名',
    ]),
    `。现将有关情况${says}如下。`,
  );
};

const place: Chapter = (t) => {
  const { e, words, of } = t;
  const b = e.basic;
  return [
    paragraph(
      `全${words.words.place}有`,
      of.figure('groups', e.begun?.groups ?? 0, ['ElectionBegun']),
      `个${words.words.group}`,
      b && ['，人口', of.figure('population', b.population, ['BasicFileRecorded']), '人'],
      b?.households && ['，', of.figure('households', b.households, ['BasicFileRecorded']), '户'],
      b?.partyMembers && ['；党员', of.figure('partyMembers', b.partyMembers, ['BasicFileRecorded']), '人'],
      b?.partyGroups && ['，分为', of.figure('partyGroups', b.partyGroups, ['BasicFileRecorded']), '个党小组'],
      '。',
    ),
    ...places(t),
  ];
};

/** Courtyards, buildings, entrances and units, the units by rank and by kind as they were told: what they do not add up to stands beside them. */
const places = ({ e, of }: Telling): readonly Block[] => {
  const b = e.basic;
  if (!b) return [];
  const parts: readonly (readonly Run[])[] = (
    [
      ['courtyards', '院落', '个'],
      ['buildings', '楼栋', '栋'],
      ['entrances', '单元', '个'],
      ['units', '驻区单位', '家'],
    ] as const
  ).flatMap(([key, zh, measure]) => {
    const many = b[key];
    return many === undefined ? [] : [[zh, of.figure(key, many, ['BasicFileRecorded']), measure]];
  });
  const shares = (by: string, name: string, list: BasicFile['unitsByRank']): readonly Run[] =>
    (list ?? []).flatMap((one, i) => [
      i === 0 ? `；单位按${by}：` : '、',
      one.what,
      of.figure(`${name}: ${one.what}`, one.number, ['BasicFileRecorded']),
      '家',
    ]);
  return parts.length === 0
    ? []
    : [
        paragraph(
          ...parts.flatMap((part, i) => (i > 0 ? ['、', ...part] : part)),
          ...shares('级别', 'units by rank', b.unitsByRank),
          ...shares('性质', 'units by kind', b.unitsByKind),
          '。',
        ),
      ];
};
