// The work summary on one page: its sentences are shorter, its figures those of the long one, name by name with the same facts. A sentence of which a figure is not known is left out.
import type { Election } from '../../election/election.ts';
import { zhDate } from '../../law/days.ts';
import type { Day } from '../../law/answer.ts';
import { type Placed, sourcesOf } from '../figures.ts';
import { type Block, figuresOf, heading, type Page, paragraph, type Run, seal, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { fullPost } from '../words/terms.ts';
import { noted } from './after.ts';
import { workSummary } from './summary.ts';

/** A part of a sentence: `全村[groups]个小组` with figures by name in brackets; nothing where one of them is not known. */
type Clause = (template: string) => readonly Run[] | undefined;

const clauses = (e: Election, facts: readonly Placed[], on: Day): Clause => {
  const known = new Map(figuresOf(workSummary(e, facts, on)).map((f) => [f.name, f]));
  return (template) => {
    const parts = template.split(/\[([^\]]+)\]/).map((part, at) => (at % 2 === 0 ? part : known.get(part)));
    return parts.some((part) => part === undefined)
      ? undefined
      : parts.flatMap((part) => (part === undefined || part === '' ? [] : [part]));
  };
};

/** Clauses that are known, joined to one sentence. */
const sentence = (...parts: readonly (readonly Run[] | false | undefined)[]): readonly Run[] => {
  const told = parts.flatMap((part) => (part ? [part] : []));
  return told.length === 0 ? [] : [...told.flatMap((part, i) => (i > 0 ? ['，', ...part] : part)), '。'];
};
const together = (...sentences: readonly (readonly Run[])[]): readonly Block[] => {
  const runs = sentences.flat();
  return runs.length === 0 ? [] : [paragraph(...runs)];
};

/** 换届选举工作总结（摘要） on one page, dated `on`. */
export const briefSummary = (e: Election, facts: readonly Placed[], on: Day): Page => {
  const words = placeOf(e);
  const w = words.words;
  const c = clauses(e, facts, on);
  const round = e.rounds.at(-1);
  const open = noted({ e, words, of: sourcesOf(facts) }, on).length;
  const elected = round?.confirmed?.elected ?? [];
  const by = [
    ...Map.groupBy(
      e.rounds.flatMap((r) => r.confirmed?.elected ?? []),
      (x) => x.post,
    ),
  ];
  const blocks: readonly Block[] = [
    title(words.committee, '换届选举工作总结（摘要）'),
    ...together(
      sentence([`${words.name}换届选举`, ...(c('于[began]开始，选举日为[electionDay]') ?? [])], c('[handedOver]完成工作移交')),
      sentence(c(`全${w.place}[groups]个${w.group}，人口[population]人`), c('党员[partyMembers]人')),
    ),
    ...(e.committee.chosen ? [heading(1, '一、组织和登记')] : []),
    ...together(
      sentence(
        c(`${w.electionCommittee}成员[committeeMembers]人、候补[committeeAlternates]人`),
        c('因被提名退出[committeeLeftNominated]人'),
        c('依次递补[committeeMovedUp]人'),
      ),
      sentence(
        c('张贴公告[notices]份'),
        c('宣传标语[publicity: slogans]条'),
        c('会议[publicity: meeting]次'),
        c('培训[publicity: training]次'),
      ),
      sentence(
        c(`${w.voters}[registered]人`),
        c('占可以登记人数的[registeredShare]'),
        c('由[electors]名代表投票'),
        c('名单在选举日前[rollPostedBefore]天公布'),
        c(`${w.card}在选举日前[cardsBefore]天发到`),
      ),
    ),
    ...(e.candidacy.fixed ? [heading(1, '二、候选人和投票')] : []),
    ...together(
      sentence(
        c('提名主任候选人[nominees: director]名'),
        c('副主任候选人[nominees: deputy]名'),
        c('委员候选人[nominees: member]名'),
        c('确定正式候选人[candidates]名'),
      ),
      sentence(
        c('[pollDay]投票'),
        c('设投票站[stations]个、票箱[boxes]个'),
        c('发出选票[issued]张、收回[returned]张'),
        c('有效票[valid]张、无效票[void]张、空白票[blank]张'),
        c('参加投票[participants]人'),
      ),
    ),
    ...(elected.length > 0 ? [heading(1, '三、结果')] : []),
    ...by.flatMap(([post, all]) => {
      const votes = all.map((x) => c(`${x.name}（[votes: ${post}, ${x.name}]票）`) ?? [x.name]);
      return e.begun
        ? together([
            `当选${fullPost(e.begun.kind, post).zh}：`,
            ...votes.flatMap((run, i) => (i > 0 ? ['、', ...run] : run)),
            '。',
          ])
        : [];
    }),
    ...together(
      sentence(
        c('新一届成员[committee]人'),
        c('男[men in the committee]人、女[women in the committee]人'),
        c('平均年龄[meanAge]岁，最大[oldest]岁，最小[youngest]岁'),
        c('连任[re-elected]人'),
      ),
      sentence(c('登记异常情况[irregularities]件'), c('投票中断[interruptions]次')),
      open > 0 ? [`需要核对的地方有${open}处，见总结全文所附说明。`] : [],
    ),
    seal(words.issuer, zhDate(on)),
  ];
  return { title: `${words.committee}换届选举工作总结（摘要）`, form: 'form', rehearsal: words.rehearsal, blocks };
};
