// The screens against the whole story of 石燕村: their sums, what each role sees, and that a wall called ballot by ballot equals the sum of all boxes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundTotals } from '../../election/counting/totals.ts';
import { candidatesScreen } from './candidates.ts';
import { countingScreen } from './counting.ts';
import { headwordList, headwords } from './headwords.ts';
import { historyScreen } from './history.ts';
import { lawScreen } from './law.ts';
import { resultScreen } from './result.ts';
import { personScreen, rollScreen } from './roll.ts';
import { eveOf } from './testing/eve.ts';
import { todayScreen } from './today.ts';
import { wallScreen } from './wall.ts';

const { open, cast, rest } = await eveOf('openAllStations');
const { clerk, observer, guest, teller } = cast.by;

test('on the eve of the poll the roll holds 2149 voters in 19 groups; men and women add up', () => {
  const screen = rollScreen(open, clerk, { limit: 5000 });
  assert.equal(screen.total, 2149);
  assert.equal(screen.groups.length, 19);
  assert.equal(
    screen.groups.reduce((n, g) => n + g.voters, 0),
    2149,
  );
  assert.equal(screen.men + screen.women, 2149);
  assert.equal(screen.rows.length, 1000, 'a page holds a thousand rows at most');
});

test('罗伟林 is found by name, by pinyin, by initials and by roll number', () => {
  const found = (q: string) => rollScreen(open, clerk, { q, limit: 1000 }).rows.find((r) => r.name === '罗伟林');
  const row = found('罗伟林');
  assert.ok(row);
  for (const q of ['罗 伟林', 'luoweilin', 'LuoWei', 'lwl', 'ＬＷＬ', String(row.no), row.idNumber.slice(-4)])
    assert.equal(found(q)?.voter, row.voter, q);
  assert.equal(found('wanglwl'), undefined);
});

test('a surname of two readings is spelt as a surname: 曾 is zeng, not ceng', () => {
  const spelt = (q: string, surname: string) =>
    rollScreen(open, clerk, { q, limit: 1000 }).rows.some((r) => r.name.startsWith(surname));
  assert.ok(spelt('zeng', '曾'));
  assert.ok(!rollScreen(open, clerk, { q: 'ceng', limit: 1000 }).rows.some((r) => r.name.startsWith('曾')));
});

test('the clerk sees masked numbers, an observer the posted list, a guest no row at all', () => {
  const [row] = rollScreen(open, clerk, { q: '罗伟林', limit: 1 }).rows;
  assert.match(row?.idNumber ?? '', /^999999\*{8}\d{3}[\dX]$/);
  assert.match(row?.phone ?? '', /^\d{3}\*+\d{2}$/);
  const [seen] = rollScreen(open, observer, { q: '罗伟林', limit: 1 }).rows;
  assert.deepEqual(
    [seen?.name, seen?.idNumber, seen?.born, seen?.phone, seen?.household],
    ['罗伟林', '****', '', undefined, undefined],
  );
  assert.equal(
    rollScreen(open, observer, { q: row?.idNumber.slice(-4) ?? '' }).rows.some((r) => r.name === '罗伟林'),
    false,
    'the last four are searched by those who keep the roll only',
  );
  const counts = rollScreen(open, guest, { q: '罗伟林' });
  assert.deepEqual([counts.total, counts.found, counts.rows.length], [2149, 0, 0]);
  assert.equal(personScreen(open, guest, row?.voter ?? ''), undefined);
  assert.deepEqual(personScreen(open, observer, row?.voter ?? '')?.story, []);
  assert.equal(personScreen(open, clerk, row?.voter ?? '')?.story[0]?.on, '2026-03-05');
});

test('an administrator without a role sees counts, not people', () => {
  assert.equal(rollScreen(open, cast.admin, {}).rows.length, 0);
});

test('no screen of a voter carries an id number or a telephone number in clear', () => {
  const known = [...open.election().roll.voters.values()]
    .slice(0, 300)
    .flatMap((v) => [v.secret?.idNumber ?? '', v.secret?.phone ?? ''])
    .filter((x) => x.length > 6);
  const shown = JSON.stringify([
    rollScreen(open, clerk, { limit: 1000 }),
    historyScreen(open, 0, 1000),
    todayScreen(open, clerk),
    candidatesScreen(open),
  ]);
  assert.deepEqual(
    known.filter((secret) => shown.includes(secret)),
    [],
  );
});

test('the history names no voter who is not public: a registered voter is a number', () => {
  const rows = historyScreen(open, 0, 1000).rows.filter((r) => r.fact === 'VoterRegistered');
  assert.equal(rows[0]?.words.zh, '登记第 1 号选民，第 1 组');
});

test('today on the eve: everything before the poll is done, the boxes open tomorrow, the handover waits for the result', () => {
  const { duties, head, doneLately } = todayScreen(open, clerk);
  const state = (key: string) => duties.find((d) => d.key === key);
  assert.equal(head.daysToPoll, 1);
  assert.equal(head.words.length, 8);
  for (const key of ['committee', 'day', 'plan', 'post roll', 'candidates', 'cards', 'stations', 'staff', 'print', 'meeting'])
    assert.equal(state(key)?.state, 'done', key);
  assert.deepEqual([state('open')?.state, state('open')?.due], ['later', '2026-03-28']);
  assert.equal(state('handover')?.due, '2026-04-07', '28 March + 10 days');
  assert.equal(state('handover')?.blockedBy?.zh, '结果尚未宣布');
  assert.equal(doneLately[0]?.on, '2026-03-27');
});

test('the law page answers every question with its article', () => {
  const posting = lawScreen(open).rules.find((r) => r.key === 'rollPosting');
  assert.deepEqual([posting?.value.zh, posting?.kind], ['20日', 'fixed']);
  assert.match(posting?.cites.zh ?? '', /第十七条第一款/);
  assert.equal(posting?.official, undefined, 'without texts of its own the office shows none');
  const own = lawScreen(open, (source) => `${source.text} ${source.article}`).rules.find((r) => r.key === 'rollPosting');
  assert.equal(own?.official, 'VC2025 17');
});

test('told to the end: at each ballot the wall says what the boxes say; 罗伟林 1984, 王庆林 1966, 林维新 1996, 曹均 1299', async () => {
  assert.equal(wallScreen(open).state, 'before');
  let ballots = 0,
    bundles = 0;
  for await (const step of rest()) {
    if (step.told.do === 'handOver') break;
    await open.tell(step.told, step.who);
    if (step.told.do !== 'callBallot') continue;
    const wall = wallScreen(open),
      round = open.election().rounds[0];
    assert.ok(round);
    // One teller hangs nothing; both alike hang it at once; one of the twelve slips hangs when it is settled.
    if (!step.second) assert.ok(wall.called <= ballots);
    else ballots += 1;
    assert.ok(ballots - wall.called <= 12, `${wall.called} of ${ballots}`);
    // Sums by box are of agreed bundles; the wall shows each ballot as it is agreed.
    if (!step.second || [...round.boxes.values()].some((b) => b.agreed < (b.two?.calls[1].length ?? 0))) continue;
    bundles += 1;
    assert.equal(wall.called, ballots);
    assert.equal(wall.needed, 1075, 'more than half of the 2149 that were issued, whichever boxes are open');
    const sums = roundTotals(open.election(), round)
      .contests.flatMap((c) => c.candidates.map((x) => `${c.post} ${x.name} ${x.votes}`))
      .toSorted();
    assert.deepEqual(wall.posts.flatMap((p) => p.candidates.map((c) => `${p.post} ${c.name} ${c.votes}`)).toSorted(), sums);
  }
  const wall = wallScreen(open);
  const votes = Object.fromEntries(wall.posts.flatMap((p) => p.candidates.map((c) => [c.name, c.votes])));
  assert.deepEqual([votes['罗伟林'], votes['王庆林'], votes['林维新'], votes['曹均']], [1984, 1966, 1996, 1299]);
  assert.equal(ballots, 2149);
  assert.ok(bundles > 40, `${bundles} bundles`);
  assert.equal(wall.state, 'announced');
  assert.deepEqual(
    wall.posts.flatMap((p) => p.candidates.filter((c) => c.elected).map((c) => c.name)),
    ['罗伟林', '王庆林', '林维新', '曹均'],
  );
  assert.match(wall.sentence?.zh ?? '', /^2149 人登记，2149 张收回，过半数为 1075；罗伟林 1984 票/);
});

test('the counting table shows box 3 as the tellers left it', () => {
  const screen = countingScreen(open, 'a_looker', '3');
  const box = screen.boxes.find((b) => b.box === '3');
  assert.deepEqual([box?.called, box?.counted], [box?.returned, true]);
  assert.equal(screen.last.length, 20);
  assert.equal(screen.last[0]?.number, box?.called);
  assert.ok(Object.values(screen.names).includes('罗伟林'));
});

test('the result sheet: valid, complete, four elected, each sum balanced', () => {
  const [round] = resultScreen(open).rounds;
  assert.ok(round);
  assert.deepEqual([round.registered, round.issued, round.returned, round.valid, round.complete], [2149, 2149, 2149, true, true]);
  for (const k of round.kinds) assert.equal(k.valid + k.partValid + k.void + k.blank, k.returned);
  assert.equal(round.contests.flatMap((c) => c.elected).length, 4);
  assert.ok(round.steps.every((s) => s.holds));
  assert.equal(round.announced?.clock, '15:20');
});

test('the history is leafed through by place, and a late entry shows', () => {
  const { total, rows } = historyScreen(open, 0, 3);
  assert.equal(rows.length, 3);
  assert.equal(total, open.recorded().length);
  assert.deepEqual(
    rows.map((r) => r.fact),
    ['BookOpened', 'ElectionBegun', 'RoleGiven'],
  );
  assert.equal(historyScreen(open, undefined, 5).rows.length, 5);
});

test('the tellers may be told apart from the clerk: a teller sees the posted list', () => {
  assert.equal(rollScreen(open, teller, { q: '罗伟林', limit: 1 }).rows[0]?.idNumber, '****');
});

test('256 head words of two characters, each once; a hash reads as eight of them', () => {
  assert.equal(new Set(headwordList).size, 256);
  assert.ok(headwordList.every((w) => [...w].length === 2));
  assert.deepEqual(
    headwords(Buffer.from([0, 1, 2, 3, 4, 5, 6, 255, 9]).toString('base64url')),
    [0, 1, 2, 3, 4, 5, 6, 255].map((i) => headwordList[i]),
  );
  assert.deepEqual(headwords(undefined), []);
});
