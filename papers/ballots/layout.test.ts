// The layouts of ballots: whatever stands on them, nothing overlaps, every ring is clear and no sheet can be read upside down; what has no room is refused by its sheet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { posts } from '../../count/totals.ts';
import type { BallotDesign } from '../../election/polling/ballots.ts';
import { type Laid, layBallot, type Matter, type Section } from './layout.ts';
import { faultsOf, grown, type Layout, leastBox, meet, papers, ring, toCentre, turned } from './shape.ts';

const plain: BallotDesign = {
  size: 'A4',
  across: false,
  sheets: 'one sheet',
  columns: 'for',
  print: 'normal',
  twoUp: false,
  stub: false,
};
const notes = () => [
  '赞成的，在姓名右边的空格内画“○”；不赞成的，不画。',
  '另选他人的，在“另选”后的横线上写姓名，并在右边的空格内画“○”。',
  '每一职务所选人数等于或者少于应选名额的有效，多于应选名额的整张选票无效。',
  '同一人只能选任一个职务，选任两个职务的整张选票无效。',
  '在秘密写票处填写；无法辨认的部分无效。请勿在空格以外涂画。',
];
const section = (k: number, names: readonly string[], seats: number, writeIns = seats): Section => ({
  post: posts[k] ?? 'member',
  words: ['主任', '副主任', '委员', '妇女委员'][k] ?? '',
  seats,
  candidates: names.map((name, i) => ({ id: `p_${k}_${i}`, name })),
  writeIns,
});
const matter = (sections: readonly Section[]): Matter => ({
  committee: '石燕村第八届村民委员会',
  title: '选举选票',
  sections,
  notes,
  issuer: '石燕村村民选举委员会',
});
const laid = (l: Laid): readonly Layout[] => {
  if (l.kind !== 'laid') assert.fail(JSON.stringify(l));
  return l.layouts;
};
const names = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => ['王庆林', '曹均', '欧阳文秀', '阿卜杜热合曼·麦麦提艾力'][i % 4] ?? '');

const character = fc.constantFrom(...'王李张刘陈杨欧阳阿卜杜㛃䶮·');
const name = fc.array(character, { minLength: 2, maxLength: 20 }).map((c) => c.join(''));
const design: fc.Arbitrary<BallotDesign> = fc.record({
  size: fc.constantFrom('A4', 'A5', 'A6'),
  across: fc.boolean(),
  sheets: fc.constantFrom('one sheet', 'a sheet a post'),
  columns: fc.constant('for'),
  print: fc.constantFrom('normal', 'large'),
  twoUp: fc.boolean(),
  stub: fc.boolean(),
});
const sections = fc
  .array(
    fc.record({
      names: fc.array(name, { minLength: 1, maxLength: 20 }),
      seats: fc.integer({ min: 1, max: 9 }),
      writes: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map((s, k) => section(k, s.names, s.seats, s.writes ? s.seats : 0)));

test('1 to 4 posts with 1 to 20 candidates of up to 20 characters, on any paper: nothing overlaps, rings of 4 mm are clear, boxes have 6 mm, upside down differs; or the sheet without room is named', () => {
  let fits = 0;
  fc.assert(
    fc.property(sections, design, fc.integer({ min: 2, max: 44 }), (all, d, long) => {
      const place = '石燕'.repeat(22).slice(0, long);
      const result = layBallot(
        { ...matter(all), committee: `${place}村第八届村民委员会`, issuer: `${place}村村民选举委员会` },
        d,
      );
      if (result.kind === 'does not fit') return result.page >= 1 && result.page <= result.of && result.posts.length > 0;
      fits += 1;
      for (const l of result.layouts) {
        assert.deepEqual(faultsOf(l), []);
        assert.equal(l.squares.length, 6);
        for (const s of l.squares)
          assert.ok(
            Math.min(s.x, s.y, l.width - s.x - s.width, l.height - s.y - s.height) >= toCentre - s.width / 2 - 0.05 &&
              s.width >= 4 &&
              s.width <= 5,
          );
        assert.ok(l.boxes.every((b) => b.width === b.height && b.width >= leastBox));
        const black = [...l.squares, l.orientation, l.code, ...l.texts, ...l.rules, ...l.names];
        assert.ok(
          black.every((r) => !meet(r, turned(l.orientation, l))),
          'the place of the orientation square turned is blank',
        );
      }
      // Every candidate and every row to write in has its boxes, once.
      const boxes = result.layouts.flatMap((l) => l.boxes);
      const wanted = all.reduce((n, s) => n + s.candidates.length + s.writeIns, 0);
      assert.equal(boxes.length, wanted);
      assert.equal(new Set(boxes.map((b) => `${b.post} ${b.candidate ?? ''} ${b.writeIn ?? ''} ${b.means}`)).size, wanted);
      return true;
    }),
    { numRuns: 400 },
  );
  assert.ok(fits > 40, `${fits} of 400 fit`);
});

test('the check finds what it is there for: a rule in a ring, a box of 5 mm, an overlap, a twin upside down, a square outside', () => {
  const [good] = laid(layBallot(matter([section(2, names(4), 3)]), plain));
  assert.ok(good);
  const [box] = good.boxes;
  assert.ok(box);
  const faults = (change: Partial<Layout>): string => faultsOf({ ...good, ...change }).join('\n');
  assert.match(
    faults({ rules: [...good.rules, { x: box.x, y: box.y - ring + 0.5, width: 4, height: 0.3 }] }),
    /ring of box 1 is not clear/,
  );
  assert.match(faults({ boxes: [{ ...box, width: 5, height: 5 }, ...good.boxes.slice(1)] }), /box 1 is too small/);
  assert.match(faults({ code: { ...good.seal } }), /code and seal overlap/);
  assert.match(faults({ boxes: good.boxes.flatMap((b) => [b, { ...b, ...turned(b, good) }]) }), /alike upside down/);
  assert.match(faults({ orientation: { ...good.orientation, x: -1 } }), /orientation leaves the sheet/);
  assert.match(faults({ orientation: { ...good.orientation, x: good.orientation.x + 40 } }), /the blank is not where/);
  assert.match(faults({ texts: [...good.texts, { ...grown(box, 2), text: '赞', size: 3, align: 'left' }] }), /not clear: 赞/);
});

test('two posts stand on one A4 in one column of boxes of 8 mm; 20 candidates with 7 rows to write in on one A4 too; 80 do not, on their own sheets they do', () => {
  const [two] = laid(layBallot(matter([section(0, names(2), 1), section(2, names(4), 3)]), plain));
  assert.equal(new Set(two?.boxes.map((b) => `${b.x} ${b.width}`)).size, 1);
  assert.equal(two?.boxes[0]?.width, 8);
  const [many] = laid(layBallot(matter([section(2, names(20), 7)]), plain));
  assert.equal(many?.boxes.length, 27);
  const four = matter([0, 1, 2, 3].map((k) => section(k, names(20), 1, 1)));
  assert.deepEqual(layBallot(four, plain), { kind: 'does not fit', page: 1, of: 1, posts: [...posts] });
  assert.deepEqual(layBallot(matter([section(2, names(20), 7)]), { ...plain, size: 'A6' }), {
    kind: 'does not fit',
    page: 1,
    of: 1,
    posts: ['member'],
  });
});

test('a sheet a post: page 2 of 3 says so; a stub takes its height from the sheet; large print has larger boxes', () => {
  const three = matter([section(0, names(2), 1), section(1, names(3), 2), section(2, names(8), 6)]);
  const sheets = laid(layBallot(three, { ...plain, sheets: 'a sheet a post', size: 'A4' }));
  assert.deepEqual(
    sheets.map((l) => `${l.page}/${l.of}`),
    ['1/3', '2/3', '3/3'],
  );
  assert.ok(sheets[1]?.texts.some((t) => t.text.includes('第2张，共3张')));
  const [stubbed] = laid(layBallot(matter([section(2, names(4), 3)]), { ...plain, stub: true }));
  assert.equal((stubbed?.height ?? 0) + (stubbed?.stub ?? 0), papers.A4[1]);
  const [large] = laid(layBallot(matter([section(2, names(4), 3)]), { ...plain, print: 'large' }));
  assert.equal(large?.boxes[0]?.width, 10);
  const [two] = laid(layBallot(matter([section(2, names(2), 2), section(3, names(2), 1)]), plain));
  assert.deepEqual(
    two?.names.map((n) => `${n.post} ${n.writeIn}`),
    ['member 1', 'member 2', 'woman 1'],
    'each section has its own rows to write in',
  );
});

test('no line of a ballot ends with an opening mark, and the title of a small sheet breaks before the words that say which sheet it is', () => {
  const three = matter([section(0, names(2), 1), section(2, ['王庆林', '曹均'], 2), section(3, ['罗㛃', '汪㬎'], 1)]);
  for (const size of ['A4', 'A5', 'A6'] as const) {
    const sheets = laid(layBallot(three, { ...plain, size, sheets: 'a sheet a post' }));
    const texts = sheets.flatMap((l) => l.texts.map((t) => t.text));
    assert.ok(
      texts.every((t) => !/[（“【]$/u.test(t)),
      texts.join('|'),
    );
    assert.ok(
      texts.every((t) => !/^[^（]*张）$/u.test(t)),
      texts.join('|'),
    );
  }
});
