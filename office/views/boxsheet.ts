// A box counted by its paper sheet: its lines, and where two entered it differently which lines those are; of the other's figures nothing. And the place to which photos of the signed sheet are attached, so that they stand beside the figures.
import { sheetDifferences, placeOf } from '../../election/counting/tellers.ts';
import type { Election } from '../../election/election.ts';
import type { BoxCount, BoxSheet, Round } from '../../election/polling/poll.ts';
import { linesOf } from '../../papers/count/recount.ts';
import type { OpenElection } from '../door.ts';
import type { CountingScreen } from '../screens-count.ts';
import { trailOf } from './trail.ts';

/** The sheet of a box as one asker may see it; nothing where ballots are called one by one. */
export const sheetShown = (e: Election, round: Round, b: BoxCount, account: string): Pick<CountingScreen, 'sheet'> => {
  if (b.totals)
    return b.calls.length > 0 ? {} : { sheet: { entered: true, other: true, stands: true, rows: shown(round, b.totals, []) } };
  if (!b.two) return {};
  const place = e.keepers.held.some((k) => k.account === account && k.role === 'teller') ? placeOf(e, b.two, account) : undefined;
  const own = place === undefined ? undefined : b.two.sheets[place],
    other = place === undefined ? b.two.sheets.find((sheet) => sheet) : b.two.sheets[place === 0 ? 1 : 0];
  if (!own) return other ? { sheet: { entered: false, other: true, stands: false, rows: [] } } : {};
  return {
    sheet: {
      entered: true,
      other: other !== undefined,
      stands: false,
      rows: shown(round, own, other ? sheetDifferences(own, other) : []),
    },
  };
};

const shown = (round: Round, sheet: BoxSheet, differ: readonly string[]): NonNullable<CountingScreen['sheet']>['rows'] =>
  linesOf(round, sheet).map(({ at, words, n }) => ({ words, n, differs: differ.includes(at) }));

/** The fact that opened the box: photos of its sheets are attached there, before or after its figures are typed in. */
export const proofOf = (open: OpenElection, round: number, box: string): Pick<CountingScreen, 'proof'> => {
  const place = trailOf(open).opened.get(`${round} ${box}`);
  const written = place === undefined ? undefined : open.recorded(place, place + 1)[0]?.written;
  return written ? { proof: { book: written.book, position: written.position, late: written.at.slice(0, 10) > written.on } } : {};
};
