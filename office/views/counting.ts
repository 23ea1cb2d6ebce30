// The counting table: the ballot's sections, the boxes with how far each is, and the last calls of the box asked for with the verdict over each.
import type { Marks } from '../../count/ballot.ts';
import { ballotRulesOf, verdictOf } from '../../count/verdict.ts';
import { lawOf } from '../../election/totals.ts';
import type { OpenElection } from '../door.ts';
import type { CountingScreen } from '../screens.ts';

/** How many of the last calls are shown. */
const lastCalls = 20;

export const countingScreen = (open: OpenElection, box?: string, number?: number): CountingScreen => {
  const e = open.election(), round = e.rounds.at(-1);
  if (!round) return { round: 1, names: {}, boxes: [], last: [] };
  const rules = ballotRulesOf(lawOf(e, round.day)), style = round.printed?.style;
  const calls = (box === undefined ? undefined : round.boxes.get(box)?.calls) ?? [];
  const shown = (marks: Marks, number: number): CountingScreen['last'][number] => {
    const verdict = style ? verdictOf(style, marks, rules) : { kind: 'blank' as const };
    return { number, marks, verdict: verdict.kind, why: 'why' in verdict ? verdict.why : [] };
  };
  return {
    round: round.number, ...(style ? { style } : {}),
    names: Object.fromEntries(round.candidates.map((c) => [c.person, c.name])),
    boxes: [...round.stations.values()].flatMap((s) => s.boxes.map((no) => {
      const b = round.boxes.get(no);
      const alone = s.boxes.length === 1;
      return {
        box: no, station: s.no, issued: alone ? (s.closed?.issued ?? 0) : 0, ...(b ? { returned: b.returned } : {}),
        called: b ? (b.totals && b.calls.length === 0 ? b.totals.returned : b.calls.length) : 0, counted: b?.counted !== undefined, opened: s.opened !== undefined, closed: s.closed !== undefined, accepted: s.accepted !== undefined,
      };
    })),
    last: number === undefined
      ? calls.slice(-lastCalls).map((marks, i) => shown(marks, Math.max(0, calls.length - lastCalls) + i + 1)).reverse()
      : calls.slice(number - 1, number).map((marks) => shown(marks, number)),
  };
};
