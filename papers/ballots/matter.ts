// What stands on the ballot of a vote: title, posts with seats and candidates in their lawful order, rows to write in, and the rules of marking, each from the facts and the law of the day. No paper size, no place on it: layout.ts.
import { ballotRulesOf } from '../../count/verdict.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { byStrokes } from '../../election/nominating/strokes.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { answerOn, candidateListOrder, partlyReadable, voterMay } from '../../law/rules.ts';
import { placeOf } from '../place.ts';
import { posts } from '../words/terms.ts';
import type { Matter, Section } from './layout.ts';
import { signOf, voidedByTooMany } from './marking.ts';

const titles = { first: '选举选票', second: '另行选举选票', repeat: '重新选举选票' } as const;

/** The matter of the ballot of a vote (the last one by default), or of the candidates as fixed before its stations are set. `on` is used where no election day is fixed. */
export const ballotMatter = (e: Election, on: Day, round: Round | undefined = e.rounds.at(-1)): Matter => {
  const p = placeOf(e);
  const law = lawOf(e, round?.day ?? e.electionDay ?? on);
  const mayAnother = answerOn(voterMay, law).value.includes('another') && (round?.kind ?? 'first') !== 'second';
  const strokes = answerOn(candidateListOrder, law).value === 'by strokes';
  const slate = round?.candidates ?? e.candidacy.candidates;
  const sections = (round?.posts ?? e.begun?.posts ?? []).map(({ post, seats }): Section => {
    const standing = slate.filter((c) => c.post === post);
    const ordered = strokes ? standing.toSorted((a, b) => byStrokes(a.name, b.name)) : standing;
    return {
      post,
      words: posts[post].zh,
      seats,
      candidates: ordered.map(({ person, name }) => ({ id: person, name })),
      writeIns: mayAnother ? seats : 0,
    };
  });
  const sign = signOf(law);
  const { onePersonTwoPosts } = ballotRulesOf(law);
  const whole = answerOn(partlyReadable, law).value === 'whole ballot void';
  const notes = (of: readonly Section[]): readonly string[] => {
    const writes = of.some((s) => s.writeIns > 0),
      several = of.length > 1;
    return [
      `赞成的，在姓名右边的空格内画“${sign}”；不赞成的，不画。`,
      ...(writes ? [`另选他人的，在“另选他人”后的横线上写姓名，并在右边的空格内画“${sign}”。`] : []),
      `${several ? '每一职务' : ''}所选人数等于或者少于应选名额的有效，多于应选名额的${voidedByTooMany(law)}无效。`,
      ...(of.some((s) => s.post === 'woman') ? ['妇女委员的名额只能由妇女当选。'] : []),
      ...((round?.posts ?? e.begun?.posts ?? []).length > 1
        ? [`同一人只能选任一个职务，选任两个职务的${onePersonTwoPosts === 'void' ? '整张选票' : '此人所得的票'}无效。`]
        : []),
      `在秘密写票处填写；无法辨认的${whole ? '整张无效' : '部分无效'}。请勿在空格以外涂画。`,
    ];
  };
  return { committee: p.committee, title: titles[round?.kind ?? 'first'], sections, notes, issuer: p.issuer };
};
