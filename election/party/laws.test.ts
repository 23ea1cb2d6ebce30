// What holds for every party election, tried with random orders: none throws, a refused one leaves no trace, the facts told anew give the same state, and nobody holds a post without the majority of a vote.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefused } from '../../assembly/chapter.ts';
import { agreeing, begun, type LittleParty, meetingOpened, nameAt, readyToMeet } from '../testing/littleParty.ts';
import { evolveParty, noPartyElection, type PartyElection, type PartyOrderName, partyOrders } from './party.ts';
import { sumsOf } from './determining.ts';
import { contestsOfMembers, postsHeld } from './state.ts';
import { partySteps } from './steps.ts';

const written = (p: PartyElection): string =>
  JSON.stringify(p, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  );

/** A body for an order, lawful or not, of what the election holds and of `n`. */
const bodyOf = (w: LittleParty, order: PartyOrderName, n: number): Record<string, unknown> => {
  const everyone = [...w.p.members.keys()];
  const one = everyone[n % everyone.length] ?? 'p_nobody';
  const some = everyone.filter((_, at) => (at + n) % 3 !== 0);
  const contest = (['committee', 'secretary', 'deputy secretary', 'member'] as const)[n % 4];
  const present = w.p.sittings.at(-1)?.present.length ?? 14;
  const hands = n % 2 === 0 ? { agree: present, against: 0, abstain: 0 } : { agree: n % 15, against: n % 4, abstain: n % 3 };
  const about = (['meeting', 'candidates', 'result', 'those not due'] as const)[n % 4];
  const slates = w.p.sittings.at(-1)?.rounds.at(-1)?.slates ?? [];
  const valid = n % 15;
  const row = { contest: contest ?? 'committee', person: one };
  const bodies: Partial<Record<PartyOrderName, Record<string, unknown>>> = {
    enterPartyMembers: {
      rows: [
        {
          name: nameAt(n % 60),
          sex: 'man',
          born: '1980-01-01',
          branch: n % 5 === 0 ? '别处' : '第一支部',
          standing: n % 3 === 0 ? 'probationary' : 'full',
        },
      ],
    },
    suspendPartyRight: { member: one, because: 'detained or arrested' },
    recordMemberLeft: { member: one, because: 'transferred' },
    proposeLeavingOut: { members: [one], because: 'bedridden' },
    consentLeavingOut: { present: 1 + (n % 14), ...hands },
    askHigher: { about, meetingOn: '2026-03-20' },
    recordHigherAnswer: { about, approved: n % 5 !== 0 },
    tellMembers: { way: 'phone', members: some },
    postPartyNotice: {
      about: (['meeting', 'applicants', 'candidates', 'result'] as const)[n % 4],
      until: '2026-03-24',
      places: ['栏'],
      online: true,
    },
    introduceCandidates: {
      way: 'speech',
      candidates: w.p.nominees
        .slice(0, n % 5)
        .map((x) => x.id)
        .concat(n % 3 === 0 ? [one] : [])
        .slice(0, 5),
    },
    openApplications: { to: '2026-03-12' },
    putNameForward: { person: one, way: 'self', contest },
    checkQualification: { person: one, passed: n % 2 === 0, because: 'joint check' },
    withdrawName: { person: one },
    recordRecommendation: {
      members: 9,
      residents: 2,
      issued: 11,
      returned: 11,
      valid: 10,
      votes: [{ person: one, votes: n % 12 }],
    },
    recordConfidence: { taking: 10, votes: [{ person: one, ...hands }] },
    settleNominees: {
      nominees: some.slice(0, 1 + (n % 8)).map((person) => ({ person, contest: n % 2 === 0 ? 'committee' : contest })),
    },
    signIn: n % 2 === 0 ? { body: 'members', everyone: true } : { body: 'committee', people: some },
    openPartyMeeting: { body: n % 3 === 0 ? 'committee' : 'members', place: '室', presiding: '某' },
    approveScrutineers: { people: [one], chief: one, ...hands },
    nameTellers: { people: [one] },
    adoptPartyMethod: hands,
    helpVoter: { voter: one, helper: some[0] ?? one, how: n % 4 === 0 ? 'votes instead' : 'writes' },
    countPartyBallots: {
      issued: 1 + (n % 15),
      returned: n % 16,
      valid,
      votes: slates.flatMap((x) =>
        x.candidates.map((person, at) => ({
          contest: x.contest,
          person,
          agree: Math.max(0, valid - at),
          against: Math.min(valid, at),
          abstain: 0,
        })),
      ),
      writtenIn: n % 3 === 0 ? [{ ...row, agree: n % 6 }] : undefined,
    },
    concludePartyVote: {
      declaredVoid: n % 7 === 0,
      elected: slates.flatMap((x) => x.candidates.slice(0, x.seats).map((person) => ({ contest: x.contest, person }))),
    },
    voteAgain: { because: (['tie', 'vacant seats', 'void vote'] as const)[n % 3], contest, candidates: some.slice(0, n % 4) },
    leaveSeatsEmpty: { contest, ...hands },
    statePartyFigures: { women: n % 4, men: n % 4, seniorHigh: n % 9 },
    recordPartyTraining: { people: 3, topic: '培训' },
    recordMemberReview: { year: 2026, reviewed: 4, excellent: n % 3, qualified: n % 4, basically: 0, not: 0 },
    recordSatisfaction: { handedOut: 9, returned: n % 11, satisfied: n % 10 },
    restorePartyRight: { member: one },
    makeFullMember: { member: one },
  };
  return bodies[order] ?? {};
};

const names = Object.keys(partyOrders).filter((name) => name !== 'beginPartyElection') as PartyOrderName[];
const day = fc.integer({ min: 1, max: 31 }).map((d) => `2026-03-${String(d).padStart(2, '0')}`);
const orders = fc.array(
  fc.record({
    order: fc.constantFrom(...names),
    n: fc.nat(5000),
    on: fc.oneof({ weight: 5, arbitrary: fc.constant('2026-03-20') }, { weight: 1, arbitrary: day }),
    next: fc.boolean(),
  }),
  { minLength: 30, maxLength: 60, size: 'max' },
);
/** From how far the random orders begin: the first day, the eve, the open meeting, a vote that is counted. */
const start = (far: number): LittleParty => {
  const six = [0, 1, 2, 3, 4, 5].map(nameAt);
  const w = begun(14, far === 3 ? { variant: 'direct', open: false } : {});
  if (far === 0) return w;
  readyToMeet(
    w,
    far === 3
      ? [
          [six[0] ?? '', 'secretary'],
          [six[1] ?? '', 'secretary'],
          ...six.slice(2, 4).map((n): [string, string] => [n, 'deputy secretary']),
          ...[4, 5, 6, 7].map((n): [string, string] => [nameAt(n), 'member']),
        ]
      : six.map((n) => [n, 'committee'] as const),
  );
  if (far === 1) return w;
  meetingOpened(w, 14, [nameAt(10), nameAt(11)]);
  if (far === 2)
    w.done('countPartyBallots', {
      issued: 14,
      returned: 14,
      valid: 14,
      votes: agreeing(
        w,
        14,
        six.map((n, at): [string, string, number] => ['committee', n, 13 - 2 * at]),
      ),
    });
  return w;
};

test('no order throws, a refused one leaves no trace, replay gives the same state, and every post rests on a vote that bears it', () => {
  const done = new Map<string, number>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), orders, (far, all) => {
      const w = start(far);
      for (const { order: any, n, on, next } of all) {
        const open = partySteps(w.p, on)
          .filter((s) => !s.done && !s.waits)
          .flatMap((s) => s.orders);
        const step = next ? open[n % Math.max(1, open.length)] : undefined;
        const order = (step?.order ?? any) as PartyOrderName;
        const body = { ...bodyOf(w, order, n), ...step?.start };
        done.set(order, done.get(order) ?? 0);
        if (!partyOrders[order].schema.safeParse(body).success) continue;
        const before = written(w.p);
        const decided = w.try(order, body, on);
        assert.equal(written(w.p), before);
        if (isRefused(decided)) continue;
        for (const f of decided) evolveParty(w.p, f);
        w.told.push(...decided);
        done.set(order, (done.get(order) ?? 0) + 1);
        partySteps(w.p, on);
      }
      const again = noPartyElection();
      for (const f of w.told) evolveParty(again, f);
      assert.equal(written(again), written(w.p));
      for (const e of w.p.elected) {
        const bears = w.p.sittings.some((s) =>
          s.rounds.some(
            (r) => r.concluded && sumsOf(w.p, s, r)?.contests.some((c) => c.contest === e.contest && c.elected.includes(e.id)),
          ),
        );
        assert.ok(bears, `${e.id} ${e.contest}`);
      }
      const seats = w.p.begun ? contestsOfMembers(w.p.begun).reduce((n, c) => n + c.seats, 0) : 0;
      assert.ok(postsHeld(w.p).length <= seats);
    }),
    { numRuns: 150, seed: 20260320 },
  );
  for (const order of ['countPartyBallots', 'concludePartyVote', 'settleNominees', 'recordHigherAnswer', 'signIn'] as const)
    assert.ok((done.get(order) ?? 0) > 0, `${order} was never done`);
});
