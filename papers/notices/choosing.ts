// The notices of the groups: that they choose representatives and heads, whom they chose as heads, and the household representatives who elect. Representatives by name: representatives.ts.
import type { Election } from '../../election/election.ts';
import { modeOf } from '../../election/roll/electors.ts';
import { holdersOf } from '../../election/representatives/representatives.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDay } from '../../law/days.ts';
import {
  answerOn,
  groupHead,
  groupMeetingQuorum,
  householdsPerRepresentative,
  modes,
  representativesListWithRoll,
  rollPosting,
  womenRepresentatives,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { padded, type Page, paragraph } from '../page.ts';
import { byRule, placeOf } from '../place.ts';
import { lastDay, listed, namesByGroup, notice } from './frame.ts';

/** What a representative of this place is called. */
export const representativeWord = (e: Election): string => (e.begun?.kind === 'village' ? '村民代表' : '居民代表');

/** 代表、小组长推选公告: who is chosen by whom; where they elect the committee, by when their list must hang. */
export const choosingNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const word = representativeWord(e);
  const mode = modeOf(e);
  const per = answerOn(householdsPerRepresentative, law);
  const women = answerOn(womenRepresentatives, law);
  const quorum = answerOn(groupMeetingQuorum, law);
  const head = answerOn(groupHead, law);
  const last = lastDay(e, rollPosting, on);
  const whole = !('atLeast' in women.value) || women.value.atLeast[0] > 0;
  const households = mode === 'households';
  return notice(e, 'representatives election', on, {
    name: households ? '户代表、小组长推选' : `${word}、小组长推选`,
    over: `${p.committee}换届选举`,
    body: [
      ...(households
        ? [
            paragraph(
              `${byRule(answerOn(modes, law))}本次选举由每户派代表参加。请各户从登记参加选举的成员中推选户代表一人，把推选结果告知${p.words.electionCommittee}。`,
            ),
          ]
        : [
            paragraph(
              `${byRule(per) === '' ? `${word}由各${p.words.group}推选。` : `${byRule(per)}由${per.value.min}户至${per.value.max}户推选${word}一人，或者由各${p.words.group}推选若干人。`}${whole && women.kind === 'fixed' ? `妇女应当占${word}的${wordsOf(womenRepresentatives.key, women.value).zh.replace('不少于', '')}以上。` : ''}`,
            ),
          ]),
      paragraph(
        `各${p.words.group}同时推选组长。${head.value === 'chosen from its representatives' ? `${byRule(head)}组长从本组的${word}中推选。` : ''}${quorum.kind === 'fixed' ? `${byRule(quorum)}小组会议应当有本组${p.words.people}${wordsOf(groupMeetingQuorum.key, quorum.value).zh.replace('不少于', '')}以上参加，或者有本组三分之二以上的户的代表参加。` : ''}`,
      ),
      ...(mode !== 'voters' && last
        ? [
            paragraph(
              `${households ? '户代表' : `本届${word}`}投票选举${p.words.committee}。${byRule(answerOn(representativesListWithRoll, law))}其名单与${p.words.roll}同时公布，最迟不晚于${zhDay(last)}，请在此以前推选。`,
            ),
          ]
        : []),
      paragraph(`各组推选会议由${p.words.electionCommittee}派人主持，到会情况和推选结果当场宣布、如实记录。`),
    ],
  });
};

/** 小组组长名单公告: the heads by group, and the leaders of buildings. */
export const headsNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const heads = holdersOf(e, 'group head').toSorted((a, b) => a.group - b.group);
  const leaders = holdersOf(e, 'building leader').toSorted((a, b) => a.group - b.group);
  const name = heads.length === 0 ? '楼栋长' : `${p.words.group}组长${leaders.length > 0 ? '、楼栋长' : ''}`;
  return notice(e, 'group heads', on, {
    name: `${name}名单`,
    over: p.name,
    body: [
      paragraph(
        `${byRule(answerOn(groupHead, lawOf(e, on)))}经各${p.words.group}推选，产生${[heads.length > 0 && `组长${heads.length}人`, leaders.length > 0 && `楼栋长${leaders.length}人`].filter((x) => x !== false).join('、')}，任期与${p.words.committee}相同，现予公布。`,
      ),
      ...(heads.length > 0
        ? [
            listed(
              [4, 5, 3],
              [p.words.group, '组长', '性别'],
              heads.map((h) => [`第${h.group}组`, padded(h.name), h.woman ? '女' : '男']),
            ),
          ]
        : []),
      ...(leaders.length > 0
        ? [
            listed(
              [4, 5, 4],
              [p.words.group, '楼栋', '楼栋长'],
              leaders.map((h) => [`第${h.group}组`, h.building ?? '', padded(h.name)]),
            ),
          ]
        : []),
    ],
  });
};

/** 户代表名单公告: those who elect for their households, by group, nothing else of them. */
export const householdsNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const of = [...e.representatives.households].flatMap(([person, { group }]) => {
    const name = e.roll.voters.get(person)?.secret?.name;
    return name === undefined ? [] : [{ group, name }];
  });
  return notice(e, 'representatives', on, {
    name: '户代表名单',
    over: `${p.committee}选举`,
    body: [
      paragraph(
        `${byRule(answerOn(representativesListWithRoll, lawOf(e, on)))}经各户推选，产生户代表${e.representatives.households.size}人，代表本户参加投票，现予公布，名单附后。`,
      ),
    ],
    annex: [
      { kind: 'heading', level: 1, text: '附：户代表名单' },
      ...namesByGroup(of, (group, many) => `第${group}${p.words.group}（${many}户）`),
    ],
  });
};
