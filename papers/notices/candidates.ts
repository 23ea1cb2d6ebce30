// The notice of the formal candidates, post by post in the lawful order: by votes, or by strokes where the plan says so.
import type { Election } from '../../election/election.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import { answerOn, candidateListOrder, candidatesMeetVoters, moreCandidatesThanSeats } from '../../law/rules.ts';
import { padded, type Page, paragraph } from '../page.ts';
import { byRule, placeOf, under } from '../place.ts';
import { byPost, listed, notice } from './frame.ts';

/** 正式候选人名单公告, as it hangs from `on`. */
export const candidatesNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const inStrokes = answerOn(candidateListOrder, law).value === 'by strokes';
  const { candidates } = e.candidacy;
  const voted = candidates.some((c) => votesOf(e, c) !== '—');
  const met = e.candidacy.met.findLast((m) => m.on <= on);
  const table = listed(
    voted ? [3, 4, 2, 3] : [3, 4, 2],
    ['职务', '姓名', '性别', ...(voted ? ['得票'] : [])],
    byPost(
      e.begun?.posts ?? [],
      (post) => candidates.filter((c) => c.post === post),
      (c) => [padded(c.name), c.woman ? '女' : '男', ...(voted ? [{ text: votesOf(e, c), align: 'right' as const }] : [])],
    ),
  );
  return notice(e, 'candidates', on, {
    name: '正式候选人名单',
    body: [
      paragraph(
        `根据${under(answerOn(moreCandidatesThanSeats, law))}的规定和${e.nomination.preselections.length > 0 ? '提名、预选' : '提名'}结果，确定${p.committee}正式候选人${candidates.length}名，现按${inStrokes ? '姓氏笔画' : '得票多少'}为序公布如下。`,
      ),
      table,
      ...(e.electionDay ? [paragraph(`选举日为${zhDay(e.electionDay)}。`)] : []),
      paragraph(
        met
          ? `候选人已于${zhDate(met.on)}在${met.place}与${p.words.people}见面，介绍履职设想、回答提问。`
          : `${byRule(answerOn(candidatesMeetVoters, law))}${p.words.electionCommittee}将组织候选人与${p.words.people}见面，时间和地点另行通知。`,
      ),
    ],
  });
};

/** What brought somebody here: votes of the pre-selection where one was held, else of the nomination; of a joint nomination how many signed, which are no votes; — where nobody voted. */
const votesOf = (e: Election, c: { readonly person: string; readonly post: string; readonly votes: number }): string => {
  const run = e.nomination.preselections.find((s) => s.votes.some((v) => v.post === c.post));
  const votes = run ? (run.votes.find((v) => v.person === c.person && v.post === c.post)?.votes ?? 0) : c.votes;
  const way = e.nomination.nominees.find((n) => n.person === c.person && n.post === c.post)?.way;
  const joint = !run && (way === 'voters jointly' || way === 'representatives jointly');
  return votes === 0 ? '—' : joint ? `联名${votes}人` : String(votes);
};
