// The chapter of the work summary on the count: ballots by kind, whether the vote is valid, who is elected with how many votes. Figures name their facts.
import { determination, lawOf } from '../../election/counting/totals.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { modeOf } from '../../election/roll/electors.ts';
import { answerOn, turnoutForValidity } from '../../law/rules.ts';
import { leastThatReaches } from '../../law/share.ts';
import type { Chapter, Telling } from '../figures.ts';
import { ballotSums } from '../notices/result.ts';
import { openIn } from '../statistics/outcome.ts';
import { type Block, paragraph, type Run } from '../page.ts';
import { electorsCounted, posts } from '../words/terms.ts';
import { percent } from './ages.ts';
import { inRounds, named, ofRound } from './rounds.ts';

export const count: Chapter = (t) => inRounds(t.e, (round) => (round.confirmed ? [...sums(t, round), ...elected(t, round)] : []));

const sums = ({ e, of }: Telling, round: Round): readonly Block[] => {
  const s = ballotSums(e, round);
  const part = (name: 'valid' | 'partValid' | 'void' | 'blank', zh: string): Run[] => [
    zh,
    of.figure(named(round, name), s[name], ['BoxCounted'], ofRound(round)),
    '张',
  ];
  return [
    paragraph(
      `投票结束后，在${round.countAt}逐箱开箱、计票。收回的选票中，`,
      ...part('valid', '有效票'),
      ...(s.partValid > 0 ? part('partValid', '，部分有效票') : []),
      ...part('void', '，无效票'),
      ...part('blank', '，空白票'),
      '。',
      of.figure(named(round, 'electors counted'), s.totals.registered, electorFacts(e)),
      `${electorsCounted[modeOf(e)].zh}，选举有效至少须`,
      of.figure(
        named(round, 'neededToBeValid'),
        leastThatReaches(answerOn(turnoutForValidity, lawOf(e, round.day)).value, s.totals.registered),
        electorFacts(e),
      ),
      '人参加投票；实际参加',
      of.figure(named(round, 'participants'), s.totals.participants, ['BoxOpened'], ofRound(round)),
      '人，占',
      of.figure(
        named(round, 'turnout'),
        percent(s.totals.participants, s.totals.registered),
        ['BoxOpened', ...electorFacts(e)],
        (f) => f.fact !== 'BoxOpened' || f.round === round.number,
      ),
      `，选举${round.confirmed?.valid ? '有效' : '无效'}。`,
    ),
  ];
};

const elected = ({ e, of, words }: Telling, round: Round): readonly Block[] => {
  const found = determination(e, round);
  const chosen = round.confirmed?.elected ?? [];
  const runs = found.contests.flatMap((c): Run[] => {
    const here = chosen.filter((x) => x.post === c.post);
    return here.length === 0
      ? []
      : here.flatMap((x, i): Run[] => [
          ...(i === 0
            ? [
                posts[c.post].zh,
                of.figure(named(round, `elected: ${c.post}`), here.length, ['ResultConfirmed'], ofRound(round)),
                '人，',
              ]
            : ['、']),
          x.name,
          '（',
          of.figure(named(round, `votes: ${c.post}, ${x.name}`), x.votes, ['BoxCounted'], ofRound(round)),
          '票）',
          ...(i === here.length - 1 ? ['；'] : []),
        ]);
  });
  const open = openIn(e, round);
  const women = found.contests.flatMap((c) => c.elected).filter((x) => x.woman === true).length;
  return [
    paragraph(
      ...(chosen.length > 0
        ? [
            '当选',
            of.figure(named(round, 'elected'), chosen.length, ['ResultConfirmed'], ofRound(round)),
            '人：',
            ...runs,
            '其中妇女',
            of.figure(
              named(round, 'womenElected'),
              women,
              ['ResultConfirmed', 'CandidatesFixed'],
              (f) => f.fact === 'CandidatesFixed' || f.round === round.number,
            ),
            '人。',
          ]
        : ['无人当选。']),
      round.confirmed?.valid &&
        open > 0 && ['尚缺', of.figure(named(round, 'open'), open, ['BoxCounted'], ofRound(round)), '名，依法另行选举。'],
      round.number === 1 && round.confirmed?.valid && open === 0 && ['一次投票选足应选人数。'],
      round.announced && [
        '选举结果于当日',
        of.figure(named(round, 'announced'), round.announced.clock, ['ResultAnnounced'], ofRound(round)),
        `由${words.words.electionCommittee}当场宣布。`,
      ],
    ),
  ];
};

/** The facts that make those who may vote: the roll, or who was chosen to elect. */
const electorFacts = (e: Election) =>
  modeOf(e) === 'voters'
    ? (['VoterRegistered', 'VoterRemoved'] as const)
    : (['RepresentativeChosen', 'HouseholdRepresentativeChosen', 'RepresentativeLeft'] as const);
