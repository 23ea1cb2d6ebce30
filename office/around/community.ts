// The book of a community's term, put together from its rooms: who holds office (election/term), what the meetings decide (assembly), what the committee does (service). Each room decides on its own part of the state; the ground it stands on besides is handed in here.
import { evolveKeepers, keeping, type KeeperFacts, type Keepers, noKeepers } from '../../election/keepers.ts';
import { namesInTerm, noTerm, type Term, termChapters, type TermFact, termOrders } from '../../election/term/term.ts';
import { bookFactWords } from '../../papers/words/facts.ts';
import { termFactWords } from '../../papers/words/facts-term.ts';
import { refusalSentences } from '../../papers/words/refusals.ts';
import { refusalsTerm } from '../../papers/words/refusals-term.ts';
import type { OpenBook } from '../door.ts';
import type { About } from './aboutof.ts';
import { type BookFact, lifted, onPart } from './lifted.ts';

export interface Community {
  readonly keepers: Keepers;
  readonly term: Term;
}
export type CommunityFact = BookFact | KeeperFacts | TermFact;
export type OpenCommunity = OpenBook<Community, CommunityFact, string>;

const whole = (state: Community): Community => state;
const term = (state: Community): Term => state.term;

export const community: About<Community, CommunityFact> = {
  none: () => ({ keepers: noKeepers(), term: noTerm() }),
  chapters: {
    BookOpened: () => {},
    ...onPart({ RoleGiven: evolveKeepers, RoleHandedOver: evolveKeepers, IrregularityRecorded: evolveKeepers }, whole),
    ...onPart(termChapters, term),
  },
  orders: {
    ...lifted(keeping, whole, (_, g) => g),
    ...lifted(termOrders, term, (_, g) => g),
  },
  begins: 'beginTerm',
  begun: (state) => state.term.begun?.on,
  lawOf: ({ term: { begun } }, on) => ({
    kind: begun?.kind ?? 'community',
    ...(begun?.province ? { province: begun.province } : {}),
    day: on,
    mode: begun?.mode ?? 'voters',
    plan: {},
  }),
  roles: { giveRole: ['chair'], handOverRole: ['chair'], recordIrregularity: ['chair', 'clerk', 'scrutineer', 'observer'] },
  sentences: { ...refusalSentences, ...refusalsTerm },
  says: { ...bookFactWords, ...termFactWords },
  namesIn: (state) => namesInTerm(state.term),
  title: ({ term: { begun } }) => (begun ? { zh: `${begun.name}自治簿（第${begun.term}届）`, en: `${begun.name}: book of term ${begun.term}` } : { zh: '新的自治簿', en: 'A new book of a community' }),
};
