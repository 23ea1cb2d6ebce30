// What of an election does not add up or was done out of time, gathered for 今天 and the calendar: each with its figures and article. It points; it refuses and corrects nothing.
import type { Day, LawOfTheDay } from '../law/answer.ts';
import { addMonths, zhDate } from '../law/days.ts';
import {
  answerOn,
  citesOf,
  electionAfterExpiryMonths,
  electionAtExpiry,
  electionCommitteeAbsence,
  electionCommitteeKin,
  electionCommitteeOdd,
  electionCommitteeSize,
  leavingAudit,
  publicCount,
} from '../law/rules.ts';
import { basicFindings } from './beginning/basic.ts';
import { outOfTime } from './beginning/calendar.ts';
import { nameOf } from './beginning/committee.ts';
import { auditDue } from './duties/preparation.ts';
import { type DutyScreen, w, type Words } from './duties/step.ts';
import type { Election } from './election.ts';
import { issuedTwice } from './polling/issued.ts';
import { longAbsent } from './beginning/sitting.ts';
import { minutesOff, worthSaying } from './polling/stationclock.ts';

export interface Finding {
  readonly key: string;
  readonly words: Words;
  readonly cites?: Words;
  readonly screen?: DutyScreen;
}

/** Everything that is to be looked at, the basic file first. */
export const findingsOf = (e: Election, law: LawOfTheDay, today: Day): readonly Finding[] => [
  ...basicFindings(e).map((f): Finding => ({ key: `basic ${f.key}`, words: w(f.zh, f.en) })),
  ...ofTerm(e, law),
  ...ofAudit(e, law),
  ...ofCommittee(e, law),
  ...ofPublicity(e),
  ...ofIssues(e, law),
  ...ofClocks(e),
  ...outOfTime(e, law, today),
];

const ofTerm = (e: Election, law: LawOfTheDay): readonly Finding[] => {
  const ends = e.basic?.termEnds;
  if (ends === undefined || e.electionDay === undefined || e.prelude.shift) return [];
  const months = answerOn(electionAfterExpiryMonths, law).value;
  const last = addMonths(ends, months);
  if (e.electionDay <= last) return [];
  return [
    {
      key: 'term',
      words: w(
        `任期 ${zhDate(ends)} 届满，选举日 ${zhDate(e.electionDay)} 在届满 ${months} 个月之后，没有登记延期的批准`,
        `the term ends on ${ends}; the election day ${e.electionDay} is more than ${months} months later, and no approval is on record`,
      ),
      cites: citesOf(answerOn(electionAtExpiry, law)),
    },
  ];
};

const ofAudit = (e: Election, law: LawOfTheDay): readonly Finding[] => {
  const published = e.prelude.audit?.published;
  const due = auditDue(e, law);
  if (published === undefined || due === undefined || published <= due) return [];
  return [
    {
      key: 'audit',
      words: w(
        `离任审计结果 ${zhDate(published)} 公布，最迟应在 ${zhDate(due)}`,
        `the leaving audit was published on ${published}; ${due} was the last day`,
      ),
      cites: citesOf(answerOn(leavingAudit, law)),
    },
  ];
};

/** Slogans, leaflets and the like of a day on which nobody was there yet to order them: no guidance group, no election committee. Meetings and trainings come first by nature. */
const ofPublicity = (e: Election): readonly Finding[] => {
  const led = [e.committee.chosen?.on, e.prelude.guidance?.on].flatMap((day) => day ?? []).toSorted()[0];
  const early = e.publicity.filter((p) => p.kind !== 'meeting' && p.kind !== 'training' && (led === undefined || p.on < led));
  const [first] = early;
  if (!first || led === undefined) return [];
  return [
    {
      key: 'publicity early',
      words: w(
        `${zhDate(first.on)}起的宣传（${early.length} 项）早于${zhDate(led)}，当时还没有选举委员会，也没有指导组`,
        `publicity from ${first.on} (${early.length} entries) came before ${led}: there was no election committee and no guidance group yet`,
      ),
    },
  ];
};

/** Electors to whom a ballot was issued twice, in two books that did not know of each other. */
const ofIssues = (e: Election, law: LawOfTheDay): readonly Finding[] =>
  e.rounds.flatMap((round) =>
    issuedTwice(round).map(({ elector, stations }): Finding => {
      const at = stations.join('、');
      return {
        key: `issued twice ${round.number} ${elector}`,
        words: w(
          `${nameOf(e, elector)}的选票发了 ${stations.length} 次（${at} 号投票站），请核对纸质发票记录：只发过一张的，两人办理“核销重复的发票记录”；都发出的，多发的选票可能已经投入，选票无记名，不能挑出来`,
          `the ballot of ${nameOf(e, elector)} was issued ${stations.length} times (station ${stations.join(', ')}): compare the paper issue record. Where it has one alone, two people strike the other; where both were handed out, one too many may be in a box, and a secret ballot cannot be picked out`,
        ),
        cites: citesOf(answerOn(publicCount, law)),
        screen: 'stations',
      };
    }),
  );

/** Laptops of stations whose clock was wrong: what was written before goes by the wrong one. */
const ofClocks = (e: Election): readonly Finding[] =>
  e.rounds.flatMap((round) =>
    [...round.stations.values()].flatMap((s) =>
      (s.clocks ?? [])
        .filter((c) => Math.abs(minutesOff(c)) >= worthSaying)
        .map((c): Finding => {
          const shown = `${zhDate(c.shown.slice(0, 10))} ${c.shown.slice(11)}`;
          const told = `${zhDate(c.told.slice(0, 10))} ${c.told.slice(11)}`;
          return {
            key: `clock ${round.number} ${s.no} ${c.shown}`,
            words: w(
              `${s.no} 号投票站电脑的时钟不准：显示 ${shown}，按表是 ${told}（${c.second}在场核对），此后按相差的时间记；先后以账簿次序为准`,
              `the clock of the laptop of station ${s.no} said ${c.shown.replace('T', ' ')} where a watch said ${c.told.replace('T', ' ')} (${c.second} present): it goes by the difference since; what came first the book says`,
            ),
            screen: 'stations',
          };
        }),
    ),
  );

const ofCommittee = (e: Election, law: LawOfTheDay): readonly Finding[] => {
  const { chosen, seats, relations } = e.committee;
  if (!chosen) return [];
  const size = answerOn(electionCommitteeSize, law);
  const odd = answerOn(electionCommitteeOdd, law);
  const kin = answerOn(electionCommitteeKin, law);
  const { min, max } = size.value;
  const members = chosen.posts.length;
  const sits = new Set(seats.map((s) => s.person));
  const found: Finding[] = [];
  const add = (key: string, words: Words, cites: Words) => found.push({ key, words, cites, screen: 'committee' });
  if (size.kind === 'unknown' && (members < min || members > max))
    add(
      'size',
      w(
        `选举委员会 ${members} 人，当地规定为 ${min} 至 ${max} 人，请核对`,
        `the election committee has ${members} members; the local rule says ${min} to ${max}: check it`,
      ),
      citesOf(size),
    );
  if (odd.kind === 'unknown' && odd.value && members % 2 === 0)
    add(
      'odd',
      w(
        `选举委员会 ${members} 人，当地规定为单数，请核对`,
        `the election committee has ${members} members; the local rule says an odd number: check it`,
      ),
      citesOf(odd),
    );
  if (kin.value === 'not together')
    for (const r of relations.filter((one) => sits.has(one.a) && sits.has(one.b)))
      add(
        `kin ${r.a} ${r.b}`,
        w(
          `${nameOf(e, r.a)}与${nameOf(e, r.b)}是近亲属，同在选举委员会`,
          `${nameOf(e, r.a)} and ${nameOf(e, r.b)} are near relatives and both sit on the election committee`,
        ),
        citesOf(kin),
      );
  const absence = answerOn(electionCommitteeAbsence, law);
  for (const m of longAbsent(e, law))
    add(
      `absent ${m.person}`,
      w(
        `${m.name}连续 ${m.missed} 次没有参加选举委员会会议或者表决，${absence.value} 次视为退出`,
        `${m.name} missed or did not vote in ${m.missed} meetings in a row; ${absence.value} count as leaving`,
      ),
      citesOf(absence),
    );
  return found;
};
