// A long list fetched in windows: those on screen first, the rest quietly after them. Promises one place a row from the start, so that nothing jumps.
import { useEffect, useMemo, useRef, useState } from 'react';

export interface Window<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}
export interface Windowed<Row> {
  /** One entry a row of the whole list; undefined where it has not come yet. */
  readonly rows: readonly (Row | undefined)[];
  readonly total: number | undefined;
  readonly error: unknown;
  /** Follows the scrolling of the list, to know which rows are on screen. */
  readonly follow: (event: {
    readonly currentTarget: { readonly scrollTop: number; readonly clientHeight: number; readonly scrollHeight: number };
  }) => void;
}
const size = 1000;
const mostInBackground = 60;

/** Fetches a list whose contents `key` names; another key starts again. */
export const useWindows = <Row>(
  key: string,
  fetchWindow: (offset: number, limit: number) => Promise<Window<Row>>,
): Windowed<Row> => {
  const [state, setState] = useState<{
    readonly key: string;
    readonly total: number | undefined;
    readonly pages: ReadonlyMap<number, readonly Row[]>;
    readonly error: unknown;
  }>({ key, total: undefined, pages: new Map(), error: undefined });
  const wanted = useRef<number[]>([0]);
  const fetcher = useRef(fetchWindow);
  fetcher.current = fetchWindow;
  useEffect(() => {
    let stopped = false;
    const pages = new Map<number, readonly Row[]>();
    let total: number | undefined;
    wanted.current = [0];
    const next = (): number | undefined => {
      const last = total === undefined ? 0 : Math.max(0, Math.ceil(total / size) - 1);
      const asked = wanted.current.find((page) => page <= last && !pages.has(page));
      if (asked !== undefined) return asked;
      for (let page = 0; page <= Math.min(last, mostInBackground); page += 1) if (!pages.has(page)) return page;
      return undefined;
    };
    const run = async (): Promise<void> => {
      for (let page = next(); page !== undefined && !stopped; page = next()) {
        const got = await fetcher.current(page * size, size);
        if (stopped) return;
        pages.set(page, got.rows);
        total = got.total;
        setState({ key, total, pages: new Map(pages), error: undefined });
      }
      const all = pages.size * size >= (total ?? 0);
      if (!stopped && !all) window.setTimeout(() => void runAgain(), 300);
    };
    const runAgain = async (): Promise<void> => {
      if (stopped) return;
      try {
        await run();
      } catch (error) {
        if (!stopped) setState({ key, total, pages: new Map(pages), error });
      }
    };
    void runAgain();
    return () => {
      stopped = true;
    };
  }, [key]);
  const rows = useMemo(() => {
    const all = Array.from<Row | undefined>({ length: state.total ?? 0 });
    for (const [page, of] of state.pages)
      of.forEach((row, at) => {
        all[page * size + at] = row;
      });
    return all;
  }, [state]);
  return {
    rows,
    total: state.total,
    error: state.error,
    follow: ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
      const row = (at: number): number => Math.floor((at * (state.total ?? 0)) / Math.max(1, scrollHeight));
      const [first, last] = [row(scrollTop), row(scrollTop + clientHeight)];
      wanted.current = [Math.floor(first / size), Math.floor(last / size), Math.floor(last / size) + 1];
    },
  };
};
