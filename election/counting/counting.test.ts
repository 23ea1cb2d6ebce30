// The count under attack: ballots in their order, corrections by two, sheets against calls, written names, boxes that hold more than was issued.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isRefusal } from '../chapter.ts';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { publishedBoxes, roundTotals } from './totals.ts';

const roundOf = (v: Village) => {
  const round = v.election.rounds.at(-1);
  if (!round) throw new Error('no round');
  return round;
};
const totalsOf = (v: Village) => roundTotals(v.election, roundOf(v));
const call = (v: Village, number: number, director?: string, members: readonly string[] = [], box = '1') =>
  v.tell('callBallot', { box, number, marks: marks(v, director, members) });
const votes = (v: Village, post: string) =>
  Object.fromEntries(
    totalsOf(v)
      .contests.find((c) => c.post === post)
      ?.candidates.map((c) => [c.name, c.votes]) ?? [],
  );
/** Box 1 open with so many ballots in it. */
const opened = (returned = 3): Village => {
  const v = villageAt('openBox');
  v.done('openBox', { box: '1', returned });
  return v;
};

it('ballots are called 1, 2, 3: a second 1, a 3 after 1 and a fourth of three are refused', () => {
  const v = opened();
  call(v, 1, '赵大山');
  assert.deepEqual(v.refused('callBallot', { box: '1', number: 1, marks: marks(v, '赵大山', []) }).found, {
    box: '1',
    number: 1,
    next: 2,
    returned: 3,
  });
  assert.equal(v.refused('callBallot', { box: '1', number: 3, marks: marks(v, '赵大山', []) }).key, 'ballot out of order');
  call(v, 2);
  call(v, 3);
  assert.equal(v.refused('callBallot', { box: '1', number: 4, marks: marks(v, undefined, []) }).key, 'ballot out of order');
});

it('a box is closed when calls and count agree: 2 called of 3 is refused; a closed box takes no call and no correction', () => {
  const v = opened();
  call(v, 1);
  call(v, 2);
  assert.deepEqual(v.refused('closeBox', { box: '1' }).found, { box: '1', called: 2, returned: 3 });
  call(v, 3);
  v.done('closeBox', { box: '1' });
  assert.equal(
    v.refused('correctCall', { box: '1', number: 1, marks: marks(v, '赵大山', []), because: '听错', second: 'a_second' }).key,
    'box is counted already',
  );
});

it('a call is corrected by two: not by the writer alone, neither by account nor by the own name', () => {
  const v = opened();
  v.done('giveRole', { account: 'a_clerk', name: '李希静', role: 'clerk' });
  call(v, 1, '赵大山');
  const correction = (second: string) => ({ box: '1', number: 1, marks: marks(v, '钱大山', []), because: '听错', second });
  assert.equal(v.refused('correctCall', correction('a_clerk')).key, 'two people are needed');
  assert.equal(v.refused('correctCall', correction('李 希静')).key, 'two people are needed');
  assert.equal(v.refused('correctCall', { ...correction('a_second'), number: 2 }).key, 'no such ballot');
  v.done('correctCall', correction('黄林波'));
  assert.deepEqual(votes(v, 'director'), { 赵大山: 0, 钱大山: 1 });
});

it('a printed name written in counts for that candidate, spaces and all; with his mark beside it he is one person twice', () => {
  const v = opened(4);
  v.done('callBallot', { box: '1', number: 1, marks: { for: { director: ['=赵 大山'] } } });
  v.done('callBallot', { box: '1', number: 2, marks: { for: { director: ['=赵大　山'] } } });
  v.done('callBallot', { box: '1', number: 3, marks: { for: { member: ['=孙小梅', v.id('孙小梅')] } } });
  assert.deepEqual([votes(v, 'director')['赵大山'], votes(v, 'member')['孙小梅'], totalsOf(v).kinds[0]?.void], [2, 0, 1]);
});

it('one written name in two spellings of its spaces is one person with 2 votes', () => {
  const v = opened();
  v.done('callBallot', { box: '1', number: 1, marks: { for: { director: ['=冯 大山'] } } });
  v.done('callBallot', { box: '1', number: 2, marks: { for: { director: ['=冯大山'] } } });
  assert.deepEqual(votes(v, 'director'), { 赵大山: 0, 钱大山: 0, 冯大山: 2 });
  assert.equal(totalsOf(v).contests[0]?.candidates[2]?.person, v.id('冯大山'), 'the one voter who bears the name');
});

it('a written name that two voters bear stays a name, with its vote and with no person behind it', () => {
  const v = villageAt(
    'openBox',
    {},
    {
      meetVoters: (w, step) => {
        w.done('correctVoter', { voter: w.id('冯大山'), because: '与证件不符', name: '陈大山' });
        return step.body(w);
      },
    },
  );
  v.done('openBox', { box: '1', returned: 1 });
  v.done('callBallot', { box: '1', number: 1, marks: { for: { director: ['=陈大山'] } } });
  assert.deepEqual(totalsOf(v).contests[0]?.candidates.at(-1), { name: '陈大山', votes: 1, writeIn: true, namesakes: 2 });
});

it('of two candidates of one name, for director and for member, the name written under member means the candidate for member', () => {
  const v = villageAt('fixCandidates');
  v.done('correctVoter', { voter: v.id('钱小梅'), because: '与证件不符', name: '赵大山' });
  v.done('recordNomination', {
    way: 'party organisation',
    nominees: [
      {
        person: [...v.election.roll.voters.values()].find((x) => x.secret?.name === '赵大山' && x.no > 4)?.voter,
        post: 'member',
        votes: 17,
      },
    ],
  });
  v.done('answerNomination', { agree: [v.election.nomination.nominees.at(-1)?.person] });
  v.done('reviewNominees', { by: '乡政府', eligible: [v.election.nomination.nominees.at(-1)?.person] });
  v.done('fixCandidates', {
    posts: [
      { post: 'director', number: 2 },
      { post: 'member', number: 3 },
    ],
  });
  v.done('setStations', {
    opens: '08:30',
    closes: '11:00',
    countAt: '村部',
    stations: [{ no: 1, name: '一站', groups: [1, 2], boxes: ['1'] }],
  });
  v.done('appointStaff', { staff: ['赵秋菊', '钱秋菊', '孙秋菊'].map((name) => ({ name, role: 'scrutineer', station: 1 })) });
  v.done('printBallots', { printed: 40 });
  v.done('meetVoters', { place: '村部' });
  v.done('openStation', { station: 1, clock: '08:30', ballots: 40, seals: ['封'] }, v.d(0));
  v.done('closeStation', { station: 1, clock: '11:00', issued: 1, own: 1, byProxy: 0, spoiled: 0, unused: 39 });
  v.done('acceptStation', { station: 1 });
  v.done('openBox', { box: '1', returned: 1 });
  v.done('callBallot', { box: '1', number: 1, marks: { for: { director: ['=赵大山'], member: ['=赵大山'] } } });
  assert.deepEqual([votes(v, 'director')['赵大山'], votes(v, 'member')['赵大山'], totalsOf(v).kinds[0]?.valid], [1, 1, 1]);
});

it('a mark for nobody on the ballot, for a post that is not elected, or an empty written name is refused', () => {
  const v = opened();
  for (const on of [{ director: ['p_nobody'] }, { deputy: [v.id('赵大山')] }, { director: ['= '] }])
    assert.equal(v.refused('callBallot', { box: '1', number: 1, marks: { for: on } }).key, 'mark not on the ballot');
});

it('a sheet and the calls of the same 20 ballots give the same totals, names written in included', () => {
  const byCalls = villageAt('confirmResult');
  const bySheet = villageAt('openBox');
  for (const box of ['1', '2']) {
    bySheet.done('openBox', { box, returned: 20 });
    bySheet.done('enterBoxTotals', {
      box,
      valid: 20,
      void: 0,
      votes: [
        { post: 'member', key: bySheet.id('周大山'), votes: 9 },
        { post: 'director', key: '=赵 大山', votes: 4 },
        { post: 'director', key: bySheet.id('赵大山'), votes: 10 },
        { post: 'director', key: bySheet.id('钱大山'), votes: 6 },
        { post: 'member', key: bySheet.id('孙小梅'), votes: 20 },
        { post: 'member', key: bySheet.id('李小梅'), votes: 11 },
      ],
    });
    bySheet.done('closeBox', { box });
  }
  assert.deepEqual(totalsOf(bySheet), totalsOf(byCalls));
  assert.deepEqual(publishedBoxes(bySheet.election, roundOf(bySheet)), publishedBoxes(byCalls.election, roundOf(byCalls)));
});

it('a sheet must add up: 2 + 0 + 0 of 3, 4 votes of 3 ballots for one seat, 7 of 3 for two seats, and a stranger are refused', () => {
  const v = opened();
  const sheet = (change: Record<string, unknown>) => ({ box: '1', valid: 3, void: 0, votes: [], ...change });
  const of = (...lines: readonly (readonly [string, string, number])[]) =>
    lines.map(([post, name, n]) => ({ post, key: v.id(name), votes: n }));
  assert.equal(v.refused('enterBoxTotals', sheet({ valid: 2 })).found['sum'], 2);
  assert.equal(v.refused('enterBoxTotals', sheet({ votes: of(['director', '赵大山', 4]) })).found['sum'], 4);
  assert.deepEqual(
    v.refused('enterBoxTotals', sheet({ votes: of(['member', '孙小梅', 3], ['member', '李小梅', 3], ['member', '周大山', 1]) }))
      .found['most'],
    6,
  );
  assert.equal(
    v.refused('enterBoxTotals', sheet({ votes: [{ post: 'director', key: 'p_nobody', votes: 1 }] })).key,
    'mark not on the ballot',
  );
  assert.equal(
    v.refused('enterBoxTotals', sheet({ votes: [...of(['member', '孙小梅', 2]), { post: 'member', key: '=孙小梅', votes: 2 }] }))
      .found['sum'],
    4,
    '2 + 2 of 3 under two spellings',
  );
});

it('a sheet is entered once; entered anew only with a second person; calls and sheets are not mixed', () => {
  const v = opened();
  const sheet = { box: '1', valid: 3, void: 0, votes: [{ post: 'director', key: v.id('赵大山'), votes: 3 }] };
  v.done('enterBoxTotals', sheet);
  assert.equal(v.refused('enterBoxTotals', { ...sheet, votes: [] }).key, 'two people are needed');
  assert.equal(
    v.refused('callBallot', { box: '1', number: 1, marks: marks(v, '赵大山', []) }).key,
    'ballots were called in this box',
  );
  v.done('enterBoxTotals', {
    ...sheet,
    valid: 2,
    blank: 1,
    votes: [{ post: 'director', key: v.id('赵大山'), votes: 2 }],
    second: '黄林波',
  });
  assert.deepEqual(votes(v, 'director')['赵大山'], 2);
});

it('21 ballots in a box of which 20 were issued are counted as they lie there: a finding, not a refusal', () => {
  const v = opened(21);
  for (let n = 1; n <= 21; n++) call(v, n, '赵大山', ['孙小梅', '李小梅']);
  v.done('closeBox', { box: '1' });
  assert.deepEqual([totalsOf(v).kinds[0]?.returned, totalsOf(v).kinds[0]?.valid], [21, 21]);
});

it('a box opens once, only where it was set, and not before the day of the poll', () => {
  const v = opened();
  assert.equal(v.refused('openBox', { box: '1', returned: 3 }).key, 'box is open already');
  assert.equal(v.refused('openBox', { box: '9', returned: 3 }).key, 'no such box');
  assert.ok(isRefusal(v.tell('openBox', { box: '2', returned: 3 }, v.d(-1))));
});

it('blank 1, void 1, valid 1 of 3: returned = valid + part valid + void + blank', () => {
  const v = opened();
  call(v, 1);
  call(v, 2, '赵大山');
  v.done('callBallot', { box: '1', number: 3, marks: { void: 'torn' } });
  const [kind] = totalsOf(v).kinds;
  assert.deepEqual([kind?.valid, kind?.partValid, kind?.void, kind?.blank, kind?.returned], [1, 0, 1, 1, 3]);
});
