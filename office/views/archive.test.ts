// The page of the archive as a clerk sees it after the poll: what is done, what is left and by when, and nothing of who objects.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../election/after/catalogue.ts';
import { evolve } from '../../election/election.ts';
import type { Proved } from '../../election/evidence.ts';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import type { Village } from '../../election/testing/littleVillage.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import type { OpenElection } from '../door.ts';
import { archiveScreen } from './archive.ts';
import { nextVote } from './nextvote.ts';

/** The village as the page reads it, on a day; its facts have no places. */
const pageOn = (v: Village, today: Day) =>
  archiveScreen({
    election: () => v.election,
    now: () => ({ today, at: `${today}T09:00` }),
    law: () => lawOf(v.election, today),
    recorded: () => [],
  } as unknown as OpenElection);

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
  for (const [number, name, post] of [
    ['001', '赵大山', 'director'],
    ['002', '孙小梅', 'member'],
  ])
    v.done('giveCertificate', { number, name, post, issuer: '白沙乡人民政府', handedBy: '赵春生' });
  assert.equal(pageOn(v, v.d(10)).certificates.next, '003');
  const kept = catalogue(v.election, lawOf(v.election, v.d(10)));
  assert.equal(kept.find((one) => one.key === 'members')?.found.zh, '当选3人，证书只发了2张');
  assert.equal(kept.find((one) => one.key === 'objections')?.state, 'not asked');
});

test('figures typed in from signed papers: the catalogue names each paper of which no scan or photo is attached, an erased one too', () => {
  const v = villageAt(
    'sealArchive',
    {},
    {
      callBallot: () => undefined,
      closeBox: (at, step) => {
        const { box } = step.body(at) as { box: string };
        const votes = [
          ['director', '赵大山', 14],
          ['director', '钱大山', 6],
          ['member', '孙小梅', 20],
          ['member', '李小梅', 20],
        ] as const;
        at.done('enterBoxTotals', {
          box,
          valid: 20,
          void: 0,
          votes: votes.map(([post, name, n]) => ({ post, key: at.id(name), votes: n })),
        });
        return { box };
      },
      announceResult: (at, step) => {
        at.done('signReport', {
          signers: [
            { as: 'chair', name: '赵春生' },
            { as: 'scrutineer', name: '赵秋菊' },
          ],
        });
        return step.body(at);
      },
    },
  );
  const found = () =>
    ['closings', 'sheets', 'report']
      .map((of) => catalogue(v.election, lawOf(v.election, v.d(11))).find((one) => one.key === `${of} on paper 1`))
      .map((one) => [one?.state, one?.found.zh]);
  assert.deepEqual(found(), [
    ['missing', '没有附上扫描件或照片：1 号投票站、2 号投票站'],
    ['missing', '没有附上扫描件或照片：1 号票箱、2 号票箱'],
    ['missing', '没有附上扫描件或照片：报告单'],
  ]);
  let n = 0;
  const attach = (proves: Proved) => {
    const evidence = String(++n).padStart(64, '0');
    evolve(v.election, {
      fact: 'EvidenceAttached',
      on: v.d(11),
      evidence,
      to: { book: 'main', position: n },
      kind: 'scan',
      mime: 'image/jpeg',
      bytes: 9,
      proves,
    });
    return evidence;
  };
  attach({ fact: 'StationClosed', round: 1, station: 1 });
  attach({ fact: 'StationOpened', round: 1, station: 2 });
  attach({ fact: 'BoxOpened', round: 1, box: '2' });
  attach({ fact: 'BoxOpened', round: 2, box: '1' });
  const report = attach({ fact: 'ReportSigned', round: 1 });
  assert.deepEqual(found(), [
    ['there', '2处附有扫描件或照片'],
    ['missing', '没有附上扫描件或照片：1 号票箱'],
    ['there', '1处附有扫描件或照片'],
  ]);
  v.done('eraseEvidence', { evidence: report, because: '拍到旁人' });
  assert.deepEqual(found()[2], ['missing', '没有附上扫描件或照片：报告单']);
});

test('where all seats are filled nothing follows; a void vote is held again by day 30 with all five on the slate', () => {
  const v = villageAt('sealBallots');
  const round = v.election.rounds[0];
  assert.ok(round);
  assert.deepEqual(nextVote(v.election, round, v.d(1)), {});
  v.done('recordInvalidity', { by: 'county government', decision: '第3号', ground: 'bribery' });
  const { next } = nextVote(v.election, round, v.d(40));
  assert.deepEqual(
    [next?.kind, next?.last.day, next?.last.late, next?.posts.map((p) => p.slate.length)],
    ['repeat', v.d(30), true, [2, 3]],
  );
});
