// How a station's laptop stands, for its own screens: which book, how far it is on the stick and at the centre, what its clock shows; and on a spare, what is known of the laptop that died. Promises to say plainly where a stick is missing.
import { nameOf } from '../../election/beginning/committee.ts';
import { electors } from '../../election/roll/electors.ts';
import type { KnownIssue, LaptopHere } from '../screens-stations.ts';
import type { Both } from '../screens.ts';
import { bookFile } from './bookfile.ts';
import type { Laptop } from './laptop.ts';
import { anotherBook } from './mirror.ts';
import { bookName } from './names.ts';
import type { Post } from './post.ts';
import { copyOf } from './taking.ts';

/** What the server of a laptop asks of it. */
export interface LaptopRoom {
  here(): LaptopHere;
  /** Ballots that are known to have been issued at the laptop that died, in its order. */
  known(): readonly KnownIssue[];
  /** The laptop's own book as a file. */
  book(): Promise<File>;
}
const w = (zh: string, en: string): Both => ({ zh, en });

const missing = (trouble: string): Both => {
  switch (trouble) {
    case 'ENOENT':
    case 'ENODEV':
      return w('U盘不在', 'the stick is not there');
    case 'ENOSPC':
      return w('U盘满了', 'the stick is full');
    case anotherBook:
      return w(
        'U盘里另有一本同名的账簿，没有动它：请换一个U盘或空文件夹',
        'the stick holds another book of this name, which is left as it is: use another stick or an empty folder',
      );
    case 'slow':
      return w('U盘太慢，没有等它', 'the stick is too slow and was not waited for');
    default:
      return w(`U盘写不了（${trouble}）`, `the stick cannot be written (${trouble})`);
  }
};

export const laptopRoom = (laptop: Laptop, post?: Post & { readonly centre: string }): LaptopRoom => {
  const { kept, kit } = laptop;
  const { election, clock } = kept;
  const issuedIn = (book: string) => {
    const issued = new Map<string, KnownIssue>();
    const e = election.election();
    for (const { written, fact } of election.recorded()) {
      if (written.book !== book) continue;
      if (fact.fact === 'BallotIssued') {
        const v = electors(e).get(fact.elector);
        issued.set(fact.elector, {
          position: written.position,
          at: written.at,
          name: nameOf(e, fact.elector),
          ...(v ? { no: v.no, group: v.group } : {}),
          ...(fact.taker === undefined ? {} : { taker: nameOf(e, fact.taker) }),
        });
      }
      if (fact.fact === 'IssueCorrected') issued.delete(fact.elector);
    }
    return [...issued.values()];
  };
  return {
    here: () => {
      const own = election.recorded().filter(({ written }) => written.book === kit.book);
      const mirror = laptop.mirror();
      const sent = post?.state();
      const { at } = election.now();
      return {
        station: kit.station,
        name: election.election().rounds.at(-1)?.stations.get(kit.station)?.name ?? '',
        book: kit.book,
        spare: kit.book !== bookName(kit.station),
        clock: { now: at, shown: clock.shown?.() ?? at },
        entries: own.length,
        issued: own.reduce((n, { fact }) => n + (fact.fact === 'BallotIssued' ? 1 : fact.fact === 'IssueCorrected' ? -1 : 0), 0),
        ...(mirror
          ? {
              mirror: {
                folder: mirror.folder,
                upTo: mirror.upTo,
                sameDisk: mirror.sameDisk,
                ...(mirror.trouble === undefined ? {} : { missing: missing(mirror.trouble) }),
              },
            }
          : {}),
        ...(post && sent
          ? {
              centre: {
                address: post.centre,
                upTo: sent.upTo,
                ...(sent.words
                  ? { trouble: sent.words }
                  : sent.trouble === undefined
                    ? {}
                    : { trouble: w('连不上选委会电脑，会自动再送', 'the centre cannot be reached: it is sent again by itself') }),
                ...(sent.spare === undefined ? {} : { spare: sent.spare }),
              },
            }
          : {}),
        ...(laptop.after ? { after: laptop.after } : {}),
      };
    },
    known: () => issuedIn(bookName(kit.station)),
    book: async () =>
      new File([bookFile(await copyOf(kept.ledger, kit.book))], `${kit.book}.zhengbook`, { type: 'application/octet-stream' }),
  };
};
