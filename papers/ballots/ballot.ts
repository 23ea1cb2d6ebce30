// The ballot: one sheet with a section for each post, its seats and rules printed, candidates in the order of their votes, room to write in others. It carries no number and nothing of a voter.
import { ballotRulesOf } from '../../count/verdict.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/poll.ts';
import { lawOf } from '../../election/totals.ts';
import type { Day } from '../../law/answer.ts';
import { type BallotSection, padded, type Page, seal, title } from '../page.ts';
import { placeOf, seatsInWords } from '../place.ts';
import { fullPost, posts } from '../words/terms.ts';

/** What stands on the ballot: the round whose poll is prepared, or the candidates as fixed while no station is set. */
const printed = (e: Election, round: Round | undefined) => ({
  seats: round?.posts ?? e.begun?.posts ?? [],
  candidates: round?.candidates ?? e.candidacy.candidates,
});

/** 选票 of a round (the last one by default). `on` is used where no election day is fixed. */
export const ballot = (e: Election, on: Day, round: Round | undefined = e.rounds.at(-1)): Page => {
  const p = placeOf(e);
  const kind = e.begun?.kind ?? 'village';
  const { seats, candidates } = printed(e, round);
  const rules = ballotRulesOf(lawOf(e, round?.day ?? on));
  const second = round?.kind === 'second';
  const sections: BallotSection[] = seats.map((s) => ({
    post: posts[s.post].zh,
    seats: s.seats,
    candidates: candidates.filter((c) => c.post === s.post).map((c) => padded(c.name)),
    writeIns: second ? 0 : s.seats,
  }));
  const more = rules.overVote === 'whole ballot' ? '整张选票无效' : '该职务部分无效';
  const twice = rules.onePersonTwoPosts === 'void' ? '整张选票无效' : '此人所得的票无效';
  const notes = [
    `本次选举${seats.map((s) => fullPost(kind, s.post).zh).join('、')}，应选${seatsInWords(seats)}。`,
    '赞成的，在姓名右边的空格内画“○”；不画的，为弃权。',
    ...(second ? [] : ['另选他人的，在“另选他人”栏写上姓名，并在右边的空格内画“○”。']),
    `每一职务所选人数等于或者少于应选名额的有效，多于应选名额的${more}。`,
    ...(seats.length > 1 ? [`同一人只能选任一个职务，选任两个职务的${twice}。`] : []),
    '请在秘密写票处填写；书写模糊、无法辨认的部分无效。',
  ];
  return {
    title: `${p.committee}选举选票`,
    form: 'ballot',
    rehearsal: p.rehearsal,
    blocks: [
      title(p.committee, second ? '另行选举选票' : '选举选票'),
      { kind: 'ballot', sections },
      { kind: 'list', small: true, items: notes.map((n, i) => `${i + 1}. ${n}`) },
      seal(`${p.issuer}（盖章）`, ''),
    ],
  };
};
