// Names that the press could not set, told when a list comes in and not on the eve of the notice: each character that no face has, with its code point. Installing a face is for people.
import type { Fault } from '../../election/fault.ts';
import { openFaces } from './faces.ts';
import { missingIn } from './glyphs.ts';

/** Every packaged face has the characters of this block, and Latin letters and the dot of names; glyphs.test.ts holds it. Only other names are worth reading the faces for. */
const everyday = /^[\u4e00-\u9fa5A-Za-z·\s]*$/u;

/** A doubt for each row whose name has such a character; rows as they were read. */
export const unprintable = (rows: readonly { readonly row?: number | undefined; readonly name: string }[]): readonly Fault[] => {
  const rare = rows.flatMap(({ row, name }, i) => (everyday.test(name) ? [] : [{ row: row ?? i + 1, name }]));
  if (rare.length === 0) return [];
  const { covers } = openFaces();
  return rare.flatMap(({ row, name }): Fault[] => {
    const missing = missingIn(name, [covers]).map(({ character, codePoint }) => `${character}（${codePoint}）`);
    return missing.length > 0 ? [{ row, column: '姓名', key: 'name cannot be printed', found: missing.join('、') }] : [];
  });
};
