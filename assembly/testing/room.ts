// A room of meetings for tests: a community with nine in its committee and forty representatives, told line by line; a village of the same people where a test asks for one.
import assert from 'node:assert/strict';
import type { CommitteeKind, Day } from '../../law/answer.ts';
import { type Assembly, assemblyChapters, type AssemblyFact, assemblyOrders, noAssembly } from '../assembly.ts';
import { isRefused, type Refusal } from '../chapter.ts';
import type { AssemblyGround, Bodies } from '../state.ts';

const committee = ['沈秋兰', '韩建民', '丁玉珍', '崔志强', '白晓霞'].map((name, i) => ({
  id: `c${i + 1}`,
  name,
  post: i === 0 ? 'director' : i === 1 ? 'deputy' : 'member',
}));
export const bodiesOf = (representatives: number, more: Partial<Bodies> = {}): Bodies => ({
  residents: 600,
  households: 240,
  representatives: Array.from({ length: representatives }, (_, i) => ({ id: `r${i + 1}`, name: `代表${i + 1}` })),
  committee,
  supervisors: [{ id: 's1', name: '鲁长生' }],
  ...more,
});

export interface Room {
  readonly a: Assembly;
  readonly facts: AssemblyFact[];
  readonly on: (day: Day) => void;
  readonly bodies: (to: Bodies) => void;
  /** What the place decided where the law is silent. */
  readonly plan: (to: Readonly<Record<string, unknown>>) => void;
  /** Gives an order; its facts are folded. */
  readonly tell: (name: keyof typeof assemblyOrders, body: unknown, by?: string) => readonly AssemblyFact[] | Refusal<string>;
  /** An order that must be done: gives the first id in its first fact. */
  readonly done: (name: keyof typeof assemblyOrders, body: unknown) => readonly AssemblyFact[];
  /** An order that must be refused so. Gives what was found and the source. */
  readonly no: (key: string, name: keyof typeof assemblyOrders, body: unknown) => Refusal<string>;
}

export const roomOf = (kind: CommitteeKind = 'community', start: Bodies = bodiesOf(40)): Room => {
  const a = noAssembly();
  const facts: AssemblyFact[] = [];
  let day = '2026-06-01';
  let who = start;
  let plan: Readonly<Record<string, unknown>> = {};
  let n = 0;
  const ground = (by: string): AssemblyGround => ({
    on: day,
    today: day,
    law: { kind, day, mode: 'voters', plan },
    mint: (p) => `${p}${(n += 1)}`,
    by,
    bodies: who,
  });
  const tell: Room['tell'] = (name, body, by = 'a_clerk') => {
    const { schema, decide } = assemblyOrders[name];
    const order = schema.parse(body);
    const decided = decide(a, order as never, ground(by)) as readonly AssemblyFact[] | Refusal<string>;
    if (isRefused(decided)) return decided;
    for (const f of decided) {
      facts.push(f);
      assemblyChapters[f.fact](a, f as never);
    }
    return decided;
  };
  return {
    a,
    facts,
    on: (to) => void (day = to),
    bodies: (to) => void (who = to),
    plan: (to) => void (plan = to),
    tell,
    done: (name, body) => {
      const decided = tell(name, body);
      assert.ok(!isRefused(decided), `${name}: ${JSON.stringify(decided)}`);
      return decided;
    },
    no: (key, name, body) => {
      const decided = tell(name, body);
      assert.ok(isRefused(decided), `${name} was done: ${JSON.stringify(decided)}`);
      assert.equal(decided.key, key, JSON.stringify(decided.found));
      return decided;
    },
  };
};

/** Calls a meeting of one or more items and gives its id and those of its items. */
export const called = (
  r: Room,
  body: string,
  day: Day,
  items: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
) => {
  const caller = body === 'committee' ? { caller: 'c1' } : {};
  r.done('callMeeting', { body, title: `${day}会议`, day, time: '19:00', place: '活动室', ...caller, items, ...more });
  const meeting = [...r.a.meetings.values()].at(-1);
  assert.ok(meeting);
  return { meeting: meeting.meeting, items: [...meeting.items.keys()] };
};

/** Everything up to an open meeting: notice, attendance, opening. */
export const opened = (
  r: Room,
  body: string,
  day: Day,
  items: readonly Record<string, unknown>[],
  present: number,
  more: Record<string, unknown> = {},
) => {
  const m = called(r, body, day, items, more);
  if (body !== 'committee') r.done('postMeetingNotice', { meeting: m.meeting, where: '公告栏' });
  for (const item of m.items) r.done('recordPartyStudy', { meeting: m.meeting, item, by: '社区党委', conclusion: '同意提交' });
  r.on(day);
  r.done('takeAttendance', { meeting: m.meeting, present, ...(body === 'group' ? { due: 60 } : {}) });
  r.done('openMeeting', { meeting: m.meeting, chair: 'c1' });
  return m;
};

/** A motion carried or lost in an open meeting; gives its id. */
export const voted = (r: Room, meeting: string, item: string, agree: number, text = '同意', against = 0, abstain = 0): string => {
  const [first] = r.done('recordVote', { meeting, item, text, way: 'show of hands', agree, against, abstain });
  assert.ok(first?.fact === 'MotionVoted');
  return first.motion;
};

export const article = (r: {
  readonly because?: { readonly text: string; readonly article: number; readonly paragraph?: number };
}) => `${r.because?.text} ${r.because?.article}.${r.because?.paragraph ?? ''}`;
