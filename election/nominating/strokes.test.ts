// 姓氏笔画 under test: a table of surnames in the order in which congresses print them, the rules for names that begin alike, and that it is an order at all.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { byStrokes, compareCharacters, strokesOf, unknownCharacters } from './strokes.ts';

/** By the count of strokes, each row in the order of its strokes 横竖撇点折. */
const surnames = [
  '丁 卜',
  '于 万 上 习 马',
  '王 韦 尤 巨 戈 牛 毛 仇 文 方 尹 孔 邓',
  '甘 艾 左 石 龙 卢 叶 田 史 白 包 冯',
  '邢 毕 吕 朱 乔 任 华 向 刘 齐 关 江 汤 许 孙 牟',
  '严 苏 李 杨 时 吴 何 余 邹 沈 宋 张 陆 陈',
  '武 范 林 欧 罗 金 周 庞 郑 孟',
  '郝 胡 柯 柳 侯 施 姜 姚 贺',
  '秦 袁 莫 贾 夏 顾 钱 徐 高 郭 唐 涂 陶',
  '黄 曹 龚 常 崔 梁 彭',
]
  .join(' ')
  .split(' ');

it(`the ${surnames.length} surnames of the table come out in its order from every mixture`, () => {
  assert.ok(surnames.length >= 60);
  const ordered = surnames.toSorted(byStrokes);
  assert.equal(ordered.join(''), surnames.join(''));
  assert.equal(surnames.toReversed().toSorted(byStrokes).join(''), surnames.join(''));
});

const ordered = (text: string): void => {
  const names = text.split(' ');
  assert.deepEqual(names.toReversed().toSorted(byStrokes), names);
};

it('丁 with 2 strokes comes before 王 with 4; of two with 4 the first stroke decides, 王 before 文; of 林 and 欧 the second stroke', () => {
  ordered('丁小宁 王小宁 文小宁');
  ordered('林一 欧一');
  assert.deepEqual(['王', '文', '林', '欧'].map(strokesOf), ['1121', '4134', '12341234', '13453534']);
});

it('a compound surname stands by its first character: 欧阳少东 before 洪少东', () => ordered('司马光 欧阳少东 洪少东'));

it('one surname: the given name of one character first, 高富 before 高大富; then by the second character, then the third', () => {
  ordered('高富 高大富 高大鹏 高小明');
  ordered('李富 李一鸣 李大鸣');
  ordered('欧富 欧大利 欧阳明 欧阳少东');
});

it('a minority name is compared character by character, without its dot, however the dot is written', () => {
  ordered('艾力 艾山·买买提 买买提·艾山');
  assert.equal(byStrokes('艾山·买买提', '艾山•买买提'), 0);
});

it('a character that no table knows stands last and is named, so that people look its place up', () => {
  assert.deepEqual(unknownCharacters('王\u{20145}娜'), strokesOf('\u{20145}') === undefined ? ['\u{20145}'] : []);
  assert.ok(compareCharacters('\u{20145}', '龘') >= 0 || strokesOf('\u{20145}') !== undefined);
});

const name = fc
  .array(fc.constantFrom(...surnames, '阳', '司', '马', '㛃', '\u{20145}', '·', '一', '富', '大'), { minLength: 1, maxLength: 5 })
  .map((c) => c.join(''));

it('it is a total order: what is compared the other way round is turned, and what follows from two comparisons holds', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      assert.equal(Math.sign(byStrokes(a, b)), -Math.sign(byStrokes(b, a)) + 0);
      if (byStrokes(a, b) <= 0 && byStrokes(b, c) <= 0) assert.ok(byStrokes(a, c) <= 0, `${a} ${b} ${c}`);
    }),
    { numRuns: 3000 },
  );
});
