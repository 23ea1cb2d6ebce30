// Chapter 选举之后: objections to the result are received and answered within the days of the law, and what an authority found of the election is put on record. Who objects and what is said is sealed.
import { z } from 'zod';
import { addDays } from '../../law/days.ts';
import { answerOn, fraud, resultObjectionAnswer } from '../../law/rules.ts';
import { annulGrounds, objectionSubjects, winners } from './aftermath.ts';
import { order } from '../chapter.ts';
import { isOnRecord } from '../keepers.ts';
import { comparable, name } from '../person.ts';
import { refused } from '../refusal.ts';
import { binds } from '../nominating/slate.ts';
import { between } from '../stages.ts';
import { authority, notAnAuthority } from './unsealing.ts';

const text = z.string().trim().min(1).max(2000).optional();
const vote = z.number().int().min(1).max(20).default(1).describe('第几次投票');

export const disputingOrders = {
  receiveResultObjection: order({
    zh: '受理对选举结果的异议',
    en: 'receive an objection to the result',
    stages: between('candidacy', 'handover'),
    schema: z.strictObject({
      round: vote,
      subject: z
        .enum(objectionSubjects)
        .describe('procedure 程序, count 计票, eligibility 当选资格, unfair means 不正当手段, other 其他'),
      by: name.optional().describe('提出异议的人，密封保存'),
      text: text.describe('异议的内容，密封保存'),
    }),
    decide: (e, o, g) => {
      const announced = e.rounds[o.round - 1]?.announced;
      if (!announced) return refused('result is not announced');
      if (g.on < announced.on) return refused('earlier than what it follows', { on: g.on, since: announced.on });
      const objection = g.mint('o');
      const secret = o.text === undefined && o.by === undefined ? {} : { secret: { of: objection, text: o.text, by: o.by } };
      const no = e.aftermath.objections.size + 1;
      return [{ fact: 'ResultObjectionReceived', on: g.on, round: o.round, objection, no, subject: o.subject, ...secret }];
    },
  }),
  answerResultObjection: order({
    zh: '答复对选举结果的异议',
    en: 'answer an objection to the result',
    stages: between('candidacy', 'handover'),
    schema: z.strictObject({
      objection: z.string().min(1).max(80).describe('异议编号；演练事实文件中可写第几件，如 1'),
      upheld: z.boolean().describe('异议是否成立'),
      how: z.enum(['in writing', 'by word']).default('in writing').describe('in writing 书面, by word 当面口头'),
      text: text.describe('答复的内容和理由，密封保存'),
    }),
    decide: (e, o, g) => {
      const found = e.aftermath.objections.get(o.objection);
      if (!found) return refused('no such objection', { objection: o.objection });
      if (found.answered) return refused('objection decided already', { on: found.answered.on });
      if (g.on < found.on) return refused('earlier than what it follows', { on: g.on, since: found.on });
      const days = answerOn(resultObjectionAnswer, g.law);
      const last = addDays(found.on, days.value);
      if (g.on > last && binds(days) && !isOnRecord(e, resultObjectionAnswer))
        return refused('decision too late', { on: g.on, last, days: days.value }, days);
      const secret = o.text === undefined ? {} : { secret: { of: o.objection, text: o.text } };
      return [{ fact: 'ResultObjectionAnswered', on: g.on, objection: o.objection, upheld: o.upheld, how: o.how, ...secret }];
    },
  }),
  recordInvalidity: order({
    zh: '登记有关机关认定当选（选举）无效',
    en: 'record that an authority found an election void',
    stages: between('candidacy', 'handover'),
    schema: z.strictObject({
      round: vote,
      by: authority,
      decision: z.string().trim().min(1).max(80).describe('决定的文号或者日期'),
      ground: z
        .enum(annulGrounds)
        .describe(
          'violence 暴力, threats 威胁, deceit 欺骗, bribery 贿赂, forged ballots 伪造选票, false count 虚报选票数, procedure 违反程序, election committee not lawful 选委会产生不合法, candidates not lawful 候选人产生不合法',
        ),
      names: z.array(name).max(9).default([]).describe('当选无效的人；不写为整次选举无效'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds[o.round - 1];
      if (!round?.announced) return refused('result is not announced');
      const wrong = notAnAuthority(o.by, g);
      if (wrong) return wrong;
      if (g.on < round.announced.on) return refused('earlier than what it follows', { on: g.on, since: round.announced.on });
      const standing = winners(e).filter((w) => w.round === o.round);
      const has = (written: string) => standing.some((w) => comparable(w.name) === comparable(written));
      const stranger = o.names.find((written) => !has(written));
      if (stranger !== undefined) return refused('not among the elected', { name: stranger }, answerOn(fraud, g.law));
      if (e.aftermath.annulled.some((a) => a.round === o.round && a.names.length === 0))
        return refused('found void already', { round: o.round });
      return [{ fact: 'ElectionFoundInvalid', on: g.on, ...o }];
    },
  }),
} as const;
