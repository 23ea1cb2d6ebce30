// Names written in, ruled on by the election committee: homonyms, nicknames and variant characters add up on one person; nobody's votes fall away; the ruling is made while it can still count.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { roundTotals } from './totals.ts';

const roundOf = (v: Village) => {
  const round = v.election.rounds.at(-1);
  assert.ok(round);
  return round;
};
const director = (v: Village) =>
  roundTotals(v.election, roundOf(v)).contests[0]?.candidates.map((c) => [c.name, c.votes, c.person !== undefined]);
const kinds = (v: Village) => {
  const [k] = roundTotals(v.election, roundOf(v)).kinds;
  return [k?.valid, k?.partValid, k?.void, k?.blank];
};
/** Box 1 with these ballots, each a list of names for director. */
const called = (ballots: readonly (readonly string[])[], twoOfAName = false): Village => {
  const v = villageAt(
    'openBox',
    {},
    twoOfAName
      ? {
          meetVoters: (w, step) => {
            w.done('correctVoter', { voter: w.id('冯大山'), because: '与证件不符', name: '陈大山' });
            return step.body(w);
          },
        }
      : {},
  );
  v.done('openBox', { box: '1', returned: ballots.length });
  ballots.forEach((names, i) => {
    v.done('callBallot', { box: '1', number: i + 1, marks: { for: { director: names.map((n) => `=${n}`) } } });
  });
  return v;
};
const ruling = (written: string, means?: string) => ({
  post: 'director',
  written,
  ...(means === undefined ? { nobody: true } : { means }),
  present: 5,
  agree: 4,
  because: '本村都这样称呼',
});

it('冯大山 2, 老冯 1 and 馮大山 1 are one person with 2 + 1 + 1 = 4 votes once the committee has ruled', () => {
  const v = called([['冯大山'], ['冯 大山'], ['老冯'], ['馮大山']]);
  assert.deepEqual(director(v)?.slice(2), [
    ['冯大山', 2, true],
    ['老冯', 1, false],
    ['馮大山', 1, false],
  ]);
  v.done('ruleWriteIn', ruling('老冯', v.id('冯大山')));
  v.done('ruleWriteIn', ruling('馮大山', v.id('冯大山')));
  assert.deepEqual(director(v)?.slice(2), [['冯大山', 4, true]]);
});

it('a nickname of a printed candidate counts for him: 赵大山 1 + 1 = 2', () => {
  const v = called([['赵大山'], ['大山书记']]);
  v.done('ruleWriteIn', ruling('大山书记', v.id('赵大山')));
  assert.deepEqual(
    director(v)?.map(([name, n]) => [name, n]),
    [
      ['赵大山', 2],
      ['钱大山', 0],
    ],
  );
});

it('a name that two voters bear is nobody until the committee says which of them is meant; its votes are then his', () => {
  const v = called([['陈大山'], ['陈大山']], true);
  assert.deepEqual(director(v)?.[2], ['陈大山', 2, false]);
  const [one] = [...(v.election.roll.names.get('陈大山') ?? [])];
  v.done('ruleWriteIn', ruling('陈大山', one));
  assert.deepEqual(director(v)?.[2], ['陈大山', 2, true]);
  assert.equal(roundTotals(v.election, roundOf(v)).contests[0]?.candidates[2]?.person, one);
});

it('two spellings of one person on one ballot for one seat void the section: valid 1 → valid 0, void 1; a name of nobody does too', () => {
  const v = called([['冯大山', '老冯'], ['孙悟空']]);
  assert.deepEqual(kinds(v), [1, 0, 1, 0], 'two names for one seat are too many');
  v.done('ruleWriteIn', ruling('孙悟空'));
  assert.deepEqual(kinds(v), [0, 0, 2, 0]);
  assert.ok(!director(v)?.some(([name]) => name === '孙悟空'));
});

it('a paper sheet is ruled on alike: 冯大山 7 and 老冯 5 make 12 of 20', () => {
  const v = villageAt('openBox');
  v.done('openBox', { box: '1', returned: 20 });
  const votes = ['冯大山', 7, '老冯', 5, '孙悟空', 1] as const;
  const lines = [0, 2, 4].map((i) => ({ post: 'director', key: `=${votes[i]}`, votes: votes[i + 1] }));
  v.done('enterBoxTotals', { box: '1', valid: 20, void: 0, votes: lines });
  v.done('closeBox', { box: '1' });
  v.done('ruleWriteIn', ruling('老冯', v.id('冯大山')));
  v.done('ruleWriteIn', ruling('孙悟空'));
  assert.deepEqual(director(v)?.slice(2), [['冯大山', 12, true]]);
});

it('a box that is closed is ruled on too, and a new ruling replaces the old one: 老冯 is 冯大山, then 王大山', () => {
  const v = called([['老冯'], ['冯大山']]);
  v.done('closeBox', { box: '1' });
  v.done('ruleWriteIn', ruling('老冯', v.id('冯大山')));
  assert.deepEqual(director(v)?.slice(2), [['冯大山', 2, true]]);
  v.done('ruleWriteIn', ruling('老冯', v.id('王大山')));
  assert.deepEqual(director(v)?.slice(2), [
    ['王大山', 1, true],
    ['冯大山', 1, true],
  ]);
});

it('refused: a name nobody wrote, somebody who is no voter, neither person nor nobody, the same again, 2 of 5 agreeing', () => {
  const v = called([['老冯']]);
  const feng = v.id('冯大山');
  assert.equal(v.refused('ruleWriteIn', ruling('老王', feng)).key, 'nobody wrote that name');
  assert.equal(v.refused('ruleWriteIn', ruling('老冯', 'p_999')).key, 'not a voter');
  assert.equal(v.refused('ruleWriteIn', { ...ruling('老冯', feng), nobody: true }).key, 'order is not understood');
  assert.equal(v.refused('ruleWriteIn', { ...ruling('老冯'), nobody: false }).key, 'order is not understood');
  assert.equal(v.refused('ruleWriteIn', { ...ruling('老冯', feng), agree: 2 }).key, 'not carried');
  v.done('ruleWriteIn', ruling('老冯', feng));
  assert.equal(v.refused('ruleWriteIn', ruling('老 冯', feng)).key, 'nothing changes');
});

it('after the result was confirmed nothing is ruled any more', () => {
  const v = villageAt(
    'announceResult',
    {},
    {
      callBallot: (w, step) => {
        const given = step.body(w) as { box: string; number: number };
        return given.box === '1' && given.number === 1 ? { ...given, marks: marks(w, '老冯', ['孙小梅', '李小梅']) } : given;
      },
    },
  );
  assert.equal(v.refused('ruleWriteIn', ruling('老冯', v.id('冯大山'))).key, 'not in this stage');
});
