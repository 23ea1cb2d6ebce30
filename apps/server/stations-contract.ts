// What the calls of stations with laptops of their own take and answer: packing, taking over, how a laptop stands. Carried out by stations.ts.
import { type } from '@orpc/contract';
import { z } from 'zod';
import type { BookTaken, KitPacked, KnownIssue, LaptopHere, LaptopsScreen } from '../../office/screens-stations.ts';
import { ofElection, open, orderKey } from './contract-form.ts';

const ofStationBook = ofElection.extend({ book: z.string().min(1).max(63), token: z.string().min(1).max(80) });
const standsShape = z.strictObject({
  clock: z.string().max(40),
  entries: z.number().int().min(0),
  mirror: z.enum(['none', 'written', 'same disk', 'missing']),
});
export const stationsContract = {
  /** The books of stations with laptops of their own, as they are known here. */
  laptops: open.route({ method: 'GET', path: '/elections/{election}/laptops' }).input(ofElection).output(type<LaptopsScreen>()),
  /** How this laptop of a station stands; what is known of the one that died; its own book as a file. Only at a laptop. */
  laptop: open.route({ method: 'GET', path: '/elections/{election}/laptop' }).input(ofElection).output(type<LaptopHere>()),
  laptopKnown: open
    .route({ method: 'GET', path: '/elections/{election}/laptop/known' })
    .input(ofElection)
    .output(type<readonly KnownIssue[]>()),
  laptopBook: open.route({ method: 'GET', path: '/elections/{election}/laptop/book' }).input(ofElection).output(z.file()),
  /** What the centre holds of the laptop that died, for its spare: the form of its .zhengbook file. The spare shows the word of its kit. */
  stationBook: open
    .route({ method: 'POST', path: '/elections/{election}/stations/book' })
    .input(ofStationBook)
    .output(type<{ readonly text: string }>()),
  /** Packs the kit of a station's laptop. The code that opens the file is in this answer and nowhere else. */
  stationPack: open
    .route({ method: 'POST', path: '/elections/{election}/stations/pack' })
    .input(
      ofElection.extend({
        order: orderKey,
        station: z.number().int().min(1),
        spare: z.boolean().default(false),
      }),
    )
    .output(type<KitPacked>()),
  /** Where the book of a station's laptop ends here. The laptop shows the word of its kit, and says how it stands. */
  stationPlace: open
    .route({ method: 'POST', path: '/elections/{election}/stations/place' })
    .input(ofStationBook.extend({ stands: standsShape.optional() }))
    .output(type<{ readonly position: number /** Entries that its spare has written. */; readonly spare?: number }>()),
  /** What a station's laptop has written since: the form of its .zhengbook file. */
  stationSend: open
    .route({ method: 'POST', path: '/elections/{election}/stations/send' })
    .input(ofStationBook.extend({ text: z.string().max(50_000_000) }))
    .output(type<BookTaken>()),
  /** A .zhengbook file that was carried here, by the chair or the clerk. */
  stationTake: open
    .route({ method: 'POST', path: '/elections/{election}/stations/take' })
    .input(ofElection.extend({ file: z.file().max(50_000_000) }))
    .output(type<BookTaken>()),
};
