// The zip of a workbook before anybody reads it: whether it is whole, how large it opens, and the same members in an order that a stream can read without a temporary file. It reads no cell.
import { crc32, inflateRawSync } from 'node:zlib';

interface Member {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
}
export type WorkbookZip =
  | { readonly kind: 'workbook'; readonly members: readonly Member[]; readonly opened: number }
  | { readonly kind: 'file is damaged' | 'file is not a table' | 'file is too large' };

/** Bytes a workbook may open to: a bomb is told, not opened. */
const mostOpened = 1_500_000_000;

/** The members of a workbook, each checked against its sum; or what is wrong with the file as a whole. One that opens to no more than `keep` is handed on opened. */
export const workbookZip = (bytes: Uint8Array, keep = 0): WorkbookZip => {
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(at);
  if (end === undefined) return { kind: 'file is damaged' };
  try {
    const members = membersOf(bytes, at, end);
    const opened = members.reduce((sum, m) => sum + m.size, 0);
    if (opened > mostOpened) return { kind: 'file is too large' };
    if (!members.some((m) => m.name === 'xl/workbook.xml')) return { kind: 'file is not a table' };
    const whole = members.map((m) => checked(m, opened <= keep));
    return whole.includes(undefined)
      ? { kind: 'file is damaged' }
      : { kind: 'workbook', members: whole.filter((m) => m !== undefined), opened };
  } catch {
    return { kind: 'file is damaged' };
  }
};

const endOfDirectory = (at: DataView): number | undefined => {
  for (let i = at.byteLength - 22; i >= Math.max(0, at.byteLength - 65_557); i--)
    if (at.getUint32(i, true) === 0x06054b50) return i;
  return undefined;
};

const membersOf = (bytes: Uint8Array, at: DataView, end: number): readonly Member[] => {
  const members: Member[] = [];
  let place = at.getUint32(end + 16, true);
  for (let n = at.getUint16(end + 10, true); n > 0; n--) {
    if (at.getUint32(place, true) !== 0x02014b50) throw new RangeError('no directory entry');
    const [nameLength, extra, remark] = [28, 30, 32].map((o) => at.getUint16(place + o, true)) as [number, number, number];
    const header = at.getUint32(place + 42, true);
    const data = header + 30 + at.getUint16(header + 26, true) + at.getUint16(header + 28, true);
    const packed = bytes.subarray(data, data + at.getUint32(place + 20, true));
    if (packed.length !== at.getUint32(place + 20, true)) throw new RangeError('cut short');
    members.push({
      name: new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength)),
      method: at.getUint16(place + 10, true),
      crc: at.getUint32(place + 16, true),
      packed,
      size: at.getUint32(place + 24, true),
    });
    place += 46 + nameLength + extra + remark;
  }
  return members;
};

/** The bytes of a member. Throws where they are not what the zip says. */
export const opened = (m: Member): Uint8Array =>
  m.method === 0 ? m.packed : inflateRawSync(m.packed, { maxOutputLength: Math.max(1, m.size) });

/** A member whose bytes are what the zip says, as it is or opened; nothing where they are not. */
const checked = (m: Member, open: boolean): Member | undefined => {
  const bytes = opened(m);
  if (bytes.length !== m.size || crc32(bytes) !== m.crc) return undefined;
  return open ? { ...m, method: 0, packed: bytes } : m;
};

/** The same workbook as a file, its shared strings before its sheets: a stream reader then keeps nothing on disk. */
export const stringsFirst = (members: readonly Member[]): Buffer => {
  const ordered = members.toSorted((a, b) => Number(a.name.includes('worksheets/')) - Number(b.name.includes('worksheets/')));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let place = 0;
  for (const m of ordered) {
    const name = new TextEncoder().encode(m.name);
    const fields = (signature: number, length: number, from: number): DataView => {
      const view = new DataView(new ArrayBuffer(length));
      view.setUint32(0, signature, true);
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, 0x0800, true);
      view.setUint16(from + 4, m.method, true);
      view.setUint32(from + 10, m.crc, true);
      view.setUint32(from + 14, m.packed.length, true);
      view.setUint32(from + 18, m.size, true);
      view.setUint16(from + 22, name.length, true);
      return view;
    };
    const entry = fields(0x02014b50, 46, 6);
    entry.setUint32(42, place, true);
    directory.push(new Uint8Array(entry.buffer), name);
    const local = [new Uint8Array(fields(0x04034b50, 30, 4).buffer), name, m.packed];
    parts.push(...local);
    place += local.reduce((sum, p) => sum + p.length, 0);
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, ordered.length, true);
  end.setUint16(10, ordered.length, true);
  end.setUint32(
    12,
    directory.reduce((sum, p) => sum + p.length, 0),
    true,
  );
  end.setUint32(16, place, true);
  return Buffer.concat([...parts, ...directory, new Uint8Array(end.buffer)]);
};
