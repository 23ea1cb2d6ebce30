// A station's book as the windows bring it, in the form of its file: read, and taken over through the door. Promises a refusal in words for whatever is no such file, and else what was new in it.
import { type Refusal, refused } from '../../election/refusal.ts';
import { answerRefusal } from '../answered.ts';
import type { OpenElection } from '../door.ts';
import type { BookTaken } from '../screens-stations.ts';
import { readBookFile } from './bookfile.ts';
import { bookName, stationOfBookName } from './names.ts';

/** Takes over what the file says; `only`: the one book the sender may bring. */
export const takeText = async (open: OpenElection, text: string, only?: string): Promise<BookTaken> => {
  const no = (refusal: Refusal) => answerRefusal(refusal, open.election());
  const came = readBookFile(text);
  if ('notABook' in came) return no(refused('not a book of a station', { found: came.notABook }));
  if (only !== undefined && came.book !== only) return no(refused('not a book of a station', { found: came.book }));
  const answered = await open.take(came);
  if (answered.kind === 'refused') return answered;
  const { book } = came;
  const station = stationOfBookName(book) ?? 0;
  const { facts, position } = answered;
  return {
    kind: 'done',
    book,
    station,
    spare: book !== bookName(station),
    added: facts.length,
    issued: facts.filter((f) => f === 'BallotIssued').length,
    position,
    ...(came.torn === undefined ? {} : { torn: true }),
  };
};
