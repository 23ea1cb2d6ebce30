// What the orders of the count's harder part ask of a person: a ruling on a name written in, a recount.
import type { OrderName } from '../../../../election/orders.ts';
import type { OrderForm } from './forms.ts';

export const formsCount = {
  ruleWriteIn: {
    fields: [
      { kind: 'given', name: 'post', label: 'post', shown: false },
      { kind: 'given', name: 'written', label: 'written.written', shown: true },
      { kind: 'person', name: 'means', label: 'written.means', hint: 'written.meansHint', optional: true },
      { kind: 'yes', name: 'nobody', label: 'written.isNobody', initial: false },
      { kind: 'number', name: 'present', label: 'doubtful.present' },
      { kind: 'number', name: 'agree', label: 'doubtful.agree' },
      { kind: 'text', name: 'because', label: 'doubtful.because' },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
