// The numbers of the hall against the polls: nobody is told to wait for a vote that is over, and before the opening its hour stands there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openQueues, queueOn } from './queue.ts';

test('before the opening the hour stands there, then the wait, and after the close neither a number nor a wait', () => {
  const queues = openQueues();
  const opened = { clock: '09:00' },
    closed = { clock: '11:30' };
  const on = (station: {
    readonly opened?: object;
    readonly closed?: object;
    readonly breaks?: readonly { readonly resumed?: object }[];
  }) => queueOn({ opens: '09:00', stations: new Map([[1, station]]) }, 1, queues.shown('e', 1));
  assert.equal(on({}).says, '09:00 开始投票，请按号牌顺序等候');
  assert.deepEqual([on({ opened }).polls, on({ opened }).says], ['voting', '还没有叫号，请按号牌顺序等候']);
  queues.next('e', 1, 2);
  assert.deepEqual(on({ opened }).calls, [{ number: 1, desk: 2 }]);
  assert.deepEqual(
    [on({ opened, breaks: [{}] }).calls, on({ opened, breaks: [{}] }).says],
    [[], '投票暂时中断，请原地等候，听工作人员安排'],
    'broken off, nobody is sent to a desk',
  );
  assert.equal(on({ opened, breaks: [{ resumed: opened }] }).calls.length, 1);
  assert.deepEqual([on({ opened, closed }).calls, on({ opened, closed }).says], [[], '本站投票已经结束']);
});
