// The readiness sheet: every line of the page before the poll as it stands on a day, with its rule and a square to tick by hand, signed by the committee.
import { isReady, readiness } from '../../election/readiness.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Election } from '../../election/election.ts';
import type { Day } from '../../law/answer.ts';
import { zhDay } from '../../law/days.ts';
import { citesOf } from '../../law/rules.ts';
import { type Cell, type Page, paragraph, title } from '../page.ts';
import { placeOf } from '../place.ts';

const states = { ready: '齐', lacking: '缺', 'not asked': '不要求' } as const;
const head = (text: string): Cell => ({ text, align: 'center', bold: true });

/** 投票就绪检查表 as it stands on `on`. */
export const readinessSheet = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const lines = readiness(e, lawOf(e, on), on);
  const day = e.rounds.at(-1)?.day ?? e.electionDay;
  const lacking = lines.filter((l) => l.state === 'lacking').length;
  return {
    title: `${p.committee}选举就绪检查表`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '投票就绪检查表'),
      paragraph(
        `${day ? `选举日：${zhDay(day)}。` : ''}截至${zhDay(on)}：${isReady(lines) ? '各项齐备。' : `还缺${lacking}项。`}`,
      ),
      {
        kind: 'table',
        small: true,
        widths: [1, 5, 6, 2, 6, 2],
        head: [['序', '事项', '现有', '情况', '依据', '现场核对'].map(head)],
        rows: lines.map((l, i) => [
          { text: String(i + 1), align: 'center' },
          { text: l.words.zh },
          { text: l.found.zh },
          { text: states[l.state], align: 'center', bold: l.state === 'lacking' },
          { text: l.law ? citesOf(l.law).zh : '' },
          { text: '□', align: 'center' },
        ]),
      },
      { kind: 'signatures', lines: ['选举委员会主任', '核对人', '日期'], perLine: 3 },
    ],
  };
};
