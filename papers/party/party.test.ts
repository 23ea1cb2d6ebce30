// The papers of a party election: the fourteen and the forms, with the figures of the record and nothing of who voted how.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing, asElected, begun, meetingOpened, nameAt, readyToMeet } from '../../election/testing/littleParty.ts';
import { figuresOf, readable } from '../page.ts';
import { partyKinds } from './kinds.ts';

const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(nameAt) as [string, string, string, string, string, string];
const elected = () => {
  const w = begun(14);
  readyToMeet(w, [...[a, b, c, d, e, f].map((n) => [n, 'committee'] as const), [a, 'secretary'], [b, 'deputy secretary']]);
  meetingOpened(w, 13, [nameAt(10), nameAt(11)]);
  w.done('countPartyBallots', {
    issued: 13,
    returned: 13,
    valid: 13,
    votes: agreeing(w, 13, [
      ['committee', a, 13],
      ['committee', b, 12],
      ['committee', c, 11],
      ['committee', d, 9],
      ['committee', e, 8],
      ['committee', f, 7],
    ]),
  });
  w.done(
    'concludePartyVote',
    asElected(
      w,
      [a, b, c, d, e].map((n) => ['committee', n] as const),
    ),
  );
  meetingOpened(
    w,
    5,
    [c, nameAt(11)],
    'committee',
    [a, b, c, d, e].map((n) => w.id(n)),
  );
  w.done('countPartyBallots', {
    issued: 5,
    returned: 5,
    valid: 5,
    votes: agreeing(w, 5, [
      ['secretary', a, 5],
      ['deputy secretary', b, 4],
    ]),
  });
  w.done(
    'concludePartyVote',
    asElected(w, [
      ['secretary', a],
      ['deputy secretary', b],
    ]),
  );
  const told = w.told.map((fact, at) => ({ written: { book: 'main', position: at + 1 }, fact }));
  return { w, kinds: partyKinds(w.p, { on: '2026-03-21', told }) };
};

test('the fourteen papers and the notice of the candidates are ready, none says undefined, no member who only votes is named', () => {
  const { kinds } = elected();
  assert.equal(kinds.length, 15);
  for (const k of kinds) {
    assert.equal(k.waitsFor, undefined, k.name);
    const said = readable(k.page());
    assert.doesNotMatch(said, /undefined|NaN|p_\d|＿＿/, `${k.name}: ${said}`);
    for (const n of [6, 7, 8, 9, 12, 13]) assert.ok(!said.includes(nameAt(n)), `${k.name} names ${nameAt(n)}`);
    figuresOf(k.page()).forEach((figure) => assert.ok(figure.from.length > 0, `${k.name}: ${figure.name}`));
  }
});

test('the report sheet keeps every line of the vote, also of those who took a post later, with its sum', () => {
  const { kinds } = elected();
  const said = readable(kinds.find((k) => k.name === 'report')?.page() ?? assert.fail());
  for (const line of [`${a} 13 0 0 2 × 13 = 26 > 14 当选`, `${f} 7 6 0 2 × 7 = 14 ≤ 14 未过半数`, '13 ≤ 13', '14 13 13 13 13'])
    assert.ok(said.includes(line), `${line}\n${said}`);
  const letter = readable(kinds.find((k) => k.name === 'result-report')?.page() ?? assert.fail());
  assert.ok(letter.includes(`书记${a}；副书记${b}；委员${c}、${d}、${e}`), letter);
});

test('before anything has happened the papers wait, each for what it needs; a direct election has none of the committee’s meeting', () => {
  const w = begun(14, { variant: 'direct', deputies: 0, members: 2, open: true });
  const kinds = partyKinds(w.p, { on: '2026-03-01', told: [] });
  assert.deepEqual(
    kinds.filter((k) => k.name.startsWith('committee')),
    [],
  );
  assert.deepEqual(
    kinds.filter((k) => k.waitsFor === undefined).map((k) => k.name),
    ['meeting-request', 'self-application', 'recommendation', 'script-1', 'script-2'],
  );
  for (const k of kinds.filter((one) => one.waitsFor === undefined))
    assert.doesNotMatch(readable(k.page()), /undefined|NaN/, k.name);
});

test('the ballot carries the names by strokes, and a vote through another is told to be none', () => {
  const { kinds } = elected();
  const said = readable(kinds.find((k) => k.name === 'ballot')?.page() ?? assert.fail());
  assert.ok(said.includes('不能委托他人投票') && said.includes('弃权的，不能另选他人'));
  assert.ok(said.indexOf(d) < said.indexOf(a), '李 has fewer strokes than 赵');
});
