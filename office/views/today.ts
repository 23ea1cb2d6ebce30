// The page of the morning: the duties in order, what was done of late, what becomes unlawful if nothing happens.
import { addDays } from '../../law/days.ts';
import { findingsOf } from '../../election/findings.ts';
import { duties, warnings } from '../../election/today.ts';
import { rolesInWords } from '../../papers/words/terms.ts';
import type { OpenElection, Who } from '../door.ts';
import { mayGive, whoMay } from '../roles.ts';
import type { TodayScreen } from '../screens.ts';
import { sayFacts } from './factwords.ts';
import { headLine } from './headline.ts';
import { trailOf } from './trail.ts';

/** How many lines of what was done lately are shown. */
const lines = 12;

export const todayScreen = (open: OpenElection, who: Who): TodayScreen => {
  const e = open.election(),
    { today } = open.now(),
    law = open.law();
  const held = open.rolesOf(who.account);
  const since = addDays(today, -7);
  // While people vote and count, what is due on this very day stands first; what was left undone before it waits below.
  const polling = e.rounds.at(-1)?.day === today;
  const list = duties(e, law, today).toSorted((a, b) => (polling ? Number(b.due === today) - Number(a.due === today) : 0));
  const days = [...trailOf(open).days.values()]
    .toReversed()
    .filter((d) => d.on >= since)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return {
    head: headLine(open, who),
    needsPeople: !e.keepers.held.some((k) => k.role === 'chair' || k.role === 'clerk'),
    duties: list.map((d) => ({
      ...d,
      ...(d.order ? { may: mayGive(d.order, held, who.admin === true), by: rolesInWords(whoMay(d.order)) } : {}),
    })),
    doneLately: days.slice(0, lines).map((d) => ({ on: d.on, words: sayFacts(e, d.count, d.last.fact) })),
    findings: findingsOf(e, law, today).map(({ key, words, cites }) => ({ key, words, ...(cites ? { cites } : {}) })),
    warnings: warnings(e, law, today).map(({ words, cites, screen }) => ({
      words,
      ...(cites ? { cites } : {}),
      ...(screen ? { screen } : {}),
    })),
  };
};
