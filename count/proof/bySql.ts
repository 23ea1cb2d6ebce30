// A third determination, as a query: validity, who is elected and who is tied, by window functions over rows, written from the rules of the national texts (2010, 2018, 2025) alone. For proofs only; the database lives in memory.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { determine } from '../determination.ts';
import type { MadeUp } from './elections.ts';

const tables = `
  CREATE TABLE poll (id INTEGER PRIMARY KEY, round INT, registered INT, participants INT, by_representatives INT, no_second_turnout INT, over_voids INT, of_voters INT, without_blank INT);
  CREATE TABLE paper (poll INT, kind TEXT, issued INT, returned INT, blank INT, PRIMARY KEY (poll, kind)) WITHOUT ROWID;
  CREATE TABLE vote (poll INT, contest INT, kind TEXT, seats INT, name TEXT, votes INT);`;

/** A poll is valid when over half of the voters or households vote, over two thirds of representatives (VC 18, RC 19); the first vote needs over half, the second a third of the ballots cast. */
const query = `
  WITH weighed AS (
    SELECT poll.*,
      CASE WHEN round > 1 AND no_second_turnout THEN 1
           WHEN by_representatives THEN 3 * participants > 2 * registered
           ELSE 2 * participants > registered END
      AND NOT (over_voids AND EXISTS (SELECT 1 FROM paper WHERE paper.poll = poll.id AND returned > issued)) AS valid
    FROM poll),
  able AS (
    SELECT vote.* FROM vote JOIN weighed ON weighed.id = vote.poll JOIN paper ON paper.poll = vote.poll AND paper.kind = vote.kind
    WHERE valid AND votes > 0 AND CASE WHEN round > 1 THEN 3 * votes >= returned
      ELSE 2 * votes > iif(of_voters, participants, returned) - iif(without_blank, blank, 0) END),
  ranked AS (
    SELECT *, rank() OVER (PARTITION BY poll, contest ORDER BY votes DESC) AS place, count(*) OVER (PARTITION BY poll, contest, votes) AS level FROM able)
  SELECT id, valid, group_concat(contest || ' ' || name || iif(place + level - 1 <= seats, ' elected', ' tied'), ',') AS seated
  FROM weighed LEFT JOIN ranked ON ranked.poll = id AND place <= seats GROUP BY id ORDER BY id`;

interface Row {
  readonly id: number;
  readonly valid: number;
  readonly seated: string | null;
}

const flag = (plan: MadeUp['law']['plan'], key: string, value: string): number => (plan[key] === value ? 1 : 0);

const write = (poll: StatementSync, paper: StatementSync, vote: StatementSync, { totals, law }: MadeUp, id: number): void => {
  const { plan } = law;
  poll.run(
    id,
    totals.round,
    totals.registered,
    totals.participants,
    law.mode === 'representatives' ? 1 : 0,
    flag(plan, 'secondVoteTurnout', 'none'),
    flag(plan, 'returnedOverIssued', 'void'),
    flag(plan, 'majorityBase', 'voters taking part'),
    flag(plan, 'blankBallot', 'not in the base'),
  );
  for (const { kind, issued, returned, blank } of totals.kinds) paper.run(id, kind, issued, returned, blank);
  totals.contests.forEach(({ kind, seats, candidates }, contest) => {
    for (const { name, votes } of candidates) vote.run(id, contest, kind, seats, name, votes);
  });
};

const ours = ({ totals, law }: MadeUp): string => {
  const { valid, contests } = determine(totals, law);
  const seated = contests.flatMap(({ elected, tied }, contest) => [
    ...elected.map(({ name }) => `${contest} ${name} elected`),
    ...(tied?.names ?? []).map((name) => `${contest} ${name} tied`),
  ]);
  return `${valid ? 1 : 0} ${seated.toSorted().join(',')}`;
};

/** The first of these elections on which the query concludes otherwise, or undefined. */
export const differsFromSql = (elections: readonly MadeUp[]): MadeUp | undefined => {
  const base = new DatabaseSync(':memory:');
  try {
    base.exec(tables);
    base.exec('BEGIN');
    const poll = base.prepare('INSERT INTO poll VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const paper = base.prepare('INSERT INTO paper VALUES (?, ?, ?, ?, ?)');
    const vote = base.prepare('INSERT INTO vote VALUES (?, ?, ?, ?, ?, ?)');
    elections.forEach((made, id) => write(poll, paper, vote, made, id));
    const rows = base.prepare(query).all() as unknown as readonly Row[];
    const wrong = rows.find(({ id, valid, seated }) => {
      const made = elections[id];
      return made === undefined || ours(made) !== `${valid} ${(seated ?? '').split(',').toSorted().join(',')}`;
    });
    return wrong === undefined ? undefined : elections[wrong.id];
  } finally {
    base.close();
  }
};
