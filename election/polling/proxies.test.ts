// Proxies under attack: the fourth principal, the dead, the candidate, the day after the window, a chain, a list that hangs too late; by the law of 2026, of 2011, and of three provinces.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { answerOn, proxiesPerHolder } from '../../law/rules.ts';
import { isRefusal } from '../chapter.ts';
import { beginningIn, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import type { PersonId } from '../person.ts';
import { principalsOf, proxyFor, proxyState } from './proxies.ts';
import { lawOf } from '../counting/totals.ts';

const given = (v: Village, principal: string, holder: string, more: object = {}) => ({
  proxies: [{ principal: v.id(principal), holder: v.id(holder), ...more }],
});
const give = (v: Village, principal: string, holder: string, day = -5, more: object = {}) => {
  const d = v.tell('recordProxies', given(v, principal, holder, more), v.d(day));
  return isRefusal(d) ? `${d.key}${d.because ? ` ${d.because.text} ${d.because.article}` : ''}` : 'done';
};
const stateOf = (v: Village, at: number, day = 0) => {
  const p = [...v.election.proxies.given.values()][at];
  assert.ok(p);
  return proxyState(v.election, p, lawOf(v.election, v.d(day)), v.d(day));
};
/** A village at the eve that stands under the rules of a province. */
const inProvince = (province: string) => villageAt('deliverCards', { year: 2024 }, beginningIn(province));

it('a fourth principal is refused: a holder votes for three at most (VC 18, RC 19)', () => {
  const v = villageAt('deliverCards');
  assert.deepEqual(
    ['赵春生', '钱春生', '孙春生', '李春生'].map((p) => give(v, p, '郑小梅')),
    ['done', 'done', 'done', 'holder has enough proxies VC2025 18'],
  );
  const refusal = v.refused('recordProxies', given(v, '李春生', '郑小梅'), v.d(-5));
  assert.deepEqual([refusal.found['held'], refusal.found['most']], [3, 3]);
  v.done('revokeProxy', { proxy: [...v.election.proxies.given.keys()][0], because: 'taken back' }, v.d(-4));
  assert.equal(give(v, '李春生', '郑小梅', -4), 'done');
  const c = villageAt(
    'deliverCards',
    {
      kind: 'community',
      posts: [
        { post: 'director', seats: 1 },
        { post: 'member', seats: 4 },
      ],
    },
    {
      fixCandidates: () => undefined,
      recordNomination: () => undefined,
      answerNomination: () => undefined,
      reviewNominees: () => undefined,
      setStations: () => undefined,
      appointStaff: () => undefined,
      printBallots: () => undefined,
      meetVoters: () => undefined,
    },
  );
  for (const p of ['赵春生', '钱春生', '孙春生']) assert.equal(give(c, p, '郑小梅'), 'done');
  assert.equal(give(c, '李春生', '郑小梅'), 'holder has enough proxies RC2025 19');
});

it('a list of four for one holder is refused as a whole, with its line', () => {
  const v = villageAt('deliverCards');
  const list = ['赵春生', '钱春生', '孙春生', '李春生'].map((p) => ({ principal: v.id(p), holder: v.id('郑小梅') }));
  const refusal = v.refused('recordProxies', { proxies: list }, v.d(-5));
  assert.deepEqual([refusal.key, refusal.found['row']], ['holder has enough proxies', 4]);
  assert.equal(v.election.proxies.given.size, 0);
  assert.equal(v.refused('recordProxies', { proxies: [list[0], list[0]] }, v.d(-5)).key, 'principal has given a proxy');
});

it('a candidate holds no proxy, also not under an earlier one: whoever becomes a candidate loses it', () => {
  const v = villageAt('deliverCards');
  assert.equal(give(v, '赵春生', '周大山'), 'a candidate may not hold a proxy VC2025 18');
  assert.equal(give(v, '周大山', '赵春生'), 'done', 'who stands and is away votes through another');
  const w = villageAt('fixCandidates');
  assert.equal(give(w, '赵春生', '吴大山', -12), 'done', 'nominated only');
  w.done(
    'fixCandidates',
    {
      posts: [
        { post: 'director', number: 2 },
        { post: 'member', number: 4 },
      ],
    },
    w.d(-11),
  );
  assert.equal(stateOf(w, 0, -10), 'holder is a candidate');
  assert.equal(give(w, '赵春生', '郑小梅', -10), 'done', 'the first has fallen away');
});

it('the dead neither give nor hold: before it is refused, afterwards the proxy falls away', () => {
  const v = villageAt('deliverCards');
  const dead = v.id('钱春生');
  assert.equal(give(v, '钱春生', '郑小梅'), 'done');
  assert.equal(give(v, '孙春生', '王春生'), 'done');
  v.done('removeVoter', { voter: dead, because: 'died' }, v.d(-4));
  v.done('removeVoter', { voter: v.id('王春生'), because: 'died' }, v.d(-4));
  assert.deepEqual([stateOf(v, 0), stateOf(v, 1)], ['principal is off the roll', 'holder is off the roll']);
  const refusal = v.refused('recordProxies', { proxies: [{ principal: dead, holder: v.id('郑小梅') }] }, v.d(-4));
  assert.deepEqual([refusal.key, refusal.found['because']], ['no longer a voter', 'died']);
  assert.equal(v.refused('recordProxies', { proxies: [{ principal: 'p_nobody', holder: dead }] }, v.d(-4)).key, 'no such voter');
  assert.equal(give(v, '孙春生', '郑小梅', -4), 'done', 'the proxy of the dead counts against nobody');
});

it('no chain: who is away votes for nobody, and who votes for others is not away; nobody is his own holder', () => {
  const v = villageAt('deliverCards');
  assert.equal(give(v, '赵春生', '钱春生'), 'done');
  assert.equal(give(v, '孙春生', '赵春生'), 'holder is away himself PLAN 0');
  assert.equal(give(v, '钱春生', '孙春生'), 'principal holds proxies PLAN 0');
  assert.equal(give(v, '赵春生', '孙春生'), 'principal has given a proxy VC2025 18');
  assert.equal(give(v, '孙春生', '孙春生'), 'a person twice');
});

it('the window closes the day before the poll, in Zhejiang three days before, in Shanghai five', () => {
  const v = villageAt('deliverCards');
  assert.equal(give(v, '赵春生', '郑小梅', -1), 'done');
  assert.equal(give(v, '钱春生', '郑小梅', 0), 'proxy comes late PLAN 0');
  const zj = inProvince('浙江');
  assert.deepEqual(
    [give(zj, '赵春生', '赵秋菊', -3, { kin: 'spouse' }), give(zj, '钱春生', '钱秋菊', -2, { kin: 'spouse' })],
    ['done', 'proxy comes late ZJ-V2020 25'],
  );
  const sh = inProvince('上海市');
  assert.deepEqual(
    [give(sh, '赵春生', '赵秋菊', -5, { kin: 'spouse' }), give(sh, '钱春生', '钱秋菊', -4, { kin: 'spouse' })],
    ['done', 'proxy comes late SH-V2020 16'],
  );
});

it('before 2026 only a near relative votes for another, since then any villager; written it is always', () => {
  const old = villageAt('deliverCards', { year: 2024 });
  assert.equal(give(old, '赵春生', '郑小梅'), 'holder is no near relative VC2018 15');
  assert.equal(give(old, '赵春生', '赵秋菊', -5, { kin: 'spouse' }), 'done');
  old.done('declareRelation', { a: old.id('孙春生'), b: old.id('孙秋菊'), kin: 'sibling' }, old.d(-5));
  assert.equal(give(old, '孙秋菊', '孙春生'), 'done', 'their relation was declared before');
  const now = villageAt('deliverCards');
  assert.equal(give(now, '赵春生', '郑小梅', -5, { written: false }), 'proxy is not in writing VC2025 18');
  assert.equal(give(now, '赵春生', '郑小梅', -5, { reason: 'special reason' }), 'not away VC2025 18');
  const sh = inProvince('上海');
  assert.equal(
    give(sh, '赵春生', '赵秋菊', -6, { reason: 'special reason', kin: 'spouse' }),
    'not away VC2018 15',
    'the special reasons of Shanghai stand behind the national text',
  );
});

it('where representatives elect nobody votes through another (RC 19)', () => {
  const v = villageAt('recordNomination', {
    kind: 'community',
    mode: 'representatives',
    posts: [
      { post: 'director', seats: 1 },
      { post: 'member', seats: 4 },
    ],
  });
  const refusal = v.refused('recordProxies', given(v, '赵春生', '郑小梅'), v.d(-15));
  assert.deepEqual([refusal.key, refusal.because?.article], ['no proxies in this way of voting', 19]);
});

it('a proxy holds when the list hangs; a list on the day of the poll is refused; in Zhejiang the unposted is void, elsewhere it is a finding', () => {
  for (const [province, used] of [
    ['浙江', 0],
    ['湖南', 1],
  ] as const) {
    const v = inProvince(province);
    assert.equal(v.refused('postProxyList', { places: ['村务公开栏'] }, v.d(-5)).key, 'nobody is on the list');
    give(v, '赵春生', '赵秋菊', -5, { kin: 'spouse' });
    v.done('postProxyList', { places: ['村务公开栏'] }, v.d(-4));
    give(v, '钱春生', '钱秋菊', -3, { kin: 'spouse' });
    assert.deepEqual([stateOf(v, 0, -3), stateOf(v, 1, -3)], ['holds', 'to be posted']);
    assert.equal(v.refused('postProxyList', { places: ['村务公开栏'] }, v.d(0)).key, 'proxy list comes late');
    const law = lawOf(v.election, v.d(0));
    assert.equal(stateOf(v, 1), 'was not posted');
    assert.equal(principalsOf(v.election, v.id('赵秋菊'), law, v.d(0)).length, 1);
    assert.equal(principalsOf(v.election, v.id('钱秋菊'), law, v.d(0)).length, used, province);
    assert.equal(proxyFor(v.election, v.id('赵春生'), law, v.d(0))?.holder, v.id('赵秋菊'));
  }
});

it('a proxy is revoked once', () => {
  const v = villageAt('deliverCards');
  give(v, '赵春生', '钱春生');
  const [proxy] = v.election.proxies.given.keys();
  v.done('revokeProxy', { proxy, because: 'votes in person' }, v.d(-3));
  assert.equal(v.refused('revokeProxy', { proxy, because: 'taken back' }, v.d(-3)).key, 'proxy is revoked already');
  assert.equal(v.refused('revokeProxy', { proxy: 'r_none', because: 'taken back' }, v.d(-3)).key, 'no such proxy');
  assert.equal(give(v, '赵春生', '孙春生', -3), 'done');
});

it('law of the field: whatever is asked, no holder has more than three, no principal two, no holder is away himself', () => {
  const step = fc.record({ from: fc.nat(39), to: fc.nat(39), take: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const v = villageAt('deliverCards');
      const voters = [...v.election.roll.voters.keys()];
      const law = lawOf(v.election, v.d(-5));
      for (const { from, to, take } of steps) {
        const open = [...v.election.proxies.given.values()].filter((p) => !p.revoked);
        const old = open[take];
        if (old && from % 4 === 0) v.tell('revokeProxy', { proxy: old.proxy, because: 'taken back' }, v.d(-5));
        else v.tell('recordProxies', { proxies: [{ principal: voters[from % 12], holder: voters[to % 8] }] }, v.d(-5));
      }
      const open = [...v.election.proxies.given.values()].filter((p) => !p.revoked);
      const held = Map.groupBy(open, (p): PersonId => p.holder);
      const most = answerOn(proxiesPerHolder, law).value;
      for (const [, list] of held) assert.ok(list.length <= most);
      assert.equal(new Set(open.map((p) => p.principal)).size, open.length);
      for (const p of open) assert.ok(!held.has(p.principal));
    }),
    { numRuns: 30 },
  );
});
