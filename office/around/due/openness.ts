// What is due of the open board: proof of a posting, the days it hangs, the posting of each quarter or month, and questions to be answered.
import type { Assembly } from '../../../assembly/assembly.ts';
import { addDays, addMonths } from '../../../law/days.ts';
import { answerOn, disclosureAnswerDays, disclosureDays, disclosureFinance, disclosureGeneral } from '../../../law/rules.ts';
import { b, type Due, type DueSeen, step } from './due.ts';

const quarters = ['第一', '第二', '第三', '第四'] as const;
/** The period of a rhythm that is told so many times a year, as it stands today. */
const periodOf = (today: string, times: number) => {
  const months = Math.max(1, Math.floor(12 / times)),
    at = Number(today.slice(5, 7)) - 1,
    nth = Math.floor(at / months);
  const from = `${today.slice(0, 4)}-${String(nth * months + 1).padStart(2, '0')}-01`;
  const year = today.slice(0, 4);
  const called =
    times === 4
      ? b(`${year}年${quarters[nth] ?? ''}季度`, `quarter ${nth + 1} of ${year}`)
      : times === 12
        ? b(`${year}年${nth + 1}月`, from.slice(0, 7))
        : b(`${year}年`, year);
  return { from, until: addDays(addMonths(from, months), -1), called };
};

const regular = (a: Assembly, { today, law }: DueSeen): readonly Due[] =>
  (
    [
      ['general', answerOn(disclosureGeneral, law), b('一般事项', 'general affairs')],
      ['finance', answerOn(disclosureFinance, law), b('财务收支', 'accounts')],
    ] as const
  ).flatMap(([rhythm, rule, words]): readonly Due[] => {
    if (rule.value < 1) return [];
    const { from, until, called } = periodOf(today, rule.value);
    if ([...a.postings.values()].some((p) => p.rhythm === rhythm && p.on >= from)) return [];
    return [
      {
        key: `post ${rhythm} ${from}`,
        day: until,
        words: b(`公布${called.zh}的${words.zh}`, `post the ${words.en} of ${called.en}`),
        rule,
        step: step('postDisclosure', { rhythm, period: called.zh }),
      },
    ];
  });

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
