// The notice of the result, as the committee concluded it: the sums, who is elected, which seats stay open. The sheet with its steps: report.ts.
import type { Election } from '../election/election.ts';
import type { Round } from '../election/poll.ts';
import { determination, lawOf, roundTotals } from '../election/totals.ts';
import type { Day } from '../law/answer.ts';
import { zhDate } from '../law/days.ts';
import { answerOn, majorityToElect } from '../law/rules.ts';
import { type Block, padded, type Page, paragraph, seal, type Table, title } from './page.ts';
import { noticeNumber, placeOf, under } from './place.ts';
import { fullPost, posts } from './words/terms.ts';

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

/** 选举结果公告 of a round, dated by its announcement. */
export const resultNotice = (e: Election, round: Round, on: Day): Page => {
  const p = placeOf(e);
  const kind = e.begun?.kind ?? 'village';
  const law = lawOf(e, round.day);
  const s = ballotSums(e, round);
  const found = determination(e, round);
  const concluded = round.confirmed?.valid ?? found.valid;
  const elected = round.confirmed?.elected ?? [];
  const rows = found.contests.flatMap((c) =>
    elected
      .filter((x) => x.post === c.post)
      .map((x) =>
        [fullPost(kind, c.post).zh, padded(x.name), String(x.votes)].map((text, i) => ({
          text,
          align: i === 2 ? ('right' as const) : ('center' as const),
        })),
      ),
  );
  const table: Table = {
    kind: 'table',
    widths: [5, 4, 3],
    head: [['职务', '姓名', '得票'].map((text) => ({ text, align: 'center' as const, bold: true }))],
    rows,
  };
  const open = found.contests.filter((c) => (c.short?.seats ?? 0) + (c.tied?.forSeats ?? 0) > 0);
  const outcome: Block[] = concluded
    ? [
        paragraph(
          `根据${under(answerOn(majorityToElect, law))}的规定，本次选举有效。${elected.length > 0 ? '当选名单如下：' : '无人当选。'}`,
        ),
        ...(elected.length > 0 ? [table] : []),
        ...open.map((c) =>
          paragraph(
            `${posts[c.post].zh}尚缺${(c.short?.seats ?? 0) + (c.tied?.forSeats ?? 0)}名${c.tied ? `（${c.tied.names.join('、')}得票相等）` : ''}，依法另行选举，时间另行公告。`,
          ),
        ),
      ]
    : [
        paragraph(
          `根据${under(answerOn(majorityToElect, law))}的规定，${p.words.electionCommittee}认定本次选举无效，依法重新选举，时间另行公告。`,
        ),
      ];
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
      title(p.committee, round.number > 1 ? '另行选举结果公告' : '选举结果公告'),
      { kind: 'number', text: noticeNumber(e, 'result') },
      paragraph(
        `${p.committee}${round.number > 1 ? '另行选举' : '选举'}于${zhDate(round.day)}举行。${p.words.voters}${s.totals.registered}人，发出选票${s.issued}张，收回选票${s.returned}张，其中${parts}。`,
      ),
      ...outcome,
      paragraph('特此公告。'),
      seal(p.issuer, zhDate(round.announced?.on ?? on)),
    ],
  };
};
