// Chapter 大会: who signed in, the meeting opened with four fifths of those due, scrutineers and tellers who do not stand, the method adopted, and help for who cannot write. Promises no vote through another. The votes: voting.ts.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import { partyHelper, partyMonitors, partyProxies, partyQuorum, partyResultApproval } from '../../law/party.ts';
import { notAdopted, partyOrder, type Standing, sum, told, twice, withoutRight } from './chapter.ts';
import { sumsOf } from './determining.ts';
import { type Body, bodies } from './choices.ts';
import { choice, count, id, ids, text, yes } from './fields.ts';
import { notHungLongEnough } from './publicity.ts';
import { no, type Refused } from './refusal.ts';
import {
  type Decided,
  due,
  leftOut,
  nameOf,
  type PartyElection,
  postsHeld,
  type Round,
  round,
  type Sitting,
  type Slate,
  sitting,
  vacancies,
  voters,
  votes,
} from './state.ts';

export type MeetingFact =
  | Happened<'PartyVotersSignedIn', { body: Body; people: readonly string[] }>
  | Happened<
      'PartyMeetingOpened',
      {
        body: Body;
        place: string;
        presiding: string;
        due: number;
        present: readonly string[];
        because: Round['because'];
        slates: readonly Slate[];
      }
    >
  | Happened<'PartyScrutineersApproved', { people: readonly string[]; chief: string } & Decided>
  | Happened<'PartyTellersNamed', { people: readonly string[] }>
  | Happened<'PartyMethodAdopted', Decided>
  | Happened<'PartyVoterHelped', { helper: string }>;

/** Who votes in a body: the organisation's voters, or the committee as elected. */
export const electorate = (p: PartyElection, body: Body): readonly string[] =>
  body === 'members' ? voters(p).map((m) => m.id) : postsHeld(p).map((h) => h.id);

const hands = { agree: count('赞成', 'agree'), against: count('反对', 'against'), abstain: count('弃权', 'abstain') };

/** Why a body cannot meet to elect yet. */
const notYet = (p: PartyElection, body: Body, s: Standing): Refused | undefined => {
  if (p.asked.meeting?.approved !== true) return no('meeting is not approved', {}, s.source(partyResultApproval));
  if (p.meetingOn !== undefined && s.on < p.meetingOn) return no('not the day approved', { on: p.meetingOn });
  const r = round(p);
  if (r && !r.concluded) return no('meeting is open');
  if (vacancies(p, body).length === 0)
    return no('nothing left to elect', { body: body === 'members' ? 'members meeting' : 'first meeting of the committee' });
  if (body === 'committee' && (p.elected.length === 0 || vacancies(p, 'members').length > 0))
    return no('meeting cannot be held yet', { count: vacancies(p, 'members').reduce((n, c) => n + c.seats, 0) });
  const last = sitting(p);
  return last && s.on < last.on ? no('before what it follows', { on: s.on, since: last.on }) : undefined;
};

/** What is voted on first: the tied of the vote before, else the approved candidates who are not elected. */
const slatesOf = (p: PartyElection, body: Body): readonly Slate[] => {
  const before = sitting(p);
  const r = before?.rounds.at(-1);
  const sums = before?.body === body && r ? sumsOf(p, before, r) : undefined;
  const won = new Set(p.elected.filter((e) => e.contest !== 'committee' || body === 'members').map((e) => e.id));
  return vacancies(p, body).map(({ contest, seats }) => {
    const tied = sums?.valid === true ? (sums.contests.find((c) => c.contest === contest)?.tied ?? []) : [];
    const candidates = p.nominees.filter((n) => n.contest === contest && n.approved === true && !won.has(n.id)).map((n) => n.id);
    return { contest, seats, candidates: tied.length > 0 ? tied : candidates };
  });
};

const openOn = (p: PartyElection, s: Standing): Sitting | Refused => {
  const now = sitting(p);
  return now && now.on === s.on ? now : no('meeting is not open');
};
const stands = (r: Round | undefined, person: string): boolean => r?.slates.some((x) => x.candidates.includes(person)) ?? false;

export const meetingOrders = {
  signIn: partyOrder(
    '签到',
    'sign in',
    z.strictObject({
      body: choice('会议', 'meeting', bodies),
      people: ids('到会的人', 'present').optional(),
      everyone: yes('应到会的全部到会', 'all who are due').optional(),
    }),
    (p, { body, people = [], everyone = false }, s) => {
      const who = electorate(p, body);
      const came = everyone ? (body === 'members' ? due(p).map((m) => m.id) : who) : people;
      const again = twice(came);
      if (again !== undefined) return no('person twice', { name: nameOf(p, again) });
      const had = p.signedIn?.on === s.on && p.signedIn.body === body ? p.signedIn.people : [];
      for (const one of came) {
        if (!p.members.has(one)) return no('no such member', { name: one });
        if (!who.includes(one))
          return no(
            body === 'committee'
              ? 'not of the committee elected'
              : votes(p.members.get(one))
                ? 'no such member'
                : 'not a full member',
            { name: nameOf(p, one) },
          );
        if (had.includes(one)) return no('signed in already', { name: nameOf(p, one) });
      }
      if (sitting(p)?.on === s.on && sitting(p)?.body === body) return no('votes at the meeting already');
      return came.length === 0 ? no('nobody signed in') : [{ fact: 'PartyVotersSignedIn', on: s.on, body, people: came }];
    },
  ),
  openPartyMeeting: partyOrder(
    '宣布大会开始',
    'open the meeting',
    z.strictObject({
      body: choice('会议', 'meeting', bodies),
      place: text('地点', 'place'),
      presiding: text('主持人', 'who presides'),
    }),
    (p, { body, place, presiding }, s) => {
      const wrong = notYet(p, body, s);
      if (wrong) return wrong;
      const slates = slatesOf(p, body);
      const empty = slates.find((x) => x.candidates.length < x.seats);
      if (empty)
        return no(
          p.nominees.some((n) => n.contest === empty.contest && n.approved !== true)
            ? 'candidates are not approved'
            : 'contest without candidates',
          { contest: empty.contest },
          s.source(partyResultApproval),
        );
      // Who lost the right after the names were settled is no candidate any more (article 5).
      for (const { candidates } of slates)
        for (const one of candidates) {
          const without = withoutRight(p, one, s);
          if (without) return without;
        }
      const hung = body === 'members' ? notHungLongEnough(p, 'candidates', s) : undefined;
      if (hung) return hung;
      // Who signed in and lost the right before the meeting opened is not counted.
      const who = electorate(p, body);
      const present =
        p.signedIn?.on === s.on && p.signedIn.body === body ? p.signedIn.people.filter((one) => who.includes(one)) : [];
      if (present.length === 0) return no('nobody signed in');
      // Who was left out and came all the same votes, and so is due.
      const those = body === 'members' ? voters(p).filter((m) => !leftOut(m) || present.includes(m.id)).length : who.length;
      const quorum = sum(s.rule(partyQuorum), present.length, those);
      if (!quorum.reached) return no('below four fifths', told(quorum), s.source(partyQuorum));
      const because = p.sittings.some((x) => x.body === body) ? 'vacant seats' : 'first vote';
      return [{ fact: 'PartyMeetingOpened', on: s.on, body, place, presiding, due: those, present, because, slates }];
    },
  ),
  approveScrutineers: partyOrder(
    '大会通过监票人',
    'the meeting approves the scrutineers',
    z.strictObject({ people: ids('监票人', 'scrutineers').min(1), chief: id('总监票人', 'chief scrutineer'), ...hands }),
    (p, { people, chief, ...o }, s) => {
      const now = openOn(p, s);
      if ('key' in now) return now;
      if (now.scrutineers) return no('scrutineers approved already');
      const again = twice(people);
      if (again !== undefined) return no('person twice', { name: nameOf(p, again) });
      if (!people.includes(chief)) return no('chief is not among them', { name: nameOf(p, chief) });
      for (const one of people) {
        if (stands(now.rounds.at(-1), one)) return no('scrutineer stands', { name: nameOf(p, one) }, s.source(partyMonitors));
        const here = now.body === 'members' ? now.present.includes(one) : votes(p.members.get(one));
        if (!here) return no('scrutineer is not present', { name: nameOf(p, one) }, s.source(partyMonitors));
      }
      return notAdopted(o, now.present.length, s) ?? [{ fact: 'PartyScrutineersApproved', on: s.on, people, chief, ...o }];
    },
  ),
  nameTellers: partyOrder(
    '确定计票人',
    'name the tellers',
    z.strictObject({ people: ids('计票人', 'tellers').min(1) }),
    (p, { people }, s) => {
      const now = openOn(p, s);
      if ('key' in now) return now;
      const again = twice(people);
      if (again !== undefined) return no('person twice', { name: nameOf(p, again) });
      for (const one of people) {
        if (!p.members.has(one)) return no('no such member', { name: one });
        if (stands(now.rounds.at(-1), one)) return no('teller stands', { name: nameOf(p, one) }, s.source(partyMonitors));
        if (now.scrutineers?.people.includes(one)) return no('person twice', { name: nameOf(p, one) });
      }
      return [{ fact: 'PartyTellersNamed', on: s.on, people }];
    },
  ),
  adoptPartyMethod: partyOrder('大会通过选举办法', 'the meeting adopts the election method', z.strictObject(hands), (p, o, s) => {
    const now = openOn(p, s);
    if ('key' in now) return now;
    if (now.method) return no('method adopted already');
    return notAdopted(o, now.present.length, s) ?? [{ fact: 'PartyMethodAdopted', on: s.on, ...o }];
  }),
  helpVoter: partyOrder(
    '登记代写选票',
    'record help for a voter who cannot write',
    z.strictObject({
      voter: id('选举人', 'voter'),
      helper: id('代写人', 'helper'),
      how: choice('怎么代', 'how', {
        writes: { zh: '选举人到会，按本人意愿代写', en: 'the voter is present, the helper writes what they want' },
        'votes instead': { zh: '选举人不到会，由他人代为投票', en: 'the voter is absent, another votes instead' },
      }),
    }),
    (p, { voter, helper, how }, s) => {
      const now = openOn(p, s);
      if ('key' in now) return now;
      if (how === 'votes instead') return no('no vote through another', { name: nameOf(p, voter) }, s.source(partyProxies));
      if (!now.present.includes(voter)) return no('voter is not present', { name: nameOf(p, voter) }, s.source(partyProxies));
      const r = now.rounds.at(-1);
      if (stands(r, helper) || helper === voter) return no('helper stands', { name: nameOf(p, helper) }, s.source(partyHelper));
      if (!p.members.has(helper)) return no('no such member', { name: helper });
      return r?.counted ? no('ballots counted already') : [{ fact: 'PartyVoterHelped', on: s.on, helper }];
    },
  ),
} as const;

export const evolveMeeting = (p: PartyElection, f: MeetingFact): void => {
  const now = sitting(p);
  switch (f.fact) {
    case 'PartyVotersSignedIn': {
      const same = p.signedIn?.on === f.on && p.signedIn.body === f.body;
      p.signedIn = { on: f.on, body: f.body, people: [...(same ? (p.signedIn?.people ?? []) : []), ...f.people] };
      return;
    }
    case 'PartyMeetingOpened': {
      const { fact: _, slates, because, ...rest } = f;
      p.sittings.push({ ...rest, rounds: [{ number: 1, because, slates, helped: 0 }] });
      return;
    }
    case 'PartyScrutineersApproved': {
      const { fact: _, on: __, ...rest } = f;
      if (now) now.scrutineers = rest;
      return;
    }
    case 'PartyTellersNamed':
      if (now) now.tellers = f.people;
      return;
    case 'PartyMethodAdopted':
      if (now) now.method = { agree: f.agree, against: f.against, abstain: f.abstain };
      return;
    case 'PartyVoterHelped': {
      const r = now?.rounds.at(-1);
      if (r) r.helped += 1;
      return;
    }
    default:
      f satisfies never;
  }
};
