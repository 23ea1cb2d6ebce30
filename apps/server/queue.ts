// The numbers of the hall: paper slips are handed out at the door, a desk calls the next one, the screen shows it. Kept in memory alone, it names nobody and is no record; after a restart the desk says from which number to go on.
export interface QueueShown { readonly last: number; /** Newest first. */ readonly calls: readonly { readonly number: number; readonly desk: number }[] }
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
