// What holds for every election, tried with random ones: no order throws, a refused one leaves no trace, replay gives the same state, and no order of boxes or stations changes a figure.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from './chapter.ts';
import { evolve, type Election, type Fact, noElection } from './election.ts';
import { marks, path, villageAt } from './testing/lawfulPath.ts';
import { littleVillage, rowOf, rows, type Village } from './testing/littleVillage.ts';
import { orderKind, orders, type OrderName } from './orders.ts';
import { stageOf } from './stages.ts';
import { determination, publishedBoxes, roundTotals } from './counting/totals.ts';

const names = Object.keys(orders) as OrderName[];
/** A state as text, maps and all; what is absent and what is undefined read alike, and fields stand in the order of their names. */
const written = (e: Election): string =>
  JSON.stringify(e, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
    return value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
const replayed = (facts: readonly Fact[]): Election => {
  const e = noElection();
  for (const f of facts) evolve(e, f);
  return e;
};

/** A body for an order, lawful or not, made of what the election holds and of `n`. */
const someBody = (v: Village, name: OrderName, n: number): unknown => {
  const pick = <T>(from: readonly T[], by = n): T | undefined => from[by % Math.max(1, from.length)];
  const person = pick([...v.election.roll.voters.keys(), ...v.election.committee.seats.map((s) => s.person), 'p_nobody']);
  const other = pick([...v.election.roll.voters.keys()].toReversed(), n >> 3);
  const candidate = pick(v.election.rounds.at(-1)?.candidates ?? v.election.candidacy.candidates);
  const post = pick(['director', 'member', 'deputy'] as const);
  const box = pick(['1', '2', '3']);
  const station = 1 + (n % 3);
  const day = v.d((n % 60) - 20);
  const some: Readonly<Partial<Record<OrderName, readonly unknown[]>>> = {
    declareRelation: [{ a: person, b: other, kin: 'sibling' }],
    leaveCommittee: [{ member: pick(v.election.committee.seats)?.person ?? 'p', because: 'resigned' }],
    fillCommitteePost: [{ member: pick(v.election.committee.seats)?.person ?? 'p', post: pick(['chair', 'deputy']) }],
    chooseFurtherMembers: [
      { by: 'villagers representatives', members: [{ name: pick(['郑春生', '王春生']), group: 2, votes: 9 }] },
    ],
    adoptPlan: [
      { by: '会议', decides: {} },
      { by: '会议', decides: { overVote: 'section', onePersonTwoPosts: 'those votes' } },
      { by: '会议', decides: { cardsBeforePoll: 5 } },
    ],
    postNotice: [{ notice: pick(['roll', 'result', 'staff', 'candidates', 'roll corrections'] as const), places: ['栏'] }],
    shortenClock: [{ rule: pick(['candidateListDay', 'placePosting'] as const), days: n % 6, by: '会议', because: '急' }],
    recordPublicity: [{ kind: 'banners', count: n }],
    attachEvidence: [
      { evidence: String(n % 3).repeat(64), to: { book: 'main', position: 1 }, kind: 'photo', mime: 'image/png', bytes: n },
    ],
    eraseEvidence: [{ evidence: String(n % 4).repeat(64), because: '拍到了他人' }],
    setPaperStyle: [{ style: { name: `第${n % 3}版`, lines: 20 } }],
    issuePaper: [
      {
        no: (n % 3) + 1,
        file: 'schedule.pdf',
        title: '选举日程表',
        personal: false,
        sha256: '0'.repeat(64),
        page: `k${n % 2}`,
        facts: 'f'.repeat(43),
        upTo: [{ book: 'main', position: 1 }],
        faces: [],
      },
    ],
    compareClock: [{ station, day: '2026-05-31', clock: '08:20', shown: '2026-05-30T12:20', second: pick(['b', 'c']) }],
    packStation: [{ station, ...(n % 2 === 0 ? { spare: true as const } : {}) }],
    recordKit: [{ boxes: n, seals: n, printed: true, keptBy: '某某' }],
    recordContact: [{ voter: person, way: 'letter', reached: n % 2 === 0 }],
    recordSurvey: [{ by: '选委会', asked: n + 1, aware: n % 9 }],
    recordBasicFile: [{ population: n }],
    correctVoter: [
      { voter: person, because: '写错', name: `改名${n % 7}`, group: 1 + (n % 3) },
      { voter: person, because: '写错' },
    ],
    removeVoter: [{ voter: person, because: 'moved away' }],
    restoreVoters: [{ voters: [pick(v.election.roll.removed)?.voter ?? 'p'], because: '误' }],
    updateRoll: [
      { rows: [rowOf(`新名${n % 5}`, 'man', 1 + (n % 2), '1980-01-01', 300 + (n % 4))] },
      { rows: rows.slice(n % 4), gone: 'moved away' },
    ],
    bringInLastRoll: [{ rows: rows.slice(0, 10 + (n % 30)) }],
    settleLastRoll: [{ people: [pick([...v.election.lastRoll.people.keys()]) ?? 'p'], as: 'not found' }],
    receiveObjection: [{ about: 'wrong entry', voter: person }],
    decideObjection: [{ objection: pick([...v.election.roll.objections.keys()]) ?? 'o', upheld: n % 2 === 0 }],
    declineNomination: [{ person: pick(v.election.nomination.nominees)?.person ?? 'p', post }],
    withdrawCandidate: [{ person: candidate?.person ?? 'p', post: candidate?.post ?? post, because: 'withdrew' }],
    reviewNominees: [
      { by: '乡', eligible: [person] },
      { by: '乡', barred: [{ person, bar: 'clan or gang' }] },
    ],
    recordNomination: [
      {
        way: pick(['direct ballots', 'voters jointly', 'self', 'party organisation']),
        nominees: [
          { person, post, votes: n % 41 },
          { person: other, post: 'member', votes: n % 17 },
        ],
      },
    ],
    setStations: [
      { opens: '08:00', closes: '12:00', countAt: '村部', stations: [{ no: 1, name: '站', groups: [1, 2], boxes: ['1', '3'] }] },
    ],
    appointStaff: [
      { staff: [{ name: v.election.roll.voters.get(person ?? '')?.secret?.name ?? '无', role: 'scrutineer', station }] },
    ],
    printBallots: [{ printed: n % 90 }],
    openStation: [{ station, clock: '08:30', ballots: n % 30, seals: ['封'] }],
    closeStation: [
      {
        station,
        clock: '10:00',
        issued: n % 9,
        own: n % 9,
        spoiled: 0,
        unused: Math.max(0, (v.election.rounds.at(-1)?.stations.get(station)?.opened?.ballots ?? 0) - (n % 9)),
      },
    ],
    openBox: [{ box, returned: n % 3 }],
    recountBox: [{ box, returned: n % 4, because: '错', second: 'a_2' }],
    callBallot: [
      {
        box,
        number: (v.election.rounds.at(-1)?.boxes.get(box ?? '')?.calls.length ?? 0) + 1,
        marks: { for: { director: [candidate?.person ?? '=甲'], member: ['=乙', '=孙小梅'] } },
      },
    ],
    issueBallots: [{ station, taker: person, own: n % 3 > 0, proxyFor: n % 2 ? [other] : [] }],
    replaceBallot: [{ station, elector: person }],
    strikeIssue: [{ station, elector: person, because: '纸质记录只有一张', second: 'a_2' }],
    correctIssue: [{ station, elector: person, because: '错', second: 'a_2' }],
    addBallots: [{ station, ballots: 1 + (n % 3) }],
    reenterCall: [{ box, number: 1 + (n % 3), marks: { void: 'torn' } }],
    correctCall: [{ box, number: 1 + (n % 3), marks: { void: 'torn' }, because: '错', second: 'a_2' }],
    enterBoxTotals: [
      { box, valid: n % 5, void: 0, votes: [{ post: 'director', key: candidate?.person ?? '=甲', votes: n % 5 }] },
    ],
    confirmResult: [{ valid: true }, { valid: false, because: '缘由' }],
    callSecondVote: [{ day }],
    fixElectionDay: [{ day }],
    sealBallots: [{ packages: 1, seals: ['封'], keeper: '乡' }],
    giveRole: [{ account: `a_${n % 3}`, name: '甲', role: 'teller' }],
    handOverRole: [{ role: 'teller', from: `a_${n % 3}`, to: `a_${(n + 1) % 3}`, because: '病' }],
    recordIrregularity: [
      { rule: pick(['handoverDays', 'resultOnTheSpot', 'scrutineersPerBox', 'none']), what: '事', second: 'a_2' },
    ],
  };
  const lawful = path().filter((s) => s.do === name);
  return n % 7 === 0
    ? pick([undefined, null, {}, [], { box: 1 }, 'x'], n >> 4)
    : (pick(some[name] ?? []) ??
        ((step) => {
          try {
            return step?.body(v);
          } catch {
            return {};
          }
        })(pick(lawful)));
};

it('random orders on random days never throw; a refused one leaves the state as it was, and what is done replays to the same state', () => {
  const steps = path();
  const order = fc.record({
    any: fc.nat(4),
    pick: fc.nat(9999),
    n: fc.nat(9999),
    days: fc.option(fc.constantFrom(-61, -20, -15, -1, 0, 1, 9, 20), { freq: 3 }),
    next: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.nat(steps.length), fc.array(order, { minLength: 5, maxLength: 40 }), (from, given) => {
      const w = littleVillage();
      let at = 0;
      const lawful = (): void => {
        const step = steps[at++];
        if (!step) return;
        let body: unknown;
        try {
          body = step.body(w);
        } catch {
          body = {};
        }
        w.tell(step.do, body, w.d(step.day));
      };
      while (at < from) lawful();
      for (const g of given) {
        if (g.next === 0) lawful();
        const fit = g.any === 0 ? names : names.filter((x) => orderKind(x).stages.includes(stageOf(w.election)));
        const name = fit[g.pick % Math.max(1, fit.length)] ?? 'sealArchive';
        const before = written(w.election);
        const facts = w.facts.length;
        const on = g.days === null ? (w.facts.at(-1)?.on ?? w.d(-60)) : w.d(g.days);
        const decision = w.tell(name, someBody(w, name, g.n), on, 'a_1', w.d(30));
        if (isRefusal(decision)) assert.ok(written(w.election) === before, `${name} was refused and changed something`);
        else assert.equal(w.facts.length, facts + decision.length);
        for (const round of w.election.rounds) {
          for (const s of round.stations.values()) if (s.closed) assert.equal(s.closed.issued, s.closed.own + s.closed.byProxy);
          if (round.boxes.size > 0) assert.doesNotThrow(() => determination(w.election, round));
        }
      }
      assert.ok(written(replayed(w.facts)) === written(w.election), 'replay gives another state');
    }),
    { numRuns: 150 },
  );
});

const ballot = fc.record({
  director: fc.option(fc.constantFrom('赵大山', '钱大山', '冯大山'), { nil: undefined }),
  members: fc.uniqueArray(fc.constantFrom('孙小梅', '李小梅', '周大山', '陈大山'), { maxLength: 3 }),
});
const countBox = (v: Village, box: string, said: readonly { director: string | undefined; members: readonly string[] }[]) => {
  v.done('openBox', { box, returned: said.length });
  said.forEach((b, i) => v.done('callBallot', { box, number: i + 1, marks: marks(v, b.director, b.members) }));
  v.done('closeBox', { box });
};
const figures = (v: Village) => {
  const round = v.election.rounds[0];
  assert.ok(round);
  const { contests, ...rest } = roundTotals(v.election, round);
  const sorted = contests.map((c) => ({ ...c, candidates: c.candidates.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }));
  return { ...rest, contests: sorted };
};

it('which box is opened first, and which ballot is called first, changes no figure; the published boxes do not tell which came first', () => {
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 20 }), fc.array(ballot, { maxLength: 20 }), (one, two) => {
      const [v, w, x] = [villageAt('openBox'), villageAt('openBox'), villageAt('openBox')];
      countBox(v, '1', one);
      countBox(v, '2', two);
      countBox(w, '2', two);
      countBox(w, '1', one);
      countBox(x, '1', one.toReversed());
      countBox(x, '2', two.toReversed());
      assert.deepEqual(figures(w), figures(v));
      assert.deepEqual(figures(x), figures(v));
      const boxes = (y: Village) => {
        const round = y.election.rounds[0];
        assert.ok(round);
        return publishedBoxes(y.election, round);
      };
      assert.deepEqual(boxes(w), boxes(v));
      for (const k of figures(v).kinds) assert.equal(k.returned, k.valid + k.partValid + k.void + k.blank);
    }),
    { numRuns: 40 },
  );
});

it('the books of the stations may be merged in any order, before or after what the main book says later: the figures are the same', () => {
  const v = villageAt();
  const ofStation = (f: Fact): boolean => f.fact === 'StationOpened' || f.fact === 'StationClosed';
  const main = v.facts.filter((f) => !ofStation(f));
  const books = v.facts.filter(ofStation);
  fc.assert(
    fc.property(fc.shuffledSubarray(books, { minLength: books.length }), (shuffled) => {
      const merged = replayed([...main, ...shuffled]);
      assert.ok(written(merged) === written(v.election), 'merging in another order gives another state');
      const [a, b] = [merged.rounds[0], v.election.rounds[0]];
      assert.ok(a && b);
      assert.deepEqual(roundTotals(merged, a), roundTotals(v.election, b));
    }),
    { numRuns: 24 },
  );
});

it('a void or blank ballot helps nobody: it raises the base and no vote', () => {
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 1, maxLength: 15 }), (said) => {
      const [v, w] = [villageAt('openBox'), villageAt('openBox')];
      countBox(v, '1', said);
      countBox(w, '1', [...said, { director: undefined, members: [] }]);
      const votes = (y: Village) => figures(y).contests.map((c) => c.candidates.map((x) => x.votes));
      assert.deepEqual(votes(w), votes(v));
      assert.equal(figures(w).kinds[0]?.returned, said.length + 1);
    }),
    { numRuns: 25 },
  );
});
