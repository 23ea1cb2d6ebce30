// What three places ask beyond the thresholds, as the verifier reads their texts: relatives who leave, ballots over the voters, the roll and the last day of a second vote.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computeOutcome } from './src/outcome.js';
import { daysAfter, placeRules } from './src/places.js';
import { nationalRow } from './src/thresholds.js';

const law = (more = {}) => ({
  kind: 'village',
  mode: 'voters',
  day: '2026-03-28',
  national: true,
  cites: '',
  citesEn: '',
  thresholds: nationalRow('village', 'voters', '2026-03-28')!.thresholds,
  ofVoters: false,
  withoutBlank: false,
  withoutVoid: false,
  grounds: [],
  secondNeedsTurnout: true,
  overReturnVoids: false,
  place: placeRules('', 'village', '2026-03-28'),
  ...more,
});

/** A round of 100 ballots of 150 voters, with these votes for director. */
const round = (number: number, votes: Record<string, number>, seats: number, { participants = 100 } = {}) => ({
  round: number,
  registered: 150,
  participants,
  kinds: [{ kind: 'all', issued: 100, returned: 100, valid: 100, partValid: 0, void: 0, blank: 0 }],
  contests: [
    { post: 'director', seats, kind: 'all', candidates: Object.entries(votes).map(([name, n]) => ({ name, votes: n })) },
  ],
  boxes: [],
});

test('Zhejiang 31: the director’s brother leaves, the next over half follows; Shanghai and the nation say nobody who stays', () => {
  const posts = (place: string, day: string) => {
    const one = round(1, { 罗: 80 }, 1);
    const [director] = one.contests;
    const member = {
      ...director!,
      post: 'member',
      seats: 1,
      candidates: [
        { name: '王', votes: 70 },
        { name: '林', votes: 60 },
      ],
    };
    const both = { ...one, contests: [director!, member], kin: [{ a: '王', b: '罗', kin: 'sibling' as const }] };
    const [outcome] = computeOutcome([both], law({ day, place: placeRules(place, 'village', day) }));
    return outcome!.contests.map(({ winners }) => winners.map(({ name }) => name).join('')).join(' ');
  };
  assert.equal(posts('浙江', '2026-03-28'), '罗 林');
  assert.equal(posts('浙江省', '2021-03-28'), '罗 林');
  assert.equal(posts('浙江', '2019-03-28'), '罗 王');
  assert.equal(posts('上海', '2026-03-28'), '罗 王');
});

test('Zhejiang 27, Shanghai 19, Beijing 28: 100 ballots from 99 voters void the poll; elsewhere the verifier leaves it to people', () => {
  const valid = (place: string) =>
    computeOutcome(
      [round(1, { 甲: 80 }, 1, { participants: 99 })],
      law({ place: placeRules(place, 'village', '2026-03-28') }),
    )[0]!.valid;
  assert.deepEqual(['浙江', '上海', '北京', '湖南', ''].map(valid), [false, false, false, true, true]);
});

test('a second vote: 76 of 150 less 2 gone and 5 come, 76 of 153, is not more than half; the last day is 30 days on, in Beijing 15', () => {
  const moves = { added: { turned18: 5 }, removed: { died: 2 } };
  const rounds = [round(1, { 甲: 40 }, 1), { ...round(2, { 甲: 60 }, 1, { participants: 76 }), moves }];
  assert.equal(computeOutcome(rounds, law())[1]!.valid, false);
  assert.equal(computeOutcome(rounds, law({ place: { ...law().place, moved: false } }))[1]!.valid, true);
  assert.equal(computeOutcome(rounds, law({ place: placeRules('北京', 'village', '2026-03-28') }))[0]!.secondBy, '2026-04-12');
  assert.equal(daysAfter('2026-12-31', 30), '2027-01-30');
});
