// 选委会: how the election committee was chosen, who sits, who may move up, who left and why, its meetings with their sums, what is missing; and what went before it. Names are public by law.
import { judged, type MeetingBody } from '../../assembly/quorum.ts';
import { nameOf } from '../../election/beginning/committee.ts';
import type { Election } from '../../election/election.ts';
import { findingsOf } from '../../election/findings.ts';
import { carried } from '../../election/beginning/sitting.ts';
import { duties, standing } from '../../election/today.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, citesOf, electionCommitteeGap, electionCommitteeQuit } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { sayFact } from '../../papers/words/facts.ts';
import { complaintBodyWords, kin, leaveReasons } from '../../papers/words/terms.ts';
import type { OpenElection } from '../door.ts';
import type { CommitteeScreen } from '../screens-nomination.ts';

export const committeeScreen = (open: OpenElection): CommitteeScreen => {
  const e = open.election(),
    { today } = open.now(),
    law = open.law();
  const c = e.committee,
    { filed, implementation, meetings } = e.sitting;
  const posted = e.notices.findLast((n) => n.notice === 'election committee')?.on;
  const path = duties(e, law, today);
  const lacks = ['committee', 'chair', 'notice election committee', 'filing'].flatMap((key) =>
    path.filter((d) => d.key === key && d.state !== 'done'),
  );
  return {
    ...(c.chosen ? { chosen: chosenOf(e, law) } : {}),
    seats: c.chosen?.posts.length ?? 0,
    committee: c.seats.map(({ person, name, post, group, votes }) => ({ person, name, post, group, votes })),
    alternates: c.alternates.map(({ name, votes, group }) => ({ name, votes, group })),
    left: c.left.map(({ name, on, because }) => ({ name, on, because: leaveReasons[because] })),
    quits: citesOf(answerOn(electionCommitteeQuit, law)),
    follows: citesOf(answerOn(electionCommitteeGap, law)),
    relations: c.relations.map((r) => ({ a: nameOf(e, r.a), b: nameOf(e, r.b), kin: kin[r.kin] })),
    meetings: meetings.map((m) => ({
      number: m.number,
      on: m.on,
      due: m.due,
      present: m.present.length,
      absent: m.absent.map((p) => nameOf(e, p)),
      ...(m.place ? { place: m.place } : {}),
      matters: m.matters.map((x) => ({ ...x, ...carried(x.agree, m.present.length, law) })),
    })),
    ...(posted ? { posted } : {}),
    ...(filed ? { filed } : {}),
    ...(e.plan ? { plan: { on: e.plan.on, by: e.plan.by } } : {}),
    ...(implementation
      ? { implementation: { on: implementation.on, present: implementation.present, agree: implementation.agree } }
      : {}),
    missing: [...lacks.map((d) => ({ words: d.words, ...(d.cites ? { cites: d.cites } : {}) })), ...standing(e)],
    findings: findingsOf(e, law, today)
      .filter((f) => f.screen === 'committee')
      .map(({ key, words, cites }) => ({ key, words, ...(cites ? { cites } : {}) })),
    before: beforeOf(e),
    complaints: e.complaints.map((x) => ({
      number: x.number,
      received: x.received,
      ...(x.referred ? { referred: { on: x.referred.on, to: complaintBodyWords[x.referred.to] } } : {}),
    })),
  };
};

const chosenOf = (e: Election, law: LawOfTheDay): NonNullable<CommitteeScreen['chosen']> => {
  const { on = '', by = '', due, present } = e.committee.chosen ?? {};
  const j = due === undefined || present === undefined ? undefined : judged(by as MeetingBody, { due, present }, law);
  return {
    on,
    by: wordsOf('electionCommitteeBodies', by),
    ...(due === undefined ? {} : { due }),
    ...(present === undefined ? {} : { present }),
    ...(j && j.outcome !== 'numbers do not add up' ? { sum: j.quorum.formula, cites: citesOf(j.quorum.answer) } : {}),
  };
};

const beforeOf = (e: Election): CommitteeScreen['before'] => {
  const { audit, guidance, decided = [], shift } = e.prelude;
  return {
    ...(audit ? { audit: { by: audit.by, done: audit.done, ...(audit.published ? { published: audit.published } : {}) } } : {}),
    ...(guidance ? { guidance: { by: guidance.by, members: guidance.members } } : {}),
    decided: decided.map((f) => ({ on: f.on, words: sayFact(f) })),
    ...(shift ? { shift: sayFact(shift) } : {}),
  };
};
