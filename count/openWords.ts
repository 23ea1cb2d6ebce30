// Whether what is open can change the result, as a sentence in Chinese and English. What it rests on: relevance.ts.
import type { Relevance } from './relevance.ts';
import type { Words } from './step.ts';

const people = (found: Relevance): readonly string[] =>
  found.people.filter(({ may }) => may.length > 1).map(({ name, another }) => (another === true ? '其他选民' : name));

/** Whether what is open can change the result, in a sentence. */
export const openWords = (found: Relevance): Words => {
  if (!found.canChange) return { zh: '未决事项不会改变结果', en: 'nothing that is open can change the result' };
  const who = [...(found.validity.may.length > 1 ? ['选举效力'] : []), ...new Set(people(found))].join('、');
  const least = found.smallest.join('、');
  const unsure = found.exact ? ['', ''] : ['（未能逐一排除）', ' (not every case was ruled out)'];
  return {
    zh: `未决事项可能改变结果${unsure[0]}：${who}；最少涉及：${least}`,
    en: `what is open can change the result${unsure[1]}: ${who}; at least: ${least}`,
  };
};
