// A book of work as a test tells it: orders by name and day, facts folded as they come, refusals by their key. Ids are counted, no dice.
import assert from 'node:assert/strict';
import type { Holder, ServiceGround } from '../chapter.ts';
import {
  noService,
  type Service,
  serviceChapters,
  type ServiceFact,
  type ServiceOrderName,
  serviceOrders,
  type ServiceRefusalKey,
} from '../service.ts';

export const committee: readonly Holder[] = [
  { id: 'p1', name: '甄明远', post: 'director' },
  { id: 'p2', name: '柏小雨', post: 'member' },
  { id: 'p3', name: '车建国', post: 'member' },
  { id: 'p4', name: '丁香兰', post: 'member' },
  { id: 'p5', name: '尹兆和', post: 'member' },
];

export const book = (holders: readonly Holder[] = committee) => {
  const state: Service = noService();
  const facts: ServiceFact[] = [];
  let next = 0;
  const ground = (on: string, by: string): ServiceGround => ({
    on,
    today: '2026-12-31',
    mint: (prefix) => `${prefix}-${++next}`,
    by,
    holders,
  });
  const decide = (name: ServiceOrderName, body: object, on: string, by: string) => {
    const order = serviceOrders[name];
    const parsed = order.schema.safeParse(body);
    assert.ok(parsed.success, `${name}: ${parsed.success ? '' : parsed.error.message}`);
    return (order.decide as (s: Service, o: unknown, g: ServiceGround) => ReturnType<typeof order.decide>)(
      state,
      parsed.data,
      ground(on, by),
    );
  };
  const fold = (decided: readonly ServiceFact[]): readonly ServiceFact[] => {
    for (const f of decided) serviceChapters[f.fact](state, f);
    facts.push(...decided);
    return decided;
  };
  return {
    state,
    facts,
    /** Gives an order that must be done; gives its facts. */
    done: (name: ServiceOrderName, body: object, on = '2026-06-01', by = 'zhen'): readonly ServiceFact[] => {
      const decided = decide(name, body, on, by) as readonly ServiceFact[] | { readonly key: string };
      if ('key' in decided) assert.fail(`${name} was refused: ${decided.key}`);
      return fold(decided);
    },
    /** Gives an order that must be refused; gives what was found. */
    refused: (
      name: ServiceOrderName,
      body: object,
      key: ServiceRefusalKey,
      on = '2026-06-01',
      by = 'zhen',
    ): Readonly<Record<string, string | number>> => {
      const decided = decide(name, body, on, by);
      assert.ok('key' in decided, `${name} was done`);
      assert.equal(decided.key, key);
      return decided.found;
    },
  };
};
export type Book = ReturnType<typeof book>;
