// The four communities of one street told, each to the eve of its poll, and added up as the street office does: every sum from what the product says of each community, none from the lists.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isOrderName, orders } from '../../election/orders.ts';
import { duties, warnings } from '../../election/today.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Replayed } from '../../office/told/replay.ts';
import { mayGive } from '../../office/roles.ts';
import { figuresIn, lackingOn, pointedAt, refusalsOf, storyAt, tellBefore } from '../telling.ts';

const eves = { chengjiadun: '2012-10-18', liyuan: '2012-10-18', hepan: '2012-10-19', dongmen: '2012-10-19' } as const;
const polls = { chengjiadun: '2012-10-19', liyuan: '2012-10-19', hepan: '2012-10-20', dongmen: '2012-10-20' } as const;
type Name = keyof typeof eves;
const names = Object.keys(eves) as Name[];
const factsOf = (name: Name): URL => new URL(`facts-${name}.json`, import.meta.url);

const told = new Map<Name, Replayed>();
before(async () => {
  for (const name of names) told.set(name, await tellBefore(factsOf(name), polls[name]));
});
const of = (name: Name): Replayed => told.get(name) ?? assert.fail(name);
const electionOf = (name: Name) => of(name).election.election();

/** What each community's work summary says of a figure, in their order; and the sum of the street. */
const each = (figure: string): readonly number[] => names.map((name) => Number(figuresIn(of(name), eves[name])[figure] ?? 0));
const street = (figure: string): number => each(figure).reduce((a, b) => a + b, 0);
/** The same for what is counted in the elections themselves. */
const counted = (many: (e: ReturnType<typeof electionOf>) => number): readonly number[] =>
  names.map((name) => many(electionOf(name)));
const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);

test('3420 + 3790 + 3585 + 3760 = 14555 registered of 6310 + 6902 + 6518 + 6903 = 26633 who may: 55 per cent, each community between 54 and 56', () => {
  assert.deepEqual(each('registered'), [3420, 3790, 3585, 3760]);
  assert.deepEqual(each('eligible'), [6310, 6902, 6518, 6903]);
  const [registered, eligible] = [street('registered'), street('eligible')];
  assert.deepEqual([registered, eligible], [14555, 26633]);
  assert.ok(200 * registered >= 109 * eligible && 200 * registered < 111 * eligible, '54.5 to 55.5 per cent');
  for (const name of names) assert.match(String(figuresIn(of(name), eves[name])['registeredShare']), /^5[45](\.\d+)?%/, name);
});

test('the source once calls 26633 the registered: the 10503 who voted are 72 per cent of 14555 (10479.6 = 72 %) and would be 39 per cent of 26633; the roll, never a typed figure, says 14555', () => {
  const near = (per: number, share: number, all: number) =>
    200 * share >= (2 * per - 1) * all && 200 * share < (2 * per + 1) * all;
  assert.deepEqual(
    [near(72, 10503, street('registered')), near(72, 10503, street('eligible')), near(39, 10503, street('eligible'))],
    [true, false, true],
  );
  assert.deepEqual(
    counted((e) => e.roll.voters.size),
    each('registered'),
  );
});

test('four election committees by their groups’ meetings: 4 chairs, 4 deputies, 19 members, 6 alternates; 6 + 7 + 7 + 7 = 27', () => {
  const posts = (post: string) => sum(counted((e) => e.committee.seats.filter((s) => s.post === post).length));
  assert.deepEqual([posts('chair'), posts('deputy'), posts('member'), street('committeeAlternates')], [4, 4, 19, 6]);
  assert.equal(street('committeeMembers'), 27);
  for (const name of names) assert.equal(electionOf(name).committee.chosen?.by, 'group meetings');
});

test('24 + 26 + 25 + 27 = 102 group heads, 70 + 75 + 72 + 78 = 295 representatives, two or three a group as the law of 1989 has them; both lists hang with the roll', () => {
  assert.deepEqual([each('group head'), street('group head')], [[24, 26, 25, 27], 102]);
  assert.deepEqual([each('representative'), street('representative')], [[70, 75, 72, 78], 295]);
  for (const name of names) {
    const e = electionOf(name);
    const heads = e.notices.filter((n) => n.notice === 'representatives' || n.notice === 'group heads');
    assert.deepEqual([heads.map((n) => n.on), e.roll.postings[0]?.on], [['2012-09-28', '2012-09-28'], '2012-09-28'], name);
  }
});

test('nominated: for director 4 × 2 = 8, deputy 4 × 3 = 12, member 4 × 8 = 32; by the representatives’ meeting 24, by ten representatives jointly 12, by the organisation 16', () => {
  assert.deepEqual([street('nominees: director'), street('nominees: deputy'), street('nominees: member')], [8, 12, 32]);
  const by = (way: string) => sum(counted((e) => e.nomination.nominees.filter((n) => n.way === way).length));
  assert.deepEqual([by('representatives meeting'), by('representatives jointly'), by('organisation')], [24, 12, 16]);
  assert.equal(street('candidates'), 52);
});

test('each community: one central venue and two branches, four boxes with two scrutineers each; 14555 cards delivered two days before, and every head signs', () => {
  for (const name of names) {
    const round = electionOf(name).rounds[0] ?? assert.fail(name);
    const stations = [...round.stations.values()];
    assert.deepEqual(
      stations.map((s) => [s.place, s.boxes.length]),
      [
        ['centre', 2],
        ['branch', 1],
        ['branch', 1],
      ],
      name,
    );
    assert.ok(stations.every((s) => (s.booths ?? 0) >= 2));
  }
  assert.deepEqual([street('boxes'), street('staff: scrutineer')], [16, 4 * 4 * 2 + 4], 'and four chiefs');
  assert.deepEqual([street('cards'), street('leaders who signed')], [14555, 102]);
  assert.ok(each('cardsBefore').every((days) => days >= 2));
});

test('each community has an officer who guides; 程家墩 an observer besides, who looks and records what is irregular and gives no order', () => {
  const guiding = names.map((name) => electionOf(name).prelude.guidance?.members.map((m) => m.role));
  assert.deepEqual(guiding, [['指导员', '观察员'], ['指导员'], ['指导员'], ['指导员']]);
  assert.deepEqual(
    Object.keys(orders)
      .filter((order) => isOrderName(order) && mayGive(order, ['observer'], false))
      .toSorted(),
    ['attachEvidence', 'recordIrregularity'],
  );
  assert.deepEqual(
    electionOf('chengjiadun').keepers.irregularities.map((i) => [i.on, i.rule]),
    [['2012-10-17', 'secretBooth']],
  );
  const observer = electionOf('chengjiadun').keepers.held.find((k) => k.role === 'observer');
  const written = of('chengjiadun')
    .election.recorded()
    .filter((p) => p.written.by === observer?.account);
  assert.equal(written.length, 1);
});

test('on the eve nothing lacks, nothing is pointed at and 今天 warns of nothing in any of the four; a leaving audit, of which the law of 1989 is silent, is no step', () => {
  for (const name of names) {
    const e = electionOf(name);
    const law = lawOf(e, e.electionDay ?? eves[name]);
    assert.deepEqual(
      [lackingOn(of(name), eves[name]), pointedAt(of(name), eves[name]), warnings(e, law, eves[name])],
      [[], [], []],
      name,
    );
    assert.equal(
      duties(e, law, eves[name]).some((d) => d.key === 'audit'),
      false,
    );
  }
});

test('what is refused on the way, community by community', async () => {
  const refused = await Promise.all(names.map(async (name) => refusalsOf(await storyAt(factsOf(name)), { until: polls[name] })));
  assert.deepEqual(Object.fromEntries(names.map((name, at) => [name, refused[at]])), {
    chengjiadun: [
      'fixElectionDay: roll posted too late',
      'signNomination: too few joint nominators',
      'postNotice: not allowed to this role',
      'printBallots: too few printed',
    ],
    liyuan: [
      'postRoll: the clock has not run',
      'recordNomination: more nominations than ballots',
      'appointStaff: staff must avoid',
      'recordProxies: holder has enough proxies',
    ],
    hepan: [
      'adoptPlan: plan against the law',
      'receiveObjection: objection after the window',
      'fixCandidates: nominee has not agreed',
      'recordCommitteeMeeting: not on the committee',
      'nameHelper: staff must avoid',
    ],
    dongmen: [
      'receiveObjection: objection after the window',
      'signNomination: signatures have faults',
      'recordNomination: nominator not known to the law',
      'setStations: a group in two stations',
    ],
  });
});
