// The lists of a term: who holds office, the representatives by group, and the certificate of a representative.
import { committeeOffices, type Office, officeWords } from '../../election/term/offices.ts';
import { type Holder, inOffice } from '../../election/term/term.ts';
import { zhDate } from '../../law/days.ts';
import { zhNumeral } from '../../law/texts.ts';
import { type Block, heading, padded, type Page, paragraph, seal, title } from '../page.ts';
import { cell, head, type TermTelling } from './telling.ts';

const held = (t: TermTelling, ...of: readonly Office[]): readonly Holder[] => of.flatMap((o) => inOffice(t.t, o));
const table = (rows: readonly Holder[], grouped: boolean, people: string): Block => ({
  kind: 'table',
  widths: grouped ? [2, 3, 2, 4, 5] : [2, 4, 4, 6],
  head: head('姓名', '职务', ...(grouped ? ['小组'] : []), '任职日期', '产生方式'),
  rows: rows.map((h) => [
    cell(padded(h.name), 'center'),
    cell(officeWords[h.office].zh, 'center'),
    ...(grouped ? [cell(h.group === undefined ? '' : `第${h.group}组`, 'center')] : []),
    cell(zhDate(h.since), 'center'),
    cell(h.how.replace('居民（村民）', people)),
  ]),
});

/** 任职人员名册: the committee, supervisors, heads; the representatives by group. */
export const officesPage = (t: TermTelling): Page => {
  const parts = (
    [
      [t.words.committee, held(t, ...committeeOffices), false],
      ['监督委员会', held(t, 'head of supervision', 'supervisor'), false],
      [`${t.words.group}长`, held(t, 'head'), true],
    ] as const
  ).filter(([, rows]) => rows.length > 0);
  return {
    title: `${t.place}任职人员名册`,
    form: 'form',
    rehearsal: t.rehearsal,
    blocks: [
      title(`${t.place}第${zhNumeral(t.term)}届任职人员名册`),
      ...parts.flatMap(([called, rows, grouped]): readonly Block[] => [
        heading(2, `${called}（${rows.length}人）`),
        table(rows, grouped, t.words.people),
      ]),
      ...byGroup(t),
      seal(t.committee, zhDate(t.on)),
    ],
  };
};

const byGroup = (t: TermTelling): readonly Block[] => {
  const all = held(t, 'representative');
  if (all.length === 0) return [];
  const groups = [...new Set(all.map((h) => h.group ?? 0))].toSorted((a, b) => a - b);
  return [
    heading(2, `${t.words.people}代表（${all.length}人）`),
    ...groups.map((g): Block => {
      const names = all.filter((h) => (h.group ?? 0) === g).map((h) => padded(h.name));
      return {
        kind: 'names',
        heading: g === 0 ? `未分组（${names.length}人）` : `第${g}${t.words.group}（${names.length}人）`,
        names,
      };
    }),
  ];
};

/** 代表名单, as it hangs. */
export const representativesPage = (t: TermTelling): Page => ({
  title: `${t.place}${t.words.people}代表名单`,
  form: 'official',
  rehearsal: t.rehearsal,
  blocks: [
    title(t.place, `${t.words.people}代表名单公告`),
    paragraph(`第${zhNumeral(t.term)}届${t.words.people}代表由各${t.words.group}推选产生，现将在任代表名单公布如下。`),
    ...byGroup(t).slice(1),
    paragraph('特此公告。'),
    seal(t.committee, zhDate(t.on)),
  ],
});

/** 代表证, a sheet to be cut. */
export const certificatesPage = (t: TermTelling): Page => ({
  title: `${t.words.people}代表证`,
  form: 'cards',
  rehearsal: t.rehearsal,
  blocks: [
    {
      kind: 'slips',
      size: 'pass',
      slips: held(t, 'representative').map((h, i) => ({
        title: `${t.words.people}代表证`,
        number: String(i + 1),
        name: h.name,
        lines: [
          `${t.place}第${zhNumeral(t.term)}届${t.words.people}代表`,
          h.group === undefined ? t.place : `第${h.group}${t.words.group}推选`,
          `任职日期：${zhDate(h.since)}`,
          '任期与本届委员会相同，离任时交回。',
        ],
        issuer: t.committee,
        date: '',
      })),
    },
  ],
});
