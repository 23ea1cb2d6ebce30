// The words of the book of work: every refusal a whole sentence in both languages with the operands it is given, every fact a sentence that tells nothing sealed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { book } from '../../service/testing/book.ts';
import { serviceChapters, type ServiceFactName } from '../../service/service.ts';
import { factsOfService } from './facts-service.ts';
import { fill } from './fill.ts';
import { refusalsOfService } from './refusals-service.ts';

test('a refusal by design names what is not kept, the words that were found, and what to write instead', () => {
  const found = book().refused(
    'recordWork',
    { kind: 'visit', title: '两会期间重点人员走访', responsible: 'p1' },
    'not kept by design',
  );
  const sentence = refusalsOfService['not kept by design'];
  assert.equal(
    fill(sentence.zh, found, 'zh'),
    '本台账不记所谓重点人员的情况（写到了“重点人员”）：为居民办事不需要这样的档案，建了就可能伤害人',
  );
  assert.match(fill(sentence.en, found, 'en'), /does not keep files on so-called key persons \(found “重点人员”\)/);
});

test('every refusal without operands is a sentence without braces, and says what to do', () => {
  for (const [key, s] of Object.entries(refusalsOfService)) {
    for (const [text, language] of [
      [s.zh, 'zh'],
      [s.en, 'en'],
      [s.remedyZh, 'zh'],
      [s.remedyEn, 'en'],
    ] as const)
      assert.doesNotMatch(fill(text, {}, language), /[{}[\]]/, key);
    assert.ok(s.remedyZh.endsWith('。') && s.remedyEn.endsWith('.'), key);
  }
});

test('every fact has its sentence; the words of a case and of an entry about a person stand in none', () => {
  assert.deepEqual(Object.keys(factsOfService).toSorted(), Object.keys(serviceChapters).toSorted());
  const b = book();
  b.done('recordFile', { households: 1300, people: 3000 });
  b.done('recordWork', { kind: 'aid', title: '卜家轮椅', programme: '临时救助', people: 1, amount: '850', responsible: 'p4' });
  b.done('openCase', { kind: 'aid', title: '卜家', whom: '卜某' });
  b.done('noteCase', { case: [...b.state.cases.keys()][0], remark: '卜家搬走' });
  b.done('planRecurring', {
    title: '巡逻',
    kind: 'patrol',
    rhythm: 'weekly',
    weekdays: ['monday'],
    people: 6,
    responsible: 'p3',
    from: '2026-01-01',
  });
  const said = b.facts.map((f) => factsOfService[f.fact as ServiceFactName](f));
  assert.deepEqual(
    said.map((x) => x.zh),
    [
      '登记片区底册：户数1300户，人口3000人',
      '困难帮扶：临时救助（丁香兰）',
      '立困难帮扶个案一件',
      '记个案经过',
      '安排例行工作：巡逻，每周，每次6人（车建国）',
    ],
  );
  assert.doesNotMatch(JSON.stringify(said), /卜/);
});
