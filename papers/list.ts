// Which papers an election has now: file, title, whether it names voters, what it still waits for, and the way to its page. Printing and keeping them is the office's.
import type { Election } from '../election/election.ts';
import type { PersonId } from '../election/person.ts';
import type { Day } from '../law/answer.ts';
import { readinessSheet } from './readiness.ts';
import { candidatesNotice } from './candidates.ts';
import { helperNotice, mobileNotice, proxyNotice } from './ahead.ts';
import { cardDelivery, voterCards } from './cards.ts';
import { afterwards } from './listAfter.ts';
import { ballotOf, hasOpened, type Kind, ofRound, unless } from './listOfPoll.ts';
import type { Placed } from './figures.ts';
import { omissionsOf, preliminaryNotice, repairLetter } from './nominees.ts';
import type { Page } from './page.ts';
import { representativesNotice } from './representatives.ts';
import { electionMethod, implementationPlan } from './method.ts';
import { schedule } from './schedule.ts';
import { rollNotice } from './roll.ts';
import { lastChanges, objectionReceipts, rollSupplement } from './rollsupplement.ts';
import { workSummary } from './summary.ts';
import type { Both } from './words/terms.ts';

export interface Paper {
  readonly file: string;
  readonly title: Both;
  readonly format: 'pdf' | 'docx';
  /** Names voters, or tells of boxes too small to publish: kept out of the public archive. */
  readonly personal: boolean;
  readonly ready: boolean;
  readonly waitsFor?: Both;
  /** The page; only where `ready`. */
  readonly page: () => Page;
}

/** What papers need beyond the election: the day, the token on each card, and the facts in their places. */
export interface Given {
  readonly on: Day;
  readonly tokenOf: (voter: PersonId, issue: number) => string;
  readonly told: readonly Placed[];
}

/** Every paper of the election, ready or not, in the order of the work. */
export const papersOf = (e: Election, given: Given): readonly Paper[] =>
  (e.begun ? [...before(e, given), ...e.rounds.flatMap((r) => ofRound(e, r, given.on)), ...afterwards(e, given.on), summary(e, given)] : []).flatMap((k) =>
    k.formats.map((format) => ({
      file: `${k.name}.${format}`,
      title: k.title,
      format,
      personal: k.personal,
      ready: k.waitsFor === undefined,
      ...(k.waitsFor ? { waitsFor: k.waitsFor } : {}),
      page: k.page,
    })),
  );

const before = (e: Election, { on, tokenOf }: Given): readonly Kind[] => [
  {
    name: 'election-method',
    title: { zh: '选举办法', en: 'Election method' },
    formats: ['pdf', 'docx'],
    personal: false,
    waitsFor: undefined,
    page: () => electionMethod(e, on),
  },
  {
    name: 'implementation-plan',
    title: { zh: '选举工作实施方案', en: 'Implementation plan' },
    formats: ['pdf', 'docx'],
    personal: false,
    waitsFor: unless(e.committee.chosen !== undefined, '推选选举委员会', 'the election committee to be chosen'),
    page: () => implementationPlan(e, on),
  },
  {
    name: 'schedule',
    title: { zh: '选举日程表', en: 'Calendar of the election' },
    formats: ['pdf', 'docx'],
    personal: false,
    waitsFor: unless(e.electionDay !== undefined, '确定选举日', 'the election day to be fixed'),
    page: () => schedule(e, on),
  },
  // The list hangs for a time and is then taken down: it is public then, and no part of an archive for everyone.
  {
    name: 'roll-notice',
    title: { zh: '选民名单公告', en: 'Notice of the roll' },
    formats: ['pdf'],
    personal: true,
    waitsFor: unless(e.roll.voters.size > 0 && e.electionDay !== undefined, '登记选民', 'voters to be registered'),
    page: () => rollNotice(e, on),
  },
  ...(e.representatives.holders.length > 0 ? [chosenNotice(e, on)] : []),
  ...(e.nomination.preliminary ? [preliminaryOf(e, on)] : []),
  ...omissionsOf(e).map((asked, i) => letterTo(e, asked, i + 1)),
  ...(lastChanges(e)
    ? [
        {
          name: 'roll-supplement',
          title: { zh: '选民名单补充公告', en: 'Supplement to the roll' },
          formats: ['pdf'] as const,
          personal: true,
          waitsFor: undefined,
          page: () => rollSupplement(e, on),
        },
      ]
    : []),
  ...(e.roll.objections.size > 0
    ? [
        {
          name: 'objection-receipts',
          title: { zh: '名单异议回执', en: 'Receipts of objections' },
          formats: ['pdf'] as const,
          personal: true,
          waitsFor: undefined,
          page: () => objectionReceipts(e),
        },
      ]
    : []),
  {
    name: 'candidates-notice',
    title: { zh: '正式候选人名单公告', en: 'Notice of the candidates' },
    formats: ['pdf', 'docx'],
    personal: false,
    waitsFor: unless(e.candidacy.fixed !== undefined, '确定正式候选人', 'the candidates to be fixed'),
    page: () => candidatesNotice(e, on),
  },
  {
    name: 'voter-cards',
    title: { zh: e.begun?.kind === 'community' ? '选民证' : '参选证', en: 'Voter cards' },
    formats: ['pdf'],
    personal: true,
    waitsFor: unless(e.roll.postings.length > 0, '公布选民名单', 'the roll to be posted'),
    page: () => voterCards(e, tokenOf),
  },
  {
    name: 'card-delivery',
    title: { zh: `${e.begun?.kind === 'community' ? '选民证' : '参选证'}发放签收表`, en: 'List for the delivery of cards' },
    formats: ['pdf'],
    personal: true,
    waitsFor: unless(e.roll.postings.length > 0, '公布选民名单', 'the roll to be posted'),
    page: () => cardDelivery(e),
  },
  ...lists(e, on),
  ...(e.rounds.length === 0 ? [ballotOf(e, undefined, on)] : []),
  ...(hasOpened(e.rounds.at(-1)) ? [] : [readinessOf(e, on)]),
];

/** The lists that name voters, where there is somebody to name: they hang for a time, and are no part of an archive for everyone. */
const lists = (e: Election, on: Day): readonly Kind[] => {
  const named = (has: boolean, name: string, title: Both, page: () => Page): readonly Kind[] =>
    has ? [{ name, title, formats: ['pdf', 'docx'], personal: true, waitsFor: undefined, page }] : [];
  const writes = e.rounds.at(-1)?.staff.some((s) => s.role === 'helper') ?? false;
  return [
    ...named(e.proxies.given.size > 0, 'proxy-notice', { zh: '委托投票名单公告', en: 'Notice of the proxies' }, () => proxyNotice(e, on)),
    ...named(e.aid.mobile.size > 0, 'mobile-notice', { zh: '流动票箱投票人员名单公告', en: 'Notice of the mobile boxes' }, () =>
      mobileNotice(e, on),
    ),
    ...named(e.aid.helpers.size > 0 || writes, 'helper-notice', { zh: '代写人员名单公告', en: 'Notice of the helpers' }, () =>
      helperNotice(e, on),
    ),
  ];
};
const chosenNotice = (e: Election, on: Day): Kind => ({
  name: 'representatives-notice',
  title: { zh: '代表、小组组长名单公告', en: 'Notice of the representatives and heads' },
  formats: ['pdf', 'docx'],
  personal: false,
  waitsFor: undefined,
  page: () => representativesNotice(e, on),
});

const preliminaryOf = (e: Election, on: Day): Kind => ({
  name: 'preliminary-notice',
  title: { zh: '初步候选人名单公告', en: 'Notice of the preliminary candidates' },
  formats: ['pdf', 'docx'],
  personal: false,
  waitsFor: undefined,
  page: () => preliminaryNotice(e, on),
});

const letterTo = (e: Election, asked: ReturnType<typeof omissionsOf>[number], no: number): Kind => ({
  name: `repair-letter-${no}`,
  title: { zh: `材料补正通知（${asked.nominee.name}）`, en: `Letter on missing papers (${asked.nominee.name})` },
  formats: ['pdf', 'docx'],
  personal: true,
  waitsFor: undefined,
  page: () => repairLetter(e, asked),
});

const readinessOf = (e: Election, on: Day): Kind => ({
  name: 'readiness',
  title: { zh: '投票就绪检查表', en: 'Readiness sheet' },
  formats: ['pdf'],
  personal: false,
  waitsFor: unless(e.electionDay !== undefined, '确定选举日', 'the election day to be fixed'),
  page: () => readinessSheet(e, on),
});

const summary = (e: Election, { told, on }: Given): Kind => ({
  name: 'work-summary',
  title: { zh: '换届选举工作总结', en: 'Work summary' },
  formats: ['pdf', 'docx'],
  personal: false,
  waitsFor: unless(e.handover.done !== undefined, '工作移交', 'the handover'),
  page: () => workSummary(e, told, on),
});
