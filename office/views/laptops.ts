// The laptops of stations as the centre knows them: packed when and by whom, what of their books is here, how far it is accepted, when they were last heard. Sums are read on from where they stopped.
import type { OpenElection, Recorded, Who } from '../door.ts';
import type { Heard, LaptopShown, LaptopsScreen } from '../screens-stations.ts';
import { bookName } from '../stations/names.ts';
import { votingNow } from './votingnow.ts';

interface Sums {
  read: number;
  readonly packed: Map<string, LaptopShown['packed'][number][]>;
  readonly books: Map<string, { entries: number; issued: number; last: string }>;
  readonly accepted: Map<string, number>;
}
const kept = new WeakMap<OpenElection, Sums>();

const sumsOf = (open: OpenElection): Sums => {
  const sums = kept.get(open) ?? { read: 0, packed: new Map(), books: new Map(), accepted: new Map() };
  kept.set(open, sums);
  for (const one of open.recorded(sums.read)) add(sums, open, one);
  sums.read = open.recorded().length;
  return sums;
};

const add = (sums: Sums, open: OpenElection, { written, fact }: Recorded): void => {
  if (fact.fact === 'BookAccepted') sums.accepted.set(fact.book, Math.max(fact.position, sums.accepted.get(fact.book) ?? 0));
  if (fact.fact === 'StationPacked') {
    const book = bookName(fact.station, fact.spare);
    const by = open.election().keepers.held.find((k) => k.account === written.by)?.name ?? written.by;
    sums.packed.set(book, [...(sums.packed.get(book) ?? []), { on: fact.on, at: written.at, by }]);
  }
  if (written.book === 'main') return;
  const one = sums.books.get(written.book) ?? { entries: 0, issued: 0, last: '' };
  const issued = fact.fact === 'BallotIssued' ? 1 : fact.fact === 'IssueCorrected' ? -1 : 0;
  sums.books.set(written.book, { entries: one.entries + 1, issued: one.issued + issued, last: written.at });
};

/** `heard`: what each book's laptop last said over the network. */
export const laptopsScreen = (open: OpenElection, who: Who, heard: (book: string) => Heard | undefined): LaptopsScreen => {
  const round = open.election().rounds.at(-1);
  const sums = sumsOf(open);
  const laptop = (station: number, spare: boolean): readonly LaptopShown[] => {
    const book = bookName(station, spare);
    const packed = sums.packed.get(book);
    const here = sums.books.get(book);
    const accepted = sums.accepted.get(book);
    const last = heard(book);
    if (!packed) return [];
    return [
      {
        book,
        spare,
        packed,
        entries: here?.entries ?? 0,
        issued: here?.issued ?? 0,
        ...(here ? { last: here.last } : {}),
        ...(accepted === undefined ? {} : { accepted }),
        ...(last ? { heard: last } : {}),
      },
    ];
  };
  return {
    may: open.rolesOf(who.account).some((r) => r === 'chair' || r === 'clerk'),
    now: open.now().at,
    stations: [...(round?.stations.values() ?? [])].map((s) => ({
      station: s.no,
      name: s.name,
      state: votingNow(s),
      ...(s.accepted === undefined ? {} : { accepted: s.accepted }),
      mayPack: !s.closed && (!s.opened || (round?.packed.has(s.no) ?? false)),
      laptops: [...laptop(s.no, false), ...laptop(s.no, true)],
    })),
  };
};
