// What the orders of nomination and candidacy ask of a person. Joint signatures and written answers have sheets of their own (nominees/); what a field is: forms.ts.
import type { OrderName } from '../../../../election/orders.ts';
import { text, posts, type Field, type OrderForm, type SimpleField } from './form.ts';
import { options } from './options.ts';

const bars = options({
  'expelled from the party': 'bar.party',
  'criminal punishment': 'bar.crime',
  gang: 'bar.gang',
  'clan or gang': 'bar.clan',
  'illegal religion or cult': 'bar.cult',
});
const rounds = options({
  completeness: 'round.completeness',
  'township or street': 'round.street',
  'joint departments': 'round.joint',
  party: 'round.party',
});
const criteria = options({
  'supports the leadership of the party': 'criterion.party',
  'law-abiding': 'criterion.law',
  'of good conduct': 'criterion.conduct',
  fair: 'criterion.fair',
  'public-spirited': 'criterion.public',
  'of some education and ability': 'criterion.able',
});
const leaving = options({ withdrew: 'withdraw.withdrew', died: 'leave.died', 'lost eligibility': 'withdraw.lost' });
const waysOffered = options({
  'direct ballots': 'way.direct',
  'party organisation': 'way.party',
  'voters jointly': 'way.jointly',
  self: 'way.self',
  'residents group': 'way.group',
  'representatives meeting': 'way.meeting',
  'representatives jointly': 'way.repsJointly',
  organisation: 'way.organisation',
  'open application': 'way.application',
});

const post: SimpleField = { kind: 'choice', name: 'post', label: 'post', options: posts };
const nominee: SimpleField = { kind: 'nominee', name: 'person', label: 'name' };
const number = (name: string, label: Field['label'], optional = true): SimpleField => ({
  kind: 'number',
  name,
  label,
  ...(optional ? { optional } : {}),
});
const round: SimpleField = {
  kind: 'choice',
  name: 'round',
  label: 'field.round',
  hint: 'field.roundHint',
  options: rounds,
  optional: true,
};
const by: SimpleField = { kind: 'text', name: 'by', label: 'field.reviewedBy' };

export const formsNomination = {
  recordNomination: {
    fields: [
      { kind: 'choice', name: 'way', label: 'field.way', hint: 'field.wayHint', initial: 'direct ballots', options: waysOffered },
      { kind: 'text', name: 'body', label: 'field.nominatingBody', hint: 'field.nominatingBodyHint', optional: true },
      number('due', 'field.due'),
      number('present', 'field.present'),
      number('issued', 'field.issuedNominations'),
      number('returned', 'field.returnedNominations'),
      number('void', 'field.voidNominations'),
      { kind: 'text', name: 'second', label: 'field.second', hint: 'field.sheetsHint', optional: true },
      {
        kind: 'rows',
        name: 'nominees',
        label: 'field.nominees',
        columns: [{ kind: 'person', name: 'person', label: 'name' }, post, number('votes', 'votes', false)],
      },
    ],
  },
  strikeSignatures: {
    confirm: 'sure.strike',
    fields: [nominee, post, { kind: 'people', name: 'signers', label: 'field.struck' }, text('because', 'field.because')],
  },
  declineNomination: { confirm: 'sure.decline', fields: [nominee, post] },
  withdrawNominee: {
    confirm: 'sure.withdraw',
    fields: [nominee, { kind: 'choice', name: 'because', label: 'field.because', options: leaving }],
  },
  reviewNominees: {
    fields: [
      round,
      by,
      {
        kind: 'choices',
        name: 'criteria',
        label: 'field.criteria',
        hint: 'field.criteriaHint',
        options: criteria,
        optional: true,
      },
      { kind: 'nominees', name: 'eligible', label: 'field.eligible', optional: true },
      {
        kind: 'rows',
        name: 'omissions',
        label: 'field.omissions',
        optional: true,
        columns: [nominee, text('missing', 'field.missing'), { kind: 'day', name: 'until', label: 'field.repairBy' }],
      },
      {
        kind: 'rows',
        name: 'barred',
        label: 'field.barred',
        optional: true,
        columns: [nominee, { kind: 'choice', name: 'bar', label: 'field.because', options: bars }],
      },
      { kind: 'rows', name: 'unfit', label: 'field.unfit', optional: true, columns: [nominee, text('because', 'field.because')] },
    ],
  },
  repairOmission: { fields: [nominee] },
  decideReviewAnew: {
    confirm: 'sure.anew',
    fields: [{ ...nominee, turnedDown: true }, round, by, text('changed', 'field.changed')],
  },
  fixPreliminary: { confirm: 'sure.preliminary', fields: [] },
  recordPreselection: {
    fields: [
      {
        kind: 'choice',
        name: 'by',
        label: 'field.preselectedBy',
        options: options({
          voters: 'mode.voters',
          'villagers representatives': 'body.villageReps',
          'residents representatives': 'body.residentReps',
        }),
      },
      number('due', 'field.due'),
      number('present', 'field.present', false),
      number('issued', 'field.issuedBallots', false),
      number('returned', 'field.returnedBallots', false),
      number('void', 'field.voidNominations'),
      {
        kind: 'rows',
        name: 'posts',
        label: 'field.preselectFor',
        fill: 'slate',
        columns: [post, number('number', 'field.candidates', false)],
      },
      { kind: 'rows', name: 'votes', label: 'votes', fill: 'listed', columns: [nominee, post, number('votes', 'votes', false)] },
    ],
  },
  signPledge: { fields: [{ kind: 'nominees', name: 'people', label: 'field.pledged' }] },
  fixCandidates: {
    confirm: 'sure.fix',
    fields: [
      {
        kind: 'rows',
        name: 'posts',
        label: 'field.slate',
        fill: 'slate',
        columns: [post, number('number', 'field.candidates', false)],
      },
      { kind: 'nominees', name: 'passedOver', label: 'field.passedOver', hint: 'field.passedOverHint', optional: true },
    ],
  },
  addCandidates: { fields: [post, number('number', 'field.added', false)] },
  withdrawCandidate: {
    confirm: 'sure.withdraw',
    fields: [nominee, post, { kind: 'choice', name: 'because', label: 'field.because', options: leaving }],
  },
  introduceCandidates: { fields: [text('how', 'field.how')] },
  meetVoters: {
    fields: [text('place', 'field.where'), number('present', 'field.present'), number('questions', 'field.questions')],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
