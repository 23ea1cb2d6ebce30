// Every refusal and every fact of a party election has its words, and what a refusal found finds its place in them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { agreeing, asElected, begun, meetingOpened, nameAt, readyToMeet } from '../../election/testing/littleParty.ts';
import { fill } from './fill.ts';
import { factsParty, partyFactNames, sayPartyFact } from './facts-party.ts';
import { refusalsParty } from './refusals-party.ts';

const samples: Readonly<Record<string, string | number>> = {
  contest: 'member',
  partyMatter: 'candidates',
  partyWay: 'self',
  question: 'partyQuorum',
  figure: 'women',
  on: '2026-03-01',
  since: '2026-03-01',
  last: '2026-03-02',
  until: '2026-03-02',
  day: '2026-03-01',
  body: 'members meeting',
};

test('every operand of every sentence has a word, in both languages, and no brace is left', () => {
  for (const [key, sentence] of Object.entries(refusalsParty)) {
    const all = Object.values(sentence).join(' ');
    const found = Object.fromEntries(
      [...all.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name ?? '', samples[name ?? ''] ?? `‹${name}›`]),
    );
    for (const language of ['zh', 'en'] as const)
      for (const text of [sentence[language], language === 'zh' ? sentence.remedyZh : sentence.remedyEn]) {
        assert.doesNotMatch(fill(text, found, language), /[{}[\]—]|undefined/, key);
        assert.doesNotMatch(fill(text, {}, language), /[{}[\]]/, key);
      }
    assert.ok(sentence.remedyZh.endsWith('。') && sentence.remedyEn.endsWith('.'), key);
  }
});

test('every key the room refuses with has its sentence, and no sentence stands unused', () => {
  const here = new URL('../../election/party/', import.meta.url);
  const text = readdirSync(here)
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && f !== 'refusal.ts')
    .map((f) => readFileSync(new URL(f, here), 'utf8'))
    .join('');
  assert.deepEqual(
    Object.keys(refusalsParty).filter((key) => !text.includes(`'${key}'`)),
    [],
  );
});

test('a meeting of 7 of 14 is refused in one sentence with its sum', () => {
  const w = begun(14);
  readyToMeet(
    w,
    [0, 1, 2, 3, 4, 5].map((n) => [nameAt(n), 'committee'] as const),
  );
  w.done('signIn', { body: 'members', people: Array.from({ length: 7 }, (_, n) => w.id(nameAt(n))) });
  const { key, found } = w.refused('openPartyMeeting', { body: 'members', place: '室', presiding: '某某' });
  assert.equal(
    fill(refusalsParty[key].zh, found, 'zh'),
    '应到会 14 人，实到 7 人，至少 12 人（5 × 7 = 35 < 4 × 14 = 56），会议不能进行选举',
  );
});

test('every fact is told in one sentence of each language, by the name this reader may see', () => {
  const w = begun(14);
  readyToMeet(
    w,
    [0, 1, 2, 3, 4, 5].map((n) => [nameAt(n), 'committee'] as const),
  );
  meetingOpened(w, 14, [nameAt(10), nameAt(11)]);
  const five = [0, 1, 2, 3, 4].map(nameAt);
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(w, 14, [...five.map((n): [string, string, number] => ['committee', n, 14]), ['committee', nameAt(5), 0]]),
  });
  w.done(
    'concludePartyVote',
    asElected(
      w,
      five.map((n) => ['committee', n] as const),
    ),
  );
  for (const f of w.told)
    for (const text of Object.values(sayPartyFact(f, () => '罗㛃')))
      assert.doesNotMatch(text, /undefined|\[object|NaN|p_\d/, `${f.fact}: ${text}`);
  assert.equal(partyFactNames.length, Object.keys(factsParty).length);
  assert.equal(sayPartyFact({ fact: 'PartyBookClosed', on: '2026-04-01' }).zh, '封存选举材料');
});
