// What the orders of the takeover ask of a person: what is handed over, the first meeting with its duties, and what is published of the people. Sealing and filing: forms-after.ts.
import type { OrderName } from '../../../../election/orders.ts';
import { maybe, type OrderForm, type SimpleField, text } from './form.ts';
import { options } from './options.ts';

const handed = options({
  seal: 'after.item.seal',
  office: 'after.item.office',
  equipment: 'after.item.equipment',
  accounts: 'after.item.accounts',
  property: 'after.item.property',
  'debts and claims': 'after.item.debts',
  archive: 'after.item.archive',
  'open issues': 'after.item.issues',
  other: 'after.other',
});

/** What is published of somebody. */
const described: readonly SimpleField[] = [
  text('name', 'name'),
  {
    kind: 'choice',
    name: 'education',
    label: 'after.education',
    optional: true,
    options: options({
      primary: 'after.edu.primary',
      'junior high': 'after.edu.junior',
      'senior high': 'after.edu.senior',
      college: 'after.edu.college',
      bachelor: 'after.edu.bachelor',
      postgraduate: 'after.edu.postgraduate',
    }),
  },
  {
    kind: 'choice',
    name: 'politics',
    label: 'after.politics',
    optional: true,
    options: options({
      'party member': 'after.politics.party',
      'youth league': 'after.politics.league',
      'democratic party': 'after.politics.democratic',
      none: 'after.politics.none',
    }),
  },
  maybe('ethnicity', 'after.ethnicity'),
  { kind: 'yes', name: 'again', label: 'after.again', initial: false },
];

export const formsTakeover = {
  handOverItem: {
    fields: [
      { kind: 'choice', name: 'item', label: 'after.item', options: handed },
      { kind: 'text', name: 'what', label: 'after.itemWhat', hint: 'after.itemWhatHint' },
      text('from', 'field.from'),
      text('to', 'field.to'),
      text('witness', 'field.witness'),
    ],
  },
  holdFirstMeeting: {
    fields: [
      { kind: 'list', name: 'present', label: 'after.present', hint: 'after.presentHint' },
      maybe('place', 'field.where'),
      {
        kind: 'rows',
        name: 'duties',
        label: 'after.duties',
        least: 1,
        columns: [text('name', 'name'), text('does', 'after.does'), maybe('heads', 'after.heads')],
      },
    ],
  },
  recordPartyPosts: {
    fields: [
      {
        kind: 'rows',
        name: 'people',
        label: 'after.partyPosts',
        hint: 'after.partyPostsHint',
        least: 1,
        columns: [
          text('name', 'name'),
          {
            kind: 'choice',
            name: 'holds',
            label: 'after.partyPost',
            options: options({
              secretary: 'after.party.secretary',
              'deputy secretary': 'after.party.deputy',
              'committee member': 'after.party.member',
            }),
          },
        ],
      },
    ],
  },
  describePeople: {
    fields: [
      {
        kind: 'rows',
        name: 'people',
        label: 'after.candidates',
        hint: 'after.candidatesHint',
        optional: true,
        columns: described,
      },
      {
        kind: 'rows',
        name: 'offices',
        label: 'after.offices',
        hint: 'after.officesHint',
        optional: true,
        columns: [
          {
            kind: 'choice',
            name: 'office',
            label: 'after.office',
            options: options({
              representative: 'office.representative',
              'household representative': 'office.household',
              'group head': 'office.head',
              'building leader': 'office.leader',
            }),
          },
          { kind: 'number', name: 'party', label: 'after.ofParty', optional: true },
          { kind: 'number', name: 'minorities', label: 'after.ofMinorities', optional: true },
        ],
      },
    ],
  },
  recordProfile: {
    fields: [
      { kind: 'rows', name: 'people', label: 'after.profile', hint: 'after.profileHint', least: 1, columns: described },
      { kind: 'number', name: 'lastMembers', label: 'after.lastMembers', optional: true },
      { kind: 'number', name: 'lastWomen', label: 'after.lastWomen', optional: true },
      { kind: 'numbers', name: 'lastAges', label: 'after.lastAges', hint: 'after.lastAgesHint', optional: true },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
