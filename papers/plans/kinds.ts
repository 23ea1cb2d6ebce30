// The papers by which an election is planned: method, plan, calendar, readiness, and the kit for a power cut.
import { hasOpened, type KindsOf, ofVote, unless } from '../kind.ts';
import { paperKit } from './kit.ts';
import { electionMethod, implementationPlan } from './method.ts';
import { readinessSheet } from './readiness.ts';
import { schedule } from './schedule.ts';

export const planKinds: KindsOf = (e, { on }) => [
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
  ...(hasOpened(e.rounds.at(-1))
    ? []
    : [
        {
          name: 'readiness',
          title: { zh: '投票就绪检查表', en: 'Readiness sheet' },
          formats: ['pdf'] as const,
          personal: false,
          waitsFor: unless(e.electionDay !== undefined, '确定选举日', 'the election day to be fixed'),
          page: () => readinessSheet(e, on),
        },
      ]),
  ...e.rounds
    .filter((round) => !hasOpened(round))
    .map((round) => ({
      ...ofVote(round, 'paper-kit', '断电备用纸质件', 'Paper kit for a power cut'),
      formats: ['pdf'] as const,
      personal: true,
      waitsFor: unless(round.stations.size > 0, '设置投票站', 'the stations to be set'),
      page: () => paperKit(e, round),
    })),
];
