// Tells the dated lines of a book around an election through its door: each line an order, with what is expected of it. The same story on any store ends in the same hash.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { clock, day } from '../../election/person.ts';
import { type Kept, type Role, roles } from '../../election/keepers.ts';
import type { Ledger } from '../../ledger/contract.ts';
import { openBook } from '../book.ts';
import { storyClock, type StoryClock } from '../clock.ts';
import { type Dice, seededDice } from '../dice.ts';
import type { OpenBook } from '../door.ts';
import type { AnyFact } from '../matter.ts';
import type { Answered } from '../screens.ts';
import { type Secrets, secretsFrom } from '../secrets.ts';
import { type About, matterOf } from './aboutof.ts';
import { type AroundKind, type AroundOf, aboutOf, isAroundKind } from './kinds.ts';

const line = z.looseObject({
  on: day,
  at: clock.optional(),
  /** Late entry: the day it is written. */
  written: day.optional(),
  who: z.enum(roles).optional(),
  do: z.string().min(1).max(60),
  expect: z.union([z.literal('done'), z.strictObject({ refused: z.string(), cites: z.string().optional() })]).default('done'),
  note: z.string().optional(),
});
const storyFile = z.strictObject({
  title: z.string().min(1),
  kind: z.string().refine(isAroundKind),
  seed: z.union([z.string(), z.number()]),
  /** Who holds a role, by name. */
  cast: z.partialRecord(z.enum(roles), z.string()).default({}),
  told: z.array(line).min(1),
});
export type AroundStory = z.output<typeof storyFile>;
type Line = AroundStory['told'][number];

/** Reads a story; throws in words where it is none. */
export const readAroundStory = async (file: URL | string): Promise<AroundStory> => {
  const read = storyFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!read.success) throw new Error(`${file}：${z.prettifyError(read.error)}`);
  return read.data;
};

/** Where a line went otherwise than it expects. */
export interface AroundOtherwise {
  readonly line: number;
  readonly what: string;
}
export interface ToldAround<K extends AroundKind> {
  readonly book: AroundOf<K>;
  readonly secrets: Secrets;
  readonly dice: Dice;
  readonly clock: StoryClock;
  readonly otherwise?: AroundOtherwise;
}

/** Tells a story over an empty ledger; stops at the first line that goes otherwise than expected. */
export const replayAround = async <K extends AroundKind>(story: AroundStory, ledger: Ledger): Promise<ToldAround<K>> => {
  const dice = seededDice(story.seed);
  const clock = storyClock(`${story.told[0]?.written ?? story.told[0]?.on}T08:00:00+08:00`);
  const secrets = secretsFrom(dice.bytes(32));
  const kind = story.kind as K;
  const { book } = await openBook({ id: 'story', ledger, secrets, clock, dice, rehearsal: true }, matterOf(aboutOf(kind)));
  const otherwise = await tellAround(story, book, clock);
  return { book: book as AroundOf<K>, secrets, dice, clock, ...(otherwise ? { otherwise } : {}) };
};

type AnyBook = Pick<OpenBook<Kept, AnyFact, string>, 'tell' | 'rolesOf' | 'state'>;

/** Tells the lines of a story at an open book; the first line that goes otherwise, if any. `from`: lines before it were told already. */
export const tellAround = async (
  story: AroundStory,
  book: AnyBook,
  clock: StoryClock,
  from = 0,
): Promise<AroundOtherwise | undefined> => {
  const about = aboutOf(story.kind as AroundKind);
  for (const [i, one] of story.told.entries()) {
    if (i < from) continue;
    clock.set(one.written ?? one.on, one.at);
    const role = one.who ?? about.roles[one.do]?.[0] ?? 'chair';
    const admin = one.do === about.begins;
    const who = admin
      ? { account: 'a_admin', name: '管理员', admin: true }
      : { account: `a_${role}`, name: story.cast[role] ?? role };
    if (!admin) await seated(book, role, who.name, i);
    const answered = await book.tell({ order: `line ${i + 1}`, do: one.do, body: bodyOf(one, about, book), on: one.on }, who);
    const what = unlike(one, answered);
    if (what !== undefined) return { line: i + 1, what };
  }
  return undefined;
};

/** Sees to it that somebody holds the role. */
const seated = async (book: AnyBook, role: Role, name: string, line: number): Promise<void> => {
  if (book.rolesOf(`a_${role}`).includes(role)) return;
  await book.tell(
    { order: `role ${role} for line ${line + 1}`, do: 'giveRole', body: { account: `a_${role}`, name, role } },
    { account: 'a_admin', name: '管理员', admin: true },
  );
};

const own = new Set(Object.keys(line.shape));

/** The body of a line: its other fields, `@name` by the id that bears the name now. */
const bodyOf = (one: Line, about: Pick<About<Kept, AnyFact>, 'namesIn'>, book: AnyBook): unknown => {
  const names = about.namesIn(book.state());
  const put = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('@')) return names.get(value.slice(1)) ?? value;
    if (Array.isArray(value)) return value.map(put);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, put(v)]));
    return value;
  };
  return put(Object.fromEntries(Object.entries(one).filter(([key]) => !own.has(key))));
};

const unlike = ({ do: name, expect }: Line, answered: Answered): string | undefined => {
  if (answered.kind !== 'refused')
    return expect === 'done' ? undefined : `${name}：应被拒绝（${expect.refused}），却办成了 · should have been refused`;
  const { refusal, words, cites, remedy } = answered;
  const said = `${name}：${refusal.key} — ${words.zh}${cites ? `（${cites.zh}）` : ''}${remedy ? ` → ${remedy.zh}` : ''} ${JSON.stringify(refusal.found)}`;
  if (expect === 'done' || expect.refused !== refusal.key) return said;
  return expect.cites !== undefined && !cites?.zh.includes(expect.cites)
    ? `${said}；应引用 ${expect.cites} · should cite`
    : undefined;
};
