// Every kind of discrepancy of the figures once, each at its place: sums, result, and the thresholds of the law. What an archive is made of: each.test.ts.
import { json, main, type Options, toldEach, world } from './test/changing.ts';

const CASES: readonly [string, Options][] = [
  [
    'sums round totals.json rounds[0].round',
    world((w) => {
      w.totals.rounds[0].round = 2;
    }),
  ],
  [
    'sums figure totals.json rounds[0].registered',
    world((w) => {
      w.totals.rounds[0].registered = -1;
    }),
  ],
  [
    'sums too-many totals.json rounds[0].participants',
    world((w) => {
      w.totals.rounds[0].participants = 61;
    }),
  ],
  [
    'sums kind totals.json rounds[0].contests[0].kind',
    world((w) => {
      w.totals.rounds[0].contests[0].kind = 'red';
    }),
  ],
  [
    'sums kind totals.json rounds[0].boxes[0].kind',
    world((w) => {
      w.totals.rounds[0].boxes[0].kind = 'red';
    }),
  ],
  [
    'sums boxes totals.json rounds[0].boxes',
    world((w) => {
      w.totals.rounds[0].boxes[1].boxes = ['1'];
    }),
  ],
  [
    'sums published totals.json rounds[0]',
    main((entries) => {
      entries[4].type = 'Other';
    }),
  ],
  [
    'result issued result.json issued',
    world((w) => {
      w.result.issued = 53;
    }),
  ],
  [
    'result participants result.json participants',
    world((w) => {
      w.result.participants = 51;
    }),
  ],
  [
    'result kind result.json ballotKinds[0]',
    world((w) => {
      w.result.ballotKinds = [{ kind: 'red' }];
    }),
  ],
  [
    'result void result.json ballotKinds[0].void',
    world((w) => {
      w.result.ballotKinds = [{ kind: 'all', void: 1 }];
    }),
  ],
  [
    'result contests result.json contests',
    world((w) => {
      w.result.contests.pop();
    }),
  ],
  [
    'result seats result.json contests[1].seats',
    world((w) => {
      w.result.contests[1].seats = 2;
    }),
  ],
  [
    'result votes result.json contests[0].candidates 甲木',
    json('result.json', (r) => {
      r.contests[0].candidates[0].votes = 29;
    }),
  ],
  [
    'result rounds result.json rounds',
    world((w) => {
      w.result.rounds = [{}, {}];
    }),
  ],
  [
    'result valid result.json rounds[0].valid',
    world((w) => {
      w.result.rounds = [{ valid: false }];
    }),
  ],
  [
    'result facts result.json facts',
    world((w) => {
      w.result.facts = 99;
    }),
  ],
  [
    'law twice profile.json rules majorityToElect',
    world((w) => {
      w.profile.rules.push(w.profile.rules[1]);
    }),
  ],
  [
    'law threshold profile.json rules secondVoteShare',
    world((w) => {
      w.profile.rules.pop();
    }),
  ],
  [
    'law kind profile.json kind',
    world((w) => {
      w.profile.kind = 'city';
    }),
  ],
  [
    'law day profile.json electionDay',
    world((w) => {
      w.profile.electionDay = '2026-3-28';
    }),
  ],
  [
    'law day profile.json electionDay',
    world((w) => {
      w.profile.electionDay = '2026-04-28';
    }),
  ],
  [
    'result threshold profile.json rules secondVoteShare',
    world((w) => {
      w.profile.kind = 'city';
      w.profile.rules.pop();
    }),
  ],
];

toldEach(CASES);
