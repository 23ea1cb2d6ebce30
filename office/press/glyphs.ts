// Which characters a font face can draw, read from its cmap table (OpenType, formats 4 and 12). Promises the code points; shaping and drawing are Typst's.

export type Covers = (codePoint: number) => boolean;

/** Reads the face's best Unicode table. Throws on bytes that are no TrueType or OpenType face, or have no such table. */
export const coverage = (face: Uint8Array): Covers => {
  const view = new DataView(face.buffer, face.byteOffset, face.byteLength);
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i += 1) {
    const at = 12 + i * 16;
    if (view.getUint32(at) !== 0x636d6170) continue;
    // A copy of the table alone: the face itself, of many megabytes, need not be held.
    const from = view.getUint32(at + 8);
    return readCmap(new DataView(Uint8Array.from(face.subarray(from, from + view.getUint32(at + 12))).buffer), 0);
  }
  throw new Error('no cmap table in this face');
};

const readCmap = (view: DataView, cmap: number): Covers => {
  const found = new Map<number, number>();
  const many = view.getUint16(cmap + 2);
  for (let i = 0; i < many; i += 1) {
    const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    found.set(view.getUint16(table), table);
  }
  const wide = found.get(12);
  if (wide !== undefined) return groups(view, wide);
  const narrow = found.get(4);
  if (narrow !== undefined) return segments(view, narrow);
  throw new Error('no Unicode cmap in this face');
};

const groups = (view: DataView, table: number): Covers => {
  const many = view.getUint32(table + 12);
  return (c) => {
    let low = 0,
      high = many - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = table + 16 + middle * 12;
      if (c < view.getUint32(at)) high = middle - 1;
      else if (c > view.getUint32(at + 4)) low = middle + 1;
      else return view.getUint32(at + 8) + c - view.getUint32(at) > 0;
    }
    return false;
  };
};

const segments = (view: DataView, table: number): Covers => {
  const doubled = view.getUint16(table + 6);
  return (c) => {
    if (c > 0xffff) return false;
    for (let i = 0; i < doubled; i += 2) {
      if (c > view.getUint16(table + 14 + i)) continue;
      const start = table + 16 + doubled + i;
      if (c < view.getUint16(start)) return false;
      const offsetAt = start + 2 * doubled;
      const offset = view.getUint16(offsetAt);
      if (offset === 0) return ((c + view.getUint16(start + doubled)) & 0xffff) !== 0;
      return view.getUint16(offsetAt + offset + 2 * (c - view.getUint16(start))) !== 0;
    }
    return false;
  };
};

/** A character no face of the press can draw. */
export interface MissingGlyph {
  readonly character: string;
  readonly codePoint: string;
}

/** The characters of a text that some face lacks, each once, in the order met. Line breaks need no glyph. */
export const missingIn = (text: string, faces: readonly Covers[]): readonly MissingGlyph[] =>
  [...new Set(text)]
    .filter((c) => c !== '\n' && faces.some((covers) => !covers(c.codePointAt(0) ?? 0)))
    .map((character) => ({
      character,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    }));
