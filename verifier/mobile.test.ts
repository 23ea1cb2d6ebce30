// Mobile boxes as the books tell them, several rounds of one box: each round on its own, what does not agree is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellMobileBoxes, tripsIn } from './src/mobile.js';

type Archive = Parameters<typeof tripsIn>[0];
type Entry = readonly [type: string, what: Readonly<Record<string, unknown>>];
const archive = (...entries: readonly Entry[]): Archive =>
  ({
    books: new Map([
      ['station-1', { entries: entries.map(([type, what]) => ({ type, open: { round: 1, station: 1, ...what } })) }],
    ]),
    report: { notes: [] },
  }) as unknown as Archive;
const left = (ballots: number, seal: string): Entry => ['MobileBoxLeft', { box: 'M', ballots, seals: [seal] }];
const back = (unused: number, seal: string): Entry => ['MobileBoxReturned', { box: 'M', unused, seals: [seal] }];
const voted = (elector: string): Entry => ['BallotIssued', { box: 'M', elector }];
const told = (of: Archive): readonly string[] => {
  tellMobileBoxes(of);
  return of.report.notes.map((note) => note.zh);
};

test('6 = 3 issued + 1 spoiled + 2 back, then 2 = 1 + 1 back under a seal of its own: two rounds, nothing is told', () => {
  const of = archive(
    left(6, 'L1'),
    voted('a'),
    voted('b'),
    voted('c'),
    ['BallotReplaced', { elector: 'b' }],
    back(2, 'L1'),
    left(2, 'L7'),
    voted('d'),
    back(1, 'L7'),
  );
  assert.deepEqual(
    tripsIn(of).map((trip) => [trip.taken, trip.used, trip.back?.unused]),
    [
      [6, 4, 2],
      [2, 1, 1],
    ],
  );
  assert.deepEqual(told(of), []);
});

test('a correction while the box is out gives its ballot back, one after it is back does not', () => {
  const corrected: Entry = ['IssueCorrected', { elector: 'a' }];
  assert.deepEqual(told(archive(left(3, 'L1'), voted('a'), corrected, back(3, 'L1'))), []);
  assert.deepEqual(told(archive(left(3, 'L1'), voted('a'), back(2, 'L1'), corrected, left(1, 'L1'), back(1, 'L1'))), []);
});

test('told: the second round lacks one ballot, another seal, a box that never came back', () => {
  assert.match(
    told(archive(left(3, 'L1'), back(3, 'L1'), left(3, 'L2'), voted('a'), back(1, 'L2')))[0] ?? '',
    /第 2 趟带出 3 张，发出和作废 1 张，带回 1 张，不相符/,
  );
  assert.match(told(archive(left(3, 'L1'), back(3, 'L9')))[0] ?? '', /第 1 趟送回时的封条与出发时不同/);
  assert.match(told(archive(left(3, 'L1')))[0] ?? '', /没有送回的记录/);
});
