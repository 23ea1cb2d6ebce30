// Chapter 宣传公示: who was told of the meeting and how, what hung where for how many days, and how the candidates were made known. Promises that no posting is shorter than the plan's days.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import type { Day } from '../../law/answer.ts';
import { partyPostingDays } from '../../law/party.ts';
import { addDays, daysBetween } from '../../law/days.ts';
import { partyOrder, type Standing, twice } from './chapter.ts';
import { introductions, type Posting, postings, tellingWays } from './choices.ts';
import { choice, count, ids, names, yes, day } from './fields.ts';
import { no, type Refused } from './refusal.ts';
import { belonging, nameOf, type PartyElection } from './state.ts';

export type PublicityFact =
  | Happened<'PartyMembersTold', { way: keyof typeof tellingWays; members: readonly string[] }>
  | Happened<'PartyNoticePosted', { about: Posting; until: Day; places: readonly string[]; online: boolean }>
  | Happened<'CandidatesIntroduced', { way: keyof typeof introductions; candidates: readonly string[]; questions?: number }>;

/** Members whom no way has reached yet. */
export const notTold = (p: PartyElection) => belonging(p).filter((m) => m.told.size === 0);

const nothingToPost = (p: PartyElection, about: Posting): Refused | undefined => {
  const there = {
    meeting: true,
    applicants: p.applicants.size > 0,
    candidates: p.nominees.length > 0,
    result: p.asked.result?.approved === true || p.elected.length > 0,
  }[about];
  return there ? undefined : no('nothing to post yet', { partyMatter: about });
};

/** The last notice of a matter; of the candidates one that named those who stand now. */
export const hangs = (p: PartyElection, about: Posting): PartyElection['posted'][number] | undefined =>
  (about === 'candidates' ? p.posted.slice(p.postedBefore) : p.posted).findLast((n) => n.about === about);

/** Why the candidates' names have not hung their days by today; nothing where they have. */
export const notHungLongEnough = (p: PartyElection, about: Posting, s: Standing): Refused | undefined => {
  const days = s.rule(partyPostingDays);
  const hung = hangs(p, about);
  if (hung && hung.until < s.on) return undefined;
  return no(
    'not posted long enough',
    { partyMatter: about, days, ...(hung ? { until: hung.until } : {}) },
    s.source(partyPostingDays),
  );
};

export const publicityOrders = {
  tellMembers: partyOrder(
    '通知党员',
    'tell the members',
    z.strictObject({
      way: choice('方式', 'way', tellingWays),
      everyone: yes('全体党员', 'every member').optional(),
      members: ids('通知到的党员', 'members reached').optional(),
    }),
    (p, { way, everyone = false, members = [] }, s) => {
      const reached = everyone ? belonging(p).map((m) => m.id) : members;
      const again = twice(reached);
      if (again !== undefined) return no('person twice', { name: nameOf(p, again) });
      const stranger = reached.find((m) => p.members.get(m) === undefined);
      if (stranger !== undefined) return no('no such member', { name: stranger });
      return reached.length === 0 ? no('nobody was told') : [{ fact: 'PartyMembersTold', on: s.on, way, members: reached }];
    },
  ),
  postPartyNotice: partyOrder(
    '公示',
    'post a notice',
    z.strictObject({
      about: choice('公示内容', 'what is posted', postings),
      until: day('公示至（含当日）', 'hangs until, that day included'),
      places: names('张贴处', 'where it hangs'),
      online: yes('同时在网上公示', 'online as well'),
    }),
    (p, o, s) => {
      const wrong = nothingToPost(p, o.about);
      if (wrong) return wrong;
      if ((hangs(p, o.about)?.until ?? '') >= s.on) return no('posted already', { partyMatter: o.about });
      const least = s.rule(partyPostingDays);
      const days = daysBetween(s.on, o.until) + 1;
      if (days < least)
        return no('posted for too few days', { days, least, until: addDays(s.on, least - 1) }, s.source(partyPostingDays));
      return [{ fact: 'PartyNoticePosted', on: s.on, ...o }];
    },
  ),
  introduceCandidates: partyOrder(
    '介绍候选人',
    'make the candidates known',
    z.strictObject({
      way: choice('方式', 'way', introductions),
      candidates: ids('介绍的候选人', 'candidates', 'candidates').min(1),
      questions: count('回答提问（个）', 'questions answered').optional(),
    }),
    (p, { way, candidates, questions }, s) => {
      const again = twice(candidates);
      if (again !== undefined) return no('person twice', { name: nameOf(p, again) });
      const stranger = candidates.find((c) => !p.nominees.some((n) => n.id === c));
      if (stranger !== undefined) return no('no such candidate', { name: nameOf(p, stranger) });
      return [{ fact: 'CandidatesIntroduced', on: s.on, way, candidates, ...(questions === undefined ? {} : { questions }) }];
    },
  ),
} as const;

export const evolvePublicity = (p: PartyElection, f: PublicityFact): void => {
  switch (f.fact) {
    case 'PartyMembersTold':
      for (const member of f.members) p.members.get(member)?.told.add(f.way);
      return;
    case 'PartyNoticePosted':
      p.posted.push({ about: f.about, from: f.on, until: f.until, places: f.places, online: f.online });
      return;
    case 'CandidatesIntroduced':
      for (const n of p.nominees) if (f.candidates.includes(n.id)) n.introduced.add(f.way);
      p.questions += f.questions ?? 0;
      return;
    default:
      f satisfies never;
  }
};
