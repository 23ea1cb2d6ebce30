// Chapter 投票, those who may be in the hall without working there: candidates, who watches for them, observers, press and guests, each with a numbered pass for a place. Nobody who works at the poll holds one.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { answerOn, candidateWatchers, publicCount, staffAvoidance } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { comparable, name, stationNo } from '../person.ts';
import { refused } from '../refusal.ts';
import { binds } from '../nominating/slate.ts';
import { between } from '../stages.ts';

const passRoles = ['candidate', 'watcher', 'observer', 'press', 'guest'] as const;
export type PassRole = (typeof passRoles)[number];
interface Pass {
  readonly round: number;
  readonly pass: number;
  readonly role: PassRole;
  readonly name: string;
  /** The candidate for whom somebody watches. */
  readonly candidate?: string | undefined;
  /** Whom he comes from: a street office, a newspaper. */
  readonly of?: string | undefined;
  /** Of one station only; else of all. */
  readonly station?: number | undefined;
  readonly place: string;
}
export type PassFacts = Happened<'PassGiven', Pass> | Happened<'PassReturned', { round: number; pass: number }>;
export interface PassKept extends Pass {
  readonly on: Day;
  returned?: Day;
}

export const passOrders = {
  givePass: order({
    zh: '发放入场证',
    en: 'give a pass for the hall',
    stages: between('candidacy', 'count'),
    schema: z.strictObject({
      role: z.enum(passRoles).describe('candidate 候选人, watcher 候选人委派的观察人, observer 观察员, press 记者, guest 来宾'),
      name,
      candidate: name.optional().describe('为哪一位候选人观察'),
      of: name.optional().describe('所属单位'),
      station: stationNo.optional().describe('投票站；不写为各站通用'),
      place: name.default('旁听席').describe('在会场的位置'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round) return refused('stations are not set');
      if (o.station !== undefined && !round.stations.has(o.station)) return refused('no such station', { station: o.station });
      const same = (x: { readonly name: string }, other: string) => comparable(x.name) === comparable(other);
      const works = round.staff.find((s) => same(s, o.name));
      if (works) return refused('works at the poll', { name: o.name, a: works.role }, answerOn(staffAvoidance, g.law));
      const stands = (written: string) => round.candidates.some((c) => same(c, written));
      const of = o.role === 'candidate' ? o.name : o.role === 'watcher' ? (o.candidate ?? '') : undefined;
      if (of !== undefined && !stands(of)) return refused('not a candidate', { name: of }, answerOn(publicCount, g.law));
      const open = passesOf(e).filter((p) => !p.returned);
      const held = open.find((p) => same(p, o.name));
      if (held) return refused('holds a pass already', { name: o.name, pass: held.pass });
      const most = answerOn(candidateWatchers, g.law);
      const watching =
        o.role === 'watcher'
          ? open.filter((p) => p.role === 'watcher' && comparable(p.candidate ?? '') === comparable(of ?? ''))
          : [];
      if (o.role === 'watcher' && watching.length >= most.value && binds(most))
        return refused('too many watch for a candidate', { name: of ?? '', most: most.value }, most);
      const { candidate, ...pass } = o;
      const given = { ...pass, ...(o.role === 'watcher' ? { candidate } : {}) };
      return [{ fact: 'PassGiven', on: g.on, round: round.number, pass: passesOf(e).length + 1, ...given }];
    },
  }),
  returnPass: order({
    zh: '收回入场证',
    en: 'a pass came back',
    stages: between('candidacy', 'handover'),
    schema: z.strictObject({ pass: z.number().int().min(1).max(10_000).describe('入场证编号') }),
    decide: (e, o, g) => {
      const found = passesOf(e).find((p) => p.pass === o.pass);
      if (!found) return refused('no such pass', { pass: o.pass });
      if (found.returned) return refused('pass is back already', { pass: o.pass, on: found.returned });
      if (g.on < found.on) return refused('earlier than what it follows', { on: g.on, since: found.on });
      return [{ fact: 'PassReturned', on: g.on, round: found.round, pass: o.pass }];
    },
  }),
} as const;

/** The passes of the vote that is prepared or was held last, in the order of their numbers. */
export const passesOf = (e: Election): readonly PassKept[] => e.passes.filter((p) => p.round === Math.max(1, e.rounds.length));

export const evolvePasses = (e: Election, f: PassFacts): void => {
  if (f.fact === 'PassGiven') {
    const { fact: _f, ...pass } = f;
    e.passes.push(pass);
    return;
  }
  const found = e.passes.find((p) => p.round === f.round && p.pass === f.pass);
  if (found) found.returned = f.on;
};
