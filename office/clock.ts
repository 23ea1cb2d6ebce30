// What day it is, in Asia/Shanghai. The real clock for real elections; a story's own clock for rehearsals, set by the story and running on by itself.

export interface Clock {
  /** `2026-03-28`. */
  today(): string;
  /** `2026-03-28T08:30:00+08:00`. */
  at(): string;
  /** What the machine itself says, where the clock goes by a difference to it. */
  readonly shown?: () => string;
}
/** A clock that goes by a difference which people put on record. */
export interface CorrectedClock extends Clock {
  readonly shown: () => string;
  /** From now on as far from the machine as `told` is from `shown`, both `2026-03-28T08:20`. */
  correct(shown: string, told: string): void;
}
export interface StoryClock extends Clock {
  /** Sets the moment; never back behind what was already told. */
  set(day: string, time?: string): void;
}

const eightHours = 8 * 3_600_000;
const written = (ms: number): string => `${new Date(ms + eightHours).toISOString().slice(0, 19)}+08:00`;

/** The machine's clock, told as Beijing time whatever the machine's own zone. */
export const realClock = (): Clock => ({ today: () => written(Date.now()).slice(0, 10), at: () => written(Date.now()) });

/** A clock that stands at a story's moment. With `runs` it goes on in real time from there (the demonstration); without, only when it is set (replay, so that it ends in the same hash). */
export const storyClock = (start: string, runs = false): StoryClock => {
  let base = Date.parse(start);
  let since = Date.now();
  const now = () => base + (runs ? Date.now() - since : 0);
  return {
    today: () => written(now()).slice(0, 10),
    at: () => written(now()),
    set: (day, time = '09:00') => {
      const wanted = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
      base = Math.max(wanted, now());
      since = Date.now();
    },
  };
};

/** Goes as the machine's clock does until it is corrected. */
export const correctedClock = (machine: Clock): CorrectedClock => {
  let off = 0;
  const at = () => written(Date.parse(machine.at()) + off);
  return {
    today: () => at().slice(0, 10),
    at,
    shown: () => machine.at(),
    correct: (shown, told) => {
      off = Date.parse(`${told}:00+08:00`) - Date.parse(`${shown}:00+08:00`);
    },
  };
};
