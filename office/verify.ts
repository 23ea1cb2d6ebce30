// Whether an archive is what it was when it was made: its bytes, chain, heads, books, sums, law, result and papers; every discrepancy with its place. Never throws on damaged input.
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { determine, type Determination, type Known } from '../count/determination.ts';
import type { KinTie, RoundTotals } from '../count/totals.ts';
import { tieOf } from '../election/counting/totals.ts';
import { explain } from '../law/rules.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Json } from '../ledger/contract.ts';
import { signedBy } from '../ledger/sign.ts';
import { verifyBooks } from '../ledger/verify.ts';
import type { LawOfTheDay } from '../law/answer.ts';
import { plainZip } from './zip.ts';

interface Wrong {
  readonly what: string;
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}
export interface Verified {
  readonly kind: 'verified';
  readonly archive: 'public' | 'office';
  /** What it is about where it is no election: then the book alone was checked. */
  readonly about?: string;
  readonly title: string;
  readonly entries: number;
  readonly heads: number;
  readonly papers: number;
  readonly wrong: readonly Wrong[];
}

type Files = ReadonlyMap<string, Uint8Array>;
interface Manifest {
  readonly kind: 'public' | 'office';
  readonly about?: string;
  readonly title: string;
  readonly key: string;
  readonly books: readonly { book: string; file: string; entries: number; head: string }[];
  readonly files: readonly { path: string; bytes: number; sha256: string }[];
}
interface Line {
  readonly type: string;
  readonly on: string;
  readonly hash: string;
  readonly open: Readonly<Record<string, unknown>>;
}
const utf8 = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

/** Verifies the bytes of an archive, or says that they are none. */
export const verifyArchive = (zip: Uint8Array): Verified | { readonly kind: 'not an archive'; readonly why: string } => {
  let files: Files;
  try {
    files = new Map(Object.entries(unzipSync(zip)));
  } catch (fault) {
    return { kind: 'not an archive', why: fault instanceof Error ? fault.message : String(fault) };
  }
  const manifest = jsonOf(files, 'manifest.json') as Manifest | undefined;
  if (!manifest || !Array.isArray(manifest.files) || !Array.isArray(manifest.books))
    return { kind: 'not an archive', why: 'manifest.json' };
  const wrong: Wrong[] = [];
  const say = (what: string, where: string, expected: unknown, found: unknown): void => {
    wrong.push({ what, where, expected: short(expected), found: short(found) });
  };
  checkBytes(zip, files, manifest, say);
  const books = new Map<string, Line[]>();
  for (const b of manifest.books) books.set(b.book, linesOf(files, b.file, say) as Line[]);
  const heads = linesOf(files, 'heads.jsonl', say) as { book: string }[];
  const damage = verifyBooks({ books, heads });
  for (const d of damage)
    say(d.what, d.position > 0 ? `books/${d.book}.jsonl line ${d.position}` : `book ${d.book}`, d.expected, d.found);
  for (const b of manifest.books) {
    if (books.get(b.book)?.length !== b.entries)
      say('entries', `manifest.json books ${b.book}`, b.entries, books.get(b.book)?.length);
    if (books.get(b.book)?.at(-1)?.hash !== b.head)
      say('head', `manifest.json books ${b.book}`, b.head, books.get(b.book)?.at(-1)?.hash);
  }
  const main = books.get('main') ?? [];
  if (manifest.about === undefined) checkResult(files, main, say);
  else checkAbout(manifest.about, main, say);
  const papers = checkPapers(manifest, main, say);
  checkLocked(manifest, main, say, { folder: 'issued/', type: 'PaperIssued', erasedBy: '', digest: 'sha256' });
  checkLocked(manifest, main, say, {
    folder: 'evidence/',
    type: 'EvidenceAttached',
    erasedBy: 'EvidenceErased',
    digest: 'evidence',
  });
  return {
    kind: 'verified',
    archive: manifest.kind,
    ...(manifest.about === undefined ? {} : { about: manifest.about }),
    title: manifest.title,
    entries: [...books.values()].reduce((n, b) => n + b.length, 0),
    heads: heads.length,
    papers,
    wrong,
  };
};

type Say = (what: string, where: string, expected: unknown, found: unknown) => void;
const short = (v: unknown): string => (typeof v === 'string' ? v : (JSON.stringify(v) ?? 'nothing')).slice(0, 200);

/** Every byte of the zip is what these files make, every file what the manifest says, and the manifest is signed. */
const checkBytes = (zip: Uint8Array, files: Files, manifest: Manifest, say: Say): void => {
  const again = plainZip([...files]);
  const limit = Math.max(zip.length, again.length);
  for (let i = 0; i < limit; i++)
    if (zip[i] !== again[i]) {
      say('byte', `archive byte ${i}`, again[i] ?? 'the end', zip[i] ?? 'the end');
      break;
    }
  const named = new Set(['manifest.json', 'manifest.sig', ...manifest.files.map((f) => f.path)]);
  for (const path of files.keys()) if (!named.has(path)) say('file', path, 'named in manifest.json', 'not named');
  for (const f of manifest.files) {
    const bytes = files.get(f.path);
    if (!bytes) say('file', f.path, 'to be there', 'nothing');
    else if (bytes.length !== f.bytes) say('length', f.path, f.bytes, bytes.length);
    else if (hex(bytes) !== f.sha256) say('sha256', f.path, f.sha256, hex(bytes));
  }
  if (!signedBy(manifest.key, files.get('manifest.json') ?? new Uint8Array(), utf8(files.get('manifest.sig'))))
    say('signature', 'manifest.sig', `a signature by ${manifest.key}`, 'none');
  const opened = linesOf(files, 'books/main.jsonl', () => undefined)[0] as Line | undefined;
  if (opened?.open['key'] !== manifest.key) say('key', 'manifest.json key', opened?.open['key'], manifest.key);
};

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const jsonOf = (files: Files, path: string): unknown => {
  try {
    return JSON.parse(utf8(files.get(path)));
  } catch {
    return undefined;
  }
};
const linesOf = (files: Files, path: string, say: Say): unknown[] =>
  utf8(files.get(path))
    .split('\n')
    .slice(0, -1)
    .map((line, i) => {
      try {
        const entry = JSON.parse(line) as Json;
        if (canonical(entry) !== line) say('not canonical', `${path} line ${i + 1}`, 'canonical JSON', line);
        return entry;
      } catch {
        say('not JSON', `${path} line ${i + 1}`, 'JSON', line);
        return undefined;
      }
    });

const thresholds: ReadonlySet<string> = new Set(['turnoutForValidity', 'majorityToElect', 'secondVoteShare']);

/** With which fact a book begins that is about no election; an election cannot pass for one. */
const begins: Readonly<Record<string, string>> = { community: 'TermBegun', party: 'PartyElectionBegun' };
const checkAbout = (about: string, main: readonly Line[], say: Say): void => {
  const expected = Object.hasOwn(begins, about) ? begins[about] : 'community or party';
  if (main[1]?.type !== expected) say('about', 'manifest.json about', expected, main[1]?.type);
};

/** The published totals against the book, the profile against the law, the result against both. */
const checkResult = (files: Files, main: readonly Line[], say: Say): void => {
  const rounds = (jsonOf(files, 'totals.json') as { rounds?: RoundTotals[] } | undefined)?.rounds;
  const profile = jsonOf(files, 'profile.json') as
    | {
        kind: LawOfTheDay['kind'];
        place: string;
        electionDay: string;
        mode: LawOfTheDay['mode'];
        rules: { rule: string; value: unknown; cites: string }[];
      }
    | undefined;
  const result = jsonOf(files, 'result.json') as ({ head?: string; rounds?: ResultRound[] } & ResultRound) | undefined;
  if (!Array.isArray(rounds)) return say('totals', 'totals.json', 'rounds', 'none');
  if (!profile || !Array.isArray(profile.rules)) return say('profile', 'profile.json', 'rules', 'none');
  if (!result) return say('result', 'result.json', 'a result', 'none');
  const published = main.filter((l) => l?.type === 'TotalsPublished').map((l) => l.open['totals']);
  rounds.forEach((r, i) => {
    if (canonical(r as never) !== canonical((published[i] ?? null) as never))
      say('totals', `totals.json rounds[${i}]`, 'the totals in the book', 'others');
  });
  const plan = main.findLast((l) => l?.type === 'PlanAdopted')?.open['decides'] ?? {};
  const law: LawOfTheDay = {
    kind: profile.kind,
    day: profile.electionDay,
    mode: profile.mode,
    plan: plan as Record<string, unknown>,
    ...(profile.place ? { province: profile.place } : {}),
  };
  try {
    for (const r of explain(law)) {
      const stated = profile.rules.find((x) => x.rule === r.key);
      // A question that the law book asks since the archive was sealed is no fault of it; the thresholds of a result must stand there.
      if (!stated && !thresholds.has(r.key)) continue;
      if (JSON.stringify(stated?.value) !== JSON.stringify(r.value)) say('law', `profile.json ${r.key}`, r.value, stated?.value);
    }
    const kin = main.flatMap((l) => (l?.type === 'RelationDeclared' ? kinTie(l.open) : []));
    let known: Known | undefined;
    rounds.forEach((totals, i) => {
      const found = determine(kin.length === 0 ? totals : { ...totals, kin }, law, known);
      known = settledBy(found, known);
      compareRound(found, result.rounds?.[i] ?? result, `result.json${result.rounds ? ` rounds[${i}]` : ''}`, say);
    });
  } catch (fault) {
    say('sums', 'totals.json', 'counts', fault instanceof Error ? fault.message : String(fault));
  }
  if (!main.some((l) => l?.hash === result.head))
    say('head', 'result.json head', 'the hash of an entry of the main book', result.head);
};

/** Near relatives as the book declares them; they stand in no published totals. */
const kinTie = ({ a, b, kin }: Line['open']): readonly KinTie[] => {
  const tie = Object.entries(tieOf).find(([key]) => key === kin)?.[1];
  return tie === undefined ? [] : [{ a: String(a), b: String(b), kin: tie }];
};

/** What a round settled for the next: who sits with which post, and over which posts people were tied. */
const settledBy = ({ round, contests }: Determination, before: Known = { elected: [] }): Known => ({
  elected: [...before.elected, ...contests.flatMap(({ post, elected }) => elected.map((one) => ({ ...one, post })))],
  tied: contests
    .filter(({ tied }) => tied !== undefined)
    .map(({ post }) => ({
      post,
      how: before.tied?.find((t) => t.post === post)?.how ?? (round === 1 ? 'majority' : 'second vote'),
    })),
});

interface ResultRound {
  readonly valid?: boolean;
  readonly registered?: number;
  readonly contests?: readonly {
    readonly post: string;
    readonly elected: readonly { readonly name: string; readonly votes: number }[];
  }[];
}
const compareRound = (found: Determination, stated: ResultRound, where: string, say: Say): void => {
  if (found.valid !== stated.valid) say('validity', `${where} valid`, found.valid, stated.valid);
  found.contests.forEach((c, i) => {
    const names = (list: readonly { readonly name: string; readonly votes: number }[] = []) =>
      list.map((x) => `${x.name} ${x.votes}`).join('、');
    if (names(c.elected) !== names(stated.contests?.[i]?.elected))
      say('elected', `${where} contests[${i}]`, names(c.elected), names(stated.contests?.[i]?.elected));
  });
};

/** Each paper's digest stands also in the main book. Returns how many papers there are. */
const checkPapers = (manifest: Manifest, main: readonly Line[], say: Say): number => {
  const made = new Map(
    main
      .filter((l) => l?.type === 'PapersMade')
      .flatMap((l) => (l.open['papers'] as { file: string; sha256: string }[]).map((p) => [p.file, p.sha256] as const)),
  );
  const papers = manifest.files.filter((f) => f.path.startsWith('papers/'));
  for (const p of papers)
    if (made.get(p.path.slice(7)) !== p.sha256) say('paper', p.path, made.get(p.path.slice(7)) ?? 'in the main book', p.sha256);
  return papers.length;
};

/** What lies locked in an office archive: each file as the main book has it, none missing but what was erased; none at all in a public one. */
const checkLocked = (
  manifest: Manifest,
  main: readonly Line[],
  say: Say,
  { folder, type, erasedBy, digest }: { folder: string; type: string; erasedBy: string; digest: string },
): void => {
  const erased = new Set(main.filter((l) => l?.type === erasedBy).map((l) => l.open['evidence']));
  const facts = main.filter((l) => l?.type === type);
  const recorded = new Map(
    facts
      .filter((l) => !erased.has(l.open[digest]))
      .map((l) => [`${folder}${String(l.open[digest])}.enc`, String(l.open[digest])]),
  );
  for (const { path, sha256 } of manifest.files.filter((f) => f.path.startsWith(folder))) {
    if (manifest.kind === 'public') say('file', path, 'not in a public archive', 'a file');
    else if (recorded.get(path) !== sha256) say('locked', path, recorded.get(path) ?? 'in the main book', sha256);
    recorded.delete(path);
  }
  if (manifest.kind === 'office') for (const path of recorded.keys()) say('locked', path, 'to be there', 'nothing');
  if (type === 'PaperIssued')
    facts.forEach((l, i) => {
      if (l.open['no'] !== i + 1) say('number', `books/main.jsonl ${type} ${i + 1}`, i + 1, l.open['no']);
    });
};
