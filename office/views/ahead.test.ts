// The screens before the poll through the door: who sees which names and reasons, what a clerk is told before a proxy is written down, a list judged line by line, the same order twice, two at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { storyClock } from '../clock.ts';
import { seededDice } from '../dice.ts';
import type { Who } from '../door.ts';
import { openElection } from '../office.ts';
import { readProxyFile } from '../proxyfile.ts';
import { secretsFrom } from '../secrets.ts';
import { admin, d, everybody, root, tellPath } from '../testing/little.ts';
import { proxiesScreen, proxyCheck } from './proxies.ts';
import { personScreen, rollScreen } from './roll.ts';
import { stationsScreen } from './stations.ts';

const open = await openElection({
  id: 'little',
  ledger: openMemoryLedger(),
  secrets: secretsFrom(root),
  clock: storyClock(`${d(-4)}T08:00:00+08:00`),
  dice: seededDice(4),
  rehearsal: true,
});
await tellPath(open, 'deliverCards');
const caller: Who = { account: 'a_caller', name: '唱票' };
const stranger: Who = { account: 'a_none', name: '外人' };
await open.tell({ order: 'caller', do: 'giveRole', body: { ...caller, role: 'caller' } }, admin);
const id = (name: string): string => {
  const found = [...open.election().roll.voters.values()].find((v) => v.secret?.name === name);
  return found?.voter ?? assert.fail(name);
};
let orders = 0;
const give = (principal: string, holder: string, order = `give-${++orders}`) =>
  open.tell(
    { order, do: 'recordProxies', body: { proxies: [{ principal: id(principal), holder: id(holder), reason: 'studies away' }] } },
    everybody,
  );

test('two clerks write the third proxy of one holder at once: one is taken, the other refused; told twice it is done once', async () => {
  assert.equal((await give('赵春生', '郑小梅')).kind, 'done');
  assert.equal((await give('钱春生', '郑小梅', 'same')).kind, 'done');
  assert.equal((await give('钱春生', '郑小梅', 'same')).kind, 'repeated');
  const both = await Promise.all([give('孙春生', '郑小梅'), give('李春生', '郑小梅')]);
  assert.deepEqual(both.map((a) => (a.kind === 'refused' ? a.refusal.key : a.kind)).toSorted(), [
    'done',
    'holder has enough proxies',
  ]);
  assert.equal(open.election().proxies.given.size, 3);
});

test('the clerk sees names and reasons, a caller the names that hang, somebody without a role neither', () => {
  const of = (who: Who) => proxiesScreen(open, who).proxies[0];
  assert.deepEqual([of(everybody)?.principal.name, of(everybody)?.reason?.zh], ['赵春生', '外出求学']);
  assert.deepEqual([of(caller)?.principal.name, of(caller)?.reason], ['赵春生', undefined]);
  assert.deepEqual(proxiesScreen(open, stranger).proxies, []);
  assert.equal(proxiesScreen(open, stranger).unposted, 3);
});

test('before a proxy is written down the clerk is told 3 of 3 with the article; who may not write one is told nothing', () => {
  const asked = { principal: id('周春生'), holder: id('郑小梅'), reason: 'works away' as const, written: true };
  const check = proxyCheck(open, everybody, asked);
  assert.deepEqual([check?.held, check?.most, check?.refusal?.refusal.key], [3, 3, 'holder has enough proxies']);
  assert.match(check?.refusal?.cites?.zh ?? '', /第十八条/);
  assert.equal(proxyCheck(open, caller, asked), undefined);
  assert.equal(proxyCheck(open, everybody, { ...asked, holder: id('王小梅') })?.refusal, undefined);
});

test('a list of six: two ready; a fourth principal, a candidate, nobody, a like name each refused on its line', () => {
  const csv = [
    '委托人,受委托人,原因',
    '周春生,王小梅,务工',
    '吴春生,王小梅/2,上学',
    '郑春生,郑小梅,',
    '王春生,周大山,',
    '没有人,王小梅,',
    '冯春升,王小梅,',
  ].join('\n');
  const { rows } = readProxyFile(open, new TextEncoder().encode(csv));
  assert.deepEqual(
    rows.map((r) => [r.row, r.ready !== undefined]),
    [
      [2, true],
      [3, true],
      [4, false],
      [5, false],
      [6, false],
      [7, false],
    ],
  );
  const why = rows.map((r) => r.words?.zh ?? '');
  assert.match(why[2] ?? '', /郑小梅已经接受 3 人委托/);
  assert.match(why[3] ?? '', /周大山是候选人/);
  assert.match(why[5] ?? '', /相近的“冯春生”/);
  assert.equal(open.election().proxies.given.size, 3, 'nothing was recorded');
  assert.match(readProxyFile(open, new TextEncoder().encode('x')).rows[0]?.words?.zh ?? '', /没有找到表头/);
});

test('the stations say what they lack, and whom they must replace once a relative stands', async () => {
  const before = stationsScreen(open);
  assert.deepEqual(
    before.stations.map((s) => [s.voters, s.boxes.map((b) => `${b.found}/${b.least}`)]),
    [
      [20, ['3/3']],
      [20, ['3/3']],
    ],
  );
  assert.deepEqual(
    before.stations[0]?.missing.map((m) => m.zh),
    ['没有发票员', '没有登记秘密写票处'],
  );
  await open.tell({ order: 'kin', do: 'declareRelation', body: { a: id('赵秋菊'), b: id('赵大山'), kin: 'spouse' } }, everybody);
  const [first] = stationsScreen(open).stations;
  assert.equal(first?.staff.find((s) => s.name === '赵秋菊')?.avoid, '赵大山');
  assert.deepEqual(first?.missing[0]?.zh, '1 号票箱缺监票员 1 人');
});

test('a card made anew is found by the number that stands on it: 0004-2 is 赵小梅', async () => {
  const groups = [1, 2].map((group) => ({ group, cards: 20 }));
  await open.tell({ order: 'cards', do: 'deliverCards', body: { groups } }, everybody);
  const made = await open.tell({ order: 'lost', do: 'replaceCard', body: { voter: id('赵小梅'), because: 'lost' } }, everybody);
  assert.equal(made.kind, 'done');
  assert.deepEqual(
    rollScreen(open, everybody, { q: '0004-2' }).rows.map((r) => [r.name, r.card]),
    [['赵小梅', true]],
  );
  assert.deepEqual(
    rollScreen(open, caller, { q: '0004' }).rows.map((r) => r.name),
    ['赵小梅'],
  );
});

test('since when somebody from elsewhere lives here, that she asked, and who agreed: the clerk sees it, a caller does not', async () => {
  const grounds = { since: d(-800), asked: true, agreed: '村民代表会议，5 月 1 日' };
  const row = { name: '蒋小梅', sex: 'woman', born: '1988-04-02', group: 1, category: 'from elsewhere, agreed', ...grounds };
  assert.equal((await open.tell({ order: 'elsewhere', do: 'registerVoters', body: { rows: [row] } }, everybody)).kind, 'done');
  assert.deepEqual(personScreen(open, everybody, id('蒋小梅'))?.grounds, grounds);
  assert.deepEqual(personScreen(open, caller, id('蒋小梅'))?.grounds, {});
  assert.deepEqual(personScreen(open, everybody, id('赵春生'))?.grounds, {});
});
