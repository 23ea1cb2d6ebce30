// The numbers of the hall: paper slips are handed out at the door, a desk calls the next one, the screen shows it. Kept in memory alone, it names nobody and is no record; after a restart the desk says from which number to go on.
export interface QueueShown {
  readonly last: number;
  /** Newest first. */
  readonly calls: readonly { readonly number: number; readonly desk: number }[];
}
/** What the hall sees: the numbers, or why none is called. */
export interface QueueScreen extends QueueShown {
  readonly polls: 'before' | 'voting' | 'closed';
  readonly says: string;
}
export interface Queues {
  shown(election: string, station: number): QueueShown;
  /** Calls the next number to a desk. */
  next(election: string, station: number, desk: number): QueueShown;
  /** The number that was called last, as the desk says. */
  set(election: string, station: number, last: number): QueueShown;
}

const kept = 5;
const nothing: QueueShown = { last: 0, calls: [] };
/** Numbers on the slips begin anew after this one. */
const highest = 999;

export interface Polls {
  readonly opens: string;
  readonly stations: ReadonlyMap<
    number,
    {
      readonly opens?: string | undefined;
      readonly opened?: object | undefined;
      readonly closed?: object | undefined;
      readonly breaks?: readonly { readonly resumed?: object | undefined }[] | undefined;
    }
  >;
}
/** The queue of a station as its polls stand: before the opening and while nobody is called people wait; while it is broken off and after the close nobody is sent to a desk. */
export const queueOn = (round: Polls | undefined, no: number, shown: QueueShown): QueueScreen => {
  const station = round?.stations.get(no);
  if (station?.closed) return { last: shown.last, calls: [], polls: 'closed', says: '本站投票已经结束' };
  if (!station?.opened)
    return { ...shown, polls: 'before', says: `${station?.opens ?? round?.opens ?? ''} 开始投票，请按号牌顺序等候` };
  if (station.breaks?.some((one) => !one.resumed))
    return { last: shown.last, calls: [], polls: 'voting', says: '投票暂时中断，请原地等候，听工作人员安排' };
  return { ...shown, polls: 'voting', says: '还没有叫号，请按号牌顺序等候' };
};

export const openQueues = (): Queues => {
  const queues = new Map<string, QueueShown>();
  const of = (election: string, station: number) => `${election} ${station}`;
  const keep = (key: string, shown: QueueShown): QueueShown => {
    queues.set(key, shown);
    return shown;
  };
  return {
    shown: (election, station) => queues.get(of(election, station)) ?? nothing,
    next: (election, station, desk) => {
      const key = of(election, station);
      const { last, calls } = queues.get(key) ?? nothing;
      const number = last >= highest ? 1 : last + 1;
      return keep(key, { last: number, calls: [{ number, desk }, ...calls].slice(0, kept) });
    },
    set: (election, station, last) => keep(of(election, station), { last, calls: [] }),
  };
};
