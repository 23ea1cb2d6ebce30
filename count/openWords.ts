// Whether what is open can change the result, as a sentence in Chinese and English. What it rests on: relevance.ts.
import type { OpenQuestion } from './openQuestion.ts';
import type { Relevance } from './relevance.ts';
import type { Words } from './step.ts';

const theirNames = (found: Relevance, another: string): readonly string[] =>
  found.people.filter(({ may }) => may.length > 1).map((one) => (one.another === true ? another : one.name));

/** What is still open, in Chinese and English; in Chinese beside it where only that is known. */
export const questionWords = ({ id, en }: Pick<OpenQuestion, 'id' | 'en'>): Words => ({ zh: id, en: en ?? id });

const ruleBetween: Words = {
  zh: '妇女名额、票数下加等规则下当选的人',
  en: 'who is elected under a rule such as the seat of a woman or votes added downward',
};

/** Whether what is open can change the result, in a sentence. `questions`: those that were weighed, for their English. */
export const openWords = (found: Relevance, questions: readonly Pick<OpenQuestion, 'id' | 'en'>[]): Words => {
  if (!found.canChange) return { zh: '未决事项不会改变结果', en: 'nothing that is open can change the result' };
  const valid = found.validity.may.length > 1;
  const named = {
    zh: [...(valid ? ['选举效力'] : []), ...new Set(theirNames(found, '其他选民'))].join('、'),
    en: [...(valid ? ['whether the election is valid'] : []), ...new Set(theirNames(found, 'another voter'))].join(', '),
  };
  const { zh, en } = named.zh === '' ? ruleBetween : named;
  const least = found.smallest.map((id) => questionWords(questions.find((one) => one.id === id) ?? { id }));
  const unsure = found.exact ? ['', ''] : ['（未能逐一排除）', ' (not every case was ruled out)'];
  return {
    zh: `未决事项可能改变结果${unsure[0]}：${zh}；最少涉及：${least.map((one) => one.zh).join('、')}`,
    en: `what is open can change the result${unsure[1]}: ${en}; at least: ${least.map((one) => one.en).join(', ')}`,
  };
};
