// The two papers that lead to the residents' page: the poster for the board, and the cards of a survey, drawn unseen from a box. A card carries its code and nothing of who draws it.
import type { Survey } from '../../assembly/state.ts';
import { cardPrinted } from '../../assembly/surveying.ts';
import { zhDate } from '../../law/days.ts';
import type { Page } from '../page.ts';
import type { Telling } from './telling.ts';

const openWord = (t: Telling): string => (t.kind === 'village' ? '村务' : '居务');

/** One sheet with the address as a code and in letters; nothing before the page was opened. */
export const residentsPoster = (t: Telling): Page => ({
  title: `${t.place}居民页`,
  form: 'cards',
  rehearsal: t.rehearsal,
  blocks: [
    {
      kind: 'coded',
      size: 'poster',
      coded: [
        {
          title: `${t.place}${openWord(t)}公开`,
          lines: [
            '连上本地网络，用手机扫一扫',
            '看：现在公开的事项、会议的决定、谁任什么职、询问的答复、调查的结果。',
            '不用登录，不留姓名，不记录谁来看过。',
            ...(t.page?.startsWith('https:')
              ? ['第一次打开，手机会提醒证书不是公开机构发的：它由这台电脑自己签发，只在本地网络里用。']
              : []),
            `要问事、没有手机的，请到${t.words.short}；公开栏上同样公布。`,
          ],
          code: t.page ?? '',
          typed: t.page ?? '',
          issuer: t.committee,
        },
      ],
    },
  ],
});

/** The cards not yet used, in the order of their letters, which is no order of drawing; the code leads to the questions. */
export const surveyCards = (t: Telling, s: Survey): Page => ({
  title: `${s.title}答题卡`,
  form: 'cards',
  rehearsal: t.rehearsal,
  blocks: [
    {
      kind: 'coded',
      size: 'card',
      coded: [...s.cards].toSorted().map((card) => ({
        title: s.title,
        lines: [
          '用手机扫码作答；',
          '不会扫的，把问卷连同本卡投入问卷箱，由工作人员代录。',
          `${zhDate(s.to)}止，一张卡只答一次。`,
          '不写姓名，谁抽到哪张没有人知道。',
        ],
        code: `${t.page ?? ''}/survey?card=${encodeURIComponent(card)}`,
        typed: cardPrinted(card),
        issuer: t.committee,
      })),
    },
  ],
});
