// Tells a story to an open election: line by line through the door, each with its day, its hand and its expectation. The first line that goes otherwise stops it, with its place.
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

/** One order of a story with the moment it is given. */
export interface StoryStep { readonly index: number; readonly line: Line; readonly told: Told; readonly who: Who; readonly day: string; readonly time?: string }
export interface Otherwise { readonly line: number; readonly do: string; readonly on: string; readonly expected: string; readonly found: string }
/** The people of a story, one account a role, and an administrator who begins it. */
export interface Cast { readonly admin: Who; readonly by: Readonly<Record<Role, Who>> }

const roleWords: Readonly<Record<Role, string>> = { chair: '选委会主任', clerk: '文员', caller: '唱票员', teller: '计票员', scrutineer: '监票员', observer: '观察员', guest: '来宾' };

export const castOf = (story: Story, dice: Dice): Cast => {
  const who = (name: string, admin?: boolean): Who => ({ account: mintId(dice, 'a'), name, ...(admin ? { admin } : {}) });
  const admin = who('管理员', true);
  return { admin, by: Object.fromEntries(roles.map((r) => [r, who(story.facts.people[r] ?? roleWords[r])])) as Record<Role, Who> };
};

/** The steps of one line, against the election as it stands. */
export const stepsOf = async (story: Story, index: number, cast: Cast, election: OpenElection, outside: Outside): Promise<readonly StoryStep[]> => {
  const line = story.facts.told[index];
  if (!line) return [];
  const given = await ordersOf(story, line, election.election(), outside);
  return given.map((g, n) => ({
    index, line, day: line.written ?? line.on, ...(line.at ? { time: line.at } : {}), who: handOf(g.do, line, cast),
    told: { order: `line-${index + 1}-${n + 1}`, do: g.do, on: line.on, body: g.body },
  }));
};

const handOf = (name: OrderName, line: Line, cast: Cast): Who => {
  if (line.who) return cast.by[line.who];
  const role = whoMay(name)[0];
  return role === undefined || name === 'giveRole' ? cast.admin : cast.by[role];
};

/** The roles of the cast, given by the administrator as soon as the election is begun. */
const giveRoles = async (cast: Cast, election: OpenElection, day: string): Promise<void> => {
  for (const role of roles) {
    const { account, name } = cast.by[role];
    await election.tell({ order: `role-${role}`, do: 'giveRole', on: day, body: { account, name, role } }, cast.admin);
  }
};

export interface Telling { readonly story: Story; readonly cast: Cast; readonly election: OpenElection; readonly clock: StoryClock; readonly outside: Outside }

/** Tells lines `from` (inclusive) to `to` (exclusive). Resolves with what went otherwise, if anything did. */
export const tellStory = async (t: Telling, from = 0, to = t.story.facts.told.length): Promise<Otherwise | undefined> => {
  for (let index = from; index < to; index++) {
    const line = t.story.facts.told[index];
    const day = line ? (line.written ?? line.on) : '';
    if (line && day < t.clock.today()) return otherwise(t.story, index, line, `不早于 ${t.clock.today()} · not before`, day);
    if (line) t.clock.set(day, line.at);
    const steps = await stepsOf(t.story, index, t.cast, t.election, t.outside);
    const answers = await Promise.all(steps.map((step) => t.election.tell(step.told, step.who)));
    const wrong = line && answers.map((a) => unexpected(line, a)).find((w) => w !== undefined);
    if (wrong) return otherwise(t.story, index, line, ...wrong);
    if (line?.do === 'beginElection') await giveRoles(t.cast, t.election, day);
  }
  return undefined;
};

const otherwise = (story: Story, index: number, line: Line, expected: string, found: string): Otherwise => ({ line: story.lineOf(index), do: line.do, on: line.on, expected, found });

/** What was expected and what came, where they differ. */
const unexpected = (line: Line, a: Answered): [expected: string, found: string] | undefined => {
  const found = a.kind === 'refused' ? `refused: ${a.refusal.key} — ${a.words.zh}${a.cites ? `（${a.cites}）` : ''}${a.faults ? ` ${a.faults.slice(0, 5).map((f) => `第${f.row ?? '?'}行 ${f.column ?? ''} ${f.words.zh}`).join('；')}` : ''}` : a.kind;
  if (line.expect === 'done') return a.kind === 'refused' ? ['done', found] : undefined;
  const wanted = line.expect;
  if (a.kind !== 'refused' || a.refusal.key !== wanted.refused) return [`refused: ${wanted.refused}`, found];
  return wanted.cites && !(a.cites ?? '').includes(wanted.cites) ? [`cites ${wanted.cites}`, found] : undefined;
};
