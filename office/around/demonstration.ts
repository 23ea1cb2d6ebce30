// The demonstration of the books around the elections: stories told into a data folder, each line through the door, so that somebody can look into them and go on.
import type { Who } from '../door.ts';
import type { AroundKind } from './kinds.ts';
import type { AroundShelf } from './shelf.ts';
import { type AroundStory, tellAround } from './telling.ts';

/** Tells a story into a new book of the shelf. Throws with the line that went otherwise; what was told till then is gone at the next start. */
export const loadAround = async (shelf: AroundShelf, story: AroundStory, id: string): Promise<void> => {
  const [first] = story.told;
  if (!first) throw new Error('a story has lines');
  const { on, written, at: _, who: __, do: ___, expect: ____, note: _____, ...body } = first;
  const admin: Who = { account: 'a_admin', name: '管理员', admin: true };
  const { answered, kept } = await shelf.begin(story.kind as AroundKind, { order: 'line 1', body, on }, admin, {
    id,
    at: `${written ?? on}T08:00:00+08:00`,
  });
  if (!kept?.story)
    throw new Error(answered.kind === 'refused' ? answered.words.zh : 'the demonstration has no clock of its own');
  const otherwise = await tellAround(story, kept.book, kept.story, 1);
  if (otherwise) throw new Error(`${story.title}:${otherwise.line} ${otherwise.what}`);
  await kept.keepClock();
};
