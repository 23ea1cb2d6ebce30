// What is found of how the bodies of a community are made up, in words with its sum, its article and the step by which people may mend it.
import { type Composed, composed } from '../../election/term/composing.ts';
import type { Term } from '../../election/term/term.ts';
import type { Answer, LawOfTheDay } from '../../law/answer.ts';
import { type Both, placeWords } from '../../papers/words/terms.ts';
import type { Step } from './termshown.ts';

export interface ComposedFound {
  readonly key: Composed['key'];
  readonly words: Both;
  readonly rule: Answer<unknown>;
  readonly step?: Step;
}

const b = (zh: string, en: string): Both => ({ zh, en });
const untold = (n: number | undefined): Both =>
  n === undefined ? b('', '') : b(`；还有 ${n} 人没有登记性别`, `; of ${n} it was not told`);
const tellWomen: Step = { order: 'tellWomen', start: {} };
const choosing: Step = { order: 'callChoice', start: { office: 'representative', body: 'group' } };

const said = (c: Composed, law: LawOfTheDay): ComposedFound => {
  const w = placeWords[law.kind];
  switch (c.key) {
    case 'representatives in their meeting':
      return {
        key: c.key,
        rule: c.sum.answer,
        step: choosing,
        words: b(
          `${w.representatives}组成人员 ${c.sum.of} 人，其中代表 ${c.sum.count} 人，至少应有 ${c.sum.least} 人（${c.sum.formula}）`,
          `${c.sum.count} of ${c.sum.of} in the representatives’ meeting are representatives, at least ${c.sum.least} (${c.sum.formula})`,
        ),
      };
    case 'women representatives': {
      const more = untold(c.unknown);
      return {
        key: c.key,
        rule: c.sum.answer,
        step: c.unknown === undefined ? choosing : tellWomen,
        words: b(
          `${w.representatives}组成人员 ${c.sum.of} 人，其中妇女代表 ${c.sum.count} 人，至少应有 ${c.sum.least} 人（${c.sum.formula}）${more.zh}`,
          `${c.sum.count} of ${c.sum.of} in the representatives’ meeting are women representatives, at least ${c.sum.least} (${c.sum.formula})${more.en}`,
        ),
      };
    }
    case 'woman in the committee': {
      const more = untold(c.unknown);
      return {
        key: c.key,
        rule: c.because,
        ...(c.unknown === undefined ? {} : { step: tellWomen }),
        words: b(
          `${w.committee}成员中应当有妇女，现有 ${c.count} 人${more.zh}`,
          `the committee has ${c.count} women, at least ${c.least}${more.en}`,
        ),
      };
    }
    case 'committee too small':
      return {
        key: c.key,
        rule: c.because,
        words: b(
          `${w.committee}现有 ${c.count} 人，法定不少于 ${c.least} 人`,
          `the committee has ${c.count} members, at least ${c.least}`,
        ),
      };
    case 'in two bodies':
      return {
        key: c.key,
        rule: c.because,
        words: b(
          `${c.names.join('、')}同时是委员会成员和监督委员会成员，只能任其一`,
          `${c.names.join(', ')}: in the committee and among its supervisors, which may not be`,
        ),
      };
    case 'head is no representative':
      return {
        key: c.key,
        rule: c.because,
        words: b(
          `小组长${c.names.join('、')}不是代表，小组长从代表中推选`,
          `${c.names.join(', ')}: a head who is no representative`,
        ),
      };
    default:
      return c satisfies never;
  }
};

/** Everything found on the day, in the order of the bodies. */
export const composedShown = (t: Term, law: LawOfTheDay): readonly ComposedFound[] => composed(t, law).map((c) => said(c, law));
