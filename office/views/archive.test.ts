// The page of the archive as a clerk sees it after the poll: what is done, what is left and by when, and nothing of who objects.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../election/after/catalogue.ts';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import type { Village } from '../../election/testing/littleVillage.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import type { OpenElection } from '../door.ts';
import { archiveScreen } from './archive.ts';
import { nextVote } from './nextvote.ts';

/** The village as the page reads it, on a day; its facts have no places. */
const pageOn = (v: Village, today: Day) =>
  archiveScreen({ election: () => v.election, now: () => ({ today, at: `${today}T09:00` }), law: () => lawOf(v.election, today), recorded: () => [] } as unknown as OpenElection);

test('of eight things asked for one is handed over; on the eleventh day the rest is late, with the article', () => {
  const v = villageAt('handOver');
  v.done('handOverItem', { item: 'seal', what: '公章1枚', from: '周大山', to: '赵大山', witness: '赵春生' });
  const page = pageOn(v, v.d(10));
  assert.equal(page.handover.rows.filter((row) => row.asked && row.done.length === 0).length, 7);
  assert.deepEqual([page.handover.last?.day, page.handover.last?.late], [v.d(10), false]);
  assert.equal(pageOn(v, v.d(11)).handover.last?.late, true);
  assert.match(page.handover.last?.cites.zh ?? '', /第二十四条/);
});

test('an objection shows its number, subject and last day, never who objects', () => {
  const v = villageAt('handOver');
  v.done('receiveResultObjection', { subject: 'count', by: '冯春生', text: '少数了一张' });
  const [one] = pageOn(v, v.d(41)).objections;
  assert.deepEqual([one?.no, one?.subject.zh, one?.last.late], [1, '计票', true]);
  assert.doesNotMatch(JSON.stringify(pageOn(v, v.d(41))), /冯春生|少数/);
});

test('numbers of certificates go on from those given, and the catalogue says which are missing', () => {
  const v = villageAt('handOver');
  assert.equal(pageOn(v, v.d(10)).certificates.next, '001');
  for (const [number, name, post] of [['001', '赵大山', 'director'], ['002', '孙小梅', 'member']])
    v.done('giveCertificate', { number, name, post, issuer: '白沙乡人民政府', handedBy: '赵春生' });
  assert.equal(pageOn(v, v.d(10)).certificates.next, '003');
  const kept = catalogue(v.election, lawOf(v.election, v.d(10)));
  assert.equal(kept.find((one) => one.key === 'members')?.found.zh, '当选3人，证书只发了2张');
  assert.equal(kept.find((one) => one.key === 'objections')?.state, 'not asked');
});

test('where all seats are filled nothing follows; a void vote is held again by day 30 with all five on the slate', () => {
  const v = villageAt('sealBallots');
  const round = v.election.rounds[0];
  assert.ok(round);
  assert.deepEqual(nextVote(v.election, round, v.d(1)), {});
  v.done('recordInvalidity', { by: 'county government', decision: '第3号', ground: 'bribery' });
  const { next } = nextVote(v.election, round, v.d(40));
  assert.deepEqual([next?.kind, next?.last.day, next?.last.late, next?.posts.map((p) => p.slate.length)], ['repeat', v.d(30), true, [2, 3]]);
});
