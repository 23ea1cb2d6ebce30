// Chapter 结果: the committee concludes over the finding, announces on the spot, publishes totals, seals the ballots, reports; or calls a second vote for the seats still open.
import { z } from 'zod';
import type { ContestResult } from '../../count/determination.ts';
import type { CandidateTotal, Post, RoundTotals } from '../../count/totals.ts';
import { addDays } from '../../law/days.ts';
import {
  answerOn,
  resultFiled,
  resultOnTheSpot,
  returnedOverIssued,
  secondVoteLatest,
  secondVoteShare,
  turnoutForValidity,
} from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { voidSecondVote, voteNo } from './aftermath.ts';
import { isOnRecord } from '../keepers.ts';
import { leavesOnNomination } from '../beginning/leaving.ts';
import { findByName } from '../naming.ts';
import { clock, comparable, count, day, name, type PersonId } from '../person.ts';
import type { Elected, Round, Sealed } from '../polling/poll.ts';
import { type Refusal, refused } from '../refusal.ts';
import { voidSince } from './repeating.ts';
import { determination, publishedBoxes, roundTotals } from '../counting/totals.ts';
import { voidGroundsOf } from '../counting/voidgrounds.ts';

export type OutcomeFacts =
  | Happened<
      'ResultConfirmed',
      { round: number; valid: boolean; found: boolean; elected: readonly Elected[]; because?: string | undefined }
    >
  | Happened<'TotalsPublished', { round: number; totals: RoundTotals }>
  | Happened<'ResultAnnounced', { round: number; clock: string }>
  | Happened<'BallotsSealed', { round: number; seals: readonly string[] } & Omit<Sealed, 'on'>>
  | Happened<'ReportFiled', { round: number; to: string; by?: string | undefined; receipt?: string | undefined }>;

export const outcomeOrders = {
  confirmResult: order({
    zh: '确认选举结果',
    en: 'the committee concludes the result',
    stages: ['count'],
    schema: z.strictObject({
      valid: z.boolean().describe('选举委员会认定：选举是否有效'),
      because: z.string().min(1).max(400).optional().describe('与系统核算不一致时的理由'),
      meant: z
        .array(z.strictObject({ name, group: z.number().int().min(1).max(400) }))
        .max(9)
        .optional()
        .describe('另选他人当选而名册上有同名的：选举委员会认定是哪一组的那一位'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round) return refused('stations are not set');
      const boxes = [...round.stations.values()].flatMap((s) => s.boxes);
      const open = boxes.filter((b) => !round.boxes.get(b)?.counted);
      if (open.length > 0) return refused('boxes are not all counted', { open: open.length, box: open[0] ?? '' });
      const found = determination(e, round);
      if (o.valid && !found.valid) {
        const asked: readonly string[] = [turnoutForValidity.key, returnedOverIssued.key];
        const fails = found.steps.find((s) => !s.holds && asked.includes(s.key));
        return refused('the election is invalid', { formula: fails?.formula ?? '' }, fails?.source);
      }
      if (found.valid !== o.valid && !o.because)
        return refused('finding needs a conclusion', { found: found.valid ? '有效' : '无效' });
      const named = meantBy(e, o.meant ?? []);
      if ('kind' in named) return named;
      const elected = (o.valid ? found.contests.flatMap(electedIn) : []).map((one) => {
        const person = one.person ?? named.get(comparable(one.name));
        return person ? { ...one, person } : one;
      });
      return [
        {
          fact: 'ResultConfirmed',
          on: g.on,
          round: round.number,
          found: found.valid,
          elected,
          because: o.because,
          valid: o.valid,
        },
      ];
    },
  }),
  announceResult: order({
    zh: '当场宣布选举结果',
    en: 'announce the result on the spot',
    stages: ['result'],
    schema: z.strictObject({ clock }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round?.confirmed) return refused('result is not confirmed');
      if (g.on !== round.day && !isOnRecord(e, resultOnTheSpot))
        return refused('not election day', { on: g.on, day: round.day }, answerOn(resultOnTheSpot, g.law));
      const grounds = voidGroundsOf(e, round);
      const totals = { ...roundTotals(e, round), boxes: publishedBoxes(e, round), ...(grounds ? { voidGrounds: grounds } : {}) };
      return [
        { fact: 'ResultAnnounced', on: g.on, round: round.number, clock: o.clock },
        { fact: 'TotalsPublished', on: g.on, round: round.number, totals },
      ];
    },
  }),
  callSecondVote: order({
    zh: '另行选举',
    en: 'call a second vote for the open seats',
    stages: ['handover'],
    schema: z.strictObject({ day }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round?.announced) return refused('result is not announced');
      const voided = voidSecondVote(e, round);
      if (voidSince(e, round) !== undefined || (!round.confirmed?.valid && voided === undefined))
        return refused('the election is invalid');
      if (o.day < g.on) return refused('the moment is past', { day: o.day });
      const latest = answerOn(secondVoteLatest, g.law);
      const last = addDays(voided ?? round.day, latest.value);
      if (o.day > last) return refused('second vote too late', { day: o.day, last, days: latest.value }, latest);
      const open = openSeats(e, round);
      if (open.length === 0) return refused('no seat is open', {}, answerOn(secondVoteShare, g.law));
      const posts = open.map(({ post, seats }) => ({ post, seats }));
      const candidates = open.flatMap(({ post, slate }) =>
        slate.map(({ person, name, woman, votes }) => ({
          person: person ?? `=${name}`,
          name,
          woman: woman ?? false,
          post,
          votes,
        })),
      );
      const people = candidates.map((c) => c.person);
      return [
        { fact: 'SecondVoteCalled', on: g.on, round: round.number + 1, day: o.day, posts, candidates },
        ...leavesOnNomination(e, people, g),
      ];
    },
  }),
  sealBallots: order({
    zh: '封存选票',
    en: 'seal the ballots',
    stages: ['candidacy', 'handover'],
    schema: z.strictObject({
      packages: count,
      seals: z.array(z.string().min(1).max(40)).min(1).max(400),
      keeper: name.describe('保管单位'),
      place: name.optional().describe('存放地点'),
      witnesses: z.array(name).min(1).max(20).optional().describe('在场封存的人'),
      until: z.string().trim().min(1).max(60).optional().describe('保存到何时'),
    }),
    decide: (e, o, g) => {
      const announced = e.rounds.filter((r) => r.announced);
      const round = announced.find((r) => !r.sealed);
      const done = announced.at(-1)?.sealed;
      if (!round) return done ? refused('ballots are sealed already', { on: done.on }) : refused('result is not announced');
      const used = o.seals.find((s) => round.seals?.includes(s));
      if (used !== undefined) return refused('seal was used already', { seal: used });
      return [{ fact: 'BallotsSealed', on: g.on, round: round.number, ...o }];
    },
  }),
  fileReport: order({
    zh: '上报选举结果',
    en: 'file the report with the township or street',
    stages: ['candidacy', 'poll', 'count', 'result', 'handover'],
    schema: z.strictObject({
      round: voteNo,
      to: name,
      by: name.optional().describe('报送人'),
      receipt: z.string().trim().min(1).max(80).optional().describe('回执：文号或者签收人'),
    }),
    decide: (e, o, g) => {
      const { round: no, ...rest } = o;
      const round = no === undefined ? e.rounds.findLast((r) => r.announced) : e.rounds[no - 1];
      if (!round?.announced) return refused('result is not announced', {}, answerOn(resultOnTheSpot, g.law));
      if (g.on < round.announced.on)
        return refused('earlier than what it follows', { on: g.on, since: round.announced.on }, answerOn(resultFiled, g.law));
      return e.rounds.slice(0, round.number).every((r) => r.sealed)
        ? [{ fact: 'ReportFiled', on: g.on, round: round.number, ...rest }]
        : refused('ballots are not sealed');
    },
  }),
} as const;

/** The people whom the committee says are meant by written names that several bear; refused where nobody, or again several, are found. */
const meantBy = (
  e: Election,
  meant: readonly { readonly name: string; readonly group: number }[],
): ReadonlyMap<string, PersonId> | Refusal => {
  const people = new Map<string, PersonId>();
  for (const { name, group } of meant) {
    const found = findByName(e, name, group);
    if (found.kind === 'several') return refused('name is not unique', { name, groups: found.groups.join('、') });
    if (found.kind === 'none') return refused('no such voter', { voter: name });
    people.set(comparable(name), found.person);
  }
  return people;
};

/** The elected of one contest as the fact holds them. */
const electedIn = ({ post, elected }: ContestResult): readonly Elected[] =>
  elected.map(({ person, name, votes, how }) => ({ ...(person ? { person } : {}), name, post, votes, how }));

interface OpenSeat {
  readonly post: Post;
  readonly seats: number;
  readonly slate: readonly CandidateTotal[];
  readonly tied: boolean;
}

/** Every seat that is open after a round: what it left itself, then what waited before it and was not voted on in it. A second vote that is void leaves every seat as it found it. A post may stand there twice: people tied for some of its seats, and one kept or not filled besides. */
const waiting = (e: Election, round: Round): readonly OpenSeat[] => {
  const last = e.rounds[round.number - 2];
  if (last && voidSecondVote(e, round) !== undefined) return waiting(e, last);
  const before = round.kind === 'second' && last ? [...waiting(e, last)] : [];
  for (const { post } of round.posts) {
    const voted = before.findIndex((one) => one.post === post);
    if (voted >= 0) before.splice(voted, 1);
  }
  const left = determination(e, round).contests.flatMap(({ post, short, tied }): OpenSeat[] => [
    ...(tied ? [{ post, seats: tied.forSeats, slate: tied.people, tied: true }] : []),
    ...(short ? [{ post, seats: short.seats, slate: short.slate, tied: false }] : []),
  ]);
  return [...left, ...before];
};

/** Seats that are open after a vote, each post once, with who stands for them: those over which people are tied (the vote is repeated among these) before those for whom too few votes came. */
export const openSeats = (e: Election, round: Round): readonly OpenSeat[] => {
  const open = waiting(e, round);
  return open.filter((one, at) => open.findIndex(({ post }) => post === one.post) === at);
};

export const evolveOutcome = (e: Election, f: OutcomeFacts): void => {
  const round = e.rounds[f.round - 1];
  if (!round) return;
  switch (f.fact) {
    case 'ResultConfirmed':
      round.confirmed = { on: f.on, valid: f.valid, elected: f.elected, because: f.because };
      break;
    case 'TotalsPublished':
      round.published = f.totals;
      break;
    case 'ResultAnnounced':
      round.announced = { on: f.on, clock: f.clock };
      break;
    case 'BallotsSealed':
      round.sealed = { on: f.on, packages: f.packages, keeper: f.keeper, place: f.place, witnesses: f.witnesses, until: f.until };
      round.seals = [...(round.seals ?? []), ...f.seals];
      break;
    case 'ReportFiled':
      round.filed = { on: f.on, to: f.to, by: f.by, receipt: f.receipt };
      break;
    default:
      f satisfies never;
  }
};
