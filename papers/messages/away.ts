// For voters who are away: a letter with what they may do from there and by when, and what to say on the telephone. Promises that nobody is asked for whom he votes, nor what he thinks.
import type { Election } from '../../election/election.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import {
  answerOn,
  candidateAsProxy,
  objectionWindow,
  proxiesAllowed,
  proxiesPerHolder,
  proxyApplicationDay,
  proxyHolders,
  rollPosting,
} from '../../law/rules.ts';
import { dateOfRule } from '../../law/calendar.ts';
import { wordsOf } from '../../law/words.ts';
import { lastDay } from '../notices/frame.ts';
import { type Block, closing, heading, type Page, paragraph, seal, title } from '../page.ts';
import { byRule, electorList, placeOf, seatsInWords } from '../place.ts';

const sentences = (items: readonly string[]): Block => ({
  kind: 'list',
  small: false,
  items: items.map((x, i) => `${i + 1}. ${x}`),
});
const pollOf = (e: Election): Day | undefined => e.rounds.at(-1)?.day ?? e.electionDay;

/** How one votes through another, in sentences; nothing where the law does not let one. */
const proxySaid = (e: Election, on: Day): readonly string[] => {
  const law = lawOf(e, on);
  const allowed = answerOn(proxiesAllowed, law);
  if (!allowed.value) return [];
  const until = lastDay(e, proxyApplicationDay, on);
  const holders = wordsOf(proxyHolders.key, answerOn(proxyHolders, law).value).zh;
  return [
    `${byRule(allowed)}选举期间外出不能参加投票的，可以书面委托${holders.replaceAll('选民', placeOf(e).words.voters)}代为投票。`,
    `每人接受委托最多${answerOn(proxiesPerHolder, law).value}人${answerOn(candidateAsProxy, law).value ? '' : '，候选人不得接受委托'}；受委托人应当按照您的意愿写票，不得再委托他人。`,
    `${until ? `委托书最迟于${zhDate(until)}` : '委托书请在投票日以前'}送到或者寄到选举委员会，名单审核后公布。`,
  ];
};

/** 致外出选民的一封信: what has been decided so far and what can be done from afar. */
export const awayLetter = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const poll = pollOf(e);
  const posted = e.roll.postings.at(-1)?.on;
  const last = lastDay(e, rollPosting, on);
  const round = e.rounds.at(-1);
  const hours = round && round.opens !== '' ? `，时间${round.opens}至${round.closes}` : '';
  const contact = e.paperStyle?.style.contact;
  const until = posted && dateOfRule(objectionWindow, posted, lawOf(e, on)).day;
  return {
    title: `致外出${p.words.people}的一封信`,
    form: 'official',
    rehearsal: p.rehearsal,
    blocks: [
      title(`致外出${p.words.people}的一封信`),
      { kind: 'paragraph', runs: [`各位外出的${p.words.people}：`], indent: false },
      paragraph(
        `${p.committee}换届选举定于${poll ? zhDay(poll) : ''}举行${hours}，应选${seatsInWords(e.begun?.posts ?? [])}。无论您在哪里工作、学习，都可以依法参加。`,
      ),
      heading(2, '一、看一看自己登记了没有'),
      posted
        ? paragraph(
            `${p.words.roll}已于${zhDate(posted)}公布。${until && until >= on ? `有漏登、错登的，请于${zhDate(until)}前提出，可以电话、信函提出。` : '登记情况可以向选举委员会查询。'}`,
          )
        : paragraph(
            `选民登记正在进行，${last ? `名单最迟于${zhDate(last)}公布，` : ''}请告诉我们您是否参加，可以电话、信函登记。`,
          ),
      heading(2, '二、怎样参加投票'),
      ...(electorList(e) ? [paragraph(`本次选举由${electorList(e)?.word ?? ''}投票。`)] : []),
      sentences([`能回来的，请带${p.words.card}或者居民身份证，到公布的投票站投票。`, ...proxySaid(e, on)]),
      heading(2, '三、候选人'),
      paragraph(
        e.candidacy.fixed
          ? `正式候选人名单已于${zhDate(e.candidacy.fixed)}确定并公布，您可以请家人转告，或者向选举委员会索取公告。`
          : '候选人由党组织和选民依法提名，名单确定后公布。',
      ),
      closing(
        `投给谁由您自己决定，任何人不得干涉。${contact ? `有疑问请联系：${contact.replace(/。$/, '')}。` : `有疑问请与${p.words.electionCommittee}联系。`}`,
      ),
      seal(p.issuer, zhDate(on)),
    ],
  };
};

/** 电话联系提纲: what is said, what is asked, what is written down; and the sheet for it. */
export const phoneScript = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const poll = pollOf(e);
  const head = ['序号', '姓名', '时间', '是否接通', '要办的事', '经办人'].map((text) => ({
    text,
    align: 'center' as const,
    bold: true,
  }));
  return {
    title: '外出选民电话联系提纲',
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '外出选民电话联系提纲'),
      heading(2, '一、这样说'),
      sentences([
        `您好，我是${p.issuer}的工作人员（报自己的姓名）。请问是本人吗？不是本人的，只请转告回电，不说登记情况。`,
        `${p.committee}换届选举定在${poll ? zhDay(poll) : ''}，应选${seatsInWords(e.begun?.posts ?? [])}。`,
        ...proxySaid(e, on),
      ]),
      heading(2, '二、只问这几件事'),
      sentences([
        e.roll.postings.length > 0 ? '登记的姓名、小组有没有错？' : '是否参加这次选举的登记？',
        '投票日能不能回来？不能回来的，要不要办理委托、委托书寄到哪里？',
        '联系方式有没有变动？',
      ]),
      heading(2, '三、不问、不说、不记'),
      paragraph(
        '不问投给谁、怎样看候选人，不介绍、不评价任何候选人，不劝说参加或者不参加；不记录对方的看法和态度。对方不愿意说的，道谢后结束。',
      ),
      heading(2, '四、记录'),
      {
        kind: 'table',
        small: true,
        widths: [1.4, 3, 3, 2.4, 6, 2.6],
        head: [head],
        rows: Array.from({ length: 10 }, (_, i) =>
          [String(i + 1), '', '', '', '', ''].map((text) => ({ text, align: 'center' as const })),
        ),
      },
      paragraph('“要办的事”只记：更正登记、寄送委托书、回来投票无需办理、改日再打。记完交经办人登记，本表办完后销毁。'),
    ],
  };
};
