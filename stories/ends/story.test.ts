// 海棠社区 told on three stores to each of its ends: a second vote, a tie, more ballots than were given out, no woman elected; who is elected with the sum, what is refused, what people must decide, and what the verifier makes of the archive.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { outcomeWords } from '../../count/outcomeWords.ts';
import type { Round } from '../../election/polling/poll.ts';
import { determination, roundTotals } from '../../election/counting/totals.ts';
import { openQuestions, weighed } from '../../election/counting/unsettled.ts';
import type { Replayed } from '../../office/told/replay.ts';
import { readable } from '../../papers/page.ts';
import { winners } from '../../election/after/aftermath.ts';
import { resultNotice } from '../../papers/notices/result.ts';
import { corrigendum } from '../../papers/count/recount.ts';
import { resultReport } from '../../papers/count/report.ts';
import { wallScreen } from '../../office/views/wall.ts';
import { refusalsOf, storyAt, tellOnThreeStores } from '../telling.ts';
import { files } from './make-data.ts';

const facts = (end: string) => new URL(`facts-${end}.json`, import.meta.url);
const rounds = (told: Replayed): readonly Round[] => told.election.election().rounds;
const elected = (told: Replayed, at: number): readonly string[] => {
  const round = rounds(told)[at];
  assert.ok(round?.confirmed);
  return round.confirmed.elected.map((one) => `${one.post} ${one.name} ${one.votes}`);
};
const found = (told: Replayed, at: number) => {
  const round = rounds(told)[at];
  assert.ok(round);
  return determination(told.election.election(), round);
};
const decided = (told: Replayed, at: number): readonly string[] =>
  found(told, at).outcomes.flatMap((one) => (one.kind === 'decision' ? [outcomeWords(one).zh] : []));
const candidates = (told: Replayed, at: number) => rounds(told)[at]?.candidates.map(({ post, name }) => `${post} ${name}`);

test('every file of the folder is the one that make-data.ts writes', () => {
  for (const [file, text] of Object.entries(files()))
    assert.equal(readFileSync(new URL(file, import.meta.url), 'utf8') === text, true, `${file} differs: run make-data.ts`);
});

test('another vote: 82 and 80 of 170 elect no deputy (164 ≤ 170), 85 no third member (170 ≤ 170); both posts are voted on again, 80 of 150 and 50 of 150 (150 ≥ 150) elect; the roll has lost one who died', async () => {
  const told = await tellOnThreeStores(facts('second'));
  assert.deepEqual(elected(told, 0), ['director 程大江 98', 'member 骆建平 162', 'member 温玉霞 130']);
  assert.deepEqual(candidates(told, 1), ['deputy 范志刚', 'deputy 祝小兰', 'member 阮海涛', 'member 裴国栋']);
  assert.deepEqual(elected(told, 1), ['deputy 祝小兰 80', 'member 阮海涛 50']);
  assert.deepEqual(
    rounds(told).map((round) => [round.day, roundTotals(told.election.election(), round).registered]),
    [
      ['2026-04-26', 180],
      ['2026-05-10', 179],
    ],
  );
  assert.deepEqual(refusalsOf(await storyAt(facts('second'))), [
    'callSecondVote: not in this stage',
    'callSecondVote: second vote too late',
  ]);
});

test('a tie: 95 and 95 for the third seat; the vote is held again between the two alone, 56 to 55 settles it, and nine who write a third name give nobody a seat', async () => {
  const told = await tellOnThreeStores(facts('tie'));
  assert.deepEqual(elected(told, 0), ['director 程大江 120', 'deputy 范志刚 110', 'member 骆建平 145', 'member 温玉霞 110']);
  assert.ok(decided(told, 0).includes('须由选举委员会就得票相等的人再次投票：阮海涛、裴国栋'));
  assert.deepEqual(candidates(told, 1), ['member 阮海涛', 'member 裴国栋']);
  assert.deepEqual(elected(told, 1), ['member 裴国栋 56']);
  const wall = wallScreen(told.election);
  assert.equal(wall.posts[0]?.line?.needed, 0, 'most votes elect: no line is drawn');
  assert.match(wall.sentence?.zh ?? '', /得票相等的人再次投票，得票多的当选；裴国栋 56 票，当选。$/);
});

test('171 in boxes of 170 given out, the nation is silent: a finding for the committee; with one of 120 taken out 119 of 170 stay elected (238 > 170): it can change nothing, and the report says so', async () => {
  const told = await tellOnThreeStores(facts('over'));
  const e = told.election.election();
  const [round] = rounds(told);
  assert.ok(round);
  assert.equal(round.confirmed?.valid, true);
  assert.deepEqual(
    openQuestions(e, round).map(({ id }) => id),
    ['票箱中多于发出的选票1张'],
  );
  assert.deepEqual([weighed(e, round)?.canChange, weighed(e, round)?.exact], [false, true]);
  const page = JSON.stringify(resultReport(e, round));
  assert.ok(page.includes('尚未了结的事项') && page.includes('核算：未决事项不会改变结果。'), page.slice(0, 400));
  assert.ok(
    decided(told, 0).some((one) => one.startsWith('须由选举委员会认定发现的问题是否影响选举效力：收回的选票多于发出的选票')),
    decided(told, 0).join(),
  );
});

test('the same in Chongqing: 171 > 170 voids the election (article 34), the representatives’ meeting sets the day, within thirty, and everybody stands again', async () => {
  const told = await tellOnThreeStores(facts('over-void'));
  assert.deepEqual([rounds(told)[0]?.confirmed?.valid, rounds(told)[0]?.confirmed?.elected], [false, []]);
  assert.equal(rounds(told)[1]?.kind, 'repeat');
  assert.deepEqual(candidates(told, 1), candidates(told, 0));
  assert.deepEqual(elected(told, 1).length, 5);
  assert.deepEqual(refusalsOf(await storyAt(facts('over-void'))), [
    'confirmResult: the election is invalid',
    'callSecondVote: the election is invalid',
    'callRepeatElection: not theirs to set the day',
    'callRepeatElection: repeat election too late',
  ]);
});

test('no woman has the votes and the plan keeps a seat: three men level at 115 vote again for the two others, 80 and 80; in the third vote 裴国栋 is written in 85 times and 温玉霞 with 60 of 150 (180 ≥ 150) sits', async () => {
  const told = await tellOnThreeStores(facts('no-woman'));
  assert.deepEqual(elected(told, 0), ['director 程大江 115', 'deputy 范志刚 115']);
  assert.ok(found(told, 0).outcomes.some((one) => one.kind === 'woman seat' && one.case === 'seat kept'));
  assert.deepEqual(candidates(told, 1), ['member 骆建平', 'member 阮海涛', 'member 裴国栋']);
  assert.deepEqual(elected(told, 1), ['member 骆建平 80', 'member 阮海涛 80']);
  assert.deepEqual(candidates(told, 2), ['member 温玉霞']);
  assert.deepEqual(elected(told, 2), ['member 温玉霞 60']);
  const wall = wallScreen(told.election);
  assert.deepEqual(wall.posts[0]?.line, {
    needed: 50,
    zh: '三分之一 50 票',
    en: 'at least one third: 50',
    reached: '够三分之一 ✓',
  });
  assert.match(
    wall.sentence?.zh ?? '',
    /150 张收回，另行选举当选须不少于三分之一，即 50 票；温玉霞 60 票，当选。其中 1 名是妇女名额，由够 50 票的妇女中得票最多的温玉霞当选，依据：选举工作方案/,
  );
});

test('one vote a household: 49 are on their list, posted with the roll of 180; 25 vote, just more than half (50 > 49), 17 of 25 elect (34 > 25); who represents no household gets no ballot; told to the sealed archive', async () => {
  const told = await tellOnThreeStores(facts('households'));
  const e = told.election.election();
  const [round] = rounds(told);
  assert.ok(round);
  const { registered, participants } = roundTotals(e, round);
  assert.deepEqual([registered, participants, e.roll.voters.size], [49, 25, 180]);
  assert.equal(found(told, 0).steps.find(({ key }) => key === 'turnoutForValidity')?.formula, '2 × 25 = 50 > 49');
  assert.deepEqual(elected(told, 0), [
    'director 程大江 17',
    'deputy 范志刚 17',
    'member 骆建平 17',
    'member 温玉霞 17',
    'member 阮海涛 17',
  ]);
  assert.deepEqual(refusalsOf(await storyAt(facts('households'))), [
    'postRoll: representatives are not listed',
    'issueBallots: no ballot for a stranger',
  ]);
  assert.equal(e.handover.sealed, '2026-05-06');
});

test('Zhejiang lists the seat of a woman apart: 5 ballots with both women on it are void whole, 80 and 84 of 170 are not more than half (168 ≤ 170), that seat alone is voted on again and 70 of 150 elect (210 ≥ 150); wall, report, notice and the verifier say the same', async () => {
  const told = await tellOnThreeStores(facts('apart'));
  const e = told.election.election();
  const [one, two] = rounds(told);
  assert.ok(one && two);
  const { kinds } = roundTotals(e, one);
  assert.deepEqual([kinds[0]?.valid, kinds[0]?.partValid, kinds[0]?.void, kinds[0]?.blank], [164, 0, 5, 1]);
  assert.deepEqual(elected(told, 0), ['director 程大江 164', 'deputy 阮海涛 164', 'member 骆建平 164']);
  const seat = found(told, 0).contests.find(({ post }) => post === 'woman');
  assert.deepEqual([seat?.base, seat?.needed, seat?.short?.seats, seat?.candidates.map((x) => x.votes)], [170, 86, 1, [84, 80]]);
  assert.deepEqual(candidates(told, 1), ['woman 温玉霞', 'woman 梅雨晴']);
  assert.deepEqual(elected(told, 1), ['woman 温玉霞 70']);
  assert.equal(found(told, 1).woman.outcome, 'woman elected');
  assert.deepEqual(
    wallScreen(told.election).posts.map((post) => [post.words.zh, post.seats]),
    [['妇女委员', 1]],
  );
  const report = JSON.stringify(resultReport(e, one));
  assert.ok(report.includes('妇女委员（应选1名）') && report.includes('尚缺妇女委员1名，依法另行选举'), report.slice(0, 600));
  const notice = readable(resultNotice(e, two, '2026-05-10'));
  assert.match(notice, /村民委员会妇女委员/);
  assert.equal(winners(e).length, 4);
  assert.deepEqual(refusalsOf(await storyAt(facts('apart'))), ['recordNomination: the seat is for a woman']);
});

test('counted anew: of five for four places the representatives choose four, 18 to 15; a paper that was missing comes in time; 25 ballots read as for 阮海涛 are for 裴国栋, and 120 of 170 (240 > 170) elect 阮海涛 all the same', async () => {
  const told = await tellOnThreeStores(facts('anew'));
  const e = told.election.election();
  const [one] = rounds(told);
  assert.ok(one);
  assert.deepEqual(candidates(told, 0)?.filter((c) => c.startsWith('member')).length, 4);
  assert.deepEqual(elected(told, 0), [
    'director 程大江 120',
    'deputy 范志刚 120',
    'member 骆建平 170',
    'member 温玉霞 170',
    'member 阮海涛 120',
  ]);
  assert.match(readable(corrigendum(e, one)), /委员 阮海涛 85 60 /);
  assert.deepEqual(refusalsOf(await storyAt(facts('anew'))), []);
});
