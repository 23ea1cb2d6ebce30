// A party election for tests: members 甲1…, orders given by name on a day, done or refused. Promises the order's own schema is held; the story of a whole election stands in the tests that use it.
import assert from 'node:assert/strict';
import { isRefused } from '../../assembly/chapter.ts';
import type { Day } from '../../law/answer.ts';
import {
  evolveParty,
  namesIn,
  noPartyElection,
  type PartyElection,
  type PartyFact,
  type PartyOrderName,
  partyOrders,
} from '../party/party.ts';
import type { Refused } from '../party/refusal.ts';

export interface LittleParty {
  readonly p: PartyElection;
  readonly told: PartyFact[];
  /** The id of a member by name. */
  id(name: string): string;
  try(order: PartyOrderName, body: Record<string, unknown>, on?: Day): readonly PartyFact[] | Refused;
  done(order: PartyOrderName, body: Record<string, unknown>, on?: Day): void;
  refused(order: PartyOrderName, body: Record<string, unknown>, on?: Day): Refused;
  day: Day;
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金'];
const given = ['建国', '秀英', '志强', '丽华', '海波', '春梅', '德明'];
/** The name of the n-th invented member; no name comes twice below 203. */
export const nameAt = (n: number): string => `${surnames[n % surnames.length]}${given[n % given.length]}`;

export const littleParty = (): LittleParty => {
  const p = noPartyElection();
  const told: PartyFact[] = [];
  let ids = 0;
  const world: LittleParty = {
    p,
    told,
    day: '2026-03-01',
    id: (name) => namesIn(p).get(name) ?? assert.fail(`no member ${name}`),
    try: (order, body, on = world.day) => {
      const kind = partyOrders[order];
      const o = kind.schema.parse(body);
      return kind.decide(p, o as never, {
        on,
        today: on,
        law: { kind: 'community', day: on, mode: 'voters', plan: {} },
        mint: (prefix) => `${prefix}_${(ids += 1)}`,
        by: 'clerk',
      });
    },
    done: (order, body, on) => {
      const decided = world.try(order, body, on);
      assert.ok(!isRefused(decided), `${order} was refused: ${JSON.stringify(decided)}`);
      for (const f of decided) evolveParty(p, f);
      told.push(...decided);
    },
    refused: (order, body, on) => {
      const before = JSON.stringify([...p.members]) + JSON.stringify(p);
      const decided = world.try(order, body, on);
      assert.ok(isRefused(decided), `${order} was done`);
      assert.equal(JSON.stringify([...p.members]) + JSON.stringify(p), before);
      return decided as Refused;
    },
  };
  return world;
};

/** A branch of `n` full members begun with a committee of secretary 1, deputies, members. */
export const begun = (n: number, more: Record<string, unknown> = {}): LittleParty => {
  const w = littleParty();
  w.done('beginPartyElection', {
    organisation: 'branch',
    name: '石桥社区党支部',
    community: '石桥社区',
    higher: '石桥街道党工委',
    term: 4,
    variant: 'committee first',
    deputies: 1,
    members: 3,
    branches: ['第一支部'],
    open: false,
    ...more,
  });
  const branches = w.p.begun?.branches ?? [];
  w.done('enterPartyMembers', {
    rows: Array.from({ length: n }, (_, at) => ({
      name: nameAt(at),
      sex: at % 2 === 0 ? 'man' : 'woman',
      born: `19${60 + (at % 35)}-0${1 + (at % 9)}-11`,
      branch: branches[at % branches.length],
      standing: 'full',
      education: at % 3 === 0 ? 'senior high' : 'college',
    })),
  });
  return w;
};

/** From the request to the eve of the meeting on 2026-03-20: candidates by name and post, approved and posted. */
export const readyToMeet = (w: LittleParty, nominees: readonly (readonly [string, string])[]): void => {
  w.done('askHigher', { about: 'meeting', meetingOn: '2026-03-20', number: '石社党〔2026〕3号' }, '2026-03-02');
  w.done('recordHigherAnswer', { about: 'meeting', approved: true, number: '石街工委〔2026〕11号' }, '2026-03-04');
  w.done('tellMembers', { way: 'phone', everyone: true }, '2026-03-05');
  w.done('settleNominees', { nominees: nominees.map(([name, contest]) => ({ person: w.id(name), contest })) }, '2026-03-09');
  w.done('askHigher', { about: 'candidates' }, '2026-03-09');
  w.done('recordHigherAnswer', { about: 'candidates', approved: true }, '2026-03-11');
  w.done('postPartyNotice', { about: 'candidates', until: '2026-03-16', places: ['党务公开栏'], online: true }, '2026-03-12');
  w.day = '2026-03-20';
};

/** The meeting opened with everybody due, scrutineers, tellers and method adopted. `present`: the first so many; `aside`: who count. */
export const meetingOpened = (
  w: LittleParty,
  present: number,
  aside: readonly [string, string],
  body: 'members' | 'committee' = 'members',
  who?: readonly string[],
): void => {
  w.done('signIn', { body, people: who ?? Array.from({ length: present }, (_, at) => w.id(nameAt(at))) });
  w.done('openPartyMeeting', { body, place: '社区会议室', presiding: nameAt(0) });
  const hands = { agree: present, against: 0, abstain: 0 };
  w.done('adoptPartyMethod', hands);
  w.done('approveScrutineers', { people: [w.id(aside[0])], chief: w.id(aside[0]), ...hands });
  w.done('nameTellers', { people: [w.id(aside[1])] });
};

/** The rows of a count: so many agree, the rest against. */
export const agreeing = (w: LittleParty, valid: number, votes: readonly (readonly [string, string, number])[]) =>
  votes.map(([contest, name, agree]) => ({ contest, person: w.id(name), agree, against: valid - agree, abstain: 0 }));
export const asElected = (w: LittleParty, rows: readonly (readonly [string, string])[]) => ({
  elected: rows.map(([contest, name]) => ({ contest, person: w.id(name) })),
});

export const six = [0, 1, 2, 3, 4, 5].map((n) => [nameAt(n), 'committee'] as const);

export const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(nameAt) as [string, string, string, string, string, string];

export const scrutineer = nameAt(10);

export const teller = nameAt(11);
