// The notices of the beginning: who sits on the election committee and who left it, which day the election is, who registers and how.
import type { CommitteePost } from '../../election/beginning/committee.ts';
import type { Election } from '../../election/election.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { addYears, zhDate, zhDay } from '../../law/days.ts';
import {
  ageProof,
  answerOn,
  electionCommitteeBodies,
  electionCommitteeGap,
  electionCommitteeQuit,
  registeredOnce,
  registrationCategories,
  type RegistrationCategory,
  rollPosting,
  termYears,
  votingAge,
} from '../../law/rules.ts';
import { zhNumeral } from '../../law/texts.ts';
import { wordsOf } from '../../law/words.ts';
import type { Placed } from '../figures.ts';
import { type Block, padded, type Page, paragraph } from '../page.ts';
import { byRule, electorList, placeOf, seatsInWords, under } from '../place.ts';
import { committeePosts, leaveReasons } from '../words/terms.ts';
import { lastDay, listed, notice } from './frame.ts';

const postOrder: readonly CommitteePost[] = ['chair', 'deputy', 'member'];
const seatTable = (e: Election): Block =>
  listed(
    [3, 5, 4],
    ['职务', '姓名', placeOf(e).words.group],
    e.committee.seats
      .toSorted((a, b) => postOrder.indexOf(a.post) - postOrder.indexOf(b.post))
      .map((s) => [committeePosts[s.post].zh, padded(s.name), `第${s.group}组`]),
  );

/** 选举委员会名单公告. It is posted by the committee in office, which the one it names has not taken over from. */
export const committeeNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const quit = answerOn(electionCommitteeQuit, law);
  const { chosen, seats } = e.committee;
  const body =
    chosen?.by === 'group meetings' ? `各${p.words.group}会议` : chosen ? wordsOf(electionCommitteeBodies.key, chosen.by).zh : '';
  return notice(e, 'election committee', on, {
    name: '选举委员会名单',
    over: `${p.committee}换届选举`,
    issuer: `${p.name}${p.words.committee}`,
    body: [
      paragraph(
        `${byRule(answerOn(electionCommitteeBodies, law))}${chosen ? `${zhDate(chosen.on)}，` : ''}经${body}推选，产生${p.issuer}，由下列${seats.length}人组成，主持${p.committee}的选举。`,
      ),
      seatTable(e),
      ...(quit.kind === 'fixed'
        ? [
            paragraph(
              `${byRule(quit)}成员${quit.value === 'member' ? '' : '本人或者其近亲属'}被提名为候选人的，应当退出${p.words.electionCommittee}。`,
            ),
          ]
        : []),
    ],
  });
};

/** Who left the committee since the last notice of it, and who came in each place; then who sits on it now. */
export const committeeChangeNotice = (e: Election, on: Day, told: readonly Placed[]): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const before = e.notices.filter((n) => n.notice === 'committee change' && n.on < on).at(-1)?.matter;
  const left = e.committee.left.slice(before === undefined ? 0 : Number(before)).filter((l) => l.on <= on);
  const moved = told.flatMap(({ fact }) => (fact.fact === 'AlternateMovedUp' && fact.on <= on ? [fact] : []));
  const added = told.flatMap(({ fact }) =>
    fact.fact === 'CommitteeMembersAdded' && fact.on <= on && fact.on >= (left[0]?.on ?? on) ? fact.members : [],
  );
  const gap = under(answerOn(electionCommitteeGap, law));
  return notice(e, 'committee change', on, {
    name: '选举委员会成员变动',
    over: `${p.committee}换届选举`,
    body: [
      ...left.map((l) => {
        const next = moved.find((m) => m.inPlaceOf === l.person);
        return paragraph(
          `${l.name}${l.because === 'other' ? '' : `因${leaveReasons[l.because].zh}，`}自${zhDate(l.on)}起不再担任${p.words.electionCommittee}成员${next ? `。根据${gap}的规定，按照原推选结果，由${next.name}依次递补` : ''}。`,
        );
      }),
      ...(added.length > 0
        ? [paragraph(`根据${gap}的规定，另行推选${added.map((m) => m.name).join('、')}为${p.words.electionCommittee}成员。`)]
        : []),
      paragraph(`变动后，${p.issuer}由下列${e.committee.seats.length}人组成。`),
      seatTable(e),
    ],
  });
};

/** 选举日公告. Where the street or town has formed a guidance group, that group posts it. */
export const dayNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const { guidance, shift } = e.prelude;
  const elect = electorList(e);
  const term = answerOn(termYears, law);
  return notice(e, 'election day', on, {
    name: '选举日',
    over: `${p.committee}换届选举`,
    ...(guidance ? { issuer: `${guidance.by}${p.words.committee}换届选举指导组` } : {}),
    body: [
      paragraph(
        `${p.name}${p.words.committee}${shift ? `经批准${shift.way === 'postponed' ? '延期' : '提前'}换届` : '任期届满'}。${byRule(term)}依法举行换届选举，选举日为${e.electionDay ? zhDay(e.electionDay) : ''}。`,
      ),
      paragraph(
        `本届应选${seatsInWords(e.begun?.posts ?? [])}，任期${zhNumeral(term.value)}年。本次选举由${elect ? elect.word : p.words.voters}投票。`,
      ),
      paragraph(
        `选举工作由${p.issuer}主持。选民登记、候选人提名、投票的具体时间和地点另行公告，请${p.words.people}相互转告，外出的请及早与家人或者${p.words.electionCommittee}联系。`,
      ),
    ],
  });
};

/** One class of those who register, in a sentence without its full stop. */
const classWords = (c: RegistrationCategory, e: Election): string => {
  const { place, meeting, representatives, electionCommittee } = placeOf(e).words;
  const who: Readonly<Record<RegistrationCategory['who'], string>> = {
    'household and living here': `户籍在本${place}并且在本${place}居住`,
    'household, living elsewhere': `户籍在本${place}、不在本${place}居住`,
    'household here': `户籍在本${place}`,
    'living here': `户籍不在本${place}、在本${place}居住`,
    'working here': `户籍不在本${place}、在本${place}工作`,
  };
  const months = c.months === undefined ? '' : c.months === 12 ? '一年以上' : `${zhNumeral(c.months)}个月以上`;
  const agreed =
    c.agreedBy === undefined
      ? ''
      : `，并经${c.agreedBy === 'meeting' ? `${meeting}或者${representatives}` : electionCommittee}同意`;
  return `${who[c.who]}${months}${c.asksToTakePart ? `，本人${c.agreedBy === undefined ? '表示' : '申请'}参加选举` : ''}${agreed}的`;
};

/** 选民登记公告: who may register, from which birthday on, with what and until when. */
export const registrationNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const classes = answerOn(registrationCategories, law);
  const age = answerOn(votingAge, law);
  const once = answerOn(registeredOnce, law);
  const last = lastDay(e, rollPosting, on);
  const proof = answerOn(ageProof, law).value.map((one) => (one === 'ID card' ? '居民身份证' : '户口簿'));
  return notice(e, 'registration', on, {
    name: '选民登记',
    over: `${p.committee}换届选举`,
    body: [
      paragraph(
        `${byRule(age)}${p.issuer}自即日起进行选民登记。${e.electionDay ? `年满${age.value}周岁（${zhDate(addYears(e.electionDay, -age.value))}以前出生，含当日）、未被依法剥夺政治权利的，都可以登记。` : ''}`,
      ),
      paragraph(`${byRule(classes)}下列人员列入登记：`),
      {
        kind: 'list',
        small: false,
        items: classes.value.map((c, i) => `${i + 1}. ${classWords(c, e)}${i === classes.value.length - 1 ? '。' : '；'}`),
      },
      paragraph(
        `登记由${p.words.electionCommittee}的工作人员入户或者在办公地点办理，请出示${proof.join('或者')}。外出的可以通过电话、信函等方式登记。${once.kind === 'fixed' ? `${byRule(once)}已在户籍所在${p.words.place}或者居住${p.words.place}登记的，不得再参加其他地方的选举。` : ''}`,
      ),
      ...(last
        ? [paragraph(`${p.words.roll}最迟于${zhDay(last)}公布，请在公布以前登记；公布后对名单有异议的，可以依法提出。`)]
        : []),
    ],
  });
};
