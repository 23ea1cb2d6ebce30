// What the orders by which voters are told ask of a person: notices, clocks, publicity, contacts.
import type { OrderName } from '../../../../election/orders.ts';
import { person, places, type OrderForm } from './form.ts';
import { options } from './options.ts';

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
export const formsTelling = {
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
  recordPublicity: {
    fields: [
      { kind: 'choice', name: 'kind', label: 'field.publicity', options: publicity },
      { kind: 'number', name: 'count', label: 'field.count', initial: 1 },
      { kind: 'number', name: 'people', label: 'field.people', optional: true },
      { kind: 'text', name: 'place', label: 'field.where', optional: true },
      { kind: 'text', name: 'topic', label: 'field.topic', optional: true },
    ],
  },
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
