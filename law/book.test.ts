// The law book as a person reads it: what is asked, refused and compared, for village, community and party.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BookAsked, compareBooks, type LawBook, lawBook, topicWords } from './book.ts';
import { provinceNames } from './local.ts';
import {
  partyAnswerOn,
  partyCandidatesFor,
  partyConflicts,
  partyDelegatesFrom,
  type PartyDay,
  partyMajorityBase,
  partyQuorum,
  partyRules,
} from './party.ts';
import { profileOf } from './profile.ts';
import { rules, topicOf } from './rules.ts';
import { reaches } from './share.ts';
import { wordsOf } from './words.ts';

const book = (asked: BookAsked): LawBook => {
  const found = lawBook(asked);
  assert.ok(found.kind === 'law book', JSON.stringify(found));
  return found;
};
const row = ({ rows }: LawBook, key: string) => {
  const found = rows.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
};

test('the book of a community in 湖南 on 28 March 2026 answers every question in both languages; no text of 湖南 speaks of communities', () => {
  const hunan = book({ kind: 'community', place: '湖南', on: '2026-03-28' });
  assert.equal(hunan.rows.length, rules.length);
  assert.ok(hunan.profile.nothingLocal);
  assert.deepEqual(hunan.profile.texts, ['RC2025', 'CC2020']);
  for (const { words, cites, topic } of hunan.rows) assert.ok(words.zh && words.en && cites.zh && cites.en && topicWords[topic]);
});

test('every topic has its title, and every province its book of village and community in every way of voting', () => {
  assert.deepEqual(Object.keys(topicWords).toSorted(), [...new Set(topicOf.values()), 'party'].toSorted());
  for (const place of [...provinceNames, '全国']) {
    assert.equal(book({ kind: 'village', place, on: '2026-03-28' }).rows.length, rules.length);
    for (const mode of ['voters', 'households', 'representatives'] as const) {
      assert.equal(book({ kind: 'community', place, on: '2026-03-28', mode }).conflicts.length, 0);
    }
  }
});

test('浙江: what the province made, what is superseded; 上海 adds; 山西 is only told: each says so', () => {
  const zhejiang = book({ kind: 'village', place: '浙江', on: '2026-03-28' });
  assert.equal(row(zhejiang, 'kinGapFilledBy').province?.did, 'fixed');
  assert.equal(row(zhejiang, 'kinCircle').province?.did, 'superseded');
  assert.equal(row(zhejiang, 'rollPosting').province, undefined);
  assert.equal(row(book({ kind: 'village', place: '上海', on: '2026-03-28' }), 'endsByItself').province?.did, 'added');
  const odd = row(book({ kind: 'village', place: '山西', on: '2026-03-28' }), 'oddSeats');
  assert.deepEqual([odd.kind, odd.mark, odd.province?.did], ['unknown', 'S', 'told']);
  assert.ok(odd.doubt?.en.startsWith('local rule to be confirmed') && odd.doubt.zh.length > 5);
  assert.equal(row(book({ kind: 'community', place: '重庆', on: '2026-03-28' }), 'invalidityGrounds').mark, 'Vx');
});

test('village law on 31 December 2025 and on 1 January 2026: proxies, bars, kin and resignation differ, the term does not', () => {
  const found = compareBooks(book({ kind: 'village', on: '2025-12-31' }), book({ kind: 'village', on: '2026-01-01' }));
  const by = new Map(found.map((one) => [one.key, one.differs]));
  for (const key of ['proxyHolders', 'candidateBars', 'nearRelativesElected', 'nominators', 'electionCommitteeQuit']) {
    assert.equal(by.get(key), 'value', key);
  }
  assert.equal(by.get('resignationApproval'), 'certainty');
  assert.equal(by.get('termYears'), 'place');
});

test('village against community, 浙江 against 北京: seats 3–7 and 5–9; second vote 30 and 15 days; a book against itself differs in nothing', () => {
  const village = book({ kind: 'village', on: '2026-03-28' });
  const kinds = compareBooks(village, book({ kind: 'community', on: '2026-03-28' }));
  const seats = kinds.find(({ key }) => key === 'committeeSeats');
  assert.deepEqual([seats?.a?.words.zh, seats?.b?.words.zh], ['3–7人', '5–9人']);
  const places = compareBooks(
    book({ kind: 'village', place: '浙江', on: '2026-03-28' }),
    book({ kind: 'village', place: '北京', on: '2026-03-28' }),
  );
  const second = places.find(({ key }) => key === 'secondVoteLatest');
  assert.deepEqual([second?.a?.value, second?.b?.value], [30, 15]);
  assert.deepEqual(compareBooks(village, village), []);
});

test('village against party: what one does not ask is said so, on both sides', () => {
  const found = compareBooks(book({ kind: 'village', on: '2026-03-28' }), book({ kind: 'party', on: '2026-03-28' }));
  assert.equal(found.length, rules.length + partyRules.length);
  assert.ok(found.every(({ differs }) => differs === 'asked once'));
});

test('refused by name with the nearest: a place without texts, days before the first text and after the horizon, 重庆’s communities before 2026, no day at all', () => {
  const why = (asked: BookAsked) => {
    const found = profileOf(asked);
    return found.kind === 'no profile' ? [found.why, found.nearest, found.cites?.zh] : [];
  };
  assert.deepEqual(why({ kind: 'village', place: '桃花源', on: '2026-03-28' }), [
    'no profile of the place',
    '全国、上海、浙江、北京、重庆、甘肃、江苏、黑龙江、湖南、山西',
    '村民委员会组织法（2025修正）第十八条第五款',
  ]);
  assert.deepEqual(why({ kind: 'village', on: '2010-10-27' }).slice(0, 2), ['before the first text', '2010-10-28']);
  assert.deepEqual(why({ kind: 'party', on: '2020-07-12' }).slice(0, 2), ['before the first text', '2020-07-13']);
  assert.deepEqual(why({ kind: 'community', on: '2031-01-01' }).slice(0, 2), ['after the horizon', '2030-12-31']);
  assert.deepEqual(why({ kind: 'community', place: '重庆市', on: '2025-12-31' }).slice(0, 2), [
    'not yet in force in the place',
    '2026-01-01',
  ]);
  assert.deepEqual(why({ kind: 'village', on: '2026-02-30' })[0], 'not a day');
});

test('a plan against the law stands in the book as a conflict with the nearest lawful value, also a way of voting a village does not know', () => {
  const asked = book({ kind: 'village', on: '2026-03-28', mode: 'households', plan: { rollPosting: 10 } });
  assert.deepEqual(
    asked.conflicts.map(({ key, nearest }) => [key, nearest]),
    [
      ['rollPosting', 20],
      ['modes', 'voters'],
    ],
  );
  assert.equal(row(asked, 'rollPosting').value, 20);
});

const party: PartyDay = { kind: 'party', day: '2026-03-28', plan: {} };

test('the party’s profile: 24 of 30 are four fifths, 23 are not; 3, 5, 6 and 7 seats need 4, 6, 8 and 9 candidates', () => {
  const { value } = partyAnswerOn(partyQuorum, party);
  assert.ok(reaches(value, 24, 30) && !reaches(value, 23, 30));
  assert.deepEqual(
    [3, 5, 6, 7].map((seats) => partyCandidatesFor(seats, party)),
    [4, 6, 8, 9],
  );
});

test('the party’s base is to be confirmed and its plan may take those present; what five articles fix it may not change', () => {
  assert.equal(partyAnswerOn(partyMajorityBase, party).kind, 'unknown');
  const plan = { partyMajorityBase: 'those present', partyDelegatesFrom: 100, partyQuorum: 'most', nothing: 1 };
  assert.deepEqual(partyAnswerOn(partyMajorityBase, { ...party, plan }), { kind: 'plan', value: 'those present', decided: true });
  assert.deepEqual(
    partyConflicts(plan).map(({ key, why, nearest }) => [key, why, nearest]),
    [
      ['partyDelegatesFrom', 'against the law', 500],
      ['partyQuorum', 'not a value of this question', { atLeast: [4, 5] }],
      ['nothing', 'no such question', undefined],
    ],
  );
  assert.equal(partyAnswerOn(partyDelegatesFrom, { ...party, plan }).value, 500);
  assert.deepEqual(partyConflicts({ partyDelegatesFrom: 500, partyMajorityBase: 'those present' }), []);
});

test('the party’s regulation answers from 13 July 2020 to the end of 2030, and on no day before or after', () => {
  for (const day of ['2020-07-13', '2030-12-31']) assert.equal(partyAnswerOn(partyDelegatesFrom, { ...party, day }).value, 500);
  for (const day of ['2020-07-12', '2031-01-01'])
    assert.throws(
      () => partyAnswerOn(partyQuorum, { ...party, day }),
      new RegExp(`partyQuorum: no text is known for ${day}`, 'u'),
    );
});

test('every answer of the party’s profile is a value of its question, has its words, and names an article of the five or a doubt', () => {
  for (const rule of partyRules) {
    assert.ok(rule.takes(rule.answer.value), rule.key);
    assert.ok(wordsOf(rule.key, rule.answer.value, rule.unit).zh.length > 0);
    if (rule.answer.kind === 'fixed') assert.ok(rule.answer.source.article <= 5 && rule.answer.mark === 'Vx');
    else assert.ok(rule.answer.kind === 'unknown' && rule.answer.doubt.length > 0);
  }
  assert.equal(partyRules.length, 32);
});
