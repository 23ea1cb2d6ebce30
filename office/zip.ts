// A zip whose every byte is accounted for: members stored, sorted, dated 1980-01-01, nothing between them (docs/archive.md). The same files give the same bytes.
import { zipSync } from 'fflate';

/** The zip of these files, in the order given. */
export const plainZip = (files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(1980, 0, 1), os: 0, attrs: 0 });
