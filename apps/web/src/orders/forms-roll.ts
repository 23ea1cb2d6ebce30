// What the orders of the roll ask of a person: posting, objections, cards, a correction, a removal.
import type { OrderName } from '../../../../election/orders.ts';
import { optionalDay, places, type OrderForm } from './form.ts';
import { options } from './options.ts';

export const formsRoll = {
  postRoll: {
    fields: [
      places,
      { ...optionalDay('registeredFrom', 'field.registeredFrom'), hint: 'field.registeredFromHint' },
      { kind: 'yes', name: 'final', label: 'field.final', hint: 'field.finalHint', initial: false },
    ],
    confirm: 'sure.postRoll',
  },
  receiveObjection: {
    fields: [
      {
        kind: 'choice',
        name: 'about',
        label: 'field.about',
        options: options({
          'missing from the list': 'objection.missing',
          'should not be listed': 'objection.extra',
          'wrong entry': 'objection.wrong',
        }),
      },
      { kind: 'person', name: 'voter', label: 'field.voter', optional: true },
      { kind: 'text', name: 'by', label: 'field.objector', optional: true },
      { kind: 'text', name: 'text', label: 'field.objectionText', hint: 'field.sealedHint', optional: true },
    ],
  },
  decideObjection: {
    fields: [
      { kind: 'given', name: 'objection', label: 'field.objection', shown: false },
      { kind: 'yes', name: 'upheld', label: 'field.upheld', initial: false },
      { kind: 'day', name: 'published', label: 'field.published', optional: true },
      { kind: 'text', name: 'text', label: 'field.decisionText', hint: 'field.sealedHint', optional: true },
    ],
  },
  deliverCards: {
    fields: [
      {
        kind: 'rows',
        name: 'groups',
        label: 'field.cards',
        fill: 'groups',
        columns: [
          { kind: 'number', name: 'group', label: 'roll.group' },
          { kind: 'number', name: 'cards', label: 'field.cardsOf' },
          { kind: 'text', name: 'signedBy', label: 'field.signedBy', optional: true },
        ],
      },
    ],
  },
  correctVoter: {
    fields: [
      { kind: 'given', name: 'voter', label: 'field.voter', shown: false },
      { kind: 'text', name: 'because', label: 'field.because' },
      { kind: 'text', name: 'name', label: 'field.newName', optional: true },
      { kind: 'number', name: 'group', label: 'field.newGroup', optional: true },
      { kind: 'text', name: 'idNumber', label: 'field.newId', optional: true },
      {
        kind: 'choice',
        name: 'category',
        label: 'field.newCategory',
        optional: true,
        options: options({
          'lives here': 'category.here',
          'registered here, lives elsewhere': 'category.away',
          'from elsewhere, agreed': 'category.outsider',
          'community worker': 'category.worker',
        }),
      },
      { kind: 'day', name: 'since', label: 'field.since', optional: true },
      { kind: 'text', name: 'agreed', label: 'field.agreedBy', optional: true },
      { kind: 'text', name: 'household', label: 'field.newHousehold', optional: true },
      { kind: 'text', name: 'phone', label: 'field.newPhone', optional: true },
      { kind: 'text', name: 'address', label: 'field.newAddress', optional: true },
    ],
  },
  removeVoter: {
    confirm: 'sure.remove',
    fields: [
      { kind: 'given', name: 'voter', label: 'field.voter', shown: false },
      {
        kind: 'choice',
        name: 'because',
        label: 'field.because',
        options: options({
          died: 'leave.died',
          'moved away': 'remove.moved',
          'registered elsewhere': 'remove.elsewhere',
          'deprived of political rights': 'remove.deprived',
          'entered by mistake': 'remove.mistake',
          'declined to take part': 'remove.declined',
        }),
      },
      { kind: 'text', name: 'source', label: 'field.source', hint: 'field.sourceHint', optional: true },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
