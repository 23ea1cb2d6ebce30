// One line of a facts file as the orders it stands for, each as a person would give it in the browser. Where a line speaks of all stations or boxes, they are taken from the election as it stands.
import type { Marks } from '../../count/ballot.ts';
import type { Post } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import type { OrderName } from '../../election/orders.ts';
import type { Round } from '../../election/poll.ts';
import { groupSizes } from '../../election/roll.ts';
import type { ListRow } from './lists.ts';
import { keyOf, marksOf, type Said, withPeople } from './people.ts';
import type { Story, StoryList } from './read.ts';
import type { Line } from './shape.ts';

export interface Given { readonly do: OrderName; readonly body: unknown }
type SaidTimes = Said & { readonly times?: number };
type Loose = Line & Readonly<Record<string, unknown>>;

/** What a line needs from outside the facts file: its list as read, and the papers with their digests. */
export interface Outside {
  rollRows(list: StoryList): Promise<readonly unknown[]>;
  papers(): Promise<readonly { readonly file: string; readonly sha256: string; readonly title: string }[]>;
}

/** The orders of a line, in order. */
export const ordersOf = async (story: Story, line: Line, e: Election, outside: Outside): Promise<readonly Given[]> => {
  const l = line as Loose;
  const list = typeof l['file'] === 'string' ? story.lists.get(l['file']) : undefined;
  const { on: _on, at: _at, written: _w, who: _who, expect: _x, note: _n, do: name, file: _f, ...body } = l;
  const { place, term, mode, posts } = story.facts;
  const round = e.rounds.at(-1);
  switch (name as string) {
    case 'beginElection': return [{ do: 'beginElection', body: { ...place, term, mode, posts, rehearsal: true } }];
    case 'registerVoters': return [{ do: 'registerVoters', body: { rows: list ? await outside.rollRows(list) : (body['rows'] ?? []) } }];
    case 'recordNomination': return [{ do: 'recordNomination', body: withPeople(e, 'recordNomination', list ? { ...body, nominees: list.rows.map(nomineeOf) } : body) }];
    case 'appointStaff': return [{ do: 'appointStaff', body: list ? { staff: list.rows.map(staffOf) } : body }];
    case 'deliverAllCards': return [{ do: 'deliverCards', body: { groups: [...groupSizes(e)].toSorted(([a], [b]) => a - b).map(([group, cards]) => ({ group, cards, ...body })) } }];
    case 'openAllStations': return stationsOf(e, round).map(({ no, voters, boxes }) => ({ do: 'openStation', body: { station: no, clock: body['clock'], ballots: voters + Number(body['reserve'] ?? 0), seals: boxes.map((b) => String(body['seal'] ?? '{box}').replace('{box}', b)) } }));
    case 'closeAllStations': return stationsOf(e, round).map(({ no, voters, ballots }) => closing(no, voters, ballots, body));
    case 'acceptAllStations': return stationsOf(e, round).map(({ no }) => ({ do: 'acceptStation', body: { station: no } }));
    case 'countBox': return countBox(e, round, String(body['box']), body);
    case 'countAll': return [...byBox(list?.rows ?? [])].flatMap(([box, ballots]) => countBox(e, round, box, { ballots }));
    case 'makePapers': return [{ do: 'recordPapers', body: { papers: await outside.papers() } }];
    default: return [{ do: name as OrderName, body: withPeople(e, name, body) }];
  }
};

const nomineeOf = (r: ListRow) => ({ person: r['group'] ? `${r['name']}/${r['group']}` : (r['name'] ?? ''), post: r['post'], votes: Number(r['votes']) });
const staffOf = (r: ListRow) => ({ name: r['name'], role: r['role'], ...(r['group'] ? { group: Number(r['group']) } : {}), ...(r['station'] ? { station: Number(r['station']) } : {}), ...(r['outside'] === 'yes' ? { outside: true } : {}) });

const stationsOf = (e: Election, round: Round | undefined) => {
  const sizes = groupSizes(e);
  return [...(round?.stations.values() ?? [])].map((s) => ({ no: s.no, boxes: s.boxes, ballots: s.opened?.ballots, voters: s.groups.reduce((n, g) => n + (sizes.get(g) ?? 0), 0) }));
};

const closing = (no: number, voters: number, ballots: number | undefined, body: Readonly<Record<string, unknown>>): Given => {
  const at = (key: string) => Number((body[key] as Record<string, number> | undefined)?.[String(no)] ?? 0);
  const issued = voters - at('notVoted');
  const spoiled = at('spoiled');
  return { do: 'closeStation', body: { station: no, clock: body['clock'], issued, own: issued - at('byProxy'), byProxy: at('byProxy'), spoiled, unused: (ballots ?? issued + spoiled) - issued - spoiled } };
};

/** A box opened, its ballots called one by one or its sheet entered, and closed. */
const countBox = (e: Election, round: Round | undefined, box: string, body: Readonly<Record<string, unknown>>): Given[] => {
  const ballots = ((body['ballots'] as SaidTimes[] | undefined) ?? []).flatMap((b) => Array.from({ length: b.times ?? 1 }, () => b));
  const sheet = body['totals'] as { valid: number; partValid?: number; void?: number; blank?: number; votes: Partial<Record<Post, Record<string, number>>> } | undefined;
  const returned = Number(body['returned'] ?? (sheet ? sheet.valid + (sheet.partValid ?? 0) + (sheet.void ?? 0) + (sheet.blank ?? 0) : ballots.length));
  const votes = (Object.entries(sheet?.votes ?? {}) as [Post, Record<string, number>][]).flatMap(([post, of]) => Object.entries(of).map(([name, n]) => ({ post, key: keyOf(round, post, name), votes: n })));
  return [
    ...(round?.boxes.has(box) ? [] : [{ do: 'openBox' as const, body: { box, returned } }]),
    ...ballots.map((b, i) => ({ do: 'callBallot' as const, body: { box, number: i + 1, marks: marksOf(e, b) } })),
    ...(sheet ? [{ do: 'enterBoxTotals' as const, body: { box, valid: sheet.valid, partValid: sheet.partValid ?? 0, void: sheet.void ?? 0, blank: sheet.blank ?? 0, votes } }] : []),
    { do: 'closeBox', body: { box } },
  ];
};

/** A list of ballots, each under its box, in the order of the list. */
const byBox = (rows: readonly ListRow[]): Map<string, Said[]> => {
  const boxes = new Map<string, Said[]>();
  for (const r of rows) {
    const box = r['box'] ?? '', of = boxes.get(box);
    if (of) of.push(saidOf(r));
    else boxes.set(box, [saidOf(r)]);
  }
  return boxes;
};

/** A row of a list of ballots as what that ballot says: names joined by |, a note such as `void:torn` or `unreadable:member`. */
export const saidOf = (r: ListRow): Said => {
  const names = (cell: string | undefined) => cell?.split(/[|｜、]/).map((n) => n.trim()).filter(Boolean);
  const notes = (r['note'] ?? '').split(';');
  const unreadable = notes.filter((n) => n.startsWith('unreadable:')).map((n) => n.slice(11) as Post);
  const voided = notes.find((n) => n.startsWith('void:'))?.slice(5) as Marks['void'] | undefined;
  return { director: names(r['director']), deputy: names(r['deputy']), member: names(r['member']), ...(unreadable.length > 0 ? { unreadable } : {}), ...(voided ? { void: voided } : {}) };
};
