// 日程: every step and date with who does it and whether the asker may; and what another election day would change, asked before it is fixed. Nothing is recorded here.
import { calendarRows, movedTo } from '../../election/beginning/calendar.ts';
import { findingsOf } from '../../election/findings.ts';
import { isRefusal } from '../../election/chapter.ts';
import { decide } from '../../election/orders.ts';
import { lawIsKnownOn } from '../../law/rules.ts';
import type { Day } from '../../law/answer.ts';
import { rolesInWords } from '../../papers/words/terms.ts';
import { answerRefusal } from '../answered.ts';
import type { OpenElection, Who } from '../door.ts';
import { mayGive, whoMay } from '../roles.ts';
import type { CalendarScreen, MoveScreen } from '../screens.ts';

export const calendarScreen = (open: OpenElection, who: Who): CalendarScreen => {
  const e = open.election(),
    { today } = open.now(),
    law = open.law();
  const held = open.rolesOf(who.account),
    admin = who.admin === true;
  return {
    today,
    ...(e.electionDay ? { electionDay: e.electionDay } : {}),
    mayMove: mayGive('fixElectionDay', held, admin),
    rows: calendarRows(e, law, today).map((row) => ({
      ...row,
      may: row.order !== undefined && mayGive(row.order, held, admin),
      ...(row.who ? { by: row.who } : row.order && whoMay(row.order).length > 0 ? { by: rolesInWords(whoMay(row.order)) } : {}),
    })),
    findings: findingsOf(e, law, today).map(({ key, words, cites }) => ({ key, words, ...(cites ? { cites } : {}) })),
  };
};

/** What would move, become unlawful or come too late with another election day, and whether the office would refuse it. */
export const moveScreen = (open: OpenElection, who: Who, day: Day): MoveScreen => {
  const e = open.election(),
    { today } = open.now(),
    law = open.law();
  const tried = decide(e, 'fixElectionDay', { day }, { on: today, today, law, by: who.account, mint: () => '' });
  const known = e.begun !== undefined && lawIsKnownOn(e.begun.kind, day);
  const move = known
    ? movedTo(e, law, today, day)
    : { day, rest: 'unknown' as const, moves: [], unlawful: [], tooLate: [], again: [] };
  if (!isRefusal(tried)) return move;
  const said = answerRefusal(tried, e);
  if (said.kind !== 'refused') return move;
  const { nearest } = tried.found;
  return {
    ...move,
    refused: {
      words: said.words,
      ...(said.cites ? { cites: said.cites } : {}),
      ...(said.remedy ? { remedy: said.remedy } : {}),
      ...(typeof nearest === 'string' ? { nearest } : {}),
    },
  };
};
