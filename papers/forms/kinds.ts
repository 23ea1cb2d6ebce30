// Every form that is filled in by hand or signed, in the order in which the work needs it: each empty, and filled in where the record can.
import type { KindsOf } from '../kind.ts';
import type { Form } from './form.ts';
import { jointForm, organisationForm, pledgeForm, reviewForm, selfForm } from './nomination.ts';
import { doorForm, registrationForm, representativeForm } from './registration.ts';
import { helperForm, mobileForm, mobileListForm, proxyForm } from './voting.ts';

const forms: readonly Form[] = [
  registrationForm, doorForm, representativeForm,
  jointForm, organisationForm, selfForm, reviewForm, pledgeForm,
  proxyForm, mobileForm, mobileListForm, helperForm,
];

export const formKinds: KindsOf = (e, { on }) => forms.flatMap((of) => of(e, on));
