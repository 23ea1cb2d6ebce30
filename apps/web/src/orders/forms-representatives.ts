// What the orders of representatives, heads and leaders ask of a person. The other orders, and what a field is: forms.ts.
import type { OrderName } from '../../../../election/orders.ts';
import type { OrderForm } from './form.ts';
import { options } from './options.ts';

const offices = options({
  representative: 'office.representative',
  'household representative': 'office.household',
  'group head': 'office.head',
  'building leader': 'office.leader',
});

export const formsOfRepresentatives = {
  chooseRepresentatives: {
    fields: [
      { kind: 'choice', name: 'office', label: 'field.office', options: offices },
      {
        kind: 'choice',
        name: 'by',
        label: 'field.chosenBy',
        hint: 'field.chosenByHint',
        initial: 'group meetings',
        options: options({ 'group meetings': 'chosenBy.group', households: 'chosenBy.households' }),
      },
      {
        kind: 'rows',
        name: 'chosen',
        label: 'field.chosen',
        hint: 'field.chosenHint',
        columns: [
          { kind: 'number', name: 'group', label: 'roll.group' },
          { kind: 'text', name: 'name', label: 'name' },
          { kind: 'number', name: 'votes', label: 'votes', optional: true },
          { kind: 'text', name: 'household', label: 'roll.household', optional: true },
          { kind: 'text', name: 'building', label: 'field.building', optional: true },
          { kind: 'yes', name: 'outside', label: 'field.notOnRoll', initial: false },
          { kind: 'yes', name: 'woman', label: 'field.woman', initial: false },
        ],
      },
      {
        kind: 'rows',
        name: 'meetings',
        label: 'field.meetings',
        hint: 'field.meetingsHint',
        optional: true,
        columns: [
          { kind: 'number', name: 'group', label: 'roll.group' },
          {
            kind: 'choice',
            name: 'counted',
            label: 'field.counted',
            initial: 'households',
            options: options({ people: 'counted.people', households: 'counted.households' }),
          },
          { kind: 'number', name: 'due', label: 'field.due', optional: true },
          { kind: 'number', name: 'present', label: 'field.present', optional: true },
          { kind: 'number', name: 'households', label: 'field.households', optional: true },
        ],
      },
    ],
  },
  leaveOffice: {
    confirm: 'sure.leaveOffice',
    fields: [
      { kind: 'choice', name: 'office', label: 'field.office', options: offices },
      { kind: 'person', name: 'person', label: 'name' },
      {
        kind: 'choice',
        name: 'because',
        label: 'field.because',
        options: options({
          resigned: 'leave.resigned',
          died: 'leave.died',
          'moved away': 'remove.moved',
          recalled: 'leave.recalled',
          other: 'leave.other',
        }),
      },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
