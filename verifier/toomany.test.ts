// Ballots that the books issued twice: counted over all books, less what was corrected, and told with whether they could change the outcome.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computeOutcome } from './src/outcome.js';
import { placeRules } from './src/places.js';
import { nationalRow } from './src/thresholds.js';
import { mayChange, servedIn, tellServedTwice } from './src/toomany.js';

type Round = Parameters<typeof computeOutcome>[0][number];
type Law = Parameters<typeof computeOutcome>[1];
type Archive = Parameters<typeof servedIn>[0];

const law = {
  day: '2026-03-28',
  thresholds: nationalRow('village', 'voters', '2026-03-28')?.thresholds,
  place: placeRules('village', '', '2026-03-28'),
  grounds: [],
} as unknown as Law;

const poll = (issued: number, returned: number, votes: Readonly<Record<string, number>>): Round => ({
  round: 1,
  registered: 60,
  participants: returned,
  kinds: [{ kind: 'all', issued, returned, valid: returned, partValid: 0, void: 0, blank: 0 }],
  contests: [
    { post: 'director', seats: 1, kind: 'all', candidates: Object.entries(votes).map(([name, sum]) => ({ name, votes: sum })) },
  ],
  boxes: [],
});

const archive = (...books: readonly (readonly (readonly [type: string, elector: string])[])[]): Archive =>
  ({
    books: new Map(
      books.map((entries, at) => [
        `station-${at}`,
        { entries: entries.map(([type, elector]) => ({ type, open: { round: 1, elector } })) },
      ]),
    ),
    report: { notes: [] },
  }) as unknown as Archive;

test('甲 is served at two stations, 乙 twice in one book and corrected once: 3 issues of 2 voters, one ballot too many', () => {
  const two = archive(
    [
      ['BallotIssued', '甲'],
      ['BallotIssued', '乙'],
    ],
    [
      ['BallotIssued', '甲'],
      ['BallotIssued', '乙'],
      ['IssueCorrected', '乙'],
    ],
  );
  assert.deepEqual(servedIn(two, 1), { voters: 2, twice: 1 });
  assert.deepEqual(servedIn(two, 2), { voters: 0, twice: 0 });
  assert.deepEqual(
    servedIn(
      archive(
        [
          ['BallotIssued', '甲'],
          ['IssueStruck', '甲'],
        ],
        [['BallotIssued', '甲']],
      ),
      1,
    ),
    { voters: 1, twice: 0 },
    'the paper record had one alone',
  );
});

test('one ballot too many of 40: 21 stay more than half (2 × 20 = 40 > 39), 20 may become so (40 > 39); nothing is told where nobody was served twice', () => {
  const twice = () => archive([['BallotIssued', '甲']], [['BallotIssued', '甲']]);
  const told = (round: Round, of: Archive) => {
    tellServedTwice(of, [round], law);
    return of.report.notes.map(({ zh }) => zh);
  };
  assert.deepEqual(told(poll(40, 40, { 甲: 21, 乙: 19 }), twice()), [
    '第 1 轮：账簿记载重复发票 1 张；如果已经投入票箱，不会改变结果。',
  ]);
  assert.deepEqual(told(poll(40, 40, { 甲: 20, 乙: 20 }), twice()), [
    '第 1 轮：账簿记载重复发票 1 张；如果已经投入票箱，可能改变结果。',
  ]);
  assert.deepEqual(told(poll(40, 40, { 甲: 20, 乙: 20 }), archive([['BallotIssued', '甲']])), []);
});

test('where more ballots than voters void a poll: 40 back of 40 issued to 39 voters may be void, where the sheets count 40 voters without the second issue it is not', () => {
  const strict = { ...law, place: { ...law.place, overVotersVoid: true } };
  const round = poll(40, 40, { 甲: 30, 乙: 10 });
  assert.equal(mayChange([round], strict, 1, 39), true);
  assert.equal(mayChange([round], strict, 1, 40), false);
});

test('forty candidates for nine seats can be marked in too many ways: it says that it has not ruled it out', () => {
  const round = poll(40, 40, Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`第${at}`, 5])));
  assert.equal(mayChange([{ ...round, contests: round.contests.map((one) => ({ ...one, seats: 9 })) }], law, 1, 39), undefined);
});
