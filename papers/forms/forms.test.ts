// The forms that are filled in by hand: each asks for what its field needs, an empty one names nobody, a filled one names whom the record knows and is kept apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evolve } from '../../election/election.ts';
import { readable } from '../page.ts';
import { village } from '../testing/village.ts';
import { formKinds } from './kinds.ts';

const kindsOf = (v = village()) => formKinds(v.e, { on: v.day, told: v.told, tokenOf: (id) => id });
const text = (name: string, v = village()): string => {
  const kind = kindsOf(v).find((k) => k.name === `form-${name}`);
  assert.ok(kind, name);
  return readable(kind.page());
};

/** What each form must ask for. */
const asked: Readonly<Record<string, readonly string[]>> = {
  registration: [
    '序号',
    '姓名',
    '性别',
    '出生日期',
    '身份证号码',
    '联系电话',
    '户籍地址',
    '现居住地址',
    '小组',
    '户号',
    '登记类别',
    '登记时间',
    '登记状况',
    '外出',
    '流动票箱',
    '委托投票',
    '受托人',
    '备注',
  ],
  'door-to-door': ['户号', '姓名', '身份证号码', '类别', '本人签名'],
  representatives: ['户号', '户主', '代表姓名', '性别', '年龄', '政治面貌', '文化程度', '小组', '得票'],
  'joint-nomination': ['被提名人', '提名职务', '推荐理由', '推荐人姓名', '证号', '推荐人签名', '10'],
  'organisation-nomination': ['推荐组织', '盖章', '推荐理由', '研究会议'],
  'self-nomination': [
    '参选职务',
    '姓名',
    '性别',
    '出生日期',
    '民族',
    '政治面貌',
    '文化程度',
    '身份证号码',
    '电话',
    '住址',
    '简历',
    '本人保证',
    '无犯罪记录证明',
    '推荐函',
    '照片',
  ],
  review: ['审查环节', '审查人', '时间', '意见', '结果', '材料审查', '乡镇（街道）审核', '部门联审', '党组织审核'],
  pledge: ['承诺', '贿赂', '承诺人签名'],
  proxy: [
    '编号',
    '委托人',
    '受托人',
    '两人关系',
    '务工经商',
    '证号',
    '委托人签名',
    '受托人签名',
    '审核意见',
    '盖章',
    '日期',
    '一名委托人只能委托一名受托人',
    '不超过3人',
    '不得再转委托',
    '回执',
  ],
  'mobile-box': ['申请人', '申请原因', '投票地址', '票箱号'],
  'mobile-list': ['姓名', '原因', '地址', '票箱号', '路线'],
  helpers: ['选民姓名', '代写人', '选民签名'],
  'issue-record': ['投票站', '证号', '姓名', '代领', '领票人签名'],
  'station-account': [
    '投票站',
    '票箱号',
    '应到选民',
    '验证人数',
    '领到选票',
    '本人领票',
    '代他人领票',
    '发出合计',
    '剩余',
    '销毁',
    '领到＝发出＋换票作废＋剩余',
  ],
  tally: [
    '职务',
    '候选人',
    '正',
    '赞成',
    '反对',
    '弃权',
    '另选',
    '票箱',
    '第1页，共1页',
    '唱票员',
    '计票员',
    '监票员',
    '本行',
    '本捆',
    '累计',
    '核',
  ],
  'box-statement': ['空箱', '封条号', '开箱时刻', '箱内选票', '有效', '部分有效', '无效', '空白（弃权）', '赞成', '总监票员'],
  'second-vote': [
    '原因',
    '空缺',
    '年满十八周岁',
    '迁入',
    '婚嫁',
    '恢复政治权利',
    '迁出',
    '去世',
    '被剥夺政治权利',
    '收回选票',
    '是否当选',
  ],
  'repeat-election': ['原因', '没有公开计票', '恢复政治权利', '被剥夺政治权利', '总监票员'],
  'elected-letter': ['当选为', '移交', '回执', '签收人'],
  recall: ['要求罢免的成员', '职务', '罢免理由', '提出人姓名', '证号', '提出人签名', '应有人数', '申辩意见'],
  resignation: ['姓名', '辞职原因', '会议日期', '应到', '实到', '同意', '不同意', '弃权', '职务终止'],
  'by-election': ['补选职务', '补选原因', '会议日期', '登记选民', '委托投票', '流动票箱', '代写', '候选人', '得票'],
  attendance: ['会议', '应到', '实到', '签名'],
  'decision-record': ['会议', '议题', '应到', '实到', '女', '同意', '不同意', '弃权'],
  photos: ['公告', '张贴', '拍摄人'],
  'complaint-receipt': ['编号', '收到日期', '转交日期'],
  'member-letter': ['推选', '近亲属', '回执'],
  'away-letter': ['投票日', '委托', '回执', '选民签名'],
  seal: ['印章名称', '启用', '保管人', '印模', '移交人'],
};

test('every form asks for the fields of its kind, in a village and in a community, and says its article', () => {
  for (const kind of ['village', 'community'] as const) {
    const v = village({ kind });
    for (const [name, fields] of Object.entries(asked))
      for (const field of fields) assert.ok(text(name, v).includes(field), `${kind} ${name}: ${field}`);
    for (const k of kindsOf(v)) assert.match(readable(k.page()), /依据：/, k.name);
  }
});

test('an empty form names nobody of the roll and is for everybody; one that names voters is kept apart', () => {
  const v = village();
  const names = [...v.e.roll.voters.values()].flatMap((x) => (x.secret ? [x.secret.name] : []));
  for (const k of kindsOf(v)) {
    assert.equal(k.toFill, true);
    if (k.name.endsWith('-filled')) continue;
    assert.equal(k.personal, false, k.name);
    const read = readable(k.page()).replaceAll('\u3000', '');
    for (const name of names) assert.ok(!read.includes(name), `${k.name}: ${name}`);
  }
  assert.deepEqual(
    kindsOf(v)
      .filter((k) => k.name.endsWith('-filled') && !k.personal)
      .map((k) => k.name),
    [
      'form-attendance-filled',
      'form-member-letter-filled',
      'form-photos-filled',
      'form-pledge-filled',
      'form-station-account-filled',
      'form-tally-filled',
      'form-box-statement-filled',
      'form-elected-letter-filled',
    ],
  );
});

test('a residents’ form lists who may register by the law of 2026: six months of work; a villagers’ form twelve', () => {
  assert.match(text('registration', village({ kind: 'community' })), /工作的满6个月/);
  assert.match(text('registration'), /工作的满12个月/);
});

test('four items bar a candidate since 2026, and each stands with a square to tick', () => {
  assert.equal(text('review').match(/□无/g)?.length, 4);
});

test('a receipt of a report holds its number and two days, whatever was reported', () => {
  const v = village();
  evolve(v.e, { fact: 'ComplaintReceived', on: '2026-03-01', number: 1 });
  evolve(v.e, { fact: 'ComplaintReferred', on: '2026-03-02', number: 1, to: 'county government' });
  const table = formKinds(v.e, { on: v.day, told: v.told, tokenOf: (id) => id })
    .find((k) => k.name === 'form-complaint-receipt-filled')
    ?.page()
    .blocks.find((b) => b.kind === 'table');
  assert.deepEqual(
    table?.rows.map((row) => row.map((c) => c.text)),
    [
      ['编号', '第1号'],
      ['收到日期', '2026年3月1日'],
      ['转交日期', '2026年3月2日'],
    ],
  );
});

test('of 120 voters at three stations each has one line to sign on, at his own station', () => {
  const page = kindsOf()
    .find((k) => k.name === 'form-issue-record-filled')
    ?.page();
  const rows = (page?.blocks.flatMap((b) => (b.kind === 'table' ? b.rows : [])) ?? []).filter((row) => row.length > 1);
  assert.equal(rows.length, 120);
  assert.equal(new Set(rows.map((r) => r[1]?.text)).size, 120);
  assert.ok(page?.blocks.every((b) => b.kind !== 'table' || (b.tall ?? 0) >= 8));
});

test('every row that is written in by hand is eight millimetres or more', () => {
  for (const k of kindsOf())
    for (const b of k.page().blocks) if (b.kind === 'table') assert.ok((b.tall ?? 0) >= 8, `${k.name}: ${b.tall}`);
});
