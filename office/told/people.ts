// From the names a facts file writes to the ids the office knows: `罗伟林`, or `罗伟林/4` where several bear the name. A name that means nobody, or more than one, is left as written: unclear.ts says so.
import type { Marks } from '../../count/ballot.ts';
import { type Post, posts } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import { findByName } from '../../election/naming.ts';
import { comparable } from '../../election/person.ts';
import type { Round } from '../../election/polling/poll.ts';

/** What a ballot says, by names. */
export type Said = { readonly [P in Post]?: readonly string[] | undefined } & {
  readonly unreadable?: readonly Post[] | undefined;
  readonly void?: Marks['void'] | undefined;
  readonly doubtful?: Marks['doubtful'] | undefined;
};

/** A name with the group that may stand behind it. */
export const nameAndGroup = (written: string): { readonly name: string; readonly group?: number } => {
  const [, name = written, group] = /^(.*)\/(\d{1,3})$/.exec(written) ?? [];
  return { name, ...(group === undefined ? {} : { group: Number(group) }) };
};

/** The id of a person as written, or the writing itself. Nominees come before their homonyms: who stands is meant where only one of the name stands. */
export const personOf = (e: Election, written: string): string => {
  if (e.roll.voters.has(written)) return written;
  const { name, group } = nameAndGroup(written);
  const standing = new Set(
    e.nomination.nominees
      .filter((n) => group === undefined && comparable(n.name) === comparable(name))
      .map((n) => n.person as string),
  );
  if (standing.size === 1) return [...standing][0] ?? written;
  const found = findByName(e, name, group);
  return found.kind === 'one' ? found.person : written;
};

/** Somebody who was removed, or is on the last roll only, by name and perhaps group. */
const offTheRoll = (e: Election, written: string): string => {
  const { name, group } = nameAndGroup(written);
  const people = [
    ...e.roll.removed.flatMap(({ voter, was }) => (was ? [{ person: voter, group: was.group, secret: was.secret }] : [])),
    ...e.lastRoll.people.values(),
  ];
  const hits = people.filter(
    (p) => p.secret && comparable(p.secret.name) === comparable(name) && (group === undefined || p.group === group),
  );
  return hits.length === 1 ? (hits[0]?.person ?? written) : written;
};

/** A member of the election committee by name, else a person. */
const memberOf = (e: Election, written: string): string =>
  e.committee.seats.find((s) => comparable(s.name) === comparable(written))?.person ?? personOf(e, written);

/** A name on a ballot as its key: a printed candidate's id, else a write-in; `=name` is a write-in already. */
export const keyOf = (round: Round | undefined, post: Post, name: string): string =>
  name.startsWith('=')
    ? name
    : (round?.candidates.find((c) => c.post === post && comparable(c.name) === comparable(name))?.person ?? `=${name}`);

/** What a ballot says, by names, as marks. */
export const marksOf = (e: Election, said: Said): Marks => {
  const round = e.rounds.at(-1);
  const marked = posts.flatMap((post) => {
    const names = said[post];
    return names && names.length > 0 ? [[post, names.map((n) => keyOf(round, post, n))] as const] : [];
  });
  return {
    for: Object.fromEntries(marked),
    ...(said.unreadable && said.unreadable.length > 0 ? { unreadable: said.unreadable } : {}),
    ...(said.void ? { void: said.void } : {}),
    ...(said.doubtful ? { doubtful: said.doubtful } : {}),
  };
};

type Body = Readonly<Record<string, unknown>>;
type Of = (written: string) => string;
const list = (of: unknown): readonly Body[] => (Array.isArray(of) ? (of as Body[]) : []);
const strings = (of: unknown): readonly string[] => (Array.isArray(of) ? (of as string[]) : []);

/** The body of an order with every name of a person in it passed through `person`, of a committee member through `member`. */
export const throughPeople = (name: string, body: Body, person: Of, member: Of): Body => {
  const id = (v: unknown) => (typeof v === 'string' ? person(v) : v);
  const sitting = (v: unknown) => (typeof v === 'string' ? member(v) : v);
  switch (name) {
    case 'recordNomination':
      return { ...body, nominees: list(body['nominees']).map((n) => ({ ...n, person: id(n['person']) })) };
    case 'recordPreselection':
      return { ...body, votes: list(body['votes']).map((v) => ({ ...v, person: id(v['person']) })) };
    case 'signNomination':
    case 'strikeSignatures':
      return { ...body, person: id(body['person']), signers: strings(body['signers']).map(id) };
    case 'answerNomination':
      return { ...body, agree: strings(body['agree']).map(id), decline: strings(body['decline']).map(id) };
    case 'signPledge':
      return { ...body, people: strings(body['people']).map(id) };
    case 'fixCandidates':
      return body['passedOver'] === undefined ? body : { ...body, passedOver: strings(body['passedOver']).map(id) };
    case 'reviewNominees':
      return {
        ...body,
        eligible: strings(body['eligible']).map(id),
        ...Object.fromEntries(
          ['barred', 'unfit', 'omissions'].map((k) => [k, list(body[k]).map((b) => ({ ...b, person: id(b['person']) }))]),
        ),
      };
    case 'withdrawNominee':
    case 'repairOmission':
    case 'decideReviewAnew':
    case 'leaveOffice':
    case 'declineNomination':
    case 'withdrawCandidate':
      return { ...body, person: id(body['person']) };
    case 'correctVoter':
    case 'removeVoter':
    case 'recordContact':
    case 'handOutCard':
    case 'replaceCard':
      return { ...body, voter: id(body['voter']) };
    case 'ruleWriteIn':
      return body['means'] === undefined ? body : { ...body, means: id(body['means']) };
    case 'issueBallots':
      return { ...body, taker: id(body['taker']), proxyFor: strings(body['proxyFor']).map(id) };
    case 'replaceBallot':
    case 'correctIssue':
    case 'strikeIssue':
      return { ...body, elector: id(body['elector']) };
    case 'visitVoter':
    case 'askMobileBox':
    case 'nameHelper':
    case 'withdrawAid':
      return { ...body, voter: id(body['voter']) };
    case 'recordProxies':
      return {
        ...body,
        proxies: list(body['proxies']).map((p) => ({ ...p, principal: id(p['principal']), holder: id(p['holder']) })),
      };
    case 'returnCards':
      return { ...body, cards: list(body['cards']).map((c) => ({ ...c, voter: id(c['voter']) })) };
    case 'moveVoters':
      return body['voters'] === undefined ? body : { ...body, voters: strings(body['voters']).map(id) };
    case 'receiveObjection':
      return body['voter'] === undefined ? body : { ...body, voter: id(body['voter']) };
    case 'recordCommitteeMeeting':
      return {
        ...body,
        present: strings(body['present']).map(member),
        ...(body['notVoting'] === undefined ? {} : { notVoting: strings(body['notVoting']).map(member) }),
      };
    case 'leaveCommittee':
    case 'fillCommitteePost':
      return { ...body, member: sitting(body['member']) };
    case 'declareRelation':
      return { ...body, a: sitting(body['a']), b: sitting(body['b']) };
    default:
      return body;
  }
};

/** The body of an order with every person in it by id, every name on a ballot by its key, an objection by its number. */
export const withPeople = (e: Election, name: string, body: Body): Body => {
  const round = e.rounds.at(-1);
  switch (name) {
    case 'revokeProxy':
      return { ...body, proxy: [...e.proxies.given.keys()][Number(body['proxy']) - 1] ?? body['proxy'] };
    case 'settleLastRoll':
      return { ...body, people: strings(body['people']).map((w) => offTheRoll(e, w)) };
    case 'restoreVoters':
      return { ...body, voters: strings(body['voters']).map((w) => offTheRoll(e, w)) };
    case 'decideObjection':
      return { ...body, objection: [...e.roll.objections.keys()][Number(body['objection']) - 1] ?? body['objection'] };
    case 'answerResultObjection':
      return { ...body, objection: [...e.aftermath.objections.keys()][Number(body['objection']) - 1] ?? body['objection'] };
    case 'callBallot':
    case 'reenterCall':
    case 'correctCall':
    case 'decideDoubtful': {
      const { for: said, ...marks } = body['marks'] as Marks;
      return { ...body, marks: { ...marks, for: marksOf(e, said ?? {}).for } };
    }
    case 'enterBoxTotals':
      return {
        ...body,
        votes: list(body['votes']).map((v) => ({ ...v, key: keyOf(round, v['post'] as Post, String(v['key'])) })),
      };
    default:
      return throughPeople(
        name,
        body,
        (w) => personOf(e, w),
        (w) => memberOf(e, w),
      );
  }
};
