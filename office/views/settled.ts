// What became of an order whose answer was lost on the way: recorded or not, and of an issue, a replacement or a correction for whom, so that the desk hands out what is on the record and nothing else.
import { nameOf } from '../../election/beginning/committee.ts';
import type { OpenElection } from '../door.ts';
import { keyTold } from '../orderkey.ts';

export const settled = async (
  open: OpenElection,
  order: string,
): Promise<{ readonly recorded: boolean; readonly names: readonly string[] }> => {
  const recorded = await open.settle(order);
  const facts = recorded ? open.recorded().filter(({ written }) => keyTold(written.order).order === order) : [];
  return {
    recorded,
    names: facts.flatMap(({ fact }) =>
      fact.fact === 'BallotIssued' || fact.fact === 'BallotReplaced' || fact.fact === 'IssueCorrected'
        ? [nameOf(open.election(), fact.elector)]
        : [],
    ),
  };
};
