// The page of ballots: what is designed, approved and printed for this vote, and what this person may do about it.
import { approvalsNeeded, type BallotDesign, isApproved, openRuns, stylesNow } from '../../election/polling/ballots.ts';
import { electors } from '../../election/roll/electors.ts';
import { stageOf } from '../../election/stages.ts';
import { answerOn, citesOf, postsOnOneBallot } from '../../law/rules.ts';
import type { Layout } from '../../papers/ballots/shape.ts';
import { laidOut, runFile } from '../ballots.ts';
import type { OpenElection, Who } from '../door.ts';
import { mayGive } from '../roles.ts';
import type { BallotsScreen, BallotTried, StyleState } from '../screens-ballots.ts';

export const ballotsScreen = (open: OpenElection, who: Who): BallotsScreen => {
  const e = open.election(),
    held = open.rolesOf(who.account),
    law = open.law();
  const may = (order: Parameters<typeof mayGive>[0]) => mayGive(order, held, who.admin === true);
  const way = answerOn(postsOnOneBallot, law);
  const before = stageOf(e) === 'candidacy';
  const styles = stylesNow(e),
    running = new Set(openRuns(e).map((r) => r.run));
  const round = Math.max(1, e.rounds.length);
  return {
    round,
    open: before,
    mayDesign: before && may('designBallot'),
    mayPrint: before && may('beginBallotRun'),
    mayCount: may('endBallotRun'),
    sheets: [
      ...(way.value.includes('one vote') ? ['one sheet' as const] : []),
      ...(way.value.includes('separate votes') ? ['a sheet a post' as const] : []),
    ],
    cites: citesOf(way),
    styles: styles.map((s) => {
      const state: StyleState = s.fallen !== undefined ? 'fallen' : isApproved(s) ? 'approved' : 'to approve';
      return {
        style: s.style,
        on: s.on,
        design: s.design,
        layouts: s.sheets.map((x) => x.layout as unknown as Layout),
        state,
        ...(s.fallen === undefined ? {} : { fallen: s.fallen }),
        approvals: s.approvals.slice(0, approvalsNeeded).map(({ name, on }) => ({ name, on })),
        mayApprove:
          before && state === 'to approve' && may('approveBallot') && s.approvals.every((a) => a.account !== who.account),
      };
    }),
    runs: e.ballots.runs
      .filter((r) => r.round === round)
      .map(({ run, style, on, copies, from, ended }) => ({
        run,
        style,
        on,
        copies,
        ...(from === undefined ? {} : { from, to: from + copies - 1 }),
        ...(ended ? { ended } : {}),
        ...(running.has(run) && may('beginBallotRun') && styles.some((s) => s.style === style && isApproved(s))
          ? { file: runFile(run) }
          : {}),
      })),
    printed: e.rounds.at(-1)?.printed?.printed ?? 0,
    voters: electors(e).size,
  };
};

/** A design tried on those who stand now; nothing is recorded. */
export const tryBallot = (open: OpenElection, design: BallotDesign): BallotTried => {
  const laid = laidOut(open.election(), design, open.now().today);
  if (!laid) return { kind: 'too early' };
  return laid.kind === 'laid' ? laid : { kind: 'does not fit', page: laid.page, of: laid.of };
};
