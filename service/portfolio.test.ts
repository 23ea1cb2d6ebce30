// Who answers for what: portfolios of those in office, who stands in, helpers, sub-committees, and what nobody has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workKinds } from './kinds.ts';
import { answersFor, portfolioFindings } from './standing.ts';
import { book, committee } from './testing/book.ts';

test('five in office get their portfolios; a sixth, not elected, gets none', () => {
  const b = book();
  b.done('givePortfolio', { member: 'p1', called: '全面工作', kinds: ['meeting', 'honour'] });
  b.done('givePortfolio', { member: 'p2', called: '文教和妇女', kinds: ['culture', 'women', 'children'] });
  b.refused('givePortfolio', { member: 'p9', called: '民政' }, 'not in office');
  b.refused('givePortfolio', { member: 'p3', called: '民政', substitute: 'p3' }, 'nobody stands in for himself');
  b.refused('givePortfolio', { member: 'p3', called: '民政', substitute: 'p9' }, 'not in office');
  const [without, nobody] = portfolioFindings(b.state, committee, '2026-06-01');
  assert.match(without?.zh ?? '', /车建国、丁香兰、尹兆和/);
  assert.equal(nobody?.zh.split('、').length, workKinds.length - 5);
  assert.equal(portfolioFindings(b.state, committee.slice(1), '2026-06-01')[1]?.key, 'gone');
});

test('on the days somebody is away the one who stands in answers, the day after it is they again', () => {
  const b = book();
  b.done('givePortfolio', { member: 'p3', called: '调解', kinds: ['mediation'] });
  b.done('nameStandIn', { away: 'p3', by: 'p4', from: '2026-06-01', until: '2026-06-10' });
  b.refused('nameStandIn', { away: 'p3', by: 'p4', from: '2026-06-10', until: '2026-06-01' }, 'the end is before the beginning');
  const names = (on: string) =>
    answersFor(b.state, committee, on)
      .find((a) => a.kind === 'mediation')
      ?.who.map((w) => w.name);
  assert.deepEqual(
    [names('2026-05-31'), names('2026-06-01'), names('2026-06-10'), names('2026-06-11')],
    [['车建国'], ['丁香兰'], ['丁香兰'], ['车建国']],
  );
});

test('a helper sent by the street answers for work until the day they leave; hours end after they begin', () => {
  const b = book();
  b.done('takeHelper', { name: '庄助残', sentBy: '街道办事处', task: '残疾人工作', kinds: ['disability'] });
  b.refused('takeHelper', { name: '庄助残', sentBy: '街道办事处', task: '残疾人工作' }, 'named already');
  const helper = [...b.state.helpers.keys()][0] ?? '';
  b.done('recordWork', { kind: 'disability', people: 4, responsible: helper });
  b.done('helperLeft', { helper });
  b.refused('recordWork', { kind: 'disability', people: 4, responsible: helper }, 'not responsible here');
  b.refused('helperLeft', { helper }, 'no such helper');
  b.refused(
    'setContactHours',
    { member: 'p1', hours: [{ weekday: 'monday', from: '11:00', until: '09:00', place: '议事厅' }] },
    'the end is before the beginning',
  );
  b.done('setContactHours', { member: 'p1', hours: [{ weekday: 'monday', from: '09:00', until: '11:00', place: '议事厅' }] });
  assert.equal(b.state.portfolios.get('p1')?.hours.length, 1);
});

test('a sub-committee is formed once and ended once', () => {
  const b = book();
  const mediation = { name: '人民调解委员会', head: '车建国', members: ['尹兆和', '韦安'], task: '调解民间纠纷' };
  b.done('formSubCommittee', mediation);
  b.refused('formSubCommittee', mediation, 'named already');
  const subCommittee = [...b.state.subCommittees.keys()][0] ?? '';
  b.done('endSubCommittee', { subCommittee, because: '任期届满' });
  b.refused('endSubCommittee', { subCommittee, because: '任期届满' }, 'no such sub-committee');
  b.done('formSubCommittee', { ...mediation, members: ['尹兆和', '韦安', '尹兆和'] });
  assert.deepEqual(
    [...b.state.subCommittees.values()].at(-1)?.members,
    ['尹兆和', '韦安'],
    'named twice in the list, a member once',
  );
});
