// The notice of the result, as the committee concluded it: the figures, who is elected, which seats stay open, and the sums with their articles. The sheet for the record: report.ts.
import type { Determination } from '../../count/determination.ts';
import { posts as postOrder } from '../../count/totals.ts';
import { outcomeWords, secondShareWords } from '../../count/outcomeWords.ts';
import type { Election } from '../../election/election.ts';
import { numberAs } from '../../election/paperStyle.ts';
import type { Round } from '../../election/polling/poll.ts';
import { determination, lawOf, roundTotals } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import { answerOn, majorityToElect } from '../../law/rules.ts';
import { stepTables } from '../count/determined.ts';
import { type Block, closing, heading, padded, type Page, paragraph, seal, type Table, title } from '../page.ts';
import { closingWords, electorList, noticeNumber, placeOf, under } from '../place.ts';
import { fullPost, posts } from '../words/terms.ts';
import { listed } from './frame.ts';

/** The ballots of a round over all kinds. */
export const ballotSums = (e: Election, round: Round) => {
  const totals = roundTotals(e, round);
  const sum = (of: 'issued' | 'returned' | 'valid' | 'partValid' | 'void' | 'blank') =>
    totals.kinds.reduce((n, k) => n + k[of], 0);
  return {
    totals,
    issued: sum('issued'),
    returned: sum('returned'),
    valid: sum('valid'),
    partValid: sum('partValid'),
    void: sum('void'),
    blank: sum('blank'),
  };
};

/** 选举结果公告 of a round, dated by its announcement: the figures, whether it is valid, who is elected, which seats stay open and what follows, then the sums behind it with their articles. */
export const resultNotice = (e: Election, round: Round, on: Day): Page => {
  const p = placeOf(e);
  const s = ballotSums(e, round);
  const found = determination(e, round);
  const parts = [
    `有效票${s.valid}张`,
    ...(s.partValid > 0 ? [`部分有效票${s.partValid}张`] : []),
    `无效票${s.void}张`,
    `空白票${s.blank}张`,
  ].join('，');
  return {
    title: `${p.committee}选举结果公告`,
    form: 'official',
    rehearsal: p.rehearsal,
    blocks: [
      title(p.committee, round.kind === 'second' ? '另行选举结果公告' : '选举结果公告'),
      { kind: 'number', text: numberOf(e, round) },
      paragraph(
        `${p.committee}${round.kind === 'second' ? '另行选举' : '选举'}于${zhDate(round.day)}举行。${electorList(e)?.word ?? p.words.voters}${s.totals.registered}人，发出选票${s.issued}张，收回选票${s.returned}张，其中${parts}。`,
      ),
      ...outcome(e, round, found),
      ...secondVote(found),
      closing(closingWords(e)),
      seal(p.issuer, zhDate(round.announced?.on ?? on)),
      heading(1, '附：认定的算式和依据'),
      ...stepTables(found, round.confirmed?.valid),
    ],
  };
};

/** The number under which the result of this vote hangs, or will. */
const numberOf = (e: Election, round: Round): string => {
  const posted = e.notices.findLast((n) => n.notice === 'result' && n.matter === String(round.number));
  return posted ? numberAs(e, posted.label, posted.on.slice(0, 4)) : noticeNumber(e, 'result', round.day);
};

/** What was concluded, in sentences; the elected as a table. */
const outcome = (e: Election, round: Round, found: Determination): readonly Block[] => {
  const p = placeOf(e);
  const rule = under(answerOn(majorityToElect, lawOf(e, round.day)));
  const elected = round.confirmed?.elected ?? [];
  if (!(round.confirmed?.valid ?? found.valid))
    return [
      paragraph(
        `根据${rule}的规定，${p.words.electionCommittee}认定本次选举无效，依法重新选举，时间另行公告。${whyVoid(round, found)}`,
      ),
    ];
  const ties = found.contests.flatMap(({ post, tied }) => (tied === undefined ? [] : [{ post, ...tied }]));
  return [
    paragraph(`根据${rule}的规定，本次选举有效。${elected.length > 0 ? '当选名单如下：' : '无人当选。'}`),
    ...(elected.length > 0 ? [electedTable(e, elected)] : []),
    ...ties.map(({ post, names, forSeats }) =>
      paragraph(
        `${names.join('、')}竞选${posts[post].zh}得票相等，尚有${forSeats}名不能确定，就以上各人再次投票，时间另行公告。`,
      ),
    ),
    ...found.outcomes.flatMap((one) => {
      if (one.kind === 'near relatives' && one.leaves !== undefined)
        return [paragraph(`因近亲属关系，${one.stays ?? ''}留任，${one.leaves}依法回避。`)];
      return one.kind === 'woman seat' && one.case !== 'unknown' ? [paragraph(`${outcomeWords(one).zh}。`)] : [];
    }),
  ];
};

/** Why the poll is void: the grounds that were counted, and the committee's own reason. */
const whyVoid = (round: Round, found: Determination): string => {
  const counted = found.outcomes.flatMap((one) =>
    one.kind === 'invalid' ? [outcomeWords(one).zh.replace('选举无效：', '')] : [],
  );
  const why = [...counted, ...(round.confirmed?.because ? [round.confirmed.because] : [])];
  return why.length === 0 ? '' : `理由：${why.join('；')}。`;
};

const electedTable = (e: Election, elected: NonNullable<Round['confirmed']>['elected']): Table =>
  listed(
    [5, 4, 3],
    ['职务', '姓名', '得票'],
    postOrder.flatMap((post) =>
      elected
        .filter((one) => one.post === post)
        .map(({ name, votes }) => [
          fullPost(e.begun?.kind ?? 'village', post).zh,
          padded(name),
          { text: String(votes), align: 'right' as const },
        ]),
    ),
  );

/** The seats that stayed open: how many, who stands again, what elects there, and the last day. */
const secondVote = (found: Determination): readonly Block[] =>
  found.outcomes.flatMap((one) => {
    if (one.kind !== 'short') return [];
    const woman = one.reserved === undefined ? '' : '（妇女名额）';
    const slate = one.slate.length > 0 ? `候选人为${one.slate.join('、')}，` : '';
    return [
      paragraph(
        `${posts[one.post].zh}${woman}尚缺${one.seats}名，依法另行选举：${slate}以得票多的当选，得票须占已投选票的比例${secondShareWords(one.share).zh}。另行选举最迟于${zhDate(one.latest)}举行，时间另行公告。`,
      ),
    ];
  });
