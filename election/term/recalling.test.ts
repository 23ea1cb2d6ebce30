// Recalls by the law of the place: how many must demand one, by when it is voted, how long one that failed may not come back; what no law says refuses nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefused } from '../../assembly/chapter.ts';
import { type Term, termChapters, type TermFact, type TermGround, termOrders, noTerm } from './term.ts';

const ground = (on: string, province?: string): TermGround => {
  let n = 0;
  return {
    on,
    today: on,
    by: 'a_chair',
    mint: (prefix) => `${prefix}${on}${++n}`,
    law: { kind: province ? 'village' : 'community', day: on, mode: 'voters', plan: {}, ...(province ? { province } : {}) },
    assembly: { motions: new Map(), assessed: [] },
  };
};
const fold = (t: Term, facts: readonly TermFact[]): void => {
  for (const f of facts) termChapters[f.fact](t, f as never);
};
/** Tells an order by its name; gives the key of its refusal, or nothing once it is done. */
const tell = <N extends keyof typeof termOrders>(
  t: Term,
  name: N,
  body: Parameters<(typeof termOrders)[N]['decide']>[1],
  g: TermGround,
): string | undefined => {
  const decided = (
    termOrders[name].decide as (t: Term, o: unknown, g: TermGround) => ReturnType<(typeof termOrders)[N]['decide']>
  )(t, body, g);
  if (isRefused(decided)) return decided.key;
  fold(t, decided);
  return undefined;
};
const term = (on: string, province?: string): Term => {
  const t = noTerm();
  fold(t, [
    {
      fact: 'TermBegun',
      on,
      kind: 'community',
      township: '桃花镇',
      name: '桃源社区',
      groups: 4,
      term: 3,
      mode: 'voters',
      rehearsal: true,
    },
  ]);
  tell(t, 'takeOffice', { holders: [{ name: '孟庆国', office: 'member' }], how: '选举' }, ground(on, province));
  return t;
};
const demand = (t: Term, on: string, province?: string, freshFacts = false) =>
  tell(
    t,
    'demandRecall',
    { person: t.holders[0]?.person ?? '', by: 'voters', signers: 140, of: 700, reasons: '半年没有到岗', freshFacts },
    ground(on, province),
  );
const latest = (t: Term): string => t.recalls.at(-1)?.recall ?? '';
const vote = (t: Term, on: string, province?: string, presided: 'committee' | 'township' = 'committee') =>
  tell(
    t,
    'voteRecall',
    { recall: latest(t), presided, due: 700, issued: 340, returned: 340, agree: 340, against: 0, abstain: 0, void: 0 },
    ground(on, province),
  );
/** A recall for which 340 of 700 voted: not more than half. */
const failed = (province?: string): Term => {
  const t = term('2026-04-10', province);
  assert.equal(demand(t, '2026-09-01', province), undefined);
  tell(t, 'hearDefence', { recall: latest(t), how: 'spoken' }, ground('2026-09-10', province));
  assert.equal(vote(t, '2026-09-20', province), undefined);
  assert.equal(tell(t, 'concludeRecall', { recall: latest(t), carried: false }, ground('2026-09-20', province)), undefined);
  return t;
};

test('in Zhejiang a recall that failed on 20 September 2026 does not come back on the same facts before 20 September 2027; on new ones it may', () => {
  const t = failed('浙江');
  assert.equal(demand(t, '2027-09-19', '浙江'), 'recall is barred');
  assert.equal(demand(failed('浙江'), '2027-09-19', '浙江', true), undefined);
  assert.equal(demand(t, '2027-09-20', '浙江'), undefined);
});

test('where no text bars it a recall may be demanded again the next day: our default of six months refuses nobody', () => {
  assert.equal(demand(failed(), '2026-09-21'), undefined);
});

test('in Shanghai 30 days after 1 September is 1 October: on the 2nd the committee is late; where the law is silent the vote is recorded', () => {
  for (const [province, said] of [
    ['上海', 'recall vote is late'],
    [undefined, undefined],
  ] as const) {
    const t = term('2026-04-10', province);
    assert.equal(demand(t, '2026-09-01', province), undefined);
    tell(t, 'hearDefence', { recall: latest(t), how: 'declined' }, ground('2026-09-10', province));
    assert.equal(vote(t, '2026-10-02', province), said);
  }
});

test('a member by-elected who leaves opens one seat, not two; whoever came in by the election of the term counts as a seat whatever words tell how', () => {
  const t = term('2026-04-10');
  const seat = (on: string, person: string): void =>
    fold(t, [{ fact: 'OfficeTaken', on, person, name: person, office: 'member', how: '补选', choice: 'c1' }]);
  fold(t, [{ fact: 'OfficeTaken', on: '2026-04-10', person: 'p_x', name: '陶桂英', office: 'member', how: '补选' }]);
  const open = (): string | undefined =>
    tell(
      structuredClone(t),
      'callChoice',
      { office: 'member', seats: 1, body: 'representatives', candidates: ['甲', '乙'] },
      ground('2026-12-01'),
    );
  assert.equal(open(), 'seat is not open');
  fold(t, [{ fact: 'OfficeEnded', on: '2026-06-01', person: 'p_x', because: 'death', proof: '死亡证明' }]);
  assert.equal(open(), undefined);
  seat('2026-07-01', 'p_y');
  assert.equal(open(), 'seat is not open');
  fold(t, [{ fact: 'OfficeEnded', on: '2026-08-01', person: 'p_y', because: 'death', proof: '死亡证明' }]);
  assert.equal(open(), undefined);
  assert.equal(
    tell(
      structuredClone(t),
      'callChoice',
      { office: 'member', seats: 2, body: 'representatives', candidates: ['甲', '乙', '丙'] },
      ground('2026-12-01'),
    ),
    'seat is not open',
  );
});
