// What each order asks of a person, as a list of fields: the dialog is drawn from it. Promises the shapes of election/*.ts; the office checks them again.
import type { OrderName } from '../../../../election/orders.ts';
import type { WordKey } from '../words/index.ts';
import { formsOfRepresentatives } from './forms-representatives.ts';
import { formsAfter } from './forms-after.ts';
import { formsAhead } from './forms-ahead.ts';
import { formsCount } from './forms-count.ts';
import { formsNomination } from './forms-nomination.ts';
import { type Option, options } from './options.ts';

interface Named {
  readonly name: string;
  readonly label: WordKey;
  readonly hint?: WordKey;
  readonly optional?: boolean;
}
export type SimpleField =
  | (Named & { readonly kind: 'text' | 'day' | 'clock' | 'person' | 'member' | 'members'; readonly initial?: string })
  /** Somebody who stands; `turnedDown`: or who was turned down. Several of them: none to begin with, or `all`. */
  | (Named & { readonly kind: 'nominee'; readonly turnedDown?: boolean; readonly initial?: string })
  | (Named & { readonly kind: 'nominees'; readonly initial?: 'all' })
  /** Several people of the roll. */
  | (Named & { readonly kind: 'people' })
  | (Named & { readonly kind: 'choices'; readonly options: readonly Option[] })
  | (Named & { readonly kind: 'number'; readonly initial?: number | 'voters' })
  /** One entry a line, or parted by 、 */
  | (Named & { readonly kind: 'list' | 'numbers'; readonly initial?: string })
  | (Named & { readonly kind: 'yes'; readonly initial?: boolean })
  | (Named & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly initial?: string })
  | (Named & { readonly kind: 'box' | 'rule' | 'keeper' })
  /** A station for which this is still to be done. */
  | (Named & { readonly kind: 'station'; readonly todo: 'open' | 'close' | 'accept' })
  /** Handed in by the place the form was opened from; shown, not typed. */
  | (Named & { readonly kind: 'given'; readonly shown: boolean });
/** Rows that can be pasted from a spreadsheet, or that the office's figures fill in. */
export type Field =
  | SimpleField
  | (Named & { readonly kind: 'plan' })
  | (Named & {
      readonly kind: 'rows';
      readonly columns: readonly SimpleField[];
      /** So many empty rows to begin with. */
      readonly least?: number;
      readonly fill?: 'posts' | 'groups' | 'slate' | 'listed' | 'stations';
    });
export interface OrderForm {
  readonly fields: readonly Field[];
  readonly confirm?: WordKey;
  readonly noDay?: boolean;
}

const posts = options({ director: 'post.director', deputy: 'post.deputy', member: 'post.member', woman: 'post.woman' });
const person = (name: string, label: WordKey): SimpleField => ({ kind: 'person', name, label });
const places: SimpleField = { kind: 'list', name: 'places', label: 'field.places', hint: 'field.placesHint' };
const clockOf = (label: WordKey, initial: string): SimpleField => ({ kind: 'clock', name: 'clock', label, initial });
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
const optionalDay = (name: string, label: WordKey): SimpleField => ({ kind: 'day', name, label, optional: true });
const candidateRow: readonly SimpleField[] = [
  { kind: 'text', name: 'name', label: 'name' },
  { kind: 'number', name: 'group', label: 'roll.group' },
  { kind: 'number', name: 'votes', label: 'votes' },
];

const notices = options({
  'election committee': 'notice.committee',
  'election day': 'notice.day',
  registration: 'notice.registration',
  roll: 'notice.roll',
  'committee change': 'notice.change',
  nomination: 'notice.nomination',
  'roll corrections': 'notice.corrections',
  'representatives election': 'notice.repsElection',
  representatives: 'notice.reps',
  'group heads': 'notice.heads',
  'pre-selection': 'notice.preSelection',
  'pre-selection result': 'notice.preResult',
  'mobile boxes': 'notice.mobile',
  proxies: 'notice.proxies',
  helpers: 'notice.helpers',
  'invalid ballots': 'notice.invalid',
  supervisors: 'notice.supervisors',
  nominees: 'notice.nominees',
  candidates: 'notice.candidates',
  poll: 'notice.poll',
  staff: 'notice.staff',
  result: 'notice.result',
  'second vote': 'notice.second',
});
const publicity = options({
  slogans: 'publicity.slogans',
  banners: 'publicity.banners',
  meeting: 'publicity.meeting',
  training: 'publicity.training',
  leaflets: 'publicity.leaflets',
  letters: 'publicity.letters',
  broadcast: 'publicity.broadcast',
  blackboards: 'publicity.blackboards',
  'chat groups': 'publicity.chat',
});
const contactWays = options({
  letter: 'contact.letter',
  phone: 'contact.phone',
  message: 'contact.message',
  visit: 'contact.visit',
  'through others': 'contact.others',
});
const clockRules = options({
  committeeNoticeObjection: 'clock.committee',
  candidateListDay: 'clock.candidates',
  placePosting: 'clock.place',
  objectionWindow: 'clock.roll',
});
const bodies = options({
  'villagers meeting': 'body.villagers',
  'villagers representatives': 'body.villageReps',
  'group meetings': 'body.groups',
  'residents meeting': 'body.residents',
  'residents representatives': 'body.residentReps',
  'party members and representatives': 'body.party',
});
const roles = options({
  chair: 'role.chair',
  clerk: 'role.clerk',
  issuer: 'role.issuer',
  caller: 'role.caller',
  teller: 'role.teller',
  scrutineer: 'role.scrutineer',
  observer: 'role.observer',
  guest: 'role.guest',
});

export const orderForms = {
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
  receiveComplaint: { fields: [], confirm: 'sure.complaint' },
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
  fileCommittee: { fields: [{ kind: 'text', name: 'to', label: 'field.fileTo' }] },
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
  fixElectionDay: { fields: [{ kind: 'day', name: 'day', label: 'field.electionDay', hint: 'field.electionDayHint' }] },
  postNotice: {
    fields: [
      { kind: 'choice', name: 'notice', label: 'field.notice', options: notices },
      places,
      { kind: 'text', name: 'postedBy', label: 'field.postedBy', optional: true },
      { kind: 'text', name: 'corrects', label: 'field.corrects', hint: 'field.correctsHint', optional: true },
      {
        kind: 'choice',
        name: 'series',
        label: 'field.series',
        hint: 'field.seriesHint',
        optional: true,
        options: options({ seventeen: 'series.seventeen', ten: 'series.ten', seven: 'series.seven' }),
      },
    ],
  },
  shortenClock: {
    confirm: 'sure.shorten',
    fields: [
      { kind: 'choice', name: 'rule', label: 'field.period', options: clockRules },
      { kind: 'number', name: 'days', label: 'field.days' },
      { kind: 'text', name: 'by', label: 'field.adoptedBy', hint: 'field.shortenedByHint' },
      { kind: 'text', name: 'because', label: 'field.because' },
    ],
  },
  recordKit: {
    fields: [
      { kind: 'number', name: 'boxes', label: 'field.kitBoxes' },
      { kind: 'number', name: 'seals', label: 'field.kitSeals' },
      { kind: 'yes', name: 'printed', label: 'field.kitPrinted' },
      { kind: 'text', name: 'keptBy', label: 'field.kitKeptBy' },
      { kind: 'number', name: 'large', label: 'field.kitLarge', hint: 'field.kitAidHint', optional: true },
      { kind: 'number', name: 'braille', label: 'field.kitBraille', hint: 'field.kitAidHint', optional: true },
      { kind: 'text', name: 'signer', label: 'field.kitSigner', optional: true },
    ],
  },
  recordContact: {
    fields: [
      person('voter', 'field.voter'),
      { kind: 'choice', name: 'way', label: 'field.contactWay', options: contactWays },
      { kind: 'yes', name: 'reached', label: 'field.reached', initial: true },
      { kind: 'text', name: 'note', label: 'field.contactNote', hint: 'field.contactNoteHint', optional: true },
    ],
  },
  recordSurvey: {
    fields: [
      { kind: 'text', name: 'by', label: 'field.surveyBy' },
      { kind: 'number', name: 'asked', label: 'field.asked' },
      { kind: 'number', name: 'aware', label: 'field.aware' },
      { kind: 'text', name: 'how', label: 'field.surveyHow', optional: true },
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
  recordPublicity: {
    fields: [
      { kind: 'choice', name: 'kind', label: 'field.publicity', options: publicity },
      { kind: 'number', name: 'count', label: 'field.count', initial: 1 },
      { kind: 'number', name: 'people', label: 'field.people', optional: true },
      { kind: 'text', name: 'place', label: 'field.where', optional: true },
      { kind: 'text', name: 'topic', label: 'field.topic', optional: true },
    ],
  },
  ...formsOfRepresentatives,
  postRoll: {
    fields: [
      places,
      { ...optionalDay('registeredFrom', 'field.registeredFrom'), hint: 'field.registeredFromHint' },
      { kind: 'yes', name: 'final', label: 'field.final', hint: 'field.finalHint', initial: false },
    ],
    confirm: 'sure.postRoll',
  },
  receiveObjection: {
    fields: [
      {
        kind: 'choice',
        name: 'about',
        label: 'field.about',
        options: options({
          'missing from the list': 'objection.missing',
          'should not be listed': 'objection.extra',
          'wrong entry': 'objection.wrong',
        }),
      },
      { kind: 'person', name: 'voter', label: 'field.voter', optional: true },
      { kind: 'text', name: 'by', label: 'field.objector', optional: true },
      { kind: 'text', name: 'text', label: 'field.objectionText', hint: 'field.sealedHint', optional: true },
    ],
  },
  decideObjection: {
    fields: [
      { kind: 'given', name: 'objection', label: 'field.objection', shown: false },
      { kind: 'yes', name: 'upheld', label: 'field.upheld', initial: false },
      { kind: 'day', name: 'published', label: 'field.published', optional: true },
      { kind: 'text', name: 'text', label: 'field.decisionText', hint: 'field.sealedHint', optional: true },
    ],
  },
  deliverCards: {
    fields: [
      {
        kind: 'rows',
        name: 'groups',
        label: 'field.cards',
        fill: 'groups',
        columns: [
          { kind: 'number', name: 'group', label: 'roll.group' },
          { kind: 'number', name: 'cards', label: 'field.cardsOf' },
          { kind: 'text', name: 'signedBy', label: 'field.signedBy', optional: true },
        ],
      },
    ],
  },
  ...formsNomination,
  ...formsAhead,
  approveBallot: { confirm: 'sure.approveBallot', fields: [{ kind: 'number', name: 'style', label: 'ballot.style' }] },
  beginBallotRun: {
    confirm: 'sure.beginRun',
    fields: [
      { kind: 'number', name: 'style', label: 'ballot.style' },
      { kind: 'number', name: 'copies', label: 'ballot.copies', initial: 'voters' },
    ],
  },
  endBallotRun: {
    confirm: 'sure.endRun',
    fields: [
      { kind: 'number', name: 'run', label: 'ballot.run' },
      { kind: 'number', name: 'printed', label: 'ballot.good' },
      { kind: 'number', name: 'spoiled', label: 'ballot.spoiled', initial: 0 },
      { kind: 'text', name: 'second', label: 'field.second', hint: 'correct.secondHint' },
      { kind: 'text', name: 'because', label: 'ballot.because', hint: 'ballot.becauseHint', optional: true },
    ],
  },
  printBallots: { fields: [{ kind: 'number', name: 'printed', label: 'field.printed', initial: 'voters' }] },
  openStation: {
    fields: [
      { kind: 'station', todo: 'open', name: 'station', label: 'field.station' },
      clockOf('field.clock', '08:30'),
      { kind: 'number', name: 'ballots', label: 'field.ballots' },
      { kind: 'list', name: 'seals', label: 'field.seals' },
    ],
  },
  replaceBallot: {
    confirm: 'sure.replace',
    fields: [
      { kind: 'station', todo: 'close', name: 'station', label: 'field.station' },
      { kind: 'given', name: 'elector', label: 'name', shown: false },
    ],
  },
  correctIssue: {
    confirm: 'sure.correctIssue',
    fields: [
      { kind: 'station', todo: 'close', name: 'station', label: 'field.station' },
      { kind: 'given', name: 'elector', label: 'name', shown: false },
      { kind: 'text', name: 'because', label: 'field.because' },
      { kind: 'text', name: 'second', label: 'field.second', hint: 'correct.secondHint' },
    ],
  },
  strikeIssue: {
    confirm: 'sure.strikeIssue',
    fields: [
      person('elector', 'field.voter'),
      { kind: 'number', name: 'station', label: 'field.strikeStation', hint: 'field.strikeHint' },
      { kind: 'text', name: 'because', label: 'field.because' },
      { kind: 'text', name: 'second', label: 'field.second', hint: 'correct.secondHint' },
    ],
  },
  addBallots: {
    fields: [
      { kind: 'station', todo: 'close', name: 'station', label: 'field.station' },
      { kind: 'number', name: 'ballots', label: 'field.ballots' },
    ],
  },
  closeStation: {
    fields: [
      { kind: 'station', todo: 'close', name: 'station', label: 'field.station' },
      clockOf('field.clock', '11:00'),
      { kind: 'number', name: 'issued', label: 'field.issued' },
      { kind: 'number', name: 'own', label: 'field.own' },
      { kind: 'number', name: 'byProxy', label: 'field.byProxy', initial: 0 },
      { kind: 'number', name: 'spoiled', label: 'field.spoiled', initial: 0 },
      { kind: 'number', name: 'unused', label: 'field.unused', initial: 0 },
    ],
  },
  compareClock: {
    noDay: true,
    confirm: 'sure.compareClock',
    fields: [
      { kind: 'number', name: 'station', label: 'field.station' },
      { kind: 'day', name: 'day', label: 'field.watchDay' },
      clockOf('field.watchClock', ''),
      { kind: 'text', name: 'second', label: 'field.second', hint: 'correct.secondHint' },
    ],
  },
  acceptStation: { fields: [{ kind: 'station', todo: 'accept', name: 'station', label: 'field.station' }] },
  openBox: {
    fields: [
      { kind: 'box', name: 'box', label: 'field.box' },
      { kind: 'number', name: 'returned', label: 'field.inBox' },
    ],
  },
  recountBox: {
    fields: [
      { kind: 'box', name: 'box', label: 'field.box' },
      { kind: 'number', name: 'returned', label: 'field.inBox' },
      { kind: 'text', name: 'because', label: 'field.because' },
      { kind: 'text', name: 'second', label: 'field.second' },
    ],
  },
  closeBox: { fields: [{ kind: 'box', name: 'box', label: 'field.box' }], confirm: 'sure.closeBox' },
  ...formsCount,
  confirmResult: {
    confirm: 'sure.confirm',
    fields: [
      {
        kind: 'choice',
        name: 'valid',
        label: 'field.valid',
        options: options({ true: 'result.valid', false: 'result.invalid' }),
      },
      { kind: 'text', name: 'because', label: 'field.becauseDiffers', optional: true },
      {
        kind: 'rows',
        name: 'meant',
        label: 'field.meant',
        hint: 'field.meantHint',
        optional: true,
        columns: [
          { kind: 'text', name: 'name', label: 'name' },
          { kind: 'number', name: 'group', label: 'roll.group' },
        ],
      },
    ],
  },
  announceResult: { confirm: 'sure.announce', fields: [clockOf('field.announcedAt', '')] },
  callSecondVote: { confirm: 'sure.second', fields: [{ kind: 'day', name: 'day', label: 'field.secondDay' }] },
  ...formsAfter,
  handOver: {
    fields: [
      { kind: 'list', name: 'items', label: 'field.items', hint: 'field.itemsHint' },
      { kind: 'text', name: 'from', label: 'field.from' },
      { kind: 'text', name: 'to', label: 'field.to' },
      { kind: 'text', name: 'witness', label: 'field.witness' },
    ],
  },
  /** The office prints every paper and fills in the digests. */
  recordPapers: { fields: [], confirm: 'sure.papers' },
  sealArchive: { fields: [], confirm: 'sure.archive' },
  giveRole: {
    fields: [
      { kind: 'given', name: 'account', label: 'field.account', shown: false },
      { kind: 'given', name: 'name', label: 'name', shown: true },
      { kind: 'choice', name: 'role', label: 'field.role', options: roles },
    ],
  },
  handOverRole: {
    fields: [
      { kind: 'given', name: 'from', label: 'field.account', shown: false },
      { kind: 'choice', name: 'role', label: 'field.role', options: roles },
      { kind: 'keeper', name: 'to', label: 'field.to' },
      { kind: 'text', name: 'because', label: 'field.because' },
    ],
  },
  correctVoter: {
    fields: [
      { kind: 'given', name: 'voter', label: 'field.voter', shown: false },
      { kind: 'text', name: 'because', label: 'field.because' },
      { kind: 'text', name: 'name', label: 'field.newName', optional: true },
      { kind: 'number', name: 'group', label: 'field.newGroup', optional: true },
      { kind: 'text', name: 'idNumber', label: 'field.newId', optional: true },
      {
        kind: 'choice',
        name: 'category',
        label: 'field.newCategory',
        optional: true,
        options: options({
          'lives here': 'category.here',
          'registered here, lives elsewhere': 'category.away',
          'from elsewhere, agreed': 'category.outsider',
          'community worker': 'category.worker',
        }),
      },
      { kind: 'day', name: 'since', label: 'field.since', optional: true },
      { kind: 'text', name: 'agreed', label: 'field.agreedBy', optional: true },
      { kind: 'text', name: 'household', label: 'field.newHousehold', optional: true },
      { kind: 'text', name: 'phone', label: 'field.newPhone', optional: true },
      { kind: 'text', name: 'address', label: 'field.newAddress', optional: true },
    ],
  },
  removeVoter: {
    confirm: 'sure.remove',
    fields: [
      { kind: 'given', name: 'voter', label: 'field.voter', shown: false },
      {
        kind: 'choice',
        name: 'because',
        label: 'field.because',
        options: options({
          died: 'leave.died',
          'moved away': 'remove.moved',
          'registered elsewhere': 'remove.elsewhere',
          'deprived of political rights': 'remove.deprived',
          'entered by mistake': 'remove.mistake',
          'declined to take part': 'remove.declined',
        }),
      },
      { kind: 'text', name: 'source', label: 'field.source', hint: 'field.sourceHint', optional: true },
    ],
  },
  recordIrregularity: {
    confirm: 'sure.irregularity',
    fields: [
      { kind: 'rule', name: 'rule', label: 'field.rule' },
      { kind: 'text', name: 'what', label: 'field.what' },
      { kind: 'text', name: 'second', label: 'field.second' },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;

export type FormName = keyof typeof orderForms;
export const hasForm = (order: string): order is FormName => Object.keys(orderForms).includes(order);
