// One step of a party election as it is shown: its words, whether it is done, the orders that do it, and what it waits for.

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface PartyStep {
  readonly words: Words;
  readonly done: boolean;
  /** The orders that do it, the first the main one, with what the dialog starts from. */
  readonly orders: readonly { readonly order: string; readonly start?: Readonly<Record<string, unknown>> }[];
  readonly waits?: Words;
  /** May be left out. */
  readonly maybe?: true;
}

export const w = (zh: string, en: string): Words => ({ zh, en });

export const on = (order: string, start?: Readonly<Record<string, unknown>>) => (start ? { order, start } : { order });
