// A survey answered from the residents' page by whoever holds a card: which survey the card is of, and the answers handed to the door as the bearer's. Nothing of who sent them is taken.
import { cardOf } from '../../assembly/surveying.ts';
import type { Survey } from '../../assembly/state.ts';
import { cardBearer } from '../around/aboutof.ts';
import type { OpenCommunity } from '../around/community.ts';
import type { Answered } from '../screens.ts';
import type { SurveyAsked } from './shown.ts';
import { isRunning } from './view.ts';

const surveyOf = (book: OpenCommunity, card: string): { readonly survey: Survey; readonly card: string } | undefined => {
  for (const survey of book.state().assembly.surveys.values()) {
    const known = cardOf(survey, card);
    if (known !== undefined) return { survey, card: known };
  }
  return undefined;
};

/** What a card is asked; `none`: no card, or used, or of a survey that is over; the day on which it begins or ended where it does not run. */
export const surveyAsked = (
  book: OpenCommunity,
  card: string,
): SurveyAsked | 'none' | { readonly title: string; readonly from?: string; readonly ended?: string } => {
  const found = surveyOf(book, card),
    { today } = book.now();
  if (!found) return 'none';
  const { survey: v } = found;
  if (isRunning(v, today)) return { title: v.title, to: v.to, asks: v.asks, card: found.card };
  return today < v.from ? { title: v.title, from: v.from } : { title: v.title, ended: v.to };
};

/** Hands the answers in under the key of the form, so that a form sent twice counts once. The book decides: a card that is none is refused there, and one that this very form used is answered as before. The print of the order is of neither card nor answers: nothing that stays in the book leads to them. */
export const answerByCard = (
  book: OpenCommunity,
  { key, card, answers }: { readonly key: string; readonly card: string; readonly answers: readonly string[] },
): Promise<Answered> => {
  const found = surveyOf(book, card),
    running = [...book.state().assembly.surveys.values()].find((v) => isRunning(v, book.now().today));
  const survey = (found?.survey ?? running)?.survey ?? 'none';
  return book.tell(
    {
      order: `${cardBearer.account} ${key}`,
      do: 'answerSurvey',
      sent: cardBearer.account,
      body: { survey, card: found?.card ?? card, answers },
    },
    cardBearer,
  );
};
