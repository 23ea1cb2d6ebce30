// A refusal as the office answers it, for those who only pass it on.
import type { Answered } from '../../../../office/screens.ts';

export type Refused = Extract<Answered, { readonly kind: 'refused' }>;
