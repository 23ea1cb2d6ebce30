// What lies on disk: every byte that SQLite wrote while 石燕村 was told is looked through for names, id numbers, phones and households.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteLedger } from '../ledger/sqlite.ts';
import { storyClock } from './clock.ts';
import { seededDice } from './dice.ts';
import { openElection } from './office.ts';
import { readRoll } from './rollfile.ts';
import { secretsFrom } from './secrets.ts';
import { readStory } from './told/read.ts';
import { castOf, tellStory } from './told/tell.ts';

it('石燕村’s 2149 voters lie in SQLite without a name, an id number, a phone or a household in clear; only who is public by law is named', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'zheng-disk-'));
  const told = await readStory(fileURLToPath(new URL('../stories/s09-shiyan/facts-2026.json', import.meta.url)));
  assert.ok(told.kind === 'story');
  const { story } = told;
  const dice = seededDice(story.facts.seed);
  const clock = storyClock('2026-01-25T08:00:00+08:00');
  const ledger = await openSqliteLedger(join(dir, 'book.db'));
  const open = await openElection({ id: 'shiyan', ledger, secrets: secretsFrom(dice.bytes(32)), clock, dice, rehearsal: true });
  const outside = {
    rollRows: async (list: { bytes: Uint8Array; name: string }) => (await readRoll(list.bytes)).rows,
    papers: () => Promise.resolve([]),
  };
  const until = story.facts.told.findIndex((l) => l.do === 'countAll');
  assert.equal(await tellStory({ story, cast: castOf(story, dice), election: open, clock, outside }, 0, until), undefined);
  const e = open.election();
  const voters = [...e.roll.voters.values()].flatMap((v) => v.secret ?? []);
  assert.equal(voters.length, 2149);
  const byLaw = new Set(
    [
      ...e.committee.seats,
      ...e.committee.alternates,
      ...e.committee.left,
      ...e.nomination.nominees,
      ...(e.rounds[0]?.staff ?? []),
      ...Object.values(story.facts.people).map((name) => ({ name })),
    ].map((p) => p.name),
  );
  const names = new Set(voters.map((v) => v.name).filter((n) => !byLaw.has(n)));
  const numbers = new Set(voters.flatMap((v) => [v.idNumber, v.phone, v.household]).filter((n) => n !== undefined));
  const publicNames = new RegExp([...byLaw].toSorted((a, b) => b.length - a.length).join('|'), 'gu');
  const found: string[] = [];
  let bytes = 0;
  let inClear = 0;
  for (const name of await readdir(dir)) {
    const content = await readFile(join(dir, name));
    bytes += content.length;
    inClear += content.toString('utf8').split('罗伟林').length - 1;
    for (const [number] of content.toString('latin1').matchAll(/\d[\d-]{4,17}[\dX]?/g))
      if (numbers.has(number)) found.push(`${name}: ${number}`);
    for (const [run] of content
      .toString('utf8')
      .replace(publicNames, ' ')
      .matchAll(/[\p{Script=Han}·]{2,}/gu)) {
      const characters = [...run];
      for (let at = 0; at < characters.length; at++)
        for (let n = 2; n <= 8; n++) if (names.has(characters.slice(at, at + n).join(''))) found.push(`${name}: ${run}`);
    }
  }
  await open.close();
  await rm(dir, { recursive: true, force: true });
  assert.ok(
    bytes > 1_000_000 && inClear > 0,
    `${bytes} bytes looked through; a candidate stands there in clear ${inClear} times`,
  );
  assert.deepEqual(found, []);
});
