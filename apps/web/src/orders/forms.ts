// What each order asks of a person, as a list of fields: the dialog is drawn from it. Promises the shapes of election/*.ts; the office checks them again.
import type { OrderName } from '../../../../election/orders.ts';
import { formsBeginning } from './forms-beginning.ts';
import { formsTelling } from './forms-telling.ts';
import { formsRoll } from './forms-roll.ts';
import { formsDay } from './forms-day.ts';
import { formsOfRepresentatives } from './forms-representatives.ts';
import { formsAfter } from './forms-after.ts';
import { formsTakeover } from './forms-takeover.ts';
import { formsAhead } from './forms-ahead.ts';
import { formsCount } from './forms-count.ts';
import { formsNomination } from './forms-nomination.ts';
import { clockOf, type OrderForm } from './form.ts';
import { options } from './options.ts';

const roles = options({
  chair: 'role.chair',
  clerk: 'role.clerk',
  issuer: 'role.issuer',
  caller: 'role.caller',
  teller: 'role.teller',
  scrutineer: 'role.scrutineer',
  observer: 'role.observer',
  guest: 'role.guest',
});
export const orderForms = {
  ...formsBeginning,
  ...formsTelling,
  ...formsRoll,
  ...formsDay,
  receiveComplaint: { fields: [], confirm: 'sure.complaint' },
  fileCommittee: { fields: [{ kind: 'text', name: 'to', label: 'field.fileTo' }] },
  fixElectionDay: { fields: [{ kind: 'day', name: 'day', label: 'field.electionDay', hint: 'field.electionDayHint' }] },
  ...formsOfRepresentatives,
  ...formsNomination,
  ...formsAhead,
  approveBallot: { confirm: 'sure.approveBallot', fields: [{ kind: 'number', name: 'style', label: 'ballot.style' }] },
  printBallots: { fields: [{ kind: 'number', name: 'printed', label: 'field.printed', initial: 'voters' }] },
  acceptStation: { fields: [{ kind: 'station', todo: 'accept', name: 'station', label: 'field.station' }] },
  closeBox: { fields: [{ kind: 'box', name: 'box', label: 'field.box' }], confirm: 'sure.closeBox' },
  ...formsCount,
  confirmResult: {
    confirm: 'sure.confirm',
    fields: [
      {
        kind: 'choice',
        name: 'valid',
        label: 'field.valid',
        options: options({ true: 'result.valid', false: 'result.invalid' }),
      },
      { kind: 'text', name: 'because', label: 'field.becauseDiffers', optional: true },
      {
        kind: 'rows',
        name: 'meant',
        label: 'field.meant',
        hint: 'field.meantHint',
        optional: true,
        columns: [
          { kind: 'text', name: 'name', label: 'name' },
          { kind: 'number', name: 'group', label: 'roll.group' },
        ],
      },
    ],
  },
  announceResult: { confirm: 'sure.announce', fields: [clockOf('field.announcedAt', '')] },
  callSecondVote: { confirm: 'sure.second', fields: [{ kind: 'day', name: 'day', label: 'field.secondDay' }] },
  ...formsAfter,
  ...formsTakeover,
  handOver: {
    fields: [
      { kind: 'list', name: 'items', label: 'field.items', hint: 'field.itemsHint' },
      { kind: 'text', name: 'from', label: 'field.from' },
      { kind: 'text', name: 'to', label: 'field.to' },
      { kind: 'text', name: 'witness', label: 'field.witness' },
    ],
  },
  /** The office prints every paper and fills in the digests. */
  recordPapers: { fields: [], confirm: 'sure.papers' },
  sealArchive: { fields: [], confirm: 'sure.archive' },
  giveRole: {
    fields: [
      { kind: 'given', name: 'account', label: 'field.account', shown: false },
      { kind: 'given', name: 'name', label: 'name', shown: true },
      { kind: 'choice', name: 'role', label: 'field.role', options: roles },
    ],
  },
  handOverRole: {
    fields: [
      { kind: 'given', name: 'from', label: 'field.account', shown: false },
      { kind: 'choice', name: 'role', label: 'field.role', options: roles },
      { kind: 'keeper', name: 'to', label: 'field.to' },
      { kind: 'text', name: 'because', label: 'field.because' },
    ],
  },
  recordIrregularity: {
    confirm: 'sure.irregularity',
    fields: [
      { kind: 'rule', name: 'rule', label: 'field.rule' },
      { kind: 'text', name: 'what', label: 'field.what' },
      { kind: 'text', name: 'second', label: 'field.second' },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;

export type FormName = keyof typeof orderForms;
export const hasForm = (order: string): order is FormName => Object.keys(orderForms).includes(order);
