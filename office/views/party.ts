// The screens of a party election, computed from its state: today's steps, the members with who is due, the candidates on their way, the meetings with every sum. Ordinary members are named to the chair and the clerk only.
import {
  applyWays,
  bodies,
  contests,
  disqualifications,
  educations,
  introductions,
  notDueGrounds,
  organisations,
  postings,
  suspensions,
  tellingWays,
  variants,
} from '../../election/party/choices.ts';
import { sumsOf } from '../../election/party/determining.ts';
import { notTold } from '../../election/party/publicity.ts';
import { confidenceOf, differenceOf } from '../../election/party/recommending.ts';
import {
  belonging,
  contestsOfMembers,
  due,
  leftOut,
  type PartyElection,
  postsHeld,
  type Round,
  type Sitting,
  vacancies,
  voters,
} from '../../election/party/state.ts';
import { partySteps } from '../../election/party/steps.ts';
import type { Day } from '../../law/answer.ts';
import { partyAnswerOn, partyQuorum, type PartyRule } from '../../law/party.ts';
import { formula, leastThatReaches } from '../../law/share.ts';
import type { PartyScreen, PartyVote } from '../screens-party.ts';
import type { Both } from '../screens.ts';

const w = (zh: string, en: string): Both => ({ zh, en });

const none = w('', '');

const places = {
  elected: w('当选', 'elected'),
  tied: w('得票相等', 'tied'),
  'after the seats were filled': w('未当选', 'not elected'),
  'not more than half': w('未过半数', 'not more than half'),
} as const;

/** What the sums say before anybody has concluded. */
const within = w('过半数，在名额内', 'more than half, within the seats');

const reasons = {
  'first vote': w('第一次投票', 'First vote'),
  tie: w('得票相等的再次投票', 'Vote again among the tied'),
  'vacant seats': w('名额未选足的投票', 'Vote for vacant seats'),
  'void vote': w('无效后的重新投票', 'Vote after a void one'),
} as const;

const seatsSaid = (seats: NonNullable<PartyElection['begun']>['seats']): Both => {
  const all = (['secretary', 'deputy secretary', 'member'] as const).filter((post) => seats[post] > 0);
  return w(
    all.map((post) => `${contests[post].zh} ${seats[post]} 名`).join('、'),
    all.map((post) => `${contests[post].en} ${seats[post]}`).join(', '),
  );
};

/** All screens of one party election. `sees`: whether ordinary members may be named to who asks. */
export const partyScreen = (p: PartyElection, today: Day, sees: boolean): PartyScreen | undefined => {
  const { begun } = p;
  if (!begun) return undefined;
  const rule: Rule = <T>(one: PartyRule<T>): T => partyAnswerOn(one, { kind: 'party', day: today, plan: begun.plan }).value;
  const open = new Set([
    ...p.nominees.map((n) => n.id),
    ...p.applicants.keys(),
    ...p.elected.map((e) => e.id),
    ...p.sittings.flatMap((s) => [...(s.scrutineers?.people ?? []), ...(s.tellers ?? [])]),
  ]);
  const said: Said = (id) =>
    p.nominees.find((n) => n.id === id)?.name ?? (sees || open.has(id) ? (p.members.get(id)?.secret?.name ?? id) : '—');
  const dueNow = due(p);
  const isDue = new Set(dueNow.map((m) => m.id));
  const { seats } = begun;
  return {
    head: {
      name: begun.name,
      community: begun.community,
      higher: begun.higher,
      organisation: organisations[begun.organisation],
      variant: variants[begun.variant],
      seats: seatsSaid(seats),
      ...(p.meetingOn === undefined ? {} : { meetingOn: p.meetingOn }),
      ...(p.closed === undefined ? {} : { closed: p.closed }),
    },
    steps: partySteps(p, today),
    members: {
      all: belonging(p).length,
      voters: voters(p).length,
      due: dueNow.length,
      least: leastThatReaches(rule(partyQuorum), dueNow.length),
      notTold: notTold(p).length,
      ...(sees
        ? {
            rows: belonging(p).map((m) => ({
              id: m.id,
              name: said(m.id),
              branch: m.branch,
              standing: m.standing === 'full' ? w('正式', 'full') : w('预备', 'probationary'),
              right: right(m),
              isDue: isDue.has(m.id),
              told: [...m.told].map((way) => tellingWays[way]),
            })),
          }
        : {}),
    },
    ...(p.applying ? { applying: p.applying } : {}),
    applicants: applicantsShown(p, said, rule),
    nominees: p.nominees.map(nomineeShown),
    differences: contestsOfMembers(begun)
      .filter((c) => p.nominees.some((n) => n.contest === c.contest))
      .map((c) => {
        const candidates = p.nominees.filter((n) => n.contest === c.contest).length;
        const one = differenceOf(candidates, c.seats, { rule });
        return { words: contests[c.contest], seats: c.seats, candidates, formula: one.formula, reached: one.reached };
      }),
    posted: p.posted.map((n) => ({ words: postings[n.about], from: n.from, until: n.until, online: n.online })),
    sittings: p.sittings.map((s) => ({
      words: bodies[s.body],
      on: s.on,
      place: s.place,
      presiding: s.presiding,
      due: s.due,
      present: s.present.length,
      quorum: formula(rule(partyQuorum), s.present.length, s.due),
      scrutineers: s.scrutineers?.people.map(said) ?? [],
      votes: s.rounds.map((r) => voteShown(p, s, r, said)),
    })),
    elected: vacancies(p, 'members').length > 0 ? [] : postsHeld(p).map((h) => ({ name: said(h.id), post: contests[h.post] })),
  };
};

type Said = (id: string) => string;
type Rule = <T>(one: PartyRule<T>) => T;

/** Whether a member votes, and why not. */
const right = (m: ReturnType<typeof belonging>[number]): Both =>
  m.standing === 'probationary'
    ? w('没有选举权', 'no vote')
    : m.suspended
      ? suspensions[m.suspended]
      : leftOut(m) && m.notDue
        ? notDueGrounds[m.notDue.because]
        : m.notDue
          ? w(`${notDueGrounds[m.notDue.because].zh}（待批准、同意）`, `${notDueGrounds[m.notDue.because].en} (not settled)`)
          : w('有选举权', 'votes');

const applicantsShown = (p: PartyElection, said: Said, rule: Rule): PartyScreen['applicants'] =>
  [...p.applicants.values()].map((a) => {
    const trust = confidenceOf(p, a.id, { rule });
    const votes = p.recommended?.votes.get(a.id);
    return {
      name: said(a.id),
      way: applyWays[a.way],
      contest: contests[a.contest],
      by: a.by ?? (a.backers === undefined ? '' : String(a.backers)),
      check: a.withdrawn
        ? w('已退出', 'withdrawn')
        : a.qualified === undefined
          ? w('待审查', 'not checked')
          : a.qualified
            ? w('通过', 'passed')
            : w(
                `未通过：${a.because ? disqualifications[a.because].zh : ''}`,
                `not passed: ${a.because ? disqualifications[a.because].en : ''}`,
              ),
      ...(votes === undefined ? {} : { recommended: votes }),
      ...(trust ? { confidence: trust.formula } : {}),
      below: trust?.reached === false,
    };
  });

const nomineeShown = (n: PartyElection['nominees'][number]): PartyScreen['nominees'][number] => ({
  name: n.name,
  contest: contests[n.contest],
  sex: n.sex === 'woman' ? w('女', 'woman') : n.sex === 'man' ? w('男', 'man') : none,
  born: n.born?.slice(0, 7) ?? '',
  education: n.education ? educations[n.education] : none,
  approved: n.approved === true,
  introduced: [...n.introduced].map((way) => introductions[way]),
});

const voteShown = (p: PartyElection, s: Sitting, r: Round, said: Said): PartyVote => {
  const sums = sumsOf(p, s, r);
  return {
    words: reasons[r.because],
    concluded: r.concluded !== undefined,
    ...(r.counted ? { issued: r.counted.issued, returned: r.counted.returned, valid: r.counted.valid } : {}),
    ...(sums
      ? {
          returnedSum: sums.returned.formula,
          isValid: sums.valid,
          base:
            sums.base.of === 'all who should attend'
              ? w(`应到会 ${sums.base.count} 人`, `${sums.base.count} due`)
              : w(`实到会 ${sums.base.count} 人`, `${sums.base.count} present`),
        }
      : {}),
    contests: r.slates.map((x) => {
      const c = sums?.contests.find((one) => one.contest === x.contest);
      return {
        words: contests[x.contest],
        seats: x.seats,
        candidates: x.candidates.map(said),
        vacant: c?.vacant ?? x.seats,
        tiedFor: c?.tiedFor ?? 0,
        lines: (c?.lines ?? []).map((l) => ({
          name: said(l.id),
          agree: l.agree,
          ...(l.writtenIn ? {} : { against: l.against, abstain: l.abstain }),
          formula: l.majority.formula,
          place: l.place === 'elected' && !r.concluded ? within : places[l.place],
          won: l.place === 'elected' && r.concluded !== undefined,
        })),
      };
    }),
  };
};
