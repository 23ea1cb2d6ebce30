// A question with a limit: after three seconds it is no longer waited for. What was asked may have been done all the same; whoever asks again asks under the same key.

const patience = 3000;

/** The answer, or a rejection when it does not come in time; the signal ends the request. */
export const within = <T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const stop = new AbortController();
  const timer = window.setTimeout(() => stop.abort(), patience);
  return ask(stop.signal).finally(() => window.clearTimeout(timer));
};
