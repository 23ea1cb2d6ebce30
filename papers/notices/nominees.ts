// The papers of the nomination: the preliminary list by strokes, and the letter that asks a nominee for what is missing. The formal candidates: candidates.ts.
import type { Election } from '../../election/election.ts';
import { type Nominee, type Omission, stillNominated } from '../../election/nominating/nomination.ts';
import { byStrokes } from '../../election/nominating/strokes.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import { answerOn, candidateBars, nominators, nomineeConsent } from '../../law/rules.ts';
import { padded, type Page, paragraph, seal, title } from '../page.ts';
import { byRule, placeOf, seatsInWords, under } from '../place.ts';
import { posts, ways } from '../words/terms.ts';
import { byPost, listed, notice } from './frame.ts';

/** 初步候选人名单公告, as it hangs from `on`; within each post in the order in which it was fixed, 姓氏笔画. */
export const preliminaryNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const candidates =
    e.nomination.preliminary?.candidates ??
    e.nomination.nominees.filter((n) => stillNominated(e, n)).toSorted((a, b) => byStrokes(a.name, b.name));
  const agreed = answerOn(nomineeConsent, law).value === 'in writing' ? '并由本人书面同意' : '';
  const seats = e.begun?.posts ?? [];
  const wayOf = (c: { readonly person: string; readonly post: string }) =>
    e.nomination.nominees.find((n) => n.person === c.person && n.post === c.post)?.way;
  const rows = byPost(
    seats,
    (post) => candidates.filter((c) => c.post === post),
    (c) => {
      const way = wayOf(c);
      return [padded(c.name), c.woman ? '女' : '男', way ? ways[way].zh : ''];
    },
  );
  return notice(e, 'nominees', on, {
    name: '初步候选人名单',
    body: [
      paragraph(
        `${p.committee}应选${seatsInWords(seats)}。${byRule(answerOn(nominators, law))}经提名${agreed}，产生初步候选人${candidates.length}名，现按姓氏笔画为序公布如下。`,
      ),
      listed([3, 4, 2, 4], ['职务', '姓名', '性别', '提名方式'], rows),
    ],
  });
};

/** Every nominee with an omission, once, in the order in which they were asked. */
export const omissionsOf = (e: Election): readonly { readonly nominee: Nominee; readonly omission: Omission }[] => {
  const seen = new Map(e.nomination.nominees.map((n) => [n.person, n]));
  return [...seen.values()].flatMap((nominee) => nominee.omissions.map((omission) => ({ nominee, omission })));
};

/** 补正通知: what is missing, by which day, and what follows if it does not come. It names no more than the person himself must know. */
export const repairLetter = (
  e: Election,
  { nominee, omission }: { readonly nominee: Nominee; readonly omission: Omission },
): Page => {
  const p = placeOf(e);
  return {
    title: '候选人材料补正通知',
    form: 'official',
    rehearsal: p.rehearsal,
    blocks: [
      title('候选人材料补正通知'),
      { kind: 'paragraph', runs: [`${nominee.name}：`], indent: false },
      paragraph(
        `你被提名为${p.committee}${posts[nominee.post].zh}候选人。${omission.by}在审查材料时发现尚缺：${omission.missing ?? '（已删除）'}。`,
      ),
      paragraph(
        `请于${zhDay(omission.until)}前补交。按期补正的，依照${under(answerOn(candidateBars, lawOf(e, omission.on)))}的规定继续审查；逾期未补正的，将按现有材料作出决定。`,
      ),
      paragraph('收到本通知请签收：'),
      { kind: 'signatures', lines: ['签收人', '签收日期'], perLine: 2 },
      seal(p.issuer, zhDate(omission.on)),
    ],
  };
};
