// A plan that decides otherwise where the law is silent verifies; a profile that says what neither law nor plan says is found, with its place. Small invented archives, bytes in and findings out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVerifier } from './run.mjs';
import { membersOf, zipOf } from './test/archives.mjs';

const verify = loadVerifier();
type World = Record<string, any>;

/** An archive whose plan decided this, and whose profile says the same. */
const planned = (decides: Record<string, unknown>, change: (world: World) => void = () => {}) =>
  zipOf(
    membersOf({
      change: (world: World) => {
        world.facts.main.push({ on: '2026-03-02', type: 'PlanAdopted', open: { decides } });
        for (const [rule, value] of Object.entries(decides)) world.profile.rules.push({ rule, value, cites: '', by: 'plan' });
        change(world);
      },
    }),
  );
const placesOf = async (archive: ReturnType<typeof planned>): Promise<string[]> =>
  (await verify(archive)).discrepancies.map(({ check, what, where }: World) => `${check} ${what} ${where}`);

/** Two members of three, all over half, the men first; the woman is known. */
const threeMembers = (elected: readonly string[]) => (world: World) => {
  const [round] = world.totals.rounds;
  round.boxes = [];
  round.contests[1] = {
    post: 'member',
    seats: 2,
    kind: 'all',
    candidates: [
      { name: '丙土', person: 'p_3', woman: false, votes: 32 },
      { name: '丁金', person: 'p_4', woman: false, votes: 30 },
      { name: '戊水', person: 'p_5', woman: true, votes: 27 },
    ],
  };
  for (const one of round.contests[0].candidates) one.woman = false;
  const { candidates } = round.contests[1];
  world.result.contests[1] = {
    ...round.contests[1],
    elected: candidates.filter(({ name }: World) => elected.includes(name)),
  };
};

test('the plan seats the woman over half first: 27 of 50 sits before 30; a default seats nobody so', async () => {
  const first = { womanSeatProcedure: 'woman first, else seat kept' };
  assert.deepEqual(await placesOf(planned(first, threeMembers(['丙土', '戊水']))), []);
  assert.deepEqual(await placesOf(planned(first, threeMembers(['丙土', '丁金']))), [
    'result elected result.json contests[1].elected 戊水',
    'result elected result.json contests[1].elected 丁金',
  ]);
  const byDefault = (world: World) => {
    threeMembers(['丙土', '丁金'])(world);
    world.profile.rules.push({ rule: 'womanSeatProcedure', value: 'woman first, else seat kept', cites: '', by: 'default' });
  };
  assert.deepEqual(await placesOf(planned({}, byDefault)), []);
});

test('two brothers, 32 and 30: the plan lets the higher vote stay and the next, 27, follow; without the plan both sit until people decide', async () => {
  const brothers = (elected: readonly string[]) => (world: World) => {
    threeMembers(elected)(world);
    world.facts.main.push({ on: '2026-03-03', type: 'RelationDeclared', open: { a: 'p_3', b: 'p_4', kin: 'sibling' } });
  };
  const decides = { whoStaysOfKin: 'higher post, then more votes, then vote again', kinGapFilledBy: 'next in votes' };
  assert.deepEqual(await placesOf(planned(decides, brothers(['丙土', '戊水']))), []);
  assert.deepEqual(await placesOf(planned({}, brothers(['丙土', '丁金']))), []);
});

const members = ['丙土', '丁金', '戊水'];

/** The seats of members are voted again: so many votes in the first vote, so many of 31 ballots in the second, and who is elected there. */
const secondVote =
  (seats: number, votes: readonly (readonly number[])[], elected: readonly string[], valid = true, more: World = {}) =>
  (world: World) => {
    const [round] = world.totals.rounds;
    round.boxes = [];
    const contest = (of: readonly number[] = []) => ({
      post: 'member',
      seats,
      kind: 'all',
      candidates: of.map((n, at) => ({ name: members[at], votes: n })),
    });
    round.contests[1] = contest(votes[0]);
    const kinds = [{ kind: 'all', issued: 31, returned: 31, valid: 31, partValid: 0, void: 0, blank: 0 }];
    const contests = [contest(votes[1])];
    world.totals.rounds.push({ round: 2, registered: 60, participants: 31, kinds, contests, boxes: [], ...more });
    const told = (list: World[], names: readonly string[]) =>
      list.map((one) => ({ ...one, elected: one['candidates'].filter(({ name }: World) => names.includes(name)) }));
    world.result.contests = told(round.contests, ['甲木']);
    world.result.contests[1].elected = told(contests, elected)[0]!['elected'];
    world.result.rounds = [
      { round: 1, valid: true, contests: told(round.contests, ['甲木']) },
      { round: 2, valid, contests: told(contests, elected) },
    ];
  };

test('three level at 26 for two seats: in the vote among them 9 and 8 of 31 elect, though a third would be 11', async () => {
  const again = secondVote(
    2,
    [
      [26, 26, 26],
      [9, 8, 7],
    ],
    ['丙土', '丁金'],
  );
  assert.deepEqual(await placesOf(planned({ tie: 'vote again among the tied' }, again)), []);
  assert.deepEqual(
    await placesOf(
      planned(
        {},
        secondVote(
          1,
          [
            [23, 23],
            [9, 8],
          ],
          [],
        ),
      ),
    ),
    [],
  );
});

test('31 of 60 come to the second vote, the roll grew by 4: not more than half of 64, unless the plan keeps the first roll', async () => {
  const moves = {
    added: { turned18: 4, movedIn: 0, family: 0, restored: 0 },
    removed: { movedOut: 0, family: 0, died: 0, deprived: 0 },
  };
  const votes = [
    [23, 23],
    [12, 8],
  ];
  assert.deepEqual(await placesOf(planned({ secondVoteRoll: 'same list' }, secondVote(1, votes, ['丙土'], true, { moves }))), []);
  const moved = secondVote(1, votes, [], false, { moves });
  const places = await placesOf(planned({ secondVoteRoll: 'additions and removals' }, moved));
  assert.deepEqual(places, []);
});

test('the plan adds votes downward: 乙火’s 17 for director and 10 as member are 27 of 50', async () => {
  const added = (elected: string) => (world: World) => {
    const [round] = world.totals.rounds;
    round.boxes = [];
    const candidates = [
      { name: '丙土', votes: 20 },
      { name: '乙火', votes: 10 },
    ];
    round.contests[1].candidates = candidates;
    const weighed = [candidates[0], { name: '乙火', votes: 27 }];
    world.result.contests[1] = {
      ...round.contests[1],
      candidates: weighed,
      elected: weighed.filter((one) => one!.name === elected),
    };
  };
  assert.deepEqual(await placesOf(planned({ downwardAddition: true }, added('乙火'))), []);
  assert.ok(
    (await placesOf(planned({ downwardAddition: false }, added('乙火')))).includes(
      'result elected result.json contests[1].elected 乙火',
    ),
  );
});

test('what a ballot counts for is decided before the totals: any answer of the law book for over-votes and second posts verifies', async () => {
  for (const decides of [
    { overVote: 'section' },
    { overVote: 'whole ballot' },
    { onePersonTwoPosts: 'those votes' },
    { onePersonTwoPosts: 'void' },
  ])
    assert.deepEqual(await placesOf(planned(decides)), []);
});

test('a profile that asks a third to elect, where the law asks more than half, is found at that rule', async () => {
  const tampered = planned({}, (world) => {
    world.profile.rules[1].value = { atLeast: [1, 3] };
  });
  const { discrepancies } = await verify(tampered);
  assert.deepEqual(
    discrepancies.map(({ where, expected, found }: World) => [where, expected, found]),
    [['profile.json rules majorityToElect', '> 1/2', '≥ 1/3']],
  );
});

const TAMPERED: readonly [string, Record<string, unknown>, (world: World) => void][] = [
  [
    'law plan profile.json rules majorityBase',
    { majorityBase: 'ballots collected' },
    (w) => {
      w.profile.rules.at(-1).value = 'voters taking part';
    },
  ],
  [
    'law plan profile.json rules majorityBase',
    {},
    (w) => {
      w.profile.rules.push({ rule: 'majorityBase', value: 'voters taking part', by: 'plan' });
    },
  ],
  [
    'law plan profile.json rules majorityBase',
    { majorityBase: 'voters taking part' },
    (w) => {
      w.profile.rules.at(-1).by = 'default';
    },
  ],
  [
    'law plan profile.json rules blankBallot',
    { blankBallot: 'in the base' },
    (w) => {
      delete w.profile.rules.at(-1).by;
      w.profile.rules.at(-1).value = 'not in the base';
    },
  ],
  [
    'law answer profile.json rules majorityBase',
    {},
    (w) => {
      w.profile.rules.push({ rule: 'majorityBase', value: 'valid ballots', by: 'law' });
    },
  ],
  [
    'law answer profile.json rules nearRelativesElected',
    {},
    (w) => {
      w.profile.rules.push({ rule: 'nearRelativesElected', value: 'allowed', by: 'law' });
    },
  ],
  [
    'law answer profile.json rules kinGapFilledBy',
    {},
    (w) => {
      w.profile.place = '浙江';
      w.profile.rules.push({ rule: 'kinGapFilledBy', value: 'second vote', by: 'law' });
    },
  ],
  [
    'law answer profile.json rules returnedOverVoters',
    {},
    (w) => {
      w.profile.place = '北京';
      w.profile.rules.push({ rule: 'returnedOverVoters', value: 'finding', by: 'default' });
    },
  ],
  [
    'law answer profile.json rules secondVoteDifference',
    {},
    (w) => {
      w.profile.rules.push({ rule: 'secondVoteDifference', value: -1, by: 'plan' });
    },
  ],
];
for (const [expected, decides, change] of TAMPERED)
  test(`told: ${expected}`, async () => {
    const all = await placesOf(planned(decides, change));
    assert.ok(all.includes(expected), all.join('\n'));
  });
