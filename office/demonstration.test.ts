// The demonstration on a shelf of real files: loaded to the eve, closed and opened again, its day played, its papers made, its archive sealed and verified.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { makePapers, papersListed, sendOut, takeIssued, takePaper } from './cabinet.ts';
import { dayLeft, loadDemonstration } from './demonstration.ts';
import type { Who } from './door.ts';
import { attach, evidenceShown, take } from './evidence/keep.ts';
import { modelPrinter } from './printer.ts';
import { type Kept, openShelf, type Shelf } from './shelf.ts';
import { readStory, type Story } from './told/read.ts';
import { verifyArchive } from './verify.ts';

let dir = '';
let shelf: Shelf;
let story: Story;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-shelf-'));
  const read = await readStory(fileURLToPath(new URL('../stories/s09-shiyan/facts-2026.json', import.meta.url)));
  assert.equal(read.kind, 'story');
  story = (read as { story: Story }).story;
  shelf = await openShelf(dir);
  await loadDemonstration(shelf, story, 'shiyan');
});
after(async () => {
  await shelf.close();
  await rm(dir, { recursive: true, force: true });
});

const kept = (): Kept => {
  const found = shelf.get('shiyan');
  assert.ok(found);
  return found;
};
const holder = (role: string): Who => {
  const k = kept()
    .election.election()
    .keepers.held.find((h) => h.role === role);
  assert.ok(k, role);
  return { account: k.account, name: k.name };
};
const tell = async (what: string, on: string, body: unknown, role: string) => {
  const answer = await kept().election.tell({ order: `by hand ${what} ${on}`, do: what as never, on, body }, holder(role));
  assert.notEqual(answer.kind, 'refused', JSON.stringify(answer));
};

test('石燕村 stands on the eve of its poll: 2149 on the roll, candidates fixed, nothing opened; the same after closing and opening the folder', async () => {
  const before = kept().election;
  const head = before.head()?.hash;
  assert.equal(before.election().roll.voters.size, 2149);
  assert.equal(before.now().today, '2026-03-27');
  await shelf.close();
  shelf = await openShelf(dir);
  const again = kept().election;
  assert.equal(again.head()?.hash, head);
  assert.equal(again.election().roll.voters.size, 2149);
  assert.equal(again.now().today, '2026-03-27', 'a rehearsal keeps its own clock');
});

test('nothing personal lies in clear on the disk: no voter’s id, phone or name in any file of the data folder', async () => {
  const rows = (await readFile(new URL('../stories/s09-shiyan/roll-2026.csv', import.meta.url), 'utf8'))
    .split('\n')
    .slice(1)
    .map((l) => l.split(','))
    .filter((r) => r.length > 6);
  const open =
    (await readFile(new URL('../stories/s09-shiyan/facts-2026.json', import.meta.url), 'utf8')) +
    (await readFile(new URL('../stories/s09-shiyan/staff.csv', import.meta.url), 'utf8')) +
    (await readFile(new URL('../stories/s09-shiyan/nominations.csv', import.meta.url), 'utf8'));
  for (const file of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = (await readFile(join(file.parentPath, file.name))).toString('latin1');
    const has = (s: string) => s.length > 3 && bytes.includes(Buffer.from(s).toString('latin1'));
    assert.deepEqual(rows.filter((r) => has(r[3] ?? '') || has(r[6] ?? '')).length, 0, file.name);
    assert.deepEqual(
      rows.filter((r) => (r[1] ?? '').length >= 3 && !open.includes(r[1] ?? '') && has(r[1] ?? '')).map((r) => r[1]),
      [],
      file.name,
    );
  }
});

test('the day is played through the door: 2149 ballots called, 罗伟林 1984; played again it changes nothing', async () => {
  const day = dayLeft(story, kept());
  assert.equal(day?.ballots, 2149);
  const play = async () => {
    for await (const step of dayLeft(story, kept())?.steps() ?? []) {
      const answer = await kept().election.tell(step.told, step.who);
      assert.equal(answer.kind === 'refused', step.refusedOnPurpose === true, JSON.stringify(answer));
    }
  };
  await play();
  const round = kept().election.election().rounds[0];
  assert.deepEqual(
    round?.confirmed?.elected.map((x) => `${x.name} ${x.votes}`).toSorted(),
    ['曹均 1299', '林维新 1996', '王庆林 1966', '罗伟林 1984'].toSorted(),
  );
  assert.ok(round?.filed);
});

test('papers are issued on the way, one of them with the names of the voters: only of the other the book has the digest of its bytes', async () => {
  const printer = modelPrinter();
  kept().story?.set('2026-04-04', '09:00');
  for (const file of ['result-notice.pdf', 'roll-notice.pdf']) {
    const answered = await sendOut(kept(), printer, holder('clerk'), true, { order: file, file });
    assert.equal(answered.kind, 'done', JSON.stringify(answered));
  }
  const [result, roll] = kept().election.election().issued;
  const taken = await takeIssued(kept(), 1, true);
  assert.ok('bytes' in taken);
  assert.equal(result?.sent, createHash('sha256').update(taken.bytes).digest('hex'));
  assert.deepEqual([roll?.personal, roll?.sent], [true, undefined]);
  assert.ok('waitsFor' in (await takeIssued(kept(), 2, false)), 'with names: not for everybody');
});

test('the scan of the signed and sealed sheet is attached to the fact that the paper was issued: those who keep the roll see it there, others do not; the same file under another fact is a scan of its own', async () => {
  const at = kept()
    .election.recorded()
    .find(({ fact }) => fact.fact === 'PaperIssued')?.written;
  const filed = kept()
    .election.recorded()
    .find(({ fact }) => fact.fact === 'ReportFiled')?.written;
  assert.ok(at && filed);
  const scan = new TextEncoder().encode('%PDF-1.4 the sheet with its seal');
  for (const { book, position } of [at, filed]) {
    const answered = await attach(
      kept(),
      holder('clerk'),
      { order: `scan ${position}`, to: { book, position }, kind: 'scan', caption: '盖章件' },
      scan,
    );
    assert.equal(answered.kind, 'done', JSON.stringify(answered));
  }
  const [shown, ...others] = evidenceShown(kept().election, holder('clerk'), at.book, at.position);
  assert.deepEqual([shown?.caption, shown?.mime, others.length], ['盖章件', 'application/pdf', 0]);
  assert.deepEqual([...((await take(kept(), holder('clerk'), shown?.evidence ?? ''))?.bytes ?? [])], [...scan]);
  assert.equal(await take(kept(), { account: 'a_stranger', name: '来宾' }, shown?.evidence ?? ''), undefined);
});

test('papers are made and kept as recorded, personal ones only as ciphertext; the archive is sealed and both copies verify', async () => {
  const printer = modelPrinter();
  kept().story?.set('2026-04-05', '09:00');
  await tell(
    'handOver',
    '2026-04-05',
    { items: ['印章'], from: '第七届村民委员会', to: '第八届村民委员会', witness: '欧兴俊' },
    'clerk',
  );
  assert.deepEqual(await takePaper(kept(), printer, 'archive.zip', true, ''), {
    waitsFor: { zh: '封存档案', en: 'the archive to be sealed' },
  });
  await tell('recordPapers', '2026-04-05', await makePapers(kept(), printer), 'clerk');
  const files = await readdir(join(dir, 'elections', 'shiyan', 'papers'));
  assert.ok(files.includes('voter-cards.pdf.enc') && !files.includes('voter-cards.pdf'));
  await tell('sealArchive', '2026-04-05', {}, 'chair');
  for (const [file, personal] of [
    ['archive.zip', false],
    ['archive-office.zip', true],
  ] as const) {
    const taken = await takePaper(kept(), printer, file, personal, '十二个字符以上的一句口令');
    assert.ok('bytes' in taken, JSON.stringify(taken));
    const found = verifyArchive(taken.bytes);
    assert.deepEqual(found.kind === 'verified' ? found.wrong : found, []);
  }
  const cards = await takePaper(kept(), printer, 'voter-cards.pdf', true, '');
  assert.ok(
    'bytes' in cards && Buffer.from(cards.bytes).toString().includes('欧兴俊'),
    'the recorded copy opens for those who may',
  );
  assert.equal(
    papersListed(kept(), printer, false).find((p) => p.file === 'voter-cards.pdf')?.ready,
    false,
    'and not for others',
  );
});

test('what was issued is the same to the byte after a restart, lies in the office archive alone, and both verifiers miss it where it is gone or exchanged', async () => {
  const bytesOf = async (no: number) => {
    const taken = await takeIssued(kept(), no, true);
    assert.ok('bytes' in taken);
    return taken.bytes;
  };
  const before = [await bytesOf(1), await bytesOf(2)];
  await shelf.close();
  shelf = await openShelf(dir);
  assert.deepEqual([await bytesOf(1), await bytesOf(2)], before);
  const printer = modelPrinter();
  const archive = async (file: string): Promise<Uint8Array> => {
    const taken = await takePaper(kept(), printer, file, true, '十二个字符以上的一句口令');
    assert.ok('bytes' in taken);
    return taken.bytes;
  };
  const wrongIn = async (zip: Uint8Array): Promise<readonly (readonly string[])[]> => {
    const file = join(dir, 'taken.zip');
    await writeFile(file, zip);
    const run = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'verifier', 'run.mjs'), file, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const others = JSON.parse(run.stdout) as {
      readonly discrepancies: readonly { readonly what: string; readonly where: string }[];
    };
    const ours = verifyArchive(zip);
    return [
      ours.kind === 'verified' ? ours.wrong.map((w) => `${w.what} ${w.where}`) : [ours.why],
      others.discrepancies.map((d) => `${d.what} ${d.where}`),
    ];
  };
  const issued = kept()
    .election.election()
    .issued.map(({ sha256 }) => `issued/${sha256}.enc`);
  const inArchive = async (file: string) =>
    Object.keys(unzipSync(await archive(file))).filter((path) => path.startsWith('issued/'));
  assert.deepEqual(await inArchive('archive.zip'), []);
  assert.deepEqual(await inArchive('archive-office.zip'), issued.toSorted());
  assert.deepEqual(await wrongIn(await archive('archive-office.zip')), [[], []]);
  assert.deepEqual(await wrongIn(await archive('archive.zip')), [[], []]);
  const [first = '', second = ''] = issued.map((path) => join(kept().folder, path));
  const whole = await readFile(first);
  await writeFile(first, await readFile(second));
  const line = kept()
    .election.recorded()
    .filter(({ fact }) => fact.fact === 'PaperIssued')
    .map(({ written }) => written.position);
  assert.deepEqual(
    await wrongIn(await archive('archive-office.zip')),
    [[`locked ${issued[0]}`], [`locked ${issued[0]}`]],
    'another paper in its place',
  );
  await rm(first);
  assert.deepEqual(
    await wrongIn(await archive('archive-office.zip')),
    [[`locked ${issued[0]}`], [`locked books/main.jsonl:${line[0]}`]],
    'gone',
  );
  assert.ok('waitsFor' in (await takeIssued(kept(), 1, true)), 'and it is said that there is no original');
  await writeFile(first, whole);
});

test('a master key that does not open the election is said, and an election that is refused leaves nothing on the shelf', async () => {
  const refused = await shelf.begin(
    {
      order: 'x',
      do: 'beginElection',
      body: { kind: 'village', township: '某乡', name: '某村', groups: 1, term: 1, posts: [{ post: 'director', seats: 9 }] },
    },
    { account: 'a', name: '管理员', admin: true },
  );
  assert.equal(refused.answered.kind, 'refused');
  assert.deepEqual(await readdir(join(dir, 'elections')), ['shiyan']);
  await shelf.close();
  const key = await readFile(join(dir, 'master.key'));
  await writeFile(join(dir, 'master.key'), Buffer.alloc(32, 7).toString('base64url'));
  await assert.rejects(openShelf(dir), /master\.key/);
  await writeFile(join(dir, 'master.key'), key);
  shelf = await openShelf(dir);
});
