// What of a voter and of a candidate stands on the papers that are handed out or hung: roll, cards, ballot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evolve, type Fact } from '../election/election.ts';
import { ballotDesign } from '../election/polling/ballots.ts';
import { layBallot } from './ballots/layout.ts';
import { ballotMatter } from './ballots/matter.ts';
import { ballotPage } from './ballots/page.ts';
import { voterCards } from './cards/cards.ts';
import { candidatesNotice } from './notices/candidates.ts';
import { rollNotice } from './notices/roll.ts';
import { padded, readable } from './page.ts';
import { rareNames, village } from './testing/village.ts';

test('the roll notice holds every name once, two characters padded, and no id number', () => {
  const v = village();
  const text = readable(rollNotice(v.e, '2026-03-06'));
  for (const name of rareNames) assert.ok(text.includes(padded(name)), name);
  assert.equal(padded('曹均'), '曹　均');
  assert.equal(padded('李䶮'), '李　䶮');
  assert.equal(padded('罗伟林'), '罗伟林');
  const names = rollNotice(v.e, '2026-03-06').blocks.flatMap((b) => (b.kind === 'names' ? b.names : []));
  assert.equal(names.length, 120);
  assert.doesNotMatch(text, /999999|1980/);
  assert.match(text, /即至2026年3月11日止/);
});

test('a voter whose key was destroyed has no name and is on no list and no card', () => {
  const v = village();
  const registered: Fact = {
    fact: 'VoterRegistered',
    on: '2026-03-01',
    voter: 'p_gone',
    no: 121,
    group: 1,
    category: 'lives here',
  };
  evolve(v.e, registered);
  assert.equal(rollNotice(v.e, '2026-03-06').blocks.flatMap((b) => (b.kind === 'names' ? b.names : [])).length, 120);
  assert.equal(voterCards(v.e, (id) => id).blocks.flatMap((b) => (b.kind === 'cards' ? b.cards : [])).length, 120);
});

test('cards lie group by group, each with its own token and nothing else of the voter that could be read from it', () => {
  const cards = voterCards(village().e, (id) => `t${id}`).blocks.flatMap((b) => (b.kind === 'cards' ? b.cards : []));
  assert.equal(new Set(cards.map((c) => c.token)).size, 120);
  assert.deepEqual([...new Set(cards.map((c) => c.group))], ['第1组', '第2组', '第3组']);
});

test('the ballot prints posts, seats, candidates by votes and a write-in line for each seat, and says nothing of a voter', () => {
  const { e } = village(),
    design = ballotDesign.parse({});
  const laid = layBallot(ballotMatter(e, '2026-03-28'), design);
  assert.equal(laid.kind, 'laid');
  const page = ballotPage(e, design, laid.kind === 'laid' ? laid.layouts : []);
  const [sheet] = page.blocks.flatMap((b) => (b.kind === 'ballot' ? b.layouts : []));
  const written = (words: string) => sheet?.texts.findIndex((t) => t.text === words || t.text.startsWith(words)) ?? -1;
  const order = ['主任　应选1名', '罗伟林', '范丰富', '委员　应选3名', '王庆林', '林维新', '王自成', '曹　均'].map(written);
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.ok(order.every((at) => at >= 0));
  assert.deepEqual(
    sheet?.names.map((n) => `${n.post} ${n.writeIn}`),
    ['director 1', 'member 1', 'member 2', 'member 3'],
  );
  assert.match(readable(page).replaceAll('\n', ''), /多于应选名额的整张选票无效/);
  assert.doesNotMatch(readable(page), /编号|选民证|参选证/);
});

test('the candidates notice of the 18th does not tell of a meeting on the 22nd as past', () => {
  assert.match(readable(candidatesNotice(village().e, '2026-03-18')), /时间和地点另行通知/);
});
