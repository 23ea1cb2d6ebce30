// The counting table: the ballot's sections, the boxes with how far each is, and the last calls of the box asked for with the verdict over each.
import type { Marks } from '../../count/ballot.ts';
import { ballotRulesOf, verdictOf } from '../../count/verdict.ts';
import type { Election } from '../../election/election.ts';
import { openDoubts } from '../../election/counting/doubtful.ts';
import type { BoxCount, Round } from '../../election/polling/poll.ts';
import { fewBallots } from '../../count/publishable.ts';
import { bundleEnd, differences, enteredOf, placeOf, type TwoEntries } from '../../election/counting/tellers.ts';
import { comparable } from '../../election/person.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { ruled } from '../../election/counting/writeins.ts';
import { recountRows, whoOrdered } from '../../papers/count/recount.ts';
import { doubtWords } from '../../papers/words/terms.ts';
import type { OpenElection } from '../door.ts';
import type { CountingScreen } from '../screens-count.ts';
import { proofOf, sheetShown } from './boxsheet.ts';
import { writtenNames } from './writtenin.ts';

/** How many of the last calls are shown. */
const lastCalls = 20;

export const countingScreen = (open: OpenElection, account: string, box?: string, number?: number): CountingScreen => {
  const e = open.election(),
    round = e.rounds.at(-1);
  if (!round) return { round: 1, names: {}, boxes: [], last: [], doubtful: [], written: [], recounts: {} };
  const rules = ballotRulesOf(lawOf(e, round.day)),
    style = round.printed?.style;
  const asked = box === undefined ? undefined : round.boxes.get(box);
  const two = asked && twoOf(e, asked, account);
  const calls = two?.calls ?? asked?.calls ?? [];
  const shown = (marks: Marks, number: number): CountingScreen['last'][number] => {
    if (marks.doubtful !== undefined) return { number, marks, verdict: 'doubtful', why: [] };
    const verdict = style ? verdictOf(style, ruled(round, marks), rules) : { kind: 'blank' as const };
    return { number, marks, verdict: verdict.kind, why: 'why' in verdict ? verdict.why : [] };
  };
  return {
    round: round.number,
    ...(style ? { style } : {}),
    names: Object.fromEntries(round.candidates.map((c) => [c.person, c.name])),
    boxes: [...round.stations.values()].flatMap((s) =>
      s.boxes.map((no) => {
        const b = round.boxes.get(no);
        const alone = s.boxes.length === 1;
        return {
          box: no,
          ...(s.mobile?.includes(no) ? { mobile: true as const } : {}),
          station: s.no,
          issued: alone ? (s.closed?.issued ?? 0) : 0,
          ...(b ? { returned: b.returned } : {}),
          called: b ? (b.totals && b.calls.length === 0 ? b.totals.returned : enteredOf(b)) : 0,
          agreed: b?.agreed ?? 0,
          counted: b?.counted !== undefined,
          ...heapOf(round, no),
          opened: s.opened !== undefined,
          closed: s.closed !== undefined,
          accepted: s.accepted !== undefined,
        };
      }),
    ),
    ...(two ? { two: two.shown } : {}),
    ...(asked ? sheetShown(e, round, asked, account) : {}),
    ...(asked ? proofOf(open, round.number, asked.box) : {}),
    last:
      number === undefined
        ? calls
            .slice(-lastCalls)
            .map((marks, i) => shown(marks, Math.max(0, calls.length - lastCalls) + i + 1))
            .reverse()
        : calls.slice(number - 1, number).map((marks) => shown(marks, number)),
    recounts: Object.fromEntries([...round.earlier].map(([no, counts]) => [no, counts.length])),
    ...(box === undefined ? {} : recountOf(e, round, box)),
    doubtful: doubtfulIn(asked ? [asked] : [...round.boxes.values()]),
    written: asked ? [] : writtenNames(e, round),
  };
};

const untouchedIn = (b: BoxCount): boolean =>
  b.counted === undefined && enteredOf(b) === 0 && !b.totals && !b.two?.sheets.some((sheet) => sheet);

/** How a box stands before calling: mixed into another, dealt out, or so small that it should be mixed. */
const heapOf = (
  round: Round,
  no: string,
): Pick<CountingScreen['boxes'][number], 'few' | 'untouched' | 'into' | 'of' | 'found' | 'bundle'> => {
  const b = round.boxes.get(no),
    into = round.mixed.get(no),
    of = round.teams.get(no);
  const untouched = b !== undefined && untouchedIn(b);
  // One that is still closed may be opened and take the ballots, too.
  const takes = (other: string): boolean => {
    const found = round.boxes.get(other);
    return other !== no && (!found || untouchedIn(found));
  };
  const withAnother = [...round.stations.values()].some((s) => s.boxes.some(takes));
  return {
    untouched,
    few: untouched && of === undefined && b.returned < fewBallots && withAnother,
    ...(into === undefined ? {} : { into }),
    ...(of === undefined ? {} : { of }),
    ...(b?.found === undefined ? {} : { found: b.found }),
    ...(b?.bundle === undefined ? {} : { bundle: b.bundle }),
  };
};

/** The last recount of a box, with what it changed. */
const recountOf = (e: Election, round: Round, box: string): Pick<CountingScreen, 'recount'> => {
  const counts = round.earlier.get(box),
    last = counts?.at(-1);
  if (!counts || !last) return {};
  const rows = recountRows(e, round, box).flatMap(({ words, before, now }) =>
    now === undefined ? [] : [{ words, before, now }],
  );
  return {
    recount: { times: counts.length, on: last.ordered.on, by: whoOrdered(last.ordered.by), because: last.ordered.because, rows },
  };
};

/** What waits for the election committee, then what it has decided. A box that two tellers enter shows only what both set aside. */
const doubtfulIn = (boxes: readonly BoxCount[]): CountingScreen['doubtful'] => {
  const open = boxes.flatMap((b) =>
    openDoubts(b).map(({ number, ground, marks }) => ({ box: b.box, number, ground: doubtWords[ground], marks })),
  );
  const decided = boxes.flatMap((b) =>
    [...(b.decided ?? [])].map(([number, { on, ground, present, agree, because }]) => ({
      box: b.box,
      number,
      ground: doubtWords[ground],
      marks: b.calls[number - 1] ?? { for: {} },
      decided: { on, present, agree, because },
    })),
  );
  return [...open, ...decided];
};

/** The box as one of its two tellers sees it: the own entries and, once both have ended the bundle, where they differ. Whoever has no seat sees what is agreed. */
const twoOf = (
  e: Election,
  b: BoxCount,
  account: string,
): { readonly calls: readonly Marks[]; readonly shown: NonNullable<CountingScreen['two']> } | undefined => {
  const { two } = b;
  if (!two || b.counted) return undefined;
  const isTeller = e.keepers.held.some((k) => k.account === account && k.role === 'teller');
  const place = isTeller ? placeOf(e, two, account) : undefined;
  const own = place === undefined ? b.calls.slice(0, b.agreed) : two.calls[place];
  const [from, to] = [b.agreed + 1, bundleEnd(b, two)];
  const other = place === undefined ? 0 : two.calls[place === 0 ? 1 : 0].length;
  const seat = place === undefined ? {} : { seat: place === 0 ? (1 as const) : (2 as const) };
  return {
    calls: own,
    shown: {
      ...seat,
      entered: own.length,
      other,
      from,
      to,
      differences: differences(b, two) ?? [],
      tellers: sittersOf(e, two),
    },
  };
};

/** Who sits at the two places, and whether the list of staff names them as tellers. A rehearsal is held with roles, not with people. */
const sittersOf = (e: Election, two: TwoEntries): NonNullable<CountingScreen['two']>['tellers'] => {
  const appointed = (e.rounds.at(-1)?.staff ?? []).filter((s) => s.role === 'teller').map((s) => comparable(s.name));
  const asked = appointed.length > 0 && e.begun?.rehearsal !== true;
  return ([1, 2] as const).flatMap((seat) => {
    const name = two.names[seat - 1];
    return name ? [{ seat, name, listed: !asked || appointed.includes(comparable(name)) }] : [];
  });
};
