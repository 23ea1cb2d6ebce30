// What the orders of the beginning ask of a person: the election itself, what goes before it, its committee, its plan.
import type { OrderName } from '../../../../election/orders.ts';
import type { WordKey } from '../words/index.ts';
import { person, optionalDay, posts, type OrderForm, type SimpleField } from './form.ts';
import { options } from './options.ts';

const shareRow: readonly SimpleField[] = [
  { kind: 'text', name: 'what', label: 'field.what.share' },
  { kind: 'number', name: 'number', label: 'field.units.number' },
];
const figures: readonly SimpleField[] = [
  { kind: 'number', name: 'due', label: 'field.due', optional: true },
  { kind: 'number', name: 'present', label: 'field.present', optional: true },
  { kind: 'number', name: 'agree', label: 'field.agree', optional: true },
];
const number = (name: string, label: WordKey): SimpleField => ({ kind: 'number', name, label, optional: true });
const candidateRow: readonly SimpleField[] = [
  { kind: 'text', name: 'name', label: 'name' },
  { kind: 'number', name: 'group', label: 'roll.group' },
  { kind: 'number', name: 'votes', label: 'votes' },
];
const bodies = options({
  'villagers meeting': 'body.villagers',
  'villagers representatives': 'body.villageReps',
  'group meetings': 'body.groups',
  'residents meeting': 'body.residents',
  'residents representatives': 'body.residentReps',
  'party members and representatives': 'body.party',
});
export const formsBeginning = {
  beginElection: {
    noDay: true,
    fields: [
      { kind: 'yes', name: 'rehearsal', label: 'field.rehearsal', hint: 'field.rehearsalHint', initial: false },
      {
        kind: 'choice',
        name: 'kind',
        label: 'field.kind',
        initial: 'village',
        options: options({ village: 'kind.village', community: 'kind.community' }),
      },
      { kind: 'text', name: 'province', label: 'field.province', optional: true },
      { kind: 'text', name: 'county', label: 'field.county', optional: true },
      { kind: 'text', name: 'township', label: 'field.township' },
      { kind: 'text', name: 'name', label: 'field.place', hint: 'field.placeHint' },
      { kind: 'number', name: 'groups', label: 'field.groups' },
      { kind: 'number', name: 'term', label: 'field.term' },
      {
        kind: 'choice',
        name: 'mode',
        label: 'field.mode',
        initial: 'voters',
        options: options({ voters: 'mode.voters', households: 'mode.households', representatives: 'mode.representatives' }),
      },
      {
        kind: 'rows',
        name: 'posts',
        label: 'field.posts',
        hint: 'field.postsHint',
        fill: 'posts',
        columns: [
          { kind: 'choice', name: 'post', label: 'post', options: posts },
          { kind: 'number', name: 'seats', label: 'field.seats' },
        ],
      },
    ],
  },
  recordBasicFile: {
    fields: [
      { kind: 'number', name: 'population', label: 'field.population' },
      number('eligible', 'field.eligibleToRegister'),
      number('households', 'field.households'),
      number('partyMembers', 'field.partyMembers'),
      number('partyGroups', 'field.partyGroups'),
      number('courtyards', 'field.courtyards'),
      number('buildings', 'field.buildings'),
      number('entrances', 'field.entrances'),
      number('units', 'field.units'),
      {
        kind: 'rows',
        name: 'unitsByKind',
        label: 'field.unitsByKind',
        hint: 'field.unitsHint',
        optional: true,
        columns: shareRow,
      },
      { kind: 'rows', name: 'unitsByRank', label: 'field.unitsByRank', optional: true, columns: shareRow },
      optionalDay('termEnds', 'field.termEnds'),
    ],
  },
  recordAudit: {
    fields: [
      { kind: 'text', name: 'by', label: 'field.auditor' },
      { kind: 'day', name: 'done', label: 'field.auditDone' },
      { ...optionalDay('published', 'field.auditPublished'), hint: 'field.auditPublishedHint' },
    ],
  },
  recordGuidance: {
    fields: [
      { kind: 'text', name: 'by', label: 'field.sentBy' },
      {
        kind: 'rows',
        name: 'members',
        label: 'field.members',
        columns: [
          { kind: 'text', name: 'name', label: 'name' },
          { kind: 'text', name: 'role', label: 'field.role' },
        ],
      },
    ],
  },
  recordSeats: {
    fields: [
      {
        kind: 'choice',
        name: 'matter',
        label: 'field.matter',
        initial: 'seats and mode',
        options: options({ 'seats and mode': 'matter.both', seats: 'matter.seats', mode: 'matter.mode' }),
      },
      { kind: 'choice', name: 'by', label: 'field.decidedBy', options: bodies },
      ...figures,
    ],
  },
  shiftElection: {
    fields: [
      {
        kind: 'choice',
        name: 'way',
        label: 'field.shift',
        initial: 'postponed',
        options: options({ postponed: 'shift.postponed', advanced: 'shift.advanced' }),
      },
      { kind: 'day', name: 'termEnds', label: 'field.termEnds' },
      { kind: 'day', name: 'until', label: 'field.until', hint: 'field.untilHint' },
      optionalDay('meeting', 'field.meetingAgreed'),
      optionalDay('township', 'field.townshipAsked'),
      optionalDay('county', 'field.countyApproved'),
    ],
  },
  referComplaint: {
    fields: [
      { kind: 'number', name: 'number', label: 'field.complaint' },
      {
        kind: 'choice',
        name: 'to',
        label: 'field.referTo',
        options: options({
          'street office': 'refer.street',
          'township government': 'refer.township',
          'township congress': 'refer.townshipCongress',
          'county congress': 'refer.congress',
          'county government': 'refer.county',
        }),
      },
    ],
  },
  chooseCommittee: {
    fields: [
      { kind: 'choice', name: 'by', label: 'field.by', options: bodies },
      { kind: 'number', name: 'due', label: 'field.due', optional: true },
      { kind: 'number', name: 'present', label: 'field.present', optional: true },
      {
        kind: 'rows',
        name: 'members',
        label: 'field.members',
        least: 3,
        columns: [
          ...candidateRow,
          {
            kind: 'choice',
            name: 'post',
            label: 'seat',
            initial: 'member',
            options: options({ chair: 'seat.chair', deputy: 'seat.deputy', member: 'seat.member' }),
          },
        ],
      },
      { kind: 'rows', name: 'alternates', label: 'committee.alternates', optional: true, columns: candidateRow },
    ],
  },
  leaveCommittee: {
    confirm: 'sure.leave',
    fields: [
      { kind: 'member', name: 'member', label: 'field.member' },
      {
        kind: 'choice',
        name: 'because',
        label: 'field.because',
        options: options({ resigned: 'leave.resigned', died: 'leave.died', other: 'leave.other' }),
      },
    ],
  },
  chooseFurtherMembers: {
    fields: [
      { kind: 'choice', name: 'by', label: 'field.by', options: bodies },
      { kind: 'number', name: 'due', label: 'field.due', optional: true },
      { kind: 'number', name: 'present', label: 'field.present', optional: true },
      { kind: 'rows', name: 'members', label: 'field.members', columns: candidateRow },
    ],
  },
  fillCommitteePost: {
    fields: [
      { kind: 'member', name: 'member', label: 'field.member' },
      { kind: 'choice', name: 'post', label: 'seat', options: options({ chair: 'seat.chair', deputy: 'seat.deputy' }) },
    ],
  },
  declareRelation: {
    fields: [
      person('a', 'field.a'),
      person('b', 'field.b'),
      {
        kind: 'choice',
        name: 'kin',
        label: 'field.kin',
        options: options({
          spouse: 'kin.spouse',
          parent: 'kin.parent',
          child: 'kin.child',
          sibling: 'kin.sibling',
          grandparent: 'kin.grandparent',
          grandchild: 'kin.grandchild',
        }),
      },
    ],
  },
  recordCommitteeMeeting: {
    fields: [
      { kind: 'members', name: 'present', label: 'field.membersPresent' },
      { kind: 'text', name: 'place', label: 'field.where', optional: true },
      {
        kind: 'rows',
        name: 'matters',
        label: 'field.matters',
        columns: [
          { kind: 'text', name: 'topic', label: 'field.topicDecided' },
          { kind: 'number', name: 'agree', label: 'field.agree' },
          { kind: 'number', name: 'against', label: 'field.against', optional: true },
          { kind: 'number', name: 'abstained', label: 'field.abstained', optional: true },
        ],
      },
    ],
  },
  adoptImplementationPlan: {
    fields: [
      { kind: 'number', name: 'present', label: 'field.present' },
      { kind: 'number', name: 'agree', label: 'field.agree' },
    ],
  },
  adoptPlan: {
    fields: [
      { kind: 'text', name: 'by', label: 'field.adoptedBy', hint: 'field.adoptedByHint' },
      { kind: 'choice', name: 'body', label: 'field.adoptingBody', optional: true, options: bodies },
      ...figures,
      { kind: 'plan', name: 'decides', label: 'plan.decides', optional: true },
      { kind: 'list', name: 'pledge', label: 'plan.pledge', hint: 'plan.pledgeHint', optional: true },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
