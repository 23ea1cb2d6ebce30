// The line over which the office tells of new facts. Promises that screens ask again at most twice a second, and that a lost line is told.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

export type Line = 'joining' | 'live' | 'lost';
const shortestPause = 500;

export const useLive = (election: string): Line => {
  const client = useQueryClient();
  const [line, setLine] = useState<Line>('joining');
  useEffect(() => {
    let waiting: number | undefined;
    const source = new EventSource(`/events?election=${encodeURIComponent(election)}`);
    const askAgain = (): void => {
      if (waiting !== undefined) return;
      waiting = window.setTimeout(() => {
        waiting = undefined;
        void client.invalidateQueries({ queryKey: ['e', election] });
      }, shortestPause);
    };
    let wasLost = false;
    source.onopen = () => {
      setLine('live');
      if (wasLost) askAgain();
      wasLost = false;
    };
    source.onerror = () => {
      wasLost = true;
      setLine('lost');
    };
    for (const kind of ['message', 'facts', 'changed', 'player']) source.addEventListener(kind, askAgain);
    return () => {
      window.clearTimeout(waiting);
      source.close();
    };
  }, [client, election]);
  return line;
};
