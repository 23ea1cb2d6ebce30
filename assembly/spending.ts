// Chapter 开支与合同: money spent and promised, each on the decision of the body that may take it. What was spent without one is put on record by two people, as what it is.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { answerOn, binds, mayGuarantee } from '../law/rules.ts';
import type { Happened } from './chapter.ts';
import { day, one, spendingMatter, words, yes, yuan } from './fields.ts';
import { type FoldOf, isAlone, no, orderFor, type Refused } from './forms.ts';
import { belongs, type Belongs, bodyName, type Matter, mayDecide } from './matters.ts';
import type { Assembly, AssemblyGround, Body, Spending } from './state.ts';

export type SpendingFact =
  | Happened<
      'SpendingRecorded',
      { spending: string; title: string; matter: Matter; amount: number; to?: string | undefined; motion?: string | undefined }
    >
  | Happened<
      'ContractRecorded',
      {
        spending: string;
        title: string;
        matter: Matter;
        amount: number;
        to: string;
        from: Day;
        until: Day;
        motion?: string | undefined;
      }
    >
  | Happened<
      'SpentOutsideTheRules',
      {
        spending: string;
        title: string;
        matter: Matter;
        amount: number;
        what: string;
        must: readonly Body[];
        by: string;
        second: string;
      }
    >;

const order = orderFor<SpendingFact>();
const fields = {
  title: words('名称', 'what for', 100),
  matter: spendingMatter,
  amount: yuan('金额', 'amount'),
};
const motion = one('motion', '由哪项决定', 'decided by', {
  zh: '小额开支可以不选；其他的先由有权的会议决定',
  en: 'small spending needs none; the rest is decided first',
}).optional();

export const spendingOrders = {
  recordSpending: order({
    zh: '登记开支',
    en: 'record spending',
    schema: z.strictObject({ ...fields, to: words('收款方', 'paid to', 60).optional(), motion }),
    decide: (a, o, g) => notDecided(a, o, g) ?? [{ fact: 'SpendingRecorded', on: g.on, spending: g.mint('x'), ...o }],
  }),
  recordContract: order({
    zh: '登记合同',
    en: 'record a contract',
    schema: z.strictObject({
      ...fields,
      to: words('对方', 'with', 60),
      from: day('自', 'from'),
      until: day('至', 'until'),
      guarantee: yes('为他人提供担保', 'gives a guarantee for somebody').optional(),
      motion,
    }),
    decide: (a, o, g) => {
      const may = answerOn(mayGuarantee, g.law);
      if (o.guarantee && !may.value && binds(may)) return no('may give no guarantee', { title: o.title }, may);
      if (o.until < o.from) return no('ends before it begins', { on: o.until, from: o.from });
      return notDecided(a, o, g) ?? [{ fact: 'ContractRecorded', on: g.on, spending: g.mint('x'), ...o }];
    },
  }),
  recordSpendingAnyway: order({
    zh: '登记未经决定的开支（异常情况）',
    en: 'record spending that nobody decided',
    schema: z.strictObject({
      ...fields,
      what: words('情况', 'what happened', 500),
      second: words('第二名记录人', 'the second who records it', 60),
    }),
    decide: (a, o, g) => {
      if (isAlone(o.second, g)) return no('two people put it on record');
      const refused = notDecided(a, o, g);
      if (!refused) return no('it is in order', { title: o.title });
      return [{ fact: 'SpentOutsideTheRules', on: g.on, spending: g.mint('x'), ...o, must: whoMust(a, o, g).bodies, by: g.by }];
    },
  }),
} as const;

type Asked = Readonly<{ title: string; matter: Matter; amount: number; motion?: string | undefined }>;

const whoMust = (a: Assembly, o: Asked, g: AssemblyGround): Belongs => belongs(a, o.matter, o.amount, g.law, g.on);

/** Why this may not be recorded as decided: nobody decided it, a body that may not, for something else, or for less. */
const notDecided = (a: Assembly, o: Asked, g: AssemblyGround): Refused | undefined => {
  const who = whoMust(a, o, g);
  if (o.motion === undefined) {
    const isSmall = o.matter === 'large spending' && a.largeFrom !== undefined && o.amount < a.largeFrom.amount;
    return isSmall
      ? undefined
      : no(
          'nobody decided it',
          { title: o.title, amount: o.amount, must: namesOf(who, g), ...limitOver(a, o.amount) },
          who.because,
        );
  }
  const d = a.motions.get(o.motion);
  if (!d) return no('no such motion');
  if (!d.carried) return no('decided nothing', { title: d.text });
  if (d.undone) return no('was undone', { title: d.text, on: d.undone.on });
  if (d.on > g.on) return no('spent before it was decided', { title: o.title, on: d.on, day: g.on });
  if (d.matter !== o.matter) return no('decided for another matter', { title: d.text, matter: d.matter, forMatter: o.matter });
  const amount = spentOn(a, o.motion) + o.amount;
  if (d.amount !== undefined)
    return amount > d.amount ? no('more than was decided', { title: d.text, amount, decided: d.amount }) : undefined;
  // A decision that named no amount carries no more, all together, than its body may decide by itself.
  const of = belongs(a, o.matter, amount, g.law, g.on);
  if (mayDecide(d.body, of)) return undefined;
  return no(
    'decided by the wrong body',
    { title: o.title, amount, assembly: bodyName(d.body, g.law), must: namesOf(of, g), ...limitOver(a, amount) },
    of.because,
  );
};

const namesOf = (who: Belongs, g: AssemblyGround): string => who.bodies.map((b) => bodyName(b, g.law)).join(',');
const limitOver = (a: Assembly, amount: number): { readonly limit?: number } =>
  a.limit && amount > a.limit.amount ? { limit: a.limit.amount } : {};

/** Yuan spent and promised on one decision so far. */
export const spentOn = (a: Assembly, motion: string): number =>
  [...a.spendings.values()].filter((s) => s.motion === motion).reduce((n, s) => n + s.amount, 0);

const keep = (a: Assembly, s: Spending): void => void a.spendings.set(s.spending, s);

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const spendingChapter: FoldOf<SpendingFact> = {
  SpendingRecorded: (a, f) => keep(a, { ...f }),
  ContractRecorded: (a, f) => keep(a, { ...f }),
  SpentOutsideTheRules: (a, f) => keep(a, { ...f, outside: { what: f.what, must: f.must, by: f.by, second: f.second } }),
};
