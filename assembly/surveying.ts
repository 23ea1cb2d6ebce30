// Chapter 满意度调查: answers on paper, counted in heaps, or by cards drawn unseen from a box. Promises that nothing ties a person to an answer: a card is used up, nobody is written beside it; what it answered lies sealed until the survey ends, is then told in sums alone, and its key is destroyed.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import type { Happened } from './chapter.ts';
import { day, one, whole, words } from './fields.ts';
import { type FoldOf, no, orderFor, type Refused } from './forms.ts';
import type { Assembly, AssemblyGround, Survey } from './state.ts';

/** Counts of each question in this order. */
export const surveyAnswers = {
  satisfied: { zh: '满意', en: 'satisfied' },
  mostly: { zh: '基本满意', en: 'mostly' },
  not: { zh: '不满意', en: 'not satisfied' },
  none: { zh: '不了解', en: 'cannot say' },
} as const;
type SurveyAnswer = keyof typeof surveyAnswers;
const answerNames = ['satisfied', 'mostly', 'not', 'none'] as const satisfies readonly SurveyAnswer[];

export type SurveyingFact =
  | Happened<
      'SurveyOpened',
      {
        survey: string;
        title: string;
        from: Day;
        to: Day;
        asks: readonly string[];
        papers: number;
        cards: number;
        secret?: { of: string; cards: readonly string[] } | undefined;
      }
    >
  | Happened<'PaperAnswersCounted', { survey: string; returned: number; counts: readonly (readonly number[])[] }>
  | Happened<
      'SurveyAnsweredByCard',
      { survey: string; answers: readonly SurveyAnswer[]; secret?: { of: string; card: string } | undefined }
    >
  | Happened<'SurveyCardUsed', { survey: string; secret?: { of: string; card: string; answers: string } | undefined }>
  | Happened<'CardAnswersCounted', { survey: string; answered: number; counts: readonly (readonly number[])[] }>
  | Happened<'SurveyClosed', { survey: string }>;

/** What a card is written in: no letter that a person takes for a figure. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const minted = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** A new card: thirty letters, none likelier than three in sixty-four, so more than 128 bits whatever is guessed. */
const newCard = (mint: (prefix: string) => string): string => {
  let drawn = '';
  while (drawn.length < 30) drawn += mint('k').slice(1).replace('_', '');
  return Array.from(drawn.slice(0, 30), (c) => letters[minted.indexOf(c) & 31] ?? '').join('');
};
/** A card as it was typed from paper: in groups, in small letters, with O for 0 and I or L for 1. */
const asTyped = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
/** The card of this survey that was meant; nothing where there is none, or it was used. */
export const cardOf = (s: Survey, text: string): string | undefined =>
  [text.trim(), asTyped(text)].find((card) => s.cards.has(card));
/** Five and five, as it is printed. */
export const cardPrinted = (card: string): string => (/^[0-9A-Z]{30}$/.test(card) ? (card.match(/.{5}/g) ?? []).join('-') : card);

const order = orderFor<SurveyingFact>();
const survey = one('survey', '调查', 'survey');

export const surveyingOrders = {
  openSurvey: order({
    zh: '开始满意度调查',
    en: 'open a survey of satisfaction',
    schema: z.strictObject({
      title: words('调查名称', 'title', 100),
      from: day('自', 'from'),
      to: day('至', 'to'),
      asks: z
        .array(words('问题', 'question', 100))
        .min(1)
        .max(20)
        .meta({ zh: '问题', en: 'questions' }),
      papers: whole('发出纸质问卷', 'paper sheets issued'),
      cards: z.number().int().min(0).max(5000).meta({ zh: '发出答题卡', en: 'cards issued' }),
    }),
    decide: (_, o, g) => {
      if (o.to < o.from) return no('ends before it begins', { on: o.to, from: o.from });
      const id = g.mint('s');
      return [
        {
          fact: 'SurveyOpened',
          on: g.on,
          survey: id,
          ...o,
          secret: { of: id, cards: Array.from({ length: o.cards }, () => newCard(g.mint)) },
        },
      ];
    },
  }),
  countPaperAnswers: order({
    zh: '登记纸质问卷的汇总',
    en: 'record a count of paper sheets',
    schema: z.strictObject({
      survey,
      returned: whole('收回', 'returned'),
      rows: z
        .array(
          z.strictObject({
            satisfied: whole('满意', 'satisfied'),
            mostly: whole('基本满意', 'mostly'),
            not: whole('不满意', 'not satisfied'),
            none: whole('不了解', 'cannot say'),
          }),
        )
        .min(1)
        .max(20)
        .meta({ zh: '各题汇总', en: 'counts by question' }),
    }),
    decide: (a, o, g) => {
      const s = openOn(a, o.survey, g);
      if ('kind' in s) return s;
      if (o.rows.length !== s.asks.length) return no('as many answers as questions', { count: o.rows.length, of: s.asks.length });
      if (s.paperReturned + o.returned > s.papers)
        return no('sheets do not add up', { count: s.paperReturned + o.returned, of: s.papers });
      const counts = o.rows.map((r) => answerNames.map((n) => r[n]));
      const over = counts.map((c) => c.reduce((x, y) => x + y, 0)).find((n) => n > o.returned);
      if (over !== undefined) return no('sheets do not add up', { count: over, of: o.returned });
      return [{ fact: 'PaperAnswersCounted', on: g.on, survey: o.survey, returned: o.returned, counts }];
    },
  }),
  answerSurvey: order({
    zh: '凭答题卡作答',
    en: 'answer by card',
    schema: z.strictObject({
      survey,
      card: words('答题卡号', 'card', 80),
      answers: z
        .array(z.enum(answerNames).meta({ zh: '回答', en: 'answer', choices: surveyAnswers }))
        .min(1)
        .max(20)
        // One for each question of the card's survey: asked on the residents' page, where the questions stand.
        .meta({ zh: '回答', en: 'answers', unseen: true }),
    }),
    decide: (a, o, g) => {
      const s = openOn(a, o.survey, g);
      if ('kind' in s) return s;
      const card = cardOf(s, o.card);
      if (card === undefined) return no('card is not of this survey');
      if (o.answers.length !== s.asks.length)
        return no('as many answers as questions', { count: o.answers.length, of: s.asks.length });
      const answers = o.answers.map((answer) => answerNames.indexOf(answer)).join('');
      return [{ fact: 'SurveyCardUsed', on: g.on, survey: o.survey, secret: { of: o.survey, card, answers } }];
    },
  }),
  closeSurvey: order({
    zh: '结束调查',
    en: 'close a survey',
    schema: z.strictObject({ survey }),
    decide: (a, o, g) => {
      const s = a.surveys.get(o.survey);
      if (!s) return no('no such survey');
      if (s.closed !== undefined) return no('survey is over', { title: s.title, on: s.closed });
      const counts = s.asks.map((_, q) =>
        answerNames.map((_name, i) => s.sealed.filter((answers) => answers[q] === String(i)).length),
      );
      const counted = { fact: 'CardAnswersCounted', on: g.on, survey: o.survey, answered: s.sealed.length, counts } as const;
      return [...(s.sealed.length > 0 ? [counted] : []), { fact: 'SurveyClosed', on: g.on, ...o }];
    },
  }),
} as const;

const openOn = (a: Assembly, id: string, g: AssemblyGround): Survey | Refused => {
  const s = a.surveys.get(id);
  if (!s) return no('no such survey');
  if (s.closed !== undefined || g.on > s.to) return no('survey is over', { title: s.title, on: s.closed ?? s.to });
  return g.on < s.from ? no('survey is not open', { title: s.title, from: s.from }) : s;
};

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const surveyingChapter: FoldOf<SurveyingFact> = {
  SurveyOpened: (a, f) => {
    const { survey: id, title, from, to, asks, papers, cards } = f;
    a.surveys.set(id, {
      survey: id,
      title,
      from,
      to,
      asks,
      papers,
      cards: new Set(f.secret?.cards),
      issuedCards: cards,
      counts: asks.map(() => [0, 0, 0, 0]),
      paperReturned: 0,
      byCard: 0,
      sealed: [],
    });
  },
  PaperAnswersCounted: (a, f) => {
    const s = a.surveys.get(f.survey);
    if (!s) return;
    s.paperReturned += f.returned;
    f.counts.forEach((row, q) => row.forEach((n, i) => add(s, q, i, n)));
  },
  SurveyAnsweredByCard: (a, f) => {
    const s = a.surveys.get(f.survey);
    if (!s) return;
    s.byCard += 1;
    if (f.secret) s.cards.delete(f.secret.card);
    f.answers.forEach((answer, q) => add(s, q, answerNames.indexOf(answer), 1));
  },
  SurveyCardUsed: (a, f) => {
    const s = a.surveys.get(f.survey);
    if (!s) return;
    s.byCard += 1;
    if (!f.secret) return;
    s.cards.delete(f.secret.card);
    s.sealed = [...s.sealed, f.secret.answers];
  },
  CardAnswersCounted: (a, f) => {
    const s = a.surveys.get(f.survey);
    if (s) f.counts.forEach((row, q) => row.forEach((n, i) => add(s, q, i, n)));
  },
  SurveyClosed: (a, f) => {
    const s = a.surveys.get(f.survey);
    if (!s) return;
    s.closed = f.on;
    s.cards.clear();
    s.sealed = [];
  },
};

const add = (s: Survey, question: number, answer: number, n: number): void => {
  const row = s.counts[question];
  if (row) row[answer] = (row[answer] ?? 0) + n;
};
