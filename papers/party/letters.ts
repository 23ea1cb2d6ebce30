// What goes up and comes down: the request for the meeting, the answer, the request for the proposed candidates, the answer with their names, and the report of the result. Promises every figure computed from the record.
import { committeeFigures } from '../../election/party/afterwards.ts';
import { contests, educations } from '../../election/party/choices.ts';
import { sumsOf } from '../../election/party/determining.ts';
import { postsHeld, sitting } from '../../election/party/state.ts';
import { partyDifference } from '../../law/party.ts';
import { leastThatReaches } from '../../law/share.ts';
import { type Block, type Page, padded, paragraph, type Run } from '../page.ts';
import { cell, dateOr, head, letter, members, type PartyTelling, seatsSaid, sittingOf } from './telling.ts';

const nomineeTable = (t: PartyTelling): Block => ({
  kind: 'table',
  kept: true,
  widths: [1.5, 3, 1.6, 3, 3, 3],
  head: head('序号', '姓名', '性别', '出生年月', '文化程度', '提名职务'),
  rows: t.p.nominees
    .filter((n, i, all) => all.findIndex((x) => x.id === n.id) === i)
    .map((n, i) => [
      cell(i + 1),
      cell(padded(n.name)),
      cell(n.sex === 'woman' ? '女' : n.sex === 'man' ? '男' : ''),
      cell(n.born?.slice(0, 7) ?? ''),
      cell(n.education ? educations[n.education].zh : ''),
      cell(
        t.p.nominees
          .filter((x) => x.id === n.id)
          .map((x) => contests[x.contest].zh)
          .join('、'),
      ),
    ]),
});
const way = (t: PartyTelling): string =>
  (t.b.variant === 'direct'
    ? '由党员大会以无记名投票、差额选举的办法直接选举产生书记、副书记和委员'
    : '由党员大会以无记名投票、差额选举的办法选举产生委员，再由委员会第一次全体会议选举产生书记、副书记'
  )
    .replace('书记、副书记和委员', t.b.seats['deputy secretary'] > 0 ? '书记、副书记和委员' : '书记和委员')
    .replace('书记、副书记', t.b.seats['deputy secretary'] > 0 ? '书记、副书记' : '书记');

/** (1) 关于召开党员大会进行换届选举的请示. */
export const meetingRequest = (t: PartyTelling): Page => {
  const m = members(t);
  const { figure } = t;
  return letter(t, {
    title: [`关于召开${t.name}党员大会`, '进行换届选举的请示'],
    number: t.p.asked.meeting?.number,
    to: t.b.higher,
    from: t.name,
    date: dateOr(t.p.asked.meeting?.on ?? t.on),
    blocks: [
      paragraph(
        t.b.termEnds === undefined ? '本届任期已满，' : `本届任期于${dateOr(t.b.termEnds)}届满，`,
        `拟于${dateOr(t.p.meetingOn)}召开党员大会，选举产生${t.whole}。现将有关事项请示如下。`,
      ),
      paragraph(
        '一、基本情况。现有党员',
        figure('members', m.all, ['PartyMemberEntered', 'PartyMemberLeft']),
        '名，设支部',
        figure('branches', t.b.branches.length, ['PartyElectionBegun']),
        '个，其中有选举权的正式党员',
        figure('voters', m.voters, [
          'PartyMemberEntered',
          'PartyRightSuspended',
          'PartyRightRestored',
          'PartyMemberBecameFull',
          'PartyMemberLeft',
        ]),
        '名。',
      ),
      paragraph(`二、名额和选举方式。拟设${seatsSaid(t.b)}，${way(t)}。`),
      ...(t.b.open
        ? [
            paragraph(
              '三、候选人的产生。实行公开推荐：由组织推荐、党员举荐、群众联荐、自我推荐四种方式报名，经资格审查、民主推荐和信任投票，研究提出候选人预备人选，报上级党组织批准。',
            ),
          ]
        : [paragraph('三、候选人的产生。由党员酝酿，研究提出候选人预备人选，报上级党组织批准。')]),
      ...(proposedOut(t) > 0
        ? [
            paragraph(
              '四、应到会人数。有',
              figure('proposed out', proposedOut(t), ['LeavingOutProposed']),
              '名党员因病、出国或者长期外出等不能到会，拟经批准并经党员大会同意，不计入应到会人数。',
            ),
          ]
        : []),
      paragraph('妥否，请批示。'),
    ],
  });
};
const proposedOut = (t: PartyTelling): number => [...t.p.members.values()].filter((m) => m.notDue !== undefined).length;

/** (2) 批复, as the higher body may sign it. */
export const meetingAnswer = (t: PartyTelling): Page =>
  letter(t, {
    title: [`关于同意召开${t.name}党员大会`, '进行换届选举的批复'],
    number: t.p.asked.meeting?.answerNumber,
    to: t.name,
    from: t.b.higher,
    date: dateOr(t.p.asked.meeting?.answeredOn),
    blocks: [
      paragraph(`《关于召开${t.name}党员大会进行换届选举的请示》收悉。经研究，批复如下。`),
      paragraph(`一、同意于${dateOr(t.p.meetingOn)}召开党员大会，选举产生${t.whole}。`),
      paragraph(`二、同意设${seatsSaid(t.b)}，${way(t)}。`),
      paragraph('三、请按照《中国共产党章程》和《中国共产党基层组织选举工作条例》的规定做好选举工作，选举结果及时报批。'),
    ],
  });

/** (3) 关于候选人预备人选的请示. */
export const candidatesRequest = (t: PartyTelling): Page => {
  const seats =
    t.b.variant === 'direct' ? t.b.seats.member : t.b.seats.secretary + t.b.seats['deputy secretary'] + t.b.seats.member;
  const contest = t.b.variant === 'direct' ? 'member' : 'committee';
  const stand = t.p.nominees.filter((n) => n.contest === contest).length;
  return letter(t, {
    title: [`关于${t.whole}`, '候选人预备人选的请示'],
    number: t.p.asked.candidates?.number,
    to: t.b.higher,
    from: t.name,
    date: dateOr(t.p.asked.candidates?.on ?? t.on),
    blocks: [
      paragraph(
        t.b.open && t.p.recommended
          ? [
              `经公开报名、资格审查，于${dateOr(t.p.recommended.on)}召开民主推荐会（党员`,
              t.figure('recommending members', t.p.recommended.members, ['PartyRecommendationHeld']),
              '名、居民代表',
              t.figure('recommending residents', t.p.recommended.residents, ['PartyRecommendationHeld']),
              '名参加），',
            ]
          : ['经党员酝酿，'],
        t.p.confidence && [
          '并进行了信任投票（',
          t.figure('confidence taking part', t.p.confidence.taking, ['PartyConfidenceVoted']),
          '名党员参加），',
        ],
        '研究提出候选人预备人选如下。',
      ),
      nomineeTable(t),
      ...(seats > 0
        ? [
            paragraph(
              '委员应选',
              t.figure('seats', seats, ['PartyElectionBegun']),
              '名，提名',
              t.figure('nominees', stand, ['PartyNomineesSettled']),
              `名，差额${Math.max(0, stand - seats)}名，不少于应选人数的百分之二十（至少${leastThatReaches(t.rule(partyDifference), seats)}名）。`,
            ),
          ]
        : []),
      paragraph('以上人选均为有被选举权的正式党员。妥否，请批示。'),
    ],
  });
};

/** (4) 关于候选人预备人选的批复（通知）. */
export const candidatesAnswer = (t: PartyTelling): Page =>
  letter(t, {
    title: [`关于${t.whole}`, '候选人预备人选的通知'],
    number: t.p.asked.candidates?.answerNumber,
    to: t.name,
    from: t.b.higher,
    date: dateOr(t.p.asked.candidates?.answeredOn),
    blocks: [
      paragraph('经研究，同意下列同志为候选人预备人选，请提交党员大会酝酿、选举。'),
      nomineeTable(t),
      paragraph('选举前请按规定公示，并向党员介绍候选人的情况。'),
    ],
  });

/** (14) 关于选举结果的报告. */
export const resultLetter = (t: PartyTelling): Page => {
  const at = sittingOf(t.p, 'members');
  const done = postsHeld(t.p);
  const said = (post: string): string =>
    done
      .filter((h) => h.post === post)
      .map((h) => t.said(h.id))
      .join('、');
  const rounds = t.p.sittings.flatMap((s) =>
    s.rounds.flatMap((r) => sumsOf(t.p, s, r)?.contests.map((c) => ({ s, r, c })) ?? []),
  );
  const figures = committeeFigures(t.p);
  const named = (name: string, value: number, fact = 'PartyMeetingOpened'): Run => t.figure(name, value, [fact]);
  return letter(t, {
    title: [`关于${t.whole}`, '选举结果的报告'],
    number: t.p.asked.result?.number,
    to: t.b.higher,
    from: t.name,
    date: dateOr(t.p.asked.result?.on ?? sitting(t.p)?.on),
    blocks: [
      ...(at
        ? [
            paragraph(
              `${t.name}于${dateOr(at.on)}在${at.place}召开党员大会。应到会有选举权的党员`,
              named('due', at.due),
              '名，实到',
              named('present', at.present.length),
              '名，符合规定人数。大会以无记名投票方式进行了选举。',
            ),
          ]
        : []),
      {
        kind: 'table',
        widths: [2.4, 3, 2, 2, 2, 3.6],
        head: head('职务', '姓名', '赞成', '不赞成', '弃权', '结果'),
        rows: rounds.flatMap(({ r, c }) =>
          c.lines.map((l) => [
            cell(contests[c.contest].zh + (r.number > 1 ? `（第${r.number}次）` : '')),
            cell(padded(t.said(l.id))),
            cell(l.agree),
            cell(l.writtenIn ? '—' : l.against),
            cell(l.writtenIn ? '—' : l.abstain),
            cell(
              { elected: '当选', tied: '得票相等', 'after the seats were filled': '未当选', 'not more than half': '未过半数' }[
                l.place
              ] + (l.writtenIn ? '（另选）' : ''),
            ),
          ]),
        ),
        small: true,
      },
      paragraph(
        '选举结果：',
        [
          ['书记', said('secretary')],
          ['副书记', said('deputy secretary')],
          ['委员', said('member')],
        ]
          .filter(([, who]) => who !== '')
          .map(([post, who]) => `${post}${who}`)
          .join('；'),
        '。',
      ),
      ...(figures.seats > 0
        ? [
            paragraph(
              '当选的',
              t.figure('elected', figures.seats, ['PartyVoteConcluded']),
              '人中，女',
              t.figure('women', figures.women, ['PartyVoteConcluded']),
              '人，男',
              t.figure('men', figures.men, ['PartyVoteConcluded']),
              '人。',
            ),
          ]
        : []),
      paragraph('选举结果报告单附后。请予批准。'),
    ],
  });
};
