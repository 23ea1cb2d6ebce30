// The book of a community's term, put together from its rooms: who holds office (election/term), what the meetings decide (assembly), what the committee does (service). Each room decides on its own part of the state; the ground it stands on besides is handed in here.
import {
  type Assembly,
  assemblyChapters,
  type AssemblyFact,
  type AssemblyGround,
  assemblyOrders,
  labelsIn,
  noAssembly,
} from '../../assembly/assembly.ts';
import { evolveKeepers, keeping, type KeeperFacts, type Keepers, noKeepers } from '../../election/keepers.ts';
import {
  labelsInTerm,
  noTerm,
  type Term,
  termChapters,
  type TermFact,
  type TermGround,
  termOrders,
  termPicks,
} from '../../election/term/term.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { explain, lawIsKnownOn } from '../../law/rules.ts';
import { bookFactWords } from '../../papers/words/facts.ts';
import { assemblyFactWords } from '../../papers/words/facts-assembly.ts';
import { factsOfService } from '../../papers/words/facts-service.ts';
import { termFactWords } from '../../papers/words/facts-term.ts';
import { termKindsOf } from '../../papers/term/kinds.ts';
import { workKindsOf } from '../../papers/service/kinds.ts';
import { refusalSentences } from '../../papers/words/refusals.ts';
import { refusalsAssembly } from '../../papers/words/refusals-assembly.ts';
import { refusalsOfService } from '../../papers/words/refusals-service.ts';
import { refusalsTerm } from '../../papers/words/refusals-term.ts';
import {
  erases,
  namesIn as namesInService,
  noService,
  type Service,
  serviceChapters,
  type ServiceFact,
  type ServiceGround,
  serviceOrders,
} from '../../service/service.ts';
import type { OpenBook } from '../door.ts';
import { committeeIn, peopleIn, picksIn, workGiven } from '../service/given.ts';
import type { About } from './aboutof.ts';
import { onBodies } from './bodies.ts';
import { meetingPapers, meetingPicks } from './ofmeetings.ts';
import { type BookFact, lifted, onPart } from './lifted.ts';

export interface Community {
  readonly keepers: Keepers;
  readonly term: Term;
  readonly assembly: Assembly;
  readonly service: Service;
}
export type CommunityFact = BookFact | KeeperFacts | TermFact | AssemblyFact | ServiceFact;
export type OpenCommunity = OpenBook<Community, CommunityFact, string>;

const whole = (state: Community): Community => state;
const term = (state: Community): Term => state.term;
const assembly = (state: Community): Assembly => state.assembly;
const service = (state: Community): Service => state.service;

/** The law of the place on a day. */
const lawOf = ({ term: { begun } }: Community, on: Day): LawOfTheDay => ({
  kind: begun?.kind ?? 'community',
  ...(begun?.province ? { province: begun.province } : {}),
  day: on,
  mode: begun?.mode ?? 'voters',
  plan: {},
});

export const community: About<Community, CommunityFact> = {
  none: () => ({ keepers: noKeepers(), term: noTerm(), assembly: noAssembly(), service: noService() }),
  chapters: {
    BookOpened: () => {},
    ...onPart({ RoleGiven: evolveKeepers, RoleHandedOver: evolveKeepers, IrregularityRecorded: evolveKeepers }, whole),
    ...onPart(termChapters, term),
    ...onPart(assemblyChapters, assembly),
    ...onPart(serviceChapters, service),
  },
  orders: {
    ...lifted(keeping, whole, (_, g) => g),
    ...lifted<Community, Term, TermFact, TermGround>(termOrders, term, (state, g) => ({ ...g, assembly: state.assembly })),
    ...lifted<Community, Assembly, AssemblyFact, AssemblyGround>(assemblyOrders, assembly, (state, g) => onBodies(state, g)),
    ...lifted<Community, Service, ServiceFact, ServiceGround>(serviceOrders, service, (state, g) => ({
      ...g,
      holders: committeeIn(state.term),
    })),
  },
  begins: 'beginTerm',
  begun: (state) => state.term.begun?.on,
  lawOf,
  rules: (state, on) => (lawIsKnownOn(lawOf(state, on).kind, on) ? explain(lawOf(state, on)) : []),
  roles: {
    giveRole: ['chair'],
    handOverRole: ['chair'],
    recordIrregularity: ['chair', 'clerk', 'scrutineer', 'observer'],
    answerSurvey: ['chair', 'clerk', 'guest'],
  },
  roleWords: {
    chair: {
      zh: '主任',
      en: 'director',
      does: { zh: '召集会议、宣布结果、授予职责', en: 'calls meetings, concludes, gives roles' },
    },
    clerk: { zh: '经办人', en: 'clerk', does: { zh: '登记日常工作、会议、公开', en: 'records work, meetings, postings' } },
    observer: {
      zh: '监督委员会',
      en: 'supervision',
      does: { zh: '只看，可登记异常', en: 'reads, and records what is irregular' },
    },
    guest: { zh: '居民', en: 'resident', does: { zh: '只看公开内容', en: 'reads what is public' } },
  },
  sentences: { ...refusalSentences, ...refusalsTerm, ...refusalsAssembly, ...refusalsOfService },
  says: { ...bookFactWords, ...termFactWords, ...assemblyFactWords, ...factsOfService },
  // Of two alike a story means the later.
  namesIn: (state) =>
    new Map([
      ...[...labelsIn(state.assembly), ...labelsInTerm(state.term)].map(([id, label]) => [label, id] as const),
      ...namesInService(state.service),
    ]),
  readable: (state) => {
    // Cases and entries have no name here: who may read them, the screens of work decide.
    const labels = new Map([...labelsIn(state.assembly), ...labelsInTerm(state.term)]);
    return (id) => labels.get(id) ?? id;
  },
  papers: (state, given) => [
    ...termKindsOf(state.term, { ...given, lawOn: (day) => lawOf(state, day) }),
    ...meetingPapers(state, given, (day) => lawOf(state, day)),
    ...workKindsOf(state.service, workGiven(state, given)),
  ],
  picks: (state) => ({ ...peopleIn(state), ...termPicks(state.term), ...picksIn(state.service), ...meetingPicks(state) }),
  // With the end of a survey nobody can tell any more which card gave which answers.
  erases: (fact) => (fact.fact === 'SurveyClosed' ? fact.survey : erases(fact as ServiceFact)),
  title: ({ term: { begun } }) =>
    begun
      ? { zh: `${begun.name}自治簿（第${begun.term}届）`, en: `${begun.name}: book of term ${begun.term}` }
      : { zh: '新的自治簿', en: 'A new book of a community' },
};
