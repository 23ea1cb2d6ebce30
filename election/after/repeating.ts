// Chapter 重新选举: a poll that was concluded or found to be void is held again as a new vote with the same candidates, within the days of the law. Where committee or candidates were unlawful the election begins anew, in a book of its own.
import { z } from 'zod';
import type { Seat } from '../beginning/begin.ts';
import type { Candidate } from '../nominating/candidacy.ts';
import { addDays } from '../../law/days.ts';
import {
  answerOn,
  invalidityGrounds,
  moreCandidatesThanSeats,
  repeatElectionDateBy,
  repeatElectionDays,
} from '../../law/rules.ts';
import { order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { isOnRecord } from '../keepers.ts';
import { leavesOnNomination } from '../beginning/leaving.ts';
import { count, day } from '../person.ts';
import { firstOf, type Round } from '../polling/poll.ts';
import { refused } from '../refusal.ts';
import { notCarried } from '../beginning/sitting.ts';
import { binds } from '../nominating/slate.ts';
import { determination } from '../counting/totals.ts';

const repeatGrounds = [
  'too few took part',
  'more returned than issued',
  'more returned than voters',
  'not counted in public',
  'result not announced on the spot',
  'found void',
  'other breach',
  'election committee not lawful',
  'candidates not lawful',
] as const;
export type RepeatGround = (typeof repeatGrounds)[number];

export const repeatOrders = {
  callRepeatElection: order({
    zh: '重新选举',
    en: 'hold a void election again',
    stages: ['handover'],
    schema: z.strictObject({
      day: day.describe('重新选举日'),
      ground: z
        .enum(repeatGrounds)
        .describe(
          'too few took part 投票人数不够, more returned than issued 收回多于发出, more returned than voters 收回多于投票人数, not counted in public 未公开计票, result not announced on the spot 未当场公布, found void 有关机关认定无效, other breach 其他违法, election committee not lawful 选委会产生不合法, candidates not lawful 候选人产生不合法',
        ),
      by: z.enum(['election committee', 'representatives meeting']).default('election committee').describe('日期由谁定'),
      present: count.optional().describe('选举委员会到会成员'),
      agree: count.optional().describe('同意人数'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round?.announced) return refused('result is not announced');
      const voided = voidSince(e, round);
      if (voided === undefined) return refused('the election is valid');
      const found = foundGround(e, round);
      const anew = [found, o.ground].find((ground) => ground && leavesNoSlate(ground));
      if (anew) return refused('the election begins anew', { repeatGround: anew }, answerOn(invalidityGrounds, g.law));
      if (o.day < g.on) return refused('the moment is past', { day: o.day });
      const days = answerOn(repeatElectionDays, g.law);
      const last = addDays(voided, days.value);
      if (o.day > last && binds(days) && !isOnRecord(e, repeatElectionDays))
        return refused('repeat election too late', { day: o.day, last, days: days.value }, days);
      const by = answerOn(repeatElectionDateBy, g.law);
      if (binds(by) && by.value !== o.by) return refused('not theirs to set the day', { dateBy: by.value }, by);
      const no = o.by === 'election committee' ? notCarried(e, { present: o.present ?? 0, agree: o.agree ?? 0 }, g) : undefined;
      if (no) return no;
      const { posts, candidates } = repeatSlate(e);
      const more = answerOn(moreCandidatesThanSeats, g.law);
      const few = posts.find((p) => candidates.filter((c) => c.post === p.post).length <= p.seats);
      if (few && more.value)
        return refused(
          'not more candidates than seats',
          { post: few.post, seats: few.seats, candidates: candidates.filter((c) => c.post === few.post).length },
          more,
        );
      const people = candidates.map((c) => c.person);
      return [
        {
          fact: 'RepeatElectionCalled',
          on: g.on,
          round: round.number + 1,
          day: o.day,
          ground: o.ground,
          by: o.by,
          posts,
          candidates,
        },
        ...leavesOnNomination(e, people, g),
      ];
    },
  }),
} as const;

/** Where committee or candidates were unlawful, nobody can be voted on again. */
export const leavesNoSlate = (ground: RepeatGround): boolean =>
  ground === 'election committee not lawful' || ground === 'candidates not lawful';

/** What an authority found of the election of this vote as a whole. */
const annulment = (e: Election, round: Round) =>
  e.aftermath.annulled.findLast((a) => a.names.length === 0 && a.round === firstOf(e, round).number);

/** On which ground a vote is void, as an authority or the determination found it; nothing where people alone said so. */
export const foundGround = (e: Election, round: Round): RepeatGround | undefined => {
  const found = annulment(e, round);
  if (found) return repeatGrounds.find((one) => one === found.ground && leavesNoSlate(one)) ?? 'found void';
  const [ground] = determination(e, firstOf(e, round)).outcomes.flatMap((one) => (one.kind === 'invalid' ? one.grounds : []));
  return ground && (repeatGrounds.find((one) => one === ground.ground && !leavesNoSlate(one)) ?? 'other breach');
};

/** Since when a vote is void: the day of the poll where the committee concluded so, else the day an authority found it; nothing where it stands. A second vote that is void does not undo those elected before it: it is called again (outcome.ts). */
export const voidSince = (e: Election, round: Round) => {
  const found = annulment(e, round);
  if (found) return found.on;
  return round.kind !== 'second' && round.confirmed && !round.confirmed.valid ? round.day : undefined;
};

/** All posts again, and everybody who stood at the first vote of this election and has not left since. */
export const repeatSlate = (e: Election): { readonly posts: readonly Seat[]; readonly candidates: readonly Candidate[] } => {
  const last = e.rounds.at(-1);
  const first = last && firstOf(e, last);
  const gone = new Set(e.candidacy.withdrawn.map((w) => w.person));
  return { posts: e.begun?.posts ?? [], candidates: (first?.candidates ?? []).filter((c) => !gone.has(c.person)) };
};
