// More ballots in a box than were given out: a finding, and where a text says so the end of the election; who took part is counted in people.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { determination, roundTotals } from './totals.ts';
import { openQuestions } from './unsettled.ts';

const lastRound = (v: Village) => {
  const round = v.election.rounds.at(-1);
  if (!round) throw new Error('no round');
  return round;
};

const oneTooMany = (): Village => {
  const v = villageAt('openBox');
  for (const [box, n] of [
    ['1', 21],
    ['2', 20],
  ] as const) {
    v.done('openBox', { box, returned: n });
    for (let i = 1; i <= n; i++) v.done('callBallot', { box, number: i, marks: marks(v, '赵大山', ['孙小梅', '李小梅']) });
    v.done('closeBox', { box });
  }
  return v;
};

it('21 in the box of 20 issued: returned 41 of 40 is recorded and becomes a finding of the determination; voters are the 40 who were given one, not 41', () => {
  const v = oneTooMany();
  const { valid, findings } = determination(v.election, lastRound(v));
  const found = findings.map((f) => f.key);
  assert.ok(valid && found.includes('returnedOverIssued') && found.includes('returnedOverParticipants'), found.join());
  assert.equal(roundTotals(v.election, lastRound(v)).participants, 40);
  assert.deepEqual(
    openQuestions(v.election, lastRound(v)).map((q) => q.id),
    ['票箱中多于发出的选票1张'],
  );
});

it('41 ballots of 40 voters: in Zhejiang, Shanghai and Beijing more ballots than voters void the election by the text; the nation is silent', () => {
  const v = oneTooMany();
  const voided = (province: string, year: number) => {
    if (v.election.begun) v.election.begun = { ...v.election.begun, province };
    const round = { ...lastRound(v), day: `${year}-05-31` };
    const { valid, outcomes } = determination(v.election, round);
    const [ground] = outcomes.flatMap((one) => (one.kind === 'invalid' ? one.grounds : []));
    return [valid, ground?.ground, ground?.formula];
  };
  for (const province of ['浙江', '上海', '北京'])
    assert.deepEqual(voided(province, 2026), [false, 'more returned than voters', '41 > 40']);
  assert.equal(voided('湖南', 2026)[0], true);
});
