// What the orders of the count's harder part ask of a person: a ruling on a name written in, a recount.
import type { OrderName } from '../../../../election/orders.ts';
import { type OrderForm, posts } from './form.ts';
import { options } from './options.ts';

export const formsCount = {
  ruleWriteIn: {
    fields: [
      {
        kind: 'choice',
        name: 'post',
        label: 'post',
        options: posts,
      },
      { kind: 'given', name: 'written', label: 'written.written', shown: true },
      { kind: 'person', name: 'means', label: 'written.means', hint: 'written.meansHint', optional: true },
      { kind: 'yes', name: 'nobody', label: 'written.isNobody', initial: false },
      { kind: 'number', name: 'present', label: 'doubtful.present' },
      { kind: 'number', name: 'agree', label: 'doubtful.agree' },
      { kind: 'text', name: 'because', label: 'doubtful.because' },
    ],
  },
  mixBoxes: {
    confirm: 'sure.mix',
    fields: [
      { kind: 'box', name: 'into', label: 'heap.intoBox' },
      { kind: 'list', name: 'from', label: 'heap.from', hint: 'heap.fromHint' },
      { kind: 'text', name: 'second', label: 'field.second' },
    ],
  },
  divideBox: {
    confirm: 'sure.divide',
    fields: [
      { kind: 'box', name: 'box', label: 'field.box' },
      { kind: 'numbers', name: 'teams', label: 'heap.teams', hint: 'heap.teamsHint' },
      { kind: 'text', name: 'second', label: 'field.second' },
    ],
  },
  orderRecount: {
    confirm: 'sure.recount',
    fields: [
      { kind: 'list', name: 'boxes', label: 'recount.boxes', hint: 'recount.boxesHint', optional: true },
      {
        kind: 'choice',
        name: 'by',
        label: 'recount.by',
        initial: 'election committee',
        options: options({
          'election committee': 'mobile.committee',
          'street office': 'refer.street',
          'township government': 'refer.township',
          'township congress': 'refer.townshipCongress',
          'county congress': 'refer.congress',
          'county government': 'refer.county',
        }),
      },
      { kind: 'number', name: 'present', label: 'doubtful.present', optional: true },
      { kind: 'number', name: 'agree', label: 'doubtful.agree', optional: true },
      { kind: 'text', name: 'because', label: 'recount.because' },
    ],
  },
  interruptPoll: {
    confirm: 'sure.interrupt',
    fields: [
      { kind: 'station', todo: 'close', name: 'station', label: 'field.station' },
      { kind: 'clock', name: 'clock', label: 'field.clock', initial: '' },
      {
        kind: 'choice',
        name: 'because',
        label: 'field.because',
        initial: 'storm',
        options: options({
          storm: 'interrupt.storm',
          disturbance: 'interrupt.disturbance',
          'power cut': 'interrupt.power',
          danger: 'interrupt.danger',
          other: 'doubt.other',
        }),
      },
      { kind: 'text', name: 'what', label: 'interrupt.what', optional: true },
      { kind: 'list', name: 'seals', label: 'interrupt.seals', hint: 'interrupt.sealsHint' },
    ],
  },
  resumePoll: {
    fields: [
      { kind: 'station', todo: 'close', name: 'station', label: 'field.station' },
      { kind: 'clock', name: 'clock', label: 'field.clock', initial: '' },
      { kind: 'list', name: 'seals', label: 'interrupt.found', hint: 'interrupt.foundHint' },
    ],
  },
  putOffPoll: {
    confirm: 'sure.putOff',
    fields: [
      { kind: 'day', name: 'day', label: 'interrupt.day' },
      { kind: 'number', name: 'present', label: 'doubtful.present' },
      { kind: 'number', name: 'agree', label: 'doubtful.agree' },
      { kind: 'text', name: 'because', label: 'field.because' },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
