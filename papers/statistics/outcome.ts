// Statistics of what came of each vote: ballots, validity, who is elected, seats left open (RULES d.2 Result). How it was voted: voting.ts.
import { officeOf } from '../../count/totals.ts';
import { determination } from '../../election/counting/totals.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { ballotSums } from '../notices/result.ts';
import { posts } from '../words/terms.ts';
import { reposts } from './choices.ts';
import type { StatCell, StatList } from './model.ts';
import { count, day, form, type FormOf, line, none, rate, type Teller, text, votesOf, yes } from './telling.ts';

/** Seats left open after a vote. */
export const openIn = (e: Election, r: Round): number =>
  determination(e, r).contests.reduce((n, c) => n + (c.short?.seats ?? 0) + (c.tied?.forSeats ?? 0), 0);

export const result: FormOf = (t) => {
  const { e } = t;
  const { heads, main, each } = votesOf(e);
  const concluded = (tell: (r: Round) => StatCell) => each((r) => (r.confirmed ? tell(r) : none('结果没有认定')));
  const sums = (of: 'issued' | 'returned' | 'valid' | 'partValid' | 'void' | 'blank') =>
    concluded((r) => count(ballotSums(e, r)[of]));
  const elected = (r: Round, post?: string): number =>
    (r.confirmed?.elected ?? []).filter((x) => post === undefined || officeOf(x.post) === post).length;
  const women = (r: Round): StatCell => {
    const told = determination(e, r).contests.flatMap((c) => c.elected.map((x) => x.woman));
    return told.includes(undefined) ? none('有的当选人性别查不到') : count(told.filter((x) => x === true).length);
  };
  const words = reposts.slice(0, 3);
  const open = (r: Round) =>
    r.posts
      .map(
        (p, _, all) =>
          `${words.indexOf(posts[officeOf(p.post)].zh as (typeof words)[number]) + 1} ${posts[p.post].zh}${all.length > 0 ? `${p.seats}名` : ''}`,
      )
      .join('、');
  return form(
    t,
    'Result',
    '选举结果',
    [
      line(
        'again',
        '另行（重新）选举内容',
        '选项',
        '这次投票所选的职务：1 主任，2 副主任，3 委员',
        each((r) => (r.kind === 'first' ? text('—') : text(open(r)))),
        'SecondVoteCalled',
        'RepeatElectionCalled',
      ),
      line(
        'seats',
        '应选名额',
        '人',
        '这次投票的应选名额',
        each((r) => count(r.posts.reduce((n, p) => n + p.seats, 0))),
        'ElectionBegun',
        'SecondVoteCalled',
        'RepeatElectionCalled',
      ),
      line('issued', '发出选票', '张', '各站发出的选票', sums('issued'), 'StationClosed'),
      line('returned', '收回选票', '张', '各箱清点的选票', sums('returned'), 'BoxOpened'),
      line('valid', '有效票', '张', '整张有效', sums('valid'), 'BoxCounted'),
      line('partValid', '部分有效票', '张', '有的职务有效、有的无效', sums('partValid'), 'BoxCounted'),
      line('void', '无效票', '张', '整张无效', sums('void'), 'BoxCounted'),
      line('blank', '空白票', '张', '没有作任何记号（弃权）', sums('blank'), 'BoxCounted'),
      line(
        'isValid',
        '选举是否有效',
        '是/否',
        '选举委员会的认定',
        concluded((r) => yes(r.confirmed?.valid === true)),
        'ResultConfirmed',
      ),
      line(
        'elected',
        '当选人数',
        '人',
        '认定当选的',
        concluded((r) => count(elected(r))),
        'ResultConfirmed',
      ),
      ...(['director', 'deputy', 'member'] as const).map((post) =>
        line(
          `elected ${post}`,
          `其中${posts[post].zh}`,
          '人',
          `认定当选${posts[post].zh}的`,
          concluded((r) => count(elected(r, post))),
          'ResultConfirmed',
        ),
      ),
      line('women', '当选人中妇女', '人', '按候选人登记或名册的性别', concluded(women), 'ResultConfirmed', 'CandidatesFixed'),
      line(
        'open',
        '尚缺名额',
        '人',
        '这次投票后没有选出的名额',
        concluded((r) => count(openIn(e, r))),
        'BoxCounted',
      ),
      line(
        'announced',
        '宣布日期',
        '日期',
        '当场宣布结果之日',
        each((r) => (r.announced ? day(r.announced.on) : none('结果没有宣布'))),
        'ResultAnnounced',
      ),
    ],
    { heads, main, lists: [electedList(t)] },
  );
};

const electedList = ({ e }: Teller): StatList => ({
  title: '当选名单',
  columns: [
    { name: '投票', as: 'count' },
    { name: '姓名', as: 'text' },
    { name: '当选职务', as: 'text' },
    { name: '得票', as: 'count' },
    { name: '参加投票', as: 'count' },
    { name: '得票率（%）', as: 'rate' },
  ],
  rows: e.rounds.flatMap((r) => {
    const { participants } = ballotSums(e, r).totals;
    return (r.confirmed?.valid ? r.confirmed.elected : []).map((x) => [
      count(r.number),
      text(x.name),
      text(posts[x.post].zh),
      count(x.votes),
      count(participants),
      rate(x.votes, participants),
    ]);
  }),
});
