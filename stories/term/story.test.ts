// An invented community's term: supervisors, a head and a representative chosen, a recall that fails for lack of voters, a resignation accepted by the representatives, and the by-election by the representatives that follows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { community } from '../../office/around/community.ts';
import { inOffice } from '../../election/term/term.ts';
import { recallOutcome } from '../../election/term/recalling.ts';
import { tellAroundOnThreeStores } from '../around.ts';

const { book } = await tellAroundOnThreeStores<'community'>(new URL('facts.json', import.meta.url));
const { term } = book.state();

test('340 of 700 voted: not more than half, so 300 votes for the recall do not recall, and the member stays', () => {
  const [recall] = term.recalls;
  assert.ok(recall?.voted);
  const { turnout, majority, carried } = recallOutcome(recall.voted, community.lawOf(book.state(), recall.voted.on));
  assert.equal(turnout.reached, false);
  assert.equal(turnout.least, 351);
  assert.equal(majority.reached, true);
  assert.equal(carried, false);
  assert.equal(recall.concluded?.carried, false);
  assert.ok(inOffice(term, 'member').some((h) => h.name === '孟庆国'));
});

test('罗启明 resigned with the consent of 17 of 20; 蔡冬梅 is elected in his place by 13 of 20 in a second round, after a meeting of 16 of 24 (just two thirds, not more) that elected nobody', () => {
  assert.deepEqual(
    inOffice(term, 'director', 'deputy', 'member')
      .map((h) => h.name)
      .toSorted(),
    ['周文静', '何小满', '孟庆国', '陶桂英', '蔡冬梅'].toSorted(),
  );
  assert.equal(term.holders.find((h) => h.name === '罗启明')?.ended?.because, '辞职');
  const by = term.choices.filter((c) => c.byElection);
  assert.deepEqual(
    by.map((c) => c.ended?.elected),
    [[], [], [], ['蔡冬梅']],
  );
  assert.deepEqual(
    by.at(-1)?.rounds.map((r) => r.round),
    [1, 2],
  );
});

test('three supervisors, a head of group 2 and a new representative of group 1 take office by those who choose them', () => {
  assert.deepEqual(
    inOffice(term, 'supervisor').map((h) => h.name),
    ['石建军', '段秀英', '黎伯安'],
  );
  assert.deepEqual(
    inOffice(term, 'head').map((h) => [h.name, h.group]),
    [['苏美娟', 2]],
  );
  assert.equal(term.ends, '2031-09-30');
  assert.deepEqual(
    inOffice(term, 'representative')
      .filter((h) => h.group === 1)
      .map((h) => h.name),
    ['江小燕', '彭长青', '梁玉梅', '古秋菊'],
  );
});

test('every refusal of the story is said in both languages, without a gap, and every fact is a sentence', () => {
  for (const [key, s] of Object.entries(community.sentences)) assert.ok(s.zh !== '' && s.en !== '', key);
  const name = community.readable(book.state(), true);
  for (const { fact } of book.recorded()) {
    const said = community.says[fact.fact]?.(fact as never, name);
    assert.ok(said && !/undefined|[prc]_[A-Za-z0-9]{8}/.test(`${said.zh}${said.en}`), `${fact.fact}: ${said?.zh}`);
  }
});

test('two demands against one member, three by-elections of one office: each is said by its own name in the history, none by its number', () => {
  const name = community.readable(book.state(), true);
  assert.deepEqual(
    term.recalls.map((r) => name(r.recall)),
    ['罢免：孟庆国', '罢免：孟庆国'],
  );
  assert.ok(term.choices.filter((c) => c.byElection).every((c) => name(c.choice) === '补选：委员'));
});
