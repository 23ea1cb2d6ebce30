// The ballot as a page to be printed: its layouts with the code of each sheet. Promises that whoever may not print a ballot gets a sample, crossed out and with a code that says so.
import type { BallotDesign } from '../../election/polling/ballots.ts';
import type { Election } from '../../election/election.ts';
import type { Page } from '../page.ts';
import { placeOf } from '../place.ts';
import type { Layout } from './shape.ts';

/** What a sample's code says. */
export const sampleCode = 'ZX1:SAMPLE';

/** The sheets of a ballot. `codes`: absent for a sample. `stubs`: numbers of the stubs, where the design has them. */
export const ballotPage = (
  e: Election,
  design: BallotDesign,
  layouts: readonly Layout[],
  codes?: readonly string[],
  stubs?: { readonly from: number; readonly to: number },
): Page => {
  const p = placeOf(e);
  return {
    title: `${p.committee}${codes ? '选票' : '选票样票'}`,
    form: 'ballot',
    rehearsal: p.rehearsal,
    blocks: [
      {
        kind: 'ballot',
        layouts,
        twoUp: design.twoUp && design.size !== 'A4',
        words: `${p.committee}选举选票存根`,
        codes: codes ?? layouts.map(() => sampleCode),
        ...(codes ? {} : { sample: true }),
        ...(stubs ? { stubs } : {}),
      },
    ],
  };
};
