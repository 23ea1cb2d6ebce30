// The samples of the ballots of each vote, to be shown to voters: as they are designed, or as they would be on the paper that takes them. The ballots themselves are printed run by run, by the office alone.
import { type BallotDesign, ballotDesign } from '../../election/polling/ballots.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import type { Day } from '../../law/answer.ts';
import { type Kind, type KindsOf, ofVote, unless } from '../kind.ts';
import { layBallot } from './layout.ts';
import { ballotMatter } from './matter.ts';
import { ballotPage } from './page.ts';
import type { Layout } from './shape.ts';

/** A design and its layouts: of the style that stands, else the first plain one on which the candidates have room. */
const shown = (
  e: Election,
  round: Round | undefined,
  on: Day,
): { readonly design: BallotDesign; readonly layouts: readonly Layout[] } | undefined => {
  const style = e.ballots.styles.findLast((s) => s.round === (round?.number ?? 1) && s.fallen === undefined);
  if (style) return { design: style.design, layouts: style.sheets.map((s) => s.layout as unknown as Layout) };
  for (const sheets of ['one sheet', 'a sheet a post'] as const) {
    const design = ballotDesign.parse({ sheets });
    const laid = layBallot(ballotMatter(e, on, round), design);
    if (laid.kind === 'laid') return { design, layouts: laid.layouts };
  }
  return undefined;
};

const sampleOf = (e: Election, round: Round | undefined, on: Day): Kind => {
  const sample = e.candidacy.fixed === undefined ? undefined : shown(e, round, on);
  return {
    ...ofVote(round, 'ballot', '选票样票', 'Sample of the ballot'),
    formats: ['pdf'],
    personal: false,
    waitsFor:
      unless(e.candidacy.fixed !== undefined, '确定正式候选人', 'the candidates to be fixed') ??
      unless(sample !== undefined, '在选票页设计排得下的票样', 'a design on which all candidates have room'),
    page: () => {
      if (!sample) throw new Error('there is no sample before the candidates are fixed');
      return ballotPage(e, sample.design, sample.layouts);
    },
  };
};

export const ballotKinds: KindsOf = (e, { on }) =>
  e.rounds.length === 0 ? [sampleOf(e, undefined, on)] : e.rounds.map((round) => sampleOf(e, round, on));
