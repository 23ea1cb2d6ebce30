// The words of the whole numbers that a step of a determination was made from. Promises a word for every operand of every step; the sum itself is the step's.
import type { Step } from '../../count/step.ts';

const words: Readonly<Record<string, string>> = {
  registered: '登记',
  participants: '参加投票',
  printed: '印制',
  issued: '发出',
  spoiled: '换票作废',
  returned: '收回',
  notReturned: '未收回',
  valid: '有效',
  partValid: '部分有效',
  void: '无效',
  blank: '空白',
  own: '本人',
  proxy: '委托',
  mobile: '流动票箱',
  first: '首次名单',
  added: '增加',
  removed: '减少',
  candidates: '候选人',
  seats: '应选',
  votes: '得票',
  above: '上一级职务得票',
  base: '基数',
  elected: '已当选',
  tiedFor: '相等待定',
  able: '达到票数',
  women: '妇女',
  unknown: '性别未登记',
  least: '至少',
  lastIn: '末位入选得票',
  nextOut: '其后一位得票',
};

/** The quantities of a step in words: 登记2149、参加投票2054. A zero that says nothing is left out where others remain. Throws on an operand without a word. */
export const quantitiesInWords = ({ operands }: Pick<Step, 'operands'>): string => {
  const all = Object.entries(operands).map(([key, count]) => {
    const word = words[key];
    if (word === undefined) throw new Error(`no word for the quantity ${key}`);
    return { told: `${word}${count}`, count };
  });
  const said = all.filter(({ count }) => count !== 0);
  return (said.length === 0 ? all : said).map(({ told }) => told).join('、');
};
