// Who stands: the nominees by post with way, answer, each round of review and what became of them, and what is missing. Why somebody was turned down is not shown. Who runs the election: committee.ts.
import { lacking } from '../../election/nominating/slate.ts';
import type { Election } from '../../election/election.ts';
import { isJoint, isUnsigned, type Nominee, stillNominated } from '../../election/nominating/nomination.ts';
import { nominatorOf } from '../../election/nominating/nominating.ts';
import { silent } from '../../election/nominating/preselection.ts';
import { roundsLeft } from '../../election/nominating/review.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  candidateBars,
  candidatesPledge,
  citesOf,
  jointNominators,
  moreCandidatesThanSeats,
  nominators,
  nomineeConsent,
  reviewRounds,
} from '../../law/rules.ts';
import { posts, preselectionBodies, reviewRounds as roundWords, ways } from '../../papers/words/terms.ts';
import type { OpenElection } from '../door.ts';
import type { Both } from '../screens.ts';
import type { CandidatesScreen, NominationNeed, NomineeShown } from '../screens-nomination.ts';

export const candidatesScreen = (open: OpenElection): CandidatesScreen => {
  const e = open.election();
  const law = open.law();
  const today = open.now().today;
  const known = answerOn(nominators, law).value;
  const { preliminary, preselections } = e.nomination;
  return {
    posts: (e.begun?.posts ?? []).map(({ post, seats }) => ({
      post,
      words: posts[post],
      seats,
      lacking: e.candidacy.fixed ? lacking(e, post) : 0,
      nominees: e.nomination.nominees
        .filter((n) => n.post === post)
        .toSorted((a, b) => b.votes - a.votes)
        .map((n) => shown(e, n, law, today)),
    })),
    ways: Object.entries(nominatorOf).flatMap(([way, who]) => (known.includes(who) ? [way] : [])),
    needs: needsOf(e, law),
    pledgeAsked: answerOn(candidatesPledge, law).value,
    ...(preliminary ? { preliminary: preliminary.on } : {}),
    preselections: preselections.map(({ on, by, present }) => ({ on, words: preselectionBodies[by], present })),
    met: e.candidacy.met.map(({ on, place }) => ({ on, place })),
  };
};

const shown = (e: Election, n: Nominee, law: LawOfTheDay, today: string): NomineeShown => {
  const open = n.omissions.find((o) => !o.repaired);
  const pre = e.nomination.preselections.findLast((s) => s.votes.some((v) => v.person === n.person && v.post === n.post));
  const won = pre?.votes.find((v) => v.person === n.person && v.post === n.post)?.votes;
  const asked = answerOn(nomineeConsent, law).value === 'in writing';
  return {
    person: n.person,
    name: n.name,
    woman: n.woman,
    votes: n.votes,
    way: ways[n.way],
    state: stateOf(e, n),
    ...(n.signatures === undefined ? {} : { signatures: n.signatures }),
    unchecked: n.signatures === undefined && isJoint(n.way),
    answer: n.declined ? 'declined' : n.agreed ? 'agreed' : asked ? 'silent' : 'not asked',
    rounds: roundsOf(n, law),
    ...(open ? { missing: { until: open.until, late: open.until < today } } : {}),
    pledged: e.candidacy.pledged.has(n.person),
    listed: e.nomination.preliminary?.candidates.some((c) => c.person === n.person && c.post === n.post) ?? false,
    ...(won === undefined ? {} : { preselected: won }),
  };
};

/** Every round the plan asks, in its order, and every other that has spoken, each with its last word. */
const roundsOf = (n: Nominee, law: LawOfTheDay): NomineeShown['rounds'] => {
  const spoken = n.opinions.map((o) => o.round ?? 'any');
  const bars = answerOn(candidateBars, law);
  const asked: readonly (keyof typeof roundWords | 'any')[] = answerOn(reviewRounds, law).value;
  const least = asked.length === 0 && bars.kind === 'fixed' && bars.value.length > 0 ? (['any'] as const) : [];
  return [...new Set([...asked, ...least, ...spoken])].map((round) => {
    const last = n.opinions.findLast((o) => (o.round ?? 'any') === round);
    const words: Both = round === 'any' ? { zh: '资格审查', en: 'review' } : roundWords[round];
    if (!last) return { words, said: 'none' };
    return { words, said: last.said === 'rejected' ? 'rejected' : 'approved', by: last.by, on: last.on };
  });
};

const needsOf = (e: Election, law: LawOfTheDay): readonly NominationNeed[] => {
  const able = e.nomination.nominees.filter((n) => stillNominated(e, n));
  const people = (of: readonly Nominee[]) => [...new Set(of.map((n) => n.name))];
  const need = (
    key: NominationNeed['key'],
    of: readonly string[],
    zh: string,
    en: string,
    order: string,
    cites?: Both,
  ): readonly NominationNeed[] =>
    of.length === 0 ? [] : [{ key, words: { zh, en }, people: of, order, ...(cites ? { cites } : {}) }];
  const rounds = answerOn(reviewRounds, law);
  const reviewCites = citesOf(rounds.value.length > 0 ? rounds : answerOn(candidateBars, law));
  const short = (e.begun?.posts ?? []).filter(
    (s) => e.candidacy.fixed !== undefined && e.rounds.length <= 1 && lacking(e, s.post) > 0,
  );
  const fixed = e.candidacy.fixed !== undefined;
  const still = fixed ? able.filter((n) => e.candidacy.candidates.some((c) => c.person === n.person && c.post === n.post)) : able;
  return [
    ...need(
      'difference',
      short.map((s) => posts[s.post].zh),
      '候选人不再多于应选名额，须另行提名补足',
      'no more candidates than seats: nominate again',
      'recordNomination',
      citesOf(answerOn(moreCandidatesThanSeats, law)),
    ),
    ...need(
      'answers',
      fixed ? [] : people(able.filter((n) => silent(n, { law }))),
      '没有书面答复，不能列为候选人',
      'have not answered in writing and cannot be candidates',
      'answerNomination',
      citesOf(answerOn(nomineeConsent, law)),
    ),
    ...need(
      'signatures',
      people(still.filter((n) => isUnsigned(e, n))),
      '联名提名的签名没有逐人核对，也没有附联名表的扫描件，不能列为候选人：请在“记录”中找到这一提名附上',
      'were nominated jointly without signatures checked or a scan of the sheet and cannot be candidates: attach it to the nomination in the history',
      'attachEvidence',
      citesOf(answerOn(jointNominators, law)),
    ),
    ...need(
      'repair',
      people(able.filter((n) => n.omissions.some((o) => !o.repaired))),
      '材料待补正',
      'have to hand in what is missing',
      'repairOmission',
    ),
    ...need(
      'review',
      fixed ? [] : people(able.filter((n) => roundsLeft(n, { law }).length > 0)),
      '审查还没有全部通过',
      'are not approved in every round',
      'reviewNominees',
      reviewCites,
    ),
    ...need(
      'pledge',
      answerOn(candidatesPledge, law).value ? people(still.filter((n) => !e.candidacy.pledged.has(n.person))) : [],
      '还没有签承诺书',
      'have not signed the pledge',
      'signPledge',
    ),
  ];
};

const stateOf = (e: Election, n: Nominee): NomineeShown['state'] => {
  const elected = e.rounds.some(
    (r) => r.announced && r.confirmed?.elected.some((x) => x.person === n.person && x.post === n.post),
  );
  if (elected) return 'elected';
  if (n.reviewed?.bar) return 'barred';
  if (n.declined) return 'declined';
  if (n.lapsed) return 'lapsed';
  if (n.left || e.candidacy.withdrawn.some((w) => w.person === n.person && w.post === n.post)) return 'left';
  return e.candidacy.candidates.some((c) => c.person === n.person && c.post === n.post) ? 'candidate' : 'nominee';
};
