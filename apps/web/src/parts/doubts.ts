// What the office says beside an order that it has done: characters that no paper could show. Heard from every answer, wherever the order was given, and handed to whoever shows it: shell/doubts.tsx.
import type { FaultLine } from '../../../../office/screens.ts';

type Listener = (doubts: readonly FaultLine[]) => void;
const listeners = new Set<Listener>();
const hasDoubts = (answer: unknown): answer is { readonly doubts: readonly FaultLine[] } =>
  typeof answer === 'object' && answer !== null && 'doubts' in answer && 'facts' in answer && Array.isArray(answer.doubts);

/** Hands on what an answer says beside; gives the answer itself, unchanged. */
export const heard = <T>(answer: T): T => {
  if (hasDoubts(answer)) for (const tell of listeners) tell(answer.doubts);
  return answer;
};

/** Hears until the function it gives is called. */
export const hearDoubts = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
