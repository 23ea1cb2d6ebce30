// A page as a Word file, to be edited in Word or WPS: the page, fonts, grid and exact lines of GB/T 9704. Promises the same bytes for the same page and time. Ballots and cards are printed only as PDF.
import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { figuresOf, type Imprint, type Look, type Page } from '../../papers/page.ts';
import { fieldProperties, withFields } from './fields.ts';
import { qrPng } from './qr.ts';
import { blocks, centred, faces, half, type Measures, measures, run, twips } from './wordblocks.ts';

/** An official page as its place sets it. */
const looking = ({ lines, margins, size = measures.official.body }: Look): (typeof measures)['official'] => ({
  ...measures.official,
  body: size,
  line: Math.floor(twips(297 - margins.top - margins.bottom) / lines),
  width: 210 - margins.left - margins.right,
  margin: margins,
});

const letterhead = ({ form, look }: Page, m: Measures): Paragraph[] =>
  form !== 'official' || look?.letterhead === undefined
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: m.line },
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: 'B5301F' } },
          children: [
            run(look.letterhead, Math.min(36, Math.floor(m.width / 0.353 / [...look.letterhead].length)), 'title', {
              color: 'B5301F',
            }),
          ],
        }),
      ];

const small = (children: readonly (string | (typeof PageNumber)[keyof typeof PageNumber])[]): TextRun =>
  new TextRun({ children: [...children], font: faces.heading, size: half(7.5), color: '3C3C3C' });

const imprintLine = (i: Imprint): Paragraph =>
  new Paragraph({
    spacing: { before: 60 },
    children: [
      new ImageRun({ type: 'png', data: qrPng(i.code, 'L'), transformation: { width: 44, height: 44 } }),
      small([`　${i.election}　${i.no}　${i.at}　第`, PageNumber.CURRENT, '页，共', PageNumber.TOTAL_PAGES, '页']),
    ],
  });

const footer = (points: number, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], imprint?: Imprint): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [
          run('— ', points),
          new TextRun({ children: [PageNumber.CURRENT], font: faces.body, size: half(points) }),
          run(' —', points),
        ],
      }),
      ...(imprint ? [imprintLine(imprint)] : []),
    ],
  });

/** The Word file of a page, its time of making in seconds since 1970, with its imprint at the foot. Throws on ballots and cards. */
export const wordFile = async (page: Page, seconds: number, imprint?: Imprint): Promise<Uint8Array> => {
  const official = page.form === 'official';
  const m = official && page.look ? looking(page.look) : measures[page.form];
  const { margin } = m;
  const document = new Document({
    title: page.title,
    creator: '正选',
    customProperties: fieldProperties(figuresOf(page), imprint?.election ?? page.title),
    evenAndOddHeaderAndFooters: official,
    styles: { default: { document: { run: { font: faces.body, size: half(m.body) } } } },
    sections: [
      {
        properties: {
          ...(official ? { grid: { type: DocumentGridType.LINES, linePitch: m.line } } : {}),
          page: {
            size: {
              width: twips(210),
              height: twips(297),
              orientation: page.form === 'wide' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(margin.top),
              left: twips(margin.left),
              right: twips(margin.right),
              bottom: twips(margin.bottom),
              header: twips(Math.min(12, margin.top / 4)),
              footer: twips(official ? Math.min(25, margin.bottom - 10) : 12),
            },
          },
        },
        ...(page.rehearsal ? { headers: rehearsalHeaders() } : {}),
        footers: official
          ? { default: footer(14, AlignmentType.RIGHT, imprint), even: footer(14, AlignmentType.LEFT, imprint) }
          : { default: footer(10.5, AlignmentType.CENTER, imprint) },
        children: [...letterhead(page, m), ...page.blocks.flatMap((b) => blocks(b, m))],
      },
    ],
  });
  return fixedBytes(await Packer.toBuffer(document), seconds);
};

const rehearsalHeaders = () => {
  const across = () =>
    new ImageRun({
      type: 'png',
      data: readFileSync(new URL('./rehearsal.png', import.meta.url)),
      transformation: { width: 480, height: 400 },
      floating: {
        behindDocument: true,
        wrap: { type: TextWrappingType.NONE },
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, align: HorizontalPositionAlign.CENTER },
        verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, align: VerticalPositionAlign.CENTER },
      },
    });
  const header = () =>
    new Header({ children: [centred([run('演　练　不具有效力', 22, 'heading', { color: 'B5301F' }), across()], 22)] });
  return { default: header(), even: header() };
};

/** The same package with its own time instead of the moment of packing. */
const fixedBytes = (packed: Uint8Array, seconds: number): Uint8Array => {
  const time = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  const files = unzipSync(packed);
  const core = files['docProps/core.xml'];
  if (core)
    files['docProps/core.xml'] = strToU8(strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`));
  // The lines of a table follow its own type, not the grid of the page: the library has no word for it.
  const body = files['word/document.xml'];
  if (body)
    files['word/document.xml'] = strToU8(
      withFields(strFromU8(body)).replace(/<w:tbl>.*?<\/w:tbl>/gs, (t) =>
        t.replaceAll('<w:spacing ', '<w:snapToGrid w:val="0"/><w:spacing '),
      ),
    );
  const mtime = '1980-01-01T00:00:00';
  return zipSync(
    Object.fromEntries(
      Object.keys(files)
        .sort()
        .flatMap((name) => {
          const bytes = files[name];
          return bytes ? [[name, bytes]] : [];
        }),
    ),
    { mtime, level: 6 },
  );
};
