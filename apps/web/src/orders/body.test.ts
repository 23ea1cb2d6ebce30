// From fields to an order's body, checked against the shapes that the rooms ask for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderKind, orders, type OrderName } from '../../../../election/orders.ts';
import { bodyOf, missingIn, partsOf, pastedRows } from './body.ts';
import type { OrderForm, SimpleField } from './form.ts';
import { orderForms } from './forms.ts';
import { csvOf } from '../parts/export.ts';
import { keyed, keyOf } from './key.ts';

const sample = (field: SimpleField): unknown => {
  switch (field.kind) {
    case 'number':
    case 'station':
      return 3;
    case 'day':
      return '2026-03-28';
    case 'clock':
      return '08:30';
    case 'list':
      return '村委会\n各组公示栏';
    case 'numbers':
      return '1、2';
    case 'yes':
      return true;
    case 'choice':
      return field.options[0]?.value;
    case 'nominees':
    case 'members':
    case 'people':
      return ['p1'];
    case 'choices':
      return [field.options[0]?.value];
    case 'text':
    case 'given':
    case 'rule':
    case 'keeper':
    case 'person':
    case 'member':
    case 'nominee':
    case 'box':
    case 'mobileBox':
      return '石燕';
    default:
      return field satisfies never;
  }
};

describe('the forms of orders', () => {
  // The body of recordPapers is what the office has just printed: nobody fills it in.
  const filled = (Object.entries(orderForms) as [OrderName, OrderForm][]).filter(([name]) => name !== 'recordPapers');
  for (const [name, form] of filled) {
    it(`${orders[name].zh}: a filled form has the shape the room asks for`, () => {
      const values = Object.fromEntries(
        form.fields.map((field) => [
          field.name,
          field.kind === 'plan'
            ? { scrutineersPerBox: 3, overVote: 'section' }
            : field.kind === 'rows'
              ? [1, 2, 3].map(() => Object.fromEntries(field.columns.map((c) => [c.name, sample(c)])))
              : sample(field),
        ]),
      );
      const read = orderKind(name).schema.safeParse(bodyOf(form.fields, values));
      assert.ok(read.success, read.error?.message);
    });
    it(`${orders[name].zh}: optional fields may stay empty`, () => {
      const values = Object.fromEntries(
        form.fields
          .filter((field) => !field.optional)
          .map((field) => [
            field.name,
            field.kind === 'plan'
              ? { scrutineersPerBox: 3, overVote: 'section' }
              : field.kind === 'rows'
                ? [1, 2, 3].map(() =>
                    Object.fromEntries(field.columns.filter((c) => !c.optional).map((c) => [c.name, sample(c)])),
                  )
                : sample(field),
          ]),
      );
      const read = orderKind(name).schema.safeParse(bodyOf(form.fields, values));
      assert.ok(read.success, read.error?.message);
    });
  }
  for (const [name, form] of filled) {
    it(`${orders[name].zh}: every choice that is offered is one the room knows`, () => {
      const simple = form.fields.flatMap((field): readonly SimpleField[] =>
        field.kind === 'rows' ? field.columns : field.kind === 'plan' ? [] : [field],
      );
      for (const field of simple)
        if (field.kind === 'choice')
          for (const { value } of field.options) {
            const chosen = (one: SimpleField) => (one === field ? value : sample(one));
            const values = Object.fromEntries(
              form.fields.map((one) => [
                one.name,
                one.kind === 'plan'
                  ? {}
                  : one.kind === 'rows'
                    ? [1, 2, 3].map(() => Object.fromEntries(one.columns.map((c) => [c.name, chosen(c)])))
                    : chosen(one),
              ]),
            );
            const read = orderKind(name).schema.safeParse(bodyOf(form.fields, values));
            assert.ok(read.success, `${field.name} ${value}: ${read.error?.message}`);
          }
    });
  }
  it('of a list a row without its group is named, a list that needs a row too; what stands there from the start is no entry', () => {
    const { fields } = orderForms.chooseCommittee;
    const whole = { name: '赵大山', group: 1, votes: 19, post: 'chair' };
    assert.deepEqual(
      [missingIn(fields, { members: [whole, { name: '钱小河', votes: 18, post: 'member' }] })].map((gap) => [
        gap?.row,
        gap?.column?.name,
      ]),
      [[2, 'group']],
    );
    assert.equal(missingIn(fields, { members: [{ post: 'member' }] })?.field.name, 'members');
    assert.equal(missingIn(fields, { members: [whole, { post: 'member' }], alternates: [{}] }), undefined);
    assert.deepEqual(bodyOf(fields, { by: 'group meetings', members: [whole, { post: 'member' }] }), {
      by: 'group meetings',
      members: [whole],
    });
  });
  it('a list is parted at line ends, 、 and commas', () =>
    assert.deepEqual(partsOf('公章、 账册\n办公用房，钥匙；'), ['公章', '账册', '办公用房', '钥匙']));
  it('rows from a spreadsheet take a choice by its words', () => {
    const columns: readonly SimpleField[] = [
      { kind: 'text', name: 'name', label: 'name' },
      { kind: 'choice', name: 'post', label: 'post', options: [{ value: 'chair', label: 'seat.chair' }] },
    ];
    assert.deepEqual(
      pastedRows('张三\t主任\r\n李四\t\n', columns, () => '主任'),
      [{ name: '张三', post: 'chair' }, { name: '李四' }],
    );
  });
});

describe('a list taken away', () => {
  it('no cell acts as a formula, commas and quotes are kept', () =>
    assert.equal(csvOf([['=1+1', 'a,"b"', 3]]), '\uFEFF\'=1+1,"a,""b""",3\r\n'));
});

describe('the key of an order', () => {
  const seen = { account: 'a_1', known: 40 };
  it('is the same for the same order on the same page of the book', () =>
    assert.equal(keyOf(seen, 'postNotice', { notice: 'roll' }), keyOf(seen, 'postNotice', { notice: 'roll' })));
  it('is another for another person, another body, or after a new fact', () => {
    const keys = [
      keyOf(seen, 'postNotice', 1),
      keyOf({ ...seen, account: 'a_2' }, 'postNotice', 1),
      keyOf(seen, 'postNotice', 2),
      keyOf({ ...seen, known: 41 }, 'postNotice', 1),
      keyOf(seen, 'postRoll', 1),
    ];
    assert.equal(new Set(keys).size, 5);
  });
  it('without an answer it stays, whatever became known meanwhile; after an answer the same words are a new order', async () => {
    const sent: string[] = [];
    const say = (known: number, comes: boolean) =>
      keyed({ account: 'a_1', known }, 'replaceBallot', { elector: 'p_1' }, async (key) => {
        sent.push(key);
        if (!comes) throw new Error('no line');
        return 'done';
      });
    await assert.rejects(say(40, false));
    await say(41, true);
    await say(42, true);
    assert.deepEqual(
      [sent[0] === sent[1], sent[1] === sent[2]],
      [true, false],
      'a second ballot spoiled is a second replacement',
    );
  });
  it('fits into 80 characters', () =>
    assert.ok(keyOf({ account: 'a'.repeat(80), known: 1e9 }, 'recordIrregularity', 'x'.repeat(10_000)).length <= 80));
});
