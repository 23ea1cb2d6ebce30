// What a plan can say at all: which numbers, ranges, shares, words and lists are a value of a question. What of it the law allows: plans.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrationCategories } from './registration.ts';
import { aShare, everywhere, listOf, oneOf, range, silent, wholeNumber, yesOrNo } from './rule.ts';

test('days, seats and months are whole and not negative: 0 and 20 are taken, 0.5, −1, “20” and nothing are not', () => {
  for (const fine of [0, 20]) assert.ok(wholeNumber(fine));
  for (const wrong of [0.5, -1, '20', undefined, null, Number.NaN, 2 ** 53]) assert.ok(!wholeNumber(wrong));
});

test('a range runs from a smaller to a larger whole number, or to itself: 3 to 7 and 5 to 5, not 7 to 3 nor 3 to “7”', () => {
  for (const fine of [
    { min: 3, max: 7 },
    { min: 5, max: 5 },
  ])
    assert.ok(range(fine));
  const wrongs = [{ min: 7, max: 3 }, { min: 3 }, { max: 7 }, { min: 3, max: '7' }, { min: 0.5, max: 7 }, { min: -1, max: 7 }];
  for (const wrong of [...wrongs, null, undefined, 5, '3–7']) assert.ok(!range(wrong), JSON.stringify(wrong));
});

test('a share is a part of a whole: over 1/2, at least 0/1 or 1/1; not 3/2, 1/0, half a half, two shares at once or another word', () => {
  for (const fine of [{ over: [1, 2] }, { atLeast: [0, 1] }, { atLeast: [1, 1] }]) assert.ok(aShare(fine));
  const wrongs = [
    { over: [3, 2] },
    { over: [0, 0] },
    { atLeast: [1, 0] },
    { over: [0.5, 1] },
    { over: [1, 2.5] },
    { over: [1] },
    { over: [1, 2, 3] },
    { over: '1/2' },
    { over: { 0: 1, 1: 2, length: 2 } },
    { over: [1, 2], atLeast: [1, 2] },
    { under: [1, 2] },
    {},
  ];
  for (const wrong of [...wrongs, null, undefined, 0.5, 'half', [['over', [1, 2]]]])
    assert.ok(!aShare(wrong), JSON.stringify(wrong));
});

test('yes and no are yes and no; a word is one of its list; a list names each word once', () => {
  assert.ok(yesOrNo(true) && yesOrNo(false) && !yesOrNo('yes') && !yesOrNo(undefined) && !yesOrNo(0));
  const post = oneOf('director', 'member');
  assert.ok(post('director') && post('member') && !post('chair') && !post(undefined));
  const posts = listOf(post);
  assert.ok(posts([]) && posts(['member']) && posts(['member', 'director']));
  assert.ok(!posts(['member', 'member']) && !posts(['member', 'chair']) && !posts('member') && !posts(undefined));
});

test('silence may name the place that speaks of the matter; said for both kinds it is said for each of the six texts', () => {
  assert.deepEqual(silent(1)('VC2025'), { kind: 'plan', value: 1, decided: false });
  assert.deepEqual(silent(1, 18, 2, '差额')('VC2025'), {
    kind: 'plan',
    value: 1,
    decided: false,
    near: { text: 'VC2025', article: 18, paragraph: 2, figure: '差额' },
  });
  assert.equal(everywhere(silent(1)).village.length + everywhere(silent(1)).community.length, 6);
});

test('who is registered is told by class, by whether they must ask, from how many months on, and by who agrees; not by half of it', () => {
  const takes = (...classes: readonly unknown[]) => registrationCategories.takes(classes);
  const livesHere = { who: 'living here', asksToTakePart: true };
  for (const more of [{}, { months: 12 }, { months: 0 }, { agreedBy: 'meeting' }, { months: 12, agreedBy: 'election committee' }])
    assert.ok(takes({ ...livesHere, ...more }), JSON.stringify(more));
  const wrongs = [{ who: 'born here' }, { who: undefined }, { asksToTakePart: 'yes' }, { asksToTakePart: undefined }];
  for (const wrong of [...wrongs, { months: 0.5 }, { months: '12' }, { agreedBy: 'party branch' }, { agreedBy: '' }])
    assert.ok(!takes({ ...livesHere, ...wrong }), JSON.stringify(wrong));
  for (const wrong of [undefined, null, 12, 'living here', {}]) assert.ok(!takes(wrong), String(wrong));
});
