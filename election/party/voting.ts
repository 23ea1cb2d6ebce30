// Chapter 选举: ballots issued, returned and valid, votes for each who stands and for those written in; the vote concluded by people, as its sums bear out; a second vote, or fewer seats by consent. What does not add up: adding.ts. The sums: determining.ts.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import { partyCommitteeSeats, partyShort, partyTie } from '../../law/party.ts';
import { differs, wrongContest, wrongPeople } from './adding.ts';
import { notAdopted, partyOrder, type Standing, twice } from './chapter.ts';
import { type Contest, contests } from './choices.ts';
import { electedBy, sumsOf } from './determining.ts';
import { choice, count, id, ids, rows, rowsOrNone, yes } from './fields.ts';
import { differenceOf } from './recommending.ts';
import { no, type Refused } from './refusal.ts';
import {
  type Ballot,
  type Counted,
  type Decided,
  type Elected,
  nameOf,
  type PartyElection,
  type Round,
  type Sitting,
  sitting,
  type Slate,
  vacant,
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
