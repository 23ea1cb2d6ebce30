// The calendar on paper (日程表): every step and date with its day, its weekday and distance to the poll, who set it and who does it. The days themselves: election/beginning/calendar.ts.
import { calendarRows, type CalendarRow } from '../../election/beginning/calendar.ts';
import { pollDay } from '../../election/duties/dates.ts';
import type { Election } from '../../election/election.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import { type Cell, type Page, paragraph, seal, type Table, title } from '../page.ts';
import { inOwnWords, placeOf } from '../place.ts';
import { setBys } from '../words/terms.ts';

const head = (text: string): Cell => ({ text, align: 'center', bold: true });
const cell = (text: string): Cell => ({ text });

/** 选举日前20天, 选举日当天, 选举日后10天. */
const distance = (days: number | undefined): string =>
  days === undefined ? '' : days === 0 ? '选举日当天' : days > 0 ? `选举日前${days}天` : `选举日后${-days}天`;

const dayOf = (row: CalendarRow): string => {
  const day = row.doneOn ?? row.latest;
  return day === undefined ? '不限日期' : `${row.doneOn ? '已于' : '最迟'}${zhDay(day)}`;
};

const basis = (row: CalendarRow): string => {
  const own = row.layers.findLast((one) => one.by === row.setBy)?.cite.zh ?? row.cites?.zh ?? '';
  return row.setBy === undefined ? own : `${setBys[row.setBy].zh}${own === '' ? '' : `：${own}`}`;
};

/** The steps and dates as a table, in the order of days. */
export const scheduleTable = (e: Election, on: Day): Table => ({
  kind: 'table',
  widths: [6.4, 4.6, 3, 4.2],
  head: [['日期', '事项', '距选举日', '期限由谁定、依据'].map(head)],
  rows: calendarRows(e, lawOf(e, on), on).map((row) => [
    cell(dayOf(row)),
    cell(`${inOwnWords(row.words.zh, placeOf(e))}${row.outOfTime ? '（逾期）' : ''}`),
    { text: distance(row.toPoll), align: 'center' },
    cell(basis(row)),
  ]),
});

/** 选举日程表. */
export const schedule = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const day = pollDay(e);
  return {
    title: `${p.committee}选举日程表`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举日程表`),
      paragraph(
        `${day === undefined ? '选举日尚未确定。' : `选举日为${zhDay(day)}。`}法定的期限任何人不能缩短；省定的期限由本省规定；本办法的期限由通过办法的会议决定；“参考”的日期法律和办法都没有规定。`,
      ),
      scheduleTable(e, on),
      seal(p.issuer, zhDate(on)),
    ],
  };
};
