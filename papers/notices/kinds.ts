// The notices and lists that hang, in the order in which they are posted, and the letters that go with them.
import type { Election } from '../../election/election.ts';
import type { Day } from '../../law/answer.ts';
import { type Kind, type KindsOf, ofVote, unless } from '../kind.ts';
import type { Page } from '../page.ts';
import type { Both } from '../words/terms.ts';
import { helperNotice, mobileNotice, proxyNotice, staffNotice, stationList } from './ahead.ts';
import { candidatesNotice } from './candidates.ts';
import { omissionsOf, preliminaryNotice, repairLetter } from './nominees.ts';
import { representativesNotice } from './representatives.ts';
import { resultNotice } from './result.ts';
import { rollNotice } from './roll.ts';
import { lastChanges, rollSupplement } from './rollsupplement.ts';

/** A paper that is there only where there is something to say. */
const where = (has: boolean, kind: Omit<Kind, 'waitsFor'>): readonly Kind[] => (has ? [{ ...kind, waitsFor: undefined }] : []);
const both = ['pdf', 'docx'] as const;

export const noticeKinds: KindsOf = (e, { on }) => [
  // The list hangs for a time and is then taken down: it is public then, and no part of an archive for everyone.
  {
    name: 'roll-notice',
    title: { zh: '选民名单公告', en: 'Notice of the roll' },
    formats: ['pdf'],
    personal: true,
    waitsFor: unless(e.roll.voters.size > 0 && e.electionDay !== undefined, '登记选民', 'voters to be registered'),
    page: () => rollNotice(e, on),
  },
  ...where(lastChanges(e) !== undefined, {
    name: 'roll-supplement',
    title: { zh: '选民名单补充公告', en: 'Supplement to the roll' },
    formats: ['pdf'],
    personal: true,
    page: () => rollSupplement(e, on),
  }),
  ...where(e.representatives.holders.length > 0, {
    name: 'representatives-notice',
    title: { zh: '代表、小组组长名单公告', en: 'Notice of the representatives and heads' },
    formats: both,
    personal: false,
    page: () => representativesNotice(e, on),
  }),
  ...where(e.nomination.preliminary !== undefined, {
    name: 'preliminary-notice',
    title: { zh: '初步候选人名单公告', en: 'Notice of the preliminary candidates' },
    formats: both,
    personal: false,
    page: () => preliminaryNotice(e, on),
  }),
  ...omissionsOf(e).flatMap((asked, i) =>
    where(true, {
      name: `repair-letter-${i + 1}`,
      title: { zh: `材料补正通知（${asked.nominee.name}）`, en: `Letter on missing papers (${asked.nominee.name})` },
      formats: both,
      personal: true,
      page: () => repairLetter(e, asked),
    }),
  ),
  {
    name: 'candidates-notice',
    title: { zh: '正式候选人名单公告', en: 'Notice of the candidates' },
    formats: both,
    personal: false,
    waitsFor: unless(e.candidacy.fixed !== undefined, '确定正式候选人', 'the candidates to be fixed'),
    page: () => candidatesNotice(e, on),
  },
  ...lists(e, on),
  ...ofRounds(e, on),
];

/** The lists that name voters, where there is somebody to name: they hang for a time, and are no part of an archive for everyone. */
const lists = (e: Election, on: Day): readonly Kind[] => {
  const named = (has: boolean, name: string, title: Both, page: () => Page) => where(has, { name, title, formats: both, personal: true, page });
  const writes = e.rounds.at(-1)?.staff.some((s) => s.role === 'helper') ?? false;
  return [
    ...named(e.proxies.given.size > 0, 'proxy-notice', { zh: '委托投票名单公告', en: 'Notice of the proxies' }, () => proxyNotice(e, on)),
    ...named(e.aid.mobile.size > 0, 'mobile-notice', { zh: '流动票箱投票人员名单公告', en: 'Notice of the mobile boxes' }, () => mobileNotice(e, on)),
    ...named(e.aid.helpers.size > 0 || writes, 'helper-notice', { zh: '代写人员名单公告', en: 'Notice of the helpers' }, () => helperNotice(e, on)),
  ];
};

const ofRounds = (e: Election, on: Day): readonly Kind[] =>
  e.rounds.flatMap((round): readonly Kind[] => [
    {
      ...ofVote(round, 'station-list', '投票站一览表', 'Stations'),
      formats: ['pdf'],
      personal: false,
      waitsFor: unless(round.stations.size > 0, '设置投票站、确定工作人员', 'stations and staff to be set'),
      page: () => stationList(e, round),
    },
    {
      ...ofVote(round, 'staff-notice', '选举工作人员名单公告', 'Notice of the staff'),
      formats: ['pdf'],
      personal: false,
      waitsFor: unless(round.staff.length > 0, '设置投票站、确定工作人员', 'stations and staff to be set'),
      page: () => staffNotice(e, round, on),
    },
    {
      ...ofVote(round, 'result-notice', '选举结果公告', 'Notice of the result'),
      formats: both,
      personal: false,
      waitsFor: unless(round.confirmed !== undefined, '确认选举结果', 'the result to be confirmed'),
      page: () => resultNotice(e, round, on),
    },
  ]);
