// What the orders of the poll ask of a person: ballots printed, a station opened and closed, issue, boxes opened.
import type { OrderName } from '../../../../election/orders.ts';
import { person, clockOf, type OrderForm } from './form.ts';

export const formsDay = {
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
} satisfies Readonly<Partial<Record<OrderName, OrderForm>>>;
