// Which texts speak for a place on a day, and the words and the article with which a place or a day without law is refused. What the texts say: answers.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ProfileAsked, profileOf } from './profile.ts';
import { notAtHand, notCompared } from './official.ts';
import { texts } from './texts.ts';

const speaking = (asked: ProfileAsked): string => {
  const found = profileOf(asked);
  return found.kind === 'profile' ? found.texts.join(' ') : found.why;
};
const refusal = (asked: ProfileAsked) => {
  const found = profileOf(asked);
  assert.ok(found.kind === 'no profile');
  return [found.why, found.says.zh, found.says.en, found.nearest, found.cites?.zh ?? 'no article'];
};

test('the texts of the villages of each place on 28 March 2026, the highest first', () => {
  const on = '2026-03-28';
  const own = {
    全国: '',
    上海: ' SH-V2020',
    浙江: ' ZJ-V2020',
    北京: ' BJ-V2012',
    重庆: ' CQ-V2025 CQ-I2013',
    甘肃: ' GS-V2025',
    江苏: ' JS-V2019',
    黑龙江: ' HLJ-V2017',
    湖南: ' HUN-V2013',
    山西: ' SX-V2011',
  };
  for (const [place, local] of Object.entries(own))
    assert.equal(speaking({ kind: 'village', place, on }), `VC2025${local} CC2020 PR2013`);
  assert.equal(speaking({ kind: 'community', place: '重庆', on }), 'RC2025 CQ-R2025 CC2020');
  assert.equal(speaking({ kind: 'community', place: '甘肃省', on }), 'RC2025 GS-R2025 CC2020');
  assert.equal(speaking({ kind: 'community', place: '湖南', on }), 'RC2025 CC2020');
  assert.equal(speaking({ kind: 'party', place: '湖南', on }), 'CC2020 PT2020');
  assert.equal(speaking({ kind: 'party', on }), 'CC2020 PT2020');
});

test('a text speaks from its first day to its last: the Civil Code from 2021, 浙江 from 31 July 2020, the law of 2018 to the end of 2025', () => {
  assert.equal(speaking({ kind: 'village', on: '2010-10-28' }), 'VC2010');
  assert.equal(speaking({ kind: 'village', place: '', on: '2018-12-28' }), 'VC2010 PR2013');
  assert.equal(speaking({ kind: 'village', on: '2018-12-29' }), 'VC2018 PR2013');
  assert.equal(speaking({ kind: 'village', place: '全国', on: '2020-12-31' }), 'VC2018 PR2013');
  assert.equal(speaking({ kind: 'village', place: '浙江', on: '2020-07-31' }), 'VC2018 ZJ-V2020 PR2013');
  assert.equal(speaking({ kind: 'village', place: '重庆', on: '2015-01-01' }), 'VC2010 CQ-I2013 PR2013');
  assert.equal(speaking({ kind: 'community', on: '1990-01-01' }), 'RC1990');
  assert.equal(speaking({ kind: 'community', on: '2025-12-31' }), 'RC2018 CC2020');
  assert.equal(speaking({ kind: 'community', on: '2030-12-31' }), 'RC2025 CC2020');
});

test('a province whose texts are of villages only stands, for a community, under the nation, and that is said', () => {
  const local = (place?: string, kind: ProfileAsked['kind'] = 'community') => {
    const found = profileOf({ kind, on: '2026-03-28', ...(place === undefined ? {} : { place }) });
    return found.kind === 'profile' ? [found.of, found.province, found.nothingLocal] : [];
  };
  assert.deepEqual(local('湖南'), ['community', '湖南', true]);
  assert.deepEqual(local('重庆'), ['community', '重庆', false]);
  assert.deepEqual(local(), ['community', undefined, false]);
  for (const kind of ['village', 'party'] as const) assert.ok(!('province' in profileOf({ kind, on: '2026-03-28' })));
  assert.deepEqual(local('湖南', 'party'), ['party', '湖南', false]);
  assert.deepEqual(local(undefined, 'party'), ['party', undefined, false]);
});

test('a place of which no text is here is refused with the article that hands the matter to the province; the party hands nothing over', () => {
  const known = '全国、上海、浙江、北京、重庆、甘肃、江苏、黑龙江、湖南、山西';
  const on = '2026-03-28';
  const says = ['no profile of the place', '没有“桃花源”的规定', 'no texts of “桃花源” are here', known];
  assert.deepEqual(refusal({ kind: 'village', place: '桃花源', on }), [...says, '村民委员会组织法（2025修正）第十八条第五款']);
  assert.deepEqual(refusal({ kind: 'community', place: '桃花源', on }), [
    ...says,
    '城市居民委员会组织法（2025修订）第十九条第五款',
  ]);
  assert.deepEqual(refusal({ kind: 'party', place: '桃花源', on }), [...says, 'no article']);
});

test('a day before the first text, after the horizon, before the province’s own, or no day: each is refused with the nearest that has an answer', () => {
  const early = (day: string) => ['before the first text', `${day}时所知最早的文本尚未施行`];
  const earlyEn = 'before the first text known here came into force';
  assert.deepEqual(refusal({ kind: 'village', on: '2010-10-27' }), [
    ...early('2010-10-27'),
    earlyEn,
    '2010-10-28',
    '村民委员会组织法（2018修正）第四十一条',
  ]);
  assert.deepEqual(refusal({ kind: 'community', on: '1989-12-31' }), [
    ...early('1989-12-31'),
    earlyEn,
    '1990-01-01',
    '城市居民委员会组织法（2018修正）第二十三条',
  ]);
  assert.deepEqual(refusal({ kind: 'party', on: '2020-07-12' }), [
    ...early('2020-07-12'),
    earlyEn,
    '2020-07-13',
    '中国共产党基层组织选举工作条例（2020）第二条',
  ]);
  assert.deepEqual(refusal({ kind: 'village', on: '2031-01-01' }), [
    'after the horizon',
    '2030-12-31以后的法律未知',
    'the law after 2030-12-31 is not known',
    '2030-12-31',
    'no article',
  ]);
  assert.deepEqual(refusal({ kind: 'community', place: '重庆市', on: '2025-12-31' }), [
    'not yet in force in the place',
    '重庆市居民委员会选举办法自2026-01-01起施行',
    'Chongqing residents’ committee election measures: in force from 2026-01-01',
    '2026-01-01',
    '城市居民委员会组织法（2018修正）第二十二条',
  ]);
  assert.deepEqual(refusal({ kind: 'village', on: '2026-02-30' }), [
    'not a day',
    '“2026-02-30”不是日期',
    '“2026-02-30” is no day',
    '2026-03-28',
    'no article',
  ]);
});

test('the article that hands the matter over is that of the law in force on the day: 15 before 2026 and 18 since for villages, 22 and 19 for communities', () => {
  const cited = (kind: 'village' | 'community', on: string) => refusal({ kind, place: '桃花源', on }).at(-1);
  assert.equal(cited('village', '2018-12-28'), '村民委员会组织法（2010修订）第十五条第五款');
  assert.equal(cited('village', '2025-12-31'), '村民委员会组织法（2018修正）第十五条第五款');
  assert.equal(cited('village', '2026-01-01'), '村民委员会组织法（2025修正）第十八条第五款');
  assert.equal(cited('community', '2018-12-28'), '城市居民委员会组织法（1989）第二十二条');
  assert.equal(cited('community', '2025-12-31'), '城市居民委员会组织法（2018修正）第二十二条');
  assert.equal(cited('community', '2026-01-01'), '城市居民委员会组织法（2025修订）第十九条第五款');
});

test('every text has its rank, its first day and how it was read; what is known of its dates only at second hand is said', () => {
  const table = Object.entries(texts).map(([id, { kind, rank, from, to, wordsOf, mark, note }]) =>
    [id, kind, rank, from, to ?? '', wordsOf ?? '', mark ?? '', note === undefined ? '' : 'noted']
      .join(' ')
      .trim()
      .replaceAll(/ +/g, ' '),
  );
  assert.deepEqual(table, [
    'VC2010 village nation 2010-10-28 2018-12-28 VC2018',
    'VC2018 village nation 2018-12-29 2025-12-31',
    'VC2025 village nation 2026-01-01 noted',
    'RC1990 community nation 1990-01-01 2018-12-28 RC2018',
    'RC2018 community nation 2018-12-29 2025-12-31',
    'RC2025 community nation 2026-01-01',
    'CC2020 both nation 2021-01-01',
    'SH-V2020 village province 2020-09-25 V noted',
    'ZJ-V2020 village province 2020-07-31 V noted',
    'BJ-V2012 village province 2012-11-01 V noted',
    'CQ-R2025 community province 2026-01-01 Vx noted',
    'CQ-V2025 village province 2026-01-01 Vx noted',
    'CQ-I2013 village province 2014-01-01 noted',
    'GS-R2025 community province 2026-01-01 Vx noted',
    'GS-V2025 village province 2026-01-01 Vx noted',
    'JS-V2019 village province 2020-01-01 Vx noted',
    'HLJ-V2017 village province 2018-01-01 Vx noted',
    'HUN-V2013 village province 2014-01-01 Vx noted',
    'SX-V2011 village province 2012-01-01 S noted',
    'PR2013 village ministry 2014-01-01 Vx noted',
    'PT2020 party party 2020-07-13 Vx noted',
  ]);
  for (const { note } of Object.values(texts)) if (note !== undefined) assert.match(note, /^[A-Z].+\.$/);
  assert.deepEqual(notAtHand, ['VC2010 11.2', 'RC1990 8.1']);
  assert.equal(
    notCompared.join(' '),
    'CC2020 CQ-R2025 CQ-V2025 CQ-I2013 GS-R2025 GS-V2025 JS-V2019 HLJ-V2017 HUN-V2013 SX-V2011 PR2013 PT2020',
  );
});
