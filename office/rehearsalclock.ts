// The clock of a rehearsal as a person moves it: forward only, within the days whose law is known. Moving it is no fact; what is told afterwards carries the new day.
import { zhDay } from '../law/days.ts';
import { lawIsKnownOn } from '../law/rules.ts';
import type { FolderParts } from './bookfolder.ts';
import type { Both } from './screens.ts';
import type { Kept } from './shelf.ts';

/** Moves the clock of a rehearsal to a day and a time (`08:30`; absent: eight in the morning). Gives why not, or nothing when it is done. */
export const moveClock = async (kept: Kept, day: string, time = '08:00'): Promise<Both | undefined> => {
  if (
    !lawIsKnownOn(kept.election.election().begun?.kind ?? 'village', day) &&
    kept.election.rehearsal &&
    kept.story &&
    day > kept.election.now().today
  )
    return {
      zh: `手头没有${zhDay(day)}适用的法律，请选早一点的日期。`,
      en: `No law is at hand for ${day}: choose an earlier day.`,
    };
  return moveStoryClock(kept, kept.election, day, time);
};

/** The same of any book, whatever it is about. */
export const moveStoryClock = async (
  { story, keepClock }: Pick<FolderParts, 'story' | 'keepClock'>,
  book: { readonly rehearsal: boolean; now(): { readonly today: string; readonly at: string } },
  day: string,
  time = '08:00',
): Promise<Both | undefined> => {
  if (!book.rehearsal || !story)
    return {
      zh: '只有演练有自己的时钟，正式选举按真实日期办理。',
      en: 'Only a rehearsal has a clock of its own; a real election keeps the real date.',
    };
  const { today, at } = book.now();
  if (day < today || (day === today && `${day}T${time}` < at.slice(0, 16)))
    return {
      zh: `演练时钟只能往前拨：现在是${zhDay(today)} ${at.slice(11, 16)}。`,
      en: `The clock of a rehearsal only moves forward: it is ${today} ${at.slice(11, 16)}.`,
    };
  story.set(day, time);
  await keepClock();
  return undefined;
};
