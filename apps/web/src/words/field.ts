// Words of the field for the closed lists that arrive as codes: sexes, categories, posts, roles, fact kinds' states. Every code has its key.
import type { CandidatesScreen, CommitteeScreen } from '../../../../office/screens-nomination.ts';
import type { RollRowShown } from '../../../../office/screens.ts';
import type { Role } from '../../../../election/keepers.ts';
import type { Doubt, VoidReason } from '../../../../count/ballot.ts';
import type { DeviceKind, PairingEvent } from '../../../../office/hall/devices.ts';
import type { WordKey } from './index.ts';

export const sexWords: Readonly<Record<RollRowShown['sex'], WordKey>> = { man: 'sex.man', woman: 'sex.woman' };
export const roleWords: Readonly<Record<Role, WordKey>> = {
  chair: 'role.chair',
  clerk: 'role.clerk',
  issuer: 'role.issuer',
  caller: 'role.caller',
  teller: 'role.teller',
  scrutineer: 'role.scrutineer',
  observer: 'role.observer',
  guest: 'role.guest',
};
export const deviceWords: Readonly<Record<DeviceKind, WordKey>> = {
  android: 'device.android',
  harmony: 'device.harmony',
  iphone: 'device.iphone',
  ipad: 'device.ipad',
  windows: 'device.windows',
  mac: 'device.mac',
  linux: 'device.linux',
  other: 'device.other',
};
export const noteWords: Readonly<Record<PairingEvent, WordKey>> = {
  paired: 'noted.paired',
  refused: 'noted.refused',
  'second device': 'noted.second',
  'taken away': 'noted.away',
};
export const committeePostWords: Readonly<Record<CommitteeScreen['committee'][number]['post'], WordKey>> = {
  chair: 'seat.chair',
  deputy: 'seat.deputy',
  member: 'seat.member',
};
export const nomineeWords: Readonly<Record<CandidatesScreen['posts'][number]['nominees'][number]['state'], WordKey>> = {
  nominee: 'nominee.nominee',
  candidate: 'nominee.candidate',
  declined: 'nominee.declined',
  barred: 'nominee.barred',
  elected: 'nominee.elected',
  left: 'nominee.left',
  lapsed: 'nominee.lapsed',
};
export const answerWords: Readonly<Record<CandidatesScreen['posts'][number]['nominees'][number]['answer'], WordKey>> = {
  agreed: 'nominees.agreed',
  declined: 'nominees.declined',
  silent: 'nominees.silent',
  'not asked': 'nominees.notAsked',
};
export const voidWords: Readonly<Record<VoidReason, WordKey>> = {
  'not the official print': 'void.print',
  unreadable: 'void.unreadable',
  torn: 'void.torn',
  'wrong marks': 'void.marks',
  'written against the will': 'void.will',
  other: 'void.other',
  'more than the seats': 'void.overVote',
  'one person on two posts': 'void.twoPosts',
  'one person twice': 'void.twice',
};
export const doubtWords: Readonly<Record<Doubt, WordKey>> = {
  'mark unclear': 'doubt.mark',
  'name unclear': 'doubt.name',
  'number of marks unclear': 'doubt.number',
  'print or seal in question': 'doubt.print',
  other: 'doubt.other',
};
export const verdictWords = {
  valid: 'verdict.valid',
  partValid: 'verdict.partValid',
  void: 'verdict.void',
  blank: 'verdict.blank',
} as const satisfies Readonly<Record<string, WordKey>>;
export const columnWords = {
  no: 'roll.no',
  name: 'name',
  sex: 'roll.sex',
  idNumber: 'roll.id',
  group: 'roll.group',
  household: 'roll.household',
  phone: 'roll.phone',
  category: 'roll.category',
  address: 'roll.address',
  born: 'roll.born',
  since: 'field.since',
  asked: 'roll.asked',
  agreed: 'field.agreedBy',
} as const satisfies Readonly<Record<string, WordKey>>;
