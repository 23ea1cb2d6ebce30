// A server over a rehearsal before its roll, with a printer and photos that are made up: what its tests ask over the wire. Each call is a server of its own.
import { openAccounts } from '../../../office/accounts.ts';
import type { Who } from '../../../office/door.ts';
import { eveOf } from '../../../office/views/testing/eve.ts';
import type { Log } from '../parts.ts';
import { startServer } from '../server.ts';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string | undefined;
  readonly headers: Headers;
}

/** The server, what it wrote into its log, and how it is asked; `close` ends it. */
export const served = async () => {
  const eve = await eveOf('registerVoters');
  const { open, cast } = eve;
  const logged: string[] = [];
  const write = (what: object, words?: string) => void logged.push(JSON.stringify([what, words]));
  const log: Log = { info: write, warn: write, error: write };
  const accounts = openAccounts({ path: ':memory:' });
  const first = accounts.firstCode();
  const moved: string[] = [];
  const shelf = {
    elections: () => [open],
    get: (id: string) => (id === open.id ? open : undefined),
    moveClock: async (_: string, day: string, time?: string) =>
      day < '2026-03-01' ? { zh: '只能往前拨。', en: 'Only forward.' } : void moved.push(`${day} ${time ?? ''}`),
  };
  const printer = {
    list: () => [
      {
        shelf: 'notices' as const,
        file: 'roll.pdf',
        title: { zh: '名册', en: 'roll' },
        format: 'pdf' as const,
        personal: true,
        ready: true,
      },
    ],
    print: async (_: unknown, file: string, __: unknown, passphrase?: string) =>
      file === 'archive-office.zip' && passphrase
        ? { bytes: new TextEncoder().encode(`under ${passphrase}`), type: 'application/zip', name: '存档档案.zip' }
        : file === 'roll.pdf'
          ? { bytes: new TextEncoder().encode('%PDF'), type: 'application/pdf', name: '选民名单.pdf' }
          : { kind: 'refused' as const, words: { zh: '尚不能打印。', en: 'Not ready.' } },
    issue: async () => ({ kind: 'done' as const, facts: ['PaperIssued'], position: 11 }),
    sample: async () => new TextEncoder().encode('%PDF-sample'),
    issued: async (_: unknown, no: number) =>
      no === 1
        ? { bytes: new TextEncoder().encode('%PDF-1'), type: 'application/pdf', name: '公告-第1号.pdf' }
        : { kind: 'refused' as const, words: { zh: '没有这一号', en: 'no such number' } },
    make: async () => ({ papers: [] }),
  };
  const attached: string[] = [];
  const evidence = {
    attach: async (_: unknown, who: { name: string }, what: { to: { position: number } }, bytes: Uint8Array) => (
      attached.push(`${who.name} ${what.to.position} ${bytes.length}`),
      { kind: 'done' as const, facts: ['EvidenceAttached'], position: 9 }
    ),
    erase: async () => ({ kind: 'done' as const, facts: ['EvidenceErased'], position: 10 }),
    take: async (_: unknown, who: Who, id: string) =>
      id === 'shown' && open.rolesOf(who.account).includes('clerk')
        ? { bytes: Uint8Array.of(0xff, 0xd8, 0xff), type: 'image/jpeg' }
        : undefined,
  };
  const server = await startServer({ shelf, accounts, printer, evidence, port: 0, log, wallEvery: 5 });

  const api = `${server.url}/api`;
  const ask = async (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const answer = await fetch(
      `${api}${path}`,
      body === undefined
        ? { headers }
        : { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
    );
    return {
      status: answer.status,
      body: (await answer.json()) as Record<string, unknown>,
      cookie: answer.headers.get('set-cookie')?.split(';')[0],
      headers: answer.headers,
    };
  };
  const enter = async (role: string): Promise<{ readonly cookie: string }> => ({
    cookie: (await ask('/session/enter', { election: open.id, role })).cookie ?? '',
  });
  const close = async (): Promise<void> => {
    await server.close();
    accounts.close();
  };
  return { open, cast, logged, log, accounts, first, moved, attached, shelf, server, api, ask, enter, close };
};
