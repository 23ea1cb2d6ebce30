// A fault of a list as a sentence with its place and its remedy. What each fault says: faults.ts.
import type { Fault } from '../../election/fault.ts';
import { faultSentences } from './faults.ts';
import { fill } from './fill.ts';
import type { Both } from './terms.ts';

/** A fault as its reader needs it: “第 12 行“姓名”：没有填写”, and what to do. */
export const sayFault = (fault: Fault): Both & { readonly remedy: Both } => {
  const sentence = faultSentences[fault.key];
  const operands = fault.found === undefined ? {} : { found: fault.found };
  const where = {
    zh: `${fault.row === undefined ? '' : `第 ${fault.row} 行`}${fault.column ? `“${fault.column}”` : ''}`,
    en: [fault.row === undefined ? '' : `row ${fault.row}`, fault.column ? `“${fault.column}”` : ''].filter(Boolean).join(', '),
  };
  const at = (place: string, colon: string, said: string) => (place ? `${place}${colon}${said}` : said);
  return {
    zh: `${at(where.zh, '：', fill(sentence.zh, operands, 'zh'))}。`,
    en: `${at(where.en, ': ', fill(sentence.en, operands, 'en'))}.`,
    remedy: { zh: sentence.remedyZh, en: sentence.remedyEn },
  };
};
