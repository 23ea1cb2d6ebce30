// Chapter 选举之后: the report sheet is signed by those who presided and worked at the count, and each of the elected is given a certificate under a number of its own.
import { z } from 'zod';
import { answerOn, certificateBy, publicCount } from '../../law/rules.ts';
import { certificateOf, type Signer, signingAs, voteNo, winners } from './aftermath.ts';
import { order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { comparable, name, post } from '../person.ts';
import type { Round } from '../polling/poll.ts';
import { type Refusal, refused } from '../refusal.ts';
import { between } from '../stages.ts';

export const signingOrders = {
  signReport: order({
    zh: '签署选举结果报告单',
    en: 'sign the report sheet of the result',
    stages: between('candidacy', 'handover'),
    schema: z.strictObject({
      round: voteNo,
      signers: z
        .array(z.strictObject({ as: z.enum(signingAs), name }))
        .min(1)
        .max(60)
        .describe(
          '签字人：chair 主持人（选委会主任）, chief scrutineer 总监票人, scrutineer 监票人, teller 计票人, caller 唱票人',
        ),
    }),
    decide: (e, o, g) => {
      const round = o.round === undefined ? e.rounds.findLast((r) => r.confirmed) : e.rounds[o.round - 1];
      if (!round?.confirmed) return refused('result is not confirmed');
      if (g.on < round.confirmed.on)
        return refused('earlier than what it follows', { on: g.on, since: round.confirmed.on }, answerOn(publicCount, g.law));
      if (round.signed) return refused('report is signed already', { on: round.signed.on });
      const wrong = notTheirs(e, round, o.signers);
      if (wrong) return wrong;
      const has = (...as: readonly Signer['as'][]) => o.signers.some((s) => as.includes(s.as));
      const missing = !has('chair') ? '主持人' : !has('scrutineer', 'chief scrutineer') ? '监票人' : undefined;
      if (missing) return refused('a signature is missing', { role: missing }, answerOn(publicCount, g.law));
      return [{ fact: 'ReportSigned', on: g.on, round: round.number, signers: o.signers }];
    },
  }),
  giveCertificate: order({
    zh: '颁发当选证书',
    en: 'give a certificate of election',
    stages: between('candidacy', 'handover'),
    schema: z.strictObject({
      number: z.string().trim().min(1).max(40).describe('证书编号'),
      name: name.describe('当选人'),
      post,
      issuer: name.describe('颁发单位'),
      handedBy: name.describe('当面交给本人的人'),
    }),
    decide: (e, o, g) => {
      const found = winners(e).find((w) => w.post === o.post && comparable(w.name) === comparable(o.name));
      if (!found) return refused('not among the elected', { name: o.name, post: o.post }, answerOn(certificateBy, g.law));
      const given = certificateOf(e, found);
      if (given) return refused('certificate is given already', { name: o.name, number: given.number, on: given.on });
      const taken = e.aftermath.certificates.find((c) => c.number === o.number);
      if (taken) return refused('certificate number is taken', { number: o.number, name: taken.name });
      const since = e.rounds[found.round - 1]?.announced?.on;
      if (since !== undefined && g.on < since) return refused('earlier than what it follows', { on: g.on, since });
      const person = found.person ? { person: found.person } : {};
      return [{ fact: 'CertificateGiven', on: g.on, round: found.round, ...o, name: found.name, ...person }];
    },
  }),
} as const;

/** A signature of somebody who had no part in it: the chair sits on the election committee, the others were appointed to their work; nobody signs twice. */
const notTheirs = (e: Election, round: Round, signers: readonly Signer[]): Refusal | undefined => {
  const seen = new Set<string>();
  for (const { as, name: given } of signers) {
    const key = comparable(given);
    if (seen.has(key)) return refused('a person twice', { name: given });
    seen.add(key);
    const same = (x: { readonly name: string }) => comparable(x.name) === key;
    if (as === 'chair' ? !e.committee.seats.some(same) : false) return refused('not on the committee', { name: given });
    const appointed = round.staff.filter((s) => s.role === as);
    if (as !== 'chair' && appointed.length > 0 && !appointed.some(same))
      return refused('not appointed to that work', { name: given, signs: as });
  }
  return undefined;
};
