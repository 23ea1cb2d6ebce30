// A date as the house shows it: with its weekday and its distance.
import { useWords } from '../words/index.ts';

const msOfDay = 86_400_000;
const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msOfDay);

export const DayText = ({
  day,
  today,
  short = false,
}: {
  readonly day: string;
  readonly today?: string | undefined;
  readonly short?: boolean;
}) => {
  const words = useWords();
  return (
    <time className="day" dateTime={day}>
      {short ? words.shortDay(day) : words.day(day)}
      {today === undefined ? null : <span className="day-distance">{words.distance(daysFrom(today, day))}</span>}
    </time>
  );
};
