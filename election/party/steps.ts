// What comes next in a party election: every step in its order, whether it is done, the order that does it, and what it still waits for. It reminds; nothing is refused or decided here.
import type { Day } from '../../law/answer.ts';
import { partyAnswerOn, partyPostingDays, partyQuorum } from '../../law/party.ts';
import { sum } from './chapter.ts';
import { type Body, bodies, contests } from './choices.ts';
import { sumsOf } from './determining.ts';
import { electorate } from './meeting.ts';
import { notTold } from './publicity.ts';
import { contestsOfCommittee, due, type PartyElection, type Slate, vacancies } from './state.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}
export interface PartyStep {
  readonly words: Words;
  readonly done: boolean;
  /** The orders that do it, the first the main one, with what the dialog starts from. */
  readonly orders: readonly { readonly order: string; readonly start?: Readonly<Record<string, unknown>> }[];
  readonly waits?: Words;
  /** May be left out. */
  readonly maybe?: true;
}

const w = (zh: string, en: string): Words => ({ zh, en });
const on = (order: string, start?: Readonly<Record<string, unknown>>) => (start ? { order, start } : { order });

const asking = (
  p: PartyElection,
  about: 'meeting' | 'candidates' | 'result',
  ready: boolean,
  zh: string,
  en: string,
): readonly PartyStep[] => {
  const asked = p.asked[about];
  const open = asked?.approved === undefined && asked !== undefined;
  return [
    {
      words: w(`${about === 'result' ? '报告' : '请示'}${zh}`, `${about === 'result' ? 'Report' : 'Ask for'} ${en}`),
      done: open || asked?.approved === true,
      orders: [on('askHigher', { about })],
      ...(ready ? {} : { waits: w('前面的步骤办完', 'the steps before it') }),
    },
    {
      words: w(`登记上级对${zh}的批复`, `Record the answer from above: ${en}`),
      done: asked?.approved === true,
      orders: [on('recordHigherAnswer', { about, approved: true })],
      ...(open ? {} : { waits: w('请示', 'the request') }),
    },
  ];
};

const hung = (p: PartyElection, about: 'candidates' | 'result', today: Day): Words | undefined => {
  const last = p.posted.findLast((n) => n.about === about);
  if (!last) return w('公示', 'the notice');
  return last.until < today ? undefined : w(`公示到 ${last.until} 期满`, `the notice hangs until ${last.until}`);
};

/** The steps of one meeting that elects. */
const meetingSteps = (p: PartyElection, body: Body, today: Day, ready: Words | undefined): readonly PartyStep[] => {
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

/** All steps of a begun election as of a day. */
export const partySteps = (p: PartyElection, today: Day): readonly PartyStep[] => {
  const { begun } = p;
  if (!begun) return [];
  const proposed = [...p.members.values()].filter((m) => m.notDue !== undefined);
  const applied = p.applicants.size > 0,
    over = p.applying !== undefined && today > p.applying.to;
  const approved = p.asked.meeting?.approved === true;
  const named = p.nominees.length > 0;
  const days = partyAnswerOn(partyPostingDays, { kind: 'party', day: today, plan: begun.plan }).value;
  const before =
    p.asked.candidates?.approved !== true
      ? w('候选人预备人选批复', 'the candidates approved')
      : (hung(p, 'candidates', today) ??
        (p.meetingOn !== undefined && today < p.meetingOn
          ? w(`大会定在 ${p.meetingOn}`, `the meeting is on ${p.meetingOn}`)
          : undefined));
  const whole = p.elected.length > 0 && vacancies(p, 'members').length === 0;
  const all = whole && vacancies(p, 'committee').length === 0;
  const byCommittee = contestsOfCommittee(begun).length > 0;
  const untold = notTold(p).length;
  return [
    { words: w('登记党员', 'Enter the members'), done: p.members.size > 0, orders: [on('enterPartyMembers')] },
    {
      words: w(
        '停止行使选举权、不计入应到会的党员（没有的可以不办）',
        'Members whose right is suspended, or who are left out of those due (where there are any)',
      ),
      done: proposed.length > 0 ? proposed.every((m) => m.notDue?.approved === true && m.notDue.consented === true) : approved,
      maybe: true,
      orders: [
        on('proposeLeavingOut'),
        on('suspendPartyRight'),
        ...(proposed.length > 0
          ? [
              on('askHigher', { about: 'those not due' }),
              on('recordHigherAnswer', { about: 'those not due', approved: true }),
              on('consentLeavingOut'),
            ]
          : []),
      ],
    },
    ...asking(p, 'meeting', p.members.size > 0, '召开党员大会', 'the members’ meeting'),
    {
      words: w(
        `通知每一名党员${untold > 0 ? `：还有 ${untold} 人没有通知到` : ''}`,
        `Tell every member${untold > 0 ? `: ${untold} are not told yet` : ''}`,
      ),
      done: p.members.size > 0 && untold === 0,
      orders: [on('tellMembers')],
    },
    ...(begun.open
      ? ([
          {
            words: w('公布报名起止日期', 'Open the applications'),
            done: p.applying !== undefined,
            orders: [on('openApplications')],
            ...(approved ? {} : { waits: w('召开大会的批复', 'the meeting approved') }),
          },
          {
            words: w('登记报名和资格审查', 'Record applications and checks'),
            done: over && applied && [...p.applicants.values()].every((a) => a.qualified !== undefined || a.withdrawn === true),
            orders: [
              on('putNameForward'),
              on('checkQualification'),
              on('withdrawName'),
              on('postPartyNotice', { about: 'applicants' }),
            ],
            ...(p.applying ? {} : { waits: w('公布报名日期', 'the applications open') }),
          },
          {
            words: w('召开民主推荐会，进行信任投票', 'Recommendation meeting and vote of confidence'),
            done: p.recommended !== undefined,
            orders: [on('recordRecommendation'), on('recordConfidence')],
            ...(over ? {} : { waits: w('报名截止', 'the last day to apply') }),
          },
        ] satisfies readonly PartyStep[])
      : []),
    {
      words: w('研究确定候选人预备人选', 'Settle the proposed candidates'),
      done: named,
      orders: [on('settleNominees')],
      ...(!begun.open || p.recommended ? {} : { waits: w('民主推荐会', 'the recommendation meeting') }),
    },
    ...asking(p, 'candidates', named, '候选人预备人选', 'the proposed candidates'),
    {
      words: w(`公示候选人预备人选（不少于 ${days} 天）`, `Post the proposed candidates (${days} days or more)`),
      done: p.posted.some((n) => n.about === 'candidates'),
      orders: [on('postPartyNotice', { about: 'candidates' })],
      ...(named ? {} : { waits: w('确定预备人选', 'the proposed candidates') }),
    },
    {
      words: w('介绍候选人：见面、专刊、演讲、回答提问', 'Make the candidates known'),
      done: named && p.nominees.every((n) => n.introduced.size > 0),
      maybe: true,
      orders: [on('introduceCandidates')],
      ...(named ? {} : { waits: w('确定预备人选', 'the proposed candidates') }),
    },
    ...meetingSteps(p, 'members', today, before),
    ...(byCommittee ? meetingSteps(p, 'committee', today, whole ? undefined : w('委员选足', 'the committee whole')) : []),
    ...asking(p, 'result', all, '选举结果', 'the result'),
    {
      words: w('公示选举结果', 'Post the result'),
      done: p.posted.some((n) => n.about === 'result'),
      orders: [on('postPartyNotice', { about: 'result' })],
      ...(p.asked.result?.approved === true ? {} : { waits: w('结果的批复', 'the result approved') }),
    },
    {
      words: w('封存选举材料', 'Close the book'),
      done: p.closed !== undefined,
      orders: [on('closePartyBook')],
      ...(p.asked.result?.approved !== true
        ? { waits: w('结果的批复', 'the result approved') }
        : ((wait) => (wait ? { waits: wait } : {}))(hung(p, 'result', today))),
    },
  ];
};
