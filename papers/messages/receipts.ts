// 参选回执: what somebody who was nominated takes home: for which post, how, which papers are missing and by when, and what comes next. One on a sheet, for the person alone.
import type { Election } from '../../election/election.ts';
import { type Nominee, stillNominated } from '../../election/nominating/nomination.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import { answerOn, candidateListDay, candidateRefusalDay, nomineeConsent } from '../../law/rules.ts';
import { lastDay } from '../notices/frame.ts';
import { type Block, type Page, paragraph, seal } from '../page.ts';
import { byRule, placeOf } from '../place.ts';
import { posts, ways } from '../words/terms.ts';

/** Who still stands as a nominee, each post once. */
export const receiptsFor = (e: Election): readonly Nominee[] => e.nomination.nominees.filter((n) => stillNominated(e, n));

export const nominationReceipts = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  return {
    title: '参选回执',
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: receiptsFor(e).flatMap((n, i) => sheetOf(e, n, i, on)),
  };
};

const sheetOf = (e: Election, n: Nominee, i: number, on: Day): readonly Block[] => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const consent = answerOn(nomineeConsent, law);
  const listDay = lastDay(e, candidateListDay, on);
  const refusal = lastDay(e, candidateRefusalDay, on);
  const open = n.omissions.filter((o) => !o.repaired);
  return [
    { kind: 'heading', level: 1, text: `参选回执　第${i + 1}号`, ...(i > 0 ? { sheet: true as const } : {}) },
    { kind: 'paragraph', runs: [`${n.name}：`], indent: false },
    paragraph(
      `${zhDate(n.on)}，您以${ways[n.way].zh}的方式被提名为${p.committee}${posts[n.post].zh}候选人，提名已经收到并登记。`,
    ),
    paragraph(
      n.agreed
        ? '您同意接受提名的书面表示已经收到。'
        : consent.value === 'in writing'
          ? `${byRule(consent)}请书面表示是否同意接受提名；没有书面同意的，不列入候选人名单。`
          : `不接受提名的，请书面提出${refusal ? `，最迟于${zhDate(refusal)}` : ''}。`,
    ),
    ...(open.length > 0
      ? [paragraph(`尚缺材料：${open.map((o) => `${o.missing ?? '（已删除）'}，请于${zhDay(o.until)}前补交`).join('；')}。`)]
      : []),
    paragraph(
      `接下来由${p.words.electionCommittee}依法审查。${listDay ? `正式候选人名单最迟于${zhDay(listDay)}公布。` : '正式候选人名单确定后公布。'}本回执只证明收到提名，不是资格审查的结论。`,
    ),
    { kind: 'signatures', lines: ['经办人', '本人签收', '日期'], perLine: 3 },
    seal(p.issuer, zhDate(n.on)),
  ];
};
