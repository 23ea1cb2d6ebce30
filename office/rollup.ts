// What a street or a town adds up: several elections from their archives, each verified first; every sum from the figures that an archive carries with the facts they came from, none typed in. An archive that is damaged, comes twice or is no rehearsal among rehearsals is left out with its reason.
import { unzipSync } from 'fflate';
import { officeOf, type Post } from '../count/totals.ts';
import { type Statistics, statisticsSchema } from '../papers/statistics/model.ts';
import { statistics } from '../papers/statistics/statistics.ts';
import { percent } from '../papers/summary/ages.ts';
import { electionFromArchive } from './fromArchive.ts';
import { type Result, resultSchema } from './result.ts';
import { verifyArchive } from './verify.ts';

/** Figures of the work summary that may be added up, each counted in people, ballots or things. */
const addedUp = [
  'eligible',
  'registered',
  'issued',
  'issuedByProxy',
  'returned',
  'valid',
  'void',
  'blank',
  'participants',
  'representative',
  'group head',
  'nominees: director',
  'nominees: deputy',
  'nominees: member',
  'candidates',
  'stations',
  'boxes',
  'elected',
  'womenElected',
  'directorAndSecretary',
  'inPartyLeadership',
  'committee: chair',
  'committee: deputy',
  'committee: member',
  'committeeAlternates',
  'guidance group',
  'observers',
  'central venues',
] as const;
export type Added = (typeof addedUp)[number];

type Held = ReturnType<typeof officeOf>;
interface RolledPlace {
  readonly title: string;
  readonly mode: string;
  readonly day: string;
  readonly figures: Readonly<Partial<Record<Added, number>>>;
  /** Elected by post as the committees concluded, over all votes. */
  readonly elected: Readonly<Record<Held, number>>;
}
interface Sum {
  readonly sum: number;
  /** How many of the places tell this figure. Fewer than all: the sum is of those alone. */
  readonly told: number;
}
export interface RollUp {
  readonly places: readonly RolledPlace[];
  /** Whether they are rehearsals: real elections and rehearsals are never added up. */
  readonly rehearsal: boolean;
  readonly sums: Readonly<Partial<Record<Added, Sum>>>;
  /** In per cent, each said only where every place tells both of its figures: registered of eligible, took part of registered, in the party leadership of elected, directly elected places of all. */
  readonly shares: Readonly<Partial<Record<Added | 'direct', string>>>;
  readonly elected: Readonly<Record<Held, number>>;
  /** Places where all registered voters elect. */
  readonly direct: number;
  readonly left: readonly { readonly file: string; readonly why: string }[];
  /** The statistics of each place that was taken, as its archive carries them or, where it carries none, as its facts give them. */
  readonly statistics: () => readonly Statistics[];
}

interface Line {
  readonly type: string;
  readonly open: Readonly<Record<string, unknown>>;
}
interface Opened {
  readonly head: string;
  readonly rehearsal: boolean;
  readonly place: RolledPlace;
  readonly statistics: () => Statistics | undefined;
}

/** Several archives added up. Names are for saying which one was left out. */
export const rollUp = (archives: readonly { readonly file: string; readonly bytes: Uint8Array }[]): RollUp => {
  const left: { file: string; why: string }[] = [];
  const taken: Opened[] = [];
  for (const { file, bytes } of archives) {
    const opened = openedArchive(bytes);
    const why = typeof opened === 'string' ? opened : whyNot(opened, taken);
    if (why !== undefined) left.push({ file, why });
    else if (typeof opened !== 'string') taken.push(opened);
  }
  const places = taken.map((t) => t.place);
  const sums = Object.fromEntries(
    addedUp.flatMap((name): [Added, Sum][] => {
      const told = places.flatMap((p) => p.figures[name] ?? []);
      return told.length === 0 ? [] : [[name, { sum: told.reduce((a, b) => a + b, 0), told: told.length }]];
    }),
  );
  const direct = places.filter((p) => p.mode === 'voters').length;
  const elected = (post: Held) => places.reduce((n, p) => n + p.elected[post], 0);
  return {
    places,
    rehearsal: taken.some((t) => t.rehearsal),
    sums,
    shares: sharesOf(sums, places.length, direct),
    elected: { director: elected('director'), deputy: elected('deputy'), member: elected('member') },
    direct,
    left,
    statistics: () => taken.flatMap((t) => t.statistics() ?? []),
  };
};

const sharesOf = (sums: RollUp['sums'], places: number, direct: number): RollUp['shares'] => {
  const ofAll = (name: Added) => (sums[name]?.told === places ? sums[name].sum : 0);
  const pairs = [
    ['registered', 'eligible'],
    ['participants', 'registered'],
    ['inPartyLeadership', 'elected'],
  ] as const;
  const shares = pairs.flatMap(([part, whole]) =>
    sums[part]?.told === places && ofAll(whole) > 0 ? [[part, percent(ofAll(part), ofAll(whole))]] : [],
  );
  return { ...Object.fromEntries(shares), ...(places > 0 ? { direct: percent(direct, places) } : {}) };
};

const whyNot = (opened: Opened, taken: readonly Opened[]): string | undefined => {
  if (taken.some((t) => t.head === opened.head)) return '同一份档案已经计入 · this archive is in already';
  return taken.some((t) => t.rehearsal !== opened.rehearsal)
    ? '演练和正式选举不能合计 · a rehearsal and a real election are not added up'
    : undefined;
};

/** The figures of one archive, or why it is not taken. */
const openedArchive = (bytes: Uint8Array): Opened | string => {
  const found = verifyArchive(bytes);
  if (found.kind !== 'verified') return `不是选举档案（${found.why}） · not an archive`;
  if (found.about !== undefined) return '这是一本簿册的档案，不是选举 · the archive of a book, of no election';
  const [wrong] = found.wrong;
  if (wrong) return `核验不符 ${wrong.where}：${wrong.what} · does not verify`;
  const files = unzipSync(bytes);
  const textOf = (path: string) => new TextDecoder().decode(files[path]);
  const manifest = JSON.parse(textOf('manifest.json')) as { readonly rehearsal: boolean; readonly title: string };
  const profile = JSON.parse(textOf('profile.json')) as { readonly mode: string; readonly electionDay: string };
  const { data: result } = resultSchema.safeParse(JSON.parse(textOf('result.json')));
  if (!result) return '结果文件读不懂 · result.json is not understood';
  const lines = textOf('books/main.jsonl')
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l) as Line);
  const { mode, electionDay: day } = profile;
  const place = { title: manifest.title, mode, day, figures: figuresIn(result), elected: electedIn(lines) };
  return {
    head: result.head,
    rehearsal: manifest.rehearsal,
    place,
    statistics: () => statisticsIn(bytes, files['papers/statistics.json']),
  };
};

/** The sheets an archive carries; one without them is reckoned from its facts, where what the roll alone tells stays empty. */
const statisticsIn = (archive: Uint8Array, kept: Uint8Array | undefined): Statistics | undefined => {
  if (kept) return statisticsSchema.parse(JSON.parse(new TextDecoder().decode(kept)));
  const from = electionFromArchive(archive);
  return from.kind === 'read'
    ? statistics(from.printable.election(), from.printable.recorded(), from.printable.now().today)
    : undefined;
};

const figuresIn = ({ figures }: Result): RolledPlace['figures'] =>
  Object.fromEntries(
    figures.flatMap(({ name, value }) =>
      typeof value === 'number' && (addedUp as readonly string[]).includes(name) ? [[name, value]] : [],
    ),
  );

/** Who the committees concluded to be elected, less those whose election an authority found void. */
const electedIn = (lines: readonly Line[]): Readonly<Record<Held, number>> => {
  const of = <T>(type: string) => lines.flatMap((l) => (l.type === type ? [l.open as T] : []));
  const voided = of<{ readonly round: number; readonly names: readonly string[] }>('ElectionFoundInvalid');
  const stands = (round: number, name: string) =>
    !voided.some((v) => v.round === round && (v.names.length === 0 || v.names.includes(name)));
  const all = of<{ readonly round: number; readonly elected: readonly { readonly post: Post; readonly name: string }[] }>(
    'ResultConfirmed',
  ).flatMap(({ round, elected }) => elected.filter((x) => stands(round, x.name)));
  const many = (post: Held) => all.filter((x) => officeOf(x.post) === post).length;
  return { director: many('director'), deputy: many('deputy'), member: many('member') };
};
