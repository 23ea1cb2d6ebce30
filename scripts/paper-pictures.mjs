// `node scripts/paper-pictures.mjs --base REV [--out DIR] [--only NAME,NAME]`: every example of a paper as it was at a revision and as it is, page by page side by side, with what differs marked; and a list. Judging the pictures is for people.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import { root, runPinned } from './pinned.mjs';

const pdftoppm = process.env.PDFTOPPM ?? 'pdftoppm';
const { values } = parseArgs({
  options: { base: { type: 'string', default: 'HEAD' }, out: { type: 'string' }, only: { type: 'string', default: '' } },
});
const out = values.out ?? mkdtempSync(join(tmpdir(), 'zheng-pictures-'));
const work = mkdtempSync(join(tmpdir(), 'zheng-base-'));

/** Prints the examples of a tree to a folder as PDF; both trees take the scenes of this one. In a file of its own, for the press and the rolls run in threads. */
async function printTree(tree, to) {
  mkdirSync(to, { recursive: true });
  const from = (path) => JSON.stringify(pathToFileURL(join(tree, path)).href);
  const script = `${to}.mjs`;
  const lines = [
    `import { writeFileSync } from 'node:fs';`,
    `const { openPrinter } = await import(${from('office/printer.ts')});`,
    `const { examplesNow } = await import(${from('stories/examples.ts')});`,
    `const [, , to, only] = process.argv;`,
    `const printer = await openPrinter();`,
    `for (const example of await examplesNow())`,
    `  for (const paper of example.papers)`,
    `    if (paper.format === 'pdf' && (!only || only.split(',').includes(example.name)))`,
    `      writeFileSync(to + '/' + example.name + '.pdf', await example.print(printer, paper));`,
    `await printer.close();`,
  ];
  writeFileSync(script, lines.join('\n'));
  const status = await runPinned([script, to, values.only], { cwd: tree });
  if (status !== 0) throw new Error(`the papers in ${tree} could not be printed`);
}

/** The pages of a PDF as grey pictures. */
function picturesOf(pdf) {
  if (!existsSync(pdf)) return [];
  const to = mkdtempSync(join(work, 'pages-'));
  execFileSync(pdftoppm, ['-r', '60', '-gray', pdf, join(to, 'p')]);
  return readdirSync(to)
    .sort()
    .map((file) => greyOf(readFileSync(join(to, file))));
}
function greyOf(pgm) {
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  const [w, h] = [Number(width), Number(height)];
  return { w, h, points: pgm.subarray(pgm.length - w * h) };
}

const at = ({ w, h, points }, x, y) => (x < w && y < h ? points[y * w + x] : 255);
const blank = { w: 0, h: 0, points: Buffer.alloc(0) };
/** Whether a point lies in the code of an imprint, which says how many facts there are: lower left, on cards upper right. At 60 points an inch a millimetre is 2.36. */
const inCode = (x, y, w, h) => (x < 42 * 2.36 && y > h - 24 * 2.36) || (x > w - 25 * 2.36 && y < 13 * 2.36);
/** Was, is, and where they differ in vermilion over what is; with how many points differ. */
function besides(was = blank, is = blank, withCode = true) {
  const [w, h, gap] = [Math.max(was.w, is.w), Math.max(was.h, is.h), 8];
  const width = 3 * w + 2 * gap;
  const rgb = Buffer.alloc(width * h * 3, 200);
  let differing = 0;
  const put = (x, y, r, g, b) => rgb.set([r, g, b], (y * width + x) * 3);
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      const [a, b] = [at(was, x, y), at(is, x, y)];
      const other = Math.abs(a - b) > 40 && !(withCode && inCode(x, y, w, h));
      if (other) differing += 1;
      const pale = 255 - ((255 - b) >> 2);
      put(x, y, a, a, a);
      put(w + gap + x, y, b, b, b);
      put(2 * (w + gap) + x, y, ...(other ? [214, 48, 24] : [pale, pale, pale]));
    }
  return { width, height: h, rgb, differing };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
function png({ width, height, rgb }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1) rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const tree = join(work, 'tree');
try {
  execFileSync('git', ['worktree', 'add', '--detach', '--quiet', tree, values.base], { cwd: root, stdio: 'inherit' });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  for (const file of ['stories/examples.ts', 'stories/bookpapers.ts', 'papers/example.ts'])
    cpSync(join(root, file), join(tree, file));
  const [was, is] = [join(work, 'was'), join(work, 'is')];
  await printTree(tree, was);
  await printTree(root, is);
  mkdirSync(out, { recursive: true });
  const changed = [];
  const files = [...new Set([...readdirSync(was), ...readdirSync(is)])].sort();
  for (const file of files) {
    if (
      existsSync(join(was, file)) &&
      existsSync(join(is, file)) &&
      readFileSync(join(was, file)).equals(readFileSync(join(is, file)))
    )
      continue;
    const [before, now] = [picturesOf(join(was, file)), picturesOf(join(is, file))];
    for (let i = 0; i < Math.max(before.length, now.length); i += 1) {
      const page = besides(before[i], now[i], !file.startsWith('ballot'));
      if (page.differing === 0) continue;
      const name = `${file.replace(/\.pdf$/, '')}-${i + 1}.png`;
      writeFileSync(join(out, name), png(page));
      changed.push(
        `${name}  ${before[i] ? (now[i] ? `${page.differing} 点不同 points differ` : '没有这一页了 page is gone') : '新的一页 new page'}`,
      );
    }
  }
  writeFileSync(join(out, 'list.txt'), `${changed.join('\n')}\n`);
  console.log(
    changed.length === 0 ? `${files.length} 份文书，与 ${values.base} 相同 · papers, none differs` : changed.join('\n'),
  );
  console.log(`${out}：${changed.length} 页 · pages`);
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', tree], { cwd: root, stdio: 'ignore' });
  rmSync(work, { recursive: true, force: true });
}
