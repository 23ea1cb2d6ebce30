// The one line to the office: the contract's typed client over /rpc, and what an error of it means. Decides nothing and keeps nothing.
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Both } from '../../../office/screens.ts';
import { heard } from './parts/doubts.ts';
import type { Contract } from '../../server/contract.ts';

export const office: ContractRouterClient<Contract> = createORPCClient(
  new RPCLink({ url: `${window.location.origin}/rpc`, interceptors: [async ({ next }) => heard(await next())] }),
);

export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed out' }
  | { readonly kind: 'not allowed'; readonly words?: Both }
  | { readonly kind: 'other'; readonly words?: Both };

/** What went wrong on the way to the office, as a screen tells it. */
export const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof ORPCError)) return { kind: 'offline' };
  const words = wordsIn(error);
  if (error.code === 'UNAUTHORIZED') return { kind: 'signed out' };
  if (error.code === 'FORBIDDEN') return { kind: 'not allowed', ...(words ? { words } : {}) };
  return error.status === 502 || error.status === 504 ? { kind: 'offline' } : { kind: 'other', ...(words ? { words } : {}) };
};

const wordsIn = (error: ORPCError<string, unknown>): Both | undefined => {
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('words' in data)) return undefined;
  const { words } = data as { words: unknown };
  return typeof words === 'object' && words !== null && 'zh' in words && 'en' in words ? (words as Both) : undefined;
};

/** Where a paper or a file of the roll is fetched from. */
export const paperAddress = (election: string, file: string): string =>
  `/papers/${encodeURIComponent(election)}/${encodeURIComponent(file)}?show`;
export const issuedAddress = (election: string, no: number): string => `/papers/${encodeURIComponent(election)}/issued/${no}`;
export const markedWorkbookAddress = (election: string, token: string): string =>
  `/files/${encodeURIComponent(election)}/roll/${encodeURIComponent(token)}`;
export const evidenceAddress = (election: string, evidence: string): string =>
  `/evidence/${encodeURIComponent(election)}/${evidence}`;
/** The wall of all venues, or of one. */
export const wallAddress = (election: string, station?: number): string =>
  `/wall/${encodeURIComponent(election)}${station === undefined ? '' : `/${station}`}`;
