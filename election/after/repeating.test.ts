// What follows a vote that does not stand: it is held again as a first vote with the same slate, or a second vote fills what stayed open; an authority's finding empties a seat or the whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { determination, lawOf, publishedBoxes, roundTotals } from '../counting/totals.ts';
import { stageOf } from '../stages.ts';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { duties } from '../today.ts';
import { winners } from './aftermath.ts';
import { foundGround } from './repeating.ts';

/** A vote of both stations told by sheets: `of` ballots in each of two boxes, 赵大山 with `zhao` of them. */
const voteOn = (v: Village, day: string, of: number, zhao: number): void => {
  const round = v.election.rounds.at(-1);
  const tell = (name: Parameters<Village['done']>[0], body: unknown, on = day) => v.done(name, body, on);
  tell(
    'setStations',
    {
      opens: '08:30',
      closes: '11:00',
      countAt: '村部',
      stations: [1, 2].map((no) => ({ no, name: `${no}组`, groups: [no], boxes: [`${no}`] })),
    },
    v.facts.at(-1)?.on,
  );
  tell(
    'appointStaff',
    {
      staff: ['赵秋菊', '钱秋菊', '孙秋菊', '吴秋菊', '郑秋菊', '王秋菊'].map((name, i) => ({
        name,
        role: 'scrutineer',
        station: i < 3 ? 1 : 2,
      })),
    },
    v.facts.at(-1)?.on,
  );
  tell('printBallots', { printed: 44 }, v.facts.at(-1)?.on);
  if (round?.kind === 'repeat') tell('meetVoters', { place: '村部', present: 30 }, v.facts.at(-1)?.on);
  for (const station of [1, 2]) tell('openStation', { station, clock: '08:30', ballots: 22, seals: [`封${station}再`] });
  for (const station of [1, 2])
    tell('closeStation', { station, clock: '11:00', issued: of, own: of, byProxy: 0, spoiled: 0, unused: 22 - of });
  for (const station of [1, 2]) tell('acceptStation', { station });
  for (const box of ['1', '2']) {
    tell('openBox', { box, returned: of });
    for (let number = 1; number <= of; number++)
      tell('callBallot', {
        box,
        number,
        marks: marks(v, number <= zhao ? '赵大山' : '钱大山', round?.kind === 'second' ? [] : ['孙小梅', '李小梅']),
      });
    tell('closeBox', { box });
  }
};

/** The village announced as void: 18 of 40 came, 20 + 1 were needed. */
const voided = (): Village => {
  const v = villageAt('openStation');
  const round = v.election.rounds[0];
  assert.ok(round);
  for (const station of [1, 2]) v.done('openStation', { station, clock: '08:30', ballots: 22, seals: [`封${station}`] }, v.d(0));
  for (const station of [1, 2])
    v.done('closeStation', { station, clock: '11:00', issued: 9, own: 9, byProxy: 0, spoiled: 0, unused: 13 });
  for (const station of [1, 2]) v.done('acceptStation', { station });
  for (const box of ['1', '2']) {
    v.done('openBox', { box, returned: 9 });
    v.done('enterBoxTotals', { box, valid: 9, void: 0, votes: [{ post: 'director', key: v.id('赵大山'), votes: 9 }] });
    v.done('closeBox', { box });
  }
  v.done('confirmResult', { valid: false });
  v.done('announceResult', { clock: '15:00' });
  return v;
};

const again = { ground: 'too few took part', present: 5, agree: 3 };

test('18 of 40 came: the vote is void and held again within 30 days by decision of the committee, with the same five on the ballot', () => {
  const v = voided();
  const call = (more: object) => ({ ...again, day: v.d(20), ...more });
  assert.equal(v.refused('callSecondVote', { day: v.d(20) }).key, 'the election is invalid');
  assert.equal(v.refused('callRepeatElection', call({ agree: 2 })).key, 'not carried');
  assert.equal(v.refused('callRepeatElection', call({ day: v.d(-1) })).key, 'the moment is past');
  assert.equal(v.refused('callRepeatElection', call({ ground: 'candidates not lawful' })).key, 'the election begins anew');
  v.done('callRepeatElection', call({}));
  assert.equal(stageOf(v.election), 'candidacy');
  const round = v.election.rounds[1];
  assert.deepEqual([round?.kind, round?.candidates.length, round?.posts.length], ['repeat', 5, 2]);
  assert.equal(v.refused('callRepeatElection', call({})).key, 'not in this stage');
});

test('held again it is a first vote: 14 of 40 is no third that elects but too few, and 26 of 40 with 24 for one man elect him by more than half', () => {
  const few = voided();
  few.done('callRepeatElection', { ...again, day: few.d(20) });
  voteOn(few, few.d(20), 7, 7);
  const bad = few.election.rounds[1];
  assert.ok(bad);
  assert.equal(determination(few.election, bad).valid, false);
  const v = voided();
  v.done('callRepeatElection', { ...again, day: v.d(20) });
  voteOn(v, v.d(20), 13, 12);
  v.done('confirmResult', { valid: true });
  v.done('announceResult', { clock: '16:00' });
  assert.deepEqual(
    winners(v.election).map((w) => [w.name, w.round, w.how]),
    [
      ['赵大山', 2, 'majority'],
      ['孙小梅', 2, 'majority'],
      ['李小梅', 2, 'majority'],
    ],
  );
  const round = v.election.rounds[1];
  assert.ok(round);
  assert.deepEqual(
    [roundTotals(v.election, round).round, roundTotals(v.election, round).repeat, publishedBoxes(v.election, round).length > 0],
    [2, true, true],
  );
});

test('a valid election is not held again until an authority found it void; one whose election is void is no longer among the elected', () => {
  const v = villageAt('handOver');
  const call = { ...again, ground: 'found void', day: v.d(25) };
  assert.equal(v.refused('callRepeatElection', call).key, 'the election is valid');
  const found = { by: 'county government', decision: '第3号', ground: 'bribery' };
  assert.equal(v.refused('recordInvalidity', { ...found, names: ['钱大山'] }).key, 'not among the elected');
  assert.equal(v.refused('recordInvalidity', { ...found, by: 'street office' }).key, 'not a body for complaints');
  v.done('recordInvalidity', { ...found, names: ['孙小梅'] });
  assert.deepEqual(
    winners(v.election).map((w) => w.name),
    ['赵大山', '李小梅'],
  );
  assert.equal(
    v.refused('giveCertificate', { number: '9', name: '孙小梅', post: 'member', issuer: '乡政府', handedBy: '甲' }).key,
    'not among the elected',
  );
  assert.equal(v.refused('callRepeatElection', call).key, 'the election is valid');
  v.done('recordInvalidity', found);
  assert.equal(winners(v.election).length, 0);
  assert.equal(v.refused('recordInvalidity', found).key, 'found void already');
  assert.equal(
    v.refused('handOver', { items: ['印章'], from: '甲', to: '乙', witness: '丙' }, v.d(8)).key,
    'the election is invalid',
  );
  v.done('callRepeatElection', call);
});

/** The village with its members elected and no director: 13 of 26 for 赵大山 is not more than half. */
const withoutDirector = (): Village => {
  const v = villageAt('openStation');
  for (const station of [1, 2]) v.done('openStation', { station, clock: '08:30', ballots: 22, seals: [`封${station}`] }, v.d(0));
  for (const station of [1, 2])
    v.done('closeStation', { station, clock: '11:00', issued: 13, own: 13, byProxy: 0, spoiled: 0, unused: 9 });
  for (const station of [1, 2]) v.done('acceptStation', { station });
  for (const [box, zhao] of [
    ['1', 7],
    ['2', 6],
  ] as const) {
    v.done('openBox', { box, returned: 13 });
    const votes = [
      { post: 'director', key: v.id('赵大山'), votes: zhao },
      { post: 'director', key: v.id('钱大山'), votes: 12 - zhao },
      { post: 'member', key: v.id('孙小梅'), votes: 13 },
      { post: 'member', key: v.id('李小梅'), votes: 13 },
    ];
    v.done('enterBoxTotals', { box, valid: 13, void: 0, votes });
    v.done('closeBox', { box });
  }
  v.done('confirmResult', { valid: true });
  v.done('announceResult', { clock: '15:00' });
  return v;
};

test('the sheet of the first vote is signed and filed late too: when the second was called, and after it', () => {
  const v = withoutDirector();
  const sheet = {
    signers: [
      { as: 'chair', name: '赵春生' },
      { as: 'scrutineer', name: '赵秋菊' },
    ],
  };
  v.done('callSecondVote', { day: v.d(5) });
  assert.equal(v.refused('signReport', { ...sheet, round: 2 }).key, 'result is not confirmed');
  assert.equal(v.refused('signReport', sheet, v.d(-1)).key, 'earlier than what it follows');
  assert.equal(v.refused('fileReport', { to: '乡政府' }, v.d(0)).key, 'ballots are not sealed');
  v.done('sealBallots', { packages: 1, seals: ['封存1'], keeper: '乡政府' });
  v.done('fileReport', { to: '乡政府' });
  assert.equal(v.refused('fileReport', { to: '乡政府', round: 2 }).key, 'result is not announced');
  voteOn(v, v.d(5), 13, 9);
  v.done('confirmResult', { valid: true });
  v.done('announceResult', { clock: '16:00' });
  const owed = () => duties(v.election, lawOf(v.election, v.d(6)), v.d(6)).find((one) => one.key === 'sign report');
  assert.deepEqual([owed()?.words.zh, owed()?.state], ['第 1 次投票的报告单签字', 'late']);
  v.done('signReport', { ...sheet, round: 1 }, v.d(0));
  assert.deepEqual([owed()?.words.zh, owed()?.state], ['报告单签字', 'late']);
  v.done('signReport', sheet, v.d(5));
  assert.equal(v.refused('signReport', { ...sheet, round: 1 }).key, 'report is signed already');
  assert.deepEqual(
    v.election.rounds.map((r) => [r.signed?.on, r.filed?.on]),
    [
      [v.d(0), v.d(0)],
      [v.d(5), undefined],
    ],
  );
});

test('a second vote to which 18 of 40 came is void: the two members elected before it stay, and it is called again with the same two for director', () => {
  const v = withoutDirector();
  v.done('callSecondVote', { day: v.d(5) });
  voteOn(v, v.d(5), 9, 8);
  const second = v.election.rounds[1];
  assert.ok(second);
  assert.equal(determination(v.election, second).valid, false);
  v.done('confirmResult', { valid: false });
  v.done('announceResult', { clock: '16:00' });
  assert.equal(v.refused('callRepeatElection', { ...again, day: v.d(20) }).key, 'the election is valid');
  assert.equal(v.refused('callSecondVote', { day: v.d(36) }).key, 'second vote too late');
  v.done('callSecondVote', { day: v.d(35) });
  const third = v.election.rounds[2];
  assert.deepEqual(
    [third?.kind, third?.posts, third?.candidates.map((c) => c.name)],
    ['second', second.posts, second.candidates.map((c) => c.name)],
  );
  voteOn(v, v.d(35), 13, 9);
  v.done('confirmResult', { valid: true });
  v.done('announceResult', { clock: '16:00' });
  assert.deepEqual(
    winners(v.election).map((w) => [w.name, w.round]),
    [
      ['孙小梅', 1],
      ['李小梅', 1],
      ['赵大山', 3],
    ],
  );
});

test('a second vote that an authority found void is called again; with the first vote found void everybody elected since falls', () => {
  const v = withoutDirector();
  v.done('callSecondVote', { day: v.d(5) });
  voteOn(v, v.d(5), 13, 9);
  v.done('confirmResult', { valid: true });
  v.done('announceResult', { clock: '16:00' });
  const found = { by: 'county government', decision: '第3号', ground: 'bribery' };
  v.done('recordInvalidity', { ...found, round: 2 }, v.d(8));
  assert.deepEqual(
    winners(v.election).map((w) => w.name),
    ['孙小梅', '李小梅'],
  );
  assert.equal(v.refused('callRepeatElection', { ...again, ground: 'found void', day: v.d(20) }).key, 'the election is valid');
  v.done('recordInvalidity', { ...found, round: 1 });
  assert.equal(winners(v.election).length, 0);
  v.done('callRepeatElection', { ...again, ground: 'found void', day: v.d(20) });
  assert.equal(v.election.rounds[2]?.kind, 'repeat');
});

test('an authority found the committee unlawful: on no ground is the same slate voted again, and the refusal cites the rule', () => {
  const v = villageAt('handOver');
  v.done('recordInvalidity', { by: 'county government', decision: '第3号', ground: 'election committee not lawful' });
  const no = v.refused('callRepeatElection', { ...again, ground: 'found void', day: v.d(20) });
  assert.deepEqual(
    [no.key, no.found['repeatGround'], no.because?.text],
    ['the election begins anew', 'election committee not lawful', 'PLAN'],
  );
});

test('18 of 40 came: the ground found is that too few took part; of a vote that an authority voided, that it did', () => {
  const v = voided();
  const [round] = v.election.rounds;
  assert.ok(round);
  assert.equal(foundGround(v.election, round), 'too few took part');
  const w = villageAt('handOver');
  const [one] = w.election.rounds;
  assert.ok(one);
  assert.equal(foundGround(w.election, one), undefined);
  w.done('recordInvalidity', { by: 'county government', decision: '第3号', ground: 'bribery' });
  assert.equal(foundGround(w.election, one), 'found void');
});
