// A station's book as the windows bring it, in the form of its file: read, and taken over through the door. Promises a refusal in words for whatever is no such file.
import { refused } from '../../election/refusal.ts';
import { answerRefusal } from '../answered.ts';
import type { OpenElection } from '../door.ts';
import type { Answered } from '../screens.ts';
import { readBookFile } from './bookfile.ts';

/** Takes over what the file says; `only`: the one book the sender may bring. */
export const takeText = async (open: OpenElection, text: string, only?: string): Promise<Answered> => {
  const came = readBookFile(text);
  if ('notABook' in came) return answerRefusal(refused('not a book of a station', { found: came.notABook }), open.election());
  if (only !== undefined && came.book !== only) return answerRefusal(refused('not a book of a station', { found: came.book }), open.election());
  return open.take(came);
};
