// What the orders after the count ask of a person: signatures, certificates, sealed ballots, the report filed.
import type { OrderName } from '../../../../election/orders.ts';
import type { OrderForm, SimpleField } from './forms.ts';
import { options } from './options.ts';

const text = (name: string, label: SimpleField['label']): SimpleField => ({ kind: 'text', name, label });
const maybe = (name: string, label: SimpleField['label']): SimpleField => ({ kind: 'text', name, label, optional: true });
const authorities = options({ 'street office': 'refer.street', 'township government': 'refer.township', 'township congress': 'refer.townshipCongress', 'county congress': 'refer.congress', 'county government': 'refer.county', court: 'after.court' });

export const formsAfter = {
  signReport: { fields: [{ kind: 'rows', name: 'signers', label: 'after.signers', hint: 'after.signersHint', least: 3, columns: [{ kind: 'choice', name: 'as', label: 'after.signsAs', options: options({ chair: 'after.as.chair', 'chief scrutineer': 'after.as.chief', scrutineer: 'after.as.scrutineer', teller: 'after.as.teller', caller: 'after.as.caller' }) }, { kind: 'text', name: 'name', label: 'name' }] }] },
  giveCertificate: { fields: [{ kind: 'given', name: 'name', label: 'name', shown: true }, { kind: 'given', name: 'post', label: 'post', shown: false }, text('number', 'after.certificateNo'), text('issuer', 'after.issuer'), text('handedBy', 'after.handedBy')] },
  sealBallots: { confirm: 'sure.seal', fields: [{ kind: 'number', name: 'packages', label: 'field.packages' }, { kind: 'list', name: 'seals', label: 'field.packageSeals' }, text('keeper', 'field.keeper'), maybe('place', 'after.keptAt'), { kind: 'list', name: 'witnesses', label: 'after.witnesses', optional: true }, maybe('until', 'after.keptUntil')] },
  openSealedBallots: { confirm: 'after.sureOpen', fields: [{ kind: 'given', name: 'round', label: 'after.voteNo', shown: false }, { kind: 'choice', name: 'by', label: 'recount.by', options: authorities }, text('decision', 'after.decision'), text('because', 'field.because'), { kind: 'list', name: 'people', label: 'after.openedBy', hint: 'after.openedByHint' }, { kind: 'list', name: 'seals', label: 'after.newSeals' }] },
  fileReport: { fields: [text('to', 'field.fileTo'), maybe('by', 'after.filedBy'), maybe('receipt', 'after.receipt')] },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
