// Entries, lists laid over the roll, the last term's roll, postings and objections: each order as a person gives it, and what it refuses.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addDays } from '../../law/days.ts';
import { differences, toVerify } from './lastroll.ts';
import { villageAt } from '../testing/lawfulPath.ts';
import { idOf, rowOf, rows } from '../testing/littleVillage.ts';
import { changesOf } from './rollchanges.ts';

const registered = () => {
  const v = villageAt('registerVoters');
  v.done('registerVoters', { rows });
  return v;
};
const posted = () => {
  const v = registered();
  v.done('postRoll', { places: ['公开栏'] }, v.d(-30));
  return v;
};
const fresh = rowOf('周新来', 'man', 2, '1990-01-01', 400);

it('a list of 39 of the 40 with one new and one moved: 1 is new, 1 changes, 1 would vanish, and nothing is done before it is said', () => {
  const v = registered();
  const list = [...rows.slice(1).map((r, i) => (i === 0 ? { ...r, group: 2 } : r)), fresh];
  const { added, changed, gone, same } = changesOf(v.election, list);
  assert.deepEqual(
    [added.length, changed.map((c) => c.fields), gone.map((g) => g.secret?.name), same],
    [1, [['group']], ['赵春生'], 38],
  );
  assert.equal(
    v.refused('updateRoll', { rows: list, gone: 'moved away', shown: { added: 1, changed: 1, removed: 0 } }).key,
    'changes differ from what was shown',
  );
  assert.equal(v.election.roll.voters.size, 40);
  v.done('updateRoll', { rows: list, gone: 'moved away', shown: { added: 1, changed: 1, removed: 1 } });
  assert.equal(v.election.roll.voters.size, 40 + 1 - 1);
  assert.equal(v.refused('updateRoll', { rows: list, gone: 'moved away' }).key, 'nothing changes');
});

it('a list that names half of them removes nobody unless a reason is given', () => {
  const v = registered();
  assert.equal(v.refused('updateRoll', { rows: rows.slice(0, 20) }).key, 'nothing changes');
  v.done('updateRoll', { rows: rows.slice(0, 20), gone: 'moved away', shown: { added: 0, changed: 0, removed: 20 } });
  assert.equal(v.election.roll.voters.size, 20);
});

it('of two imports that were looked at together the second changes nothing: the roll has moved', () => {
  const v = registered();
  const shown = { added: 1, changed: 0, removed: 0 };
  v.done('updateRoll', { rows: [...rows, fresh], shown });
  const second = v.refused('updateRoll', { rows: [...rows, fresh], shown });
  assert.deepEqual([second.key, second.found], ['changes differ from what was shown', { added: 0, changed: 0, removed: 0 }]);
});

it('20 removed by mistake are taken back by a recorded correction, with their numbers; twice it is refused', () => {
  const v = registered();
  v.done('updateRoll', { rows: rows.slice(0, 20), gone: 'moved away' });
  const voters = v.election.roll.removed.map((r) => r.voter);
  v.done('restoreVoters', { voters, because: '导入时选错了文件' });
  assert.deepEqual([v.election.roll.voters.size, v.election.roll.removed.length, v.id('陈小梅') !== ''], [40, 0, true]);
  assert.deepEqual(
    [...v.election.roll.voters.values()].map((x) => x.no).toSorted((a, b) => a - b),
    rows.map((_, i) => i + 1),
  );
  assert.equal(v.refused('restoreVoters', { voters, because: '再来' }).key, 'not removed from the roll');
});

it('who was removed and registered again under the same id is not restored beside himself', () => {
  const v = registered();
  const voter = v.id('赵春生');
  v.done('removeVoter', { voter, because: 'moved away' });
  v.done('registerVoters', { rows: rows.slice(0, 1) });
  assert.equal(v.refused('restoreVoters', { voters: [voter], because: '误' }).faults?.[0]?.key, 'same person on the roll');
});

it('deprivation of rights is told with the judgment it rests on, and that is sealed', () => {
  const v = registered();
  const voter = v.id('赵春生');
  const because = 'deprived of political rights';
  const refusal = v.refused('removeVoter', { voter, because });
  assert.deepEqual([refusal.key, refusal.because?.article], ['source is missing', 16]);
  const [fact] = v.done('removeVoter', { voter, because, source: '某县法院（2024）刑初12号判决书' });
  const { secret, ...open } = fact as { secret?: { source?: string } };
  assert.match(secret?.source ?? '', /12号/);
  assert.doesNotMatch(JSON.stringify(open), /判决书/);
});

it('an id is corrected only to a sound one that nobody else has, and the old one is free again', () => {
  const v = registered();
  const voter = v.id('赵春生');
  const correct = (idNumber: string) => ({ voter, because: '号码写错', idNumber });
  assert.equal(v.refused('correctVoter', correct('999999198006150000')).faults?.[0]?.key, 'id check digit is wrong');
  assert.equal(v.refused('correctVoter', correct(rows[2]?.idNumber ?? '')).faults?.[0]?.key, 'same person on the roll');
  v.done('correctVoter', correct(idOf('1980-06-15', 901)));
  v.done('registerVoters', { rows: [{ ...fresh, idNumber: rows[0]?.idNumber }] });
  assert.equal(v.election.roll.voters.get(voter)?.secret?.name, '赵春生');
});

it('of 40 on the last roll 38 are registered again, one died, one is still to be verified; two are new, one of them now of age', () => {
  const v = villageAt('registerVoters');
  v.done('bringInLastRoll', { rows, heldOn: '2021-04-18' });
  assert.equal(v.refused('bringInLastRoll', { rows }).key, 'last roll was taken already');
  assert.equal(toVerify(v.election).length, 40);
  const moved = rows.slice(2).map((r, i) => (i === 0 ? { ...r, group: 2 } : r));
  v.done('registerVoters', { rows: [...moved, fresh, rowOf('赵成年', 'woman', 1, '2005-05-05', 401)] });
  const [first] = toVerify(v.election);
  v.done('settleLastRoll', { people: [first?.person], as: 'died' });
  assert.deepEqual(differences(v.election), { new: 2, nowOfAge: 1, changed: 1, died: 1, gone: 0, toVerify: 1 });
  assert.equal(v.refused('settleLastRoll', { people: [first?.person], as: 'died' }).key, 'not on the last roll');
});

it('after the first list a supplement tells who came and who left; without a change it is refused; the final list waits for the window and for every objection', () => {
  const v = posted();
  const first = v.d(-30);
  assert.equal(v.refused('postRoll', { places: ['栏'] }, v.d(-29)).key, 'no change since the last posting');
  v.done('registerVoters', { rows: [fresh] }, v.d(-28));
  v.done('removeVoter', { voter: v.id('赵春生'), because: 'died' }, v.d(-28));
  v.done('correctVoter', { voter: v.id('赵大山'), because: '搬家', group: 2 }, v.d(-28));
  v.done('receiveObjection', { about: 'wrong entry', by: '钱大山', text: '名字写错' }, v.d(-28));
  const [supplement] = v.done('postRoll', { places: ['栏'] }, v.d(-27));
  const { state, added, removed, corrected, before } = supplement as {
    state?: string;
    added?: number;
    removed?: number;
    corrected?: number;
    before?: string;
  };
  assert.deepEqual([state, added, removed, corrected, before], ['supplement', 1, 1, 1, v.election.roll.postings[0]?.list]);
  const early = v.refused('postRoll', { places: ['栏'], final: true }, addDays(first, 5));
  assert.deepEqual([early.key, early.found], ['objection window is open', { last: addDays(first, 5) }]);
  assert.deepEqual(v.refused('postRoll', { places: ['栏'], final: true }, addDays(first, 6)).found, { open: 1 });
  const [objection] = [...v.election.roll.objections.keys()];
  v.done('decideObjection', { objection, upheld: true, text: '经核对户口簿，予以更正' }, v.d(-26));
  v.done('postRoll', { places: ['栏'], final: true }, addDays(first, 6));
  assert.equal(v.election.roll.postings.at(-1)?.state, 'final');
  assert.equal(v.refused('postRoll', { places: ['栏'], final: true }, addDays(first, 7)).key, 'no change since the last posting');
});

it('who was first posted by a supplement may be objected to within five days of that; everybody else within five days of the first list', () => {
  const v = posted();
  v.done('registerVoters', { rows: [fresh] }, v.d(-26));
  v.done('postRoll', { places: ['栏'] }, v.d(-25));
  v.done('receiveObjection', { about: 'should not be listed', voter: v.id('周新来') }, v.d(-20));
  assert.equal(
    v.refused('receiveObjection', { about: 'should not be listed', voter: v.id('周新来') }, v.d(-19)).key,
    'objection after the window',
  );
  assert.equal(
    v.refused('receiveObjection', { about: 'wrong entry', voter: v.id('赵春生') }, v.d(-24)).key,
    'objection after the window',
  );
});

it('what an objection says, who brought it and why it was decided are sealed; its number and day are open', () => {
  const v = posted();
  const [received] = v.done('receiveObjection', { about: 'wrong entry', by: '钱大山', text: '赵春生不住在本村' }, v.d(-28));
  const [decided] = v.done(
    'decideObjection',
    { objection: [...v.election.roll.objections.keys()][0], upheld: false, text: '赵春生户籍在本村' },
    v.d(-27),
  );
  for (const fact of [received, decided]) {
    const { secret: _, ...open } = fact as { secret?: unknown };
    assert.doesNotMatch(JSON.stringify(open), /赵|钱/);
  }
  const [objection] = [...v.election.roll.objections.values()];
  assert.deepEqual([objection?.no, objection?.decided?.text], [1, '赵春生户籍在本村']);
});

it('a class the law of the day does not know, and eleven months of living here, are faults; twelve are enough', () => {
  const v = villageAt('registerVoters');
  const outsider = (since: string) => ({ ...fresh, category: 'from elsewhere, agreed' as const, since, agreed: '村民代表会议' });
  const day = v.d(-40);
  assert.equal(
    v.refused('registerVoters', { rows: [outsider(addDays(day, -335))] }, day).faults?.[0]?.key,
    'not here long enough',
  );
  v.done('registerVoters', { rows: [outsider(addDays(day, -366))] }, day);
});
