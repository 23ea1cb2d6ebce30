// Objections to a result: received once it stands announced, answered once and in time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';

test('an objection to the result is received once the result stands announced, and answered once', () => {
  const v = villageAt('fileReport');
  assert.equal(
    villageAt('announceResult').refused('receiveResultObjection', { subject: 'count' }).key,
    'result is not announced',
  );
  const [fact] = v.done('receiveResultObjection', { subject: 'count', by: '冯春生', text: '少数了一张' });
  assert.ok(fact?.fact === 'ResultObjectionReceived' && fact.secret?.by === '冯春生');
  const { objection } = fact;
  assert.equal(v.refused('answerResultObjection', { objection: 'o_99', upheld: false }).key, 'no such objection');
  v.done('answerResultObjection', { objection, upheld: false, text: '已核对' }, v.d(40));
  assert.equal(v.refused('answerResultObjection', { objection, upheld: true }).key, 'objection decided already');
});

test('where the plan fixed 5 days for the answer, the sixth is too late unless two people put it on record', () => {
  const plan = { by: '村民代表会议', decides: { resultObjectionAnswer: 5 } };
  const v = villageAt(
    'fileReport',
    {},
    {
      fixElectionDay: (w, step) => {
        w.done('adoptPlan', plan, w.d(-58));
        return step.body(w);
      },
    },
  );
  v.done('receiveResultObjection', { subject: 'procedure' });
  const [objection] = [...v.election.aftermath.objections.keys()];
  assert.equal(v.refused('answerResultObjection', { objection, upheld: false }, v.d(7)).key, 'decision too late');
  v.done('answerResultObjection', { objection, upheld: false }, v.d(5));
});
