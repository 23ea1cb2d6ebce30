// An answer that turns a call away, in both languages. Which call is turned away for what: router.ts and what it is made of.
import { ORPCError } from '@orpc/server';

type Turned = 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'TOO_MANY_REQUESTS';
export const turned = (code: Turned, zh: string, en: string) => new ORPCError(code, { message: zh, data: { words: { zh, en } } });
