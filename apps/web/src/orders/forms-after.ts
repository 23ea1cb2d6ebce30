// What the orders after the count ask of a person: signatures, certificates, sealed ballots, the report filed.
import type { OrderName } from '../../../../election/orders.ts';
import { type OrderForm, posts, type SimpleField, text } from './form.ts';
import { options } from './options.ts';

const maybe = (name: string, label: SimpleField['label']): SimpleField => ({ kind: 'text', name, label, optional: true });
const authorities = options({
  'street office': 'refer.street',
  'township government': 'refer.township',
  'township congress': 'refer.townshipCongress',
  'county congress': 'refer.congress',
  'county government': 'refer.county',
  court: 'after.court',
});

const vote: SimpleField = { kind: 'number', name: 'round', label: 'after.voteNo', initial: 1 };
/** Said by the button where several votes were held. */
const thatVote: SimpleField = { kind: 'number', name: 'round', label: 'after.voteNo', optional: true };
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

export const formsAfter = {
  givePass: {
    fields: [
      {
        kind: 'choice',
        name: 'role',
        label: 'pass.role',
        options: options({
          candidate: 'pass.candidate',
          watcher: 'pass.watcher',
          observer: 'role.observer',
          press: 'pass.press',
          guest: 'role.guest',
        }),
      },
      text('name', 'name'),
      maybe('candidate', 'pass.for'),
      maybe('of', 'pass.of'),
      { kind: 'number', name: 'station', label: 'field.station', optional: true },
      { kind: 'text', name: 'place', label: 'pass.place', initial: '旁听席' },
    ],
  },
  returnPass: { fields: [{ kind: 'number', name: 'pass', label: 'pass.no' }] },
  signReport: {
    fields: [
      thatVote,
      {
        kind: 'rows',
        name: 'signers',
        label: 'after.signers',
        hint: 'after.signersHint',
        least: 3,
        columns: [
          {
            kind: 'choice',
            name: 'as',
            label: 'after.signsAs',
            options: options({
              chair: 'after.as.chair',
              'chief scrutineer': 'after.as.chief',
              scrutineer: 'after.as.scrutineer',
              teller: 'after.as.teller',
              caller: 'after.as.caller',
            }),
          },
          { kind: 'text', name: 'name', label: 'name' },
        ],
      },
    ],
  },
  giveCertificate: {
    fields: [
      { kind: 'given', name: 'name', label: 'name', shown: true },
      {
        kind: 'choice',
        name: 'post',
        label: 'post',
        options: posts,
      },
      text('number', 'after.certificateNo'),
      text('issuer', 'after.issuer'),
      text('handedBy', 'after.handedBy'),
    ],
  },
  sealBallots: {
    confirm: 'sure.seal',
    fields: [
      { kind: 'number', name: 'packages', label: 'field.packages' },
      { kind: 'list', name: 'seals', label: 'field.packageSeals' },
      text('keeper', 'field.keeper'),
      maybe('place', 'after.keptAt'),
      { kind: 'list', name: 'witnesses', label: 'after.witnesses', optional: true },
      maybe('until', 'after.keptUntil'),
    ],
  },
  openSealedBallots: {
    confirm: 'after.sureOpen',
    fields: [
      vote,
      { kind: 'choice', name: 'by', label: 'recount.by', options: authorities },
      text('decision', 'after.decision'),
      text('because', 'field.because'),
      { kind: 'list', name: 'people', label: 'after.openedBy', hint: 'after.openedByHint' },
      { kind: 'list', name: 'seals', label: 'after.newSeals' },
    ],
  },
  fileReport: { fields: [thatVote, text('to', 'field.fileTo'), maybe('by', 'after.filedBy'), maybe('receipt', 'after.receipt')] },
  receiveResultObjection: {
    fields: [
      vote,
      {
        kind: 'choice',
        name: 'subject',
        label: 'after.subject',
        options: options({
          procedure: 'after.subject.procedure',
          count: 'after.subject.count',
          eligibility: 'after.subject.eligibility',
          'unfair means': 'after.subject.unfair',
          other: 'after.other',
        }),
      },
      { kind: 'text', name: 'by', label: 'field.objector', hint: 'field.sealedHint', optional: true },
      { kind: 'text', name: 'text', label: 'field.objectionText', hint: 'field.sealedHint', optional: true },
    ],
  },
  answerResultObjection: {
    fields: [
      { kind: 'given', name: 'objection', label: 'field.objection', shown: false },
      { kind: 'yes', name: 'upheld', label: 'field.upheld', initial: false },
      {
        kind: 'choice',
        name: 'how',
        label: 'after.how',
        initial: 'in writing',
        options: options({ 'in writing': 'after.inWriting', 'by word': 'after.byWord' }),
      },
      { kind: 'text', name: 'text', label: 'field.decisionText', hint: 'field.sealedHint', optional: true },
    ],
  },
  recordInvalidity: {
    confirm: 'after.sureVoid',
    fields: [
      vote,
      { kind: 'choice', name: 'by', label: 'after.foundBy', options: authorities },
      text('decision', 'after.decision'),
      {
        kind: 'choice',
        name: 'ground',
        label: 'field.because',
        options: options({
          violence: 'after.void.violence',
          threats: 'after.void.threats',
          deceit: 'after.void.deceit',
          bribery: 'after.void.bribery',
          'forged ballots': 'after.void.forged',
          'false count': 'after.void.false',
          procedure: 'after.void.procedure',
          'election committee not lawful': 'after.repeat.committee',
          'candidates not lawful': 'after.repeat.candidates',
        }),
      },
      { kind: 'list', name: 'names', label: 'after.voidNames', hint: 'after.voidNamesHint', optional: true },
    ],
  },
  callRepeatElection: {
    confirm: 'after.sureRepeat',
    fields: [
      { kind: 'day', name: 'day', label: 'after.repeatDay' },
      {
        kind: 'choice',
        name: 'ground',
        label: 'field.because',
        options: options({
          'too few took part': 'after.repeat.few',
          'more returned than issued': 'after.repeat.more',
          'more returned than voters': 'after.repeat.voters',
          'not counted in public': 'after.repeat.public',
          'result not announced on the spot': 'after.repeat.spot',
          'found void': 'after.repeat.found',
          'other breach': 'after.repeat.other',
          'election committee not lawful': 'after.repeat.committee',
          'candidates not lawful': 'after.repeat.candidates',
        }),
      },
      {
        kind: 'choice',
        name: 'by',
        label: 'after.dateBy',
        initial: 'election committee',
        options: options({ 'election committee': 'mobile.committee', 'representatives meeting': 'after.repsMeeting' }),
      },
      { kind: 'number', name: 'present', label: 'doubtful.present', optional: true },
      { kind: 'number', name: 'agree', label: 'doubtful.agree', optional: true },
    ],
  },
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
