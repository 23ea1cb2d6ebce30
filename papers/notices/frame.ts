// The frame of every notice: two title lines, its number, the body, and at the foot how long it hangs, to whom one turns, where unfair means are reported, then issuer and date. What is announced: the files beside this one.
import type { Post } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import { noticeState } from '../../election/beginning/notices.ts';
import { type NoticeKind, noticeTable } from '../../election/beginning/noticeTable.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { dateOfRule } from '../../law/calendar.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import type { Rule } from '../../law/rule.ts';
import { answerOn, complaintBodies } from '../../law/rules.ts';
import { type Block, type Cell, closing, padded, type Page, paragraph, seal, type Table, title } from '../page.ts';
import { closingWords, noticeNumber, placeOf, under } from '../place.ts';
import { complaintBodyWords, posts } from '../words/terms.ts';

/** What a notice says: its name without 公告, what stands on it, and what hangs behind the seal. */
interface Said {
  readonly name: string;
  readonly body: readonly Block[];
  /** Who signs; absent: the election committee. */
  readonly issuer?: string;
  readonly annex?: readonly Block[];
  /** The first line of the title; absent: of which committee the election is. */
  readonly over?: string;
}

/** A notice as it hangs from a day on. */
export const notice = (e: Election, kind: NoticeKind, on: Day, said: Said): Page => {
  const p = placeOf(e);
  const over = (said.over ?? `${p.committee}选举`).replace(/选举$/, said.name.startsWith('选举') ? '' : '选举');
  const issuer = said.issuer ?? p.issuer;
  return {
    title: `${over}${said.name}公告`,
    form: 'official',
    rehearsal: p.rehearsal,
    blocks: [
      title(over, `${said.name}公告`),
      ...numberLine(e, kind, on),
      ...heldToTheSeal([...said.body, ...foot(e, kind, on)]),
      closing(closingWords(e)),
      seal(issuer, zhDate(on)),
      ...(said.annex ?? []),
    ],
  };
};

/** 第5号; no line where the notice was never posted and no longer can be. */
export const numberLine = (e: Election, kind: NoticeKind, on: Day): readonly Block[] => {
  const late = e.rounds.at(-1)?.announced !== undefined && !afterThePoll.includes(kind);
  return late && noticeState(e, kind, on).state !== 'posted' ? [] : [{ kind: 'number', text: noticeNumber(e, kind, on) }];
};
export const afterThePoll: readonly NoticeKind[] = ['result', 'supervisors', 'second vote'];

/** A last day that the law, the province or the method sets; what is only usual is no promise on a notice. */
export const lastDay = (e: Election, rule: Rule<number>, on: Day): Day | undefined => {
  const date = e.electionDay === undefined ? undefined : dateOfRule(rule, e.electionDay, lawOf(e, on));
  return date?.setBy === 'default' ? undefined : date?.day;
};

/** The last paragraph goes with the seal: no sheet carries a seal under nothing that was said. */
export const heldToTheSeal = (blocks: readonly Block[]): readonly Block[] => {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? [...blocks.slice(0, -1), { ...last, kept: true }] : blocks;
};

/** Notices of what somebody may object to beside those whose clock says so. */
const objectedTo: readonly NoticeKind[] = [
  'nominees',
  'candidates',
  'committee change',
  'representatives',
  'group heads',
  'pre-selection result',
];
/** Notices that are read by those who may meet unfair means. */
const warned: readonly NoticeKind[] = ['nomination', 'candidates', 'poll', 'second vote'];
/** Notices of one poll, which hang until its end. */
const untilThePoll: readonly NoticeKind[] = [
  'candidates',
  'poll',
  'staff',
  'mobile boxes',
  'proxies',
  'helpers',
  'invalid ballots',
  'second vote',
];

/** What stands under the body: the time it hangs, objections and where they go, complaints, and whom to ask. */
const foot = (e: Election, kind: NoticeKind, on: Day): readonly Block[] => {
  const poll = e.rounds.at(-1)?.day ?? e.electionDay;
  const hangs = untilThePoll.includes(kind) && poll !== undefined && on < poll;
  const contact = e.paperStyle?.style.contact;
  return [
    ...(hangs ? [paragraph(`公布时间：自${zhDate(on)}起，至${zhDate(poll)}投票结束。`)] : []),
    ...objections(e, kind, on),
    ...(warned.includes(kind) ? complaints(e, on) : []),
    ...(contact === undefined ? [] : [paragraph(`咨询和联系：${contact.replace(/。$/, '')}。`)]),
  ];
};

/** Until when and with whom an objection is made. A clock that nobody set gives no last day. */
const objections = (e: Election, kind: NoticeKind, on: Day): readonly Block[] => {
  const law = lawOf(e, on);
  const to = placeOf(e).words.electionCommittee;
  const clock = noticeTable[kind].clocks.find((c) => c.runs === 'from the posting');
  const date = clock && dateOfRule(clock.rule, on, law);
  if (date && date.setBy !== 'default')
    return [
      paragraph(
        `对名单有异议的，请自公布之日起${answerOn(clock.rule, law).value}日内，即${zhDate(on)}至${zhDate(date.day)}，向${to}提出。`,
      ),
    ];
  return clock || objectedTo.includes(kind) ? [paragraph(`对公布的内容有异议的，请向${to}提出。`)] : [];
};

/** Where unfair means are reported, by the article that names the bodies; nothing where none does. */
const complaints = (e: Election, on: Day): readonly Block[] => {
  const bodies = answerOn(complaintBodies, lawOf(e, on));
  if (bodies.kind !== 'fixed') return [];
  return [
    paragraph(
      `发现以贿赂、威胁、欺骗、伪造选票等不正当手段妨害选举的，可以依照${under(bodies)}的规定，向${bodies.value.map((b) => complaintBodyWords[b].zh).join('、')}举报。`,
    ),
  ];
};

const middle = (text: string): Cell => ({ text, align: 'center' });
/** A table of short cells with its head. */
export const listed = (
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly (string | Cell)[])[],
): Table => ({
  kind: 'table',
  widths,
  head: [head.map((text) => ({ ...middle(text), bold: true }))],
  rows: rows.map((row) => row.map((one) => (typeof one === 'string' ? middle(one) : one))),
});

/** Rows of people, post by post, the post with its seats standing once beside all of its rows. */
export const byPost = <T>(
  seats: readonly { readonly post: Post; readonly seats: number }[],
  of: (post: Post) => readonly T[],
  cells: (one: T) => readonly (string | Cell)[],
  headOf = (seat: { readonly post: Post; readonly seats: number }): string => `${posts[seat.post].zh}\n（应选${seat.seats}名）`,
): readonly (readonly (string | Cell)[])[] =>
  seats.flatMap((seat) => {
    const here = of(seat.post);
    return here.map((one, i) => [...(i === 0 ? [{ ...middle(headOf(seat)), rows: here.length }] : []), ...cells(one)]);
  });

/** Names group by group under a head with how many there are; one whose key was destroyed is counted and has no name. */
export const namesByGroup = (
  of: readonly { readonly group: number; readonly name: string | undefined }[],
  headOf: (group: number, many: number) => string,
): readonly Block[] =>
  [...Map.groupBy(of, (one) => one.group)]
    .toSorted(([a], [b]) => a - b)
    .map(([group, here]) => ({
      kind: 'names',
      heading: headOf(group, here.length),
      names: here.flatMap(({ name }) => (name === undefined ? [] : [padded(name)])),
    }));

/** The day of the vote in a sentence; 选举日 before it is fixed. */
export const pollDayOf = (e: Election): string => {
  const day = e.rounds.at(-1)?.day ?? e.electionDay;
  return day === undefined ? '选举日' : zhDay(day);
};
