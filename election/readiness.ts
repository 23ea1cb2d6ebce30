// Whether everything is there on the eve of a poll: one line for each thing the poll rests on, ready or lacking with what was found. It reports; only the chapters refuse. The lines: ready/.
import type { Day, LawOfTheDay } from '../law/answer.ts';
import { zhDate } from '../law/days.ts';
import { answerOn } from '../law/rules.ts';
import { clocks, standOf } from './beginning/clocks.ts';
import { w, type Words } from './duties/step.ts';
import type { Election } from './election.ts';
import { ahead } from './ready/ahead.ts';
import { eve } from './ready/eve.ts';
import { type Asked, line, type ReadyLine, zhOr } from './ready/line.ts';

/** The clocks that the law or the plan set, each with whether it leaves the poll its time. */
const clockLines = ({ e, law, today, round }: Asked): readonly ReadyLine[] =>
  (round?.number ?? 1) > 1
    ? []
    : clocks.flatMap((clock) => {
        const stand = standOf(e, clock, law);
        if (!stand.set) return [];
        const { from, until, days, inTime } = stand;
        const done = from !== undefined && until !== undefined && (inTime ?? today > until);
        const found = from
          ? w(`${zhDate(from)}起 ${days} 日，到${zhOr(until)}`, `${days} days from ${from} to ${until}`)
          : w(`${days} 日，还没有张贴`, `${days} days, not posted`);
        const post =
          from === undefined && clock.notice !== 'roll' ? ({ order: 'postNotice', notice: clock.notice } as const) : {};
        return [
          line(`clock ${clock.key}`, clockWords[clock.key], done, found, {
            law: answerOn(clock.rule, law),
            screen: 'notices',
            ...post,
          }),
        ];
      });
const clockWords: Readonly<Record<(typeof clocks)[number]['key'], Words>> = {
  'committee objections': w('选举委员会名单异议期已过', 'Objections to the committee are over'),
  'roll objections': w('选民名单异议期已过', 'Objections to the roll are over'),
  'candidates posted': w('正式候选人名单公示够日数', 'List of candidates hung long enough'),
  'place posted': w('投票时间地点公布够日数', 'Time and place hung long enough'),
  'staff posted': w('工作人员名单公布够日数', 'List of the staff hung long enough'),
};

/** Every line in the order of the work, on a day before the poll or on it. */
export const readiness = (e: Election, law: LawOfTheDay, today: Day): readonly ReadyLine[] => {
  const asked: Asked = { e, law, today, round: e.rounds.at(-1) };
  return [...ahead.map((of) => of(asked)), ...clockLines(asked), ...eve.map((of) => of(asked))];
};

/** Whether no line is lacking. */
export const isReady = (lines: readonly ReadyLine[]): boolean => lines.every((l) => l.state !== 'lacking');
