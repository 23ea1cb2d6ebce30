// Figures in a Word file: they carry their names, an edited file takes the present values and keeps all other text, LibreOffice opens it and keeps the fields when it saves it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { figuresOf, type Page, paragraph, readable, title } from '../../papers/page.ts';
import { workSummary } from '../../papers/summary/summary.ts';
import { village } from '../../papers/testing/village.ts';
import { type Refreshed, refreshed } from './fields.ts';
import { wordFile } from './word.ts';

const soffice = process.env['SOFFICE'] ?? 'soffice';
const folder = mkdtempSync(join(tmpdir(), 'zheng-fields-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const seconds = 1_775_527_200;
const summaryOf = (votes?: Parameters<typeof village>[0]): Page => {
  const v = village(votes);
  return workSummary(v.e, v.told, '2026-04-07');
};
const part = (docx: Uint8Array, name = 'word/document.xml'): string => strFromU8(unzipSync(docx)[name] ?? assert.fail(name));
const withPart = (docx: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const files = unzipSync(docx);
  return zipSync({ ...files, 'word/document.xml': strToU8(change(part(docx))) });
};
const done = (found: ReturnType<typeof refreshed>): Refreshed => (found.kind === 'refreshed' ? found : assert.fail(found.zh));
const textOf = (docx: Uint8Array): string => [...part(docx).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)].map(([, t]) => t).join('');
const converted = (docx: Uint8Array, to: 'pdf' | 'docx'): Uint8Array => {
  const out = join(folder, to);
  writeFileSync(join(folder, 'summary.docx'), docx);
  execFileSync(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      join(folder, 'summary.docx'),
    ],
    { stdio: 'ignore' },
  );
  return readFileSync(join(out, `summary.${to}`));
};
const pdfText = (pdf: Uint8Array): string => {
  writeFileSync(join(folder, 'read.pdf'), pdf);
  return execFileSync(process.env['PDFTOTEXT'] ?? 'pdftotext', [join(folder, 'read.pdf'), '-'], { encoding: 'utf8' }).replace(
    /\s/g,
    '',
  );
};
const added = '<w:p><w:r><w:t xml:space="preserve">本村共有12345棵果树 &amp; 3口井。</w:t></w:r></w:p>';

test('every figure of the summary is a field with its name and a property of the document; the text reads as the page does, and no mark is left', async () => {
  const page = summaryOf();
  const docx = await wordFile(page, seconds);
  const figures = figuresOf(page);
  assert.deepEqual(
    new Set([...part(docx).matchAll(/DOCPROPERTY "zheng:([^"]*)"/g)].map(([, name]) => name)),
    new Set(figures.map((f) => f.name)),
  );
  const properties = part(docx, 'docProps/custom.xml');
  const written = (value: string | number) => String(value).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  for (const { name, value } of figures)
    assert.ok(properties.includes(`name="zheng:${name}"><vt:lpwstr>${written(value)}</vt:lpwstr>`), name);
  assert.doesNotMatch(part(docx), /[\ue0f0\ue0f1]/);
  assert.ok(textOf(docx).startsWith(readable(page).replaceAll('\n', '').slice(0, 400)));
});

test('罗伟林 had 100 votes and has 90 after a correction: an added paragraph stays to the byte, his votes and nothing else change', async () => {
  const docx = withPart(await wordFile(summaryOf(), seconds), (xml) => xml.replace('<w:sectPr', `${added}<w:sectPr`));
  const now = figuresOf(summaryOf({ votes: [90, 10, 105, 100, 88, 74] }));
  const { bytes, changed, unknown } = done(refreshed(docx, now));
  const before = figuresOf(summaryOf());
  const differ = now.filter((f) => before.find((b) => b.name === f.name)?.value !== f.value).map((f) => f.name);
  assert.ok(differ.includes('votes: director, 罗伟林'));
  assert.deepEqual(
    [...new Set(changed.map((c) => c.name))].toSorted(),
    differ.filter((n) => before.some((b) => b.name === n)).toSorted(),
  );
  assert.deepEqual(
    unknown.filter((n) => now.some((f) => f.name === n)),
    [],
  );
  assert.deepEqual(
    changed.find((c) => c.name === 'votes: director, 罗伟林'),
    { name: 'votes: director, 罗伟林', from: '100', to: '90' },
  );
  const blank = (xml: string) => xml.replace(/(w:fldCharType="separate"\/><\/w:r><w:r>.*?<w:t[^>]*>)[^<]*/gs, '$1');
  assert.equal(blank(part(bytes)), blank(part(docx)));
  assert.ok(part(bytes).includes(added));
  const [old, fresh] = [unzipSync(docx), unzipSync(bytes)];
  assert.deepEqual(Object.keys(fresh), Object.keys(old));
  for (const name of Object.keys(old))
    if (name !== 'word/document.xml' && name !== 'docProps/custom.xml') assert.deepEqual(fresh[name], old[name], name);
  const text = pdfText(converted(bytes, 'pdf'));
  assert.ok(text.includes('罗伟林（90票）') && text.includes('本村共有12345棵果树&3口井。'), text);
});

test('saved by LibreOffice the file keeps its fields: 120 becomes 121 everywhere it stands, the annex and all else stay', async () => {
  const saved = converted(
    withPart(await wordFile(summaryOf(), seconds), (xml) => xml.replace('<w:sectPr', `${added}<w:sectPr`)),
    'docx',
  );
  const now = figuresOf(summaryOf()).map((f) => (f.name === 'registered' ? { ...f, value: 121 } : f));
  const { bytes, changed, unknown, fields } = done(refreshed(saved, now));
  assert.deepEqual([changed, unknown], [[{ name: 'registered', from: '120', to: '121' }], []]);
  assert.ok(fields >= now.length);
  assert.ok(pdfText(converted(bytes, 'pdf')).includes('登记参加选举的村民121人'));
});

test('a value that an editor split into three runs is whole again, one that somebody typed over too, in the long form of a field and in the short one; a field of another and a name that is no figure stay as they are', () => {
  const run = (t: string, more = '') => `<w:r>${more}<w:t xml:space="preserve">${t}</w:t></w:r>`;
  const edge = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const long = (asks: readonly string[], inner: string) =>
    `${edge('begin')}${asks.map((a) => `<w:r><w:instrText>${a}</w:instrText></w:r>`).join('')}${edge('separate')}${inner}${edge('end')}`;
  const body = [
    long([' DOCPROPERTY &quot;zheng:regis', 'tered&quot; '], `${run('1')}${run('2', '<w:rPr><w:b/></w:rPr>')}${run('0')}`),
    long([' DOCPROPERTY "other:registered" '], run('120')),
    long([' DOCPROPERTY "zheng:gone &amp; lost" '], run('7')),
    long([' IF 1 = 1 '], long(['DOCPROPERTY "zheng:registered"'], run('无'))),
    `<w:fldSimple w:instr=" DOCPROPERTY &quot;zheng:registered&quot; ">${run('119')}</w:fldSimple>`,
  ].join(run('文'));
  const docx = zipSync({ 'word/document.xml': strToU8(body) });
  const { bytes, changed, unknown, fields } = done(refreshed(docx, [{ name: 'registered', value: 'a<b & c' }]));
  assert.deepEqual([changed.map((c) => c.from), unknown, fields], [['120', '无', '119'], ['gone & lost'], 4]);
  const now = '>a&lt;b &amp; c<';
  assert.equal(
    part(bytes),
    body.replace('>1<', now).replace('>2<', '><').replace('>0<', '><').replace('>无<', now).replace('>119<', now),
  );
});

test('what is no Word file, a damaged one and one without fields are refused in words; refreshing twice changes nothing the second time', async () => {
  for (const bytes of [
    new Uint8Array(0),
    strToU8('PK'),
    zipSync({ 'a.txt': strToU8('x') }),
    zipSync({ 'word/document.xml': strToU8('<w:p/>') }),
  ])
    assert.equal(refreshed(bytes, []).kind, 'refused');
  const docx = await wordFile(summaryOf(), seconds);
  assert.deepEqual(done(refreshed(docx, figuresOf(summaryOf()))).changed, []);
  const cut = docx.slice(0, docx.length >> 1);
  assert.equal(refreshed(cut, []).kind, 'refused');
});

test('a file of another election is refused by its name; the same election takes it', async () => {
  const docx = await wordFile(summaryOf(), seconds, {
    election: '石燕村第八届村民委员会选举',
    no: '样稿',
    at: '2026-04-07 10:00',
    code: 'zx1:x:0:0',
  });
  const found = refreshed(docx, figuresOf(summaryOf()), '石燕村第九届村民委员会选举');
  assert.match(found.kind === 'refused' ? found.zh : '', /是石燕村第八届村民委员会选举的，不是石燕村第九届/);
  assert.equal(refreshed(docx, figuresOf(summaryOf()), '石燕村第八届村民委员会选举').kind, 'refreshed');
});

test('what cannot be a property of a document stands as plain text: a name with a quote, a value of 256 characters', async () => {
  const figure = (name: string, value: string) => ({ name, value, from: ['main:1'] });
  const page: Page = {
    title: '试',
    form: 'official',
    rehearsal: false,
    blocks: [title('试'), paragraph('得', figure('a"b', '7'), '票', figure('long', '长'.repeat(256)))],
  };
  const docx = await wordFile(page, seconds);
  assert.ok(textOf(docx).startsWith(`试得7票${'长'.repeat(256)}`) && !part(docx).includes('DOCPROPERTY'));
});
