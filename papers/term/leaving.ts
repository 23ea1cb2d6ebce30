// The papers of a recall and of a resignation: the notice of the vote, the report sheet of its ballots, the notice of its result, the notice that somebody resigned.
import { committeeOffices, officeWords } from '../../election/term/offices.ts';
import type { Resignation } from '../../election/term/leaving.ts';
import { defences, type Recall, recallDays, recallOutcome } from '../../election/term/recalling.ts';
import { zhDate } from '../../law/days.ts';
import {
  answerOn,
  binds,
  byElectionBy,
  recallDefence,
  recallMajority,
  recallTurnout,
  recallVoteDays,
  resignationApproval,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { closing, padded, type Page, paragraph, seal, title } from '../page.ts';
import { by, cell, head, type TermTelling } from './telling.ts';

const postOf = (t: TermTelling, person: string): string => {
  const held = t.t.holders.find((h) => h.person === person && committeeOffices.includes(h.office));
  return `${t.words.committee}${officeWords[held?.office ?? 'member'].zh}`;
};
const who = (r: Recall, t: TermTelling): string => {
  const of = { voters: '名选民', households: '名户代表', representatives: `名${t.words.people}代表`, township: '' }[r.by];
  return r.by === 'township' ? '乡镇（街道）建议' : `${r.signers ?? ''}${of}联名要求`;
};

/** 罢免表决公告. The reasons are not posted: they are read out at the vote beside the defence. */
export const recallNotice = (t: TermTelling, r: Recall): Page => {
  const law = t.lawOn(r.on),
    turnout = answerOn(recallTurnout, law),
    majority = answerOn(recallMajority, law);
  return {
    title: `罢免${r.name}的表决公告`,
    form: 'official',
    rehearsal: t.rehearsal,
    blocks: [
      title(t.place, `罢免${r.name}职务的投票表决公告`),
      paragraph(
        `${zhDate(r.on)}，${who(r, t)}罢免${r.name}的${postOf(t, r.person)}职务。现定于${r.voted ? `${zhDate(r.voted.on)}＿＿时` : '＿＿＿＿年＿＿月＿＿日＿＿时'}在＿＿＿＿＿＿投票表决${binds(answerOn(recallVoteDays, law)) ? `，最迟不晚于${zhDate(recallDays(r, law).committee)}` : ''}。`,
      ),
      paragraph(
        `一、表决前宣读罢免理由，并听取${r.name}的申辩意见（${by(answerOn(recallDefence, law))}）。${r.defended ? `${zhDate(r.defended.on)}已登记：${defences[r.defended.how].zh}。` : ''}`,
      ),
      paragraph(
        `二、须有选举权的人${wordsOf('share', turnout.value).zh}投票，并经投票的${wordsOf('share', majority.value).zh}赞成，罢免方为通过（${by(turnout)}）。`,
      ),
      paragraph('三、表决采用无记名投票，当场公开计票，当场宣布结果。'),
      // Posted before the vote: after it the day of posting is left to be written.
      closing('特此公告。'),
      seal(t.committee, r.voted ? '＿＿＿＿年＿＿月＿＿日' : zhDate(t.on)),
    ],
  };
};

/** 罢免表决报告单: every ballot, both sums, signatures. Blank where it is not voted yet. */
export const recallReport = (t: TermTelling, r: Recall): Page => {
  const v = r.voted,
    found = v && recallOutcome(v, t.lawOn(v.on));
  const rows = (
    [
      ['应投票人数', v?.due],
      ['发出票数', v?.issued],
      ['收回票数', v?.returned],
      ['赞成', v?.agree],
      ['反对', v?.against],
      ['弃权', v?.abstain],
      ['无效', v?.void],
    ] as const
  ).map(([what, n]) => [
    cell(what),
    n === undefined ? cell('') : { ...cell(n, 'right'), figure: t.figure(`罢免${r.name} ${what}`, n, 'RecallVoted', r.recall) },
  ]);
  return {
    title: `罢免${r.name}的表决报告单`,
    form: 'form',
    rehearsal: t.rehearsal,
    blocks: [
      title(t.place, `罢免${r.name}（${postOf(t, r.person)}）表决报告单`),
      paragraph(`投票日期：${v ? zhDate(v.on) : '＿＿＿＿年＿＿月＿＿日'}`),
      { kind: 'table', widths: [5, 5], head: head('项目', '张（人）'), rows, tall: 9 },
      ...(found
        ? [
            paragraph(
              `参加投票：${found.turnout.formula}，${found.turnout.reached ? '达到' : '未达到'}（至少${found.turnout.least}人，${by(found.turnout.answer)}）。`,
            ),
            paragraph(
              `赞成：${found.majority.formula}，${found.majority.reached ? '达到' : '未达到'}（至少${found.majority.least}票，${by(found.majority.answer)}）。`,
            ),
            paragraph(`结论：罢免${found.carried ? '通过' : '未通过'}。`),
          ]
        : [paragraph('结论：□ 罢免通过　□ 罢免未通过')]),
      { kind: 'signatures', perLine: 3, lines: ['主持人', '监票人', '计票人'] },
      seal(t.committee, v ? zhDate(v.on) : '＿＿＿＿年＿＿月＿＿日'),
    ],
  };
};

/** 罢免结果公告. */
export const recallResult = (t: TermTelling, r: Recall): Page => {
  const v = r.voted,
    found = v && recallOutcome(v, t.lawOn(v.on));
  const figure = (name: string, n: number) => t.figure(`罢免${r.name} ${name}`, n, 'RecallVoted', r.recall);
  return {
    title: `罢免${r.name}的结果公告`,
    form: 'official',
    rehearsal: t.rehearsal,
    blocks: [
      title(t.place, `罢免${r.name}职务表决结果公告`),
      ...(v && found
        ? [
            paragraph(
              `${zhDate(v.on)}对罢免${r.name}的${postOf(t, r.person)}职务投票表决。应投票`,
              figure('应投票人数', v.due),
              '人，收回选票',
              figure('收回票数', v.returned),
              '张，其中赞成',
              figure('赞成', v.agree),
              '票，反对',
              figure('反对', v.against),
              '票，弃权',
              figure('弃权', v.abstain),
              '票，无效',
              figure('无效', v.void),
              '票。',
            ),
            paragraph(
              `${found.turnout.reached ? '参加投票的人数达到法定要求' : `参加投票的不足${found.turnout.least}人，未达到法定要求`}；${found.majority.reached ? '赞成票达到法定要求' : `赞成票不足${found.majority.least}票，未达到法定要求`}。根据${by(found.turnout.answer)}，罢免${found.carried ? `通过，${r.name}的职务自即日起终止` : `未通过，${r.name}继续任职`}。`,
            ),
          ]
        : []),
      closing('特此公告。'),
      seal(t.committee, zhDate(r.concluded?.on ?? t.on)),
    ],
  };
};

/** 辞职公告. */
export const resignationNoticePage = (t: TermTelling, r: Resignation): Page => {
  const law = t.lawOn(r.decided?.ended ?? r.decided?.on ?? t.on);
  return {
    title: `${r.name}辞职公告`,
    form: 'official',
    rehearsal: t.rehearsal,
    blocks: [
      title(t.place, `${padded(r.name).replaceAll('\u3000', '')}辞职公告`),
      paragraph(
        `${r.name}于${zhDate(r.on)}书面申请辞去${postOf(t, r.person)}职务。经${zhDate(r.decided?.ended ?? r.decided?.on ?? t.on)}会议审议，同意其辞职，职务自即日起终止（${by(answerOn(resignationApproval, law))}）。`,
      ),
      paragraph(`所缺名额按照${by(answerOn(byElectionBy, law))}补选，补选的时间、地点另行公告。`),
      closing('特此公告。'),
      seal(t.committee, zhDate(r.decided?.ended ?? r.decided?.on ?? t.on)),
    ],
  };
};
