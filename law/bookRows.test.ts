// A row of the law book with every part it carries, and no part it does not: the plan's word, the province's, a doubt, how a text was read. What is asked and compared: book.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from './answer.ts';
import { layersOf, nationalAnswer } from './answering.ts';
import { type BookAsked, type BookRow, compareBooks, type LawBook, lawBook } from './book.ts';
import { rules } from './rules.ts';
import * as law from './rules.ts';

const book = (asked: BookAsked): LawBook => {
  const found = lawBook(asked);
  assert.ok(found.kind === 'law book');
  return found;
};
const on = '2026-03-28';
const row = (key: string, place?: string, more: Partial<BookAsked> = {}): BookRow => {
  const asked: BookAsked = { kind: 'village', on, ...(place === undefined ? {} : { place }), ...more };
  const found = book(asked).rows.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
};

test('a row that the nation fixes and no province touches: question, value, words and article, and nothing else', () => {
  assert.deepEqual(row('rollPosting'), {
    key: 'rollPosting',
    topic: 'registration',
    asks: { zh: '名单最迟在选举日的几日前公布？', en: 'How many days before the poll must the roll be posted at the latest?' },
    value: 20,
    words: { zh: '20日', en: '20 days' },
    kind: 'fixed',
    decided: false,
    cites: {
      zh: '村民委员会组织法（2025修正）第十七条第一款',
      en: 'Organic Law of the Villagers’ Committees (amended 2025), art. 17 para. 1',
    },
  });
});

test('what the plan decides is said so: the default is not decided, the plan’s word is, a fixed answer never', () => {
  const plan = { oddSeats: true, rollPosting: 25 };
  assert.deepEqual(
    [row('oddSeats'), row('oddSeats', undefined, { plan }), row('rollPosting', undefined, { plan })].map((one) => [
      one.kind,
      one.decided,
      one.value,
    ]),
    [
      ['plan', false, false],
      ['plan', true, true],
      ['fixed', false, 20],
    ],
  );
});

test('explained for an archive: what is fixed carries its source, what is silent or planned none; only the plan’s own word is decided', () => {
  const rows = law.explain({ kind: 'village', day: on, mode: 'voters', plan: { oddSeats: true } });
  const one = (key: string) => rows.find((explained) => explained.key === key);
  assert.deepEqual(one('rollPosting')?.source, { text: 'VC2025', article: 17, paragraph: 1, figure: '二十日前' });
  const decided = rows.filter((explained) => explained.decided).map(({ key }) => key);
  assert.deepEqual(decided, ['oddSeats']);
  for (const { kind, ...rest } of rows) assert.equal('source' in rest, kind === 'fixed', rest.key);
  assert.deepEqual([one('oddSeats')?.kind, one('kinGapFilledBy')?.kind, one('rollPosting')?.kind], ['plan', 'unknown', 'fixed']);
});

test('a province that fixes is cited by its article, one only told by its text: 浙江 article 29, 山西 without', () => {
  assert.deepEqual(row('secondVoteLatest', '浙江').province, {
    did: 'fixed',
    words: { zh: '30日', en: '30 days' },
    cites: {
      zh: '浙江省村民委员会选举办法（2020）第二十九条第五款',
      en: 'Zhejiang village committee election measures (2020), art. 29 para. 5',
    },
  });
  assert.deepEqual(row('oddSeats', '山西').province, {
    did: 'told',
    words: { zh: '是', en: 'yes' },
    cites: { zh: '山西省村民委员会选举办法', en: 'Shanxi village committee election measures' },
  });
});

test('what a plan settles beside a province is still told of the province; one that says what the nation says did nothing', () => {
  const settled = row('oddSeats', '山西', { plan: { oddSeats: false } });
  assert.deepEqual([settled.kind, settled.province?.did, settled.mark, settled.doubt], ['plan', 'told', undefined, undefined]);
  assert.ok(!('province' in row('proxiesPerHolder', '浙江')));
  assert.ok(!('province' in row('rollPosting')));
});

test('a doubt stands with what is in doubt alone, in both languages, and how it was read only where it was read in part', () => {
  assert.deepEqual(row('kinGapFilledBy').doubt, {
    zh: '国家法律只规定不足的名额另行选举；浙江按得票依次递补',
    en: 'The nation knows only the second vote for seats not filled; Zhejiang 31 moves up the next in votes.',
  });
  for (const key of ['rollPosting', 'oddSeats']) assert.ok(!('doubt' in row(key)) && !('mark' in row(key)), key);
  assert.equal(row('invalidityGrounds', '重庆', { kind: 'community' }).mark, 'Vx');
  const told = row('oddSeats', '黑龙江');
  assert.deepEqual([told.mark, told.doubt?.zh], ['Vx', '当地规定摘自官方文本节录，未见条文序号']);
});

test('the book of the party has its own topic and plan; its rows and conflicts are its own', () => {
  const party = book({ kind: 'party', on, plan: { partyMajorityBase: 'those present', partyDelegatesFrom: 100 } });
  assert.ok(party.rows.every(({ topic }) => topic === 'party'));
  const base = party.rows.find(({ key }) => key === 'partyMajorityBase');
  assert.deepEqual([base?.value, base?.decided], ['those present', true]);
  assert.deepEqual(
    party.conflicts.map(({ key, wanted, lawful }) => [key, wanted, lawful]),
    [['partyDelegatesFrom', 100, 500]],
  );
});

test('where there is no law there is no book; where nothing is planned, nothing is against the law', () => {
  const refused = lawBook({ kind: 'village', place: '桃花源', on });
  assert.ok(refused.kind === 'no profile' && refused.why === 'no profile of the place');
  assert.deepEqual([book({ kind: 'village', on }).conflicts, book({ kind: 'community', on }).conflicts], [[], []]);
});

test('every row stands under the topic of its question, and without a way of voting all voters elect', () => {
  const rows = book({ kind: 'community', on }).rows;
  assert.deepEqual(
    rows.map(({ key, topic }) => [key, topic]),
    rules.map(({ key }) => [key, law.topicOf.get(key)]),
  );
  const turnout = (mode?: BookAsked['mode']) =>
    row('turnoutForValidity', undefined, { kind: 'community', ...(mode === undefined ? {} : { mode }) }).words.zh;
  assert.deepEqual([turnout(), turnout('voters'), turnout('representatives')], ['过半数', '过半数', '超过三分之二']);
});

test('a difference carries both rows where both ask, one where only one does', () => {
  const village = book({ kind: 'village', on });
  const [two] = compareBooks(village, book({ kind: 'community', on })).filter(({ key }) => key === 'committeeSeats');
  assert.deepEqual(
    [two?.differs, two?.topic, two?.a?.value, two?.b?.value],
    ['value', 'committee', { min: 3, max: 7 }, { min: 5, max: 9 }],
  );
  const once = compareBooks(village, book({ kind: 'party', on }));
  const [first, last] = [once[0], once.at(-1)];
  assert.ok(first !== undefined && 'a' in first && !('b' in first) && first.key === village.rows[0]?.key);
  assert.ok(last !== undefined && 'b' in last && !('a' in last) && last.topic === 'party');
});

const zhejiang: LawOfTheDay = { kind: 'village', province: '浙江', day: on, mode: 'voters', plan: {} };

test('nation, province and plan each stand alone: what one does not say is not there', () => {
  assert.deepEqual(Object.keys(layersOf(law.rollPosting, { ...zhejiang, province: '湖南' })), ['nation']);
  assert.deepEqual(Object.keys(layersOf(law.candidateListDay, zhejiang)), ['nation', 'province']);
  assert.deepEqual(Object.keys(layersOf(law.rollPosting, { ...zhejiang, province: '湖南', plan: { rollPosting: 21 } })), [
    'nation',
    'plan',
  ]);
});

test('a newer national text supersedes a province, an older one that fixes the matter leaves no room: each with its reason', () => {
  const why = (rule: Parameters<typeof law.answerOn>[0], day: string, province: string) => {
    const answer = law.answerOn(rule, { ...zhejiang, province, day });
    return answer.kind === 'fixed' ? answer.superseded?.why : undefined;
  };
  assert.equal(why(law.proxyHolders as never, '2026-03-28', '浙江'), 'a newer national text');
  assert.equal(why(law.electionCommitteeQuitWhen as never, '2022-03-28', '上海'), 'the national law fixes it');
  assert.equal(why(law.electionCommitteeQuitWhen as never, '2026-03-28', '上海'), 'a newer national text');
  assert.equal(why(law.registrationCategories as never, '2022-03-28', '北京'), 'a newer national text');
  assert.equal(why(law.registrationCategories as never, '2022-03-28', '浙江'), undefined);
  assert.equal(why(law.electionCommitteePosts as never, '2022-03-28', '浙江'), undefined);
  assert.equal(why(law.termYears as never, '2018-12-28', '北京'), undefined);
  assert.equal(why(law.termYears as never, '2018-12-29', '北京'), 'a newer national text');
});

test('what is only told of a province supersedes nothing and is superseded by nothing: 山西 and the kin of the law of 2026', () => {
  const told = law.answerOn(law.kinCircle, { ...zhejiang, province: '山西' });
  assert.ok(told.kind === 'fixed' && told.value === 'near relatives' && !('superseded' in told));
  const before = law.answerOn(law.kinCircle, { ...zhejiang, province: '山西', day: '2022-03-28' });
  assert.deepEqual([before.kind, before.value], ['unknown', 'spouses and direct kin']);
});

test('a day without law names the question and the day', () => {
  const rule = rules.find(({ key }) => key === 'termYears');
  assert.ok(rule);
  assert.throws(() => nationalAnswer(rule, { ...zhejiang, day: '2010-10-27' }), /termYears: no text is known for 2010-10-27/);
  const twice = { ...rule, answers: { ...rule.answers, village: [...rule.answers.village, ...rule.answers.village] } };
  assert.throws(() => nationalAnswer(twice, zhejiang), /termYears: more than one answer for 2026-03-28/);
});
