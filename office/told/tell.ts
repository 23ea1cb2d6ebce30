// Tells a story to an open election: line by line through the door, each with its day, its hand and its expectation. The first line that goes otherwise stops it, with its place.
import type { Election } from '../../election/election.ts';
import { type Role, roles } from '../../election/keepers.ts';
import type { OrderName } from '../../election/orders.ts';
import type { StoryClock } from '../clock.ts';
import { type Dice, mintId } from '../dice.ts';
import type { OpenElection, Told, Who } from '../door.ts';
import { whoMay } from '../roles.ts';
import type { Answered } from '../screens.ts';
import { ordersOf, type Outside } from './lines.ts';
import type { Story } from './read.ts';
import type { Line } from './shape.ts';
import { unclearIn } from './unclear.ts';

/** One order of a story with the moment it is given. */
export interface StoryStep {
  readonly index: number;
  readonly line: Line;
  readonly told: Told;
  readonly who: Who;
  readonly day: string;
  readonly time?: string;
  /** The second entry of what another has entered already. */
  readonly second?: true;
}
export interface Otherwise {
  readonly line: number;
  readonly do: string;
  readonly on: string;
  readonly expected: string;
  readonly found: string;
}
/** The people of a story, one account a role, and an administrator who begins it. */
export interface Cast {
  readonly admin: Who;
  readonly by: Readonly<Record<Role, Who>>;
}

const roleWords: Readonly<Record<Role, string>> = {
  chair: '选委会主任',
  clerk: '文员',
  issuer: '发票员',
  caller: '唱票员',
  teller: '计票员',
  scrutineer: '监票员',
  observer: '观察员',
  guest: '来宾',
};

export const castOf = (story: Story, dice: Dice): Cast => {
  const who = (name: string, admin?: boolean): Who => ({ account: mintId(dice, 'a'), name, ...(admin ? { admin } : {}) });
  const admin = who('管理员', true);
  return {
    admin,
    by: Object.fromEntries(roles.map((r) => [r, who(story.facts.people[r] ?? roleWords[r])])) as Record<Role, Who>,
  };
};

/** The steps of one line, against the election as it stands. */
export const stepsOf = async (
  story: Story,
  index: number,
  cast: Cast,
  election: OpenElection,
  outside: Outside,
): Promise<readonly StoryStep[]> => {
  const line = story.facts.told[index];
  if (!line) return [];
  const given = await ordersOf(story, line, election.election(), outside);
  return given.map((g, n) => ({
    index,
    line,
    day: line.written ?? line.on,
    ...(line.at ? { time: line.at } : {}),
    who: handOf(g.do, line, cast, election, g.second),
    ...(g.second ? { second: true as const } : {}),
    told: { order: `line-${index + 1}-${n + 1}`, do: g.do, on: line.on, body: withAccounts(g.do, g.body, cast, election) },
  }));
};

/** Whoever holds the role now: the cast's own, or to whom it passed. */
const handOf = (name: OrderName, line: Line, cast: Cast, election: OpenElection, second?: true): Who => {
  const role = line.who ?? whoMay(name)[0];
  const another = second && election.election().keepers.held.filter((k) => k.role === role)[1];
  if (another) return { account: another.account, name: another.name };
  if (role === undefined || (name === 'giveRole' && !line.who)) return cast.admin;
  const { held } = election.election().keepers;
  const own = cast.by[role];
  if (held.some((k) => k.role === role && k.account === own.account)) return own;
  const holder = held.find((k) => k.role === role);
  return holder ? { account: holder.account, name: holder.name } : own;
};

/** Accounts by the names of those who hold them; a name without an account is the account of a newcomer. */
const withAccounts = (name: OrderName, body: unknown, cast: Cast, election: OpenElection): unknown => {
  if (name !== 'giveRole' && name !== 'handOverRole' && name !== 'recordIrregularity') return body;
  const b = body as Readonly<Record<string, unknown>>;
  const known = [...Object.values(cast.by).map(({ account, name }) => ({ account, name })), ...election.election().keepers.held];
  const account = (v: unknown, role?: unknown) =>
    known.find(
      (k) =>
        k.name === v &&
        (role === undefined || election.election().keepers.held.some((h) => h.account === k.account && h.role === role)),
    )?.account ?? v;
  const fields = Object.entries({
    account: account(b['account']),
    substituteFor: account(b['substituteFor']),
    from: account(b['from'], b['role']),
    to: account(b['to']),
    second: account(b['second']),
  });
  return { ...b, ...Object.fromEntries(fields.filter(([k]) => b[k] !== undefined)) };
};

/** The roles of the cast, given by the administrator as soon as the election is begun. */
const giveRoles = async (cast: Cast, election: OpenElection, day: string): Promise<void> => {
  for (const role of roles) {
    const { account, name } = cast.by[role];
    await election.tell({ order: `role-${role}`, do: 'giveRole', on: day, body: { account, name, role } }, cast.admin);
  }
};

export interface Telling {
  readonly story: Story;
  readonly cast: Cast;
  readonly election: OpenElection;
  readonly clock: StoryClock;
  readonly outside: Outside;
}

/** Tells lines `from` (inclusive) to `to` (exclusive). Resolves with what went otherwise, if anything did. */
export const tellStory = async (t: Telling, from = 0, to = t.story.facts.told.length): Promise<Otherwise | undefined> => {
  for (let index = from; index < to; index++) {
    const line = t.story.facts.told[index];
    const day = line ? (line.written ?? line.on) : '';
    if (line && day < t.clock.today()) return otherwise(t.story, index, line, `不早于 ${t.clock.today()} · not before`, day);
    if (line) t.clock.set(day, line.at);
    const unclear = line?.expect === 'done' ? unclearIn(t.story, line, t.election.election()) : [];
    if (line && unclear.length > 0) return otherwise(t.story, index, line, done, several(unclear));
    const steps = await stepsOf(t.story, index, t.cast, t.election, t.outside);
    const answers = await Promise.all(steps.map((step) => t.election.tell(step.told, step.who)));
    const wrong = line && unexpected(line, answers, t.election.election());
    if (wrong) return otherwise(t.story, index, line, ...wrong);
    if (line?.do === 'beginElection') await giveRoles(t.cast, t.election, day);
  }
  return undefined;
};

const otherwise = (story: Story, index: number, line: Line, expected: string, found: string): Otherwise => ({
  line: story.lineOf(index),
  do: line.do,
  on: line.on,
  expected,
  found,
});

const done = '办成 · done';
/** Several findings, each on a line of its own; of very many the first. */
const several = (of: readonly string[]): string =>
  [...of.slice(0, 100), ...(of.length > 100 ? [`… 共 ${of.length} 处 · ${of.length} in all`] : [])].join('\n                ');

/** An answer in words, ids of people by their names: in a story nobody is real. */
const sayAnswer = (a: Answered, e: Election): string => {
  if (a.kind !== 'refused') return a.kind;
  const named = (text: string) => text.replaceAll(/p_[\w-]{8,}/g, (id) => e.roll.voters.get(id)?.secret?.name ?? id);
  const faults = (a.faults ?? []).map((f) => `${f.words.zh} ${f.words.en} → ${f.remedy.zh}`);
  return several([
    `被拒绝 · refused: ${a.refusal.key} — ${named(a.words.zh)}${named(a.words.en)}${a.cites ? `（${a.cites.zh}）` : ''}${a.remedy ? ` → ${a.remedy.zh}${a.remedy.en}` : ''}`,
    ...faults,
  ]);
};

/** What was expected and what came, where they differ. A line of several orders is refused by the first of them that is. */
const unexpected = (line: Line, answers: readonly Answered[], e: Election): [expected: string, found: string] | undefined => {
  const refused = answers.find((a) => a.kind === 'refused');
  if (line.expect === 'done') return refused ? [done, sayAnswer(refused, e)] : undefined;
  const wanted = line.expect;
  if (refused?.kind !== 'refused' || refused.refusal.key !== wanted.refused)
    return [`被拒绝 · refused: ${wanted.refused}`, refused ? sayAnswer(refused, e) : done];
  return wanted.cites && !(refused.cites?.zh ?? '').includes(wanted.cites)
    ? [`引用 cites ${wanted.cites}`, sayAnswer(refused, e)]
    : undefined;
};
