// The line over which the office tells of new facts. Promises that screens ask again at most twice a second and not before they were answered, and that a lost line is told.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { askingAfterNews } from './asking.ts';
import { doubtReach, useReach } from './hall/reach.ts';

export type Line = 'joining' | 'live' | 'lost';
const shortestPause = 500;
const longestSilence = 15_000;

/** Listens to an election, or to a book around one; `id` is whose. */
export const useLive = (kind: 'election' | 'book', id: string): Line => {
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
    const { news: askAgain, stop } = askingAfterNews(
      () => client.invalidateQueries({ queryKey: [kind === 'election' ? 'e' : 'b', id] }),
      shortestPause,
    );
    const source = new EventSource(`/events?${kind}=${encodeURIComponent(id)}`);
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
    // What the news did not say is asked for all the same: nobody sits before an old screen.
    const anyway = window.setInterval(askAgain, longestSilence);
    return () => {
      window.clearInterval(anyway);
      stop();
      source.close();
    };
  }, [client, kind, id, reach]);
  return line;
};
