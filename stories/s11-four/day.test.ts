// The four communities of one street on their two polling days and to their sealed archives, on three stores each, and added up by the street from the archives alone. Before the days: story.test.ts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type RollUp, rollUp } from '../../office/rollup.ts';
import { type Afterwards, afterwardsOf } from '../afterwards.ts';
import { type Archived, refusalsOf, sheetsIn, storyAt, tellToTheArchive } from '../telling.ts';
import { sumsOf } from './make-data.ts';
import { figuresOf } from '../../papers/page.ts';
import { streetSummary } from '../../papers/summary/street.ts';

const polls = { chengjiadun: '2012-10-19', liyuan: '2012-10-19', hepan: '2012-10-20', dongmen: '2012-10-20' } as const;
type Name = keyof typeof polls;
const names = Object.keys(polls) as Name[];
const factsOf = (name: Name): URL => new URL(`facts-${name}.json`, import.meta.url);

const told = new Map<Name, Archived>();
let street: RollUp;
before(async () => {
  for (const name of names) told.set(name, await tellToTheArchive(factsOf(name)));
  street = rollUp(names.map((name) => ({ file: name, bytes: archiveOf(name) })));
});
const archiveOf = (name: Name): Uint8Array => told.get(name)?.archive ?? assert.fail(name);
const of = (name: Name): Afterwards => afterwardsOf(told.get(name)?.told ?? assert.fail(name), polls[name]);
const each = (figure: keyof RollUp['sums']) => street.places.map((p) => p.figures[figure]);

test('one hash and one archive from three stores for each of four communities; 19 and 20 October; all four are taken', () => {
  assert.deepEqual(street.left, []);
  assert.deepEqual(
    street.places.map((p) => [p.title, p.day]),
    [
      ['程家墩社区第六届居民委员会换届选举', '2012-10-19'],
      ['梨园社区第六届居民委员会换届选举', '2012-10-19'],
      ['河畔社区第六届居民委员会换届选举', '2012-10-20'],
      ['东门社区第六届居民委员会换届选举', '2012-10-20'],
    ],
  );
});

test('the street adds up from the archives: 2471 + 2732 + 2579 + 2721 = 10503 voted of 3420 + 3790 + 3585 + 3760 = 14555 registered, 72 per cent; 26633 may register', () => {
  assert.deepEqual([each('participants'), street.sums.participants], [[2471, 2732, 2579, 2721], { sum: 10503, told: 4 }]);
  assert.deepEqual(
    [each('registered'), street.sums.registered?.sum, street.sums.eligible?.sum],
    [[3420, 3790, 3585, 3760], 14555, 26633],
  );
  assert.deepEqual([street.shares.participants, street.shares.registered], ['72.2%', '54.7%']);
  assert.deepEqual(
    [street.sums.issued?.sum, street.sums.returned?.sum, street.sums.issuedByProxy],
    [10503, 10503, { sum: 3, told: 1 }],
  );
});

test('elected: directors 4, deputies 8, members 16 = 28, all by all voters; one director is secretary too, 12 of 28 sit in the party committee, 43 per cent', () => {
  assert.deepEqual([street.elected, street.sums.elected?.sum, street.direct], [{ director: 4, deputy: 8, member: 16 }, 28, 4]);
  assert.deepEqual([street.sums.directorAndSecretary?.sum, street.sums.inPartyLeadership?.sum], [1, 12]);
  assert.deepEqual([street.shares.inPartyLeadership, street.shares.direct], ['42.9%', '100%']);
});

test('the other sums of its summary from the same archives: nominated 8, 12 and 32; 295 representatives, 102 group heads; 12 venues with 16 boxes', () => {
  const sums = (
    ['nominees: director', 'nominees: deputy', 'nominees: member', 'representative', 'group head', 'stations', 'boxes'] as const
  ).map((name) => street.sums[name]?.sum);
  assert.deepEqual(sums, [8, 12, 32, 295, 102, 12, 16]);
});

test('every figure of the document of the street comes out of the four archives: 4 chairs, 4 deputies, 19 members, 6 alternates; 14555 registered where it calls 26633 registered too; an observer at one of four', () => {
  const page = streetSummary(street, { by: '某街道办事处', on: '2012-10-31', rehearsal: street.rehearsal });
  const figures = Object.fromEntries(figuresOf(page).map((f) => [f.name, f.value]));
  const source = {
    elections: 4,
    'poll day 1': '2012年10月19日',
    'poll day 2': '2012年10月20日',
    'committee: chair': 4,
    'committee: deputy': 4,
    'committee: member': 19,
    committeeAlternates: 6,
    'group head': 102,
    representative: 295,
    eligible: 26633,
    registered: 14555,
    'registered: share': '54.7%',
    'nominees: director': 8,
    'nominees: deputy': 12,
    'nominees: member': 32,
    'central venues': 4,
    participants: 10503,
    'participants: share': '72.2%',
    directors: 4,
    deputies: 8,
    members: 16,
    elected: 28,
    directorAndSecretary: 1,
    inPartyLeadership: 12,
    'inPartyLeadership: share': '42.9%',
    'direct: share': '100%',
    observers: 1,
    'observers: told': 1,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(source).map((name) => [name, figures[name]])), source);
  assert.equal(page.rehearsal, true);
});

test('the order of the archives changes no sum; one that comes twice, one byte changed and a file that is none are left out with the reason', () => {
  const archives = names.map((name) => ({ file: name, bytes: archiveOf(name) }));
  const turned = rollUp(archives.toReversed());
  assert.deepEqual([turned.sums, turned.elected], [street.sums, street.elected]);
  const damaged = Uint8Array.from(archiveOf('hepan'));
  const middle = damaged.length >> 1;
  damaged[middle] = (damaged[middle] ?? 0) ^ 1;
  const some = rollUp([
    ...archives.slice(0, 2),
    { file: 'again', bytes: archiveOf('liyuan') },
    { file: 'damaged', bytes: damaged },
    { file: 'none', bytes: Buffer.from('PK') },
  ]);
  assert.deepEqual([some.places.length, some.sums.participants?.sum], [2, 2471 + 2732]);
  assert.deepEqual(
    some.left.map((l) => [l.file, l.why.split('（')[0]?.split(' ')[0]]),
    [
      ['again', '同一份档案已经计入'],
      ['damaged', '核验不符'],
      ['none', '不是选举档案'],
    ],
  );
});

test('in each community more than half of those who voted elect every one of the seven in one round: 1236 of 2471, 1367 of 2732, 1290 of 2579, 1361 of 2721', () => {
  assert.deepEqual(
    names.map((name) => of(name).wall.needed),
    [1236, 1367, 1290, 1361],
  );
  for (const name of names) {
    const { result, wall } = of(name);
    assert.deepEqual(
      result.contests.map((c) => [c.elected.length, c.open]),
      [
        [1, 0],
        [2, 0],
        [4, 0],
      ],
      name,
    );
    assert.ok(
      result.contests.every((c) => c.elected.every((x) => x.votes >= wall.needed)),
      name,
    );
  }
});

test('four boxes a community, their sheets entered twice by two tellers as the seed adds them up', async () => {
  for (const name of names) {
    const sheets = sheetsIn(await storyAt(factsOf(name)));
    for (const [box, sum] of sumsOf(name)) assert.deepEqual(sheets.get(box), { partValid: 0, ...sum }, `${name} ${box}`);
    assert.deepEqual([of(name).facts('BoxTotalsEntered'), of(name).facts('BoxCounted')], [8, 4], name);
  }
});

test('what is refused on the days and after, community by community', async () => {
  const refused = await Promise.all(names.map(async (name) => refusalsOf(await storyAt(factsOf(name)), { from: polls[name] })));
  assert.deepEqual(Object.fromEntries(names.map((name, at) => [name, refused[at]])), {
    chengjiadun: [
      'issueBallots: not in this stage',
      'recordPublicity: not allowed to this role',
      'issueBallots: votes at another station',
    ],
    liyuan: [
      'issueBallots: no published proxy',
      'issueBallots: another votes by proxy',
      'confirmResult: boxes are not all counted',
      'sealArchive: papers are not made',
    ],
    hepan: ['openBox: polls are not closed', 'openBox: polls are not closed', 'fileReport: ballots are not sealed'],
    dongmen: [
      'closeStation: more issued than voters',
      'enterBoxTotals: box totals do not add up',
      'announceResult: not in this stage',
      'recordPartyPosts: not a member of the new committee',
    ],
  });
});
