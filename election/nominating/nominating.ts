// Chapter 提名, its orders: each way only where the law, the province or the plan of that day and place knows it; answers in writing; who leaves. A committee member who is nominated leaves by the same order. Joint signatures: signatures.ts.
import { z } from 'zod';
import { judged, type MeetingBody } from '../../assembly/quorum.ts';
import type { Post } from '../../count/totals.ts';
import { ageOn } from '../../law/days.ts';
import {
  answerOn,
  nominationTurnout,
  nominators,
  type Nominator,
  nomineeForTwoPosts,
  votingAge,
  womanSectionOnBallot,
} from '../../law/rules.ts';
import { formula, leastThatReaches, reaches } from '../../law/share.ts';
import { lacking, leastJoint } from './slate.ts';
import { type Ground, order } from '../chapter.ts';
import { nameOf } from '../beginning/committee.ts';
import type { Election, Fact } from '../election.ts';
import { isAnother } from '../keepers.ts';
import { leavesOnNomination } from '../beginning/leaving.ts';
import { unlessItDecided } from '../beginning/meeting.ts';
import { isJoint, type JointWay, type NominationWay, nominationWays, stillNominated } from './nomination.ts';
import { comparable, count, name, type PersonId, personId, post } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import type { Voter } from '../roll/roll.ts';

const nominationShape = z.strictObject({
  way: z
    .enum(nominationWays)
    .describe(
      'direct ballots 投票直接提名, party organisation 党组织提名, voters jointly 联名, self 自荐, residents group 小组提名, representatives meeting 代表会议无记名推荐, representatives jointly 代表联名, organisation 组织推荐, open application 公开报名',
    ),
  body: name.optional().describe('由谁提名，如 社区党委、第三居民小组'),
  due: count.optional().describe('代表会议应到人数'),
  present: count.optional().describe('代表会议实到人数'),
  issued: count.optional().describe('发出提名票'),
  returned: count.optional().describe('收回提名票'),
  void: count.optional().describe('其中无效提名票'),
  second: name.optional().describe('联名表在纸上收取、没有逐人录入的：一起核对联名表的第二人'),
  nominees: z
    .array(z.strictObject({ person: personId, post, votes: count.default(0).describe('得票数（联名提名为联名人数）') }))
    .min(1)
    .max(500),
});
type Told = z.output<typeof nominationShape>;
type Named = Told['nominees'][number];

const answers = z.array(personId).max(500).default([]);

export const nominatingOrders = {
  recordNomination: order({
    zh: '登记提名结果',
    en: 'record the nominations',
    stages: ['nomination', 'candidacy'],
    schema: nominationShape,
    decide: (e, o, g) => {
      const { nominees, ...held } = o;
      const not =
        mayNominateNow(e, o.way, g, nominees) ??
        notSigned(e, o, g) ??
        sumsUp(e, o) ??
        meetingHeld(e, o, g) ??
        enoughTookPart(e, o, g);
      if (not) return not;
      for (const n of nominees) {
        const no = notNominated(e, n, g, nominees) ?? tooFewJoined(e, o.way, n, g) ?? moreThanBallots(e, o, n);
        if (no) return no;
      }
      return [
        { fact: 'NominationHeld', on: g.on, ...held },
        ...nominees.flatMap((n) => named(e, o.way, n, g)),
        ...left(e, nominees, g),
      ];
    },
  }),
  answerNomination: order({
    zh: '登记被提名人书面答复',
    en: 'record the nominees’ answers in writing',
    stages: ['nomination', 'candidacy'],
    schema: z.strictObject({
      agree: answers.describe('书面同意的'),
      decline: answers.describe('书面不同意的'),
      post: post.optional().describe('被提名为几项职务的，写明是哪一项'),
    }),
    decide: (e, o, g) => {
      const all = [
        ...o.agree.map((person) => ({ person, agrees: true })),
        ...o.decline.map((person) => ({ person, agrees: false })),
      ];
      const twice = all.find((a, i) => all.findIndex((b) => b.person === a.person) !== i);
      if (twice) return refused('a person twice', { name: nameOf(e, twice.person) });
      const facts: Fact[] = [];
      for (const { person, agrees } of all) {
        const mine = e.nomination.nominees.filter((n) => n.person === person && !n.declined && (!o.post || n.post === o.post));
        const [first, second] = mine;
        if (!first) return refused('no such nominee', { name: nameOf(e, person) });
        if (second && agrees)
          return refused('nominated for several posts', { name: first.name }, answerOn(nomineeForTwoPosts, g.law));
        const other =
          agrees &&
          e.nomination.nominees.find((n) => n.person === person && n.post !== first.post && n.agreed && stillNominated(e, n));
        if (other)
          return refused(
            'nominated for several posts',
            { name: first.name, post: other.post },
            answerOn(nomineeForTwoPosts, g.law),
          );
        if (agrees && mine.every((n) => n.agreed)) return refused('answered already', { name: first.name });
        for (const n of mine) facts.push({ fact: agrees ? 'NomineeAgreed' : 'NomineeDeclined', on: g.on, person, post: n.post });
      }
      const fixed = o.decline.find((p) => e.candidacy.candidates.some((c) => c.person === p && (!o.post || c.post === o.post)));
      if (fixed) return refused('candidates are fixed already', { on: e.candidacy.fixed ?? '' });
      return facts.length > 0 ? facts : refused('no such nominee', { name: '' });
    },
  }),
  declineNomination: order({
    zh: '被提名人不接受提名',
    en: 'a nominee declines',
    stages: ['nomination'],
    schema: z.strictObject({ person: personId, post }),
    decide: (e, o, g) =>
      e.nomination.nominees.some((n) => n.person === o.person && n.post === o.post && !n.declined)
        ? [{ fact: 'NomineeDeclined', on: g.on, person: o.person, post: o.post }]
        : refused('no such nominee', { name: nameOf(e, o.person) }),
  }),
  withdrawNominee: order({
    zh: '被提名人退出、死亡或者丧失资格',
    en: 'a nominee withdraws, dies or loses eligibility',
    stages: ['nomination'],
    schema: z.strictObject({ person: personId, because: z.enum(['withdrew', 'died', 'lost eligibility']) }),
    decide: (e, o, g) =>
      e.nomination.nominees.some((n) => n.person === o.person && !n.left && !n.declined)
        ? [{ fact: 'NomineeLeft', on: g.on, person: o.person, because: o.because }]
        : refused('no such nominee', { name: nameOf(e, o.person) }),
  }),
} as const;

/** Which nominator of the law each way is. */
export const nominatorOf: Readonly<Record<NominationWay, Nominator>> = {
  'direct ballots': 'voters',
  'voters jointly': 'voters',
  'party organisation': 'party organisation',
  self: 'self',
  'residents group': 'residents group',
  'representatives meeting': 'representatives meeting',
  'representatives jointly': 'representatives jointly',
  organisation: 'organisation',
  'open application': 'open application',
};

/** The refusal of a way that the law, the province or the plan does not know, of a nomination before the roll, or of one after the slate was fixed for a post that lacks nobody. */
export const mayNominateNow = (
  e: Election,
  way: NominationWay,
  g: Ground,
  nominees: readonly { readonly post: Post }[],
): Refusal | undefined => {
  const known = answerOn(nominators, g.law);
  if (!known.value.includes(nominatorOf[way])) return refused('nominator not known to the law', { way }, known);
  if (e.roll.postings.length === 0) return refused('roll is not posted');
  const full = e.candidacy.fixed !== undefined && nominees.find(({ post: p }) => lacking(e, p) === 0);
  return full ? refused('candidates are fixed already', { on: e.candidacy.fixed ?? '' }) : undefined;
};

/** Issued, returned and void contradict themselves or the roll. */
const sumsUp = (e: Election, { issued, returned, void: voided = 0 }: Told): Refusal | undefined => {
  if (issued !== undefined && returned !== undefined && returned > issued)
    return refused('more nominations than ballots', { issued, returned });
  if (issued !== undefined && issued > e.roll.voters.size)
    return refused('more nominations than ballots', { issued, voters: e.roll.voters.size });
  if (voided > (returned ?? 0)) return refused('more void than returned', { void: voided, returned: returned ?? 0 });
  return undefined;
};

/** The representatives' meeting that recommends by secret ballot: able to decide by the law of the day, and no more ballots than people present. */
const meetingHeld = (e: Election, o: Told, g: Ground): Refusal | undefined => {
  if (o.way !== 'representatives meeting') return undefined;
  const { due, present, issued, returned } = o;
  if (due === undefined || present === undefined || issued === undefined || returned === undefined)
    return refused('the meeting is not told', {}, answerOn(nominators, g.law));
  const body: MeetingBody = e.begun?.kind === 'village' ? 'villagers representatives' : 'residents representatives';
  const no = unlessItDecided(judged(body, { due, present }, g.law));
  if (no) return no;
  return issued > present ? refused('more nominations than ballots', { issued, voters: present }) : undefined;
};

/** Where a province or the plan wants a part of the voters to take part in the direct nomination: ballots returned against the roll. */
const enoughTookPart = (e: Election, { way, returned }: Told, g: Ground): Refusal | undefined => {
  const turnout = answerOn(nominationTurnout, g.law);
  if (way !== 'direct ballots' || turnout.value === 'none') return undefined;
  const voters = e.roll.voters.size;
  const took = returned ?? 0;
  return reaches(turnout.value, took, voters)
    ? undefined
    : refused(
        'too few took part in the nomination',
        { returned: took, voters, least: leastThatReaches(turnout.value, voters), sum: formula(turnout.value, took, voters) },
        turnout,
      );
};

const tooFewJoined = (e: Election, way: NominationWay, { person, votes }: Named, g: Ground): Refusal | undefined =>
  isJoint(way) ? fewerThanAsked(way, nameOf(e, person), votes, g) : undefined;

/** The refusal of a joint nomination told as a number: its signatures are entered one by one, or its sheets are read by two people. */
const notSigned = (e: Election, { way, second, nominees }: Told, g: Ground): Refusal | undefined => {
  if (!isJoint(way)) return undefined;
  if (second === undefined)
    return refused('joint nomination without its signatures', { name: nameOf(e, nominees[0]?.person ?? '') }, leastJoint(way, g));
  return isAnother(e, g.by, second) ? undefined : refused('two people are needed');
};

/** The refusal of a joint nomination by fewer than the law or the plan asks. */
export const fewerThanAsked = (way: JointWay, who: string, votes: number, g: Ground): Refusal | undefined => {
  const least = leastJoint(way, g);
  return votes < least.value ? refused('too few joint nominators', { name: who, votes, least: least.value }, least) : undefined;
};

/** No nominee has more votes than ballots that count, and no post more than those ballots could give. */
const moreThanBallots = (e: Election, o: Told, n: Named): Refusal | undefined => {
  const voters = e.roll.voters.size;
  const who = nameOf(e, n.person);
  if (n.votes > voters) return refused('more nominations than ballots', { name: who, votes: n.votes, voters });
  if ((o.way !== 'direct ballots' && o.way !== 'representatives meeting') || o.returned === undefined) return undefined;
  const good = o.returned - (o.void ?? 0);
  if (n.votes > good) return refused('more nominations than ballots', { name: who, votes: n.votes, returned: good });
  const seats = e.begun?.posts.find((p) => p.post === n.post)?.seats ?? 0;
  const votes = o.nominees.filter((x) => x.post === n.post).reduce((sum, x) => sum + x.votes, 0);
  return votes > good * seats ? refused('more marks than ballots allow', { post: n.post, votes, most: good * seats }) : undefined;
};

/** Why one of those named cannot be a nominee; nothing when he can. Whose age the roll no longer tells is taken to be of age. */
export const notNominated = (
  e: Election,
  n: { readonly person: PersonId; readonly post: Post },
  g: Ground,
  together: readonly { readonly person: PersonId; readonly post: Post }[],
): Refusal | undefined => {
  const v = e.roll.voters.get(n.person);
  if (!v) return refused('not a voter', { name: n.person });
  const who = v.secret?.name ?? '';
  if (!e.begun?.posts.some((p) => p.post === n.post)) return refused('post not known to the law', { name: who, post: n.post });
  if (n.post === 'woman' && v.secret?.sex === 'man')
    return refused('the seat is for a woman', { name: who }, answerOn(womanSectionOnBallot, g.law));
  const of = answerOn(votingAge, g.law);
  const age = v.secret && e.electionDay ? ageOn(v.secret.born, e.electionDay) : undefined;
  if (age !== undefined && age < of.value) return refused('under age on election day', { name: who, age }, of);
  const same = (x: { readonly person: PersonId; readonly post: Post }) => x.person === n.person && x.post === n.post;
  const twice = e.nomination.nominees.some((x) => same(x) && !x.lapsed && !x.declined) || together.filter(same).length > 1;
  if (twice) return refused('a person twice', { name: who });
  const others = [...e.nomination.nominees, ...together].map((x) => e.roll.voters.get(x.person));
  const other = others.find((x) => x !== undefined && onePersonTwice(v, x));
  return other ? refused('one person under two entries', { name: who, a: v.no, b: other.no }) : undefined;
};

const upToDate = (id: string | undefined): string | undefined =>
  id?.length === 15 ? `${id.slice(0, 6)}19${id.slice(6)}` : id?.slice(0, 17);

/** Whether two entries of the roll are one person: the same name, sex and birth, and nothing that tells them apart. Two id numbers that differ do, unless both entries share household or telephone. */
const onePersonTwice = (a: Voter, b: Voter): boolean => {
  const [x, y] = [a.secret, b.secret];
  if (!x || !y || a.voter === b.voter) return false;
  if (comparable(x.name) !== comparable(y.name) || x.sex !== y.sex || x.born !== y.born) return false;
  const [p, q] = [upToDate(x.idNumber), upToDate(y.idNumber)];
  const shared = (x.household !== undefined && x.household === y.household) || (x.phone !== undefined && x.phone === y.phone);
  return p === undefined || q === undefined || p === q || shared;
};

/** The facts by which one person is nominated. Who puts himself forward has agreed in writing by that. */
export const named = (e: Election, way: NominationWay, n: Named, g: Ground): readonly Fact[] => {
  const known = e.roll.voters.get(n.person)?.secret;
  const own = way === 'self' || way === 'open application';
  const { person, post: p, votes } = n;
  return [
    { fact: 'NomineeNamed', on: g.on, way, person, name: known?.name ?? '', woman: known?.sex === 'woman', post: p, votes },
    ...(own ? [{ fact: 'NomineeAgreed' as const, on: g.on, person, post: p }] : []),
  ];
};

/** Who leaves the election committee because these people are nominated. */
export const left = (e: Election, nominees: readonly { readonly person: PersonId }[], g: Ground): readonly Fact[] =>
  leavesOnNomination(e, [...new Set(nominees.map((n) => n.person))], g);
