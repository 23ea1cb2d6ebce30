// What the orders after the count ask of a person: signatures, certificates, sealed ballots, the report filed.
import type { OrderName } from '../../../../election/orders.ts';
import { maybe, type OrderForm, posts, type SimpleField, text } from './form.ts';
import { options } from './options.ts';

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
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
