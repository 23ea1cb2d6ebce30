// The lists before the poll as they hang: names and groups, never why somebody is away or ill; the cards by house, with the number that is valid.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evolve, type Fact } from '../../election/election.ts';
import { helperNotice, mobileNotice, proxyNotice, staffNotice, staffPasses, stationList } from './ahead.ts';
import { cardDelivery, voterCards } from '../cards/cards.ts';
import { readable } from '../page.ts';
import { village } from '../testing/village.ts';

const on = '2026-03-25';
const told = (...facts: readonly Fact[]) => {
  const { e } = village();
  for (const f of facts) evolve(e, f);
  return e;
};

test('the notice of proxies names principal and holder with their groups, tells of no reason, and leaves out what was revoked', () => {
  const give = (proxy: string, principal: string, holder: string): Fact => ({
    fact: 'ProxyGiven',
    on: '2026-03-20',
    proxy,
    round: 1,
    principal,
    holder,
    secret: { of: principal, reason: 'works away', kin: 'sibling' },
  });
  const e = told(
    give('r_1', 'p_00020', 'p_00021'),
    give('r_2', 'p_00022', 'p_00021'),
    { fact: 'ProxyRevoked', on: '2026-03-21', proxy: 'r_2', because: 'taken back' },
    { fact: 'ProxyListPosted', on: '2026-03-22', round: 1, version: 1, proxies: ['r_1'], places: ['村部'] },
  );
  const text = readable(proxyNotice(e, on));
  assert.match(text, /下列1名外出选民/);
  assert.match(text, /村民委员会组织法》第十八条/);
  assert.match(text, /2026年3月22日/);
  for (const private_ of ['务工', '兄弟', 'p_0']) assert.ok(!text.includes(private_), private_);
});

test('the notice of the mobile box gives names, round and escorts, and never says who is ill', () => {
  const set: Extract<Fact, { fact: 'StationsSet' }> = {
    fact: 'StationsSet',
    on: '2026-03-24',
    round: 1,
    opens: '08:30',
    closes: '11:00',
    countAt: '村部',
    stations: [
      { no: 1, name: '村部', groups: [1, 2, 3], boxes: ['1', 'L1'], mobile: ['L1'], booths: 2, place: 'centre', stepFree: true },
    ],
  };
  const e = told(
    set,
    { fact: 'MobileBoxAsked', on: '2026-03-20', round: 1, voter: 'p_00030', box: 'L1', secret: { of: 'p_00030', reason: 'ill' } },
    { fact: 'MobileBoxAsked', on: '2026-03-20', round: 1, voter: 'p_00031', secret: { of: 'p_00031', reason: 'disabled' } },
    {
      fact: 'MobileRouteSet',
      on: '2026-03-24',
      round: 1,
      box: 'L1',
      leaves: '08:40',
      back: '10:10',
      stops: ['老街', '水库'],
      escorts: ['黄林波', '范和平'],
    },
  );
  const text = readable(mobileNotice(e, on));
  assert.match(text, /L1号流动票箱（2人）\n08:40出发，10:10返回，经过：老街、水库。随箱监票员：黄林波、范和平。/);
  assert.doesNotMatch(text, /票箱另行通知/, 'the only box of his station is carried to him');
  const two = told(
    { ...set, stations: set.stations.map((s) => ({ ...s, boxes: [...s.boxes, 'L2'], mobile: ['L1', 'L2'] })) },
    { fact: 'MobileBoxAsked', on: '2026-03-20', round: 1, voter: 'p_00031', secret: { of: 'p_00031', reason: 'disabled' } },
  );
  assert.match(readable(mobileNotice(two, on)), /票箱另行通知（1人）/);
  for (const word of ['病', '残']) assert.ok(!text.includes(word), word);
  const [round] = e.rounds;
  assert.ok(round);
  assert.match(readable(stationList(e, round)), /村部（主会场） （无障碍） 1、2、3 08:30—11:00 120 1、L1号流动票箱 2/);
  assert.match(readable(staffNotice(e, on)), /共2人/);
  assert.match(readable(staffPasses(e, round)), /001 黄林波 监票员/);
  assert.match(readable(helperNotice(e, on)), /不能填写选票的选民可以请人代写/);
});

test('cards go from house to house, and a card made anew carries its new number and another token', () => {
  const at = (voter: string, address: string): Fact => ({
    fact: 'VoterCorrected',
    on: '2026-03-10',
    voter,
    secret: { of: voter, because: '补住址', name: `住${address}`, sex: 'man', born: '1980-01-02', address },
  });
  const e = told(
    at('p_00020', '2号楼'),
    at('p_00021', '1号楼'),
    { fact: 'CardReplaced', on, voter: 'p_00021', before: '0022', card: '0022-2', issue: 2, because: 'lost' },
    { fact: 'CardReturned', on, voter: 'p_00020', card: '0021', because: 'not at home' },
  );
  const cards = voterCards(e, (voter, issue) => `${voter}/${issue}`).blocks.flatMap((b) => (b.kind === 'cards' ? b.cards : []));
  assert.equal(cards.length, 120);
  assert.equal(new Set(cards.map((c) => c.no)).size, 120);
  assert.ok(cards.findIndex((c) => c.name === '住1号楼') < cards.findIndex((c) => c.name === '住2号楼'));
  assert.deepEqual(
    cards.filter((c) => c.name === '住1号楼').map((c) => [c.no, c.token]),
    [['0022-2', 'p_00021/2']],
  );
  const list = readable(cardDelivery(e));
  assert.match(list, /0021 住2号楼 2号楼 {2}退回：外出不在家/);
  assert.match(list, /0022-2 住1号楼 1号楼 {2}第2次发证/);
  assert.match(list, /户均已通知到户/);
});
