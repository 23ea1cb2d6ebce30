// Every refusal and fact of the room of meetings has its words, and every operand finds its place in them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { refusal } from '../../assembly/chapter.ts';
import { assemblyRefusals } from '../../assembly/forms.ts';
import { answerOn, meetingMatters } from '../../law/rules.ts';
import { opened, roomOf, voted } from '../../assembly/testing/room.ts';
import { assemblyFactWords } from './facts-assembly.ts';
import { saidBy } from './refusals.ts';
import { refusalSentences } from './refusals.ts';
import { refusalsAssembly } from './refusals-assembly.ts';

test('every refusal without operands is a whole sentence with a remedy, and none bears the name of a refusal of an election', () => {
  for (const key of assemblyRefusals) {
    const said = saidBy(refusalsAssembly[key], refusal(key, {}));
    for (const text of [said.zh, said.en]) assert.doesNotMatch(text, /[{}[\]]/, key);
    assert.ok(said.remedy.zh.endsWith('。') && said.remedy.en.endsWith('.'), key);
    assert.ok(!Object.hasOwn(refusalSentences, key), key);
  }
});

test('every operand named in a sentence is given somewhere in the room', () => {
  const here = new URL('../../assembly/', import.meta.url);
  const code = readdirSync(here)
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .map((f) => readFileSync(new URL(f, here), 'utf8'))
    .join('\n');
  for (const { zh, en } of Object.values(refusalsAssembly))
    for (const [, name = ''] of `${zh}${en}`.matchAll(/\{(\w+)\}/g)) assert.match(code, new RegExp(`\\b${name}\\b`), name);
});

test('80000 yuan above 50000 is refused by name of the residents’ meeting and its article, with what to do', () => {
  const law = { kind: 'community', day: '2026-06-01', mode: 'voters', plan: {} } as const;
  const said = saidBy(
    refusalsAssembly['nobody decided it'],
    refusal(
      'nobody decided it',
      { title: '加装电梯', amount: 80000, must: 'residents meeting', limit: 50000 },
      answerOn(meetingMatters, law),
    ),
  );
  assert.equal(said.zh, '“加装电梯”80000 元，超过会议确定的 50000 元，还没有经居民会议决定。');
  assert.match(said.cites?.zh ?? '', /居民委员会组织法（2025修订）第三十条第一款/);
});

test('every fact of a meeting is said in both languages', () => {
  const r = roomOf();
  const { meeting, items } = opened(r, 'meeting', '2026-06-12', [{ title: '大额标准', matter: 'limit', amount: 50000 }], 400);
  voted(r, meeting, items[0] ?? '', 300, '五万元以上由居民会议决定');
  r.done('closeMeeting', { meeting, minutesBy: '何小满' });
  const said = r.facts.map((f) => assemblyFactWords[f.fact](f as never));
  assert.ok(said.length >= 8);
  for (const { zh, en } of said) {
    assert.match(zh, /\p{Script=Han}/u);
    assert.doesNotMatch(`${zh}${en}`, /undefined|\[object/);
  }
  assert.ok(said.some(({ zh }) => zh === '“五万元以上由居民会议决定”通过：到会400，赞成300，反对0，弃权0，须201'));
});
