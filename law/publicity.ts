// What the law asks of the notices of an election: how they are numbered. When each must hang stands with what it announces: registration.ts, candidates.ts, poll.ts, proxies.ts.
import { ask, everywhere, oneOf, type Rule, silent } from './rule.ts';

export type NoticeSeries = 'seventeen' | 'ten' | 'seven';

export const noticeSeries: Rule<NoticeSeries> = ask<NoticeSeries>(
  'noticeSeries',
  '选举公告按哪一套编号？',
  'By which series are the notices of the election numbered?',
  oneOf('seventeen', 'ten', 'seven'),
  everywhere(silent<NoticeSeries>('seventeen')),
);
