// From the names a facts file writes to the ids the office knows: `罗伟林`, or `罗伟林/4` where several bear the name. An unknown name is left as written: the office refuses it.
import type { Marks } from '../../count/ballot.ts';
import type { Post } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import { findByName } from '../../election/naming.ts';
import { comparable } from '../../election/person.ts';

/** The id of a person as written, or the writing itself. Nominees come before their homonyms: who stands is meant where only one of the name stands. */
export const personOf = (e: Election, written: string): string => {
  if (e.roll.voters.has(written)) return written;
  const [name = written, group] = written.split('/');
  const standing = new Set(e.nomination.nominees.filter((n) => group === undefined && comparable(n.name) === comparable(name)).map((n) => n.person as string));
  if (standing.size === 1) return [...standing][0] ?? written;
  const found = findByName(e, name, group === undefined ? undefined : Number(group));
  return found.kind === 'one' ? found.person : written;
};

/** What a ballot says, by names, as marks: a printed candidate's id, else a write-in. */
export const marksOf = (e: Election, said: { readonly [P in Post]?: readonly string[] | undefined } & { readonly unreadable?: readonly Post[] | undefined; readonly void?: Marks['void'] | undefined }): Marks => {
  const round = e.rounds.at(-1);
  const keyOf = (post: Post, name: string) => round?.candidates.find((c) => c.post === post && comparable(c.name) === comparable(name))?.person ?? `=${name}`;
  const marked = (['director', 'deputy', 'member'] as const).flatMap((post) => { const names = said[post]; return names && names.length > 0 ? [[post, names.map((n) => keyOf(post, n))] as const] : []; });
  return { for: Object.fromEntries(marked), ...(said.unreadable && said.unreadable.length > 0 ? { unreadable: said.unreadable } : {}), ...(said.void ? { void: said.void } : {}) };
};

type Body = Readonly<Record<string, unknown>>;
const list = (of: unknown): readonly Body[] => (Array.isArray(of) ? (of as Body[]) : []);
const strings = (of: unknown): readonly string[] => (Array.isArray(of) ? (of as string[]) : []);

/** The body of an order with every person in it by id. */
export const withPeople = (e: Election, name: string, body: Body): Body => {
  const id = (v: unknown) => (typeof v === 'string' ? personOf(e, v) : v);
  const member = (v: unknown) => (typeof v === 'string' ? (e.committee.seats.find((s) => comparable(s.name) === comparable(v))?.person ?? personOf(e, v)) : v);
  switch (name) {
    case 'recordNomination': return { ...body, nominees: list(body['nominees']).map((n) => ({ ...n, person: id(n['person']) })) };
    case 'reviewNominees': return { ...body, eligible: strings(body['eligible']).map(id), barred: list(body['barred']).map((b) => ({ ...b, person: id(b['person']) })) };
    case 'declineNomination': case 'withdrawCandidate': return { ...body, person: id(body['person']) };
    case 'correctVoter': case 'removeVoter': return { ...body, voter: id(body['voter']) };
    case 'receiveObjection': return body['voter'] === undefined ? body : { ...body, voter: id(body['voter']) };
    case 'decideObjection': return { ...body, objection: [...e.roll.objections.keys()][Number(body['objection']) - 1] ?? body['objection'] };
    case 'leaveCommittee': case 'fillCommitteePost': return { ...body, member: member(body['member']) };
    case 'declareRelation': return { ...body, a: member(body['a']), b: member(body['b']) };
    default: return body;
  }
};
