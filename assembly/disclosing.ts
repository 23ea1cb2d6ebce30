// Chapter 公开: what is posted on the board and the web, how long it hangs, its proof, and questions with their answers. What is due when: due.ts.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { addDays } from '../law/days.ts';
import { answerOn, binds, disclosureAnswerDays, disclosureDays } from '../law/rules.ts';
import type { Happened } from './chapter.ts';
import { choice, one, words, yes, yuan } from './fields.ts';
import { type FoldOf, no, orderFor } from './forms.ts';
import type { AskedQuestion, Posting } from './state.ts';

/** The seven items (RC 34; VC 35 names five of them). The words are those of law/supervision.ts. */
export const disclosureKinds = {
  'decisions of meetings': { zh: '会议讨论决定的事项及其实施情况', en: 'decisions of meetings and how they were carried out' },
  'government money and donations': {
    zh: '政府拨付和接受社会捐赠的资金、物资的管理使用情况',
    en: 'government money and donations',
  },
  facilities: { zh: '所有和使用的设施的管理使用情况', en: 'facilities' },
  'service projects': { zh: '服务项目实施情况', en: 'service projects' },
  'results of consultation': { zh: '组织协商确定的事项及其落实情况', en: 'results of consultation' },
  'help given to government': { zh: '协助政府开展工作的情况', en: 'help given to government' },
  'other matters of concern': { zh: '涉及本地利益、普遍关心的其他事项', en: 'other matters of concern' },
} as const;

const rhythms = {
  general: { zh: '一般事项', en: 'general' },
  finance: { zh: '财务收支', en: 'accounts' },
  major: { zh: '重大事项', en: 'major' },
} as const;

export type DisclosingFact =
  | Happened<'DisclosurePosted', Omit<Posting, 'on' | 'proof' | 'down'>>
  | Happened<'DisclosureProofKept', { post: string; photo: string }>
  | Happened<'DisclosureTakenDown', { post: string }>
  | Happened<'QuestionAsked', Omit<AskedQuestion, 'on' | 'answer'>>
  | Happened<'QuestionAnswered', { question: string; text: string; by: string }>;

const order = orderFor<DisclosingFact>();
const posting = one('posting', '公开', 'posting');

export const disclosingOrders = {
  postDisclosure: order({
    zh: '公布事项',
    en: 'post public affairs',
    schema: z.strictObject({
      kind: choice('公开内容', 'what is posted', disclosureKinds),
      rhythm: choice('性质', 'nature', rhythms),
      period: words('所属期间，如 2026年第二季度', 'period, e.g. second quarter of 2026', 40),
      title: words('标题', 'title', 100),
      lines: z
        .array(z.strictObject({ what: words('事项', 'what', 300), amount: yuan('金额', 'amount').optional() }))
        .min(1)
        .max(300)
        .meta({ zh: '公布的内容', en: 'lines' }),
      where: words('公开栏', 'board', 100),
      web: yes('同时在网上公布', 'on the web as well').default(false),
    }),
    decide: (a, o, g) => {
      const same = [...a.postings.values()].find((p) => p.title === o.title && p.period === o.period && p.down === undefined);
      if (same) return no('on the board already', { title: same.title, on: same.on });
      const days = answerOn(disclosureDays, g.law).value;
      return [{ fact: 'DisclosurePosted', on: g.on, post: g.mint('b'), ...o, until: addDays(g.on, days) }];
    },
  }),
  keepDisclosureProof: order({
    zh: '登记公布的照片凭证',
    en: 'keep the photo that proves a posting',
    schema: z.strictObject({
      post: posting,
      photo: words('照片编号或者存放处', 'number of the photo, or where it is kept', 100),
    }),
    decide: (a, o, g) => {
      const p = a.postings.get(o.post);
      if (!p) return no('no such posting');
      return p.proof
        ? no('proof is kept already', { title: p.title, on: p.proof.on })
        : [{ fact: 'DisclosureProofKept', on: g.on, ...o }];
    },
  }),
  takeDownDisclosure: order({
    zh: '撤下公布的内容',
    en: 'take a posting down',
    schema: z.strictObject({ post: posting }),
    decide: (a, o, g) => {
      const p = a.postings.get(o.post);
      if (!p) return no('no such posting');
      if (p.down !== undefined) return no('is down already', { title: p.title, on: p.down });
      const days = answerOn(disclosureDays, g.law);
      return g.on <= p.until && binds(days)
        ? no('must hang longer', { title: p.title, posted: p.on, days: days.value, until: p.until }, days)
        : [{ fact: 'DisclosureTakenDown', on: g.on, ...o }];
    },
  }),
  askQuestion: order({
    zh: '登记居民、村民的询问',
    en: 'record a question of a resident',
    schema: z.strictObject({
      text: words('问题（公开答复，不写个人情况）', 'the question (answered in public: nothing personal)', 500),
      post: one('posting', '针对哪项公开', 'about which posting').optional(),
      name: words('提问人', 'asked by', 60).optional(),
      phone: words('联系电话', 'telephone', 30).optional(),
    }),
    decide: (a, o, g) => {
      if (o.post !== undefined && !a.postings.has(o.post)) return no('no such posting');
      const question = g.mint('q');
      const secret =
        o.name === undefined && o.phone === undefined ? {} : { secret: { of: question, name: o.name, phone: o.phone } };
      const until = addDays(g.on, answerOn(disclosureAnswerDays, g.law).value);
      return [
        {
          fact: 'QuestionAsked',
          on: g.on,
          question,
          text: o.text,
          ...(o.post === undefined ? {} : { post: o.post }),
          until,
          ...secret,
        },
      ];
    },
  }),
  answerQuestion: order({
    zh: '答复询问',
    en: 'answer a question',
    schema: z.strictObject({
      question: one('question', '问题', 'question'),
      text: words('答复', 'answer', 1000),
      by: words('答复人', 'answered by', 60),
    }),
    decide: (a, o, g) => {
      const q = a.questions.get(o.question);
      if (!q) return no('no such question');
      return q.answer ? no('question was answered', { on: q.answer.on }) : [{ fact: 'QuestionAnswered', on: g.on, ...o }];
    },
  }),
} as const;

/** Whether an answer came, or is still due, after its day. */
export const isLate = (q: AskedQuestion, today: Day): boolean => (q.answer?.on ?? today) > q.until;

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const disclosingChapter: FoldOf<DisclosingFact> = {
  DisclosurePosted: (a, f) => void a.postings.set(f.post, { ...f }),
  DisclosureProofKept: (a, f) => {
    const p = a.postings.get(f.post);
    if (p) p.proof = { on: f.on, photo: f.photo };
  },
  DisclosureTakenDown: (a, f) => {
    const p = a.postings.get(f.post);
    if (p) p.down = f.on;
  },
  QuestionAsked: (a, f) => void a.questions.set(f.question, { ...f }),
  QuestionAnswered: (a, f) => {
    const q = a.questions.get(f.question);
    if (q) q.answer = { on: f.on, text: f.text, by: f.by };
  },
};
