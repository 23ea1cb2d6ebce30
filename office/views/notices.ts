// The page of notices: the series of the plan row by row, what each waits for, since when it hangs and which clocks run on it; and what was done to tell the voters, counted by kind.
import type { Election } from '../../election/election.ts';
import { noticeState, numbersOn } from '../../election/beginning/notices.ts';
import { type NoticeClock, type NoticeKind, noticeKinds, noticeTable, numberIn } from '../../election/beginning/noticeTable.ts';
import { publicityCounts } from '../../election/beginning/publicity.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { dateOfRule } from '../../law/calendar.ts';
import { zhDay } from '../../law/days.ts';
import { answerOn, citesOf, noticeSeries } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { shortText } from '../../papers/messages/short.ts';
import { noticeKinds as sheetsOf } from '../../papers/notices/kinds.ts';
import { draftOfNotice, noticeFile } from '../../papers/notices/table.ts';
import { contactWays, notices, publicity } from '../../papers/words/terms.ts';
import type { OpenElection, Who } from '../door.ts';
import { mayGive } from '../roles.ts';
import type { Both, NoticeRow, NoticesScreen } from '../screens.ts';
import { sayFact } from './factwords.ts';

const w = (zh: string, en: string): Both => ({ zh, en });
const stations = w('设置投票站', 'the stations to be set');
const announced = w('宣布结果', 'the result to be announced');
/** What a notice waits for that cannot be posted yet. */
const waits: Readonly<Record<NoticeKind, Both>> = {
  'election committee': w('推选选举委员会', 'the election committee to be chosen'),
  'election day': w('确定选举日', 'the election day to be fixed'),
  registration: w('确定选举日', 'the election day to be fixed'),
  roll: w('公布选民名单', 'the roll to be posted'),
  'roll corrections': w('名单公布后有更正', 'a correction of the posted roll'),
  'representatives election': w('确定选举日后、推选之前', 'the time between the fixing of the day and the choice'),
  representatives: w('推选代表', 'the representatives to be chosen'),
  'group heads': w('推选小组长', 'the group heads to be chosen'),
  'committee change': w('选举委员会成员变动', 'a change of the committee'),
  nomination: w('公布选民名单', 'the roll to be posted'),
  nominees: w('提名', 'nominations'),
  'pre-selection': w('确定初步候选人名单，并需要预选', 'a preliminary list that is to be voted on'),
  'pre-selection result': w('预选', 'a pre-selection'),
  candidates: w('确定正式候选人', 'the candidates to be fixed'),
  poll: stations,
  staff: w('确定选举工作人员', 'the staff to be appointed'),
  'mobile boxes': w('登记流动票箱投票人员并列出名单', 'the list of the mobile boxes'),
  proxies: w('办理委托投票并列出名单', 'the list of proxies'),
  helpers: w('登记代写并列出名单', 'the list of helpers'),
  'invalid ballots': stations,
  result: announced,
  supervisors: announced,
  'second vote': w('决定另行选举', 'a second vote to be called'),
};
type Clock = NoticeRow['clocks'][number];
/** How a clock of a notice stands on a day; none where nobody set it. */
const clockShown = (
  { rule, runs }: NoticeClock,
  posted: Day | undefined,
  e: Election,
  law: LawOfTheDay,
  today: Day,
): readonly Clock[] => {
  const date =
    runs === 'from the posting' ? posted && dateOfRule(rule, posted, law) : e.electionDay && dateOfRule(rule, e.electionDay, law);
  if (!date || date.setBy === 'default') return [];
  const cites = date.setBy === 'plan' ? citesOf({ kind: 'plan', value: 0, decided: true }) : citesOf(answerOn(rule, law));
  if (runs === 'from the posting')
    return [
      { words: w(`期限到${zhDay(date.day)}止`, `runs until ${date.day}`), state: today > date.day ? 'has run' : 'runs', cites },
    ];
  const words = w(`最迟${zhDay(date.day)}张贴`, `to be posted by ${date.day}`);
  return [{ words, state: (posted ?? today) > date.day ? 'late' : posted ? 'has run' : 'to come', cites }];
};

const rowOf = (
  open: OpenElection,
  kind: NoticeKind,
  label: string,
  placed: ReadonlyMap<number, NoticeRow['at']>,
  sheets: ReadonlySet<string>,
): NoticeRow => {
  const e = open.election(),
    law = open.law(),
    { today } = open.now();
  const { state, posted } = noticeState(e, kind, today);
  const earlier = posted ?? e.notices.findLast((n) => n.notice === kind);
  const first = e.notices.find((n) => n.notice === kind && n.matter === earlier?.matter);
  const at = posted && placed.get(posted.number);
  const file = noticeFile(e, kind);
  const draft = draftOfNotice(e, kind);
  const joined = `joined-notice-${numberIn(answerOn(noticeSeries, law).value, kind)}`;
  const message = shortText(e, kind, today);
  return {
    notice: kind,
    words: notices[kind],
    label,
    state,
    ...(state === 'waits' ? { waitsFor: waits[kind] } : {}),
    ...(posted
      ? {
          on: posted.on,
          places: posted.places,
          ...(posted.postedBy ? { postedBy: posted.postedBy } : {}),
          ...(posted.corrects ? { corrects: posted.corrects } : {}),
        }
      : {}),
    ...(at ? { at } : {}),
    clocks: noticeTable[kind].clocks.flatMap((c) => clockShown(c, first?.on, e, law, today)),
    ...(file !== undefined && state !== 'waits' && sheets.has(file) ? { paper: `${file}.pdf` } : {}),
    ...(state !== 'waits' && sheets.has(joined) ? { joined: `${joined}.pdf` } : {}),
    ...(draft !== undefined && sheets.has(draft) ? { draft: `${draft}.pdf` } : {}),
    ...(message === undefined ? {} : { message }),
  };
};

/** The notices in the order of their numbers, and the publicity so far. */
export const noticesScreen = (open: OpenElection, who: Who): NoticesScreen => {
  const e = open.election(),
    law = open.law();
  const series = answerOn(noticeSeries, law).value;
  const told = open.recorded();
  const placed = new Map(
    told.flatMap(({ written, fact }) =>
      fact.fact === 'NoticePosted' ? [[fact.number, { book: written.book, position: written.position }] as const] : [],
    ),
  );
  const numbers = numbersOn(e, law, open.now().today);
  const sheets = new Set(sheetsOf(e, { on: open.now().today, told, tokenOf: () => '' }).map((one) => one.name));
  const rows = noticeKinds.map((kind) => rowOf(open, kind, numbers.get(kind) ?? '', placed, sheets));
  const said = told.filter(({ fact }) => fact.fact === 'PublicityDone');
  return {
    series: wordsOf('noticeSeries', series),
    rows: rows.toSorted((a, b) => inOrder(a.label, b.label)),
    may: mayGive('postNotice', open.rolesOf(who.account), who.admin === true),
    publicity: publicityCounts(e).map(({ kind, count, people }) => ({
      words: publicity[kind],
      measure: publicity[kind].measure,
      count,
      people,
    })),
    lately: said
      .slice(-20)
      .toReversed()
      .map(({ written, fact }) => ({
        on: fact.on,
        words: sayFact(e, fact),
        at: { book: written.book, position: written.position },
      })),
    contacts: [...e.reached.ways].map(([way, n]) => ({ words: contactWays[way], ...n })),
    away: [...e.roll.voters.values()].filter((v) => v.category === 'registered here, lives elsewhere').length,
    votersReached: [...e.reached.voters.values()].filter(Boolean).length,
    surveys: e.reached.surveys.map(({ how, ...s }) => ({ ...s, ...(how ? { how } : {}) })),
  };
};

/** 2 before 2-1 before 10. */
const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
