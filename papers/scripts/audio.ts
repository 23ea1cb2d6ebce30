// 选票语音稿: what a reader says to a voter who cannot read the ballot: posts, seats and names in the order of the ballot, each in the same words, and how to mark it. Nothing is praised, nothing is left out.
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { answerOn, helpers } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { spokenSign, unmarkedIs, voidedByTooMany } from '../ballots/marking.ts';
import { ballotMatter } from '../ballots/matter.ts';
import { type Block, heading, type Page, paragraph, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { fullPost } from '../words/terms.ts';

/** The names are read with their place on the ballot, one tone for all; the reader is whom the law or the plan lets help. */
export const ballotScript = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  const kind = e.begun?.kind ?? 'village';
  const second = round.kind === 'second';
  const law = lawOf(e, round.day);
  const onBallot = ballotMatter(e, round.day, round).sections;
  const parts = round.posts.flatMap(({ post, seats }): readonly Block[] => {
    const here = onBallot.filter((s) => s.post === post);
    const names = here.flatMap((s) => s.candidates.map((c) => c.name));
    return [
      heading(2, fullPost(kind, post).zh),
      paragraph(
        `这一栏选${fullPost(kind, post).zh}，最多选${seats}人，候选人${names.length}人，按选票上的次序：${names.map((name, at) => `第${at + 1}位，${name}`).join('；')}。${here.some((s) => s.writeIns > 0) ? '您也可以另选他人。' : ''}`,
      ),
    ];
  });
  return {
    title: `${p.committee}选举选票语音稿`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}${second ? '另行选举' : '选举'}`, '选票语音稿'),
      paragraph(
        `朗读人：${wordsOf(helpers.key, answerOn(helpers, law).value).zh}，不得是候选人。照稿读两遍，语速、语气一致，不加评论，不作手势。`,
      ),
      paragraph('现在为您读选票。选票由您本人决定怎样填写；别人不能替您决定，也不会知道您选了谁。'),
      ...parts,
      heading(2, '怎样填写'),
      paragraph(
        `赞成谁，就在谁的姓名右边的空格内${spokenSign(law)}。不赞成的，不画。整张票上什么也不画，就是${unmarkedIs(law)}。某一职务选的人多于应选名额，${voidedByTooMany(law)}无效。`,
      ),
      paragraph(
        '需要再听一遍，请说“再读一遍”；需要代写，请说“请人代写”。代写以后，请代写人把所写的读给您听，再由您把选票投入票箱。',
      ),
    ],
  };
};
