// The report sheet of a round (选举结果报告单): every figure, each post, each step with its quantity, sum and article, what follows from them, what is still open, what people must decide, the conclusion, and the lines to sign.
import type { ContestResult, Determination } from '../../count/determination.ts';
import { keyOf } from '../../count/findings.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { determination } from '../../election/counting/totals.ts';
import { allCalled, openQuestions, weighed } from '../../election/counting/unsettled.ts';
import { voidGroundsOf } from '../../election/counting/voidgrounds.ts';
import { zhDate } from '../../law/days.ts';
import { decisionTable, findingList, openList, outcomeList, secondVoteTable, stepTables } from './determined.ts';
import { type Block, type Cell, closing, heading, padded, type Page, seal, type Table, title } from '../page.ts';
import { electorList, placeOf } from '../place.ts';
import { ballotSums } from '../notices/result.ts';
import { modes, posts, signingWords, voidWords } from '../words/terms.ts';

const label = (text: string): Cell => ({ text, align: 'center', bold: true });
const value = (text: string | number): Cell => ({ text: String(text), align: 'center' });

/** Parts under headings 一、二、…; a part without blocks has no heading. */
const parts = (told: readonly (readonly [string, readonly Block[]])[]): readonly Block[] =>
  told
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([name, blocks], at) => [heading(2, `${'一二三四五六七八'.charAt(at)}、${name}`), ...blocks]);

/** 选举结果报告单 of a round. */
export const resultReport = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  const found = determination(e, round);
  return {
    title: `${p.committee}选举结果报告单`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}${round.kind === 'second' ? '另行选举' : '选举'}结果报告单`),
      figures(e, round),
      ...voidLine(e, round),
      ...parts([
        ['得票和当选', [votes(found, round)]],
        ['核算', stepTables(found)],
        ['结论', [outcomeList(found), ...secondVoteTable(found)]],
        ['尚未了结的事项', allCalled(round) ? openList(openQuestions(e, round), weighed(e, round)) : []],
        ['须由人决定的事项', decisionTable(found, p.words)],
        ['须注意的事项', findingList(found)],
        ['认定', [conclusion(e, round, found)]],
      ]),
      {
        kind: 'signatures',
        perLine: 3,
        lines: round.signed
          ? round.signed.signers.map((s) => `${signingWords[s.as].zh} ${s.name}`)
          : ['总监票人', '监票人', '监票人', '监票人', '计票人', '计票人', '唱票人', '主持人'],
      },
      seal(`${p.issuer}（盖章）`, '　　　　年　　月　　日'),
    ],
  };
};

const figures = (e: Election, round: Round): Table => {
  const s = ballotSums(e, round);
  const closed = [...round.stations.values()].flatMap((x) => x.closed ?? []);
  const sum = (of: 'own' | 'byProxy' | 'spoiled' | 'unused') => closed.reduce((n, c) => n + c[of], 0);
  return {
    kind: 'table',
    widths: [2.6, 4.2, 3, 3, 2.6, 3],
    head: [],
    rows: [
      [
        label('选举日'),
        value(zhDate(round.day)),
        label('投票时间'),
        value(`${round.opens}至${round.closes}`),
        label('选举方式'),
        value(modes[e.begun?.mode ?? 'voters'].zh),
      ],
      [
        label(electorList(e) ? `${electorList(e)?.word}人数` : '登记人数'),
        value(s.totals.registered),
        label('参加投票人数'),
        value(s.totals.participants),
        label('计票地点'),
        value(round.countAt || '—'),
      ],
      [label('发出选票'), value(s.issued), label('其中本人领取'), value(sum('own')), label('受委托领取'), value(sum('byProxy'))],
      [label('收回选票'), value(s.returned), label('换票作废'), value(sum('spoiled')), label('剩余选票'), value(sum('unused'))],
      [label('有效票'), value(s.valid), label('部分有效票'), value(s.partValid), label('无效票'), value(s.void)],
      [
        label('空白票'),
        value(s.blank),
        label('投票站'),
        value(round.stations.size),
        label('票箱'),
        value(round.boxes.size - round.teams.size),
      ],
    ],
  };
};

/** Why ballots are void, ground by ground, where any is. */
const voidLine = (e: Election, round: Round): readonly Block[] => {
  const found = voidGroundsOf(e, round);
  if (!found) return [];
  const each = found.grounds.map(
    ({ why, ballots, whole }) => `${voidWords[why].zh}${ballots}张${whole < ballots ? `（整票无效${whole}张）` : ''}`,
  );
  const untold = found.untold > 0 ? [`计票单未分原因${found.untold}张`] : [];
  return [closing(`无效票、部分有效票的原因：${[...each, ...untold].join('，')}。`)];
};

/** What became of one candidate: as the committee concluded where it has, else as the sums give it. */
const standing = (
  contest: ContestResult,
  one: ContestResult['candidates'][number],
  round: Round,
  found: Determination,
): string => {
  const concluded = round.confirmed?.elected.filter((x) => x.post === contest.post) ?? contest.elected;
  const isIt = (x: { readonly person?: string; readonly name: string }) => keyOf(x) === keyOf(one) || x.name === one.name;
  if (concluded.some((x) => (x.person && one.person ? x.person === one.person : x.name === one.name))) return '当选';
  if (round.confirmed?.valid === false || !found.valid) return '';
  if (contest.tied?.people.some((x) => keyOf(x) === keyOf(one))) return '得票相等';
  const told = found.outcomes;
  if (told.some((x) => x.kind === 'near relatives' && x.leaves === one.name)) return '因近亲属回避';
  if (told.some((x) => x.kind === 'refused' && x.post === contest.post && x.name === one.name)) return '不得当选';
  return contest.short?.slate.some(isIt) ? '另行选举候选人' : '';
};

const votes = (found: Determination, round: Round): Table => ({
  kind: 'table',
  widths: [4, 4, 3, 4],
  head: [['职务', '姓名', '得票', '结果'].map(label)],
  rows: found.contests.flatMap((c) => {
    const post = `${posts[c.post].zh}（应选${c.seats}名）`;
    if (c.candidates.length === 0) return [[value(post), value('—'), value('—'), value('')]];
    return c.candidates.map((one, at): readonly Cell[] => [
      ...(at === 0 ? [{ ...value(post), rows: c.candidates.length }] : []),
      { text: `${padded(one.name)}${one.writeIn ? '（另选）' : ''}`, align: 'center' },
      { text: String(one.votes), align: 'right' },
      value(standing(c, one, round, found)),
    ]);
  }),
});

const conclusion = (e: Election, round: Round, found: Determination): Block => {
  const p = placeOf(e);
  if (!round.confirmed) return closing(`${p.issuer}尚未认定。以上为依法核算的结果，由${p.words.electionCommittee}认定后生效。`);
  const { valid, because } = round.confirmed;
  const elected = round.confirmed.elected.map((x) => `${x.name}（${posts[x.post].zh}，${x.votes}票）`);
  const open = found.contests.flatMap((c) => [
    ...(c.tied ? [`${c.tied.names.join('、')}得票相等，争${posts[c.post].zh}${c.tied.forSeats}名，再次投票`] : []),
    ...(c.short ? [`尚缺${posts[c.post].zh}${c.short.seats}名，依法另行选举`] : []),
  ]);
  const result = valid
    ? `当选：${elected.join('、') || '无'}。${open.length > 0 ? `${open.join('；')}。` : '应选名额已选满。'}`
    : '依法重新选举。';
  const why = because ? `认定理由：${because}。` : '';
  return closing(`经${p.issuer}认定，本次选举${valid ? '有效' : '无效'}。${result}${why}`);
};
