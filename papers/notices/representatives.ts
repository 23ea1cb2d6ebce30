// The notice of those whom the groups chose: representatives group by group with the head marked, and the leaders of buildings. Representatives who elect hang with the roll too: roll.ts.
import type { Election } from '../../election/election.ts';
import { holdersOf } from '../../election/representatives.ts';
import { lawOf } from '../../election/totals.ts';
import type { Day } from '../../law/answer.ts';
import { answerOn, householdsPerRepresentative } from '../../law/rules.ts';
import { type Cell, padded, type Page, paragraph, type Table } from '../page.ts';
import { byRule, placeOf } from '../place.ts';
import { notice } from './frame.ts';

const cell = (text: string, align: 'left' | 'center' = 'center'): Cell => ({ text, align });
const names = (of: readonly { readonly name: string }[]): string => of.map((h) => padded(h.name)).join('　') || '—';

/** 代表、小组组长名单公告; by groups, with the leaders of buildings where there are any. */
export const representativesNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const of = holdersOf(e, 'representative');
  const heads = holdersOf(e, 'group head');
  const leaders = holdersOf(e, 'building leader');
  const word = e.begun?.kind === 'village' ? '村民代表' : '居民代表';
  const groups = [...new Set([...of, ...heads].map((h) => h.group))].toSorted((a, b) => a - b);
  const table: Table = {
    kind: 'table',
    widths: [3, 3, 9],
    head: [[p.words.group, '组长', word].map((text) => ({ ...cell(text), bold: true }))],
    rows: groups.map((group) => [
      cell(`第${group}组`),
      cell(names(heads.filter((h) => h.group === group))),
      cell(names(of.filter((h) => h.group === group)), 'left'),
    ]),
  };
  const buildings: Table = {
    kind: 'table',
    widths: [3, 5, 5],
    head: [[p.words.group, '楼栋', '楼栋长'].map((text) => ({ ...cell(text), bold: true }))],
    rows: leaders
      .toSorted((a, b) => a.group - b.group)
      .map((h) => [cell(`第${h.group}组`), cell(h.building ?? '—'), cell(padded(h.name))]),
  };
  const women = of.filter((h) => h.woman).length;
  return notice(e, 'representatives', on, {
    name: `${word}${heads.length > 0 ? `、${p.words.group}组长` : ''}名单`,
    over: p.name,
    body: [
      paragraph(
        `${byRule(answerOn(householdsPerRepresentative, lawOf(e, on)))}经各${p.words.group}推选，产生${word}${of.length}人（其中妇女${women}人）${heads.length > 0 ? `、${p.words.group}组长${heads.length}人` : ''}${leaders.length > 0 ? `、楼栋长${leaders.length}人` : ''}，任期与${p.words.committee}相同，现公布如下。`,
      ),
      ...(groups.length > 0 ? [table] : []),
      ...(leaders.length > 0 ? [buildings] : []),
    ],
  });
};
