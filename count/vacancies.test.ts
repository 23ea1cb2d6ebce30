// Seats that stay open: whether they may stay empty, whose decision it is, and who leads without a director, each with all that the outcome carries. Whole cases: grounds.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { determine, type Known } from './determination.ts';
import { poll, village } from './madeUp.ts';
import type { Post, RoundTotals } from './totals.ts';

const in_ = (province: string): LawOfTheDay => ({ ...village, province });
const [zhejiang, beijing, shanghai] = [in_('浙江'), in_('北京'), in_('上海')];

/** `乙 deputy 60, 丙 member`: those elected before. */
const known = (list: string): Known => ({
  elected: list.split(', ').map((one) => {
    const [name = '', post, votes] = one.split(' ');
    return {
      name,
      ...(post === undefined ? {} : { post: post as Post }),
      ...(votes === undefined ? {} : { votes: Number(votes) }),
    };
  }),
});
const second = (...contests: readonly string[]): RoundTotals => ({ ...poll(100, 90, ...contests), round: 2 });

/** What is told of empty seats and of who leads, in words as short as may be. */
const told = (totals: RoundTotals, law: LawOfTheDay, before?: Known): readonly string[] =>
  determine(totals, law, before).outcomes.flatMap((one) => {
    assert.equal(typeof one, 'object');
    if (one.kind === 'leads') return [`${one.name} leads as ${one.post}`];
    if (one.kind === 'may stay empty') return [`${one.seats} may stay empty beside ${one.elected}, by ${one.decidedBy}`];
    if (one.kind === 'decision' && (one.on === 'who leads' || one.on === 'leave seats empty'))
      return [`${one.by}: ${one.on}, ${one.about.join('、')}; ${one.cites.en}`];
    return [];
  });

const nobody = 'director 1: 甲 29, 戊 20';
const zhejiangLeads = 'Zhejiang village committee election measures (2020), art. 30 para. 1';

test('浙江 after the second vote: with three elected the director’s seat may stay empty, by nobody’s decision, and the one deputy leads', () => {
  assert.deepEqual(told(second(nobody), zhejiang, known('乙 deputy, 丙 member, 丁 member')), [
    '1 may stay empty beside 3, by nobody',
    '乙 leads as deputy',
  ]);
});

test('浙江 without a deputy: the meeting chooses among the members, whatever their votes; among two deputies, between these', () => {
  assert.deepEqual(told(second(nobody), zhejiang, known('乙 member 80, 丙 member 70, 丁 member 60')), [
    '1 may stay empty beside 3, by nobody',
    `meeting: who leads, 乙、丙、丁; ${zhejiangLeads}`,
  ]);
  assert.deepEqual(
    told(second(nobody), zhejiang, known('乙 deputy 80, 丙 deputy 70, 丁 member 60')).at(-1),
    `meeting: who leads, 乙、丙; ${zhejiangLeads}`,
  );
});

test('with two elected too few are left for a seat to stay empty: only who leads is told', () => {
  assert.deepEqual(told(second(nobody), zhejiang, known('乙 deputy, 丙 member')), ['乙 leads as deputy']);
  assert.deepEqual(told(second(nobody), zhejiang), []);
});

test('after the first vote 浙江 tells nothing, a second vote comes; with every seat filled nothing is told at all', () => {
  assert.deepEqual(told(poll(100, 100, 'director 1: 甲 50, 戊 20', 'member 3: 乙 80, 丙 70, 丁 60'), zhejiang), []);
  assert.deepEqual(told(second('director 1: 甲 60, 戊 20'), zhejiang, known('乙 deputy, 丙 member')), []);
});

test('上海 after the first vote: the meeting decides whether the seat stays empty, three of four elected; the member with most votes leads', () => {
  const first = poll(100, 100, 'director 1: 甲 50, 戊 20', 'member 3: 乙 80, 丙 70, 丁 60');
  const [may, decides, leads] = told(first, shanghai);
  assert.equal(may, '1 may stay empty beside 3, by meeting');
  assert.match(
    decides ?? '',
    /^meeting: leave seats empty, 3 ≥ 3; Shanghai village committee election measures \(2020\), art\. /,
  );
  assert.equal(leads, '乙 leads as member');
  const fewer = poll(100, 100, 'director 1: 甲 50, 戊 20', 'member 3: 乙 80, 丙 70, 丁 50');
  assert.deepEqual(told(fewer, shanghai), []);
});

test('上海: of two deputies or of members the one with most votes leads, in whatever order; level at the top, or with votes unknown, the meeting chooses', () => {
  const leads = (list: string) => told(second(nobody), shanghai, known(list)).at(-1)?.replace(/;.*/u, '');
  assert.equal(leads('乙 deputy 60, 丙 deputy 70, 丁 member 90'), '丙 leads as deputy');
  assert.equal(leads('乙 member 60, 丙 member 70, 丁 member 65'), '丙 leads as member');
  assert.equal(leads('乙 member 70, 丙 member 60, 丁 member 70'), 'meeting: who leads, 乙、丙、丁');
  assert.equal(leads('乙 member 60, 丙 member 60, 丁 member 70'), '丁 leads as member');
  assert.equal(leads('乙 member, 丙 member 60, 丁 member 70'), 'meeting: who leads, 乙、丙、丁');
  assert.equal(leads('乙 member 60'), '乙 leads as member');
  assert.equal(leads('乙 member'), '乙 leads as member');
  assert.equal(leads('乙'), 'meeting: who leads, ');
  assert.equal(leads('乙, 丙 member 60'), '丙 leads as member');
});

test('北京 asks for more than three with a director among them: four members are not enough, a director and three are', () => {
  const open = 'member 1: 戊 29, 己 20';
  const beside = told(second(open), beijing, known('甲 director, 乙 member, 丙 member, 丁 member'));
  assert.equal(beside[0], '1 may stay empty beside 4, by meeting');
  assert.match(beside[1] ?? '', /^meeting: leave seats empty, 4 ≥ 4; Beijing /);
  assert.equal(beside.length, 2);
  assert.deepEqual(told(second(open), beijing, known('庚 member, 乙 member, 丙 member, 丁 member')), []);
  assert.deepEqual(told(second(open), beijing, known('甲 director, 乙 member, 丙 member')), []);
});

test('where no text says from how many seats may stay empty, the meeting decides, with the number beside it, and chooses who leads', () => {
  const doubt = 'not settled by the texts, to be confirmed (default used): ';
  const found = told(second(nobody), village, known('乙 deputy 60, 丙 member 50, 丁 member 40'));
  assert.deepEqual(
    found.map((one) => one.slice(0, one.indexOf(doubt))),
    ['meeting: leave seats empty, 3 ≥ 3; ', 'meeting: who leads, 乙; '],
  );
  const among = told(second(nobody), village, known('乙 member 60, 丙 member 50, 丁 member 40')).at(-1) ?? '';
  assert.equal(among.slice(0, among.indexOf(';')), 'meeting: who leads, 乙、丙、丁');
});

test('one elected before and again now is one member; a director elected before leads, and nobody else is told', () => {
  const again = second('member 2: 乙 40, 丙 20');
  assert.deepEqual(told(again, zhejiang, known('甲 director, 乙 member')), []);
  assert.deepEqual(told(again, zhejiang, known('甲 director, 丁 member')), ['1 may stay empty beside 3, by nobody']);
  const twoPosts = second(nobody, 'deputy 1: 乙 40', 'member 1: 乙 35');
  assert.deepEqual(told(twoPosts, zhejiang, known('丙 member')), ['乙 leads as deputy']);
  assert.deepEqual(told(second(nobody, 'deputy 1: 乙 40'), zhejiang, known('乙 member, 丙 member')), ['乙 leads as deputy']);
  const tied = second('director 1: 甲 40, 戊 40', 'member 1: 庚 20');
  assert.deepEqual(told(tied, zhejiang, known('乙 deputy, 丙 member, 丁 member')), ['1 may stay empty beside 3, by nobody']);
  const both = second(nobody, 'member 1: 乙 20');
  assert.deepEqual(told(both, zhejiang, known('甲 director, 丙 member, 丁 member')), ['2 may stay empty beside 3, by nobody']);
});
