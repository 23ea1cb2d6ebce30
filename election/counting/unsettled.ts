// What is still open when every ballot is called: ballots set aside, ballots that did not come back, ballots too many, objections to the roll without a decision. Whether it could change the result: count/relevance.ts.
import type { Marks } from '../../count/ballot.ts';
import type { OpenQuestion, Reading } from '../../count/openQuestion.ts';
import { type Relevance, relevance } from '../../count/relevance.ts';
import type { Post } from '../../count/totals.ts';
import { ballotRulesOf, verdictOf } from '../../count/verdict.ts';
import { openDoubts } from './doubtful.ts';
import type { Election } from '../election.ts';
import { foundIn } from './heaps.ts';
import { issuedTwice, standingAt } from '../polling/issued.ts';
import type { Round } from '../polling/poll.ts';
import { nameOfKey } from './sheet.ts';
import { knownBefore, lawOf, roundTotals, weighedTotals } from './totals.ts';
import { boxName, boxOnPaper } from '../polling/boxname.ts';

/** The open questions of a round, each named in words as its id, with English beside. */
export const openQuestions = (e: Election, round: Round): readonly OpenQuestion[] => {
  const { kinds } = roundTotals(e, round);
  const missing = kinds.flatMap(({ kind, issued, returned }): OpenQuestion[] =>
    issued > returned
      ? [
          {
            kind: 'ballots missing',
            id: `发出未收回的选票${issued - returned}张`,
            en: `ballots issued and not returned: ${issued - returned}`,
            ballots: kind,
            upTo: issued - returned,
          },
        ]
      : [],
  );
  const tooMany = tooManyIn(round);
  const objections = [...e.roll.objections.values()].filter((o) => !o.decided);
  const about = (what: (typeof objections)[number]['about']) => objections.filter((o) => o.about === what).length;
  const [add, remove] = [about('missing from the list'), about('should not be listed')];
  const undecided: OpenQuestion[] =
    add + remove > 0
      ? [
          {
            kind: 'objection undecided',
            id: `未处理的名单异议${add + remove}件`,
            en: `objections to the roll without a decision: ${add + remove}`,
            add,
            remove,
          },
        ]
      : [];
  return [...inDoubt(e, round), ...missing, ...tooMany, ...undecided];
};

/** Ballots given out to voters who had theirs; and where more were found in a station's boxes than it gave out, those over. A ballot that the station did not write down on its sheet, because it had been given out twice, is not counted again among these, nor its voter. */
const tooManyIn = (round: Round): readonly OpenQuestion[] => {
  const stations = [...round.stations.values()].flatMap((s) => {
    if (!s.closed) return [];
    const { own, byProxy } = standingAt(round, s.no);
    const found = s.boxes.reduce((sum, box) => sum + foundIn(round, box), 0);
    return [{ found, issued: s.closed.issued, given: Math.max(s.closed.issued, own + byProxy) }];
  });
  const sum = (of: (one: (typeof stations)[number]) => number) => stations.reduce((all, one) => all + of(one), 0);
  const twice = issuedTwice(round).reduce((all, one) => all + one.stations.length - 1, 0);
  const unwritten = Math.min(
    twice,
    sum(({ given, issued }) => given - issued),
  );
  const over = sum(({ found, given }) => Math.max(0, found - given));
  const missing = Math.min(
    over,
    sum(({ found, issued }) => Math.max(0, issued - found)),
  );
  const served = (upTo: number, counted: boolean): readonly OpenQuestion[] =>
    upTo > 0
      ? [
          {
            kind: 'ballots too many',
            id: `重复发给同一选民的选票${upTo}张`,
            en: `ballots given to voters who had theirs: ${upTo}`,
            ballots: 'all',
            upTo,
            twice: counted,
          },
        ]
      : [];
  return [
    ...served(twice - unwritten, true),
    ...served(unwritten, false),
    ...(over > 0
      ? [
          {
            kind: 'ballots too many' as const,
            id: `票箱中多于发出的选票${over}张`,
            en: `ballots in the boxes beyond those issued: ${over}`,
            ballots: 'all',
            upTo: over,
            missing,
          },
        ]
      : []),
  ];
};

/** One question for each ballot set aside: void, blank, or in each section what its teller read there, or nothing; where he read nothing, any one mark. */
const inDoubt = (e: Election, round: Round): readonly OpenQuestion[] => {
  const style = round.printed?.style;
  if (!style) return [];
  const rules = ballotRulesOf(lawOf(e, round.day));
  const read = (marks: Marks): Reading => {
    const verdict = verdictOf(style, marks, rules);
    const votes = 'votes' in verdict ? verdict.votes.map(({ post, key }) => ({ post, name: nameOfKey(round, key) })) : [];
    return { verdict: verdict.kind, votes };
  };
  const choices = (of: Marks['for']): readonly Marks['for'][] => {
    const sections = Object.entries(of) as [Post, readonly string[]][];
    if (sections.length === 0) return style.sections.flatMap((s) => s.candidates.map((key) => ({ [s.post]: [key] })));
    return sections.reduce<Marks['for'][]>((all, [post, keys]) => all.flatMap((some) => [some, { ...some, [post]: keys }]), [{}]);
  };
  return [...round.boxes.values()].flatMap((b) =>
    openDoubts(b).map(({ number, marks }): OpenQuestion => {
      const may: Reading[] = [
        { verdict: 'void', votes: [] },
        read({ for: {} }),
        ...choices(marks.for).map((of) => read({ for: of })),
      ];
      return {
        kind: 'ballot in doubt',
        id: `${boxOnPaper(b.box)}第${number}张疑问票`,
        en: `doubtful ballot ${number} of ${boxName(b.box).en}`,
        ballots: 'all',
        may,
      };
    }),
  );
};

/** Whether every ballot of every box is called, or stands on its sheet: then what is open can be weighed, though boxes still wait to be closed. */
export const allCalled = (round: Round): boolean =>
  round.stations.size > 0 &&
  [...round.stations.values()].every((s) =>
    s.boxes.every((no) => {
      const b = round.boxes.get(no);
      return b !== undefined && (b.totals !== undefined || b.agreed === b.returned);
    }),
  );

/** Whether what is open could change the result of a fully counted round; nothing where nothing is open. */
export const weighed = (e: Election, round: Round): Relevance | undefined => {
  const questions = openQuestions(e, round);
  if (questions.length === 0) return undefined;
  return relevance(weighedTotals(e, round), lawOf(e, round.day), questions, knownBefore(e, round));
};
