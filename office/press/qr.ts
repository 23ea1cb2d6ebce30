// A QR code as a one-bit PNG, a pixel a module, with a fixed mask so that the same token gives the same bytes. What the token means: papers/cards/cards.ts.
import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

const quiet = 2;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** The PNG of a token: error correction M (an imprint's: L), mask 2, a quiet zone of two modules (the card's paper gives the rest). */
export const qrPng = (token: string, level: 'L' | 'M' = 'M'): Buffer => {
  const { size, data } = create(token, { errorCorrectionLevel: level, maskPattern: 2 }).modules;
  const side = size + 2 * quiet;
  const stride = 1 + ((side + 7) >> 3);
  const rows = Buffer.alloc(stride * side, 0xff);
  for (let y = 0; y < side; y += 1) {
    rows[y * stride] = 0;
    for (let x = 0; x < size; x += 1) {
      if (y < quiet || y >= size + quiet || !data[(y - quiet) * size + x]) continue;
      const at = y * stride + 1 + ((x + quiet) >> 3);
      rows[at] = (rows[at] ?? 0) & ~(0x80 >> ((x + quiet) & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.writeUInt8(1, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ]);
};
