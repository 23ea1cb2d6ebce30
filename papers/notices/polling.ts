// The notices of the poll: when and where it is, what makes a ballot void, and the second or repeated vote. The lists of the poll: ahead.ts; its result: result.ts.
import { voidSecondVote } from '../../election/after/aftermath.ts';
import { openSeats } from '../../election/after/outcome.ts';
import { mobileBoxes } from '../../election/polling/aiding.ts';
import { routeOf } from '../../election/polling/aid.ts';
import type { Election } from '../../election/election.ts';
import type { Round, Station } from '../../election/polling/poll.ts';
import { stationSizes } from '../../election/roll/places.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import {
  answerOn,
  ballotMarks,
  blankBallotIs,
  doubtfulBallots,
  majorityToElect,
  onePersonTwoPosts,
  partlyReadable,
  placePosting,
  proxiesAllowed,
  proxyApplicationDay,
  resultOnTheSpot,
  sameNameTwice,
  secondVoteShare,
  secretBooth,
  tie,
  turnoutForValidity,
  voterMay,
  writeInWho,
  writeInWithoutMark,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { voidedByTooMany } from '../ballots/marking.ts';
import { type Block, padded, type Page, paragraph } from '../page.ts';
import { byRule, electorList, placeOf, seatsInWords, under } from '../place.ts';
import { posts } from '../words/terms.ts';
import { byPost, lastDay, listed, notice, pollDayOf } from './frame.ts';
import { boxOnPaper } from '../../election/polling/boxname.ts';

/** 第1至3、5组; of a station that only carries boxes, what it carries. */
const groupsOf = (groups: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const no of groups.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && no === last[1] + 1) last[1] = no;
    else runs.push([no, no]);
  }
  return runs.length === 0
    ? '流动票箱'
    : `第${runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}至${to}`)).join('、')}组`;
};

const hoursOf = (round: Round, s: Station): string => `${s.opens ?? round.opens}—${s.closes ?? round.closes}`;

/** Stations with their groups and sizes; place and hours have a column where they differ. */
const stationTable = (e: Election, round: Round): Block => {
  const sizes = stationSizes(e, round);
  const stations = [...round.stations.values()];
  const placed = stations.some((s) => s.address !== undefined && s.address !== s.name);
  const free = ({ stepFree }: (typeof stations)[number]): string => (stepFree ? '（无障碍）' : '');
  const apart = new Set(stations.map((s) => hoursOf(round, s))).size > 1;
  return listed(
    [placed ? 8.6 : 12, ...(placed ? [8] : []), 5, ...(apart ? [6] : []), 3.4],
    ['投票站', ...(placed ? ['地点'] : []), '小组', ...(apart ? ['时间'] : []), '人数'],
    stations.map((s) => [
      `${s.name}${s.place === 'centre' ? '（主会场）' : s.place === 'branch' ? '（分会场）' : ''}${placed ? '' : free(s)}`,
      ...(placed ? [`${s.address ?? s.name}${free(s)}`] : []),
      groupsOf(s.groups),
      ...(apart ? [hoursOf(round, s)] : []),
      String(sizes.get(s.no) ?? 0),
    ]),
  );
};

/** The hours in a sentence, where all stations keep the same. */
const hoursSaid = (round: Round | undefined): string => {
  const hours = new Set([...(round?.stations.values() ?? [])].map((s) => (round ? hoursOf(round, s) : '')));
  const [only] = hours;
  return hours.size === 1 && only !== undefined ? `，时间为${only.replace('—', '至')}` : '';
};

/** 投票时间和地点公告: each station with its hours and groups, the rounds of the mobile boxes, what to bring, and where the ballots are counted. */
export const pollNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const round = e.rounds.at(-1);
  const elect = electorList(e);
  const until = lastDay(e, proxyApplicationDay, on);
  const routes = round
    ? mobileBoxes(e).flatMap((box) => {
        const route = routeOf(e, round.number, box);
        return route ? [`${boxOnPaper(box, true)}${route.leaves}出发，经过${route.stops.join('、')}，${route.back}返回`] : [];
      })
    : [];
  return notice(e, 'poll', on, {
    name: `${round && round.number > 1 ? (round.kind === 'repeat' ? '重新选举' : '另行选举') : ''}投票时间和地点`,
    body: [
      paragraph(
        `${byRule(answerOn(placePosting, law))}现将${p.committee}选举的投票时间、地点和方式公告如下。投票日为${pollDayOf(e)}${hoursSaid(round)}。`,
      ),
      ...(round ? [stationTable(e, round)] : []),
      ...(routes.length > 0 ? [paragraph(`${routes.join('；')}。使用流动票箱的名单另行公布。`)] : []),
      paragraph(
        `${byRule(answerOn(secretBooth, law))}投票采取无记名方式，各投票站设秘密写票处。请${elect?.word ?? p.words.voters}本人持${p.words.card}或者居民身份证，到所属的投票站领取选票，写票后投入票箱。自己不能填写的，可以请公布的代写人员代写。`,
      ),
      ...(answerOn(proxiesAllowed, law).value
        ? [
            paragraph(
              `投票日外出不能到场的，可以书面委托，${until ? `最迟于${zhDate(until)}` : '在投票日以前'}向${p.words.electionCommittee}办理，投票现场不办理委托。`,
            ),
          ]
        : []),
      paragraph(
        `投票结束后，所有票箱${round?.countAt ? `集中到${round.countAt}` : ''}当日公开唱票、计票；${byRule(answerOn(resultOnTheSpot, law))}选举结果当场公布。`,
      ),
    ],
  });
};

/** 无效票认定规则公告: as the law or the plan has it, in sentences; a ballot is marked as it is printed. */
export const voidNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const seats = e.rounds.at(-1)?.posts ?? e.begun?.posts ?? [];
  const is = <T>(rule: Parameters<typeof answerOn<T>>[0]): T => answerOn(rule, law).value;
  const may = is(voterMay).map((c) => wordsOf(voterMay.key, c).zh);
  const items = [
    `所选人数多于应选名额的，${voidedByTooMany(law)}无效；等于或者少于应选名额的有效。应选名额：${seatsInWords(seats)}。`,
    ...(seats.length > 1
      ? [`选同一人担任两项以上职务的，${is(onePersonTwoPosts) === 'void' ? '整张选票无效' : '对此人的这几票无效'}。`]
      : []),
    `全部不能辨认的，无效；部分不能辨认的，${is(partlyReadable) === 'the readable part counts' ? '可以辨认的部分有效' : '整张选票无效'}。`,
    `同一职务重复写同一姓名的，${is(sameNameTwice) === 'counts once' ? '计一票' : '无效'}。`,
    `另写姓名而没有作记号的，${is(writeInWithoutMark) === 'counts' ? '计票' : '不计票'}；所写的人应当是${is(writeInWho) === 'registered voters' ? `其他${p.words.voters}` : '可以当选的人'}。`,
    `没有作任何记号的是空白票，按${is(blankBallotIs) === 'abstention' ? '弃权票' : '无效票'}计。`,
    `不是统一印制、没有盖章的票，无效。`,
  ];
  return notice(e, 'invalid ballots', on, {
    name: '无效票认定规则',
    body: [
      paragraph(
        `${zhDay(e.rounds.at(-1)?.day ?? e.electionDay ?? on)}投票选举${p.words.committee}，对选票可以${may.join('、')}，${marks(is(ballotMarks))}。选票的有效、无效按下列规则认定。`,
      ),
      { kind: 'list', small: false, items: items.map((x, i) => `${i + 1}. ${x}`) },
      paragraph(
        `难以确认的选票，计票时另放，由${is(doubtfulBallots) === 'election committee' ? p.words.electionCommittee : ''}集体认定，写明理由，与其他选票一并封存。`,
      ),
    ],
  });
};

const marks = (how: 'circle and cross' | 'tick' | 'circle, cross and triangle'): string => {
  switch (how) {
    case 'circle and cross':
      return '赞成的画“○”，反对的画“×”或者不画，弃权的整张不作记号';
    case 'tick':
      return '赞成的画“√”，不赞成的不作记号';
    case 'circle, cross and triangle':
      return '赞成的画“○”，反对的画“×”，弃权的画“△”';
    default:
      return how satisfies never;
  }
};

/** What left seats open for a second vote, as the vote before it was determined: too few elected, people level, a second vote that is void; what follows for each, and what elects there. */
const openAfter = (e: Election, round: Round | undefined, before: Round | undefined, law: LawOfTheDay) => {
  const level = before ? openSeats(e, before).flatMap((one) => (one.tied ? [one.post] : [])) : [];
  const tied = (round?.posts ?? []).filter((s) => level.includes(s.post));
  const short = (round?.posts ?? []).filter((s) => !level.includes(s.post));
  const named = (of: typeof tied): string => of.map((s) => posts[s.post].zh).join('、');
  const both = tied.length > 0 && short.length > 0;
  const voided = before !== undefined && voidSecondVote(e, before) !== undefined;
  const grounds = [
    ...(short.length > 0 ? [`${named(short)}当选人数少于应选名额，尚缺${seatsInWords(short)}`] : []),
    ...(tied.length > 0 ? [`${named(tied)}得票相等不能确定当选人，尚有${seatsInWords(tied)}未定`] : []),
  ];
  const follows = [
    ...(short.length > 0 ? ['不足的名额另行选举'] : []),
    ...(tied.length > 0 ? [`${both ? named(tied) : ''}就得票相等的人再次投票`] : []),
  ];
  return {
    why: voided ? `的另行选举经认定无效，${seatsInWords(round?.posts ?? [])}没有选出` : `的选举，${grounds.join('；')}`,
    rule: short.length === 0 ? answerOn(tie, law) : answerOn(secondVoteShare, law),
    follows: follows.join('，'),
    elects: (share: string): string => {
      const ways = [
        ...(short.length > 0 ? [`${both ? named(short) : ''}以得票多的当选，得票${share}`] : []),
        ...(tied.length > 0 ? [`${both ? named(tied) : ''}以得票多的当选`] : []),
      ];
      return `${ways.join('；')}。`;
    },
  };
};

/** 另行选举公告, or 重新选举公告: why, when, for which seats, who stands, and what elects. */
export const secondVoteNotice = (e: Election, on: Day): Page => {
  const round = e.rounds.at(-1);
  const before = e.rounds.at(-2);
  const again = round?.kind === 'repeat';
  const law = lawOf(e, on);
  const share = answerOn(secondVoteShare, law);
  const rows = byPost(
    round?.posts ?? [],
    (post) => (round?.candidates ?? []).filter((c) => c.post === post),
    (c) => [padded(c.name), c.woman ? '女' : '男'],
  );
  const day = round ? zhDay(round.day) : '';
  const open = openAfter(e, round, before, law);
  return notice(e, 'second vote', on, {
    name: again ? '重新选举' : '另行选举',
    body: [
      paragraph(
        again
          ? `${before ? zhDate(before.day) : ''}举行的选举经认定无效，根据${under(answerOn(turnoutForValidity, law))}的规定依法重新选举，投票日为${day}。`
          : `${before ? zhDate(before.day) : ''}${open.why}。${byRule(open.rule)}${open.follows}，投票日为${day}。`,
      ),
      paragraph(`应选${seatsInWords(round?.posts ?? [])}，候选人${round?.candidates.length ?? 0}名：`),
      listed([4, 5, 3], ['职务', '姓名', '性别'], rows),
      paragraph(
        again
          ? `参加投票的人数和当选票数的要求与第一次投票相同：根据${under(answerOn(majorityToElect, law))}的规定认定。`
          : open.elects(wordsOf(secondVoteShare.key, share.value).zh.replace('不少于', '不得少于已投选票总数的')),
      ),
      paragraph('投票的具体时间、地点和工作人员另行公告。'),
    ],
  });
};
