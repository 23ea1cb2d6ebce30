// What is wrong with a facts file or a list beside it is said before anything is told: file, line, field, remedy, each fault once.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { type Alteration, type Change, faultsOf, words } from './testing/altered.ts';

const community = 'community-2026.json';
const village = 'village-2011.json';
const second = 'village-2019-second-vote.json';
/** Every fault as `file:line field — what → remedy`, and each pattern found in its own fault. */
const says = async (example: string, altered: Alteration, ...patterns: readonly RegExp[]): Promise<void> => {
  const said = (await faultsOf(example, altered)).map(
    (f) => `${basename(f.file)}:${f.line} ${f.field} — ${f.what} → ${f.remedy}`,
  );
  assert.equal(said.length, patterns.length, said.join('\n'));
  patterns.forEach((p, i) => {
    assert.match(said[i] ?? '', p);
  });
};
const change = (...changes: readonly Change[]): Alteration => ({ words: changes });

test('what is not JSON is placed where the mistake was made, with the sign that is missing', async () => {
  await says(community, change(['"do": "beginElection"},', '"do": "beginElection"}']), /json:11 .*comma is missing here$/);
  await says(community, change(['"do": "beginElection"', '"do": "beginElection']), /json:11 .*straight double quotes$/);
  await says(community, change(['"term": 6,', '"term": 6，']), /json:6 .*6，.*英文/);
  await says(community, change(['"term": 6,', '"term": 6, "term": 7,']), /json:6 term — .*stands twice/);
});

test('an order or a field that does not exist is named with the one that was meant', async () => {
  await says(
    community,
    change(['"postNotice"', '"postNotise"']),
    /json:14 postNotise\.do — .*no such order → .*did you mean postNotice\?/,
  );
  await says(community, change(['"do": "beginElection"', '"note": "x"']), /json:11 told\.do — .*does not say what it does/);
  await says(
    community,
    change(['"population"', '"populaton"']),
    /json:12 recordBasicFile\.population — .*missing/,
    /recordBasicFile\.populaton — .*no such field → .*did you mean population\?.*households/,
  );
  await says(community, change(['"chair": "张', '"chairman": "张']), /json:9 people\.chairman — .*可用的项：chair、clerk/);
  await says(
    community,
    change(['"expect": {"refused": "too few joint nominators"', '"expect": {"refused": "too few nominators"']),
    /json:54 signNomination\.expect\.refused — .*not one of the choices/,
  );
  await says(
    community,
    change(['{"refused": "too few joint nominators", "cites": "第十八条"}', '"no"']),
    /signNomination\.expect — "no" .*done, or refused/,
  );
});

test('a value of the wrong kind is said with what belongs there', async () => {
  await says(
    community,
    change(['"printed": 32', '"printed": "32"'], ['"times": 12', '"times": 0']),
    /printBallots\.printed — 应为数，写的是"32".*印制张数/,
    /countBox\.ballots\[1\]\.times — 0 .*at least 1/,
  );
  await says(
    community,
    change(['"notice": "election committee"', '"notice": "committee"']),
    /postNotice\.notice — .*可选：election committee、election day/,
  );
  await says(community, change([', "places": ["社区公告栏"]', '']), /json:14 postNotice\.places — .*missing → .*张贴地点/);
  await says(
    village,
    change(['"notVoted": {"2": 1}', '"notVoted": {"第2站": 1}']),
    /closeAllStations\.notVoted\.第2站 — .*\{"3": 2\}/,
  );
  await says(
    village,
    change(['"votes": {"director": {"陈志远": 7,', '"votes": {"deputy": {}, "director": {"陈志远": 7,']),
    /countBox\.totals\.votes\.deputy — .*没有这一职务.*director、member/,
  );
  await says(
    community,
    change(['"box": "1", "ballots"', '"box": "1", "totals": {"valid": 1, "votes": {}}, "ballots"']),
    /countBox\.totals — .*one way/,
  );
});

test('30 February is no day, and no line is written before the one above it', async () => {
  await says(
    community,
    change(['"day": "2026-03-20"', '"day": "2026-02-30"'], ['"on": "2026-03-09"', '"on": "2026-3-9"']),
    /json:16 fixElectionDay\.day — 没有 2026-02-30 这一天/,
    /json:18 postNotice\.on — .*如 2026-03-28/,
  );
  await says(
    community,
    change(['"on": "2026-03-09"', '"on": "2026-03-07"']),
    /json:18 postNotice\.on — 2026-03-07 早于上一行的 2026-03-08.*"written"/,
  );
  await says(community, change(['"at": "12:10"', '"at": "11:10"']), /countBox\.at — 2026-04-26 11:10 早于上面的 12:05/);
  await says(
    village,
    change(['"written": "2011-04-22"', '"written": "2011-04-12"']),
    /handOver\.written — .*written before it happened/,
  );
});

test('a list that is not named, not there, or missing from the line is an error of its line', async () => {
  await says(
    village,
    change(['"file": "staff"', '"file": "staf"']),
    /appointStaff\.file — .*no such list → .*did you mean staff\?/,
  );
  await says(village, change(['"staff.csv"', '"stuff.csv"']), /json:8 files\.staff — 没有 stuff\.csv/);
  await says(village, change([', "file": "nominations"', '']), /recordNomination\.nominees — .*no list/);
});

test('each row of a list that is wrong is named with row, column and remedy', async () => {
  const lists = (name: string, ...changes: readonly Change[]): Alteration => ({ lists: { [name]: words(...changes) } });
  await says(
    village,
    lists('nominations.csv', ['得票', '票']),
    /nominations\.csv:1 票 — .*no such column/,
    /nominations\.csv:1 votes（得票） — .*missing/,
  );
  await says(
    village,
    lists('nominations.csv', [',16', ',x'], ['委员,许振华', '委圆,']),
    /csv:2 得票 — “x”/,
    /csv:5 职务 — “委圆”.*member 委员/,
    /csv:5 姓名 — 没有填写/,
  );
  await says(
    village,
    lists('staff.csv', ['总监票员', '总监'], ['监票员,1', '监票员,一号']),
    /csv:2 职责 — “总监”.*scrutineer 监票员/,
    /csv:3 投票站 — “一号”/,
  );
  await says(
    second,
    lists('ballots.csv', ['1,3,', '1,4,'], ['void:torn', 'torn']),
    /csv:4 number — 写的是第 4 张，该箱接着应是第 3 张/,
    /csv:19 票面情况 — “torn”.*void:/,
  );
  await says(second, lists('ballots.csv', ['|', ',']), /csv:2 票面情况 — .*不能识别/);
  await says(second, lists('ballots.csv', ['票箱', '箱']), /csv:1 箱 — .*no such column/, /csv:1 box（票箱） — .*missing/);
  await says(second, { lists: { 'ballots.csv': () => '' } }, /csv:1 — — 没有找到表头/);
});

test('a facts file that is no text in UTF-8, or is not there, is one sentence', async () => {
  await says(community, { lists: { 'community-2026.json': () => new Uint8Array([0x7b, 0xff, 0xfe]) } }, /json:0 — — .*not UTF-8/);
  await says('no-such.json', { lists: { 'no-such.json': () => '' } }, /json:1 — — .*empty/);
  await says('nowhere.json', {}, /json:0 — — .*cannot be read/);
});
