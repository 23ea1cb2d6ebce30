// A station's kit packed on the word of somebody who keeps the election: the order is told, then the file is made under a fresh code. Promises a code that lies nowhere but in the answer.
import type { Who } from '../door.ts';
import type { KitPacked } from '../screens-stations.ts';
import type { Kept } from '../shelf.ts';
import { freshCode, packKit } from './kit.ts';
import { bookName } from './names.ts';

export interface Packing {
  /** The key of the order: told again, it is recorded once and the file made anew. */
  readonly order: string;
  readonly station: number;
  readonly spare: boolean;
}

/** Records that the laptop is packed and makes its kit. Refused as packStation is. */
export const packForStation = async (
  kept: Kept,
  { order, station, spare }: Packing,
  who: Who,
  code = freshCode(kept.dice),
): Promise<KitPacked> => {
  const answered = await kept.election.tell(
    { order, do: 'packStation', body: { station, ...(spare ? { spare: true } : {}) } },
    who,
  );
  if (answered.kind === 'refused') return answered;
  const book = bookName(station, spare);
  const bytes = await packKit(kept, station, spare, code);
  return {
    kind: 'done',
    book,
    code,
    file: new File([new Uint8Array(bytes)], `${book}.zhengkit`, { type: 'application/octet-stream' }),
  };
};
