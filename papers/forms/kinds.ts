// Every form that is filled in by hand or signed, in the order in which the work needs it: each empty, and filled in where the record can.
import type { KindsOf } from '../kind.ts';
import { byElectionForm, electedForm, recallForm, repeatForm, resignationForm, secondForm } from './after.ts';
import type { Form } from './form.ts';
import { jointForm, organisationForm, pledgeForm, reviewForm, selfForm } from './nomination.ts';
import { attendanceForm, awayLetter, complaintForm, memberLetter, photoForm, votedForm } from './office.ts';
import { doorForm, registrationForm, representativeForm } from './registration.ts';
import { accountForm, boxForm, issueForm, sealForm } from './station.ts';
import { tallyForm } from './tally.ts';
import { helperForm, mobileForm, mobileListForm, proxyForm } from './voting.ts';

const forms: readonly Form[] = [
  attendanceForm,
  votedForm,
  memberLetter,
  photoForm,
  complaintForm,
  registrationForm,
  doorForm,
  representativeForm,
  jointForm,
  organisationForm,
  selfForm,
  reviewForm,
  pledgeForm,
  awayLetter,
  proxyForm,
  mobileForm,
  mobileListForm,
  helperForm,
  issueForm,
  accountForm,
  tallyForm,
  boxForm,
  secondForm,
  repeatForm,
  electedForm,
  sealForm,
  recallForm,
  resignationForm,
  byElectionForm,
];

export const formKinds: KindsOf = (e, { on }) => forms.flatMap((of) => of(e, on));
