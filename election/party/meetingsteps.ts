// What one meeting of a party election asks for, step by step: its notice, its attendance, its count, its result. The whole election: steps.ts.
import type { Day } from '../../law/answer.ts';
import { partyAnswerOn, partyQuorum } from '../../law/party.ts';
import { sum } from './chapter.ts';
import { bodies, type Body, contests } from './choices.ts';
import { sumsOf } from './determining.ts';
import { electorate } from './meeting.ts';
import { hangs } from './publicity.ts';
import { due, type PartyElection, type Slate, vacancies } from './state.ts';
import { on, type PartyStep, w, type Words } from './step.ts';

export const hung = (p: PartyElection, about: 'candidates' | 'result', today: Day): Words | undefined => {
  const last = hangs(p, about);
  if (!last) return w('公示', 'the notice');
  return last.until < today ? undefined : w(`公示到 ${last.until} 期满`, `the notice hangs until ${last.until}`);
};

/** The steps of one meeting that elects. */
export const meetingSteps = (p: PartyElection, body: Body, today: Day, ready: Words | undefined): readonly PartyStep[] => {
  const of = p.sittings.filter((s) => s.body === body);
  const last = of.at(-1);
  const filled = of.length > 0 && vacancies(p, body).length === 0;
  const at = last && !filled && last.on === today ? last : last && filled ? last : undefined;
  const r = at?.rounds.at(-1);
  const zh = bodies[body].zh,
    en = bodies[body].en;
  const here = p.signedIn?.body === body && p.signedIn.on === today ? p.signedIn.people.length : 0;
  const dueNow = body === 'members' ? due(p).length : electorate(p, body).length;
  const quorum =
    p.begun && dueNow > 0
      ? sum(partyAnswerOn(partyQuorum, { kind: 'party', day: today, plan: p.begun.plan }).value, here, dueNow)
      : undefined;
  const open = w('大会开始', 'the meeting open');
  const until = (done: boolean, what: Words) => (done ? {} : { waits: what });
  const sums = at && r?.concluded ? sumsOf(p, at, r) : undefined;
  const tie = sums?.contests.find((c) => c.tied.length > 0),
    short = sums?.contests.find((c) => c.vacant > 0 && c.tied.length === 0);
  const again: readonly PartyStep[] =
    filled || !r?.concluded
      ? []
      : [
          {
            words: w(
              sums?.valid === false
                ? '选举无效，重新投票'
                : tie
                  ? `${contests[tie.contest].zh}得票相等，再次投票`
                  : '名额未选足：另行选举，或者经同意减少名额',
              sums?.valid === false
                ? 'The vote was void: vote again'
                : tie
                  ? `A tie (${contests[tie.contest].en}): vote again`
                  : 'Seats are vacant: a second vote, or fewer seats by consent',
            ),
            done: false,
            orders:
              sums?.valid === false
                ? [on('voteAgain', { because: 'void vote' })]
                : tie
                  ? [on('voteAgain', { because: 'tie', contest: tie.contest })]
                  : [
                      on('voteAgain', { because: 'vacant seats', ...(short ? { contest: short.contest } : {}) }),
                      on('leaveSeatsEmpty', short ? { contest: short.contest } : {}),
                    ],
          },
        ];
  return [
    {
      words: w(
        `${zh}签到${quorum && !at ? `：实到 ${here} 人，至少 ${quorum.least} 人` : ''}`,
        `Sign in to the ${en}${quorum && !at ? `: ${here} present, at least ${quorum.least}` : ''}`,
      ),
      done: at !== undefined || quorum?.reached === true,
      orders: [on('signIn', { body })],
      ...(ready ? { waits: ready } : {}),
    },
    {
      words: w(`宣布${zh}开始`, `Open the ${en}`),
      done: at !== undefined,
      orders: [on('openPartyMeeting', { body })],
      ...(ready
        ? { waits: ready }
        : until(
            quorum?.reached === true,
            w(
              `到会达到五分之四${quorum ? `（${quorum.formula}）` : ''}`,
              `four fifths present${quorum ? ` (${quorum.formula})` : ''}`,
            ),
          )),
    },
    {
      words: w('通过选举办法', 'Adopt the election method'),
      done: at?.method !== undefined,
      orders: [on('adoptPartyMethod')],
      ...until(at !== undefined, open),
    },
    {
      words: w('通过监票人', 'Approve the scrutineers'),
      done: at?.scrutineers !== undefined,
      orders: [on('approveScrutineers')],
      ...until(at !== undefined, open),
    },
    {
      words: w('确定计票人', 'Name the tellers'),
      done: at?.tellers !== undefined,
      orders: [on('nameTellers')],
      ...until(at !== undefined, open),
    },
    {
      words: w('投票，登记计票结果', 'Vote, and record the count'),
      done: r?.counted !== undefined,
      orders: [
        on('countPartyBallots', at && r && !r.counted ? countStart(at.present.length, r.slates) : undefined),
        on('helpVoter'),
      ],
      ...until(
        at?.method !== undefined && at.scrutineers !== undefined && at.tellers !== undefined,
        w('办法、监票人、计票人都已确定', 'method, scrutineers and tellers'),
      ),
    },
    {
      words: w('宣布选举结果', 'Conclude the vote'),
      done: r?.concluded !== undefined,
      orders: [on('concludePartyVote', p.begun && at && r?.counted && !r.concluded ? electedStart(p) : undefined)],
      ...until(r?.counted !== undefined, w('登记计票结果', 'the count')),
    },
    ...again,
  ];
};

/** A line for each who stands: the dialog of the count starts from them. */
const countStart = (present: number, slates: readonly Slate[]): Readonly<Record<string, unknown>> => ({
  issued: present,
  votes: slates.flatMap((x) => x.candidates.map((person) => ({ contest: x.contest, person }))),
});

/** What the sums bear out, as the dialog starts: people look and conclude. */
const electedStart = (p: PartyElection): Readonly<Record<string, unknown>> => {
  const at = p.sittings.at(-1),
    r = at?.rounds.at(-1);
  const sums = at && r ? sumsOf(p, at, r) : undefined;
  return sums?.valid === false
    ? { declaredVoid: true }
    : { elected: sums?.contests.flatMap((c) => c.elected.map((person) => ({ contest: c.contest, person }))) ?? [] };
};
