// How offices end and bodies are made up: on the day of the meeting that agreed, after two assessments in a row, with the sums of representatives and women; what no law says is only told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefused, type Refusal } from '../../assembly/chapter.ts';
import { type Assembly, noAssembly } from '../../assembly/assembly.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import { composed } from './composing.ts';
import { inOffice, noTerm, type Term, termChapters, type TermFact, type TermGround, termOrders } from './term.ts';

const law = (day: string, kind: LawOfTheDay['kind'] = 'community', more: Partial<LawOfTheDay> = {}): LawOfTheDay => ({
  kind,
  day,
  mode: 'voters',
  plan: {},
  ...more,
});
interface Told {
  readonly t: Term;
  readonly a: Assembly;
  readonly tell: (
    name: keyof typeof termOrders,
    on: string,
    body: unknown,
    kind?: LawOfTheDay['kind'],
  ) => Refusal<string> | undefined;
}
const told = (): Told => {
  const t = noTerm(),
    a = noAssembly();
  let n = 0;
  const tell: Told['tell'] = (name, on, body, kind = 'community') => {
    const { schema, decide } = termOrders[name];
    const g: TermGround = { on, today: on, by: 'a_chair', mint: (p) => `${p}${(n += 1)}`, law: law(on, kind), assembly: a };
    const decided = decide(t, schema.parse(body) as never, g) as readonly TermFact[] | Refusal<string>;
    if (isRefused(decided)) return decided;
    for (const f of decided) termChapters[f.fact](t, f as never);
    return undefined;
  };
  return { t, a, tell };
};
const article = (r: Refusal<string> | undefined) => `${r?.because?.text} ${r?.because?.article}`;
const five = [
  ['沈秋兰', 'director'],
  ['韩建民', 'deputy'],
  ['丁玉珍', 'member'],
  ['崔志强', 'member'],
  ['白晓霞', 'member'],
].map(([name, office]) => ({ name, office }));
const id = (t: Term, name: string): string => t.holders.find((h) => h.name === name)?.person ?? '';
const unfit = (a: Assembly, person: string, on: string, isUnfit: boolean): void =>
  void a.assessed.push({
    meeting: on,
    person,
    name: '崔志强',
    on,
    issued: 20,
    returned: 20,
    excellent: 0,
    fit: isUnfit ? 0 : 20,
    partly: 0,
    unfit: isUnfit ? 20 : 0,
    isUnfit,
  });
const agreed = (a: Assembly, on: string, matter: 'choice of people' | 'hiring'): void =>
  void a.motions.set('d1', {
    motion: 'd1',
    meeting: 'm1',
    body: 'representatives',
    item: 'i1',
    matter,
    text: '同意辞职',
    on,
    way: 'show of hands',
    due: 25,
    present: 20,
    agree: 17,
    against: 2,
    abstain: 1,
    least: 11,
    carried: true,
  });

test('found unfit once, or twice with a good year between, ends nothing; twice running ends the office of the member, not that of representative, and opens one seat (RC 37)', () => {
  const { t, a, tell } = told();
  tell('takeOffice', '2026-04-01', { holders: [...five, { name: '崔志强', office: 'representative', group: 1 }], how: '选举' });
  const of = { person: id(t, '崔志强'), because: 'twice found unfit', proof: '评议结果' };
  unfit(a, of.person, '2026-12-20', true);
  const once = tell('recordEnding', '2026-12-21', of);
  assert.deepEqual([once?.key, once?.found['times'], article(once)], ['not found unfit so often', 1, 'RC2025 37']);
  unfit(a, of.person, '2027-12-20', false);
  unfit(a, of.person, '2028-12-20', true);
  assert.equal(tell('recordEnding', '2028-12-21', of)?.key, 'not found unfit so often');
  unfit(a, of.person, '2029-12-20', true);
  assert.equal(tell('recordEnding', '2029-12-21', of), undefined);
  assert.deepEqual(
    inOffice(t, 'member', 'representative').map((h) => `${h.name} ${h.office}`),
    ['丁玉珍 member', '白晓霞 member', '崔志强 representative'],
  );
  assert.equal(
    tell('callChoice', '2030-01-05', { office: 'member', seats: 1, body: 'representatives', candidates: ['甲', '乙'] }),
    undefined,
  );
});

test('in a community before 2026 no law ends an office for that: it is not ended on our default', () => {
  const { t, a, tell } = told();
  tell('takeOffice', '2024-04-01', { holders: five, how: '选举' });
  for (const on of ['2024-12-20', '2025-12-20']) unfit(a, id(t, '崔志强'), on, true);
  assert.equal(
    tell('recordEnding', '2025-12-21', { person: id(t, '崔志强'), because: 'twice found unfit', proof: '评议结果' })?.key,
    'office does not end by that',
  );
});

test('a resignation that a meeting accepted on 14 November ends the office that day, also when it is written down on the 20th; a vote on hiring accepts none (RC 21)', () => {
  const { t, a, tell } = told();
  tell('takeOffice', '2026-04-01', { holders: five, how: '选举' });
  tell('receiveResignation', '2026-11-02', { person: id(t, '崔志强') });
  const of = { resignation: t.resignations[0]?.resignation, motion: 'd1' };
  agreed(a, '2026-11-14', 'hiring');
  const not = tell('decideResignation', '2026-11-20', of);
  assert.deepEqual([not?.key, article(not)], ['no meeting decided it', 'RC2025 21']);
  agreed(a, '2026-11-14', 'choice of people');
  assert.equal(tell('announceChange', '2026-11-20', { about: of.resignation, where: '公告栏' })?.key, 'nothing to be made known');
  assert.equal(tell('decideResignation', '2026-11-20', of), undefined);
  assert.deepEqual(t.holders.find((h) => h.name === '崔志强')?.ended, { on: '2026-11-14', because: '辞职' });
  assert.equal(tell('announceChange', '2026-11-20', { about: of.resignation, where: '公告栏' }), undefined);
  assert.equal(tell('announceChange', '2026-11-21', { about: of.resignation, where: '公告栏' })?.key, 'made known already');
});

test('who resigns before the vote on the recall is not voted on any more', () => {
  const { t, a, tell } = told();
  tell('takeOffice', '2026-04-01', { holders: five, how: '选举' });
  tell('demandRecall', '2026-10-20', { person: id(t, '崔志强'), by: 'voters', signers: 70, of: 700, reasons: '半年没有到岗' });
  tell('receiveResignation', '2026-11-02', { person: id(t, '崔志强') });
  agreed(a, '2026-11-14', 'choice of people');
  tell('decideResignation', '2026-11-14', { resignation: t.resignations[0]?.resignation, motion: 'd1' });
  const [r] = t.recalls;
  assert.equal(r?.lapsed, '2026-11-14');
  assert.equal(
    tell('voteRecall', '2026-11-15', {
      recall: r?.recall,
      due: 700,
      issued: 400,
      returned: 400,
      agree: 400,
      against: 0,
      abstain: 0,
      void: 0,
    })?.key,
    'no such recall',
  );
});

const village = (women: number): Told => {
  const all = told();
  const representatives = Array.from({ length: 15 }, (_, i) => ({
    name: `代表${i + 1}`,
    office: 'representative',
    group: (i % 5) + 1,
    woman: i < women,
  }));
  all.tell(
    'takeOffice',
    '2026-02-03',
    {
      holders: [
        { name: '汤水生', office: 'director' },
        { name: '谷春兰', office: 'deputy' },
        { name: '聂大山', office: 'member' },
        ...representatives,
      ],
      how: '推选',
    },
    'village',
  );
  return all;
};
const found = (t: Term, kind: LawOfTheDay['kind'] = 'village') =>
  composed(t, law('2026-03-01', kind)).map((c) => ('sum' in c ? `${c.key}: ${c.sum.formula}` : c.key));

test('of 18 in a villagers’ representatives’ meeting 6 must be women representatives: 5 are found too few, 6 are enough, a member who is a woman does not count (VC 29)', () => {
  assert.deepEqual(found(village(5).t), ['women representatives: 3 × 5 = 15 < 18']);
  const { t, tell } = village(6);
  assert.deepEqual(found(t), []);
  assert.equal(tell('tellWomen', '2026-03-01', { people: [id(t, '谷春兰'), id(t, '代表1')] }, 'village'), undefined);
  assert.deepEqual(found(t), ['women representatives: 3 × 1 = 3 < 18']);
  assert.deepEqual(found(t, 'community'), ['committee too small'], 'no law of communities asks it');
});

test('with eleven representatives and three of the committee 11 of 14 are too few: five times 11 is 55, less than 56 (VC 29)', () => {
  const { t, tell } = village(15);
  for (const n of [1, 2, 3, 4])
    assert.equal(
      tell('recordEnding', '2026-03-01', { person: id(t, `代表${n}`), because: 'resigned', proof: '本人书面' }, 'village'),
      undefined,
    );
  assert.deepEqual(found(t), ['representatives in their meeting: 5 × 11 = 55 < 4 × 14 = 56']);
});
