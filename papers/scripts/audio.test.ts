// The ballot read aloud: every name once, in the order of the ballot, each in the same words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import { ballotMatter } from '../ballots/matter.ts';
import { readable } from '../page.ts';
import { ballotScript } from './audio.ts';

test('five names are read in the order of the ballot, each once, with no word of praise; a repeat election reads as a first one', () => {
  const v = villageAt('openStation');
  const round = v.election.rounds[0];
  assert.ok(round);
  const said = readable(ballotScript(v.election, round));
  const names = round.candidates.map((c) => c.name);
  assert.deepEqual(
    names.map((name) => said.split(name).length - 1),
    [1, 1, 1, 1, 1],
  );
  const places = names.filter((_, at) => round.candidates[at]?.post === 'member').map((name) => said.indexOf(name));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.doesNotMatch(said, /优秀|推荐|得票|现任/);
  assert.match(said, /另选他人/);
  const again = { ...round, number: 2, kind: 'repeat' as const };
  assert.match(readable(ballotScript(v.election, again)), /另选他人/);
  assert.equal(ballotMatter(v.election, v.d(0), again).title, '重新选举选票');
  assert.doesNotMatch(readable(ballotScript(v.election, { ...again, kind: 'second' })), /另选他人/);
});

test('how the ballot is marked and what too many void is said as the plan of the place has it, in the words of the ballot itself', () => {
  const decided = (decides: object) => {
    const v = villageAt(
      'openStation',
      {},
      {
        fixElectionDay: (w) => {
          w.done('adoptPlan', { by: '村民代表会议', decides }, w.d(-58));
          return { day: w.d(0) };
        },
      },
    );
    const round = v.election.rounds[0];
    assert.ok(round);
    const { sections, notes } = ballotMatter(v.election, v.d(0), round);
    return { said: readable(ballotScript(v.election, round)), printed: notes(sections).join('') };
  };
  const ticks = decided({ ballotMarks: 'tick', overVote: 'section', blankBallotIs: 'void' });
  assert.match(ticks.said, /右边的空格内打一个勾。.*就是无效票。.*多于应选名额，该职务部分无效。/);
  assert.match(ticks.printed, /画“√”.*多于应选名额的该职务部分无效/);
  const circles = decided({ ballotMarks: 'circle and cross', overVote: 'whole ballot', blankBallotIs: 'abstention' });
  assert.match(circles.said, /右边的空格内画一个圈。.*就是弃权。.*多于应选名额，整张选票无效。/);
  assert.match(circles.printed, /画“○”.*多于应选名额的整张选票无效/);
});
