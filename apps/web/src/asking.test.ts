// News and askings, on a clock that stands still until it is moved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingAfterNews } from './asking.ts';

const settled = async (): Promise<void> => {
  for (let n = 0; n < 5; n++) await Promise.resolve();
};

test('40 desks tell of an issue every 100 ms for ten seconds: a computer that needs 800 ms for an answer sees one after each 1.3 s, none is thrown away for the next', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let asked = 0,
    answered = 0,
    together = 0;
  const { news, stop } = askingAfterNews(() => {
    asked += 1;
    together = Math.max(together, asked - answered);
    return new Promise<void>((done) =>
      setTimeout(() => {
        answered += 1;
        done();
      }, 800),
    );
  }, 500);
  for (let at = 0; at < 10_000; at += 100) {
    news();
    t.mock.timers.tick(100);
    await settled();
  }
  assert.deepEqual({ asked, answered, together }, { asked: 8, answered: 7, together: 1 });
  stop();
});

test('news of the last moment is asked for after the answer that may not hold it; then all is still', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let asked = 0;
  const { news, stop } = askingAfterNews(() => {
    asked += 1;
    return new Promise<void>((done) => setTimeout(done, 800));
  }, 500);
  news();
  t.mock.timers.tick(600);
  news();
  for (let n = 0; n < 50; n++) {
    t.mock.timers.tick(100);
    await settled();
  }
  assert.equal(asked, 2);
  news();
  stop();
  t.mock.timers.tick(5000);
  assert.equal(asked, 2);
});

test('an asking that fails does not silence the next', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let asked = 0;
  const { news, stop } = askingAfterNews(() => {
    asked += 1;
    return Promise.reject(new Error('the line is dead'));
  }, 500);
  for (let n = 0; n < 3; n++) {
    news();
    t.mock.timers.tick(500);
    await settled();
  }
  assert.equal(asked, 3);
  stop();
});
