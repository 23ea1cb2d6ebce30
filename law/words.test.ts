// How questions and answers read, in Chinese and English: every question is one, every value has its words, and shares, ranges, days and people are said as offices say them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicWords } from './book.ts';
import { partyRules } from './party.ts';
import { citesOf, rules } from './rules.ts';
import { apart, closed } from './terms.ts';
import { texts } from './texts.ts';
import { wordsOf } from './words.ts';

const chinese = /\p{Script=Han}/u;
const all = [...rules, ...partyRules];
const said = (key: string, value: unknown, unit?: Parameters<typeof wordsOf>[2]) => {
  const { zh, en } = wordsOf(key, value, unit);
  return `${zh} / ${en}`;
};

test('every question is asked in Chinese and in English, and ends as a question; no two are asked alike', () => {
  for (const { key, asks } of all) {
    assert.ok(chinese.test(asks.zh) && asks.zh.endsWith('？'), key);
    assert.match(asks.en, /^[A-Z“].+ .+\?$/, key);
  }
  for (const own of [rules, partyRules]) {
    assert.equal(new Set(own.map(({ asks }) => asks.zh)).size, own.length);
    assert.equal(new Set(own.map(({ asks }) => asks.en)).size, own.length);
  }
});

test('every word of the law has its Chinese; only the tick on a ballot is a sign', () => {
  const signs = Object.entries(closed).filter(([, zh]) => !chinese.test(zh));
  assert.deepEqual(signs, [['tick', '√']]);
  for (const own of Object.values(apart)) for (const zh of Object.values(own)) assert.match(zh, chinese);
  for (const { zh, en } of Object.values(topicWords)) assert.ok(chinese.test(zh) && /^[A-Z]/.test(en));
  for (const { zh, en, version, versionEn } of Object.values(texts)) {
    assert.ok(chinese.test(zh) && /^[A-Z].* /.test(en) && /\d{2}/.test(version) && /^\D*\d{4}/.test(versionEn), zh);
  }
});

test('some words are worded apart: members who leave, a party committee, what is void', () => {
  assert.deepEqual(
    [
      said('electionCommitteeQuit', 'member'),
      said('electionCommitteePosts', 'member'),
      said('partyOrganisations', 'committee'),
      said('returnedOverVoters', 'void'),
      said('proxyUnposted', 'void'),
      said('overVote', 'void'),
      said('mobileBoxFor', 'nobody'),
      said('emptySeatsDecidedBy', 'nobody'),
      said('nominators', 'voters'),
      said('returnedOverIssued', 'void'),
    ],
    [
      '成员本人 / member',
      '委员 / member',
      '党委 / committee',
      '选举无效 / void',
      '委托无效 / void',
      '无效 / void',
      '不设流动票箱 / nobody',
      '无需决定 / nobody',
      '登记参加选举的选民 / voters',
      '选举无效 / void',
    ],
  );
});

test('shares are said as offices say them: 过半数, 半数以上, 超过三分之二, 不少于三分之一, and in figures where no numeral fits', () => {
  assert.deepEqual(
    [
      said('turnoutForValidity', { over: [1, 2] }),
      said('turnoutForValidity', { atLeast: [1, 2] }),
      said('turnoutForValidity', { over: [2, 3] }),
      said('turnoutForValidity', { atLeast: [1, 3] }),
      said('meetingRequest', { atLeast: [1, 5] }),
      said('meetingRequest', { atLeast: [1, 10] }),
      said('representativesShare', { atLeast: [4, 5] }),
      said('womenRepresentatives', { atLeast: [0, 1] }),
      said('turnoutForValidity', { atLeast: [3, 7] }),
      said('turnoutForValidity', { over: [3, 100] }),
      said('turnoutForValidity', { over: [1, 99] }),
      said('turnoutForValidity', { over: [99, 99] }),
      said('turnoutForValidity', { over: [2, 4] }),
      said('turnoutForValidity', { atLeast: [2, 2] }),
      said('turnoutForValidity', { over: [1, 3] }),
    ],
    [
      '过半数 / more than half',
      '半数以上 / half or more',
      '超过三分之二 / more than two thirds',
      '不少于三分之一 / at least one third',
      '不少于五分之一 / at least one fifth',
      '不少于十分之一 / at least one tenth',
      '不少于五分之四 / at least four fifths',
      '不要求 / none',
      '不少于七分之三 / at least 3/7',
      '超过3/100 / more than 3/100',
      '超过九十九分之一 / more than 1/99',
      '超过九十九分之九十九 / more than 99/99',
      '超过四分之二 / more than 2/4',
      '不少于二分之二 / at least 2/2',
      '超过三分之一 / more than one third',
    ],
  );
});

test('numbers carry their unit, one and many: 1 day, 20 days, 18 years of age, twice a year, 3 to 7 seats, 7 seats', () => {
  assert.deepEqual(
    [
      said('rollPosting', 1, 'days'),
      said('rollPosting', 20, 'days'),
      said('termYears', 1, 'years'),
      said('termYears', 5, 'years'),
      said('votingAge', 18),
      said('shiftMonths', 1, 'months'),
      said('shiftMonths', 3, 'months'),
      said('disclosureGeneral', 1, 'a year'),
      said('disclosureGeneral', 2, 'a year'),
      said('womanMember', 1, 'persons'),
      said('womanMember', 2, 'persons'),
      said('committeeSeats', { min: 3, max: 7 }, 'seats'),
      said('committeeSeats', { min: 7, max: 7 }, 'seats'),
      said('committeeSeats', { min: 1, max: 1 }, 'seats'),
      said('householdsPerRepresentative', 1, 'households'),
      said('householdsPerRepresentative', { min: 5, max: 15 }, 'households'),
      said('assessmentEndsOffice', 2),
    ],
    [
      '1日 / 1 day',
      '20日 / 20 days',
      '1年 / 1 year',
      '5年 / 5 years',
      '18周岁 / 18 years',
      '1个月 / 1 month',
      '3个月 / 3 months',
      '1次（每年） / 1 time a year',
      '2次（每年） / 2 times a year',
      '1人 / 1 person',
      '2人 / 2 persons',
      '3–7人 / 3–7 seats',
      '7人 / 7 seats',
      '1人 / 1 seat',
      '1户 / 1 household',
      '5–15户 / 5–15 households',
      '2 / 2',
    ],
  );
});

test('who is registered: with months, their own word and whose consent, each said only where it is asked', () => {
  const one = (value: object) => said('registrationCategories', value);
  assert.equal(
    one({ who: 'household and living here', asksToTakePart: false }),
    '户籍在本地并在本地居住的 / household and living here',
  );
  assert.equal(
    one({ who: 'household here', asksToTakePart: true }),
    '户籍在本地的本人表示参加 / household here, asks to take part',
  );
  assert.equal(
    one({ who: 'living here', asksToTakePart: true, months: 12, agreedBy: 'meeting' }),
    '户籍不在本地、在本地居住的满12个月，本人表示参加、村民会议或者村民代表会议同意 / living here for 12 months, asks to take part, meeting agrees',
  );
});

test('yes, no, none and lists are said in both languages; a word that no question has, and no value at all, are impossible', () => {
  assert.deepEqual(
    [said('oddSeats', true), said('oddSeats', false), said('modes', []), said('modes', ['voters', 'households'])],
    ['是 / yes', '否 / no', '无 / none', '全体选民；每户派代表 / voters; households'],
  );
  assert.throws(() => wordsOf('modes', 'passers-by'), /no Chinese word for: passers-by/);
  assert.throws(() => wordsOf('modes', undefined), /a value that no question has: undefined/);
  assert.throws(() => wordsOf('modes', null), RangeError);
});

test('where an answer comes from: the plan’s own word, a default where the law is silent, a doubt with its reason', () => {
  const plan = { kind: 'plan', value: 1 } as const;
  assert.deepEqual(citesOf({ ...plan, decided: true }), {
    zh: '选举工作方案（法律未作规定）',
    en: 'the election plan (the law is silent)',
  });
  assert.deepEqual(citesOf({ ...plan, decided: false }), {
    zh: '法律未作规定，由选举工作方案确定（此处用默认值）',
    en: 'the law is silent, the plan decides (default used)',
  });
  assert.deepEqual(citesOf({ kind: 'unknown', value: 1, doubt: 'open', doubtZh: '未定' }), {
    zh: '法律未明确，待当地确认（此处用默认值）：未定',
    en: 'not settled by the texts, to be confirmed (default used): open',
  });
  assert.equal(citesOf({ kind: 'unknown', value: 1, doubt: 'open' }).zh, '法律未明确，待当地确认（此处用默认值）');
});
