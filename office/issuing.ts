// Papers as they are sent out: printed under the next number, locked beside the book, told to the book by their digest, and given again to the byte. A paper issued anew carries what changed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IssuedPaper } from '../election/issued.ts';
import { refused } from '../election/refusal.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Json } from '../ledger/contract.ts';
import { closeBytes, openBytes } from '../ledger/seal.ts';
import { corrected } from '../papers/changed.ts';
import type { Paper } from '../papers/list.ts';
import type { Page } from '../papers/page.ts';
import { answerRefusal } from './answered.ts';
import type { Who } from './door.ts';
import { makeFolder, writeWhole } from './lasting.ts';
import type { Printer } from './printer.ts';
import type { Answered } from './screens.ts';
import type { Kept } from './shelf.ts';
import { reasonOf } from './unavailable.ts';

const bound = 'zhengxuan issued paper';
const placeOf = (kept: Kept, sha256: string): string => join(kept.folder, 'issued', `${sha256}.enc`);

/** What lies locked: the page as data, and its bytes as they were sent out. */
interface Locked {
  readonly page: Page;
  readonly bytes: string;
}
const opened = async (kept: Kept, issued: IssuedPaper): Promise<Locked | undefined> => {
  const at = placeOf(kept, issued.sha256);
  if (!existsSync(at)) return undefined;
  const bytes = openBytes(await readFile(at), kept.secrets.electionKey, bound);
  return bytes && (JSON.parse(gunzipSync(bytes).toString('utf8')) as Locked);
};

/** The bytes of an issued paper, the same as when it was sent out; nothing where there is no such number or its file is gone. */
export const issuedBytes = async (
  kept: Kept,
  no: number,
): Promise<{ readonly paper: IssuedPaper; readonly bytes: Uint8Array } | undefined> => {
  const paper = kept.election.election().issued[no - 1];
  const locked = paper && (await opened(kept, paper));
  return locked && { paper, bytes: Buffer.from(locked.bytes, 'base64') };
};

/** Issues a paper that is ready under the next number. `because`: why, where it was issued before and reads differently now. */
export const issuePaper = async (
  kept: Kept,
  printer: Printer,
  who: Who,
  { order, paper, because }: { readonly order: string; readonly paper: Paper; readonly because?: string | undefined },
): Promise<Answered> => {
  const { election, secrets } = kept;
  const e = election.election();
  const no = e.issued.length + 1;
  const page = paper.page();
  const digest = secrets.digest(`paper ${canonical(page as unknown as Json)}`);
  const before = e.issued.findLast((one) => one.file === paper.file);
  if (before?.page === digest)
    return answerRefusal(refused('nothing changed since it was issued', { no: before.no, on: before.on }), e);
  // A notice that is posted as a correction says itself why, and what stood before.
  const why = because ?? (before ? page.corrects : undefined);
  if (before && why === undefined)
    return answerRefusal(refused('a paper issued anew needs a reason', { no: before.no, on: before.on }), e);
  const old = before && (await opened(kept, before))?.page;
  const printed = await printer.issue(
    { ...paper, page: () => (old && before && why && page.corrects === undefined ? corrected(old, page, before.no, why) : page) },
    election,
    secrets,
    no,
  );
  const locked = closeBytes(
    gzipSync(JSON.stringify({ page, bytes: Buffer.from(printed.bytes).toString('base64') } satisfies Locked)),
    secrets.electionKey,
    kept.dice.bytes(12),
    bound,
  );
  const sha256 = createHash('sha256').update(locked).digest('hex');
  try {
    await makeFolder(join(kept.folder, 'issued'));
    await writeWhole(placeOf(kept, sha256), locked);
  } catch (fault) {
    const why = reasonOf(fault);
    if (!why) throw fault;
    return answerRefusal(refused('the record cannot be written', { why }), e);
  }
  const answered = await election.tell(
    {
      order,
      do: 'issuePaper',
      body: {
        no,
        file: paper.file,
        // Where a title names somebody, the name is in the bytes alone.
        title: paper.personal ? paper.title.zh.replace(/（[^）]*）$/, '') : paper.title.zh,
        personal: paper.personal,
        sha256,
        ...(paper.personal ? {} : { sent: createHash('sha256').update(printed.bytes).digest('hex') }),
        page: digest,
        facts: printed.facts.digest,
        upTo: printed.facts.upTo.map(({ book, position }) => ({ book, position })),
        faces: printed.faces,
        ...(why === undefined ? {} : { because: why }),
      },
      sent: ['issue', paper.file, because ?? null],
    },
    who,
  );
  if (!election.election().issued.some((one) => one.sha256 === sha256)) await rm(placeOf(kept, sha256), { force: true });
  return answered;
};

/** Every issued paper as it lies locked, for the office archive. */
export const issuedLocked = async (kept: Kept): Promise<readonly (readonly [path: string, bytes: Uint8Array])[]> =>
  Promise.all(
    kept.election
      .election()
      .issued.filter((one) => existsSync(placeOf(kept, one.sha256)))
      .map(async (one) => [`issued/${one.sha256}.enc`, new Uint8Array(await readFile(placeOf(kept, one.sha256)))] as const),
  );
