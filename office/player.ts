// The player of a rehearsal: tells what is left of a story through the door, ballots at a chosen speed, everything else at once. It can be paused, continued, hurried and stopped; it writes nothing from behind.
import { createHash } from 'node:crypto';
import type { OpenElection, Told, Who } from './door.ts';
import { ticks } from './machine.ts';
import type { Answered, Both } from './screens.ts';

/** One line of a story as the player tells it. */
export interface StoryLine {
  readonly told: Told;
  readonly who: Who;
  /** The story itself expects a refusal here. */
  readonly refusedOnPurpose?: boolean;
  /** The second entry of a ballot: told with the first, no ballot of its own. */
  readonly second?: true;
}
/** What is left of a story: lines that may depend on what was told before are made when they are asked for. */
export interface StoryLeft {
  readonly lines: number;
  readonly ballots: number;
  steps(): Iterable<StoryLine> | AsyncIterable<StoryLine>;
}
export interface PlayerState {
  readonly available: boolean;
  readonly state: 'ready' | 'playing' | 'paused' | 'stopped' | 'finished' | 'refused';
  readonly told: number;
  readonly lines: number;
  readonly ballots: number;
  readonly ballotsTold: number;
  /** Ballots a second. */
  readonly speed: number;
  readonly words?: Both;
}
export interface Player {
  state(): PlayerState;
  play(speed?: number): void;
  pause(): void;
  continue(): void;
  stop(): void;
  speed(ballotsASecond: number): void;
  /** When it has stopped telling, for whatever reason. */
  ended(): Promise<void>;
}
/** All ballots of a story are called in about this time unless another speed is chosen. */
const wholeStoryInSeconds = 40;
/** Ballots are told in groups this far apart. */
const beat = 20;
/** So many orders refused one after another and the player stops. */
const patience = 20;

/** The same line is the same order, whatever stands before it: a player that begins anew after a restart does nothing twice and leaves nothing out. */
const keyOf = ({ told: { do: name, body }, second }: StoryLine): string =>
  `play ${name}${second ? ' 2' : ''} ${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}`;

/** Whether a refusal only says that somebody did this before the player came to it. */
const doneBefore = (answer: Extract<Answered, { kind: 'refused' }>): boolean => {
  const { key, found } = answer.refusal;
  if (key === 'ballot out of order') return Number(found['number']) < Number(found['next']);
  return key.endsWith(' already');
};

export const openPlayer = (election: OpenElection, story: StoryLeft | undefined): Player => {
  const available = election.rehearsal && story !== undefined;
  let state: PlayerState['state'] = 'ready';
  let told = 0;
  let ballotsTold = 0;
  let refusals = 0;
  let words: Both | undefined;
  let speed = Math.max(1, (story?.ballots ?? 0) / wholeStoryInSeconds);
  let due = 0;
  let last = 0;
  let running: Promise<void> = Promise.resolve();
  let wake: (() => void) | undefined;
  const rest = (ms?: number) =>
    new Promise<void>((done) => {
      const timer = ms === undefined ? undefined : setTimeout(done, ms);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  const is = (wanted: PlayerState['state']): boolean => state === wanted;

  const tell = async (line: StoryLine): Promise<void> => {
    const answer = await election.tell({ ...line.told, order: keyOf(line) }, line.who);
    told += 1;
    if (line.told.do === 'callBallot' && !line.second) ballotsTold += 1;
    const before = answer.kind === 'repeated' || (answer.kind === 'refused' && doneBefore(answer));
    if (before) due = Math.min(due + 1, speed);
    if (before || answer.kind !== 'refused' || line.refusedOnPurpose) {
      refusals = 0;
      return;
    }
    words = answer.words;
    refusals += 1;
    if (refusals >= patience && is('playing')) state = 'refused';
  };
  /** Waits until the next ballot may be called. */
  const ballotDue = async (): Promise<void> => {
    for (;;) {
      while (is('paused')) {
        await rest();
        last = ticks();
      }
      if (!is('playing')) return;
      const now = ticks();
      due = Math.min(due + ((now - last) * speed) / 1000, speed);
      last = now;
      if (due >= 1) {
        due -= 1;
        return;
      }
      await rest(Math.max(beat, (1 - due) * (1000 / speed)));
    }
  };
  const run = async (left: StoryLeft): Promise<void> => {
    let called: Promise<void>[] = [];
    last = ticks();
    for await (const line of left.steps()) {
      if (line.told.do === 'callBallot') {
        if (due < 1 && !line.second) await Promise.all(called.splice(0));
        if (!line.second) await ballotDue();
        if (is('playing')) called.push(tell(line));
      } else {
        await Promise.all(called);
        called = [];
        while (is('paused')) await rest();
        if (is('playing')) await tell(line);
      }
      if (!is('playing') && !is('paused')) break;
    }
    await Promise.all(called);
    if (is('playing')) state = 'finished';
  };
  return {
    state: () => ({
      available,
      state,
      told,
      lines: story?.lines ?? 0,
      ballots: story?.ballots ?? 0,
      ballotsTold,
      speed,
      ...(words ? { words } : {}),
    }),
    play: (wanted) => {
      if (wanted !== undefined) speed = wanted;
      if (state === 'paused') {
        state = 'playing';
        wake?.();
      }
      if (!available || !story || state !== 'ready') return;
      state = 'playing';
      running = run(story).catch(() => {
        state = 'refused';
      });
    },
    pause: () => {
      if (state === 'playing') state = 'paused';
    },
    continue: () => {
      if (state !== 'paused') return;
      state = 'playing';
      wake?.();
    },
    stop: () => {
      if (state === 'playing' || state === 'paused' || state === 'ready') state = 'stopped';
      wake?.();
    },
    speed: (wanted) => {
      speed = wanted;
      wake?.();
    },
    ended: () => running,
  };
};
