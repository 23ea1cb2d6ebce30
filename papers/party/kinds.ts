// The papers of a party election in the order of the work: the fourteen of the handbook, the forms of an open recommendation, the notice of the candidates. Where the members elect directly, those of the committee's own meeting fall away.
import { contestsOfCommittee, type PartyElection } from '../../election/party/state.ts';
import { type Kind, unless } from '../kind.ts';
import type { Page } from '../page.ts';
import { candidatesAnswer, candidatesRequest, meetingAnswer, meetingRequest, resultLetter } from './letters.ts';
import {
  candidatesNotice,
  committeeScript,
  firstScript,
  methodPage,
  organisationForm,
  secondScript,
  selfForm,
} from './methods.ts';
import { ballotPage, reportPage } from './sheets.ts';
import { type PartyGiven, partyTelling, sittingOf, type PartyTelling } from './telling.ts';

/** Every paper of a begun party election, ready or not; none before. */
export const partyKinds = (p: PartyElection, given: PartyGiven): readonly Kind[] => {
  if (!p.begun) return [];
  const t = partyTelling(p, given);
  const kind = (
    name: string,
    zh: string,
    en: string,
    page: (t: PartyTelling) => Page,
    waitsFor = unless(true, '', ''),
    toFill?: true,
  ): Kind => ({
    name,
    title: { zh, en },
    formats: ['pdf', 'docx'],
    personal: false,
    waitsFor,
    page: () => page(t),
    ...(toFill ? { toFill } : {}),
  });
  const candidates = unless(p.nominees.length > 0, '确定候选人预备人选', 'the proposed candidates');
  const asked = unless(p.asked.meeting !== undefined, '请示召开党员大会', 'the request for the meeting');
  const counted = (body: 'members' | 'committee') =>
    unless(
      sittingOf(p, body)?.rounds.some((r) => r.counted) ?? false,
      body === 'members' ? '党员大会计票' : '委员会第一次会议计票',
      'the count',
    );
  const concluded = unless(p.elected.length > 0, '宣布选举结果', 'the result');
  const byCommittee = contestsOfCommittee(p.begun).length > 0;
  return [
    kind(
      'meeting-request',
      '召开党员大会的请示',
      'Request for the meeting',
      meetingRequest,
      unless(p.members.size > 0, '登记党员', 'the members'),
    ),
    kind('meeting-answer', '召开党员大会的批复（供上级使用）', 'Answer on the meeting', meetingAnswer, asked),
    ...(p.begun.open
      ? [
          kind('self-application', '个人自荐报名表', 'Application of oneself', selfForm, undefined, true),
          kind('recommendation', '组织（联名）推荐表', 'Recommendation', organisationForm, undefined, true),
        ]
      : []),
    kind('candidates-request', '候选人预备人选的请示', 'Request for the proposed candidates', candidatesRequest, candidates),
    kind(
      'candidates-answer',
      '候选人预备人选的通知（供上级使用）',
      'Answer on the proposed candidates',
      candidatesAnswer,
      candidates,
    ),
    kind('candidates-notice', '候选人预备人选公示', 'Notice of the proposed candidates', candidatesNotice, candidates),
    kind('script-1', '党员大会主持词（一）', 'Script of the meeting, first half', firstScript),
    kind('method', '党员大会选举办法', 'Election method', (x) => methodPage(x, 'members'), candidates),
    {
      ...kind('ballot', '党员大会选票', 'Ballot of the members', (x) => ballotPage(x, 'members'), candidates, true),
      bare: true as const,
    },
    kind('report', '选举结果报告单', 'Report sheet', (x) => reportPage(x, 'members'), counted('members')),
    kind('script-2', '党员大会主持词（二）', 'Script of the meeting, second half', secondScript),
    ...(byCommittee
      ? [
          kind(
            'committee-method',
            '委员会第一次全体会议选举办法',
            'Election method of the committee',
            (x) => methodPage(x, 'committee'),
            candidates,
          ),
          {
            ...kind(
              'committee-ballot',
              '书记、副书记选票',
              'Ballot of the committee',
              (x) => ballotPage(x, 'committee'),
              candidates,
              true,
            ),
            bare: true as const,
          },
          kind(
            'committee-report',
            '委员会选举结果报告单',
            'Report sheet of the committee',
            (x) => reportPage(x, 'committee'),
            counted('committee'),
          ),
          kind('committee-script', '委员会第一次全体会议主持词', 'Script of the committee', committeeScript, concluded),
        ]
      : []),
    kind('result-report', '选举结果的报告', 'Report of the result', resultLetter, concluded),
  ];
};
