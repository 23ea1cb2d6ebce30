// What a story says to people and stations the election does not know, to rolls with faults, to expectations that fail; and that other ways of saying the same thing are understood.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { readList } from './lists.ts';
import { RollFaults, unlike } from './replay.ts';
import { sayRollFault } from './say.ts';
import { type Alteration, type Change, toldAs, words } from './testing/altered.ts';

const community = 'community-2026.json';
const village = 'village-2011.json';
const second = 'village-2019-second-vote.json';
const representatives = 'representatives-2026.json';
const households = 'households-2026.json';
const change = (...changes: readonly Change[]): Alteration => ({ words: changes });
/** The order that goes otherwise and what is found there. */
const stopsAt = async (example: string, altered: Alteration, order: string, found: RegExp): Promise<void> => {
  const { otherwise } = await toldAs(example, altered);
  assert.equal(otherwise?.do, order, JSON.stringify(otherwise));
  assert.match(otherwise.found, found);
  assert.ok(otherwise.line > 9);
};
const goesWell = async (example: string, altered: Alteration) => {
  const told = await toldAs(example, altered);
  assert.equal(told.otherwise, undefined, JSON.stringify(told.otherwise));
  return told;
};

test('a name nobody bears, a homonym without its group, a group where nobody bears it: said, never guessed', async () => {
  await stopsAt(
    second,
    change(['"罗永康", "post": "member", "votes": 11', '"罗永慷", "post": "member", "votes": 11']),
    'recordNomination',
    /没有“罗永慷”，有相近的“罗永康”/,
  );
  await stopsAt(second, change(['"王芳/1"', '"王芳"']), 'recordNomination', /“王芳”不止一人，在第 1、3 组 → 写作 王芳\/1/);
  await stopsAt(second, change(['"王芳/1"', '"王芳/2"']), 'recordNomination', /第 2 组没有“王芳”/);
  await stopsAt(
    village,
    { lists: { 'nominations.csv': words(['委员,王芳,3', '委员,王芳,2']) } },
    'recordNomination',
    /nominations\.csv:7 第 2 组没有“王芳”/,
  );
  await stopsAt(community, change(['"voter": "王芳/3"', '"voter": "王芳"']), 'receiveObjection', /不止一人/);
  await stopsAt(
    village,
    { lists: { 'staff.csv': words(['赵敏华', '赵敏花']) } },
    'appointStaff',
    /name not found, a like name is/,
  );
});

test('a mark for nobody is stopped, unless it is written with = as the voter wrote it', async () => {
  await stopsAt(
    second,
    { lists: { 'ballots.csv': words(['韩雪梅', '韩雪媒']) } },
    'countAll',
    /ballots\.csv:2 选票上的“韩雪媒”不是候选人/,
  );
  await stopsAt(village, change(['{"陈志远": 7', '{"陈志院": 7']), 'countBox', /选票上的“陈志院”/);
  const { missed } = await goesWell(second, { lists: { 'ballots.csv': words(['韩雪梅', '=韩雪媒']) } });
  assert.equal(missed, undefined);
});

test('figures that do not add up and stations that were not set stop the story at their line', async () => {
  await stopsAt(village, change(['"陈志远": 7', '"陈志远": 8']), 'countBox', /10 票，最多 9 票/);
  await stopsAt(
    village,
    change(['"box": "1", "totals"', '"box": "1", "returned": 11, "totals"']),
    'countBox',
    /合计 10 张，清点 11 张/,
  );
  await stopsAt(
    village,
    change(['"notVoted": {"2": 1}', '"notVoted": {"9": 1}']),
    'closeAllStations',
    /没有 9 号投票站 → 可写：1、2、3/,
  );
  await stopsAt(
    second,
    change(['"notVoted": {"1": 1,', '"notVoted": {"1": 11,']),
    'closeAllStations',
    /1 号投票站 notVoted 11，最多 10/,
  );
  await stopsAt(
    second,
    change(['"byProxy": {"1": 3,', '"byProxy": {"1": 10,']),
    'closeAllStations',
    /byProxy 10，最多 9 → 发出 10 − 1 = 9 张/,
  );
  await stopsAt(
    village,
    change(['"notVoted": {"2": 1}', '"spoiled": {"2": 1}']),
    'closeAllStations',
    /spoiled 1，最多 0 .*reserve/,
  );
  await stopsAt(village, change(['"陈志远": 7', '"陈志远/1": 7']), 'countBox', /选票上只写姓名，不写组号/);
  await stopsAt(
    second,
    {
      lists: {
        'ballots.csv': (b) =>
          b
            .toString()
            .replaceAll('\n3,', '\n1,')
            .replaceAll(/\n1,\d+,/g, '\n1,,'),
      },
    },
    'countAll',
    /没有票箱 3 的选票/,
  );
});

test('a refusal that is expected may come from the second of a line’s orders: box opened, then totals 10 ≠ 11 refused', async () => {
  const line = '{"on": "2011-04-10", "at": "11:40", "do": "countBox", "box": "1", "totals"';
  const refused = `${line}: {"valid": 9, "void": 1, "votes": {}}, "returned": 11, "expect": {"refused": "box totals do not add up"}},\n`;
  await stopsAt(village, change([line, `${refused}${line}`]), 'countBox', /清点 11 张/);
  await stopsAt(
    village,
    change(['"do": "closeAllStations"', '"do": "closeAllStations", "expect": {"refused": "polls are not closed"}']),
    'closeAllStations',
    /^办成/,
  );
});

test('rolls: faults row by row in the line and from a file, and nobody registered', async () => {
  await stopsAt(
    community,
    change(['"born": "1980-02-28"', '"born": "2010-02-28"'], ['"group": 3, "category": "from', '"group": 7, "category": "from']),
    'registerVoters',
    /2 处错误[^]*第 3 行[^]*不满十八[^]*第 27 行“小组”：没有第 7 组/,
  );
  await assert.rejects(
    toldAs(village, { lists: { 'roll.csv': words(['性别', '性'], ['1,陈志远', '1,']) } }),
    (e) => e instanceof RollFaults && /第 1 行“性别”：表中没有这一列。 .* → 请加上/.test(e.faults.map(sayRollFault).join('\n')),
  );
});

test('the same lists in GB18030 or as a workbook give the same election', async () => {
  const gbk = (b: Buffer) => gb18030(b.toString('utf8').replace('\uFEFF', ''));
  const book = (b: Buffer) =>
    new Uint8Array(
      write(
        {
          SheetNames: ['名册'],
          Sheets: {
            名册: utils.aoa_to_sheet(
              b
                .toString('utf8')
                .replace('\uFEFF', '')
                .trim()
                .split(/\r?\n/)
                .map((l) => l.split(',')),
            ),
          },
        },
        { type: 'buffer', bookType: 'xlsx' },
      ) as Uint8Array,
    );
  for (const as of [gbk, book]) {
    const told = await goesWell(second, {
      lists: { 'ballots.csv': as, ...(as === book ? { 'roll.csv': as, 'staff.csv': as } : {}) },
    });
    assert.deepEqual(
      told.result?.elected.map((x) => x.votes),
      [17, 20, 16, 13],
    );
  }
});

/** The few characters of a list, encoded by asking the decoder for every pair of bytes. */
const gb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let a = 0x81; a <= 0xfe; a++)
    for (let b = 0x40; b <= 0xfe; b++) {
      const c = decoder.decode(new Uint8Array([a, b]));
      if ([...c].length === 1) bytes.set(c, [a, b]);
    }
  return new Uint8Array([...text].flatMap((c) => bytes.get(c) ?? [c.charCodeAt(0)]));
};

test('6 of 9 representatives are two thirds and not more: 3 × 6 = 18; 6 of 12 households exactly half; a village has all voters', async () => {
  const low = await toldAs(
    representatives,
    change(
      ['"notVoted": {"1": 2}', '"notVoted": {"1": 3}'],
      ['"valid": 7', '"valid": 6'],
      ['"马国强": 2', '"马国强": 1'],
      ['"李秀英": 7', '"李秀英": 6'],
    ),
  );
  assert.match(low.otherwise?.found ?? '', /3 × 6 = 18 ≤ 2 × 9 = 18/);
  const half = await toldAs(
    households,
    change(
      ['"notVoted": {"1": 5}', '"notVoted": {"1": 6}'],
      ['"valid": 7', '"valid": 6'],
      ['"马国强": 2', '"马国强": 1'],
      ['"李秀英": 7', '"李秀英": 6'],
    ),
  );
  assert.match(half.otherwise?.found ?? '', /2 × 6 = 12 ≤ 12/);
  const village2 = await toldAs(village, change(['"term": 8,', '"term": 8, "mode": "households",']));
  assert.match(village2.otherwise?.found ?? '', /mode not known to the law[^]*第十一条/);
});

test('a list of representatives is read from a file, and a wrong name in it is named with its row', async () => {
  await stopsAt(
    representatives,
    { lists: { 'representatives.csv': words(['周文涛', '周文滔']) } },
    'chooseRepresentatives',
    /第 2 行“姓名”：这个组的名册上没有这个人，有相近的“周文涛”/,
  );
});

test('representatives take no ballots for others, and none is chosen anew while ballots are out', async () => {
  await stopsAt(
    representatives,
    change(['"notVoted": {"1": 2}', '"notVoted": {"1": 2}, "byProxy": {"1": 1}']),
    'closeAllStations',
    /不实行委托投票[^]*第十九条/,
  );
  const late =
    '{"on": "2026-05-17", "at": "15:00", "do": "leaveOffice", "office": "representative", "person": "周文涛", "because": "resigned"},\n    ';
  await stopsAt(
    representatives,
    change(['{"on": "2026-05-17", "at": "17:00"', `${late}{"on": "2026-05-17", "at": "17:00"`]),
    'leaveOffice',
    /not in this stage/,
  );
});

test('roles pass on by name, irregularities are told by two, single ballots are called by name', async () => {
  const at = '{"on": "2026-04-26", "at": "12:40"';
  const lines = [
    '{"on": "2026-04-26", "at": "12:40", "do": "giveRole", "account": "周文涛", "name": "周文涛", "role": "observer"}',
    '{"on": "2026-04-26", "do": "handOverRole", "role": "teller", "from": "何海波", "to": "周文涛", "because": "身体不适"}',
    '{"on": "2026-04-26", "do": "recordIrregularity", "rule": "secretBooth", "what": "第2站上午没有秘密写票处", "second": "朱淑珍"}',
    '{"on": "2026-04-26", "do": "openBox", "box": "2", "returned": 10}',
    '{"on": "2026-04-26", "do": "callBallot", "box": "2", "number": 1, "marks": {"for": {"director": ["李秀英"]}}}',
    '{"on": "2026-04-26", "do": "correctCall", "box": "2", "number": 1, "marks": {"for": {"director": ["陈志远"], "deputy": ["林晓燕"], "member": ["韩雪梅", "孙丽萍", "冯立新"]}}, "because": "唱错", "second": "赵敏华"}',
  ];
  const told = await toldAs(community, change([at, `${lines.join(',\n')},\n${at}`]));
  assert.equal(told.otherwise?.do, 'countBox');
  const e = told.election.election();
  assert.deepEqual(
    e.keepers.held.filter((k) => k.role === 'teller').map((k) => k.name),
    ['周文涛'],
  );
  assert.equal(e.keepers.irregularities.length, 1);
  const [call] = e.rounds[0]?.boxes.get('2')?.calls ?? [];
  assert.equal(call?.for.director?.[0], e.candidacy.candidates.find((c) => c.name === '陈志远')?.person);
});

test('what was expected of the result and did not come is named with its line and the nearest entry', async () => {
  const { missed } = await toldAs(village, change(['"votes": 17', '"votes": 16']));
  assert.match(missed?.what ?? '', /^expect\.elected\[1\]\.votes：应为 16，实为 17/);
  assert.equal((missed?.line ?? 0) > 40, true);
  assert.match(unlike({ registred: 30 }, { registered: 30 }) ?? '', /registred.*no such field/);
  assert.match(unlike({ elected: [] }, { elected: [1] }) ?? '', /应为 \[\]/);
  assert.equal(unlike({ a: [{ b: 1 }], c: [] }, { a: [{ b: 2 }, { b: 1, d: 3 }], c: [], e: 4 }), undefined);
});

test('headers of a list are known by either name, in any order, under a title', () => {
  const read = readList(
    'nominations',
    new TextEncoder().encode('推荐提名汇总,,\r\n得票数,姓名,职务\r\n12,买买提·艾山,主任\r\n,,\r\n5,余安民,member\r\n'),
  );
  assert.deepEqual(read, {
    rows: [
      { votes: '12', name: '买买提·艾山', post: 'director' },
      { votes: '5', name: '余安民', post: 'member' },
    ],
    at: [3, 5],
    faults: [],
  });
});

test('issueAllBallots issues to everybody who comes and closes with the record: 30 less 2 of the first station; a station that is not there is said', async () => {
  const close = '"do": "closeAllStations", "clock": "12:00", "notVoted": {"1": 2}, "spoiled": {"2": 1}';
  const issue = (no: number) =>
    `"do": "issueAllBallots", "notVoted": {"${no}": 2}}, {"on": "2026-04-26", "at": "12:00", "do": "closeAllStations", "clock": "12:00"`;
  const told = await goesWell(community, change([close, issue(1)]));
  const [round] = told.election.election().rounds;
  assert.deepEqual(
    [...(round?.stations.values() ?? [])].reduce((n, s) => n + (s.closed?.own ?? 0), 0),
    28,
  );
  assert.equal(round?.issues.size, 28);
  await stopsAt(community, change([close, issue(9)]), 'issueAllBallots', /没有 9 号投票站/);
});

test('a slip that names nobody is said', async () => {
  const two = (as: string) =>
    change(['"do": "countAll", "file": "ballots"', `"do": "countAll", "file": "ballots", "tellers": 2, "slips": [${as}]`]);
  await stopsAt(second, two('{"box": "1", "number": 1, "teller": 2, "member": ["韩雪媒"]}'), 'countAll', /选票上的“韩雪媒”/);
});
