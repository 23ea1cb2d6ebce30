// Payments that may be one matter, in words: their sum, the amount that the sum reaches, and the question. It says nothing of anybody's intent.
import { bodyName } from '../../assembly/matters.ts';
import type { Related } from '../../assembly/related.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import { bodiesInWords, type Both } from '../../papers/words/terms.ts';

export const relatedWords = (r: Related, law: LawOfTheDay): Both => {
  const must = bodiesInWords(r.must.map((x) => bodyName(x, law)).join(','));
  const sum = r.parts.map((p) => p.amount).join(' + ');
  const who =
    r.by === 'payee' ? { zh: `付给“${r.called}”的`, en: `to ${r.called}` } : { zh: `用于“${r.called}”的`, en: `for ${r.called}` };
  return {
    zh: `${who.zh} ${r.parts.length} 笔，${r.days.value} 日内合计 ${sum} = ${r.sum} 元，${r.which === 'large' ? '达到大额开支起点' : '超过须由会议决定的'} ${r.from} 元（${must.zh}决定）。是不是同一件事，请核对`,
    en: `${r.parts.length} payments ${who.en} within ${r.days.value} days come to ${sum} = ${r.sum} yuan, ${r.which === 'large' ? 'from' : 'above'} ${r.from} it is for: ${must.en}. Please see whether they are one matter`,
  };
};
