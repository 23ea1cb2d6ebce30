// The notices of the nomination: how candidates are named, how the list is cut down by a vote, and how that vote went. The lists themselves: nominees.ts, candidates.ts.
import type { Election } from '../../election/election.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import {
  answerOn,
  candidateBars,
  candidateListDay,
  candidateQualities,
  differenceDeputy,
  differenceDirector,
  differenceMembers,
  formalCandidatesBy,
  jointNominators,
  jointRepresentatives,
  moreCandidatesThanSeats,
  nominationByProxy,
  nomineeConsent,
  nomineeForTwoPosts,
  nominators,
  type Nominator,
  selfNominationDay,
  womanMember,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { type Block, padded, type Page, paragraph } from '../page.ts';
import { byRule, placeOf, seatsInWords } from '../place.ts';
import { posts, preselectionBodies } from '../words/terms.ts';
import { representativeWord } from './choosing.ts';
import { byPost, lastDay, listed, notice } from './frame.ts';

const sentences = (items: readonly string[]): Block => ({
  kind: 'list',
  small: false,
  items: items.map((x, i) => `${i + 1}. ${x}`),
});

const waysOf = (e: Election, on: Day): readonly string[] => {
  const law = lawOf(e, on);
  const { words } = placeOf(e);
  const many = answerOn(jointNominators, law).value;
  const lastSelf = lastDay(e, selfNominationDay, on);
  const ways: Readonly<Record<Nominator, string>> = {
    'party organisation': `${words.party}提名；`,
    voters: many > 1 ? `${words.voters}${many}人以上联名提名；` : `${words.voters}提名；`,
    self: `本人自荐${lastSelf ? `，最迟于${zhDate(lastSelf)}书面提出` : ''}；`,
    'residents group': `${words.group}提名；`,
    'representatives meeting': `${words.representatives}推荐；`,
    'representatives jointly': `${representativeWord(e)}${answerOn(jointRepresentatives, law).value}人以上联名提名；`,
    organisation: '有关组织推荐；',
    'open application': '公开报名；',
  };
  const items = answerOn(nominators, law).value.map((one) => ways[one]);
  return items.map((x, i) => (i === items.length - 1 ? x.replace(/；$/, '。') : x));
};

/** 候选人提名公告: seats, who may name whom and how, who may not stand, and by when the list of candidates hangs. */
export const nominationNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const women = answerOn(womanMember, law);
  const bars = answerOn(candidateBars, law);
  const listDay = lastDay(e, candidateListDay, on);
  const qualities = answerOn(candidateQualities, law);
  const or = bars.value.map((b) => wordsOf(candidateBars.key, b).zh.replace(/的$/, '')).join('，');
  return notice(e, 'nomination', on, {
    name: '候选人提名',
    body: [
      paragraph(
        `${p.committee}应选${seatsInWords(e.begun?.posts ?? [])}${women.value > 0 ? `；${byRule(women)}其中应当有妇女成员` : ''}。现将候选人提名的有关事项公告如下。`,
      ),
      paragraph(`一、提名方式。${byRule(answerOn(nominators, law))}候选人由下列方式提名：`),
      sentences(waysOf(e, on)),
      paragraph(
        `二、候选人条件。应当提名${qualities.value.map((q) => wordsOf(candidateQualities.key, q).zh.replace(/的$/, '')).join('、')}的${p.words.people}。${or === '' ? '' : `${byRule(bars)}有下列情形的不得作为候选人：${or}。`}`,
      ),
      paragraph(
        `三、提名要求。候选人的名额应当多于应选名额。${answerOn(nomineeConsent, law).value === 'in writing' ? '被提名人应当书面表示是否同意；' : '被提名人不接受提名的，应当书面提出；'}${answerOn(nomineeForTwoPosts, law).value === 'chooses one in writing' ? '同时被提名为两项以上职务的，由本人书面确认一项；' : ''}${answerOn(nominationByProxy, law).value ? '' : '不得委托他人代为提名；'}提名情况如实记录，初步候选人名单另行公布。`,
      ),
      paragraph(
        `四、时间和地点。提名自本公告公布之日起进行，提名表向${p.words.electionCommittee}领取和递交。${listDay ? `正式候选人名单最迟于${zhDay(listDay)}公布。` : ''}`,
      ),
    ],
  });
};

const more = {
  director: differenceDirector,
  deputy: differenceDeputy,
  member: differenceMembers,
  woman: differenceMembers,
} as const;

/** 预选办法公告: how many stand for each post, and to how many they are cut down, by whom. */
export const preselectionNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const candidates = e.nomination.preliminary?.candidates ?? [];
  const rows = (e.begun?.posts ?? []).map((s) => {
    const { min, max } = answerOn(more[s.post], law).value;
    return [
      posts[s.post].zh,
      String(s.seats),
      String(candidates.filter((c) => c.post === s.post).length),
      min === max ? String(s.seats + min) : `${s.seats + min}至${s.seats + max}`,
    ];
  });
  return notice(e, 'pre-selection', on, {
    name: '预选办法',
    body: [
      paragraph(
        `${p.committee}初步候选人共${candidates.length}名。${byRule(answerOn(formalCandidatesBy, law))}初步候选人较多的职务通过预选确定正式候选人。`,
      ),
      listed([4, 3, 4, 5], ['职务', '应选名额', '初步候选人', '正式候选人名额'], rows),
      paragraph(
        `预选采取无记名投票，当场公开计票、宣布得票。按得票多少确定正式候选人；得票相等不能确定的，就得票相等的人再次投票。每名投票人在每一职务上所选的人数不得多于正式候选人名额。${byRule(answerOn(moreCandidatesThanSeats, law))}正式候选人的名额应当多于应选名额。`,
      ),
      paragraph(`预选会议的时间、地点和参加人员由${p.words.electionCommittee}通知，预选结果另行公告。`),
    ],
  });
};

/** 预选结果公告: each vote that was held, its sheets and the votes by post. */
export const preselectionResultNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const held = e.nomination.preselections.filter((x) => x.on <= on);
  const nameOf = new Map(e.nomination.nominees.map((n) => [n.person, n.name]));
  return notice(e, 'pre-selection result', on, {
    name: '预选结果',
    body: [
      ...held.flatMap((x): readonly Block[] => {
        const rows = byPost(
          e.begun?.posts ?? [],
          (post) => x.votes.filter((v) => v.post === post).toSorted((a, b) => b.votes - a.votes),
          (v) => [padded(nameOf.get(v.person) ?? ''), { text: String(v.votes), align: 'right' }],
          ({ post }) => posts[post].zh,
        );
        const by = x.by === 'voters' ? p.words.voters : preselectionBodies[x.by].zh;
        return [
          paragraph(`${zhDate(x.on)}，由${by}进行预选，${x.present}人参加，得票情况如下（按得票多少为序）。`),
          listed([4, 5, 3], ['职务', '姓名', '得票'], rows),
        ];
      }),
      paragraph('正式候选人名单另行公布。'),
    ],
  });
};
