// What a scanner relies on: ballots are printed, scanned at 200 dpi, and every square, box and code lies where the layout says; rings are white, in a rehearsal and on a sample too; a number stands on the stub alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import jsqr from 'jsqr';
import { type BallotDesign, ballotDesign } from '../../election/polling/ballots.ts';
import { layBallot, type Matter } from '../../papers/ballots/layout.ts';
import { ballotMatter } from '../../papers/ballots/matter.ts';
import { ballotPage, sampleCode } from '../../papers/ballots/page.ts';
import { grown, type Layout, meet, type Rect, ring } from '../../papers/ballots/shape.ts';
import { rareNames, village } from '../../papers/testing/village.ts';
import { openPress } from './press.ts';

const pdftotext = process.env['PDFTOTEXT'] ?? 'pdftotext';
const pdftoppm = process.env['PDFTOPPM'] ?? 'pdftoppm';
const readCode = jsqr as unknown as typeof jsqr.default;
const folder = mkdtempSync(join(tmpdir(), 'zheng-ballot-'));
const press = openPress();
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of grey points at 200 dpi. */
interface Scan {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
}
const dpi = 200;
const points = (mm: number): number => (mm * dpi) / 25.4;
let scanned = 0;
const scan = (pdf: Uint8Array): readonly Scan[] => {
  scanned += 1;
  const base = `s${scanned}`;
  writeFileSync(join(folder, `${base}.pdf`), pdf);
  execFileSync(pdftoppm, ['-r', String(dpi), '-gray', join(folder, `${base}.pdf`), join(folder, base)]);
  return readdirSync(folder)
    .filter((f) => f.startsWith(`${base}-`))
    .toSorted()
    .map((f) => {
      const bytes = readFileSync(join(folder, f));
      const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
      assert.ok(head);
      const [width, height] = [Number(head[1]), Number(head[2])];
      const data = bytes.subarray(head[0].length);
      return { width, height, at: (x, y) => data[y * width + x] ?? 255 };
    });
};

/** The place of what is darker than `dark` within `near` millimetres of a place. */
const found = (s: Scan, r: Rect, near: number, dark: number): Rect | undefined => {
  const area = grown(r, near);
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = Math.floor(points(area.y)); y < points(area.y + area.height); y += 1)
    for (let x = Math.floor(points(area.x)); x < points(area.x + area.width); x += 1)
      if (s.at(x, y) < dark)
        [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  const mm = (p: number): number => (p * 25.4) / dpi;
  return right < 0 ? undefined : { x: mm(left), y: mm(top), width: mm(right + 1 - left), height: mm(bottom + 1 - top) };
};
const sameAs = (what: string, seen: Rect | undefined, r: Rect): void => {
  assert.ok(seen, `${what} is not found`);
  for (const d of [seen.x - r.x, seen.y - r.y, seen.x + seen.width - r.x - r.width, seen.y + seen.height - r.y - r.height])
    assert.ok(Math.abs(d) <= 0.3, `${what} is ${d.toFixed(2)} mm off`);
};
const isWhite = (s: Scan, ringOf: Rect): boolean => {
  const outer = grown(ringOf, ring - 0.1),
    inner = grown(ringOf, 0.2);
  for (let y = Math.ceil(points(outer.y)); y < points(outer.y + outer.height) - 1; y += 1)
    for (let x = Math.ceil(points(outer.x)); x < points(outer.x + outer.width) - 1; x += 1) {
      const inside =
        x >= points(inner.x) - 1 &&
        x <= points(inner.x + inner.width) &&
        y >= points(inner.y) - 1 &&
        y <= points(inner.y + inner.height);
      if (!inside && s.at(x, y) < 250) return false;
    }
  return true;
};
/** Every square, box, ring and code of a sheet whose corner lies at `x`, `y` of the scan. */
const lies = (s: Scan, l: Layout, code: string, x = 0, y = l.stub): void => {
  const moved = <R extends Rect>(r: R): R => ({ ...r, x: r.x + x, y: r.y + y });
  [...l.squares, l.orientation].forEach((r, i) => sameAs(`square ${i + 1}`, found(s, moved(r), 2, 100), moved(r)));
  l.boxes.forEach((b, i) => {
    sameAs(`box ${i + 1}`, found(s, moved(b), 2, 220), moved(b));
    assert.ok(isWhite(s, moved(b)), `the ring of box ${i + 1} is white`);
  });
  assert.equal(found(s, moved(grown(l.blank, -0.5)), 0, 250), undefined, 'the blank is blank');
  const area = grown(moved(l.code), 1);
  const [side, left, top] = [Math.ceil(points(area.width)), Math.floor(points(area.x)), Math.floor(points(area.y))];
  const colours = new Uint8ClampedArray(side * side * 4).map((_, i) =>
    i % 4 === 3 ? 255 : s.at(left + (Math.floor(i / 4) % side), top + Math.floor(i / 4 / side)),
  );
  assert.equal(readCode(colours, side, side)?.data, code);
};

const created = '2026-04-07T10:00:00+08:00';
const code = 'ZX1:3F2A9C01:1:1/1:0123456789ABCDEF:12345678';
const { e, day } = village();
const rehearsed = village({ rehearsal: true }).e;
const lay = (
  design: Partial<BallotDesign>,
  change: (m: Matter) => Matter = (m) => m,
  of = e,
): { readonly design: BallotDesign; readonly layouts: readonly Layout[] } => {
  const whole = ballotDesign.parse(design);
  const laid = layBallot(change(ballotMatter(of, day)), whole);
  if (laid.kind !== 'laid') assert.fail(JSON.stringify(laid));
  return { design: whole, layouts: laid.layouts };
};
const onePost = (m: Matter): Matter => ({ ...m, sections: m.sections.slice(0, 1) });
const twenty = (m: Matter): Matter => ({
  ...m,
  sections: m.sections.slice(1).map((s) => ({
    ...s,
    seats: 7,
    writeIns: 7,
    candidates: Array.from({ length: 20 }, (_, i) => ({ id: `p_${i}`, name: rareNames[i % rareNames.length] ?? '' })),
  })),
});

const ways: readonly (readonly [string, Partial<BallotDesign>, ((m: Matter) => Matter)?])[] = [
  ['two posts on A4', {}],
  ['two posts on A5, boxes of 6 mm', { size: 'A5' }],
  ['large print', { print: 'large' }],
  ['twenty candidates on A4', {}, twenty],
  ['A4 across', { across: true }],
  ['one post on A6', { size: 'A6' }, onePost],
];
for (const [what, design, change] of ways)
  test(`${what}: six squares, every box and the code are within 0.3 mm of the data, rings are white`, async () => {
    const { design: whole, layouts } = lay(design, change);
    const [l] = layouts;
    const [sheet] = scan(await press.pdf(ballotPage(e, whole, layouts, [code]), { created }));
    assert.ok(l && sheet);
    lies(sheet, l, code);
  });

test('a sheet of a rehearsal is crossed 演练 and a sample 不作选票, under the rings, which stay white; the code of a sample says that it is none', async () => {
  const { design, layouts } = lay({}, undefined, rehearsed);
  const page = ballotPage(rehearsed, design, layouts);
  const pdf = await press.pdf(page, { created });
  const [sheet] = scan(pdf);
  assert.ok(sheet && layouts[0]);
  lies(sheet, layouts[0], sampleCode);
  writeFileSync(join(folder, 'marks.pdf'), pdf);
  const text = execFileSync(pdftotext, [join(folder, 'marks.pdf'), '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
  for (const mark of ['演', '练', '不', '作']) assert.ok(text.includes(mark), mark);
});

test('two A5 on one A4: both halves are the same sheet at 0 and 149 mm; two A6 on one A5 at 0 and 105 mm', async () => {
  for (const [size, second] of [
    ['A5', 149],
    ['A6', 105],
  ] as const) {
    const { design, layouts } = lay({ size, twoUp: true }, onePost);
    const [sheet] = scan(await press.pdf(ballotPage(e, design, layouts, [code]), { created }));
    assert.ok(sheet && layouts[0]);
    lies(sheet, layouts[0], code, 0);
    lies(sheet, layouts[0], code, second);
  }
});

test('with a stub three copies are three pages: numbers 7 to 9 stand above the perforation, below it the sheets are the same point for point', async () => {
  const { design, layouts } = lay({ stub: true });
  const [l] = layouts;
  const pdf = await press.pdf(ballotPage(e, design, layouts, [code], { from: 7, to: 9 }), { created });
  const sheets = scan(pdf);
  assert.ok(l);
  assert.equal(sheets.length, 3);
  const [first, ...others] = sheets;
  assert.ok(first);
  lies(first, l, code);
  const from = Math.ceil(points(l.stub + 0.5));
  for (const other of others)
    for (let y = from; y < first.height; y += 1)
      for (let x = 0; x < first.width; x += 1) assert.equal(other.at(x, y), first.at(x, y), 'a copy can be told apart');
  writeFileSync(join(folder, 'stub.pdf'), pdf);
  const text = execFileSync(pdftotext, [join(folder, 'stub.pdf'), '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
  assert.deepEqual(text.match(/000\d{3}/g), ['000007', '000008', '000009']);
  assert.ok(l.boxes.every((b) => !meet(b, { x: 0, y: -l.stub, width: l.width, height: l.stub })));
});
