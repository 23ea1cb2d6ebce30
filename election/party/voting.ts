// Chapter 选举: ballots issued, returned and valid, votes for each who stands and for those written in; the vote concluded by people, as its sums bear out; a second vote, or fewer seats by consent. The sums: determining.ts.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import {
  partyAbstainerWritesIn,
  partyCommitteeSeats,
  partyMajority,
  partyOverVote,
  partyReturnedBase,
  partyShort,
  partyTie,
} from '../../law/party.ts';
import { notAdopted, partyOrder, type Standing, twice } from './chapter.ts';
import { electedBy, type PartySums, sumsOf } from './determining.ts';
import { type Contest, contests } from './choices.ts';
import { choice, count, id, ids, rows, rowsOrNone, yes } from './fields.ts';
import { no, type Refused } from './refusal.ts';
import { differenceOf } from './recommending.ts';
import {
  type Ballot,
  type Counted,
  type Decided,
  type Elected,
  nameOf,
  type PartyElection,
  type Round,
  type Sitting,
  type Slate,
  sitting,
  vacant,
  votes,
} from './state.ts';

export type VotingFact =
  | Happened<'PartyBallotsCounted', Counted>
  | Happened<'PartyVoteConcluded', { outcome: 'void' | 'counted'; elected: readonly Elected[] }>
  | Happened<'PartyVoteCalledAgain', { because: Round['because']; slates: readonly Slate[] }>
  | Happened<'PartySeatsLeftEmpty', { contest: Contest; seats: number } & Decided>;

/** The sitting of the day and its vote. */
const now = (p: PartyElection, s: Standing): { readonly at: Sitting; readonly r: Round } | Refused => {
  const at = sitting(p);
  const r = at?.rounds.at(-1);
  return at && r && at.on === s.on ? { at, r } : no('meeting is not open');
};

/** What does not add up in the count of one contest. */
const wrongContest = (
  p: PartyElection,
  { contest, seats, candidates }: Slate,
  valid: number,
  all: readonly Ballot[],
  s: Standing,
): Refused | undefined => {
  const cast = all.filter((v) => v.contest === contest);
  for (const candidate of candidates) {
    const v = cast.find((one) => one.id === candidate);
    if (!v) return no('candidate without votes', { name: nameOf(p, candidate), contest });
    const marks = v.agree + v.against + v.abstain;
    if (marks !== valid) return no('votes differ from valid ballots', { name: nameOf(p, candidate), count: marks, of: valid });
  }
  const total = (of: (v: Ballot) => number) => cast.reduce((n, v) => n + of(v), 0);
  const written = total((v) => (v.writtenIn ? v.agree : 0));
  const against = total((v) => v.against);
  if (written > against)
    return no('too many written in', { count: written, of: against, contest }, s.source(partyAbstainerWritesIn));
  const chosen = total((v) => v.agree);
  return chosen > seats * valid
    ? no(
        'chosen more than seats',
        { count: chosen, of: seats * valid, seats, sums: `${seats} × ${valid} = ${seats * valid} < ${chosen}` },
        s.source(partyOverVote),
      )
    : undefined;
};

const wrongPeople = (p: PartyElection, slates: readonly Slate[], all: readonly Ballot[]): Refused | undefined => {
  const again = twice(all.map((v) => `${v.contest} ${v.id}`));
  if (again !== undefined) return no('person twice', { name: nameOf(p, again.slice(again.lastIndexOf(' ') + 1)) });
  for (const v of all) {
    const slate = slates.find((x) => x.contest === v.contest);
    if (!slate) return no('no such contest', { contest: v.contest });
    if (!v.writtenIn && !slate.candidates.includes(v.id)) return no('no such candidate', { name: nameOf(p, v.id) });
    if (v.writtenIn && !votes(p.members.get(v.id))) return no('not a full member', { name: nameOf(p, v.id) });
    if (v.writtenIn && slate.candidates.includes(v.id)) return no('person twice', { name: nameOf(p, v.id) });
  }
  return undefined;
};

/** Why people cannot conclude otherwise than the sums: each difference with the sum that bears it. */
const differs = (
  p: PartyElection,
  sums: PartySums,
  declaredVoid: boolean,
  elected: readonly { readonly person: string; readonly contest: Contest }[],
  s: Standing,
): Refused | undefined => {
  const { count: had, of, formula: written } = sums.returned;
  if (declaredVoid === sums.valid)
    return no('differs from the sums', { count: had, of, sums: written }, s.source(partyReturnedBase));
  if (!sums.valid)
    return elected.length === 0
      ? undefined
      : no('differs from the sums', { count: had, of, sums: written }, s.source(partyReturnedBase));
  const by = electedBy(sums);
  const missing = by.find((e) => !elected.some((x) => x.person === e.id && x.contest === e.contest));
  const extra = elected.find((x) => !by.some((e) => e.id === x.person && e.contest === x.contest));
  const at = extra ?? (missing && { person: missing.id, contest: missing.contest });
  if (!at) return undefined;
  const line = sums.contests.find((c) => c.contest === at.contest)?.lines.find((l) => l.id === at.person);
  const found = {
    name: nameOf(p, at.person),
    contest: at.contest,
    ...(line ? { count: line.agree, of: line.majority.of, sums: line.majority.formula } : {}),
  };
  return no('differs from the sums', found, line?.place === 'tied' ? s.source(partyTie) : s.source(partyMajority));
};

const row = { contest: choice('职务', 'post', contests), person: id('人', 'person', 'members') };

export const votingOrders = {
  countPartyBallots: partyOrder(
    '登记计票结果',
    'record the count',
    z.strictObject({
      issued: count('发出选票', 'ballots issued').min(1),
      returned: count('收回', 'returned'),
      valid: count('有效票', 'valid'),
      votes: rows('候选人得票', 'votes of the candidates', {
        ...row,
        agree: count('赞成', 'agree'),
        against: count('不赞成', 'against'),
        abstain: count('弃权', 'abstain'),
      }).optional(),
      writtenIn: rows('另选他人', 'written in', { ...row, agree: count('得票', 'votes') }).optional(),
    }),
    (p, { issued, returned, valid, votes: given = [], writtenIn = [] }, s) => {
      const where = now(p, s);
      if ('key' in where) return where;
      const { at, r } = where;
      if (!at.scrutineers) return no('scrutineers are missing');
      if (!at.tellers) return no('tellers are missing');
      if (!at.method) return no('method is missing');
      if (r.counted) return no('ballots counted already');
      if (issued > at.present.length) return no('more ballots than present', { count: issued, of: at.present.length });
      if (valid > returned) return no('numbers do not add up', { count: valid, of: returned });
      const all: readonly Ballot[] = [
        ...given.map(({ person, ...v }) => ({ id: person, ...v })),
        ...writtenIn.map(({ person, contest, agree }) => ({
          id: person,
          contest,
          agree,
          against: 0,
          abstain: 0,
          writtenIn: true as const,
        })),
      ];
      // A vote with more ballots than were issued is void: nothing on them is counted.
      if (returned > issued && all.length === 0)
        return [{ fact: 'PartyBallotsCounted', on: s.on, issued, returned, valid: 0, votes: [] }];
      const wrong =
        wrongPeople(p, r.slates, all) ??
        r.slates.map((slate) => wrongContest(p, slate, valid, all, s)).find((one) => one !== undefined);
      return wrong ?? [{ fact: 'PartyBallotsCounted', on: s.on, issued, returned, valid, votes: all }];
    },
  ),
  concludePartyVote: partyOrder(
    '宣布选举结果',
    'conclude the vote',
    z.strictObject({
      declaredVoid: yes('宣布本次选举无效', 'this vote is declared void').optional(),
      elected: rowsOrNone('当选人', 'elected', row).optional(),
    }),
    (p, { declaredVoid = false, elected = [] }, s) => {
      const where = now(p, s);
      if ('key' in where) return where;
      const { at, r } = where;
      if (!r.counted) return no('no ballots counted');
      if (r.concluded) return no('vote concluded already');
      const sums = sumsOf(p, at, r);
      if (!sums) return no('no ballots counted');
      return (
        differs(p, sums, declaredVoid, elected, s) ?? [
          { fact: 'PartyVoteConcluded', on: s.on, outcome: declaredVoid ? 'void' : 'counted', elected: electedBy(sums) },
        ]
      );
    },
  ),
  voteAgain: partyOrder(
    '再次投票',
    'vote again',
    z.strictObject({
      because: choice('原因', 'reason', {
        tie: { zh: '得票相等', en: 'a tie' },
        'vacant seats': { zh: '名额未选足', en: 'vacant seats' },
        'void vote': { zh: '选举无效', en: 'the vote was void' },
      }),
      contest: choice('职务', 'post', contests).optional(),
      candidates: ids('再次投票的候选人（名额未选足时填）', 'candidates, where seats are vacant', 'candidates').optional(),
    }),
    (p, { because, contest, candidates = [] }, s) => {
      const where = now(p, s);
      if ('key' in where) return where;
      const { at, r } = where;
      const sums = r.concluded && sumsOf(p, at, r);
      if (!sums) return no('vote is not concluded');
      if (because === 'void vote')
        return sums.valid
          ? no('differs from the sums', { sums: sums.returned.formula, count: sums.returned.count, of: sums.returned.of })
          : [{ fact: 'PartyVoteCalledAgain', on: s.on, because, slates: r.slates }];
      const one = sums.valid ? sums.contests.find((c) => c.contest === contest) : undefined;
      const slate = r.slates.find((x) => x.contest === contest);
      if (!one || !slate) return no('no such contest', contest === undefined ? {} : { contest });
      if (because === 'tie')
        return one.tied.length === 0
          ? no('not the tied', { contest: one.contest }, s.source(partyTie))
          : [
              {
                fact: 'PartyVoteCalledAgain',
                on: s.on,
                because,
                slates: [{ contest: one.contest, seats: one.tiedFor, candidates: one.tied }],
              },
            ];
      if (one.tied.length > 0) return no('not beside a tie', { contest: one.contest }, s.source(partyTie));
      const seats = vacant(p, one.contest, seatsOf(p, one.contest));
      if (seats === 0) return no('nothing left to elect', { contest: one.contest });
      const again = twice(candidates);
      if (again !== undefined) return no('person twice', { name: nameOf(p, again) });
      const beaten = [...new Set([...slate.candidates, ...one.lines.map((l) => l.id)])].filter(
        (c) => !p.elected.some((e) => e.id === c),
      );
      const stranger = candidates.find((c) => !beaten.includes(c));
      if (stranger !== undefined) return no('no such candidate', { name: nameOf(p, stranger) });
      const difference = differenceOf(candidates.length, seats, s);
      if (candidates.length < seats || (!difference.reached && candidates.length < beaten.length && at.body === 'members'))
        return no(
          'too few candidates',
          {
            contest: one.contest,
            candidates: candidates.length,
            seats,
            least: seats + difference.least,
            sums: difference.formula,
          },
          s.source(partyShort),
        );
      return [{ fact: 'PartyVoteCalledAgain', on: s.on, because, slates: [{ contest: one.contest, seats, candidates }] }];
    },
  ),
  leaveSeatsEmpty: partyOrder(
    '经到会选举人同意减少名额',
    'leave seats empty with the consent of those present',
    z.strictObject({
      contest: choice('职务', 'post', contests),
      agree: count('赞成', 'agree'),
      against: count('反对', 'against'),
      abstain: count('弃权', 'abstain'),
    }),
    (p, { contest, ...hands }, s) => {
      const where = now(p, s);
      if ('key' in where) return where;
      const { at, r } = where;
      const sums = r.concluded && sumsOf(p, at, r);
      if (!sums) return no('vote is not concluded');
      if (sums.contests.some((c) => c.contest === contest && c.tied.length > 0))
        return no('not beside a tie', { contest }, s.source(partyTie));
      const seats = vacant(p, contest, seatsOf(p, contest));
      if (seats === 0 || !sums.contests.some((c) => c.contest === contest)) return no('nothing left to elect', { contest });
      if (contest === 'secretary') return no('secretary cannot be left out', {}, s.source(partyShort));
      const left = totalSeats(p) - seats;
      const { min, max } = s.rule(partyCommitteeSeats);
      if (contest !== 'deputy secretary' && left < min)
        return no('seats out of range', { seats: left, min, max }, s.source(partyCommitteeSeats));
      return notAdopted(hands, at.present.length, s) ?? [{ fact: 'PartySeatsLeftEmpty', on: s.on, contest, seats, ...hands }];
    },
  ),
} as const;

const totalSeats = ({ begun, emptied }: PartyElection): number =>
  (begun ? begun.seats.secretary + begun.seats['deputy secretary'] + begun.seats.member : 0) -
  [...emptied.values()].reduce((n, x) => n + x, 0);
const seatsOf = (p: PartyElection, contest: Contest): number =>
  contest === 'committee'
    ? p.begun
      ? p.begun.seats.secretary + p.begun.seats['deputy secretary'] + p.begun.seats.member
      : 0
    : (p.begun?.seats[contest] ?? 0);

export const evolveVoting = (p: PartyElection, f: VotingFact): void => {
  const r = sitting(p)?.rounds.at(-1);
  switch (f.fact) {
    case 'PartyBallotsCounted':
      if (r) r.counted = { issued: f.issued, returned: f.returned, valid: f.valid, votes: f.votes };
      return;
    case 'PartyVoteConcluded':
      if (r) r.concluded = { on: f.on, outcome: f.outcome, elected: f.elected };
      p.elected.push(...f.elected);
      return;
    case 'PartyVoteCalledAgain':
      sitting(p)?.rounds.push({ number: (r?.number ?? 0) + 1, because: f.because, slates: f.slates, helped: 0 });
      return;
    case 'PartySeatsLeftEmpty':
      p.emptied.set(f.contest, (p.emptied.get(f.contest) ?? 0) + f.seats);
      return;
    default:
      f satisfies never;
  }
};
