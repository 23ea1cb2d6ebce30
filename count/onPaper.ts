// What happened on paper at the stations and in the boxes that no sum can undo: more ballots issued than voters, sheets that do not balance, proxies nobody may cast, a written name that several bear. Findings with their articles; what follows of them people decide.
import type { Answer } from '../law/answer.ts';
import type { Asked } from './asked.ts';
import type { ContestResult } from './contest.ts';
import { foundBy } from './findings.ts';
import type { Finding } from './step.ts';
import type { RoundTotals, StationTotals } from './totals.ts';

/** A finding with the rule it rests on and whom or what it is about, so that a decision can be asked of people. */
export interface OnPaper {
  readonly finding: Finding;
  readonly answer: Answer<unknown>;
  readonly about: string;
}

const found = (key: string, about: string, zh: string, en: string, answer: Answer<unknown>): OnPaper => ({
  finding: foundBy(key, zh, en, answer),
  answer,
  about,
});

const stationFindings = (s: StationTotals, { accounted, proxies }: Asked): readonly OnPaper[] => {
  const [zh, en] = [`${s.station}号投票站`, `station ${s.station}`];
  const [parts, all, most] = [s.own + s.byProxy, s.issued + s.spoiled + s.unused, proxies.value * s.own];
  return [
    ...(s.issued > s.voters
      ? [
          found(
            'moreIssuedThanVoters',
            zh,
            `${zh}发出选票${s.issued}张，该站只有选民${s.voters}人`,
            `${en} issued ${s.issued} ballots, it has ${s.voters} voters`,
            accounted,
          ),
        ]
      : []),
    ...(parts === s.issued
      ? []
      : [
          found(
            'issueDoesNotAddUp',
            zh,
            `${zh}发出选票${s.issued}张，本人领取${s.own}张、代他人领取${s.byProxy}张，合计${parts}张`,
            `${en}: ${s.issued} issued, ${s.own} own and ${s.byProxy} by proxy are ${parts}`,
            accounted,
          ),
        ]),
    ...(all === s.received
      ? []
      : [
          found(
            'stationDoesNotBalance',
            zh,
            `${zh}领到选票${s.received}张，发出${s.issued}、换票作废${s.spoiled}、剩余${s.unused}，合计${all}张`,
            `${en}: ${s.received} received; ${s.issued} issued, ${s.spoiled} spoiled, ${s.unused} unused are ${all}`,
            accounted,
          ),
        ]),
    ...(s.byProxy > most
      ? [
          found(
            'tooManyProxies',
            zh,
            `${zh}代他人领取选票${s.byProxy}张，多于可以接受的委托${most}张`,
            `${en}: ${s.byProxy} ballots by proxy, at most ${most} may be`,
            proxies,
          ),
        ]
      : []),
  ];
};

/** Names written in that several on the roll bear, where they are elected, tied or would stand in a second vote: who is meant is nobody's guess. */
const namesakeFindings = (contests: readonly ContestResult[], { doubtful }: Asked): readonly OnPaper[] =>
  contests.flatMap(({ candidates, elected, tied, short }) =>
    candidates.flatMap(({ name, votes, person, namesakes = 0 }) => {
      if (namesakes < 2) return [];
      const reached = [...elected, ...(tied?.people ?? []), ...(short?.slate ?? [])];
      if (!reached.some((one) => one.person === person && one.name === name)) return [];
      return [
        found(
          'whoIsMeant',
          name,
          `另选的${name}得${votes}票，名册上有${namesakes}人叫这个名字，选票没有写明是哪一位`,
          `${votes} votes for ${name}, written in: ${namesakes} on the roll bear that name, the ballots do not say which`,
          doubtful,
        ),
      ];
    }),
  );

/** All that happened on paper in a round, station by station, then by name. */
export const onPaper = (totals: RoundTotals, contests: readonly ContestResult[], asked: Asked): readonly OnPaper[] => [
  ...(totals.stations ?? []).flatMap((one) => stationFindings(one, asked)),
  ...namesakeFindings(contests, asked),
];
