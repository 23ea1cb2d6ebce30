// Every outcome of a determination as the sentence that is read out, Chinese and English; and each decision with who takes it. When an outcome follows: life.test.ts, grounds.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moreThanHalf } from '../law/share.ts';
import type { Decision, DecisionOn, Outcome } from './outcome.ts';
import { decisionParts, outcomeWords, secondShareWords } from './outcomeWords.ts';
import type { Kin } from './totals.ts';
import type { Ground } from './validity.ts';

const said = (outcome: Outcome): string => {
  const { zh, en } = outcomeWords(outcome);
  return `${zh} / ${en}`;
};
const nowhere = { zh: '', en: '' };
const decision = (on: DecisionOn, more: Partial<Decision> = {}): Decision => ({
  kind: 'decision',
  on,
  by: 'election committee',
  about: [],
  cites: nowhere,
  ...more,
});

test('valid, and invalid with every ground: a comparison that failed stands in brackets, a breach alone', () => {
  assert.equal(said({ kind: 'valid' }), '选举有效 / the election is valid');
  const ground = (one: Ground['ground'], formula?: string): Ground => ({
    ground: one,
    cites: '',
    citesEn: '',
    ...(formula === undefined ? {} : { formula }),
  });
  assert.equal(
    said({ kind: 'invalid', grounds: [ground('too few took part', '2 × 120 = 240 ≤ 300'), ground('no difference', '3 = 3')] }),
    '选举无效：参加投票人数未达到法定人数（2 × 120 = 240 ≤ 300）；未实行差额选举（3 = 3） / the election is invalid: too few took part; no difference',
  );
  const breaches = {
    'more returned than issued': '收回的选票多于发出的选票',
    'more returned than voters': '收回的选票多于投票人数',
    'election committee not lawful': '选举委员会的产生不合法',
    'candidates not lawful': '候选人的产生不合法',
    'not counted in public': '没有公开唱票、计票',
    'result not announced on the spot': '没有当场公布选举结果',
    'other breach': '其他违反法律、法规规定的情形',
  } as const;
  for (const [en, zh] of Object.entries(breaches))
    assert.equal(
      said({ kind: 'invalid', grounds: [ground(en as keyof typeof breaches)] }),
      `选举无效：${zh} / the election is invalid: ${en}`,
    );
});

test('the elected: by majority, by the second vote, written in, moved up for a relative', () => {
  const one = { kind: 'elected', post: 'director', name: '甲', votes: 110, how: 'majority' } as const;
  assert.equal(said(one), '主任：甲 110票，过半数当选 / director: 甲, 110 votes, elected by majority');
  assert.equal(
    said({ ...one, post: 'deputy', how: 'second vote', writeIn: true }),
    '副主任：甲 110票，另行选举当选，另选他人 / deputy director: 甲, 110 votes, elected by second vote, written in',
  );
  assert.equal(
    said({ ...one, post: 'member', movedUp: true }),
    '委员：甲 110票，过半数当选，因回避递补 / member: 甲, 110 votes, elected by majority, moved up for a relative who left',
  );
});

test('not elected with the votes: one who refused, one whom the law bars; and those tied for a seat', () => {
  const one = { kind: 'refused', post: 'member', name: '乙', votes: 60 } as const;
  assert.equal(said({ ...one, why: 'refused' }), '乙 60票，本人不接受，不当选 / 乙, 60 votes, is not elected: refused');
  assert.equal(said({ ...one, why: 'barred' }), '乙 60票，依法不得当选，不当选 / 乙, 60 votes, is not elected: barred');
  assert.equal(
    said({ kind: 'tied', post: 'member', names: ['丙', '丁'], seats: 1 }),
    '委员：丙、丁得票相等，争1个名额 / member: 丙, 丁 are tied for 1 seat(s)',
  );
});

test('seats open: votes that were needed, who stands in the second vote, its part of the ballots and its last day; a seat of a woman is named', () => {
  const one = {
    kind: 'short',
    post: 'member',
    seats: 2,
    threshold: 101,
    slate: ['戊', '己', '庚'],
    share: { atLeast: [1, 3] },
    latest: '2026-04-27',
  } as const;
  assert.equal(
    said(one),
    '委员尚缺2人：本次须101票；另行选举候选人戊、己、庚，得票不少于三分之一，最迟2026年4月27日 / member: 2 seat(s) open; 101 votes were needed; second vote among 戊, 己, 庚, at least one third of its ballots, by 2026-04-27',
  );
  assert.equal(
    said({ ...one, seats: 1, slate: [], share: moreThanHalf, reserved: 'woman' }),
    '委员尚缺1人（妇女名额）：本次须101票；另行选举候选人待定，得票过半数，最迟2026年4月27日 / member: 1 seat(s) open (a woman’s seat); 101 votes were needed; second vote among nobody yet, more than half of its ballots, by 2026-04-27',
  );
  assert.deepEqual(secondShareWords({ atLeast: [1, 3] }), { zh: '不少于三分之一', en: 'at least one third' });
});

test('the seat of a woman, in its five cases', () => {
  const one = (of: Extract<Outcome, { kind: 'woman seat' }>['case'], name?: string) =>
    said({ kind: 'woman seat', case: of, ...(name === undefined ? {} : { name }) });
  assert.equal(
    one('seated first', '丁'),
    '够当选票数的妇女中得票最多的先当选：丁 / of the women with the votes that elect, the one with most is seated first: 丁',
  );
  assert.equal(one('seat kept'), '保留一个妇女名额，单独选举 / one seat is kept for a vote for a woman');
  assert.equal(
    one('listed apart'),
    '当选人中没有妇女，另行选举时单列妇女委员 / no woman is elected: the second vote lists a woman’s seat apart',
  );
  assert.equal(one('missing'), '当选人中没有妇女 / no woman is among the elected');
  assert.equal(one('unknown'), '当选人中有无妇女尚不能确定 / whether a woman is among the elected is not known');
});

test('near relatives: who stays and who leaves, level in post and votes, or not settled; each kin by its word', () => {
  const one = (relation: Kin, more: object = {}) => said({ kind: 'near relatives', names: ['甲', '乙'], relation, ...more });
  assert.equal(
    one('sibling', { stays: '甲', leaves: '乙' }),
    '甲与乙为兄弟姐妹：甲留任，乙回避 / 甲 and 乙 are sibling: 甲 stays, 乙 leaves',
  );
  assert.equal(one('spouse', { again: true }), '甲与乙为夫妻：职务、票数相同 / 甲 and 乙 are spouse: equal post and votes');
  assert.equal(
    one('parent or child'),
    '甲与乙为父母子女：谁留任未有规定 / 甲 and 乙 are parent or child: who stays is not settled',
  );
  assert.match(one('grandparent or grandchild'), /^甲与乙为祖孙：/);
});

test('one person on two posts, seats that may stay empty by law or by the meeting, and who leads without a director', () => {
  assert.equal(
    said({ kind: 'two posts', name: '甲', posts: ['director', 'member'] }),
    '甲同时当选主任、委员 / 甲 is elected director and member',
  );
  const empty = { kind: 'may stay empty', seats: 1, elected: 4 } as const;
  assert.equal(
    said({ ...empty, decidedBy: 'nobody' }),
    '已选出4人，不足的1个名额可以空缺 / 4 are elected: 1 seat(s) may stay empty',
  );
  assert.match(said({ ...empty, decidedBy: 'meeting' }), /^已选出4人，不足的1个名额可由会议决定暂缺 /);
  assert.equal(
    said({ kind: 'leads', name: '戊', post: 'deputy' }),
    '主任空缺，由副主任戊主持工作 / without a director 戊, deputy director, leads',
  );
});

test('a decision names who takes it, what about, and its last day', () => {
  assert.equal(
    said(decision('second vote', { about: ['戊', '己'], latest: '2026-04-27' })),
    '须由选举委员会确定另行选举的日期和候选人：戊、己，最迟2026年4月27日 / to be decided by the election committee: second vote (戊, 己), by 2026-04-27',
  );
  assert.equal(
    said(decision('which relative stays', { by: 'meeting' })),
    '须由村（居）民会议或者代表会议确定近亲属中谁留任 / to be decided by the meeting or its representatives: which relative stays',
  );
  assert.deepEqual(
    decisionParts(decision('weigh what was found', { by: 'township', about: ['甲', 'no difference', 'other breach'] })),
    {
      what: { zh: '认定发现的问题是否影响选举效力', en: 'weigh what was found' },
      about: { zh: '甲、未实行差额选举、其他违反法律、法规规定的情形', en: '甲, no difference, other breach' },
      by: { zh: '乡镇（街道）', en: 'the township or street' },
    },
  );
});

const decisions: Readonly<Record<DecisionOn, string>> = {
  'vote again among the tied': '就得票相等的人再次投票',
  'second vote': '确定另行选举的日期和候选人',
  'vote for a woman': '组织妇女名额的选举',
  'how a woman is seated': '确定妇女成员如何产生',
  'which relative stays': '确定近亲属中谁留任',
  'vote again between relatives': '就职务、票数相同的近亲属再次投票',
  'how the gap is filled': '确定因回避空出的名额如何补足',
  'which of two posts': '确定本人担任哪一项职务',
  'leave seats empty': '决定不足的名额是否暂缺',
  'who leads': '推选一人主持工作',
  'repeat the election': '确定重新选举的日期',
  'who is meant': '认定选票上写的是同名人中的哪一位',
  'weigh what was found': '认定发现的问题是否影响选举效力',
  'figures that do not balance': '核对不平衡的票数',
  'confirm the base': '确认过半数以什么为基数',
  'examine the elected': '审查当选人是否符合规定条件',
};

test('each of the sixteen decisions has its words', () => {
  for (const [on, zh] of Object.entries(decisions))
    assert.deepEqual(decisionParts(decision(on as DecisionOn)).what, { zh, en: on });
});
