// The sentences of the wall: what the hall waits for, the result with its sum, and which seats stay open after it, by how many votes, with the vote that follows. They repeat what was recorded and add nothing to it.
import type { ContestResult } from '../../count/determination.ts';
import { openSeats } from '../../election/after/outcome.ts';
import { determination } from '../../election/counting/totals.ts';
import type { Election } from '../../election/election.ts';
import type { Round, Station } from '../../election/polling/poll.ts';
import { electors, modeOf } from '../../election/roll/electors.ts';
import type { Day } from '../../law/answer.ts';
import { zhDay } from '../../law/days.ts';
import { electorsCounted, posts } from '../../papers/words/terms.ts';
import type { NextVote } from '../screens-after.ts';
import type { Both } from '../screens.ts';
import { nextVote } from './nextvote.ts';
import { electingIn, womanKept, womanSeated } from './wallline.ts';

const both = (parts: readonly Both[], zh: string, en: string): Both => ({
  zh: parts.map((p) => p.zh).join(zh),
  en: parts.map((p) => p.en).join(en),
});

/** What a hall sees before the first box is opened; at a later vote, which seats it is for. */
export const waitingFor = (e: Election, round: Round | undefined, stations: readonly Station[]): Both => {
  const day = round?.day ?? e.electionDay;
  const seats =
    round && round.kind === 'second'
      ? both(
          round.posts.map(({ post, seats: n }): Both => ({ zh: `${posts[post].zh} ${n} 名`, en: `${posts[post].en} (${n})` })),
          '、',
          ', ',
        )
      : undefined;
  const again: Both = seats
    ? { zh: `另行选举${seats.zh}。`, en: `second vote for: ${seats.en}. ` }
    : round?.kind === 'repeat'
      ? { zh: '重新选举。', en: 'the election is held again. ' }
      : { zh: '', en: '' };
  const say = (zh: string, en: string): Both => ({ zh: `${again.zh}${zh}`, en: `${again.en}${en}` });
  if (stations.length > 0 && stations.every((s) => s.closed))
    return say('投票已经结束，等待当众开箱', 'the polls are closed; the boxes are opened next, in public');
  if (stations.some((s) => s.opened))
    return say('正在投票，投票结束以后在这里公开唱票', 'voting; the ballots are called here when the polls are closed');
  return day
    ? say(`${zhDay(day)}投票，投票结束以后在这里公开唱票`, `the poll is on ${day}; the ballots are called here afterwards`)
    : { zh: '选举日还没有确定', en: 'election day is not fixed yet' };
};

/** 2149 人登记，2149 张收回，过半数为 1075；罗伟林 1984 票，当选。 The elected stand in it once the committee's conclusion was announced. */
export const sentenceOf = (e: Election, round: Round, returned: number, expected: number): Both => {
  const electing = electorsCounted[modeOf(e)];
  const elects = electingIn(e, round, expected);
  const zh = `${round.registered ?? electors(e).size} ${electing.zh}，${returned} 张收回，${elects.zh}`,
    en = `${round.registered ?? electors(e).size} ${electing.en}, ${returned} ballots returned, ${elects.en}`;
  if (!round.announced || !round.confirmed)
    return { zh: `${zh}；计票完毕，待选举委员会确认。`, en: `${en}; the count is complete and awaits the committee.` };
  if (!round.confirmed.valid)
    return { zh: `${zh}；选举委员会认定：选举无效。`, en: `${en}; the committee concluded that the election is void.` };
  const elected = round.confirmed.elected;
  if (elected.length === 0) return { zh: `${zh}；无人当选。`, en: `${en}; nobody is elected.` };
  const woman = womanSeated(e, round);
  return {
    zh: `${zh}；${elected.map((x) => `${x.name} ${x.votes} 票`).join('，')}，当选。${woman?.zh ?? ''}`,
    en: `${en}; elected: ${elected.map((x) => `${x.name} ${x.votes}`).join(', ')}.${woman ? ` ${woman.en}` : ''}`,
  };
};

/** After the announcement: each seat that stays open with what it lacks, and the vote that follows with its last day. Nothing where no seat is open and the vote stands. */
export const leftOpen = (e: Election, round: Round, today: Day): Both | undefined => {
  const { next } = nextVote(e, round, today);
  if (!round.announced || !round.confirmed || !next) return undefined;
  const found = determination(e, round);
  const lacks = round.confirmed.valid
    ? openSeats(e, round).map(({ post, seats, tied, slate }): Both => {
        const contest = found.contests.find((c) => c.post === post);
        const seat: Both = { zh: `${posts[post].zh}空缺 ${seats} 名`, en: `${posts[post].en}, ${seats} open` };
        if (tied)
          return {
            zh: `${seat.zh}：${slate.map((c) => c.name).join('、')}得票相等`,
            en: `${seat.en}: ${slate.map((c) => c.name).join(', ')} have equal votes`,
          };
        const why = contest && (contest.womanSeat?.case === 'seat kept' ? womanKept(e, round) : nearest(contest));
        return why ? { zh: `${seat.zh}：${why.zh}`, en: `${seat.en}: ${why.en}` } : seat;
      })
    : found.steps
        .filter((step) => !step.holds)
        .map(
          (step): Both => ({ zh: `${step.asks.zh}${step.formula}，不成立`, en: `${step.asks.en} ${step.formula} does not hold` }),
        );
  const follows = follow(next);
  return both([...(lacks.length > 0 ? [both(lacks, '；', '; ')] : []), follows], '。', '. ');
};

/** Who came nearest to a seat and how many votes were missing; nothing where votes alone did not decide. */
const nearest = (contest: ContestResult): Both | undefined => {
  const first = contest.candidates.find((c) => !contest.elected.some((x) => x.name === c.name));
  if (!first || first.votes === 0 || first.votes >= contest.needed) return undefined;
  const missing = contest.needed - first.votes;
  return {
    zh: `${first.name} ${first.votes} 票最多，距 ${contest.needed} 票差 ${missing} 票`,
    en: `${first.name} came nearest with ${first.votes}, ${missing} short of ${contest.needed}`,
  };
};

const follow = (next: NextVote): Both => {
  const last = next.last.day;
  switch (next.kind) {
    case 'second':
    case 'tie':
      return { zh: `将另行选举，不迟于${zhDay(last)}`, en: `a second vote follows, by ${last}` };
    case 'repeat':
      return { zh: `将重新选举，不迟于${zhDay(last)}`, en: `the election is held again, by ${last}` };
    case 'anew':
      return { zh: '将重新组织选举', en: 'the election begins anew' };
    default:
      return next.kind satisfies never;
  }
};
