// Chapter 公开报名: names are put forward in four ways within the days announced, each is checked, some withdraw. Promises that only who may be elected is put forward, once.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import type { Day } from '../../law/answer.ts';
import { partyApplyWays } from '../../law/party.ts';
import { partyOrder, withoutRight } from './chapter.ts';
import { applyWays, type Contest, contests, disqualifications } from './choices.ts';
import { choice, count, day, id, text, yes } from './fields.ts';
import { no } from './refusal.ts';
import { type Applicant, contestsOfMembers, nameOf, type PartyElection } from './state.ts';

export type ApplyFact =
  | Happened<'PartyApplicationsOpened', { to: Day }>
  | Happened<
      'PartyNamePutForward',
      { person: string; way: keyof typeof applyWays; contest: Contest; by?: string; backers?: number }
    >
  | Happened<'PartyQualificationChecked', { person: string; passed: boolean; because?: keyof typeof disqualifications }>
  | Happened<'PartyApplicationWithdrawn', { person: string }>;

/** Those put forward who have not withdrawn. */
export const standing = (p: PartyElection): readonly Applicant[] =>
  [...p.applicants.values()].filter((a) => a.withdrawn !== true);

export const applyOrders = {
  openApplications: partyOrder(
    '开始公开报名',
    'open the applications',
    z.strictObject({ to: day('报名截止日（含当日）', 'last day to apply') }),
    (p, o, s) => {
      if (!s.begun.open) return no('not an open election');
      if (p.asked.meeting?.approved !== true) return no('meeting is not approved');
      if (o.to < s.on || (p.meetingOn !== undefined && o.to >= p.meetingOn)) return no('wrong days', { on: s.on, last: o.to });
      return [{ fact: 'PartyApplicationsOpened', on: s.on, ...o }];
    },
  ),
  putNameForward: partyOrder(
    '登记报名人选',
    'record a name put forward',
    z.strictObject({
      person: id('人选（党员）', 'person, a member'),
      way: choice('报名方式', 'put forward by', applyWays),
      contest: choice('职务', 'post', contests),
      by: text('推荐的组织', 'organisation that recommends').optional(),
      backers: count('联名的党员或者群众人数', 'members or residents who recommend').optional(),
    }),
    (p, { person, way, contest, by, backers }, s) => {
      if (!s.begun.open) return no('not an open election');
      if (!p.applying) return no('applications are not open');
      if (s.on < p.applying.from || s.on > p.applying.to)
        return no('outside the days to apply', { on: s.on, since: p.applying.from, last: p.applying.to });
      if (!s.rule(partyApplyWays).includes(way)) return no('applications are not open', {}, s.source(partyApplyWays));
      const without = withoutRight(p, person, s);
      if (without) return without;
      const before = p.applicants.get(person);
      if (before && before.withdrawn !== true) return no('applied already', { name: nameOf(p, person), contest: before.contest });
      if (!contestsOfMembers(s.begun).some((c) => c.contest === contest)) return no('no such contest', { contest });
      if (way === 'party organisation' ? by === undefined : way !== 'self' && (backers ?? 0) === 0)
        return no('backers are needed', { partyWay: way });
      return [
        {
          fact: 'PartyNamePutForward',
          on: s.on,
          person,
          way,
          contest,
          ...(by === undefined ? {} : { by }),
          ...(backers === undefined ? {} : { backers }),
        },
      ];
    },
  ),
  checkQualification: partyOrder(
    '登记资格审查结果',
    'record the check of a name',
    z.strictObject({
      person: id('报名人', 'person', 'applicant'),
      passed: yes('通过', 'passed'),
      because: choice('不通过的原因', 'ground', disqualifications).optional(),
    }),
    (p, { person, passed, because }, s) => {
      const a = p.applicants.get(person);
      if (!a) return no('no such applicant', { name: nameOf(p, person) });
      if (a.withdrawn) return no('withdrawn already', { name: nameOf(p, person) });
      if (a.qualified !== undefined && p.recommended) return no('qualification is settled', { name: nameOf(p, person) });
      if (!passed && because === undefined) return no('a reason is needed', { name: nameOf(p, person) });
      const without = passed ? withoutRight(p, person, s) : undefined;
      return (
        without ?? [
          {
            fact: 'PartyQualificationChecked',
            on: s.on,
            person,
            passed,
            ...(passed || because === undefined ? {} : { because }),
          },
        ]
      );
    },
  ),
  withdrawName: partyOrder(
    '登记退出报名',
    'record a withdrawal',
    z.strictObject({ person: id('报名人', 'person', 'applicant') }),
    (p, { person }, s) => {
      const a = p.applicants.get(person);
      if (!a) return no('no such applicant', { name: nameOf(p, person) });
      if (a.withdrawn) return no('withdrawn already', { name: nameOf(p, person) });
      return p.nominees.some((n) => n.id === person)
        ? no('candidates are settled')
        : [{ fact: 'PartyApplicationWithdrawn', on: s.on, person }];
    },
  ),
} as const;

export const evolveApplying = (p: PartyElection, f: ApplyFact): void => {
  switch (f.fact) {
    case 'PartyApplicationsOpened':
      p.applying = { from: f.on, to: f.to };
      return;
    case 'PartyNamePutForward': {
      const { fact: _, on: __, person, ...rest } = f;
      p.applicants.set(person, { id: person, ...rest });
      return;
    }
    case 'PartyQualificationChecked': {
      const a = p.applicants.get(f.person);
      if (!a) return;
      a.qualified = f.passed;
      if (f.because === undefined) delete a.because;
      else a.because = f.because;
      return;
    }
    case 'PartyApplicationWithdrawn': {
      const a = p.applicants.get(f.person);
      if (a) a.withdrawn = true;
      return;
    }
    default:
      f satisfies never;
  }
};
