// What is due of the open board: proof of a posting, the days it hangs, the posting of each quarter or month, and questions to be answered.
import type { Assembly } from '../../../assembly/assembly.ts';
import { addDays } from '../../../law/days.ts';
import { answerOn, disclosureAnswerDays, disclosureDays, disclosureFinance, disclosureGeneral } from '../../../law/rules.ts';
import { b, type Due, type DueSeen, step } from './due.ts';
import { periodDue } from './period.ts';

const lastPosted = (a: Assembly, rhythm: string): string | undefined =>
  [...a.postings.values()]
    .flatMap((p) => (p.rhythm === rhythm ? [p.on] : []))
    .toSorted()
    .at(-1);

/** General affairs by their rhythm; accounts once money moved or was posted, for the law speaks of places where much moves. */
const regular = (a: Assembly, { today, law, since }: DueSeen): readonly Due[] => {
  const paid = [...a.spendings.values()].map((s) => s.on).toSorted()[0];
  const all = [
    ['general', answerOn(disclosureGeneral, law), b('一般事项', 'general affairs'), since],
    ['finance', answerOn(disclosureFinance, law), b('财务收支', 'accounts'), paid ?? lastPosted(a, 'finance')],
  ] as const;
  return all.flatMap(([rhythm, rule, words, from]): readonly Due[] => {
    const due = from === undefined ? undefined : periodDue(rule, lastPosted(a, rhythm), from, today);
    if (!due) return [];
    return [
      {
        key: `post ${rhythm} ${due.from}`,
        day: due.until,
        words: b(`公布${due.called.zh}的${words.zh}`, `post the ${words.en} of ${due.called.en}`),
        rule,
        step: step('postDisclosure', { rhythm, period: due.called.zh }),
      },
    ];
  });
};

export const dueOfOpenness = (a: Assembly, seen: DueSeen): readonly Due[] => [
  ...[...a.postings.values()]
    .filter((p) => p.down === undefined)
    .flatMap((p): readonly Due[] => [
      ...(p.proof
        ? []
        : [
            {
              key: `proof ${p.post}`,
              words: b(`拍照留存“${p.title}”的公布凭证`, `keep a photo that proves the posting of “${p.title}”`),
              step: step('keepDisclosureProof', { post: p.post }),
            },
          ]),
      {
        key: `down ${p.post}`,
        from: addDays(p.until, 1),
        words: b(`“${p.title}”须挂到 ${p.until}，之后可以撤下`, `“${p.title}” hangs until ${p.until}; then it may come down`),
        rule: answerOn(disclosureDays, seen.law),
        step: step('takeDownDisclosure', { post: p.post }),
      },
    ]),
  ...[...a.questions.values()]
    .filter((q) => !q.answer)
    .map(
      (q): Due => ({
        key: `question ${q.question}`,
        day: q.until,
        words: b(`答复：${q.text}`, `answer: ${q.text}`),
        rule: answerOn(disclosureAnswerDays, seen.lawOn(q.on)),
        step: step('answerQuestion', { question: q.question }),
      }),
    ),
  ...regular(a, seen),
];
