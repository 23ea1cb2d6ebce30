// What goes before an election, attacked: figures that do not add up are pointed at, approvals that are missing are refused, a complaint leaves no trace but its number.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { basicFindings } from './basic.ts';
import { isRefusal } from '../chapter.ts';
import { path, villageAt } from '../testing/lawfulPath.ts';
import { littleVillage, type Village } from '../testing/littleVillage.ts';
import { duties } from '../today.ts';
import { lawOf } from '../counting/totals.ts';

const begun = (kind: 'village' | 'community' = 'village', province?: string): Village => {
  const v = littleVillage({ kind });
  const posts = [
    { post: 'director', seats: 1 },
    { post: 'member', seats: kind === 'village' ? 2 : 4 },
    ...(province === '浙江' ? [{ post: 'woman', seats: 1 }] : []),
  ];
  v.done('beginElection', { ...(path()[0]?.body(v) as object), kind, posts, ...(province ? { province } : {}) });
  return v;
};
const refusal = (v: Village, name: Parameters<Village['refused']>[0], body: unknown) => {
  const r = v.refused(name, body);
  return [r.key, r.because?.text, r.because?.article];
};

it('雁宁路: 12 + 3 + 5 + 2 + 40 = 62 of 70 units, 5 + 5 + 3 = 13 of 70 by rank: both are pointed at, nothing is refused', () => {
  const v = begun('community');
  const shares = (names: string, numbers: readonly number[]) => [...names].map((what, i) => ({ what, number: numbers[i] ?? 0 }));
  v.done('recordBasicFile', {
    population: 4474,
    households: 1486,
    courtyards: 6,
    buildings: 26,
    entrances: 88,
    units: 70,
    unitsByKind: shares('公民私股个', [12, 3, 5, 2, 40]),
    unitsByRank: shares('省市科', [5, 5, 3]),
  });
  assert.deepEqual(
    basicFindings(v.election).map((f) => [f.key, f.found, f.against]),
    [
      ['units by kind', 62, 70],
      ['units by rank', 13, 70],
    ],
  );
  assert.match(basicFindings(v.election)[0]?.zh ?? '', /12 \+ 3 \+ 5 \+ 2 \+ 40 = 62 家，有 8 家没有列入/);
  v.done('recordBasicFile', { population: 4474, units: 62, unitsByKind: shares('公民私股个', [12, 3, 5, 2, 40]) });
  assert.deepEqual(basicFindings(v.election), [], 'a later file takes the place of the first');
});

it('1,486 households of 1,400 people, 106 party members of 105, 41 voters of 40 eligible: each with both figures', () => {
  const v = villageAt('postRoll');
  v.done('recordBasicFile', { population: 1400, eligible: 39, households: 1486, partyMembers: 1401, buildings: 9, entrances: 8 });
  assert.deepEqual(
    basicFindings(v.election).map((f) => `${f.key} ${f.found} > ${f.against}`),
    ['households 1486 > 1400', 'party members 1401 > 1400', 'buildings 9 > 8', 'registered 40 > 39'],
  );
});

it('seats decided by 27 of 42 representatives are refused (3 × 27 = 81 < 84, RC 29), by 28 with 14 agreeing too (2 × 14 = 28), with 15 recorded', () => {
  const v = begun('community');
  const by = (present: number, agree: number) => ({
    matter: 'seats and mode',
    by: 'residents representatives',
    due: 42,
    present,
    agree,
  });
  assert.deepEqual(refusal(v, 'recordSeats', by(27, 27)), ['no quorum', 'RC2025', 29]);
  assert.deepEqual(refusal(v, 'recordSeats', by(28, 14)), ['not carried', 'RC2025', 29]);
  assert.equal(v.refused('recordSeats', by(43, 43)).key, 'meeting numbers do not add up');
  assert.equal(v.refused('recordSeats', { ...by(28, 29) }).key, 'meeting numbers do not add up');
  v.done('recordSeats', by(28, 15));
});

it('浙江 lets a village be late by 6 months when town asks and county approves (ZJ 3): without the county, after it, and by 7 months it is refused', () => {
  const v = begun('village', '浙江');
  const shift = (more: object) => ({
    way: 'postponed',
    termEnds: '2026-03-01',
    until: '2026-09-01',
    township: '2026-03-20',
    county: '2026-03-25',
    ...more,
  });
  assert.deepEqual(refusal(v, 'shiftElection', shift({ county: undefined })), ['an approval is missing', 'ZJ-V2020', 3]);
  assert.deepEqual(refusal(v, 'shiftElection', shift({ until: '2026-10-01' })), ['moved too far', 'ZJ-V2020', 3]);
  assert.equal(v.refused('shiftElection', shift({ until: '2026-02-28' })).key, 'not on that side of the term');
  assert.equal(v.refused('shiftElection', shift({ county: '2026-03-19' })).key, 'earlier than what it follows');
  assert.equal(v.refused('shiftElection', shift({ county: '2026-04-29' })).key, 'the day is still to come');
  v.done('shiftElection', shift({}));
});

it('where no province fixes it, six months are our default and refuse nobody', () => {
  const v = begun();
  v.done('shiftElection', {
    way: 'advanced',
    termEnds: '2027-03-01',
    until: '2026-05-31',
    township: '2026-03-01',
    county: '2026-03-02',
  });
});

it('a poll later than the postponement that was approved is refused, on its last day it is not', () => {
  const v = villageAt('fixElectionDay');
  v.done('shiftElection', { way: 'postponed', termEnds: v.d(-90), until: v.d(0), township: v.d(-80), county: v.d(-70) });
  assert.equal(v.refused('fixElectionDay', { day: v.d(1) }).key, 'later than what was approved');
  v.done('fixElectionDay', { day: v.d(0) });
});

it('two complaints: numbers and days, no other word; passed once, to a body that the law names (VC 21, RC 22)', () => {
  const v = begun();
  const facts = [...v.done('receiveComplaint', {}), ...v.done('receiveComplaint', {})];
  assert.deepEqual(
    facts.map((f) => Object.keys(f).toSorted().join(' ')),
    ['fact number on', 'fact number on'],
  );
  const sneaked = v.tell('receiveComplaint', { name: '某人', text: '内容' });
  assert.ok(isRefusal(sneaked) && sneaked.key === 'order is not understood');
  assert.deepEqual(refusal(v, 'referComplaint', { number: 2, to: 'street office' }), ['not a body for complaints', 'VC2025', 21]);
  assert.equal(v.refused('referComplaint', { number: 3, to: 'county congress' }).key, 'no such complaint');
  const asked = () =>
    duties(v.election, lawOf(v.election, v.d(-60)), v.d(-60))
      .filter((d) => d.order === 'referComplaint')
      .map((d) => `${d.key} ${d.state}`);
  assert.deepEqual(asked(), ['complaint 1 due', 'complaint 2 due']);
  v.done('referComplaint', { number: 2, to: 'township congress' });
  assert.deepEqual(asked(), ['complaint 1 due']);
  assert.equal(v.refused('referComplaint', { number: 2, to: 'county congress' }).key, 'complaint referred already');
  const c = begun('community');
  c.done('receiveComplaint', {});
  assert.deepEqual(refusal(c, 'referComplaint', { number: 1, to: 'township congress' }), [
    'not a body for complaints',
    'RC2025',
    22,
  ]);
  c.done('referComplaint', { number: 1, to: 'street office' });
});

it('an audit is published after it is done, and neither tomorrow', () => {
  const v = begun();
  assert.equal(
    v.refused('recordAudit', { by: '农经站', done: v.d(-61), published: v.d(-62) }).key,
    'earlier than what it follows',
  );
  assert.equal(v.refused('recordAudit', { by: '农经站', done: v.d(-59) }).key, 'the day is still to come');
  v.done('recordAudit', { by: '农经站', done: v.d(-70), published: v.d(-65) });
  assert.equal(v.election.prelude.audit?.published, v.d(-65));
});
