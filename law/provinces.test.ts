// The provinces beside the nation: where they speak, where they are superseded, what is only told; each sentence is one of the field.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommitteeKind, LawOfTheDay } from './answer.ts';
import { layersOf } from './answering.ts';
import { addDays } from './days.ts';
import { provinceNamed, provinceNames } from './local.ts';
import { procedure, provincial, provisionOn } from './provinces.ts';
import * as law from './rules.ts';
import { horizon, texts } from './texts.ts';

const { answerOn, citesOf, explain, planConflicts, questionOf, rules } = law;
const village = (province: string, day = '2026-03-28', plan: LawOfTheDay['plan'] = {}): LawOfTheDay => ({
  kind: 'village',
  province,
  day,
  mode: 'voters',
  plan,
});
const community = (province: string, day = '2026-03-28'): LawOfTheDay => ({
  kind: 'community',
  province,
  day,
  mode: 'voters',
  plan: {},
});
const national: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };

test('上海 and 上海市 are one place; 广东 and an invented place have no texts here and stand under the national law', () => {
  assert.equal(provinceNamed('上海市'), '上海');
  assert.equal(provinceNamed(' 黑龙江省 '), '黑龙江');
  assert.equal(provinceNamed('广东'), undefined);
  assert.deepEqual(
    [provinceNamed('浙市江'), provinceNamed('北京市朝阳'), provinceNamed(undefined)],
    [undefined, undefined, undefined],
  );
  assert.deepEqual(explain(village('桃花源')), explain(national));
});

test('a second vote is held within 30 days in 浙江 and 15 in 北京, where the nation names no day', () => {
  assert.deepEqual(answerOn(law.secondVoteLatest, village('浙江')), {
    kind: 'fixed',
    value: 30,
    source: { text: 'ZJ-V2020', article: 29, paragraph: 5, figure: '三十日内' },
  });
  assert.equal(answerOn(law.secondVoteLatest, village('北京市')).value, 15);
  assert.equal(citesOf(answerOn(law.secondVoteLatest, village('北京'))).zh, '北京市村民委员会选举办法（2012）第三十条第一款');
});

test('in 北京 four members and the director must be elected before seats stay empty, in 浙江 and 上海 three', () => {
  assert.deepEqual(
    ['北京', '浙江', '上海'].map((place) => answerOn(law.emptySeatsFrom, village(place)).value),
    [4, 3, 3],
  );
  assert.equal(answerOn(law.emptySeatsNeedDirector, village('北京')).value, true);
  assert.equal(answerOn(law.emptySeatsAfter, village('上海')).value, 'first vote');
});

test('proxies by relatives only: held in Zhejiang to 2025, shown as superseded by the newer national text since 2026', () => {
  const after = answerOn(law.proxyHolders, village('浙江'));
  assert.equal(after.value, 'near relatives or other villagers');
  assert.ok(after.kind === 'fixed');
  assert.equal(after.superseded?.why, 'a newer national text');
  assert.equal(after.superseded?.source.text, 'ZJ-V2020');
  assert.equal(answerOn(law.proxyHolders, village('浙江', '2025-12-31')).value, 'near relatives');
});

test('北京’s term of three years of 2012 is superseded on 2018-12-29: 3 years the day before, 5 years then', () => {
  assert.equal(answerOn(law.termYears, village('北京', '2018-12-28')).value, 3);
  const then = answerOn(law.termYears, village('北京', '2018-12-29'));
  assert.equal(then.value, 5);
  assert.ok(then.kind === 'fixed' && then.superseded?.value === 3);
});

test('上海 lets a committee member leave only when fixed as candidate: superseded, the nation says nominated', () => {
  const answer = answerOn(law.electionCommitteeQuitWhen, village('上海'));
  assert.ok(answer.kind === 'fixed' && answer.value === 'nominated' && answer.superseded?.value === 'fixed as candidate');
});

test('before 2026 a village worker of 浙江 was registered by the province, since 2026 by the nation', () => {
  const before = answerOn(law.registrationCategories, village('浙江', '2022-03-28'));
  assert.ok(before.kind === 'fixed' && before.source.text === 'ZJ-V2020' && before.nation?.text === 'VC2018');
  assert.equal(before.value.length, 4);
  const since = answerOn(law.registrationCategories, village('浙江'));
  assert.ok(since.kind === 'fixed' && since.source.text === 'VC2025' && since.superseded === undefined);
});

test('上海’s office also ends by death and after two bad assessments: a detail the nation leaves room for', () => {
  const answer = answerOn(law.endsByItself, village('上海'));
  assert.ok(answer.kind === 'fixed' && answer.source.text === 'SH-V2020' && answer.nation?.text === 'VC2025');
  assert.equal(answer.value.length, 4);
});

test('village measures speak of villages only: a community of 上海 stands as one of no province', () => {
  assert.deepEqual(
    explain(community('上海')).map(({ value }) => value),
    explain({ ...national, kind: 'community' }).map(({ value }) => value),
  );
});

test('重庆: eight grounds make a community election invalid by themselves, elsewhere they are findings', () => {
  const answer = answerOn(law.invalidityGrounds, community('重庆'));
  assert.equal(answer.value.length, 8);
  assert.ok(answer.kind === 'fixed' && answer.mark === 'Vx' && answer.source.article === 34);
  assert.deepEqual(answerOn(law.invalidityGrounds, community('甘肃')).value, []);
  assert.deepEqual(answerOn(law.invalidityGrounds, community('重庆', '2025-12-31')).value, []);
});

test('what is only told is a parameter that names its doubt, and the plan can settle it: an odd number in 黑龙江', () => {
  const told = answerOn(law.oddSeats, village('黑龙江'));
  assert.ok(told.kind === 'unknown' && told.value && told.mark === 'Vx' && told.doubt.startsWith('local rule to be confirmed'));
  assert.ok((told.doubtZh ?? '').length > 0 && citesOf(told).zh.includes(told.doubtZh ?? '–'));
  assert.deepEqual(answerOn(law.oddSeats, village('黑龙江', '2026-03-28', { oddSeats: false })), {
    kind: 'plan',
    value: false,
    decided: true,
  });
});

test('a plan of 浙江 that holds the second vote after 40 days is against article 29; the nearest lawful day is 30; 20 days is its own choice', () => {
  const [conflict, ...more] = planConflicts(village('浙江', '2026-03-28', { secondVoteLatest: 40 }));
  assert.deepEqual(more, []);
  assert.deepEqual([conflict?.why, conflict?.nearest, conflict?.source?.article], ['against the law', 30, 29]);
  assert.deepEqual(planConflicts(village('浙江', '2026-03-28', { secondVoteLatest: 20 })), []);
  assert.deepEqual(planConflicts({ ...national, plan: { secondVoteLatest: 40 } }), []);
});

test('the ministry’s procedure fixes nothing: it names the default and the chapter where law and province are silent', () => {
  assert.equal(procedure.size, 8);
  const odd = answerOn(law.electionCommitteeOdd, national);
  assert.ok(odd.kind === 'plan' && !odd.decided && odd.value && odd.near?.text === 'PR2013');
  assert.equal(answerOn(law.electionCommitteeOdd, { ...national, day: '2012-03-28' }).value, false);
  assert.deepEqual(answerOn(law.electionCommitteeSize, village('上海')).value, { min: 7, max: 9 });
});

test('nation, province and plan are told apart: list on D-5 by 上海, on D-7 by the plan', () => {
  const layers = layersOf(law.candidateListDay, village('上海', '2026-03-28', { candidateListDay: 7 }));
  assert.equal(layers.nation.kind, 'plan');
  assert.equal(layers.province?.value, 5);
  assert.equal(layers.plan, 7);
});

test('each provision answers a question with one of its values, once a text; a fixed one names its article, a told one its doubt', () => {
  for (const provisions of [...Object.values(provincial), [...procedure.values()]]) {
    const seen = new Set(provisions.map(({ key, text }) => `${text} ${key}`));
    assert.equal(seen.size, provisions.length);
    for (const { key, value, text, source, doubt, mark } of provisions) {
      assert.ok(questionOf(key) && rules.find((rule) => rule.key === key)?.takes(value), `${text} ${key}`);
      assert.equal(source === undefined, doubt !== undefined, `${text} ${key}`);
      if (source !== undefined) assert.ok(source.text === text && (mark === 'V' || mark === 'Vx'));
    }
  }
});

test('every provision of every province is met on some day: applied, agreed with or superseded, in 2022 or 2026', () => {
  for (const province of provinceNames) {
    for (const { key, text, value } of provincial[province]) {
      const kind = texts[text].kind as CommitteeKind;
      const met = ['2013-06-01', '2022-03-28', '2026-03-28'].some((day) => {
        if (texts[text].from > day) return false;
        const on = { kind, province, day, mode: 'voters' as const, plan: {} };
        const rule = rules.find((one) => one.key === key);
        assert.ok(rule);
        const answer = answerOn(rule as never, on) as ReturnType<typeof answerOn>;
        const said = answer.kind === 'fixed' ? answer.superseded?.value : undefined;
        return JSON.stringify(answer.value) === JSON.stringify(value) || JSON.stringify(said) === JSON.stringify(value);
      });
      assert.ok(met, `${province} ${key}`);
    }
  }
});

test('on every day from 2010-10-28 to the horizon a province has one provision a question at most, and on each first and last day of a text every question has its answer', () => {
  const edges = Object.values(texts).flatMap(({ from, to = horizon }) => [from, addDays(from, -1), to]);
  for (const day of new Set(edges)) {
    for (const province of provinceNames) {
      for (const on of [village(province, day), community(province, day)]) {
        if (!law.lawIsKnownOn(on.kind, day)) continue;
        for (const rule of rules) assert.notEqual(answerOn(rule as never, on), undefined);
      }
    }
  }
  for (const province of provinceNames) {
    const byKind = Map.groupBy(provincial[province], ({ key, text }) => `${texts[text].kind} ${key}`);
    for (const [place, several] of byKind) assert.equal(several.length, 1, `${province} ${place}`);
  }
  assert.equal(provisionOn('termYears', village('广东')), undefined);
  assert.equal(provisionOn('secondVoteLatest', village('浙江', '2020-07-30')), undefined);
  assert.equal(provisionOn('secondVoteLatest', village('浙江', '2020-07-31'))?.value, 30);
});
