// A signed paper comes back over the line as the office serves it: a notice is issued under its number, a scan of the signed sheet is attached to the fact of it, shown to who works there and to nobody else, and stands in the list of papers.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { modelPrinter } from '../../office/printer.ts';
import { openShelf } from '../../office/shelf.ts';
import { startServer } from '../server/server.ts';
import { servedParts } from './serve.ts';

const dir = await mkdtemp(join(tmpdir(), 'zheng-scan-'));
const shelf = await openShelf(dir);
const printer = modelPrinter();
const accounts = openAccounts({ path: ':memory:' });
const posts = [
  { post: 'director', seats: 1 },
  { post: 'member', seats: 2 },
];
const { kept } = await shelf.begin(
  {
    order: 'begin',
    do: 'beginElection',
    body: { kind: 'village', township: '青峰镇', name: '清水村', groups: 2, term: 11, mode: 'voters', posts, rehearsal: true },
  },
  { account: 'a_admin', name: '管理员', admin: true },
  '2026-01-05T09:00:00+08:00',
);
assert.ok(kept);
const id = kept.election.id;
const server = await startServer({ ...servedParts(shelf, printer), accounts, port: 0 });
after(async () => {
  await server.close();
  accounts.close();
  await shelf.close();
  await printer.close();
  await rm(dir, { recursive: true, force: true });
});

const enter = async (role: string): Promise<{ readonly cookie: string }> => {
  const answer = await fetch(`${server.url}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ election: id, role }),
  });
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
};
const asked = async (path: string, headers: Record<string, string>, body?: unknown): Promise<unknown> =>
  (
    await fetch(
      `${server.url}/api${path}`,
      body === undefined
        ? { headers }
        : { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
    )
  ).json();
/** A picture with where it was taken in it, of so many bytes. */
const jpeg = Uint8Array.from([
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  7,
  ...Buffer.from('JFIF\0'),
  0xff,
  0xfe,
  0,
  16,
  ...Buffer.from('taken at 28.2N'),
  0xff,
  0xda,
  0,
  3,
  1,
  0x12,
  0x34,
  0x56,
  0xff,
  0xd9,
]);
const scanned = (position: number, bytes: Uint8Array, order: string): FormData => {
  const form = new FormData();
  for (const [name, value] of [
    ['order', order],
    ['book', 'main'],
    ['position', String(position)],
    ['kind', 'scan'],
  ] as const)
    form.set(name, value);
  form.set('file', new File([Uint8Array.from(bytes)], '签字件.jpg', { type: 'image/jpeg' }));
  return form;
};
interface Listed {
  readonly file: string;
  readonly issued?: readonly { readonly no: number; readonly position: number }[];
}
const issuedNow = async (who: Record<string, string>) =>
  ((await asked(`/elections/${id}/papers`, who)) as readonly Listed[]).find((p) => p.file === 'election-method.pdf')?.issued;

test('issued as no. 1, its scan is attached to that very fact, taken in once though the line sent it twice, without the place where it was taken, and shown by role', async () => {
  const [clerk, guest] = [await enter('clerk'), await enter('guest')];
  const sent = (await asked(`/elections/${id}/papers/election-method.pdf/issue`, clerk, {
    order: 'issue-1',
    file: 'election-method.pdf',
  })) as { kind: string };
  assert.equal(sent.kind, 'done', JSON.stringify(sent));
  const [one] = (await issuedNow(clerk)) ?? [];
  assert.ok(one);
  assert.equal(one.no, 1);
  const post = (who: Record<string, string>, form: FormData) =>
    fetch(`${server.url}/api/elections/${id}/evidence`, { method: 'POST', headers: who, body: form });
  assert.equal(
    ((await (await post(guest, scanned(one.position, jpeg, 'scan-guest'))).json()) as { kind: string }).kind,
    'refused',
  );
  const done = (await (await post(clerk, scanned(one.position, jpeg, 'scan-1'))).json()) as { kind: string };
  assert.equal(done.kind, 'done', JSON.stringify(done));
  await post(clerk, scanned(one.position, jpeg, 'scan-1'));
  const told = kept.election.recorded().filter((r) => r.fact.fact === 'EvidenceAttached');
  assert.equal(told.length, 1);
  const fact = told[0]?.fact;
  assert.ok(fact?.fact === 'EvidenceAttached');
  assert.deepEqual(fact.to, { book: 'main', position: one.position });
  assert.equal(
    kept.election.recorded().find((r) => r.written.book === 'main' && r.written.position === one.position)?.fact.fact,
    'PaperIssued',
  );
  const shown = await fetch(`${server.url}/evidence/${id}/${fact.evidence}`, { headers: clerk });
  const bytes = Buffer.from(await shown.arrayBuffer());
  assert.deepEqual([shown.status, bytes.subarray(0, 2).toString('hex'), bytes.includes('28.2N')], [200, 'ffd8', false]);
  assert.notEqual((await fetch(`${server.url}/evidence/${id}/${fact.evidence}`, { headers: guest })).status, 200);
});

test('what is no picture or document, and a fact that is not there, take no scan', async () => {
  const clerk = await enter('clerk');
  const post = async (form: FormData): Promise<string> =>
    String(
      (
        (await (
          await fetch(`${server.url}/api/elections/${id}/evidence`, { method: 'POST', headers: clerk, body: form })
        ).json()) as { kind?: string }
      ).kind,
    );
  assert.equal(await post(scanned(4, Buffer.from('<script>alert(1)</script>'), 'scan-3')), 'refused');
  assert.equal(
    await post(
      scanned(
        99_999,
        jpeg.map((b, i) => (i === jpeg.length - 3 ? 0x77 : b)),
        'scan-4',
      ),
    ),
    'refused',
  );
});
