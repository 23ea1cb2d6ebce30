// The line over which the office tells of new facts. Promises that screens ask again at most twice a second, and that a lost line is told.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { doubtReach, useReach } from './hall/reach.ts';

export type Line = 'joining' | 'live' | 'lost';
const shortestPause = 500;

export const useLive = (election: string): Line => {
  const client = useQueryClient();
  const [line, setLine] = useState<Line>('joining');
  const reach = useReach();
  const seenLost = useRef(false);
  useEffect(() => {
    if (reach === 'lost') {
      setLine('lost');
      seenLost.current = true;
      return undefined;
    }
    let waiting: number | undefined;
    const source = new EventSource(`/events?election=${encodeURIComponent(election)}`);
    const askAgain = (): void => {
      if (waiting !== undefined) return;
      waiting = window.setTimeout(() => {
        waiting = undefined;
        void client.invalidateQueries({ queryKey: ['e', election] });
      }, shortestPause);
    };
    // Joined anew after a dead line, what was missed is asked for.
    let wasLost = seenLost.current;
    seenLost.current = false;
    source.onopen = () => {
      setLine('live');
      if (wasLost) askAgain();
      wasLost = false;
    };
    source.onerror = () => {
      wasLost = true;
      doubtReach();
      setLine('lost');
    };
    for (const kind of ['message', 'facts', 'changed', 'player']) source.addEventListener(kind, askAgain);
    return () => {
      window.clearTimeout(waiting);
      source.close();
    };
  }, [client, election, reach]);
  return line;
};
