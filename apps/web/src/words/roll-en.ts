// The English words of the roll: entries, import, posting, objections, what is to be verified. Everything else: en.ts.
import type { rollZh } from './roll-zh.ts';

export const rollEn: Readonly<Record<keyof typeof rollZh, string>> = {
  'field.final': 'This is the final list', 'field.finalHint': 'Only when the window for objections is over and every objection is decided and published. Without it, a later posting is a supplement.',
  'field.objector': 'Who objects', 'field.objectionText': 'What is objected', 'field.decisionText': 'Decision and its reasons', 'field.sealedHint': 'Kept encrypted; only those who keep the roll read it.',
  'field.newId': 'Id as corrected', 'field.newCategory': 'Class as corrected', 'field.newHousehold': 'Household as corrected', 'field.since': 'Lives or works here since', 'field.agreedBy': 'Meeting that agreed, with its day',
  'field.source': 'Document', 'field.sourceHint': 'Name, number and day of the judgment; needed for deprivation of political rights.',
  'category.here': 'registered and living here', 'category.away': 'registered here, living elsewhere', 'category.outsider': 'from elsewhere, agreed', 'category.worker': 'works here',
};
