// What the orders before the poll ask of a person: stations, staff, proxies, mobile boxes, helpers. The other orders, and what a field is: forms.ts.
import type { OrderName } from '../../../../election/orders.ts';
import { person, places, type Field, type OrderForm, type SimpleField } from './form.ts';
import { options } from './options.ts';

export const kin = options({
  spouse: 'kin.spouse',
  parent: 'kin.parent',
  child: 'kin.child',
  sibling: 'kin.sibling',
  grandparent: 'kin.grandparent',
  grandchild: 'kin.grandchild',
});
export const awayReasons = options({
  'works away': 'away.works',
  'studies away': 'away.studies',
  travels: 'away.travels',
  'other away': 'away.other',
  'special reason': 'away.special',
});
const staffRoles = options({
  'station head': 'staff.head',
  'chief scrutineer': 'staff.chief',
  scrutineer: 'staff.scrutineer',
  teller: 'staff.teller',
  caller: 'staff.caller',
  issuer: 'staff.issuer',
  helper: 'staff.helper',
  guard: 'staff.guard',
});
const aidLists = options({ 'mobile box': 'aid.mobile', helpers: 'aid.helpers' });
const clock = (name: string, label: Field['label'], initial?: string): SimpleField => ({
  kind: 'clock',
  name,
  label,
  ...(initial === undefined ? { optional: true } : { initial }),
});
const maybe = (field: SimpleField): SimpleField => ({ ...field, optional: true });

export const formsAhead = {
  setStations: {
    fields: [
      clock('opens', 'field.opens', '08:30'),
      clock('closes', 'field.closes', '11:00'),
      { kind: 'text', name: 'countAt', label: 'field.countAt' },
      {
        kind: 'rows',
        name: 'stations',
        label: 'field.stations',
        hint: 'stations.rowsHint',
        fill: 'stations',
        columns: [
          { kind: 'number', name: 'no', label: 'field.station' },
          { kind: 'text', name: 'name', label: 'field.stationName' },
          { kind: 'numbers', name: 'groups', label: 'field.stationGroups' },
          { kind: 'list', name: 'boxes', label: 'field.boxes' },
          { kind: 'list', name: 'mobile', label: 'stations.mobile', optional: true },
          { kind: 'number', name: 'booths', label: 'stations.booths', initial: 1, optional: true },
          { kind: 'number', name: 'desks', label: 'stations.desks', initial: 1, optional: true },
          {
            kind: 'choice',
            name: 'place',
            label: 'stations.place',
            optional: true,
            options: options({ centre: 'stations.centre', branch: 'stations.branch' }),
          },
          { kind: 'text', name: 'address', label: 'stations.address', optional: true },
          clock('opens', 'field.opens'),
          clock('closes', 'field.closes'),
          { kind: 'yes', name: 'stepFree', label: 'stations.stepFree', initial: false },
        ],
      },
    ],
  },
  moveVoters: {
    fields: [
      { kind: 'number', name: 'station', label: 'field.station' },
      { kind: 'text', name: 'because', label: 'field.because' },
      { kind: 'text', name: 'address', label: 'stations.addressHas', hint: 'stations.addressHint' },
      maybe({ kind: 'number', name: 'group', label: 'stations.onlyGroup' }),
    ],
  },
  appointStaff: {
    fields: [
      {
        kind: 'rows',
        name: 'staff',
        label: 'field.staff',
        hint: 'stations.staffHint',
        columns: [
          { kind: 'text', name: 'name', label: 'name' },
          maybe({ kind: 'number', name: 'group', label: 'roll.group' }),
          { kind: 'choice', name: 'role', label: 'field.role', options: staffRoles },
          maybe({ kind: 'number', name: 'station', label: 'field.station' }),
          maybe({ kind: 'text', name: 'box', label: 'field.box' }),
          { kind: 'yes', name: 'outside', label: 'field.outside', initial: false },
        ],
      },
    ],
  },
  releaseStaff: {
    confirm: 'sure.release',
    fields: [
      { kind: 'text', name: 'name', label: 'name' },
      maybe({ kind: 'number', name: 'group', label: 'roll.group' }),
      { kind: 'choice', name: 'role', label: 'field.role', options: staffRoles },
      maybe({ kind: 'number', name: 'station', label: 'field.station' }),
      {
        kind: 'choice',
        name: 'because',
        label: 'field.because',
        options: options({
          candidate: 'release.candidate',
          'near relative of a candidate': 'release.kin',
          resigned: 'release.resigned',
          ill: 'release.ill',
          other: 'leave.other',
        }),
      },
    ],
  },
  trainStaff: {
    fields: [
      { kind: 'text', name: 'place', label: 'field.where' },
      maybe({ kind: 'text', name: 'topic', label: 'field.topic' }),
      { kind: 'yes', name: 'sworn', label: 'stations.sworn', initial: true },
      { kind: 'list', name: 'people', label: 'stations.trained', hint: 'stations.trainedHint', optional: true },
    ],
  },
  askMobileBox: {
    fields: [
      person('voter', 'field.voter'),
      {
        kind: 'choice',
        name: 'reason',
        label: 'field.because',
        options: options({ old: 'mobile.old', ill: 'mobile.ill', disabled: 'mobile.disabled', 'far away': 'mobile.far' }),
      },
      maybe({ kind: 'mobileBox', name: 'box', label: 'stations.mobile' }),
    ],
  },
  agreeMobileBoxes: {
    fields: [
      {
        kind: 'choice',
        name: 'by',
        label: 'mobile.agreedBy',
        options: options({
          township: 'mobile.township',
          'representatives meeting': 'mobile.meeting',
          'election committee': 'mobile.committee',
        }),
      },
      maybe({ kind: 'text', name: 'letter', label: 'mobile.letter' }),
    ],
  },
  setMobileRoute: {
    fields: [
      { kind: 'mobileBox', name: 'box', label: 'stations.mobile' },
      clock('leaves', 'mobile.leaves', '08:30'),
      clock('back', 'mobile.back', '10:30'),
      { kind: 'list', name: 'stops', label: 'mobile.stops' },
      { kind: 'list', name: 'escorts', label: 'mobile.escorts' },
    ],
  },
  nameHelper: {
    fields: [
      person('voter', 'field.voter'),
      { kind: 'text', name: 'helper', label: 'aid.helper' },
      maybe({ kind: 'number', name: 'group', label: 'aid.helperGroup' }),
    ],
  },
  withdrawAid: {
    confirm: 'sure.withdrawAid',
    fields: [
      { kind: 'choice', name: 'list', label: 'aid.list', options: aidLists },
      { kind: 'given', name: 'voter', label: 'field.voter', shown: false },
    ],
  },
  postAidList: { fields: [{ kind: 'choice', name: 'list', label: 'aid.list', options: aidLists }, places] },
  returnCards: {
    fields: [
      {
        kind: 'rows',
        name: 'cards',
        label: 'cards.returned',
        columns: [
          person('voter', 'field.voter'),
          {
            kind: 'choice',
            name: 'because',
            label: 'field.because',
            options: options({
              'not at home': 'cards.notHome',
              'moved away': 'remove.moved',
              'not found': 'cards.notFound',
              refused: 'cards.refused',
            }),
          },
        ],
      },
    ],
  },
  handOutCard: { fields: [person('voter', 'field.voter'), maybe({ kind: 'text', name: 'signedBy', label: 'field.signedBy' })] },
  replaceCard: {
    confirm: 'sure.replaceCard',
    fields: [
      person('voter', 'field.voter'),
      {
        kind: 'choice',
        name: 'because',
        label: 'field.because',
        options: options({ lost: 'cards.lost', damaged: 'cards.damaged', 'wrong entry': 'cards.wrong' }),
      },
    ],
  },
  tellHouseholds: {
    fields: [
      { kind: 'number', name: 'group', label: 'roll.group' },
      { kind: 'text', name: 'leader', label: 'cards.leader' },
      { kind: 'number', name: 'households', label: 'cards.households' },
    ],
  },
  recordProxies: {
    fields: [
      {
        kind: 'rows',
        name: 'proxies',
        label: 'proxies.list',
        hint: 'proxies.rowsHint',
        columns: [
          person('principal', 'proxies.principal'),
          person('holder', 'proxies.holder'),
          { kind: 'choice', name: 'reason', label: 'field.because', options: awayReasons, initial: 'works away' },
          { kind: 'choice', name: 'kin', label: 'proxies.kin', options: kin, optional: true },
        ],
      },
    ],
  },
  revokeProxy: {
    confirm: 'sure.revoke',
    fields: [
      { kind: 'given', name: 'proxy', label: 'proxies.list', shown: false },
      {
        kind: 'choice',
        name: 'because',
        label: 'field.because',
        initial: 'taken back',
        options: options({
          'taken back': 'revoke.back',
          'votes in person': 'revoke.person',
          'entered by mistake': 'revoke.mistake',
        }),
      },
    ],
  },
  postProxyList: { confirm: 'sure.postProxies', fields: [places] },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
