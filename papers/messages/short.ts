// A short text for chat groups beside each notice: which notice hangs where, the day and the period it sets, and what to do. Names nobody; the notice itself: papers/notices/.
import type { Election } from '../../election/election.ts';
import { noticeState } from '../../election/beginning/notices.ts';
import type { NoticeKind } from '../../election/beginning/noticeTable.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { dateOfRule } from '../../law/calendar.ts';
import { weekday } from '../../law/days.ts';
import { answerOn, committeeNoticeObjection, objectionWindow, proxiesPerHolder, rollPosting } from '../../law/rules.ts';
import { lastDay } from '../notices/frame.ts';
import { hangsOrMay } from '../notices/hanging.ts';
import { electorList, noticeNumber, placeOf, seatsInWords } from '../place.ts';
import { notices } from '../words/terms.ts';

/** A text longer than this is cut by many chat programs when it is passed on. */
export const longest = 140;

/** 3月28日（周六） */
const shortDay = (day: Day): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${'一二三四五六日'.charAt(weekday(day) - 1)}）`;

/** Until when the list may be objected to; nothing where nobody set a period. */
const objection = (e: Election, rule: typeof objectionWindow, from: Day): string => {
  const date = dateOfRule(rule, from, lawOf(e, from));
  return date.setBy === 'default' ? '' : `有异议的请于${shortDay(date.day)}前提出。`;
};

/** What the message says of its matter, beside the number and the place where it hangs. */
const gist = (e: Election, kind: NoticeKind, on: Day): string => {
  const p = placeOf(e);
  const round = e.rounds.at(-1);
  const poll = round?.day ?? e.electionDay;
  const day = poll === undefined ? '' : shortDay(poll);
  const elect = electorList(e)?.word ?? p.words.people;
  switch (kind) {
    case 'election committee':
      return `${p.words.electionCommittee}已经推选产生，共${e.committee.seats.length}人。${objection(e, committeeNoticeObjection, on)}`;
    case 'committee change':
      return `${p.words.electionCommittee}成员有变动，请看公告。`;
    case 'election day':
      return `选举日定为${day}，应选${seatsInWords(e.begun?.posts ?? [])}。请转告外出的家人。`;
    case 'registration': {
      const last = lastDay(e, rollPosting, on);
      return `选民登记已经开始，请带居民身份证办理，外出的可以电话登记。${last ? `名单最迟${shortDay(last)}公布。` : ''}`;
    }
    case 'roll':
      return `${p.words.roll}已公布，共${e.roll.voters.size}人，请核对有没有漏登、错登。${objection(e, objectionWindow, e.roll.postings.at(-1)?.on ?? on)}`;
    case 'roll corrections':
      return `${p.words.roll}的补充更正已公布，请核对。`;
    case 'representatives election':
      return `各${p.words.group}就要推选代表和组长，时间地点由各组通知，请参加。`;
    case 'representatives':
      return `${electorList(e)?.word ?? '代表'}名单已公布，请看公告。`;
    case 'group heads':
      return `各${p.words.group}组长名单已公布，请看公告。`;
    case 'nomination':
      return `候选人提名开始，应选${seatsInWords(e.begun?.posts ?? [])}。条件、方式看公告，提名表向${p.words.electionCommittee}领取。`;
    case 'nominees':
      return `初步候选人名单已公布，按姓氏笔画为序，请看公告。`;
    case 'pre-selection':
      return `将进行预选，办法看公告。`;
    case 'pre-selection result':
      return `预选结果已公布，请看公告。`;
    case 'candidates':
      return `正式候选人名单已公布，共${e.candidacy.candidates.length}名。选举日${day}，请到时参加投票。`;
    case 'poll':
      return `投票定在${day}${round && round.opens !== '' ? `${round.opens}至${round.closes}` : ''}，请${elect}带${p.words.card}或者居民身份证，到公告写明的投票站投票。不能到场的请及早办理委托。`;
    case 'staff':
      return `投票日工作人员名单已公布，发现应当回避的请提出。`;
    case 'mobile boxes':
      return `使用流动票箱的名单已公布，请本人核对、在家等候。`;
    case 'proxies':
      return `委托投票名单已公布，每人最多接受${answerOn(proxiesPerHolder, lawOf(e, on)).value}人委托。请核对。`;
    case 'helpers':
      return `代写人员名单已公布。需要帮助写票的，可以请他们代写。`;
    case 'invalid ballots':
      return `无效票认定规则已公布，请投票前看一看，避免写错作废。`;
    case 'result':
      return resultSaid(e, on);
    case 'supervisors':
      return `监督委员会选举结果已公布，请看公告。`;
    case 'second vote':
      return `${round?.kind === 'repeat' ? '重新选举' : '另行选举'}定在${day}，应选${seatsInWords(round?.posts ?? [])}，请${elect}参加投票。`;
    default:
      return kind satisfies never;
  }
};

/** How many voted and how many were elected; of the last vote announced. */
const resultSaid = (e: Election, on: Day): string => {
  const round = e.rounds.findLast((r) => r.announced && r.announced.on <= on);
  const found = round?.confirmed;
  if (!round || !found) return '选举结果已公布，请看公告。';
  return found.valid
    ? `${shortDay(round.day)}的选举有效，当选${found.elected.length}人，得票和名单看公告。`
    : `${shortDay(round.day)}的选举经认定无效，依法重新选举，时间另行公告。`;
};

/** The text for chat groups beside a notice as it hangs, or as it will hang from `on`; none while there is nothing to announce. No more than 140 characters: where it hangs is left out first. */
export const shortText = (e: Election, kind: NoticeKind, on: Day): string | undefined => {
  if (!hangsOrMay(e, kind, on) || kind === 'supervisors') return undefined;
  const { posted } = noticeState(e, kind, on);
  const p = placeOf(e);
  const head = `【${p.issuer}】${posted?.corrects === undefined ? '' : '更正：'}${noticeNumber(e, kind, on)}${notices[kind].zh}。`;
  const said = `${posted?.corrects === undefined ? '' : `${posted.corrects.replace(/。$/, '')}。`}${gist(e, kind, posted?.on ?? on)}`;
  const where = posted ? `张贴在${posted.places.slice(0, 2).join('、')}${posted.places.length > 2 ? '等处' : ''}。` : '';
  const contact = e.paperStyle?.style.contact === undefined ? '' : `咨询：${e.paperStyle.style.contact.replace(/。$/, '')}。`;
  const rehearsal = p.rehearsal ? '（演练）' : '';
  const fits = [
    `${rehearsal}${head}${said}${where}${contact}`,
    `${rehearsal}${head}${said}${contact}`,
    `${rehearsal}${head}${said}`,
  ];
  return fits.find((one) => [...one].length <= longest) ?? fits.at(-1);
};
