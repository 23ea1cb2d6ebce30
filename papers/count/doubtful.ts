// 疑问票认定记录: every ballot that was set aside with its number and ground, how it was read, what the election committee decided with its sum and reason, and room to sign; one that is not decided yet is left open for the pen.
import type { Marks } from '../../count/ballot.ts';
import { openDoubts } from '../../election/counting/doubtful.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { nameOfKey } from '../../election/counting/sheet.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { zhDate } from '../../law/days.ts';
import { answerOn, citesOf, doubtfulBallots } from '../../law/rules.ts';
import { type Cell, type Page, paragraph, seal, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { doubtWords, posts } from '../words/terms.ts';

const head = (text: string): Cell => ({ text, align: 'center', bold: true });
const middle = (text: string): Cell => ({ text, align: 'center' });

/** All ballots of the round that were set aside, box by box by their number. */
export const doubtsOf = (round: Round) =>
  [...round.boxes.values()].flatMap((b) => {
    const open = openDoubts(b).map(({ number, ground, marks }) => ({
      box: b.box,
      number,
      ground,
      was: marks,
      decided: undefined,
    }));
    const done = [...(b.decided ?? [])].map(([number, d]) => ({
      box: b.box,
      number,
      ground: d.ground,
      was: d.was,
      decided: { ...d, marks: b.calls[number - 1] ?? { for: {} } },
    }));
    return [...open, ...done].sort((a, c) => a.number - c.number);
  });

/** What a ballot says, in one line. */
const said = (round: Round, marks: Marks): string => {
  if (marks.void !== undefined) return '整票无效';
  const sections = round.posts.flatMap(({ post }) => {
    if (marks.unreadable?.includes(post)) return [`${posts[post].zh}：无法辨认`];
    const keys = marks.for[post] ?? [];
    return keys.length > 0 ? [`${posts[post].zh}：${keys.map((k) => nameOfKey(round, k)).join('、')}`] : [];
  });
  return sections.length > 0 ? sections.join('；') : '空白';
};

/** The record as it stands; only where a ballot was set aside. */
export const doubtfulRecord = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  const all = doubtsOf(round);
  const open = all.filter((d) => d.decided === undefined).length;
  const rule = answerOn(doubtfulBallots, lawOf(e, round.day));
  return {
    title: `${p.committee}选举疑问票认定记录`,
    form: 'wide',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '疑问票认定记录'),
      paragraph(
        `本次计票共搁置疑问票${all.length}张，已认定${all.length - open}张${open > 0 ? `，待认定${open}张` : ''}。由选举委员会认定（${citesOf(rule).zh}）。`,
      ),
      {
        kind: 'table',
        small: true,
        widths: [1.6, 1.6, 3, 6, 6, 2.6, 5],
        head: [['票箱', '第几张', '疑问', '计票员看作', '认定', '到会／同意', '理由'].map(head)],
        rows: all.map((d) => [
          middle(d.box),
          middle(String(d.number)),
          { text: doubtWords[d.ground].zh },
          { text: said(round, d.was) },
          { text: d.decided ? said(round, d.decided.marks) : '' },
          middle(d.decided ? `${d.decided.present}／${d.decided.agree}` : ''),
          { text: d.decided?.because ?? '' },
        ]),
      },
      { kind: 'signatures', perLine: 3, lines: ['选举委员会主任', '总监票人', '记录人'] },
      seal(p.issuer, zhDate(round.day)),
    ],
  };
};
