// What the orders before the poll ask of a person: proxies. The other orders, and what a field is: forms.ts.
import type { OrderName } from '../../../../election/orders.ts';
import type { Field, OrderForm, SimpleField } from './forms.ts';
import { options } from './options.ts';

const person = (name: string, label: Field['label']): SimpleField => ({ kind: 'person', name, label });
const places: SimpleField = { kind: 'list', name: 'places', label: 'field.places', hint: 'field.placesHint' };
export const kin = options({ spouse: 'kin.spouse', parent: 'kin.parent', child: 'kin.child', sibling: 'kin.sibling', grandparent: 'kin.grandparent', grandchild: 'kin.grandchild' });
export const awayReasons = options({ 'works away': 'away.works', 'studies away': 'away.studies', travels: 'away.travels', 'other away': 'away.other', 'special reason': 'away.special' });

export const formsAhead = {
  recordProxies: {
    fields: [{
      kind: 'rows', name: 'proxies', label: 'proxies.list', hint: 'proxies.rowsHint',
      columns: [person('principal', 'proxies.principal'), person('holder', 'proxies.holder'), { kind: 'choice', name: 'reason', label: 'field.because', options: awayReasons, initial: 'works away' }, { kind: 'choice', name: 'kin', label: 'proxies.kin', options: kin, optional: true }],
    }],
  },
  revokeProxy: { confirm: 'sure.revoke', fields: [{ kind: 'given', name: 'proxy', label: 'proxies.list', shown: false }, { kind: 'choice', name: 'because', label: 'field.because', initial: 'taken back', options: options({ 'taken back': 'revoke.back', 'votes in person': 'revoke.person', 'entered by mistake': 'revoke.mistake' }) }] },
  postProxyList: { confirm: 'sure.postProxies', fields: [places] },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
