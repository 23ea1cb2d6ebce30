// The kiosk's brake: a card is answered freely, a text that is no card costs, so that nobody tries codes in a row. What is answered: office/views/kiosk.ts.
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { OpenElection } from '../../../office/door.ts';
import { type KioskAnswer, kioskAnswer } from '../../../office/views/kiosk.ts';

/** Asks for a card from one address; undefined where that address, or all together, missed too often in the last minute. */
export const openKiosk = (): ((open: OpenElection, code: string, from: string) => Promise<KioskAnswer | undefined>) => {
  const misses = new RateLimiterMemory({ points: 20, duration: 60 }),
    allMisses = new RateLimiterMemory({ points: 300, duration: 60 });
  return async (open, code, from) => {
    const [here, all] = await Promise.all([misses.get(from), allMisses.get('all')]);
    if ((here?.remainingPoints ?? 1) <= 0 || (all?.remainingPoints ?? 1) <= 0) return undefined;
    const answer = kioskAnswer(open, code);
    if (answer.kind === 'not found') await Promise.allSettled([misses.consume(from), allMisses.consume('all')]);
    return answer;
  };
};
