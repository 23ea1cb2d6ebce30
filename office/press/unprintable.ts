// Names that the press could not set, told when a list comes in or an order names somebody, and not on the eve of the notice: each character that no face has, with its code point. Refuses nothing: the person exists; installing a face is for people.
import type { Fault } from '../../election/fault.ts';
import { openFaces } from './faces.ts';
import { type Covers, missingIn } from './glyphs.ts';

/** Every packaged face has the characters of this block, and Latin letters and the dot of names; glyphs.test.ts holds it. Only other names are worth reading the faces for. */
const everyday = /^[\u4e00-\u9fa5A-Za-z·\s]*$/u;

/** A doubt for each row whose name has such a character; rows as they were read. */
export const unprintable = (rows: readonly { readonly row?: number | undefined; readonly name: string }[]): readonly Fault[] => {
  const rare = rows.flatMap(({ row, name }, i) => (everyday.test(name) ? [] : [{ row: row ?? i + 1, name }]));
  if (rare.length === 0) return [];
  const covers = coversNow();
  return rare.flatMap(({ row, name }): Fault[] => {
    const missing = missingIn(name, [covers]).map(({ character, codePoint }) => `${character}（${codePoint}）`);
    return missing.length > 0 ? [{ row, column: '姓名', key: 'name cannot be printed', found: missing.join('、') }] : [];
  });
};

let covered: Covers | undefined;
/** The faces are read once; one that is installed later counts from the next start, as for the press. */
const coversNow = (): Covers => (covered ??= openFaces().covers);

/** Marks of writing beside those characters which every packaged face has too; ids and digits are of ASCII. */
const plain = /^[\u0020-\u007e\n\u4e00-\u9fa5·、，。；：（）《》“”—]*$/u;
const textsIn = (told: unknown): readonly string[] => {
  if (typeof told === 'string') return plain.test(told) ? [] : [told];
  return typeof told === 'object' && told !== null ? Object.values(told).flatMap(textsIn) : [];
};
/** A doubt where something that an order says, a name above all, has such a character. */
export const unprintableIn = (told: unknown): readonly Fault[] => {
  const rare = textsIn(told);
  const missing = rare.length === 0 ? [] : missingIn(rare.join(''), [coversNow()]);
  return missing.length === 0
    ? []
    : [
        {
          key: 'name cannot be printed',
          found: missing.map(({ character, codePoint }) => `${character}（${codePoint}）`).join('、'),
        },
      ];
};
