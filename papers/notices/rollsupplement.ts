// What changed on the roll since it was posted, as a notice: names added, corrected and removed by group, and how each objection was decided, by its number and without a name. And the receipt that whoever objects takes home.
import type { Election } from '../../election/election.ts';
import type { PersonId } from '../../election/person.ts';
import type { Objection, Posting, Voter } from '../../election/roll/roll.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { addDays, zhDate } from '../../law/days.ts';
import { answerOn, objectionDecision, objectionDecisionPublished } from '../../law/rules.ts';
import { type Block, heading, type Page, paragraph, seal, title } from '../page.ts';
import { closingWords, placeOf, under } from '../place.ts';
import { namesByGroup, numberLine } from './frame.ts';
import { objectionKinds } from '../words/terms.ts';

type Changes = Posting['changes'];
const size = ({ added, corrected, removed }: Changes): number => added.size + corrected.size + removed.size;

/** The changes of the last posting that had any, with its day; before it is posted those that wait for it. */
export const lastChanges = (e: Election): { readonly on?: Day; readonly changes: Changes } | undefined => {
  if (e.roll.postings.length > 0 && size(e.roll.unposted) > 0) return { changes: e.roll.unposted };
  const posted = e.roll.postings.slice(1).findLast((p) => size(p.changes) > 0);
  return posted && { on: posted.on, changes: posted.changes };
};

/** 增加2人、更正1人; that nobody came or went where only objections were decided. */
const counted = ({ added, corrected, removed }: Changes): string =>
  (
    [
      ['增加', added.size],
      ['减少', removed.size],
      ['更正', corrected.size],
    ] as const
  )
    .flatMap(([what, n]) => (n > 0 ? [`${what}${n}人`] : []))
    .join('、') || '列入名单的人没有增减';

const changed = (what: string, voters: readonly Voter[], group: string): readonly Block[] =>
  namesByGroup(
    voters.map((v) => ({ group: v.group, name: v.secret?.name })),
    (no, many) => `${what}：第${no}${group}（${many}人）`,
  );

/** 选民名单补充公告. Its voters by name and group only. */
export const rollSupplement = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const { on: posted = on, changes } = lastChanges(e) ?? { changes: e.roll.unposted };
  const now = (ids: ReadonlySet<PersonId>): readonly Voter[] => [...ids].flatMap((id) => e.roll.voters.get(id) ?? []);
  const decided = [...e.roll.objections.values()].filter((o) => o.decided && o.decided.published <= posted);
  const published = answerOn(objectionDecisionPublished, lawOf(e, posted));
  return {
    title: `${p.committee}选举选民名单补充公告`,
    form: 'official',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '选民名单补充公告'),
      ...numberLine(e, 'roll corrections', on),
      paragraph(
        `${p.words.roll}公布后，${counted(changes)}，现予公布。${size(changes) > 0 ? '变动后' : ''}登记${e.roll.voters.size}人。`,
      ),
      ...(decided.length > 0
        ? [paragraph(`根据${under(published)}的规定，名单异议的处理结果同时公布：${decided.map(inOneLine).join('；')}。`)]
        : []),
      paragraph(closingWords(e)),
      seal(p.issuer, zhDate(posted)),
      ...(size(changes) > 0 ? [heading(1, '附：变动名单')] : []),
      ...changed('增加', now(changes.added), p.words.group),
      ...changed('更正', now(changes.corrected), p.words.group),
      ...changed('减少', [...changes.removed.values()], p.words.group),
    ],
  };
};

const inOneLine = (o: Objection): string =>
  `第${o.no}号（${objectionKinds[o.about].zh}）${o.decided?.upheld ? '成立' : '不成立'}`;

/** 名单异议回执, one for each objection, a sheet each: what was received and by when it is answered. */
export const objectionReceipts = (e: Election): Page => {
  const p = placeOf(e);
  return {
    title: '名单异议回执',
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [...e.roll.objections.values()].flatMap((o, i): Block[] => {
      const answer = answerOn(objectionDecision, lawOf(e, o.on));
      return [
        { kind: 'heading', level: 1, text: `名单异议回执　第${o.no}号`, ...(i > 0 ? { sheet: true as const } : {}) },
        paragraph(`${o.by ?? '＿＿＿＿＿＿'}：`),
        paragraph(`您于${zhDate(o.on)}对${p.words.roll}提出的异议（${objectionKinds[o.about].zh}${named(e, o)}）已经收到。`),
        ...(o.text ? [paragraph(`异议内容：${o.text}`)] : []),
        paragraph(
          `根据${under(answer)}的规定，${p.words.electionCommittee}至迟于${zhDate(addDays(o.on, answer.value))}作出处理决定并公布结果。`,
        ),
        ...(o.decided
          ? [paragraph(`处理决定（${zhDate(o.decided.on)}）：${o.decided.upheld ? '成立' : '不成立'}。${o.decided.text ?? ''}`)]
          : []),
        { kind: 'signatures', lines: ['受理人签名', '异议人签名'], perLine: 2 },
        seal(p.issuer, zhDate(o.on)),
      ];
    }),
  };
};

const named = (e: Election, o: Objection): string => {
  const name =
    o.voter === undefined
      ? undefined
      : (e.roll.voters.get(o.voter)?.secret?.name ?? e.roll.removed.find((r) => r.voter === o.voter)?.was?.secret?.name);
  return name ? `，涉及${name}` : '';
};
