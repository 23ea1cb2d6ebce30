// Why ballots are void or void in part, ground by ground, over a whole round: counted from the calls; a sheet of a box tells only how many. No box stands by itself here.
import type { VoidReason } from '../../count/ballot.ts';
import type { VoidGrounds } from '../../count/totals.ts';
import { ballotRulesOf, verdictOf } from '../../count/verdict.ts';
import type { Election } from '../election.ts';
import type { Round } from '../polling/poll.ts';
import { underRulings } from './sheet.ts';
import { boxSheets, lawOf } from './totals.ts';

/** Nothing where no ballot is void; as it was published where what was called cannot be read here. */
export const voidGroundsOf = (e: Election, round: Round): VoidGrounds | undefined => {
  const style = round.printed?.style;
  if (round.closedToUs) return round.published?.voidGrounds;
  if (!style) return undefined;
  const rules = ballotRulesOf(lawOf(e, round.day));
  const found = new Map<VoidReason, { ballots: number; whole: number }>();
  let told = 0;
  for (const b of round.boxes.values()) {
    if (round.mixed.has(b.box)) continue;
    for (const marks of underRulings(round, b.calls)) {
      const verdict = marks.doubtful === undefined ? verdictOf(style, marks, rules) : { kind: 'blank' as const };
      if (verdict.kind !== 'void' && verdict.kind !== 'partValid') continue;
      told += 1;
      for (const why of verdict.why) {
        const sum = found.get(why) ?? { ballots: 0, whole: 0 };
        sum.ballots += 1;
        if (verdict.kind === 'void') sum.whole += 1;
        found.set(why, sum);
      }
    }
  }
  const untold = boxSheets(e, round).reduce((n, { sheet }) => n + sheet.void + sheet.partValid, 0) - told;
  if (told + untold === 0) return undefined;
  return { grounds: [...found].map(([why, sum]) => ({ why, ...sum })).toSorted((a, b) => b.ballots - a.ballots), untold };
};
