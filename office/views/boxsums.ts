// The sum of each box while it is being called, kept between two calls: only new ballots are added; a correction or a replaced sheet is summed anew. Where two tellers enter, a ballot of the open bundle counts once both have entered it alike.
import type { BallotStyle } from '../../count/ballot.ts';
import { addBoxes, type BoxTally, tallyBox } from '../../count/tally.ts';
import type { BallotRules } from '../../count/verdict.ts';
import type { BoxCount, Round } from '../../election/polling/poll.ts';
import { ruledSheet, underRulings } from '../../election/counting/sheet.ts';
import { alikeOf } from '../../election/counting/tellers.ts';

interface Kept {
  readonly calls: number;
  readonly corrections: number;
  readonly rulings: number;
  readonly tally: BoxTally;
}
const kept = new WeakMap<BoxCount, Kept>();

/** The sum of one box so far; undefined before the ballots were printed. */
export const boxSum = (round: Round, box: BoxCount, rules: BallotRules): BoxTally | undefined => {
  if (box.totals && (round.rulings.length === 0 || box.calls.length === 0)) return ruledSheet(round, box.totals);
  if (!round.printed) return undefined;
  const alike = alikeOf(box),
    agreed = agreedSum(round, box, round.printed.style, rules);
  return alike.length === 0 ? agreed : addBoxes([agreed, tallyBox(round.printed.style, underRulings(round, alike), rules)]);
};

const agreedSum = (round: Round, box: BoxCount, style: BallotStyle, rules: BallotRules): BoxTally => {
  const before = kept.get(box);
  const whole =
    !before ||
    before.corrections !== box.corrections ||
    before.rulings !== round.rulings.length ||
    before.calls > box.calls.length;
  if (before && !whole && before.calls === box.calls.length) return before.tally;
  const tally =
    before && !whole
      ? addBoxes([before.tally, tallyBox(style, underRulings(round, box.calls.slice(before.calls)), rules)])
      : tallyBox(style, underRulings(round, box.calls), rules);
  kept.set(box, { calls: box.calls.length, corrections: box.corrections, rulings: round.rulings.length, tally });
  return tally;
};
