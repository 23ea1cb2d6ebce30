// When a screen asks again after news: not at once, and never before the answers to the last asking are there, so that news in a stream cannot keep a slow computer from ever seeing an answer.

/** After so long an asking that was not answered keeps no other from being made. */
const longestWait = 12_000;

/** Gives what to call at each piece of news, and the way to stop. Whatever came while an asking was under way is asked for once after it. */
export const askingAfterNews = (
  ask: () => Promise<unknown>,
  pause: number,
): { readonly news: () => void; readonly stop: () => void } => {
  let waiting: ReturnType<typeof setTimeout> | undefined,
    under = false,
    missed = false,
    stopped = false,
    turn = 0;
  const news = (): void => {
    if (under) missed = true;
    else waiting ??= setTimeout(begin, pause);
  };
  const begin = (): void => {
    waiting = undefined;
    under = true;
    turn += 1;
    const mine = turn;
    const once = (): void => {
      if (under && turn === mine) answered();
    };
    const late = setTimeout(once, longestWait);
    ask()
      .then(once, once)
      .finally(() => clearTimeout(late));
  };
  const answered = (): void => {
    under = false;
    if (missed && !stopped) news();
    missed = false;
  };
  return {
    news,
    stop: () => {
      stopped = true;
      clearTimeout(waiting);
    },
  };
};
