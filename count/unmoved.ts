// Whether the order of votes stands, whatever becomes of what is open: nobody crosses the share, and of those who may be over it nobody passes or reaches another. Then a rule that looks at that order alone, such as the seat of a woman, gives the same seats. Bounds only: no means "not ruled out".
import { type Field, type Sums, takenAt, type Way } from './openQuestion.ts';
import { able, baseBetween, baseMoves, get, leavesOut, type Scale, stands } from './reach.ts';

const rowOf = ({ now, questions }: Sums, pick: (...of: number[]) => number): readonly number[] =>
  now.map((sum, at) => questions.reduce((so, { ways }) => so + pick(...ways.map(({ adds }) => adds[at] ?? 0)), sum));

const stays = (scale: Scale, sums: Sums, field: Field): boolean => {
  const [least, most] = [rowOf(sums, Math.min), rowOf(sums, Math.max)];
  const ofKind = ({ unread }: Way): number => (unread?.kind === field.kind ? unread.most : 0);
  const unread = sums.questions.reduce((so, { ways }) => so + Math.max(...ways.map(ofKind)), 0);
  const taken = get(most, takenAt(field.kind));
  const smallest = baseBetween(scale, field, least, most);
  const largest =
    baseBetween(scale, field, most, least) + (leavesOut(scale, field) ? taken : 0) + baseMoves(scale, field) * unread;
  const people = field.people
    .filter((one) => stands(scale, field, one))
    .map((one) => {
      const [low, high] = [get(least, one.at) - taken, get(most, one.at) + unread];
      return { low, high, never: !able(scale, field, high, smallest), always: able(scale, field, low, largest) };
    });
  const over = people.filter(({ never }) => !never);
  return (
    over.every(({ always }) => always) &&
    over.every((one, at) =>
      over
        .slice(at + 1)
        .every((other) => one.low > other.high || other.low > one.high || (one.low === one.high && other.low === other.high)),
    )
  );
};

/** Whether what is open leaves every section's order of those over the share as it is. */
export const orderStays = (scale: Scale, sums: Sums): boolean => sums.fields.every((field) => stays(scale, sums, field));
