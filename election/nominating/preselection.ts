// Chapter 初步候选人与预选: the preliminary list in the order of strokes, and the vote that cuts it down where too many stand. A tie is voted on again by those who are level; nothing here breaks it.
import { z } from 'zod';
import { judged } from '../../assembly/quorum.ts';
import type { Post } from '../../count/totals.ts';
import { answerOn, formalCandidatesBy, nominationTurnout, nomineeConsent } from '../../law/rules.ts';
import { leastThatReaches, reaches } from '../../law/share.ts';
import { type Ground, order } from '../chapter.ts';
import { nameOf } from '../beginning/committee.ts';
import type { Election } from '../election.ts';
import { unlessItDecided } from '../beginning/meeting.ts';
import { level, type Nominee, preselectionBodies, stillNominated } from './nomination.ts';
import { count, personId, post } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import { byStrokes } from './strokes.ts';

const preselectionShape = z.strictObject({
  by: z
    .enum(preselectionBodies)
    .describe('voters 选民, villagers representatives 村民代表会议, residents representatives 居民代表会议'),
  due: count.optional().describe('应到'),
  present: count.describe('实到'),
  issued: count.describe('发出选票'),
  returned: count.describe('收回选票'),
  void: count.default(0).describe('其中无效'),
  posts: z
    .array(z.strictObject({ post, number: z.number().int().min(1).max(30).describe('预选产生几人') }))
    .min(1)
    .max(3),
  votes: z
    .array(z.strictObject({ person: personId, post, votes: count }))
    .min(1)
    .max(500),
});
type Told = z.output<typeof preselectionShape>;

export const preselectionOrders = {
  fixPreliminary: order({
    zh: '确定初步候选人名单',
    en: 'fix the preliminary list',
    stages: ['nomination'],
    schema: z.strictObject({}),
    decide: (e, _, g) => {
      const able = e.nomination.nominees.filter((n) => stillNominated(e, n) && !silent(n, g));
      const empty = (e.begun?.posts ?? []).find((s) => !able.some((n) => n.post === s.post));
      if (empty) return refused('nobody stands for a post', { post: empty.post });
      const open = able.find((n) => n.omissions.some((x) => !x.repaired));
      if (open)
        return refused('omission is not repaired', {
          name: open.name,
          until: open.omissions.find((x) => !x.repaired)?.until ?? '',
        });
      const candidates = (e.begun?.posts ?? []).flatMap((s) =>
        able
          .filter((n) => n.post === s.post)
          .toSorted((a, b) => byStrokes(a.name, b.name))
          .map(({ person, name, woman, votes }) => ({ person, name, woman, post: s.post, votes })),
      );
      return [{ fact: 'PreliminaryFixed', on: g.on, candidates }];
    },
  }),
  recordPreselection: order({
    zh: '登记预选结果',
    en: 'record the pre-selection',
    stages: ['nomination'],
    schema: preselectionShape,
    decide: (e, o, g) => {
      const not = notPreselected(e, o, g);
      if (not) return not;
      const { posts: _, ...held } = o;
      return [{ fact: 'PreselectionHeld', on: g.on, ...held }];
    },
  }),
} as const;

/** Whether a nominee has not answered where an answer in writing is needed: neither yes nor no. */
export const silent = (n: Nominee, g: Pick<Ground, 'law'>): boolean =>
  !n.agreed && answerOn(nomineeConsent, g.law).value === 'in writing';

const notPreselected = (e: Election, o: Told, g: Ground): Refusal | undefined => {
  const ways = answerOn(formalCandidatesBy, g.law);
  if (!ways.value.includes('pre-selection vote')) return refused('pre-selection not known to the law', {}, ways);
  if (!e.nomination.preliminary) return refused('no preliminary list yet');
  if (g.on < e.nomination.preliminary.on)
    return refused('earlier than what it follows', { on: g.on, since: e.nomination.preliminary.on });
  const quorum = enoughCame(e, o, g);
  if (quorum) return quorum;
  if (o.issued > o.present) return refused('more nominations than ballots', { issued: o.issued, voters: o.present });
  if (o.returned > o.issued) return refused('more nominations than ballots', { issued: o.issued, returned: o.returned });
  if (o.void > o.returned) return refused('more void than returned', { void: o.void, returned: o.returned });
  for (const p of o.posts) {
    const no = notSummed(e, o, p.post, p.number);
    if (no) return no;
  }
  const strange = o.votes.find((v) => !o.posts.some((p) => p.post === v.post));
  return strange ? refused('post not known to the law', { name: nameOf(e, strange.person), post: strange.post }) : undefined;
};

const enoughCame = (e: Election, o: Told, g: Ground): Refusal | undefined => {
  if (o.by !== 'voters') return unlessItDecided(judged(o.by, { due: o.due ?? 0, present: o.present }, g.law));
  const turnout = answerOn(nominationTurnout, g.law);
  const voters = e.roll.voters.size;
  if (o.present > voters) return refused('more nominations than ballots', { issued: o.present, voters });
  return turnout.value === 'none' || reaches(turnout.value, o.present, voters)
    ? undefined
    : refused(
        'too few took part in the nomination',
        { returned: o.present, voters, least: leastThatReaches(turnout.value, voters) },
        turnout,
      );
};

/** Of one post: everybody on the list is counted once, nobody else; after an earlier vote only those who are level. No more votes than ballots that count, nor than they could give. */
const notSummed = (e: Election, o: Told, p: Post, number: number): Refusal | undefined => {
  const votes = o.votes.filter((v) => v.post === p);
  const listed = (e.nomination.preliminary?.candidates ?? []).filter((c) => c.post === p);
  const stranger = votes.find((v) => !listed.some((c) => c.person === v.person));
  if (stranger) return refused('no such nominee', { name: nameOf(e, stranger.person) });
  const twice = votes.find((v, i) => votes.findIndex((x) => x.person === v.person) !== i);
  if (twice) return refused('a person twice', { name: nameOf(e, twice.person) });
  const [first] = votes;
  const again = e.nomination.preselections.some((s) => s.votes.some((v) => v.post === p));
  const due = listed.filter(
    (c) =>
      e.nomination.nominees.some((n) => n.person === c.person && n.post === p && stillNominated(e, n)) &&
      (!again || (first && level(e, p, first.person, c.person))),
  );
  const missing = due.find((c) => !votes.some((v) => v.person === c.person));
  if (missing) return refused('somebody is not counted', { name: missing.name, post: p });
  const winner = again && votes.find((v) => first && !level(e, p, first.person, v.person));
  if (winner) return refused('only the tied vote again', { name: nameOf(e, winner.person) });
  const good = o.returned - o.void;
  const over = votes.find((v) => v.votes > good);
  if (over) return refused('more nominations than ballots', { name: nameOf(e, over.person), votes: over.votes, returned: good });
  const sum = votes.reduce((n, v) => n + v.votes, 0);
  return sum > good * number ? refused('more marks than ballots allow', { post: p, votes: sum, most: good * number }) : undefined;
};
