// One line of a facts file as the orders it stands for, each as a person would give it in the browser. Where a line speaks of all stations or boxes, they are taken from the election as it stands.
import type { Marks } from '../../count/ballot.ts';
import type { Post } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import { electorsByGroup } from '../../election/roll/electors.ts';
import type { OrderName } from '../../election/orders.ts';
import { countBox } from './boxes.ts';
import { closings, issues, openings } from './hall.ts';
import type { ListRow } from './lists.ts';
import { type Said, withPeople } from './people.ts';
import { listBehind, type Story, type StoryList } from './read.ts';
import { type Line, saidIn } from './shape.ts';

export interface Given {
  readonly do: OrderName;
  readonly body: unknown;
  /** By the second of two who hold the role: what two tellers enter, each on their own. */
  readonly second?: true;
}
/** What a line needs from outside the facts file: its list as read, and the papers with their digests. */
export interface Outside {
  rollRows(list: StoryList): Promise<readonly unknown[]>;
  papers(): Promise<readonly { readonly file: string; readonly sha256: string; readonly title: string }[]>;
}

/** The orders of a line, in order. */
export const ordersOf = async (story: Story, line: Line, e: Election, outside: Outside): Promise<readonly Given[]> => {
  const list = listBehind(story, line);
  const name: string = line.do;
  const body = saidIn(line);
  const { place, term, mode, posts } = story.facts;
  const round = e.rounds.at(-1);
  switch (name) {
    case 'beginElection':
      return [{ do: 'beginElection', body: { ...place, term, mode, posts, rehearsal: true } }];
    case 'registerVoters':
    case 'updateRoll':
    case 'bringInLastRoll':
      return [{ do: name, body: { ...body, rows: list ? await outside.rollRows(list) : (body['rows'] ?? []) } }];
    case 'recordNomination': {
      const given = list ? { ...body, nominees: list.rows.map(nomineeOf) } : body;
      return [{ do: 'recordNomination', body: withPeople(e, name, given) }];
    }
    case 'signNomination': {
      const given = list ? { ...body, signers: list.rows.map(writtenIn) } : body;
      return [{ do: 'signNomination', body: withPeople(e, name, given) }];
    }
    case 'chooseRepresentatives':
      return [{ do: 'chooseRepresentatives', body: list ? { ...body, chosen: list.rows.map(chosenOf) } : body }];
    case 'appointStaff':
      return [{ do: 'appointStaff', body: list ? { staff: list.rows.map(staffOf) } : body }];
    case 'recordProxies': {
      const given = list ? { ...body, proxies: list.rows.map(proxyOf) } : body;
      return [{ do: 'recordProxies', body: withPeople(e, name, given) }];
    }
    case 'deliverAllCards': {
      const sizes = [...electorsByGroup(e)].toSorted(([a], [b]) => a - b);
      return [{ do: 'deliverCards', body: { groups: sizes.map(([group, cards]) => ({ group, cards, ...body })) } }];
    }
    case 'openAllStations':
      return openings(e, body);
    case 'issueAllBallots':
      return issues(e, line.on, body);
    case 'closeAllStations':
      return closings(e, body);
    case 'acceptAllStations':
      return [...(round?.stations.keys() ?? [])].map((no) => ({ do: 'acceptStation', body: { station: no } }));
    case 'countBox':
      return countBox(e, round, String(body['box']), body);
    case 'countAll': {
      const slips = (body['slips'] ?? []) as readonly { readonly box: string }[];
      return [...byBox(list?.rows ?? [])].flatMap(([box, ballots]) =>
        countBox(e, round, box, { ...body, ballots, slips: slips.filter((slip) => slip.box === box) }),
      );
    }
    case 'makePapers':
      return [{ do: 'recordPapers', body: { papers: await outside.papers() } }];
    default:
      return [{ do: name as OrderName, body: withPeople(e, name, body) }];
  }
};

/** The person of a row as a facts file writes him: `王芳/3`. */
export const writtenIn = (r: ListRow): string => (r['group'] ? `${r['name']}/${r['group']}` : (r['name'] ?? ''));
const nomineeOf = (r: ListRow) => ({
  person: writtenIn(r),
  post: r['post'],
  votes: Number(r['votes']),
});
/** A row of a list of proxies: names, with the group where it is written. */
export const proxyOf = (r: ListRow) => ({
  principal: r['principalGroup'] ? `${r['principal']}/${r['principalGroup']}` : (r['principal'] ?? ''),
  holder: r['holderGroup'] ? `${r['holder']}/${r['holderGroup']}` : (r['holder'] ?? ''),
  ...(r['reason'] ? { reason: r['reason'] } : {}),
  ...(r['kin'] ? { kin: r['kin'] } : {}),
});
const chosenOf = ({ group, name, votes, household, building, woman, outside }: ListRow) => ({
  group: Number(group),
  name,
  ...(votes ? { votes: Number(votes) } : {}),
  ...(household ? { household } : {}),
  ...(building ? { building } : {}),
  ...(woman ? { woman: woman === 'yes' } : {}),
  ...(outside === 'yes' ? { outside: true } : {}),
});
const staffOf = (r: ListRow) => ({
  name: r['name'],
  role: r['role'],
  ...(r['group'] ? { group: Number(r['group']) } : {}),
  ...(r['station'] ? { station: Number(r['station']) } : {}),
  ...(r['box'] ? { box: r['box'] } : {}),
  ...(r['outside'] === 'yes' ? { outside: true } : {}),
});

/** A list of ballots, each under its box, in the order of the list. */
const byBox = (rows: readonly ListRow[]): Iterable<readonly [box: string, ballots: readonly Said[]]> =>
  [...Map.groupBy(rows, (r) => r['box'] ?? '')].map(([box, of]) => [box, of.map(saidOf)] as const);

/** A row of a list of ballots as what that ballot says: names joined by |, a note such as `void:torn`, `unreadable:member` or `doubtful:mark unclear`. */
export const saidOf = (r: ListRow): Said => {
  const names = (cell: string | undefined) =>
    cell
      ?.split(/[|｜、]/)
      .map((n) => n.trim())
      .filter(Boolean);
  const notes = (r['note'] ?? '').split(';');
  const unreadable = notes.filter((n) => n.startsWith('unreadable:')).map((n) => n.slice(11) as Post);
  const voided = notes.find((n) => n.startsWith('void:'))?.slice(5) as Marks['void'] | undefined;
  const doubtful = notes.find((n) => n.startsWith('doubtful:'))?.slice(9) as Marks['doubtful'] | undefined;
  return {
    director: names(r['director']),
    deputy: names(r['deputy']),
    member: names(r['member']),
    woman: names(r['woman']),
    ...(unreadable.length > 0 ? { unreadable } : {}),
    ...(voided ? { void: voided } : {}),
    ...(doubtful ? { doubtful } : {}),
  };
};
