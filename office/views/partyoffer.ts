// What a party election of the same community offers to the committee's election: who of its elected also holds which post in the party organisation (一肩挑, 交叉任职). Promises to offer only; who records it has looked.
import { winners } from '../../election/after/aftermath.ts';
import { partyPostsFor } from '../../election/party/party.ts';
import { fullPost } from '../../papers/words/terms.ts';
import type { OpenParty } from '../around/party.ts';
import type { OpenElection } from '../door.ts';
import type { PartyOffer } from '../screens-after.ts';

/** The offer of the latest party election of this community that elected somebody; nothing where there is none. */
export const partyOffer = (open: OpenElection, books: readonly OpenParty[]): PartyOffer | undefined => {
  const e = open.election();
  const book = books
    .filter(
      (b) =>
        b.rehearsal === open.rehearsal &&
        b.state().party.begun?.community === e.begun?.name &&
        b.state().party.elected.length > 0,
    )
    .toSorted((a, b) => ((a.state().party.begun?.on ?? '') < (b.state().party.begun?.on ?? '') ? 1 : -1))[0];
  const { party } = book?.state() ?? {};
  if (!party?.begun) return undefined;
  const elected = winners(e);
  const people = partyPostsFor(
    party,
    elected.map((w) => w.name),
  );
  return {
    organisation: party.begun.name,
    approved: party.asked.result?.approved === true,
    people: people.map(({ name, holds }) => {
      const post = elected.find((w) => w.name === name)?.post ?? 'member';
      return {
        name,
        holds,
        post: fullPost(e.begun?.kind ?? 'village', post),
        both: post === 'director' && holds === 'secretary',
      };
    }),
  };
};
