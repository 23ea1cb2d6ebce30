// What goes to people beside the notices: short texts that fit, name no voter and say where the notice hangs; a letter and a script that ask nobody's opinion; a receipt for each nominee.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import type { Village } from '../../election/testing/littleVillage.ts';
import { type NoticeKind, noticeKinds } from '../../election/beginning/noticeTable.ts';
import { papersOf } from '../list.ts';
import { readable } from '../page.ts';
import { longest, shortText } from './short.ts';

const text = (v: Village, on: string, file: string): string | undefined => {
  const paper = papersOf(v.election, { on, tokenOf: () => 't', told: [] }).find((p) => p.file === `${file}.pdf` && p.ready);
  return paper && readable(paper.page());
};
const post = (v: Village, notice: NoticeKind, on: string, more = {}) =>
  v.done('postNotice', { notice, places: ['公开栏', '村口', '第二组'], ...more }, on);

test('each short text has at most 140 characters, says the number and where the notice hangs, and names no voter', () => {
  const v = villageAt('openStation');
  for (const kind of ['election committee', 'election day', 'roll', 'candidates', 'poll', 'staff'] as const)
    post(v, kind, v.d(-6));
  const texts = noticeKinds.flatMap((kind) => shortText(v.election, kind, v.d(-5)) ?? []);
  assert.ok(texts.length >= 8, `${texts.length} texts`);
  for (const said of texts) assert.ok([...said].length <= longest, said);
  const names = [...v.election.roll.voters.values()].flatMap((x) => x.secret?.name ?? []);
  for (const name of names) assert.ok(!texts.some((said) => said.includes(name)), name);
  assert.match(
    shortText(v.election, 'poll', v.d(-5)) ?? '',
    /第10号投票时间和地点公告。投票定在5月31日（周日）.*张贴在公开栏、村口等处。$/,
  );
});

test('a correction begins with 更正 and says what; a notice that waits has no text; a long correction leaves out where it hangs', () => {
  const v = villageAt('openStation');
  post(v, 'poll', v.d(-6));
  post(v, 'poll', v.d(-5), { corrects: '投票时间提前到7时15分' });
  assert.match(shortText(v.election, 'poll', v.d(-5)) ?? '', /更正：第10-1号投票时间和地点公告。投票时间提前到7时15分。/);
  post(v, 'poll', v.d(-4), { corrects: `地点改到${'新村部'.repeat(14)}` });
  assert.doesNotMatch(shortText(v.election, 'poll', v.d(-4)) ?? '', /张贴在/);
  assert.equal(shortText(v.election, 'result', v.d(-4)), undefined);
});

test('the letter tells the day and how to vote from afar, the script forbids asking for whom; after the result neither is a paper', () => {
  const v = villageAt('openStation');
  assert.match(text(v, v.d(-5), 'away-letter') ?? '', /致外出村民的一封信[^]*书面委托[^]*投给谁由您自己决定/);
  const script = text(v, v.d(-5), 'phone-script') ?? '';
  assert.match(script, /不问投给谁、怎样看候选人/);
  assert.doesNotMatch(script, /支持谁|倾向/);
  const w = villageAt('sealBallots');
  assert.equal(text(w, w.d(1), 'away-letter'), undefined);
});

test('a nominee’s receipt says post and way, and what is missing by which day', () => {
  const v = villageAt('reviewNominees');
  v.done('reviewNominees', {
    by: '选举委员会',
    omissions: [{ person: v.id('孙小梅'), missing: '无犯罪记录证明', until: v.d(-10) }],
  });
  const receipts = text(v, v.d(-12), 'nomination-receipts') ?? '';
  assert.match(receipts, /孙小梅：\n.*被提名为.*候选人，提名已经收到并登记。[^]*尚缺材料：无犯罪记录证明，请于.*前补交/);
  assert.match(receipts, /不是资格审查的结论/);
});
