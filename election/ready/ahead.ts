// The lines of the weeks before: the day, the committee, the audit, the roll and its objections, the candidates and their meeting.
import { dateOfRule } from '../../law/calendar.ts';
import { addDays, zhDate } from '../../law/days.ts';
import {
  answerOn,
  candidatesMeetVoters,
  candidatesPledge,
  electionCommitteePosts,
  leavingAudit,
  moreCandidatesThanSeats,
  objectionDecision,
  objectionWindow,
  rollPosting,
} from '../../law/rules.ts';
import { w } from '../duties/step.ts';
import { type Line, line, none, onDay, zhOr } from './line.ts';

const electionDay: Line = ({ e, today, round }) => {
  const day = round?.day ?? e.electionDay;
  const more = { order: 'fixElectionDay' } as const;
  return line('day', w('选举日', 'Election day'), day !== undefined && day >= today, onDay(day), more);
};
const committee: Line = ({ e, law }) => {
  const { chosen, seats } = e.committee;
  const short = (chosen?.posts.length ?? 0) - seats.length;
  const chair = seats.some((s) => s.post === 'chair');
  const found = chosen
    ? w(
        `${seats.length} 人，缺 ${short} 人${chair ? '' : '，没有主任'}`,
        `${seats.length}, ${short} short${chair ? '' : ', no chair'}`,
      )
    : none;
  const order = short > 0 ? 'chooseFurtherMembers' : 'fillCommitteePost';
  return line('committee', w('选举委员会', 'Election committee'), chosen !== undefined && short === 0 && chair, found, {
    law: answerOn(electionCommitteePosts, law),
    order,
  });
};
const audit: Line = ({ e, law }) => {
  const day = e.prelude.audit?.published;
  const answer = answerOn(leavingAudit, law);
  const state = day !== undefined ? 'ready' : answer.kind === 'fixed' ? 'lacking' : 'not asked';
  return line('audit', w('离任审计公布', 'Leaving audit published'), state, onDay(day), { law: answer, order: 'recordAudit' });
};
const roll: Line = ({ e, law }) => {
  const first = e.roll.postings[0];
  const posting = answerOn(rollPosting, law);
  const last = e.electionDay && addDays(e.electionDay, -posting.value);
  const found = first
    ? w(`${zhDate(first.on)}公布，${e.roll.voters.size} 人`, `posted on ${first.on}, ${e.roll.voters.size} voters`)
    : none;
  const inTime = first !== undefined && last !== undefined && first.on <= last;
  return line('roll', w('选民名单按期公布', 'Roll posted in time'), inTime, found, {
    law: posting,
    order: 'postRoll',
    screen: 'roll',
  });
};
const objections: Line = ({ e, law, today }) => {
  const first = e.roll.postings[0];
  const last = first && dateOfRule(objectionWindow, first.on, law).day;
  const open = [...e.roll.objections.values()].filter((o) => !o.decided).length;
  const over = last !== undefined && today > last;
  const found = w(
    `收到 ${e.roll.objections.size} 件，未处理 ${open} 件；异议期到${zhOr(last)}`,
    `${e.roll.objections.size} received, ${open} open; until ${last ?? '—'}`,
  );
  return line('objections', w('名单异议处理完毕', 'Objections decided'), over && open === 0, found, {
    law: answerOn(objectionDecision, law),
    order: 'decideObjection',
    screen: 'roll',
  });
};
const slate: Line = ({ e, law, round }) => {
  const posts = round?.posts ?? e.begun?.posts ?? [];
  const candidates = round?.candidates ?? e.candidacy.candidates;
  const of = (post: string) => candidates.filter((c) => c.post === post).length;
  const more = answerOn(moreCandidatesThanSeats, law);
  const first = (round?.number ?? 1) === 1;
  const enough = e.candidacy.fixed !== undefined && posts.every((p) => of(p.post) > (more.value && first ? p.seats : 0));
  const sum = posts.reduce((n, p) => n + p.seats, 0);
  const found = e.candidacy.fixed
    ? w(`候选人 ${candidates.length} 人，应选 ${sum} 人`, `${candidates.length} for ${sum} seats`)
    : none;
  return line('candidates', w('正式候选人，差额', 'Candidates, more than seats'), enough, found, {
    law: more,
    order: 'fixCandidates',
    screen: 'candidates',
  });
};
const meeting: Line = ({ e, law, round }) => {
  const answer = answerOn(candidatesMeetVoters, law);
  const met = e.candidacy.met.at(-1);
  const state = met ? 'ready' : answer.value && (round?.number ?? 1) === 1 ? 'lacking' : 'not asked';
  return line('meeting', w('候选人与选民见面', 'Candidates met the voters'), state, onDay(met?.on), {
    law: answer,
    order: 'meetVoters',
    screen: 'candidates',
  });
};

const pledge: Line = ({ e, law, round }) => {
  const answer = answerOn(candidatesPledge, law);
  const slateNow = new Set((round?.candidates ?? e.candidacy.candidates).map((c) => c.person));
  const signed = [...slateNow].filter((p) => e.candidacy.pledged.has(p)).length;
  const state = signed === slateNow.size && signed > 0 ? 'ready' : answer.value ? 'lacking' : 'not asked';
  const found = w(`${signed} / ${slateNow.size} 人已签`, `${signed} of ${slateNow.size} signed`);
  return line('pledge', w('候选人签署承诺书', 'Candidates signed the pledge'), state, found, {
    law: answer,
    order: 'signPledge',
    screen: 'candidates',
  });
};

export const ahead: readonly Line[] = [electionDay, committee, audit, roll, objections, slate, pledge, meeting];
