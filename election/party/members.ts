// Chapter 党员: who belongs to the organisation, who of them votes, and who is left out of those due when the higher body approves and the meeting consents. Promises that nobody is left out by one of the two alone.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import type { Day } from '../../law/answer.ts';
import { partyNotDue, partyRightsSuspended } from '../../law/party.ts';
import { notAdopted, partyOrder, twice } from './chapter.ts';
import { educations, leavings, notDueGrounds, sexes, suspensions } from './choices.ts';
import { choice, count, day, id, ids, rows, text } from './fields.ts';
import { no, type Refused } from './refusal.ts';
import {
  belonging,
  type Decided,
  type Member,
  type MemberPrivate,
  nameOf,
  type PartyElection,
  round,
  sitting,
  vacancies,
  voters,
} from './state.ts';

export type MemberFact =
  | Happened<
      'PartyMemberEntered',
      { member: string; branch: string; standing: Member['standing']; secret?: { of: string } & MemberPrivate }
    >
  | Happened<'PartyRightSuspended', { member: string; because: keyof typeof suspensions }>
  | Happened<'PartyRightRestored', { member: string }>
  | Happened<'PartyMemberBecameFull', { member: string }>
  | Happened<'PartyMemberLeft', { member: string; because: keyof typeof leavings }>
  | Happened<'LeavingOutProposed', { member: string; because: keyof typeof notDueGrounds }>
  | Happened<'LeavingOutConsented', { members: readonly string[]; present: number } & Decided>;

const here = (p: PartyElection, member: string): Member | Refused => {
  const m = p.members.get(member);
  if (!m) return no('no such member', { name: member });
  return m.left === undefined ? m : no('left already', { name: nameOf(p, member) });
};
/** Nobody's right or standing changes while a vote is going on, nor on its day while another must follow. */
const whileOpen = (p: PartyElection, on: Day): Refused | undefined => {
  const at = sitting(p),
    r = round(p);
  const goesOn = r && (!r.concluded || (at?.on === on && vacancies(p, at.body).length > 0));
  return goesOn ? no('meeting is open') : undefined;
};

const standings = {
  full: { zh: '正式党员', en: 'full member' },
  probationary: { zh: '预备党员', en: 'probationary member' },
} as const;

export const memberOrders = {
  enterPartyMembers: partyOrder(
    '登记党员',
    'enter members',
    z.strictObject({
      rows: rows('党员名册', 'members', {
        name: text('姓名', 'name'),
        sex: choice('性别', 'sex', sexes),
        born: day('出生日期', 'born'),
        branch: text('所在支部', 'branch'),
        standing: choice('党员类别', 'standing', standings),
        joined: day('入党日期', 'joined the party').optional(),
        education: choice('文化程度', 'education', educations).optional(),
        phone: text('电话', 'phone').optional(),
      }),
    }),
    (p, o, s) => {
      const shut = whileOpen(p, s.on);
      if (shut) return shut;
      const had = new Set(belonging(p).map((m) => `${m.secret?.name} ${m.secret?.born}`));
      const facts: MemberFact[] = [];
      for (const { branch, standing, ...secret } of o.rows) {
        if (!s.begun.branches.includes(branch)) return no('no such branch', { branch });
        const key = `${secret.name} ${secret.born}`;
        if (had.has(key)) return no('member twice', { name: secret.name });
        had.add(key);
        const member = s.mint('p');
        const { joined, education, phone, ...rest } = secret;
        facts.push({
          fact: 'PartyMemberEntered',
          on: s.on,
          member,
          branch,
          standing,
          secret: {
            of: member,
            ...rest,
            ...(joined === undefined ? {} : { joined }),
            ...(education === undefined ? {} : { education }),
            ...(phone === undefined ? {} : { phone }),
          },
        });
      }
      return facts;
    },
  ),
  suspendPartyRight: partyOrder(
    '登记停止行使选举权',
    'record a suspended right',
    z.strictObject({ member: id('党员', 'member'), because: choice('依据的情形', 'ground', suspensions) }),
    (p, o, s) => {
      const m = here(p, o.member);
      if ('key' in m) return m;
      if (m.suspended !== undefined)
        return no('right is suspended', { name: nameOf(p, o.member) }, s.source(partyRightsSuspended));
      return whileOpen(p, s.on) ?? [{ fact: 'PartyRightSuspended', on: s.on, ...o }];
    },
  ),
  restorePartyRight: partyOrder(
    '登记恢复选举权',
    'record a restored right',
    z.strictObject({ member: id('党员', 'member') }),
    (p, o, s) => {
      const m = here(p, o.member);
      if ('key' in m) return m;
      if (m.suspended === undefined) return no('right is not suspended', { name: nameOf(p, o.member) });
      return whileOpen(p, s.on) ?? [{ fact: 'PartyRightRestored', on: s.on, ...o }];
    },
  ),
  makeFullMember: partyOrder(
    '登记预备党员转正',
    'record that a probationary member became full',
    z.strictObject({ member: id('党员', 'member') }),
    (p, o, s) => {
      const m = here(p, o.member);
      if ('key' in m) return m;
      if (m.standing === 'full') return no('member twice', { name: nameOf(p, o.member) });
      return whileOpen(p, s.on) ?? [{ fact: 'PartyMemberBecameFull', on: s.on, ...o }];
    },
  ),
  recordMemberLeft: partyOrder(
    '登记党员离开',
    'record that a member left',
    z.strictObject({ member: id('党员', 'member'), because: choice('原因', 'reason', leavings) }),
    (p, o, s) => {
      const m = here(p, o.member);
      if ('key' in m) return m;
      return whileOpen(p, s.on) ?? [{ fact: 'PartyMemberLeft', on: s.on, ...o }];
    },
  ),
  proposeLeavingOut: partyOrder(
    '提出不计入应到会人数',
    'propose whom to leave out of those due',
    z.strictObject({ members: ids('党员', 'members').min(1), because: choice('情形', 'ground', notDueGrounds) }),
    (p, o, s) => {
      const again = twice(o.members);
      if (again !== undefined) return no('person twice', { name: nameOf(p, again) });
      for (const member of o.members) {
        const m = here(p, member);
        if ('key' in m) return m;
        if (!voters(p).includes(m))
          return no(
            m.standing === 'full' ? 'right is suspended' : 'not a full member',
            { name: nameOf(p, member) },
            s.source(partyRightsSuspended),
          );
        if (m.notDue) return no('counted out already', { name: nameOf(p, member) });
      }
      if (!s.rule(partyNotDue).includes(o.because)) return no('nobody is to be left out', {}, s.source(partyNotDue));
      return (
        whileOpen(p, s.on) ??
        o.members.map((member) => ({ fact: 'LeavingOutProposed', on: s.on, member, because: o.because }) as const)
      );
    },
  ),
  consentLeavingOut: partyOrder(
    '党员大会同意不计入应到会人数',
    'the meeting consents to leaving members out',
    z.strictObject({
      present: count('到会有表决权的党员', 'voters present').min(1),
      agree: count('赞成', 'agree'),
      against: count('反对', 'against'),
      abstain: count('弃权', 'abstain'),
    }),
    (p, { present, ...hands }, s) => {
      const proposed = belonging(p).filter((m) => m.notDue !== undefined && m.notDue.consented !== true);
      if (proposed.length === 0) return no(p.consented ? 'consented already' : 'nobody is to be left out');
      if (proposed.some((m) => m.notDue?.approved !== true))
        return no(
          'not approved from above',
          { count: proposed.filter((m) => m.notDue?.approved !== true).length },
          s.source(partyNotDue),
        );
      if (present > voters(p).length) return no('numbers do not add up', { count: present, of: voters(p).length });
      return (
        whileOpen(p, s.on) ??
        notAdopted(hands, present, s) ?? [
          { fact: 'LeavingOutConsented', on: s.on, members: proposed.map((m) => m.id), present, ...hands },
        ]
      );
    },
  ),
} as const;

export const evolveMembers = (p: PartyElection, f: MemberFact): void => {
  if (f.fact === 'PartyMemberEntered') {
    const { secret } = f;
    p.members.set(f.member, {
      id: f.member,
      branch: f.branch,
      standing: f.standing,
      told: new Set(),
      ...(secret ? { secret: withoutOf(secret) } : {}),
    });
    return;
  }
  if (f.fact === 'LeavingOutConsented') {
    p.consented = { on: f.on, present: f.present, agree: f.agree, against: f.against, abstain: f.abstain };
    for (const member of f.members) {
      const m = p.members.get(member);
      if (m?.notDue) m.notDue.consented = true;
    }
    return;
  }
  const m = p.members.get(f.member);
  if (!m) return;
  switch (f.fact) {
    case 'PartyRightSuspended':
      m.suspended = f.because;
      return;
    case 'PartyRightRestored':
      delete m.suspended;
      return;
    case 'PartyMemberBecameFull':
      m.standing = 'full';
      return;
    case 'PartyMemberLeft':
      m.left = f.because;
      return;
    case 'LeavingOutProposed':
      m.notDue = { because: f.because };
      return;
    default:
      f satisfies never;
  }
};

const withoutOf = ({ of, ...rest }: { of: string } & MemberPrivate): MemberPrivate => (of ? rest : rest);
