// Puts operands into a sentence: {name} is replaced by its word; a part in [brackets] stands only when all its operands are known; {box} is the box in full, {mobileBox} the same box known to be mobile. Promises that no brace is left over.
import { isDay, zhDay } from '../../law/days.ts';
import { questionOf } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { boxName } from '../../election/polling/boxname.ts';
import { isOrderName, orderKind } from '../../election/orders.ts';
import { bodiesInWords, type Both, rolesInWords, wordFor } from './terms.ts';

export type Operands = Readonly<Record<string, string | number>>;
/** The name behind a person's id, where it is known and may be shown. */
export type NameOf = (id: string) => string;

/** A sentence with its operands, in one language. */
export const fill = (sentence: string, operands: Operands, language: keyof Both, nameOf: NameOf = (id) => id): string => {
  const of = (key: string): string | number | undefined => operands[key === 'mobileBox' ? 'box' : key];
  const put = (part: string): string =>
    part.replace(/\{(\w+)\}/g, (_, key: string) => {
      const value = of(key);
      return value === undefined ? '—' : wordOf(key, value, language, nameOf);
    });
  const known = (part: string): boolean =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, key]) => key !== undefined && of(key) !== undefined && of(key) !== '');
  const said = put(sentence.replace(/\[([^[\]]*)\]/g, (_, part: string) => (known(part) ? part : '')));
  if (language === 'en' && /^\{(box|mobileBox)\}/.test(sentence)) return said.charAt(0).toUpperCase() + said.slice(1);
  return language === 'zh' ? said.replace(/） (?=[\u4e00-\u9fff])/g, '）') : said;
};

const wordOf = (key: string, value: string | number, language: keyof Both, nameOf: NameOf): string => {
  if (typeof value === 'number') return String(value);
  if (key === 'box' || key === 'into' || key === 'mobileBox') return boxName(value, key === 'mobileBox')[language];
  if (key === 'order' && isOrderName(value)) return orderKind(value)[language];
  if (key === 'roles') return rolesInWords(value.split(','))[language] || value;
  if (key === 'must') return bodiesInWords(value)[language];
  if (key === 'bar') return wordsOf('candidateBars', value)[language];
  if (key === 'rule') return questionOf(value)?.asks[language] ?? value;
  if (key === 'body') return wordsOf('electionCommitteeBodies', value)[language];
  if (key === 'name' || key === 'mark' || key === 'voter') return nameOf(value.replace(/^=/, ''));
  return wordFor(key, value)?.[language] ?? (isDay(value) && language === 'zh' ? zhDay(value) : value);
};
