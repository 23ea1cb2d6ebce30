// Stations, staff, mobile boxes and helpers under attack: every voter at exactly one station, nobody at two places, no relative beside the box; by the law of the day and of three provinces.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { avoidsFor, scrutineersLacking, staffToReplace, watchOf } from './avoidance.ts';
import { isRefusal } from '../chapter.ts';
import { beginningIn, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { stationOf, stationSizes, votersAt } from '../roll/places.ts';

const setting = (stations: readonly Record<string, unknown>[]) => ({
  opens: '08:30',
  closes: '11:00',
  countAt: '村部',
  stations,
});
const two = [
  { no: 1, name: '一组', groups: [1], boxes: ['1'] },
  { no: 2, name: '二组', groups: [2], boxes: ['2', 'L1'], mobile: ['L1'] },
];
const tell = (v: Village, order: Parameters<Village['tell']>[0], body: unknown, day = -9) => {
  const d = v.tell(order, body, v.d(day));
  return isRefusal(d) ? `${d.key}${d.because ? ` ${d.because.text} ${d.because.article}` : ''}` : 'done';
};
const inProvince = (province: string, until: Parameters<typeof villageAt>[0] = 'setStations') =>
  villageAt(until, { year: 2024 }, beginningIn(province));
const roundOf = (v: Village) => {
  const round = v.election.rounds.at(-1);
  assert.ok(round);
  return round;
};

it('a main hall and seven branches take 40 voters: 20 + 20, and three moved by name make 17 + 23', () => {
  const v = villageAt('setStations');
  const hall = {
    no: 1,
    name: '村部',
    groups: [1],
    boxes: ['1', '3'],
    place: 'centre',
    booths: 4,
    desks: 2,
    address: '村部大院',
    stepFree: true,
  };
  v.done('setStations', setting([hall, { ...two[1], place: 'branch', booths: 1, opens: '09:00', closes: '10:30' }]), v.d(-10));
  const sizes = () => [...stationSizes(v.election, roundOf(v)).values()];
  assert.deepEqual(sizes(), [20, 20]);
  const moved = ['赵春生', '赵秋菊', '赵大山'].map((n) => v.id(n));
  assert.equal(tell(v, 'moveVoters', { station: 2, because: '住处靠近二站', voters: [...moved, moved[0]] }), 'done');
  assert.deepEqual(sizes(), [17, 23]);
  assert.equal(stationOf(v.election, moved[0] ?? ''), 2);
  assert.equal(votersAt(v.election, roundOf(v), 1).length, 17);
  assert.equal(tell(v, 'moveVoters', { station: 2, because: '再来一次', voters: moved }), 'nobody to move');
  assert.equal(tell(v, 'moveVoters', { station: 3, because: '没有这一站', voters: moved }), 'no such station');
  assert.equal(tell(v, 'moveVoters', { station: 1, because: '外人', voters: ['p_none'] }), 'no such voter');
  v.done('setStations', setting([two[0] ?? {}, { ...two[1], no: 3 }]), v.d(-9));
  assert.deepEqual(sizes(), [20, 20], 'the second station is gone, and its moves with it');
});

it('all who live in building 3 are moved by the words of their address', () => {
  const v = villageAt('setStations');
  v.done('setStations', setting(two), v.d(-10));
  for (const n of ['钱春生', '钱秋菊'])
    v.done('correctVoter', { voter: v.id(n), because: '补住址', address: '白沙路8号院3号楼201' }, v.d(-10));
  assert.equal(tell(v, 'moveVoters', { station: 2, because: '3号楼', address: '3号楼', group: 2 }), 'nobody to move');
  assert.equal(tell(v, 'moveVoters', { station: 2, because: '3号楼', address: '3号楼' }), 'done');
  assert.equal(stationSizes(v.election, roundOf(v)).get(2), 22);
  assert.equal(tell(v, 'moveVoters', { station: 2, because: '什么也没写' }), 'order is not understood');
});

it('the station closes by the voters it has: 23 ballots for 23 voters, not 24', () => {
  const v = villageAt('openStation', {}, { printBallots: () => undefined });
  v.done('moveVoters', { station: 2, because: '近', voters: ['赵春生', '赵秋菊', '赵大山'].map((n) => v.id(n)) }, v.d(-5));
  v.done('printBallots', { printed: 50 }, v.d(-4));
  v.done('openStation', { station: 2, clock: '08:30', ballots: 25, seals: ['封'] }, v.d(0));
  const closing = (issued: number) => ({ station: 2, clock: '11:00', issued, own: issued, unused: 25 - issued });
  assert.equal(tell(v, 'closeStation', closing(24), 0).split(' PLAN')[0], 'more issued than voters');
  assert.equal(tell(v, 'closeStation', closing(23), 0), 'done');
});

it('no booth is refused by article 18, a second centre too, a mobile box that is no box, hours that end before they begin', () => {
  const v = villageAt('setStations');
  const at = (change: object) => tell(v, 'setStations', setting([{ ...two[0], ...change }, two[1] ?? {}]), -10);
  assert.equal(at({ booths: 0 }), 'no secret booth VC2025 18');
  assert.equal(at({ mobile: ['L9'] }), 'no such box');
  assert.equal(at({ opens: '10:00', closes: '09:00' }), 'the moment is past');
  assert.equal(at({ opens: '11:30' }), 'the moment is past', 'opens after the whole poll closes');
  assert.equal(tell(v, 'setStations', setting(two.map((s) => ({ ...s, place: 'centre' }))), -10), 'two centres');
});

it('Zhejiang and Beijing want a centre with stations: branches alone are refused there, in Hunan not', () => {
  const branches = setting(two.map((s) => ({ ...s, place: 'branch' })));
  assert.equal(tell(inProvince('浙江'), 'setStations', branches, -10), 'places not known to the law ZJ-V2020 24');
  assert.equal(tell(inProvince('北京'), 'setStations', branches, -10), 'places not known to the law BJ-V2012 23');
  assert.equal(tell(inProvince('湖南'), 'setStations', branches, -10), 'done');
});

it('a sibling may watch the box in Beijing, not in Zhejiang; a grandchild may in Zhejiang, not in Beijing; a guard anywhere but in Beijing', () => {
  const found = ['北京', '浙江', '上海'].map((province) => {
    const v = inProvince(province, 'appointStaff');
    v.done('declareRelation', { a: v.id('周小梅'), b: v.id('周大山'), kin: 'sibling' }, v.d(-10));
    v.done('declareRelation', { a: v.id('周秋菊'), b: v.id('周大山'), kin: 'grandchild' }, v.d(-10));
    const may = (name: string, role: string) => tell(v, 'appointStaff', { staff: [{ name, role }] }) === 'done';
    return [may('周小梅', 'scrutineer'), may('周秋菊', 'scrutineer'), may('周秋菊', 'guard')];
  });
  assert.deepEqual(found, [
    [true, false, false],
    [false, true, true],
    [true, false, true],
  ]);
});

it('nobody both watches and counts or calls, nobody stands at two stations; a plan may allow the first', () => {
  const v = villageAt('appointStaff');
  const staff = (...of: readonly object[]) => tell(v, 'appointStaff', { staff: of });
  const one = { name: '吴秋菊', role: 'scrutineer', station: 1 };
  assert.equal(staff(one, { name: '吴秋菊', role: 'teller' }), 'works that check each other PLAN 0');
  assert.equal(staff(one, { ...one, station: 2 }), 'a person at two stations');
  assert.equal(staff(one, { ...one, role: 'issuer' }), 'done');
  assert.equal(staff({ name: '吴秋菊', role: 'caller' }), 'works that check each other PLAN 0', 'appointed before');
  const free = villageAt(
    'appointStaff',
    {},
    {
      registerVoters: (w, step) => {
        w.done('adoptPlan', { by: '村民代表会议', decides: { pollJobsApart: [] } }, w.d(-50));
        return step.body(w);
      },
    },
  );
  assert.equal(tell(free, 'appointStaff', { staff: [one, { name: '吴秋菊', role: 'caller' }] }), 'done');
});

it('whoever has become a candidate must be replaced; released, the place is free and another takes it', () => {
  const v = villageAt('printBallots');
  v.done('declareRelation', { a: v.id('赵秋菊'), b: v.id('赵大山'), kin: 'spouse' }, v.d(-8));
  const out = staffToReplace(v.election, roundOf(v));
  assert.deepEqual(
    out.map((x) => [x.member.name, x.candidate]),
    [['赵秋菊', '赵大山']],
  );
  assert.equal(avoidsFor(v.election, roundOf(v), v.id('赵秋菊'), 'scrutineer'), '赵大山');
  const station = roundOf(v).stations.get(1);
  assert.ok(station);
  assert.equal(scrutineersLacking(v.election, roundOf(v), station), 1, '3 less 1 of 3');
  assert.equal(tell(v, 'releaseStaff', { name: '赵秋菊', role: 'teller', because: 'ill' }), 'not on the staff');
  assert.equal(tell(v, 'releaseStaff', { name: '赵秋菊', role: 'scrutineer', because: 'near relative of a candidate' }), 'done');
  v.done('appointStaff', { staff: [{ name: '李秋菊', role: 'scrutineer', station: 1 }] }, v.d(-8));
  assert.deepEqual([staffToReplace(v.election, roundOf(v)).length, scrutineersLacking(v.election, roundOf(v), station)], [0, 0]);
});

it('two boxes with three scrutineers: 3 and 0, and three lack; named for the second box, it is 2 and 1 of 3', () => {
  const v = villageAt('setStations');
  v.done('setStations', setting([{ no: 1, name: '村部', groups: [1, 2], boxes: ['1', '2'] }]), v.d(-10));
  const names = ['赵秋菊', '钱秋菊', '孙秋菊'];
  v.done('appointStaff', { staff: names.map((name) => ({ name, role: 'scrutineer', station: 1 })) }, v.d(-9));
  const station = () => roundOf(v).stations.get(1) ?? assert.fail();
  const watch = () => watchOf(v.election, roundOf(v), station()).map((w) => w.found);
  assert.deepEqual([watch(), scrutineersLacking(v.election, roundOf(v), station())], [[3, 0], 3]);
  v.done('releaseStaff', { name: '孙秋菊', role: 'scrutineer', because: 'other' }, v.d(-9));
  v.done('appointStaff', { staff: [{ name: '孙秋菊', role: 'scrutineer', station: 1, box: '2' }] }, v.d(-9));
  assert.deepEqual(watch(), [2, 1]);
  assert.equal(tell(v, 'appointStaff', { staff: [{ name: '吴秋菊', role: 'scrutineer', station: 1, box: '9' }] }), 'no such box');
});

it('six were trained and two of them sworn; whoever is not on the staff was not', () => {
  const v = villageAt('printBallots');
  assert.equal(tell(v, 'trainStaff', { place: '村部', people: ['钱春生'] }, -8), 'not on the staff');
  v.done('trainStaff', { place: '村部', topic: '监票' }, v.d(-8));
  v.done('trainStaff', { place: '村部', sworn: true, people: ['赵秋菊', '钱秋菊'] }, v.d(-7));
  const trained = [...roundOf(v).trained.values()];
  assert.deepEqual([trained.length, trained.filter((t) => t.sworn).length], [6, 2]);
  assert.equal(tell(villageAt('appointStaff'), 'trainStaff', { place: '村部' }), 'nobody is on the staff');
});

it('the mobile box: in Beijing for the old and the disabled only, in Zhejiang with the township’s consent and three scrutineers', () => {
  const bj = inProvince('北京', 'appointStaff');
  assert.equal(tell(bj, 'askMobileBox', { voter: bj.id('冯春生'), reason: 'ill' }), 'no mobile box for that BJ-V2012 23');
  assert.equal(tell(bj, 'askMobileBox', { voter: bj.id('冯春生'), reason: 'disabled' }), 'done');
  const zj = inProvince('浙江');
  zj.done('setStations', setting(two), zj.d(-10));
  zj.done(
    'appointStaff',
    { staff: ['王秋菊', '冯秋菊', '陈秋菊'].map((name) => ({ name, role: 'scrutineer', station: 2, box: 'L1' })) },
    zj.d(-9),
  );
  const route = { box: 'L1', leaves: '08:40', back: '10:20', stops: ['老街', '水库'], escorts: ['王秋菊', '冯秋菊', '陈秋菊'] };
  assert.equal(tell(zj, 'setMobileRoute', route), 'mobile box is not agreed ZJ-V2020 24');
  assert.equal(tell(zj, 'agreeMobileBoxes', { by: 'election committee' }), 'not theirs to agree ZJ-V2020 24');
  assert.equal(tell(zj, 'agreeMobileBoxes', { by: 'township', letter: '白政发〔2024〕3号' }), 'done');
  assert.equal(tell(zj, 'setMobileRoute', { ...route, escorts: ['王秋菊', '冯秋菊', '冯 秋菊'] }), 'too few escorts ZJ-V2020 24');
  assert.equal(tell(zj, 'setMobileRoute', { ...route, escorts: ['王秋菊', '冯秋菊', '钱春生'] }), 'not a scrutineer');
  assert.equal(tell(zj, 'setMobileRoute', { ...route, box: '2' }), 'no such mobile box');
  assert.equal(tell(zj, 'setMobileRoute', { ...route, back: '08:00' }), 'the moment is past');
  assert.equal(tell(zj, 'setMobileRoute', route), 'done');
});

it('who votes at the mobile box votes at the station of that box and nowhere else, and through nobody: 20 + 20 becomes 19 + 21', () => {
  const v = villageAt('setStations');
  v.done('setStations', setting(two), v.d(-10));
  const voter = v.id('赵春生');
  assert.equal(tell(v, 'askMobileBox', { voter, reason: 'old', box: '2' }), 'no such mobile box');
  assert.equal(tell(v, 'askMobileBox', { voter, reason: 'old', box: 'L1' }), 'done');
  assert.deepEqual([stationOf(v.election, voter), ...stationSizes(v.election, roundOf(v)).values()], [2, 19, 21]);
  assert.equal(tell(v, 'recordProxies', { proxies: [{ principal: voter, holder: v.id('钱春生') }] }), 'asked for the mobile box');
  assert.equal(tell(v, 'withdrawAid', { list: 'mobile box', voter }), 'done');
  assert.equal(tell(v, 'withdrawAid', { list: 'mobile box', voter }), 'not on that list');
  assert.equal(stationOf(v.election, voter), 1);
  assert.equal(tell(v, 'recordProxies', { proxies: [{ principal: voter, holder: v.id('钱春生') }] }), 'done');
  assert.equal(tell(v, 'askMobileBox', { voter, reason: 'old' }), 'principal has given a proxy');
});

it('nobody whose relative stands writes for another; where the province names official writers, no other; the lists hang before the day', () => {
  const v = villageAt('printBallots');
  v.done('declareRelation', { a: v.id('周小梅'), b: v.id('周大山'), kin: 'sibling' }, v.d(-8));
  const voter = v.id('冯春生');
  assert.equal(tell(v, 'nameHelper', { voter, helper: '周大山' }, -8), 'staff must avoid PLAN 0');
  assert.equal(tell(v, 'nameHelper', { voter, helper: '周小梅' }, -8), 'staff must avoid PLAN 0');
  assert.equal(tell(v, 'nameHelper', { voter, helper: '冯春生' }, -8), 'a person twice');
  assert.equal(tell(v, 'postAidList', { list: 'helpers', places: ['公开栏'] }, -8), 'nobody is on the list');
  assert.equal(tell(v, 'nameHelper', { voter, helper: '冯小梅' }, -8), 'done');
  assert.equal(tell(v, 'postAidList', { list: 'helpers', places: ['公开栏'] }, 0), 'list comes late PLAN 0');
  assert.equal(tell(v, 'postAidList', { list: 'helpers', places: ['公开栏'] }, -1), 'done');
  assert.equal(v.election.aid.helpers.get(voter)?.posted, v.d(-1));
  const zj = inProvince('浙江', 'printBallots');
  assert.equal(tell(zj, 'nameHelper', { voter: zj.id('冯春生'), helper: '冯小梅' }, -8), 'not an official writer ZJ-V2020 24');
  zj.done('appointStaff', { staff: [{ name: '冯小梅', role: 'helper', station: 2 }] }, zj.d(-8));
  assert.equal(tell(zj, 'nameHelper', { voter: zj.id('冯春生'), helper: '冯小梅' }, -8), 'done');
});

it('law of the field: however voters are moved, corrected, removed and asked for, each has one station and the stations add up to the roll', () => {
  const step = fc.record({ who: fc.nat(39), to: fc.integer({ min: 1, max: 2 }), what: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const v = villageAt('setStations');
      v.done('setStations', setting(two), v.d(-10));
      const people = [...v.election.roll.voters.keys()];
      for (const { who, to, what } of steps) {
        const voter = people[who] ?? '';
        if (what === 0) v.tell('moveVoters', { station: to, because: '近', voters: [voter] }, v.d(-9));
        else if (what === 1) v.tell('correctVoter', { voter, because: '搬家', group: to }, v.d(-9));
        else if (what === 2) v.tell('removeVoter', { voter, because: 'died' }, v.d(-9));
        else if (what === 3) v.tell('askMobileBox', { voter, reason: 'old', box: 'L1' }, v.d(-9));
        else v.tell('withdrawAid', { list: 'mobile box', voter }, v.d(-9));
      }
      const round = roundOf(v);
      const lists = [1, 2].map((no) => votersAt(v.election, round, no).map((x) => x.voter));
      assert.equal(lists.flat().length, v.election.roll.voters.size);
      assert.equal(new Set(lists.flat()).size, v.election.roll.voters.size);
      assert.deepEqual(
        lists.map((l) => l.length),
        [...stationSizes(v.election, round).values()],
      );
      for (const [i, list] of lists.entries()) for (const voter of list) assert.equal(stationOf(v.election, voter), i + 1);
    }),
    { numRuns: 40 },
  );
});

it('two to a box, as a plan may say where the law is silent: four are enough for two boxes; a plan of two is refused in Zhejiang', () => {
  const planned = (province: string) =>
    villageAt(
      'setStations',
      { year: 2024 },
      {
        ...beginningIn(province),
        registerVoters: (v, step) => {
          const plan = v.tell('adoptPlan', { by: '村民代表会议', decides: { scrutineersPerBox: 2 } }, v.d(-50));
          return isRefusal(plan) ? assert.fail(plan.key) : step.body(v);
        },
      },
    );
  const v = planned('湖南');
  v.done('setStations', setting(two), v.d(-10));
  const names = ['赵秋菊', '钱秋菊', '王秋菊', '冯秋菊', '陈秋菊'];
  const appoint = (of: readonly string[], station: number) =>
    v.done('appointStaff', { staff: of.map((name) => ({ name, role: 'scrutineer', station })) }, v.d(-9));
  appoint(names.slice(0, 2), 1);
  appoint(names.slice(2), 2);
  const lacking = () => [...roundOf(v).stations.values()].map((s) => scrutineersLacking(v.election, roundOf(v), s));
  assert.deepEqual(lacking(), [0, 1], 'station 2 has a box and a mobile box: 3 of 4');
  appoint(['吴秋菊'], 2);
  assert.deepEqual(lacking(), [0, 0]);
  assert.throws(() => planned('浙江'), /plan against the law/);
});
