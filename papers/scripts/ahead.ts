// 主持词, before the poll: the election committee chosen and sitting, the plan adopted, the training of the staff. Nomination and candidates: candidacy.ts.
import type { MeetingBody } from '../../assembly/quorum.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { staffRoles as roleKeys } from '../../election/polling/poll.ts';
import { zhDay } from '../../law/days.ts';
import {
  answerOn,
  electionCommitteeBodies,
  electionCommitteeMajority,
  electionCommitteeOdd,
  electionCommitteeQuit,
  electionCommitteeQuorum,
  electionCommitteeSize,
  secretBooth,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { sourcesOf } from '../figures.ts';
import { seatsInWords, under } from '../place.ts';
import { staffRoles } from '../words/terms.ts';
import { meeting, nomination, preselection } from './candidacy.ts';
import { attendance, blank, carries, orBlank, type Script, type ScriptOf, sharesOf, vote } from './script.ts';

const choosing: ScriptOf = (e, p, on, told): readonly Script[] => {
  const law = lawOf(e, on);
  // As they were chosen: who sits now may be others.
  const chosen = sourcesOf(told).facts(['CommitteeChosen'])[0]?.fact;
  const { members: seats, alternates } = chosen ?? { members: [], alternates: [] };
  const bodies = answerOn(electionCommitteeBodies, law);
  const body = (chosen?.by ?? bodies.value[0] ?? 'villagers representatives') as MeetingBody;
  const meeting = wordsOf('electionCommitteeBodies', body).zh;
  const { quorum } = sharesOf(e, body, on);
  const size = answerOn(electionCommitteeSize, law);
  const odd = answerOn(electionCommitteeOdd, law);
  return [
    {
      name: 'script-choosing',
      title: { zh: `推选${p.words.electionCommittee}主持词`, en: 'Script: the election committee is chosen' },
      about: [
        ['会议', meeting],
        ['时间', chosen ? zhDay(chosen.on) : blank],
        ['地点', blank],
        ['应到', `${orBlank(chosen?.due)}人`],
        ['主持人', blank],
      ],
      steps: [
        { head: '报告人数', says: [attendance(quorum, chosen?.due, chosen?.present)], does: '逐个签到，代表本人到会。' },
        {
          head: '说明事项',
          says: [
            `今天开会，推选${p.issuer}。按照${under(bodies)}，它由${bodies.value.map((b) => wordsOf('electionCommitteeBodies', b).zh).join('、')}推选产生，主持这次换届选举。`,
            `成员${seats.length > 0 ? `${seats.length}人` : `${size.value.min}至${size.value.max}人${odd.value ? '，须是单数' : ''}`}，同时按得票推选候补。`,
            `以后被提名为候选人的，要退出${answerOn(electionCommitteeQuit, law).value === 'member' ? '' : '；近亲属被提名的，也要退出'}，由候补按原来得票的次序递补（${under(answerOn(electionCommitteeQuit, law))}）。有意参选的，请现在就说明。`,
          ],
        },
        {
          head: '推举监票、计票人员',
          says: [`请大家推举监票、计票人员，不在被推选的人之列：${blank}、${blank}。同意的请举手。通过。`],
        },
        {
          head: '提出名单',
          says: [`请各${p.words.group}和与会人员提名。提到的有：${blank}。还有没有补充的？没有，就用这份名单。`],
        },
        {
          head: '投票',
          says: ['每人一票，在写票处独立填写，选的人数不能多于应推选的人数。填好后投入票箱。'],
          does: `清点发出${blank}张、收回${blank}张；收回多于发出的，这次推选无效。`,
        },
        {
          head: '宣布结果',
          says: [
            `现在宣布得票：${seats.length > 0 ? [...seats, ...alternates].map((m) => `${m.name}${m.votes}票`).join('、') : blank}。`,
            `${p.issuer}由${seats.length > 0 ? seats.map((m) => m.name).join('、') : blank}组成；候补依次为${alternates.length > 0 ? alternates.map((m) => m.name).join('、') : blank}。`,
          ],
        },
        { head: '散会', says: [`名单今天张榜公布，报${p.township}备案。散会。`], does: '会议记录由主持人、记录人、监票人签名。' },
      ],
    },
  ];
};

const sitting: ScriptOf = (e, p, on, told): readonly Script[] => {
  const law = lawOf(e, on);
  const [quorum, majority] = [answerOn(electionCommitteeQuorum, law), answerOn(electionCommitteeMajority, law)];
  const members = sourcesOf(told).facts(['CommitteeChosen'])[0]?.fact.members ?? [];
  const due = e.sitting.meetings[0]?.due ?? (members.length > 0 ? members.length : undefined);
  const first = e.sitting.meetings[0];
  return [
    {
      name: 'script-first-sitting',
      title: { zh: `${p.words.electionCommittee}第一次会议主持词`, en: 'Script: first sitting of the election committee' },
      about: [
        ['时间', first ? zhDay(first.on) : blank],
        ['地点', orBlank(first?.place)],
        ['应到', `${orBlank(due)}人`],
        ['成员', members.map((m) => m.name).join('、') || blank],
      ],
      steps: [
        {
          head: '报告人数',
          says: [attendance(quorum, due, first?.present.length), `每件事${carries(majority, first?.present.length)}`],
        },
        {
          head: '分工',
          says: [`先分工：登记${blank}，宣传${blank}，候选人和选票${blank}，投票站和工作人员${blank}，计票和档案${blank}。`],
        },
        {
          head: '确定选举日',
          says: [
            e.electionDay
              ? `选举日定在${zhDay(e.electionDay)}，各项工作的最后日期见选举工作日程。`
              : `建议选举日定在${blank}，各项工作的最后日期由这一天往前推算。`,
          ],
        },
        vote('选举日', majority, first?.present.length),
        {
          head: '登记和公布名单',
          says: [
            `登记从${blank}到${blank}，由各${p.words.group}登记员上门。名单张榜公布以后，有异议的在法定期限内提出，由本会作出处理决定并公布。`,
          ],
        },
        { head: '实施方案', says: ['请看实施方案草案，逐段讨论。'] },
        vote('实施方案', majority, first?.present.length),
        { head: '纪律', says: ['成员不得替人拉票，不得泄露登记资料。自己或者近亲属被提名的，立即报告。散会。'] },
      ],
    },
  ];
};

const plan: ScriptOf = (e, p, on): readonly Script[] => {
  const body = e.plan?.body ?? (e.begun?.kind === 'village' ? 'villagers representatives' : 'residents representatives');
  const { quorum, majority } = sharesOf(e, body, on);
  return [
    {
      name: 'script-plan',
      title: { zh: '通过选举办法的会议主持词', en: 'Script: the meeting that adopts the election method' },
      about: [
        ['会议', wordsOf('electionCommitteeBodies', body).zh],
        ['时间', e.plan ? zhDay(e.plan.on) : blank],
        ['地点', blank],
        ['应到', `${orBlank(e.plan?.due)}人`],
      ],
      steps: [
        { head: '报告人数', says: [attendance(quorum, e.plan?.due, e.plan?.present)] },
        {
          head: '宣读草案',
          says: [
            `现在宣读选举办法草案。这次选${seatsInWords(e.begun?.posts ?? [])}。法律已经定下的，我们照办；法律没有规定的，由这个办法来定，请大家重点讨论这些条款。`,
          ],
          does: '逐章宣读；修改意见写在草案上，当场读出改后的条文。',
        },
        { head: '讨论', says: ['请发言。每人说完以后，我问一句：还有没有不同意见？'] },
        vote('选举办法', majority, e.plan?.present),
        { head: '宣布', says: [`选举办法通过，从今天起施行，张榜公布，报${p.township}。散会。`] },
      ],
    },
  ];
};

const training: ScriptOf = (e, p, on): readonly Script[] => {
  const law = lawOf(e, on);
  const round = e.rounds.at(-1);
  const staff = roleKeys.flatMap((role) => {
    const many = round?.staff.filter((s) => s.role === role).length ?? 0;
    return many > 0 ? [`${staffRoles[role].zh}${many}人`] : [];
  });
  return [
    {
      name: 'script-training',
      title: { zh: '工作人员培训会主持词', en: 'Script: the training of the staff' },
      about: [
        ['时间', blank],
        ['地点', blank],
        [
          '应到',
          round && round.staff.length > 0
            ? `${new Set(round.staff.map((s) => s.person ?? s.name)).size}人（${staff.join('、')}）`
            : `${blank}人`,
        ],
      ],
      steps: [
        {
          head: '点名',
          says: ['请各投票站负责人点名，缺的今天之内补上并补训。候选人和他的近亲属不做工作人员；有这种关系的，请现在说明。'],
        },
        {
          head: '讲投票日的过程',
          says: [
            `投票日${round ? zhDay(round.day) : e.electionDay ? zhDay(e.electionDay) : blank}，${round?.opens ? `${round.opens}开始，${round.closes}结束` : `${blank}开始，${blank}结束`}。过程是：到位、点票、验空箱、贴封、验证发票、写票、投票、封口、清点剩余、开箱、唱票、计票、宣布。`,
            `写票处一次只进一个人（${under(answerOn(secretBooth, law))}）。任何人不得看、不得问、不得拍。`,
          ],
        },
        {
          head: '分岗位讲',
          says: ['下面按岗位发一页纸：该做什么、绝不做什么、怎么说、找谁。请各自读一遍，再由两人一组互相讲。'],
        },
        {
          head: '演练',
          says: ['现在用样票练一遍：一名选民带着两份委托来领票；一张写坏的票来换；一张圈压在两格之间的票怎么办。'],
          does: '每个岗位都动手做一遍；错的当场纠正。',
        },
        {
          head: '承诺',
          says: [
            '请全体起立，跟我读：我依法办事，不偏不倚；不透露任何人投了谁；如实点数、如实记录；有差错立即报告，不隐瞒，不更改。',
          ],
          does: '到会的在培训登记表上签名。',
        },
      ],
    },
  ];
};

/** The meetings before the poll; a pre-selection where one was held or may still be. */
export const aheadScripts: ScriptOf = (e, p, on, told) =>
  [
    choosing,
    sitting,
    plan,
    nomination,
    ...(e.candidacy.fixed && e.nomination.preselections.length === 0 ? [] : [preselection]),
    meeting,
    training,
  ].flatMap((s) => s(e, p, e.electionDay ?? on, told));
