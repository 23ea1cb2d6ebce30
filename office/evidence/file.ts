// A file that comes as proof: what it is by its first bytes, never by its name; and a photo without what tells where and with what it was taken. Nothing is re-encoded: the picture itself stays as it was.
import type { EvidenceType } from '../../election/evidence.ts';

const starts = (bytes: Uint8Array, with_: readonly number[], at = 0): boolean => with_.every((b, i) => bytes[at + i] === b);

/** The type of a file by its first bytes; nothing where it is none that is taken. */
export const typeOf = (bytes: Uint8Array): EvidenceType | undefined => {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]) ? 'application/pdf' : undefined;
};

/** The file without place, device and remarks where it is a picture: of its Exif only the way it is turned stays. A PDF is kept as it came. Undefined where a picture is cut short. */
export const withoutPlace = (bytes: Uint8Array, type: EvidenceType): Uint8Array | undefined => {
  if (type === 'image/jpeg') return plainJpeg(bytes);
  return type === 'image/png' ? plainPng(bytes) : bytes;
};

const u16 = (bytes: Uint8Array, at: number, little = false): number => {
  const [a = 0, b = 0] = [bytes[at], bytes[at + 1]];
  return little ? (b << 8) | a : (a << 8) | b;
};
const u32 = (bytes: Uint8Array, at: number, little = false): number =>
  little ? u16(bytes, at, true) + u16(bytes, at + 2, true) * 65_536 : u16(bytes, at) * 65_536 + u16(bytes, at + 2);

/** JPEG: the segments that make the picture, up to its end. What applications told (Exif, XMP, IPTC), remarks and whatever follows the end are left out. */
const plainJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const kept: Uint8Array[] = [];
  let turned = 1;
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) {
      const exif = turned === 1 ? [] : [exifTurned(turned)];
      return joined([bytes.subarray(0, 2), ...exif, ...kept, bytes.subarray(at, at + 2)]);
    }
    const head = at + 2 + u16(bytes, at + 2);
    const end = marker === 0xda ? endOfScan(bytes, head) : head;
    if (end > bytes.length || head <= at + 3) return undefined;
    if (marker === 0xe1) turned = orientationIn(bytes.subarray(at + 4, end)) ?? turned;
    if (makesPicture(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
};

/** Of what applications add only JFIF, colour profile and Adobe's colour transform make the picture. */
const makesPicture = (marker: number, content: Uint8Array): boolean => {
  if (marker === 0xe2) return starts(content, [0x49, 0x43, 0x43, 0x5f]);
  return marker === 0xe0 || marker === 0xee || ((marker < 0xe0 || marker > 0xef) && marker !== 0xfe);
};

/** Where the coded picture after a scan header ends: at the next marker that is no part of it. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = from;
  for (; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length + 1;
};

/** The way a picture is turned (1 to 8) by its Exif; nothing where it says none. */
const orientationIn = (segment: Uint8Array): number | undefined => {
  if (!starts(segment, [0x45, 0x78, 0x69, 0x66, 0, 0])) return undefined;
  const tiff = segment.subarray(6);
  const little = tiff[0] === 0x49;
  const first = u32(tiff, 4, little);
  for (let n = 0; n < u16(tiff, first, little); n++) {
    const entry = first + 2 + n * 12;
    if (u16(tiff, entry, little) !== 0x0112) continue;
    const value = u16(tiff, entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
};

/** An Exif segment that says nothing but how the picture is turned. */
const exifTurned = (turned: number): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xe1,
    0,
    34,
    0x45,
    0x78,
    0x69,
    0x66,
    0,
    0,
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turned,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);

/** PNG: chunks of text, time and Exif left out. */
const plainPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + u32(bytes, at);
    const name = String.fromCodePoint(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return undefined;
    if (!['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].includes(name)) kept.push(bytes.subarray(at, end));
    at = end;
    if (name === 'IEND') return joined(kept);
  }
  return undefined;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
