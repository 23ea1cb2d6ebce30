// The book of one party election, from its room: orders, facts, words, picks. Ordinary members are named to the chair and the clerk; nominees, the committee and the staff of the meeting to everyone.
import { evolveKeepers, keeping, type KeeperFacts, type Keepers, noKeepers } from '../../election/keepers.ts';
import {
  namesIn,
  noPartyElection,
  partyChapters,
  type PartyElection,
  type PartyFact,
  partyOrders,
} from '../../election/party/party.ts';
import { isKnown } from '../../election/party/chapter.ts';
import { sourceOf } from '../../election/party/refusal.ts';
import { belonging, contestsOfCommittee, contestsOfMembers, nameOf } from '../../election/party/state.ts';
import type { Day } from '../../law/answer.ts';
import { partyAnswerOn, type PartyRule, partyRules } from '../../law/party.ts';
import type { Explained } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { partyKinds } from '../../papers/party/kinds.ts';
import { bookFactWords } from '../../papers/words/facts.ts';
import { factsParty } from '../../papers/words/facts-party.ts';
import { citesOfSource, refusalSentences } from '../../papers/words/refusals.ts';
import { refusalsParty } from '../../papers/words/refusals-party.ts';
import type { OpenBook } from '../door.ts';
import type { About } from './aboutof.ts';
import { type BookFact, lifted, onPart } from './lifted.ts';

export interface PartyBook {
  readonly keepers: Keepers;
  readonly party: PartyElection;
}
export type PartyBookFact = BookFact | KeeperFacts | PartyFact;
export type OpenParty = OpenBook<PartyBook, PartyBookFact, string>;

const whole = (state: PartyBook): PartyBook => state;
const room = (state: PartyBook): PartyElection => state.party;
const named = (p: PartyElection, ids: readonly string[]) =>
  [...new Set(ids)].map((value) => ({ value, label: nameOf(p, value) }));

/** Every question of the regulation with its answer under this plan, cited as a refusal cites it. */
const explainParty = (plan: Readonly<Record<string, unknown>>, day: Day): readonly Explained[] =>
  partyRules.map(({ key, asks, unit, ...rule }) => {
    const answer = partyAnswerOn({ key, asks, ...rule } as PartyRule<unknown>, { kind: 'party', day, plan });
    const source = sourceOf({ key, asks, ...rule } as PartyRule<unknown>, { plan }, day);
    return {
      key,
      asks,
      value: answer.value,
      words: wordsOf(key, answer.value, unit),
      kind: answer.kind,
      decided: answer.kind === 'plan',
      cite: citesOfSource(source),
      ...(answer.kind === 'fixed' ? { source } : {}),
    };
  });

export const party: About<PartyBook, PartyBookFact> = {
  none: () => ({ keepers: noKeepers(), party: noPartyElection() }),
  chapters: {
    BookOpened: () => {},
    ...onPart({ RoleGiven: evolveKeepers, RoleHandedOver: evolveKeepers, IrregularityRecorded: evolveKeepers }, whole),
    ...onPart(partyChapters, room),
  },
  orders: {
    ...lifted(keeping, whole, (_, g) => g),
    ...lifted(partyOrders, room, (_, g) => g),
  },
  begins: 'beginPartyElection',
  begun: (state) => state.party.begun?.on,
  // The party's own profile answers (law/party.ts); this is what the keepers of a book stand on.
  lawOf: (_, on) => ({ kind: 'community', day: on, mode: 'voters', plan: {} }),
  rules: ({ party: { begun } }, on) => (isKnown(on) ? explainParty(begun?.plan ?? {}, on) : []),
  roles: { giveRole: ['chair'], handOverRole: ['chair'], recordIrregularity: ['chair', 'clerk', 'scrutineer', 'observer'] },
  roleWords: {
    chair: {
      zh: '党组织书记',
      en: 'party secretary',
      does: { zh: '主持大会、宣布结果、授予职责', en: 'presides, concludes, gives roles' },
    },
    clerk: {
      zh: '经办人',
      en: 'clerk',
      does: { zh: '党员名册、推荐、公示、文书', en: 'members, recommendation, postings, papers' },
    },
    observer: { zh: '上级派员', en: 'higher body', does: { zh: '只看，可登记异常', en: 'reads, and records what is irregular' } },
    guest: { zh: '党员', en: 'member', does: { zh: '只看公开内容', en: 'reads what is public' } },
  },
  sentences: { ...refusalSentences, ...refusalsParty },
  says: { ...bookFactWords, ...factsParty },
  papers: ({ party: p }, given) => partyKinds(p, given),
  picks: ({ party: p }) => {
    const all = named(
      p,
      belonging(p).map((m) => m.id),
    );
    const nominees = named(
      p,
      p.nominees.map((n) => n.id),
    );
    const applicants = named(p, [...p.applicants.keys()]);
    const branches = (p.begun?.branches ?? []).map((value) => ({ value, label: value }));
    return {
      member: all,
      members: all,
      candidate: nominees,
      candidates: nominees,
      applicant: applicants,
      applicants,
      branch: branches,
    };
  },
  only: ({ party: { begun } }, field) =>
    field === 'contest' && begun ? [...contestsOfMembers(begun), ...contestsOfCommittee(begun)].map((c) => c.contest) : undefined,
  namesIn: (state) => namesIn(state.party),
  readable: ({ party: p }, inside) => {
    const open = new Set([
      ...p.nominees.map((n) => n.id),
      ...p.sittings.flatMap((at) => [...(at.scrutineers?.people ?? []), ...(at.tellers ?? [])]),
    ]);
    return (id) => (inside || open.has(id) || !p.members.has(id) ? nameOf(p, id) : '某党员');
  },
  title: ({ party: { begun } }) =>
    begun
      ? { zh: `${begun.name}换届选举（第${begun.term}届）`, en: `${begun.name}: party election, term ${begun.term}` }
      : { zh: '新的党组织换届选举', en: 'A new party election' },
};
