// The calls of stations with laptops of their own: packing and taking over at the centre, what a laptop sends by the word of its kit, and how a laptop stands on its own screens. What is true of a book: office/stations.
import { implement } from '@orpc/server';
import type { OpenElection } from '../../office/door.ts';
import type { Heard } from '../../office/screens-stations.ts';
import { bookFile } from '../../office/stations/bookfile.ts';
import { bookName, stationOfBookName } from '../../office/stations/names.ts';
import { takeText } from '../../office/stations/taketext.ts';
import { laptopsScreen } from '../../office/views/laptops.ts';
import type { Asked } from './asked.ts';
import { contract } from './contract.ts';
import type { ServerParts } from './parts.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';

export const stationHandlers = (
  parts: ServerParts,
  whoIs: (context: Asked) => SignedIn,
  opened: (id: string) => OpenElection,
) => {
  const os = implement(contract).$context<Asked>();
  /** The election of a laptop that knows the word of its kit. */
  const known = ({
    election,
    book,
    token,
  }: {
    readonly election: string;
    readonly book: string;
    readonly token: string;
  }): OpenElection => {
    const open = opened(election);
    if (!open.knowsLaptop(book, token))
      throw turned('FORBIDDEN', '这台电脑不是本次选举装配的。', 'This laptop was not packed for this election.');
    return open;
  };
  const laptopAt = (context: Asked) => {
    whoIs(context);
    if (!parts.laptop) throw turned('NOT_FOUND', '这不是投票站的电脑。', 'This is not the laptop of a station.');
    return parts.laptop;
  };
  /** Those who pack and take over: the chair and the clerk. */
  const keeper = (context: Asked, open: OpenElection): SignedIn => {
    const who = whoIs(context);
    if (!open.rolesOf(who.account).some((r) => r === 'chair' || r === 'clerk'))
      throw turned(
        'FORBIDDEN',
        '只有主任和经办人可以装配电脑、并入投票站的账簿。',
        'Only the chair and the clerk pack laptops and take over the book of a station.',
      );
    return who;
  };
  /** What each laptop last said, by election and book: while this server runs. */
  const heard = new Map<string, Heard>();
  return {
    laptops: os.elections.laptops.handler(({ input, context }) =>
      laptopsScreen(opened(input.election), whoIs(context), (book) => heard.get(`${input.election} ${book}`)),
    ),
    stationPack: os.elections.stationPack.handler(({ input, context }) => {
      const open = opened(input.election),
        who = keeper(context, open);
      if (!parts.kits) throw turned('FORBIDDEN', '这里不能装配电脑。', 'No laptop can be packed here.');
      return parts.kits.pack(open, who, { order: `${who.account} ${input.order}`, station: input.station, spare: input.spare });
    }),
    laptop: os.elections.laptop.handler(({ context }) => laptopAt(context).here()),
    laptopKnown: os.elections.laptopKnown.handler(({ context }) => laptopAt(context).known()),
    laptopBook: os.elections.laptopBook.handler(({ context }) => laptopAt(context).book()),
    stationBook: os.elections.stationBook.handler(async ({ input }) => ({
      text: bookFile(await known(input).give(bookName(stationOfBookName(input.book) ?? 0))),
    })),
    stationPlace: os.elections.stationPlace.handler(({ input }) => {
      const open = known(input);
      heard.set(`${open.id} ${input.book}`, { at: open.now().at, ...input.stands });
      const place = (book: string) => open.placeOf(book);
      const station = stationOfBookName(input.book) ?? 0;
      const spare = input.book === bookName(station) ? place(bookName(station, true)) : 0;
      return { position: place(input.book), ...(spare > 0 ? { spare } : {}) };
    }),
    stationSend: os.elections.stationSend.handler(({ input }) => takeText(known(input), input.text, input.book)),
    stationTake: os.elections.stationTake.handler(async ({ input, context }) => {
      const open = opened(input.election);
      keeper(context, open);
      return takeText(open, await input.file.text());
    }),
  };
};
