// The outcome under attack: the committee's conclusion against the figures, the second vote, ties, an invalid election, late announcements, the handover and the sealed archive.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { openSeats } from './outcome.ts';
import { stageOf } from '../stages.ts';
import { determination, roundTotals } from '../counting/totals.ts';

type Said = readonly [director: string | undefined, ...members: string[]];
const lastRound = (v: Village) => {
  const round = v.election.rounds.at(-1);
  if (!round) throw new Error('no round');
  return round;
};
/** Counts a round in which so many of 40 came, half of them in each box; each says what `said` gives for it. */
const countWith = (v: Village, came: number, said: (n: number) => Said): void => {
  for (const [box, first] of [
    ['1', 0],
    ['2', came >> 1],
  ] as const) {
    const n = box === '1' ? came >> 1 : came - (came >> 1);
    v.done('openBox', { box, returned: n });
    for (let i = 0; i < n; i++)
      v.done('callBallot', { box, number: i + 1, marks: marks(v, said(first + i)[0], said(first + i).slice(1) as string[]) });
    v.done('closeBox', { box });
  }
};
const polled = (came = 40): Village =>
  villageAt(
    'openBox',
    {},
    {
      closeStation: (v, step) => {
        const { station } = step.body(v) as { station: number };
        const issued = station === 1 ? came >> 1 : came - (came >> 1);
        return { station, clock: '11:00', issued, own: issued, byProxy: 0, spoiled: 0, unused: 22 - issued };
      },
    },
  );
const announce = (v: Village, valid = true, because?: string) => {
  v.done('confirmResult', { valid, ...(because ? { because } : {}) });
  v.done('announceResult', { clock: '15:00' });
};
const sealAndFile = (v: Village) => {
  v.done('sealBallots', { packages: 2, seals: ['封3'], keeper: '乡政府' });
  v.done('fileReport', { to: '乡政府' });
};
const handing = { items: ['印章'], from: '上届', to: '新一届', witness: '赵春生' };
/** Stations, staff and ballots of a second vote, and its poll in which everybody came. */
const pollAgain = (v: Village, day: string) => {
  v.done('setStations', {
    opens: '08:30',
    closes: '11:00',
    countAt: '村部',
    stations: [1, 2].map((no) => ({ no, name: `${no}站`, groups: [no], boxes: [`${no}`] })),
  });
  v.done('appointStaff', {
    staff: ['赵秋菊', '钱秋菊', '孙秋菊', '吴秋菊', '郑秋菊', '王秋菊'].map((name, i) => ({
      name,
      role: 'scrutineer',
      station: i < 3 ? 1 : 2,
    })),
  });
  v.done('printBallots', { printed: 40 });
  for (const station of [1, 2]) v.done('openStation', { station, clock: '08:30', ballots: 20, seals: ['封'] }, day);
  for (const station of [1, 2])
    v.done('closeStation', { station, clock: '11:00', issued: 20, own: 20, byProxy: 0, spoiled: 0, unused: 0 });
  for (const station of [1, 2]) v.done('acceptStation', { station });
};

it('20 of 40 is exactly half, not more: the poll is invalid by article 18, and the committee cannot conclude otherwise; 21 of 40 is valid', () => {
  const half = polled(20);
  countWith(half, 20, () => ['赵大山', '孙小梅', '李小梅']);
  const refusal = half.refused('confirmResult', { valid: true, because: '大家都同意' });
  assert.deepEqual(
    [refusal.key, refusal.because?.article, refusal.found['formula']],
    ['the election is invalid', 18, '2 × 20 = 40 ≤ 40'],
  );
  half.done('confirmResult', { valid: false });
  assert.deepEqual(lastRound(half).confirmed?.elected, []);
  const more = polled(21);
  countWith(more, 21, () => ['赵大山', '孙小梅', '李小梅']);
  more.done('confirmResult', { valid: true });
  assert.deepEqual(
    lastRound(more).confirmed?.elected.map((x) => x.votes),
    [21, 21, 21],
  );
});

it('after an invalid poll nothing is handed over and no second vote is called; the book is announced, sealed, reported and closed', () => {
  const v = polled(20);
  countWith(v, 20, () => ['赵大山']);
  announce(v, false);
  assert.equal(v.refused('callSecondVote', { day: v.d(7) }).key, 'the election is invalid');
  sealAndFile(v);
  assert.equal(v.refused('handOver', handing).key, 'the election is invalid');
  assert.equal(v.refused('sealArchive', {}).key, 'papers are not made');
  v.done('recordPapers', { papers: [{ file: 'a.pdf', sha256: '0'.repeat(64), title: '公告' }] });
  v.done('sealArchive', {});
  assert.equal(stageOf(v.election), 'sealed');
  assert.equal(v.refused('recordBasicFile', { population: 1 }).key, 'the book is closed');
});

it('the committee may conclude invalid against valid figures, with its reason and not without', () => {
  const v = villageAt('confirmResult');
  assert.equal(v.refused('confirmResult', { valid: false }).key, 'finding needs a conclusion');
  v.done('confirmResult', { valid: false, because: '票箱封条被撕' });
  assert.deepEqual(lastRound(v).confirmed?.elected, []);
});

it('no conclusion while one box of two is not counted', () => {
  const v = villageAt('openBox');
  v.done('openBox', { box: '1', returned: 0 });
  v.done('closeBox', { box: '1' });
  assert.deepEqual(v.refused('confirmResult', { valid: true }).found, { open: 1, box: '2' });
});

it('the result is announced on the day of the poll; a day later it is refused, and taken once two people have put that on record', () => {
  const v = villageAt('announceResult');
  const refusal = v.refused('announceResult', { clock: '09:00' }, v.d(1));
  assert.deepEqual([refusal.key, refusal.because?.article], ['not election day', 18]);
  v.done('recordIrregularity', { rule: 'resultOnTheSpot', what: '停电，次日宣布', second: 'a_second' }, v.d(1));
  v.done('announceResult', { clock: '09:00' }, v.d(1));
});

it('an irregularity needs a rule of the law and a second person', () => {
  const v = villageAt('announceResult');
  assert.equal(
    v.refused('recordIrregularity', { rule: 'noSuchRule', what: '不明', second: 'a_second' }).key,
    'order is not understood',
  );
  assert.equal(
    v.refused('recordIrregularity', { rule: 'publicCount', what: '关门计票', second: 'a_clerk' }).key,
    'two people are needed',
  );
});

it('the work is handed over on the tenth day after the poll; on the eleventh it is refused with article 24, and recorded as late by two people', () => {
  const v = villageAt('handOver');
  assert.equal(v.refused('handOver', handing, v.d(-1)).key, 'earlier than what it follows');
  const refusal = v.refused('handOver', handing, v.d(11));
  assert.deepEqual([refusal.key, refusal.because?.article, refusal.found['last']], ['handover too late', 24, v.d(10)]);
  const inTime = villageAt('handOver');
  inTime.done('handOver', handing, inTime.d(10));
  v.done('recordIrregularity', { rule: 'handoverDays', what: '迟交一天', second: 'a_second' }, v.d(11));
  v.done('handOver', handing, v.d(11));
});

it('before the seal come ballots sealed, report, handover and papers, in that order', () => {
  const v = villageAt('sealBallots');
  assert.equal(v.refused('fileReport', { to: '乡政府' }).key, 'ballots are not sealed');
  v.done('sealBallots', { packages: 2, seals: ['封3'], keeper: '乡政府' });
  assert.equal(v.refused('sealBallots', { packages: 2, seals: ['封3'], keeper: '乡政府' }).key, 'ballots are sealed already');
  assert.equal(v.refused('handOver', handing).key, 'report is not filed');
  assert.equal(v.refused('sealArchive', {}).key, 'report is not filed');
  v.done('fileReport', { to: '乡政府' });
  assert.equal(v.refused('sealArchive', {}).key, 'handover is not done');
  v.done('handOver', handing);
  assert.equal(v.refused('handOver', handing).key, 'handed over already');
  assert.equal(v.refused('sealArchive', {}).key, 'papers are not made');
});

it('one seat short: 14 of 40 is at least one third (3 × 14 = 42 ≥ 40) and elects in the second vote, 13 (39 < 40) does not', () => {
  for (const [got, elects] of [
    [14, true],
    [13, false],
  ] as const) {
    const v = polled();
    countWith(v, 40, (n) => ['赵大山', '孙小梅', n < 18 ? '李小梅' : n < 30 ? '周大山' : '冯大山']);
    announce(v);
    assert.deepEqual(
      lastRound(v).confirmed?.elected.map((x) => [x.name, x.votes]),
      [
        ['赵大山', 40],
        ['孙小梅', 40],
      ],
    );
    assert.equal(v.refused('callSecondVote', { day: v.d(31) }).key, 'second vote too late');
    v.done('callSecondVote', { day: v.d(7) });
    assert.deepEqual(
      [stageOf(v.election), lastRound(v).candidates.map((c) => [c.name, c.votes])],
      [
        'candidacy',
        [
          ['李小梅', 18],
          ['周大山', 12],
        ],
      ],
    );
    pollAgain(v, v.d(7));
    countWith(v, 40, (n) => [undefined, ...(n < got ? ['李小梅'] : n < 24 ? ['周大山'] : [])]);
    announce(v);
    assert.deepEqual(
      lastRound(v).confirmed?.elected.map((x) => [x.name, x.votes, x.how]),
      elects ? [['李小梅', 14, 'second vote']] : [],
      String(got),
    );
    assert.deepEqual(determination(v.election, lastRound(v)).woman.outcome, 'woman elected');
    if (elects) sealAndFile2(v);
  }
});
/** Both rounds are sealed, oldest first, and then the report is filed. */
const sealAndFile2 = (v: Village) => {
  v.done('sealBallots', { packages: 2, seals: ['封一'], keeper: '乡政府' });
  assert.equal(v.refused('fileReport', { to: '乡政府' }).key, 'ballots are not sealed');
  sealAndFile(v);
  assert.deepEqual(
    v.election.rounds.map((r) => r.sealed !== undefined),
    [true, true],
  );
};

it('20 and 20 of 40 reach no half: the seat of the director is open, and both stand again', () => {
  const short = polled();
  countWith(short, 40, (n) => [n < 20 ? '赵大山' : '钱大山', '孙小梅', '李小梅']);
  assert.deepEqual(
    openSeats(short.election, lastRound(short)).map((o) => [o.post, o.seats, o.slate.map((c) => c.name)]),
    [['director', 1, ['赵大山', '钱大山']]],
  );
});

it('李小梅 21 and 周大山 21 of 40 ballots are tied for one seat: neither is elected, the vote is repeated between them, and 5 against 4 decides', () => {
  const v = polled();
  // 孙小梅 38; 李小梅 and 周大山 21 each: n < 2 mark these two, 2 ≤ n < 21 孙 and 李, 21 ≤ n < 40 孙 and 周.
  countWith(v, 40, (n) => ['赵大山', ...(n < 2 ? ['李小梅', '周大山'] : n < 21 ? ['孙小梅', '李小梅'] : ['孙小梅', '周大山'])]);
  announce(v);
  assert.deepEqual(
    lastRound(v).confirmed?.elected.map((x) => [x.name, x.votes]),
    [
      ['赵大山', 40],
      ['孙小梅', 38],
    ],
  );
  v.done('callSecondVote', { day: v.d(7) });
  assert.deepEqual(
    [lastRound(v).posts, lastRound(v).candidates.map((c) => [c.name, c.votes])],
    [
      [{ post: 'member', seats: 1 }],
      [
        ['李小梅', 21],
        ['周大山', 21],
      ],
    ],
  );
  pollAgain(v, v.d(7));
  countWith(v, 40, (n) => [undefined, ...(n < 5 ? ['李小梅'] : n < 9 ? ['周大山'] : [])]);
  announce(v);
  assert.deepEqual(
    lastRound(v).confirmed?.elected.map((x) => [x.name, x.votes, x.how]),
    [['李小梅', 5, 'majority']],
  );
});

it('with all seats filled no second vote is called', () => {
  const v = villageAt('sealBallots');
  assert.equal(v.refused('callSecondVote', { day: v.d(7) }).key, 'no seat is open');
});

it('who comes onto the slate of a second vote by written votes leaves the election committee, and the next alternate moves up', () => {
  const v = polled();
  countWith(v, 40, (n) => ['赵大山', '孙小梅', n < 18 ? '钱春生' : n < 30 ? '周大山' : '李小梅']);
  announce(v);
  const facts = v.done('callSecondVote', { day: v.d(7) });
  assert.deepEqual(
    facts.map((f) => f.fact),
    ['SecondVoteCalled', 'CommitteeMemberLeft', 'AlternateMovedUp'],
  );
});

it('a voter who dies after the first vote changes the second, not the first: 40 registered, then 39', () => {
  const v = polled();
  countWith(v, 40, (n) => ['赵大山', '孙小梅', n < 18 ? '李小梅' : n < 30 ? '周大山' : '冯大山']);
  announce(v);
  v.done('callSecondVote', { day: v.d(7) });
  v.done('removeVoter', { voter: v.id('冯小梅'), because: 'died' });
  assert.deepEqual(
    v.election.rounds.map((r) => roundTotals(v.election, r).registered),
    [40, 39],
  );
});
