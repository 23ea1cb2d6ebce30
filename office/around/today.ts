// 今天 of a community's book: what is due across its rooms in the order of days, how a new book begins, and what was done of late.
import { committeeOffices } from '../../election/term/offices.ts';
import { inOffice } from '../../election/term/term.ts';
import type { Day } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import { answerOn, firstMeetingDays } from '../../law/rules.ts';
import type { Community, OpenCommunity } from './community.ts';
import { b, type Due, inOrder, step } from './due/due.ts';
import { dueOfAssessing } from './due/assessing.ts';
import { dueOfMeetings } from './due/meetings.ts';
import { dueOfOpenness } from './due/openness.ts';
import { dueSeen } from './due/seen.ts';
import { dueOfTerm } from './due/term.ts';
import { dueOfWork } from './due/work.ts';
import type { Who } from '../door.ts';
import { isInside } from './aboutof.ts';
import { aroundHistory } from './screens.ts';
import { termScreen } from './termscreen.ts';
import type { BookToday, DueShown, TermScreen } from './termshown.ts';

/** What is due on a day. Recurring work tells of people: it is for those who keep the book. */
const dueOn = (state: Community, today: Day, inside: boolean): readonly DueShown[] => {
  const seen = dueSeen(state, today);
  const members = inOffice(state.term, ...committeeOffices);
  const first = answerOn(firstMeetingDays, seen.law),
    since = members.map((h) => h.since).toSorted()[0];
  const portfolio: readonly Due[] =
    since !== undefined && state.service.portfolios.size === 0
      ? [
          {
            key: 'portfolio',
            day: addDays(since, first.value),
            words: b('开第一次会，明确委员会成员的分工', 'hold the first meeting and divide the work of the committee'),
            rule: first,
            step: step('givePortfolio'),
          },
        ]
      : [];
  return inOrder(
    [
      ...(members.length === 0
        ? []
        : [
            ...dueOfMeetings(state.assembly, seen),
            ...dueOfAssessing(state.assembly, seen),
            ...dueOfOpenness(state.assembly, seen),
            ...portfolio,
          ]),
      ...dueOfTerm(state.term, state.assembly, seen),
      ...(inside ? dueOfWork(state.service, seen) : []),
    ],
    today,
  );
};

/** The first steps of a new book, until all of them are done. */
const beginning = ({ term, assembly, service, keepers }: Community): BookToday['beginning'] => {
  const steps = [
    {
      words: b('确定谁来经办：授予主任、经办人职责', 'say who keeps the book: give the roles of director and clerk'),
      done: keepers.held.some((k) => k.role === 'chair' || k.role === 'clerk'),
      step: step('giveRole'),
    },
    {
      words: b('登记委员会、监督委员会、代表和小组长', 'record the committee, supervisors, representatives and heads'),
      done: inOffice(term, ...committeeOffices).length > 0,
      step: step('takeOffice'),
    },
    {
      words: b('登记片区底册（户数、人口、楼栋）', 'record the basic file (households, people, buildings)'),
      done: service.versions.length > 0,
      step: step('recordFile'),
    },
    {
      words: b('登记会议应到的人数和户数', 'record how many make up the meeting of all'),
      done: assembly.base !== undefined,
      step: step('recordMeetingBase'),
    },
  ];
  return steps.every((s) => s.done) ? [] : steps;
};

export const todayOf = (book: OpenCommunity, who: Who): BookToday => {
  const state = book.state(),
    { today } = book.now();
  const { rows } = aroundHistory('community', book, who, undefined, 40);
  const since = addDays(today, -1);
  const recent = rows.filter((r) => r.on >= since || r.at.slice(0, 10) >= since);
  return {
    today,
    due: dueOn(state, today, isInside(book.rolesOf(who.account))),
    beginning: beginning(state),
    lately: (recent.length > 0 ? recent : rows.slice(-3))
      .toReversed()
      .slice(0, 15)
      .map(({ on, words }) => ({ on, words })),
  };
};

/** The reasons of a recall are for those who keep the book: what is said against somebody is nobody else's to read here. */
export const termOf = (book: OpenCommunity, who: Who): TermScreen => {
  const screen = termScreen(book.state().term, dueSeen(book.state(), book.now().today));
  return isInside(book.rolesOf(who.account))
    ? screen
    : { ...screen, recalls: screen.recalls.map((r) => ({ ...r, reasons: '' })) };
};
