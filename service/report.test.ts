// The figures of a period: sums from entries, small numbers of persons not told, statements never added, and what a task should give.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { yearOf, type Holidays, noHolidays } from './calendar.ts';
import { fenOf, yuanOf } from './chapter.ts';
import { expenseSheet } from './expenses.ts';
import { dueIn, expectedPersonTimes } from './recurring.ts';
import { comparedOver, inNumbers, reportOf } from './report.ts';
import { fewest, isSmall, partsTold } from './small.ts';
import { statementFindings } from './statements.ts';
import { book } from './testing/book.ts';

const year = yearOf(2025);

test('104 + 53 = 157 households were visited, 80,000 yuan at one feast: the sum names its two entries', () => {
  const b = book();
  b.done('recordWork', { kind: 'visit', programme: '春节', households: 104, amount: '80000', responsible: 'p4' }, '2025-01-25');
  b.done('recordWork', { kind: 'visit', programme: '中秋', households: 53, inKind: '月饼', responsible: 'p4' }, '2025-10-05');
  b.done('recordWork', { kind: 'visit', programme: '春节', households: 90, responsible: 'p4' }, '2024-02-08');
  const [visit] = reportOf(b.state.entries.values(), year);
  assert.deepEqual([visit?.sum.households, visit?.sum.fen, visit?.sum.entries.length], [157, 8_000_000, 2]);
  assert.deepEqual(
    visit?.parts.map((p) => [p.programme, p.sum.households]),
    [
      ['春节', 104],
      ['中秋', 53],
    ],
  );
});

test('four people with a severe disability are fewer than five and not told; five are; four quarrels settled are not told either', () => {
  const b = book();
  b.done('recordWork', { kind: 'disability', people: 4, responsible: 'p4' }, '2025-02-01');
  b.done('recordWork', { kind: 'medical', people: 5, amount: '100', responsible: 'p4' }, '2025-02-01');
  b.done('recordWork', { kind: 'mediation', times: 4, people: 16, responsible: 'p3' }, '2025-02-01');
  b.done('recordWork', { kind: 'honour', title: '先进', responsible: 'p1' }, '2025-02-01');
  assert.deepEqual(
    reportOf(b.state.entries.values(), year).map((r) => [r.kind, r.shown]),
    [
      ['medical', 'told'],
      ['disability', 'small'],
      ['mediation', 'small'],
      ['honour', 'told'],
    ],
  );
});

test('parts of 2, 13 and 30: the 2 and the 13 are told together, else 45 less 13 less 30 would tell the 2; 2 and 3 make five and are told as one', () => {
  assert.deepEqual(partsTold([2, 13, 30]), { alone: [2], together: [0, 1] });
  assert.deepEqual(partsTold([2, 30, 3]), { alone: [1], together: [0, 2] });
  assert.deepEqual(partsTold([2, 3]), { alone: [], together: [0, 1] });
  assert.deepEqual(partsTold([5, 13]), { alone: [0, 1], together: [] });
  assert.deepEqual(partsTold([5, 13], 1), { alone: [0], together: [1] });
});

test('whatever the parts of a total of five or more: every number told is five or more, what is told together too, and all of them are the total', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const total = parts.reduce((a, b) => a + b, 0);
      if (isSmall(total)) return;
      const { alone, together } = partsTold(parts);
      const sum = (of: readonly number[]) => of.reduce((n, i) => n + (parts[i] ?? 0), 0);
      assert.ok(alone.every((i) => (parts[i] ?? 0) >= fewest));
      assert.ok(together.length !== 1 && (together.length === 0 || sum(together) >= fewest));
      assert.equal(sum(alone) + sum(together), total);
    }),
    { numRuns: 500 },
  );
});

test('two programmes of 20 and 3 people in need are told as 23 without their names; with a third of 40 the third is told and 23 together', () => {
  const b = book();
  const aid = (programme: string, people: number) =>
    b.done('recordWork', { kind: 'aid', programme, people, responsible: 'p4' }, '2025-03-01');
  aid('重残补助', 3);
  aid('临时救助', 20);
  const parts = () => reportOf(b.state.entries.values(), year)[0]?.parts.map((p) => [p.programme, p.sum.people]);
  assert.deepEqual(parts(), []);
  aid('节日帮扶', 40);
  assert.deepEqual(parts(), [
    ['节日帮扶', 40],
    [undefined, 23],
  ]);
});

test('45 households with 29,850 yuan and two entitled persons are 47: the two stand nowhere by themselves', () => {
  const b = book();
  b.done('recordWork', { kind: 'aid', programme: '困难慰问', households: 45, amount: '29850', responsible: 'p4' }, '2025-03-01');
  b.done('recordWork', { kind: 'aid', programme: '优抚', people: 2, responsible: 'p4' }, '2025-03-01');
  const [aid] = reportOf(b.state.entries.values(), year);
  assert.deepEqual([aid?.sum.subjects, aid?.shown, aid?.parts], [47, 'told', []]);
  assert.equal(aid && inNumbers('aid', aid.sum), '45户、金额29,850元');
});

test('13 cases with 50,000 and 16 with 31,000, no period told: pointed at and never added', () => {
  const b = book();
  b.done('noteStatement', { kind: 'medical', what: '大病医疗救助', source: '旧总结第一段', number: 13, amount: '50000' });
  b.done('noteStatement', {
    kind: 'medical',
    what: '去年至今大病医疗救助',
    source: '旧总结第一段末',
    number: 16,
    amount: '31000',
  });
  const [found, none] = statementFindings(b.state.statements, [], [], noHolidays);
  assert.match(found?.zh ?? '', /13人、50,000元.*16人、31,000元.*不相加/);
  assert.equal(none, undefined);
  assert.deepEqual(reportOf(b.state.entries.values(), year), []);
});

test('statements of two years stand side by side; of overlapping periods they are pointed at', () => {
  const b = book();
  const told = (from: string, until: string) =>
    b.done('noteStatement', { kind: 'employment', what: '培训', source: '旧总结', number: 33, from, until });
  told('2024-01-01', '2024-12-31');
  told('2025-01-01', '2025-12-31');
  assert.deepEqual(statementFindings(b.state.statements, [], [], noHolidays), []);
  told('2025-12-31', '2026-06-30');
  assert.match(statementFindings(b.state.statements, [], [], noHolidays)[0]?.zh ?? '', /期间重叠/);
  b.refused(
    'noteStatement',
    { kind: 'employment', what: '培训', source: '旧总结', number: 1, from: '2025-01-01' },
    'a period has two days',
  );
  b.refused('noteStatement', { kind: 'employment', what: '培训', source: '旧总结' }, 'nothing is stated');
});

test('six people on the 261 working weekdays of 2025 give 1566 person-times, not 1000; 1500 is within the holidays', () => {
  const b = book();
  b.done('planRecurring', {
    title: '亲情守望巡逻',
    kind: 'patrol',
    rhythm: 'weekly',
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    people: 6,
    minutes: 240,
    responsible: 'p3',
    from: '2024-05-01',
  });
  const [task] = b.state.recurring.values();
  assert.ok(task);
  assert.equal(expectedPersonTimes(task, year, noHolidays), 1566);
  const told = (number: number, holidays: Holidays = noHolidays) => {
    const c = book();
    c.done('noteStatement', {
      kind: 'patrol',
      what: '义务巡逻',
      source: '旧总结',
      number,
      from: '2025-01-01',
      until: '2025-12-31',
    });
    return statementFindings(c.state.statements, [task], [], holidays);
  };
  assert.match(told(1000)[0]?.zh ?? '', /说1000人次.*应为1566人次左右/);
  assert.deepEqual(told(1500), []);
  assert.equal(told(1567).length, 1);
  // Eighteen weekdays of 2025 are public holidays: 243 days remain.
  const eighteen: Holidays = (day) => day >= '2025-01-01' && day <= '2025-01-24';
  assert.equal(expectedPersonTimes(task, year, eighteen), 1458);
  assert.match(told(1000, eighteen)[0]?.zh ?? '', /一年243次算（法定节假日除外），应为1458人次左右$/);
  assert.deepEqual(told(1500, eighteen), []);
  assert.equal(expectedPersonTimes({ ...task, onHolidays: true }, year, eighteen), 1566);
});

test('what a weekly task was due and was not done stands in the list, a public holiday does not; a monthly one is due once a month whenever in it', () => {
  const b = book();
  b.done('planRecurring', {
    title: '巡逻',
    kind: 'patrol',
    rhythm: 'weekly',
    weekdays: ['monday'],
    people: 6,
    responsible: 'p3',
    from: '2025-01-01',
    until: '2025-01-31',
  });
  b.done('planRecurring', { title: '探望独居老人', kind: 'elderly', rhythm: 'monthly', responsible: 'p4', from: '2025-01-15' });
  b.refused(
    'planRecurring',
    { title: '读报', kind: 'culture', rhythm: 'weekly', responsible: 'p4', from: '2025-01-15' },
    'a weekly task needs its weekdays',
  );
  const [patrol, visits] = [...b.state.recurring.keys()];
  b.done('recordWork', { kind: 'patrol', people: 6, recurring: patrol, responsible: 'p3' }, '2025-01-06');
  b.done('recordWork', { kind: 'elderly', people: 9, recurring: visits, responsible: 'p4' }, '2025-02-27');
  b.refused('recordWork', { kind: 'patrol', people: 6, recurring: 't-0', responsible: 'p3' }, 'no such recurring task');
  const due = dueIn(
    b.state.recurring.values(),
    b.state.entries.values(),
    { from: '2025-01-01', until: '2025-02-28' },
    (day) => day === '2025-01-27',
  );
  assert.deepEqual(
    due.map((d) => `${d.until} ${d.task.title} ${d.done}`),
    ['2025-01-06 巡逻 1', '2025-01-13 巡逻 0', '2025-01-20 巡逻 0', '2025-01-31 探望独居老人 0', '2025-02-28 探望独居老人 1'],
  );
});

test('three years side by side keep a small year untold, and the years are told by their own entries alone', () => {
  const b = book();
  for (const [on, people] of [
    ['2023-03-01', 6],
    ['2024-03-01', 3],
    ['2025-03-01', 7],
  ] as const)
    b.done('recordWork', { kind: 'medical', people, responsible: 'p4' }, on);
  const [medical] = comparedOver(b.state.entries.values(), [yearOf(2023), yearOf(2024), yearOf(2025)]);
  assert.deepEqual(
    medical?.periods.map((p) => p?.shown),
    ['told', 'small', 'told'],
  );
});

test('bills add up to the fen by use and by fund, one voucher is recorded once, a struck bill counts no more', () => {
  const b = book();
  const bill = (voucher: string, amount: string, kind = 'printing') => ({
    election: '第十届换届',
    kind,
    what: '选票',
    amount,
    voucher,
    paidFrom: 'fiscal',
    approvedBy: '甄明远',
  });
  b.done('payElectionExpense', bill('1', '1234.56'));
  b.done('payElectionExpense', bill('2', '0.44', 'supplies'));
  b.refused('payElectionExpense', bill('2', '9'), 'the voucher is used already');
  b.refused('payElectionExpense', bill('3', '0.00'), 'an amount of nothing');
  assert.equal(expenseSheet(b.state).total, 123_500);
  assert.deepEqual(expenseSheet(b.state).byKind, [
    { key: 'printing', fen: 123_456 },
    { key: 'supplies', fen: 44 },
  ]);
  b.done('strikeOutExpense', { expense: [...b.state.expenses.keys()][0], because: '记重' });
  assert.equal(expenseSheet(b.state).total, 44);
  b.done('payElectionExpense', bill('1', '5'));
});

test('yuan and fen: 29850.5 is 2,985,050 fen and said as 29,850.50', () => {
  assert.deepEqual([fenOf('29850.5'), fenOf('0.07'), fenOf('12')], [2_985_050, 7, 1200]);
  assert.deepEqual(
    [yuanOf(2_985_050), yuanOf(8_000_000), yuanOf(7), yuanOf(100_000_000_00)],
    ['29,850.50', '80,000', '0.07', '100,000,000'],
  );
});
