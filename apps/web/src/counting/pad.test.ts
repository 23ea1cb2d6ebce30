// The keys over one ballot: what a teller presses and what is entered for it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type BallotStyle, voidGrounds } from '../../../../count/ballot.ts';
import type { Marks } from '../../../../count/ballot.ts';
import { emptyPad, keyOnPad, marksOf, overfull, type Pad, padOf, pressed, wholeBallots } from './pad.ts';
import { emptyQueue, keyOfCall, queued } from './queue.ts';

const style: BallotStyle = {
  kind: 'all',
  sections: [
    { post: 'director', seats: 1, candidates: ['luo', 'fan'] },
    { post: 'member', seats: 3, candidates: ['wang', 'lin', 'zi', 'cao'] },
  ],
};
const typed = (...keys: readonly string[]): Pad =>
  keys.reduce((pad, key) => {
    const press = keyOnPad(key, pad, style);
    return press ? pressed(pad, press) : pad;
  }, emptyPad);

describe('the keys of the counting table', () => {
  it('1 3 4 5 is 罗 for director and 王, 林, 王自成 for member', () =>
    assert.deepEqual(marksOf(typed('1', '3', '4', '5')), { for: { director: ['luo'], member: ['wang', 'lin', 'zi'] } }));
  it('the same digit twice takes the mark back', () =>
    assert.deepEqual(marksOf(typed('1', '2', '1')), { for: { director: ['fan'] } }));
  it('nothing pressed is no ballot: a second Enter enters nothing', () => assert.equal(marksOf(emptyPad), undefined));
  it('0 is a blank ballot, and a mark after it takes the blank back', () => {
    assert.deepEqual(marksOf(typed('0')), { for: {} });
    assert.deepEqual(marksOf(typed('0', '6')), { for: { member: ['cao'] } });
  });
  it('V 3 is void because torn, whatever was marked before', () =>
    assert.deepEqual(marksOf(typed('1', 'v', '3')), { for: {}, void: 'torn' }));
  it('every ground that is seen on the paper is one key after V', () =>
    voidGrounds.forEach((ground, at) => assert.deepEqual(marksOf(typed('v', String(at + 1))), { for: {}, void: ground })));
  it('Q 2 makes the second section unreadable and drops its marks; the first stays', () =>
    assert.deepEqual(marksOf(typed('1', '3', 'q', '2')), { for: { director: ['luo'] }, unreadable: ['member'] }));
  it('a mark in an unreadable section makes it readable again', () =>
    assert.deepEqual(marksOf(typed('q', '2', '4')), { for: { member: ['lin'] } }));
  it('Backspace goes one step back; while a question is open it only closes the question', () => {
    assert.deepEqual(marksOf(typed('1', '3', 'Backspace')), { for: { director: ['luo'] } });
    assert.deepEqual(marksOf(typed('1', 'v', 'Backspace')), { for: { director: ['luo'] } });
  });
  it('a name written in is kept as it was written, once', () => {
    const once = pressed(emptyPad, { press: 'write-in', post: 'member', name: ' 㛃䶮 ' });
    assert.deepEqual(marksOf(pressed(once, { press: 'write-in', post: 'member', name: '㛃䶮' })), { for: { member: ['=㛃䶮'] } });
  });
  it('four marks for three seats are shown as too many and entered as they stand', () => {
    const pad = typed('3', '4', '5', '6');
    assert.deepEqual(overfull(pad, style), ['member']);
    assert.equal(marksOf(pad)?.for.member?.length, 4);
  });
  it('a ballot loaded for correction says the same marks again', () => {
    for (const keys of [['1', '3'], ['0'], ['v', '1'], ['q', '1', '4']]) {
      const marks = marksOf(typed(...keys));
      assert.ok(marks);
      assert.deepEqual(marksOf(padOf(marks)), marks);
    }
  });
});

describe('a whole ballot by one key', () => {
  const a: Marks = { for: { director: ['luo'], member: ['wang', 'lin'] } },
    b: Marks = { for: { director: ['fan'], member: ['cao'] } };
  const aTurned: Marks = { for: { director: ['luo'], member: ['lin', 'wang'] } };
  const after = (own: readonly Marks[], key: string): Marks | undefined => {
    const press = keyOnPad(key, emptyPad, style, wholeBallots(own, style));
    return press && marksOf(pressed(emptyPad, press));
  };
  it('- is the last, + the one met most often whatever the order of its marks; Enter alone enters it', () =>
    assert.deepEqual([after([b, a, aTurned], '-'), after([b, a, aTurned], '+')], [b, a]));
  it('each alike once: none is the most common, and + means nothing', () => assert.equal(after([a, b], '+'), undefined));
  it('a void, blank or doubtful ballot is never said again by one key', () => {
    for (const own of [{ for: {}, void: 'torn' }, { for: {} }, { ...a, doubtful: 'other' }] as const)
      assert.deepEqual(wholeBallots([own, own], style), {});
  });
  it('everybody printed is one key only where nobody would be one too many: 3 for 3, not 4 for 3', () => {
    const equal: BallotStyle = { kind: 'all', sections: [{ post: 'member', seats: 3, candidates: ['wang', 'lin', 'zi'] }] };
    assert.deepEqual([after([], '*'), wholeBallots([], equal).slate], [undefined, { for: { member: ['wang', 'lin', 'zi'] } }]);
  });
  it('Backspace takes a whole ballot back at once', () => {
    const press = keyOnPad('-', emptyPad, style, { last: a });
    assert.ok(press);
    assert.equal(marksOf(pressed(pressed(emptyPad, press), { press: 'back' })), undefined);
  });
});

describe('ballots on their way', () => {
  const ballot = { number: 7, marks: { for: {} } };
  it('the same place waits once', () => {
    const once = queued(emptyQueue, { say: 'enter', ballot });
    assert.equal(queued(once, { say: 'enter', ballot }).waiting.length, 1);
  });
  it('a refused ballot stays until a person takes it back', () => {
    const refused = queued(queued(emptyQueue, { say: 'enter', ballot }), {
      say: 'answered',
      number: 7,
      answer: { kind: 'refused', refusal: { kind: 'refused', key: 'ballot out of order', found: {} }, words: { zh: '', en: '' } },
    });
    assert.equal(refused.waiting.length, 1);
    assert.deepEqual(queued(refused, { say: 'take back' }).waiting, []);
  });
  it('a lost line keeps the ballot; a repeated answer is told and counted once', () => {
    const lost = queued(queued(emptyQueue, { say: 'enter', ballot }), { say: 'lost' });
    assert.equal(lost.waiting.length, 1);
    const after = queued(queued(lost, { say: 'again' }), {
      say: 'answered',
      number: 7,
      answer: { kind: 'repeated', facts: [], position: 9 },
    });
    assert.deepEqual([after.waiting.length, after.sent.length, after.repeated], [0, 1, 7]);
  });
  it('one place has one key, whoever sends it', () => assert.equal(keyOfCall(1, '3', 12), 'call/1/3/12'));
  it('counted anew it is another place', () => assert.equal(keyOfCall(1, '3', 12, 'a_1', 2), 'call/1/3/12/a_1/again2'));
});
