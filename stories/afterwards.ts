// What the product shows of a poll once it is told: the wall, the result with its sums, the turnout of each station, the paper of the result. Asked through the views and papers that people see. What it should be: each story's own test.
import assert from 'node:assert/strict';
import { issuedAt } from '../election/polling/issued.ts';
import type { Day } from '../law/answer.ts';
import type { Post } from '../count/totals.ts';
import type { Replayed } from '../office/told/replay.ts';
import { resultScreen } from '../office/views/result.ts';
import { wallScreen } from '../office/views/wall.ts';
import { readable } from '../papers/page.ts';
import { resultNotice } from '../papers/notices/result.ts';
import { figuresIn } from './telling.ts';

export interface Afterwards {
  readonly wall: ReturnType<typeof wallScreen>;
  readonly result: ReturnType<typeof resultScreen>['rounds'][number];
  /** Elected for a post as the result shows them: `姓名 得票`. */
  readonly elected: (post: Post) => readonly string[];
  readonly figure: (name: string) => string | number | undefined;
  /** Ballots issued at each station, as its closing or its record of issue says. */
  readonly issued: readonly number[];
  /** 选举结果公告, its sentences in one text. */
  readonly notice: string;
  /** How often each fact of the record came. */
  readonly facts: (fact: string) => number;
}

/** The election of a story after its first vote. Throws where no box was opened. */
export const afterwardsOf = (told: Replayed, on: Day): Afterwards => {
  const e = told.election.election();
  const [round] = e.rounds;
  const [result] = resultScreen(told.election).rounds;
  assert.ok(round && result, 'no box was opened');
  const figures = figuresIn(told, on);
  const many = Map.groupBy(told.election.recorded(), (r) => r.fact.fact as string);
  return {
    wall: wallScreen(told.election),
    result,
    elected: (post) => result.contests.find((c) => c.post === post)?.elected.map((x) => `${x.name} ${x.votes}`) ?? [],
    figure: (name) => figures[name],
    issued: [...round.stations.values()].map(
      (s) => s.closed?.issued ?? issuedAt(round, s.no).own + issuedAt(round, s.no).byProxy,
    ),
    notice: readable(resultNotice(e, round, on)),
    facts: (fact) => many.get(fact)?.length ?? 0,
  };
};
