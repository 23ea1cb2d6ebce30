// Figures in a Word file as fields: DOCPROPERTY fields that carry the name of the figure, beside document properties of that name (content controls lose their names when LibreOffice saves them). Promises to change the text of these fields and properties alone when they are refreshed; every other byte of the parts stays. Which figures there are: papers/page.ts.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Figure } from '../../papers/page.ts';

type Named = Pick<Figure, 'name' | 'value'>;
/** Before the name of a figure, so that no other field is taken for one of ours. */
const ours = 'zheng:';
const [body, properties] = ['word/document.xml', 'docProps/custom.xml'];

/** What cannot be a property of a document stays plain text: a quote in its name, more than Word keeps. */
const mayBeField = ({ name, value }: Named): boolean => !/["\\]/.test(name) && name.length <= 200 && String(value).length <= 255;

/** Says of which election the figures are. */
const whose = 'zhengxuan';
/** The document properties that its fields show, and of which election they are. */
export const fieldProperties = (
  figures: readonly Named[],
  election: string | undefined,
): { readonly name: string; readonly value: string }[] => [
  ...(election === undefined ? [] : [{ name: whose, value: election }]),
  ...figures.filter(mayBeField).map(({ name, value }) => ({ name: `${ours}${name}`, value: String(value) })),
];

/** A run marked so becomes a field: characters of private use that no paper may hold. */
const [opens, parts] = ['\ue0f0', '\ue0f1'];
export const marked = (figure: Named): string =>
  mayBeField(figure) ? `${opens}${figure.name}${parts}${figure.value}` : String(figure.value);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const read = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Makes a field of each marked run of a document, in the type of the run. The library has no word for it. */
export const withFields = (xml: string): string =>
  xml.replace(/<w:r>(?:(?!<\/w:r>).)*?<w:t[^>]*>\ue0f0([^\ue0f1<]*)\ue0f1[^<]*<\/w:t><\/w:r>/gs, (run, name: string) => {
    const type = /<w:rPr>.*?<\/w:rPr>/s.exec(run)?.[0] ?? '';
    const edge = (kind: 'begin' | 'separate' | 'end') => `<w:r>${type}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const asks = `<w:r>${type}<w:instrText xml:space="preserve"> DOCPROPERTY "${ours}${name}" </w:instrText></w:r>`;
    return `${edge('begin')}${asks}${edge('separate')}${run.replace(/\ue0f0[^\ue0f1]*\ue0f1/, '')}${edge('end')}`;
  });

/** What was refreshed: fields whose text changed, names that are no figure now, and how many fields there were. */
export interface Refreshed {
  readonly kind: 'refreshed';
  readonly bytes: Uint8Array;
  readonly fields: number;
  readonly changed: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly unknown: readonly string[];
}
export interface NotRefreshed {
  readonly kind: 'refused';
  readonly zh: string;
  readonly en: string;
}
const refuse = (zh: string, en: string): NotRefreshed => ({ kind: 'refused', zh, en });

/** The most a Word file may be unpacked: more is no summary. */
const largest = 64 * 1024 * 1024;
const unpacked = (docx: Uint8Array): Record<string, Uint8Array> | undefined => {
  try {
    let size = 0;
    return unzipSync(docx, { filter: (file) => (size += file.originalSize) <= largest });
  } catch {
    return undefined;
  }
};

/** Puts the present figures of an election into an edited Word file. Refuses what is no Word file, holds none of our fields, or says it is another election's. */
export const refreshed = (docx: Uint8Array, figures: readonly Named[], election?: string): Refreshed | NotRefreshed => {
  const files = unpacked(docx);
  const document = files?.[body];
  if (!files || !document)
    return refuse('这不是 Word 文件（.docx），或者文件已经损坏', 'This is no Word file (.docx), or it is damaged');
  const xml = strFromU8(document);
  const found = fieldsOf(xml);
  if (found.length === 0)
    return refuse(
      '文件里没有本系统的数字：可能另存时丢了，或者不是从这里下载的',
      'The file holds no figures of ours: they were lost when it was saved, or it was not taken from here',
    );
  const kept = files[properties];
  const said = kept && /\bname="zhengxuan"[^>]*>\s*<vt:lpwstr>([^<]*)</.exec(strFromU8(kept))?.[1];
  if (said !== undefined && election !== undefined && read(said) !== election)
    return refuse(`这份文件是${read(said)}的，不是${election}的`, `This file is of ${read(said)}, not of ${election}`);
  const values = new Map(figures.map((f) => [f.name, String(f.value)]));
  const changed = found.flatMap((f) => {
    const [before, now] = [textOf(xml.slice(f.from, f.to)), values.get(f.name)];
    return now === undefined || before === now ? [] : [{ ...f, before, now }];
  });
  const parted = {
    ...files,
    [body]: strToU8(
      rewritten(
        xml,
        changed.map((c) => ({ from: c.from, to: c.to, text: withText(xml.slice(c.from, c.to), c.now) })),
      ),
    ),
  };
  if (kept) parted[properties] = strToU8(withProperties(strFromU8(kept), values));
  return {
    kind: 'refreshed',
    bytes: zipSync(parted, { level: 6, mtime: '1980-01-01T00:00:00' }),
    fields: found.length,
    changed: changed.map(({ name, before, now }) => ({ name, from: before, to: now })),
    unknown: [...new Set(found.flatMap((f) => (values.has(f.name) ? [] : [f.name])))],
  };
};

/** A field of ours: its name, and where what it shows begins and ends. */
interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}
const nameIn = (asks: string): string | undefined => /^\s*DOCPROPERTY\s+"zheng:([^"]*)"/.exec(read(asks))?.[1];

/** The fields of a document in its order, in the short form and in the long one, which an editor may have parted into many runs. */
const fieldsOf = (xml: string): readonly Field[] => {
  const found: Field[] = [];
  const open: { asks: string; from?: number }[] = [];
  const edges =
    /<w:fldChar\b[^>]*w:fldCharType="(begin|separate|end)"[^>]*>|<w:instrText\b[^>]*>([^<]*)<\/w:instrText>|<w:fldSimple\b[^>]*w:instr="([^"]*)"[^>]*>(.*?)<\/w:fldSimple>/gs;
  for (const edge of xml.matchAll(edges)) {
    const [all, kind, asks, short, shown = ''] = edge;
    const now = open.at(-1);
    const after = edge.index + all.length;
    if (short !== undefined) {
      const name = nameIn(short);
      const to = after - '</w:fldSimple>'.length;
      if (name !== undefined) found.push({ name, from: to - shown.length, to });
    } else if (kind === 'begin') open.push({ asks: '' });
    else if (now && asks !== undefined && now.from === undefined) now.asks += asks;
    else if (now && kind === 'separate') now.from = after;
    else if (now && kind === 'end') {
      open.pop();
      const name = nameIn(now.asks);
      if (name !== undefined && now.from !== undefined) found.push({ name, from: now.from, to: edge.index });
    }
  }
  return found;
};

const texts = /(<w:t(?:\s[^>]*)?>)([^<]*)(<\/w:t>)/g;
const textOf = (content: string): string => [...content.matchAll(texts)].map(([, , text = '']) => read(text)).join('');

/** The new text in the first piece of text, none in the others: an editor may have split one word into several. */
const withText = (content: string, to: string): string => {
  let first = true;
  return content.replace(texts, (_all, before: string, _text: string, after: string) => {
    const text = first ? escaped(to) : '';
    first = false;
    return `${before}${text}${after}`;
  });
};

const rewritten = (
  xml: string,
  changes: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): string => {
  let at = 0;
  let out = '';
  for (const { from, to, text } of changes) {
    out += xml.slice(at, from) + text;
    at = to;
  }
  return out + xml.slice(at);
};

const withProperties = (xml: string, values: ReadonlyMap<string, string>): string =>
  xml.replace(
    /(<property\b[^>]*\bname="zheng:([^"]*)"[^>]*>\s*<vt:lpwstr>)[^<]*(<\/vt:lpwstr>)/g,
    (all, before: string, name: string, after: string) => {
      const to = values.get(read(name));
      return to === undefined ? all : `${before}${escaped(to)}${after}`;
    },
  );
