// What comes next in a party election: every step in its order, whether it is done, the order that does it, and what it still waits for. The steps of one meeting: meetingsteps.ts. It reminds; nothing is refused or decided here.
import type { Day } from '../../law/answer.ts';
import { partyAnswerOn, partyPostingDays } from '../../law/party.ts';
import { hung, meetingSteps } from './meetingsteps.ts';
import { hangs, notTold } from './publicity.ts';
import { contestsOfCommittee, type PartyElection, vacancies } from './state.ts';
import { on, type PartyStep, w } from './step.ts';

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
      done: hangs(p, 'candidates') !== undefined,
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
