// The forms that are filled in by hand: each asks for what its field needs, an empty one names nobody, a filled one names whom the record knows and is kept apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  registration: ['序号', '姓名', '性别', '出生日期', '身份证号码', '联系电话', '户籍地址', '现居住地址', '小组', '户号', '登记类别', '登记时间', '登记状况', '外出', '流动票箱', '委托投票', '受托人', '备注'],
  'door-to-door': ['户号', '姓名', '身份证号码', '类别', '本人签名'],
  representatives: ['户号', '户主', '代表姓名', '性别', '年龄', '政治面貌', '文化程度', '小组', '得票'],
  'joint-nomination': ['被提名人', '提名职务', '推荐理由', '推荐人姓名', '证号', '推荐人签名', '10'],
  'organisation-nomination': ['推荐组织', '盖章', '推荐理由', '研究会议'],
  'self-nomination': ['参选职务', '姓名', '性别', '出生日期', '民族', '政治面貌', '文化程度', '身份证号码', '电话', '住址', '简历', '本人保证', '无犯罪记录证明', '推荐函', '照片'],
  review: ['审查环节', '审查人', '时间', '意见', '结果', '材料审查', '乡镇（街道）审核', '部门联审', '党组织审核'],
  pledge: ['承诺', '贿赂', '承诺人签名'],
  proxy: ['编号', '委托人', '受托人', '两人关系', '务工经商', '证号', '委托人签名', '受托人签名', '审核意见', '盖章', '日期', '一名委托人只能委托一名受托人', '不超过3人', '不得再转委托', '回执'],
  'mobile-box': ['申请人', '申请原因', '投票地址', '票箱号'],
  'mobile-list': ['姓名', '原因', '地址', '票箱号', '路线'],
  helpers: ['选民姓名', '代写人', '选民签名'],
};

test('every form asks for the fields of its kind, in a village and in a community, and says its article', () => {
  for (const kind of ['village', 'community'] as const) {
    const v = village({ kind });
    for (const [name, fields] of Object.entries(asked)) for (const field of fields) assert.ok(text(name, v).includes(field), `${kind} ${name}: ${field}`);
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
  assert.deepEqual(kindsOf(v).filter((k) => k.name.endsWith('-filled') && !k.personal).map((k) => k.name), ['form-pledge-filled']);
});

test('a residents’ form lists who may register by the law of 2026: six months of work; a villagers’ form twelve', () => {
  assert.match(text('registration', village({ kind: 'community' })), /工作的满6个月/);
  assert.match(text('registration'), /工作的满12个月/);
});

test('four items bar a candidate since 2026, and each stands with a square to tick', () => {
  assert.equal(text('review').match(/□无/g)?.length, 4);
});
