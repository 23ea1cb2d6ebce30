// 重庆, 甘肃, 江苏, 黑龙江, 湖南, 山西: what is known of their measures, read in extracts with the article, or told without it. What is only told stays a parameter to be confirmed.
import * as after from './after.ts';
import * as committee from './committee.ts';
import * as chosen from './electionCommittee.ts';
import { type Provision, readIn, toldOf } from './local.ts';
import * as outcome from './outcome.ts';
import * as registration from './registration.ts';
import { moreThanHalf } from './share.ts';
import * as shifts from './shifts.ts';

const extract = [
  '当地规定摘自官方文本节录，未见条文序号',
  'local rule to be confirmed: read in an official extract, its article not seen',
] as const;
const handbook = ['当地规定见于手册，未见原文', 'local rule to be confirmed: told by a handbook, the text not seen'] as const;
const general = ['据一般了解，未见原文', 'local rule to be confirmed: from general knowledge, seen in no text'] as const;

const allItems = ['seal', 'office', 'equipment', 'accounts', 'property', 'debts and claims', 'archive', 'open issues'] as const;

const cqR = readIn('CQ-R2025', 'Vx');
const cqRTold = toldOf('CQ-R2025');

export const chongqing: readonly Provision[] = [
  cqRTold(committee.seatsDecidedBy, 'meeting or representatives meeting', 'Vx', ...extract),
  cqRTold(shifts.postponementApproval, 'street asks, district approves', 'Vx', ...extract),
  cqR(after.certificateBy, 'civil affairs and street', 32),
  cqR(
    outcome.invalidityGrounds,
    [
      'election committee not lawful',
      'candidates not lawful',
      'too few took part',
      'no difference',
      'more returned than issued',
      'not counted in public',
      'result not announced on the spot',
      'other breach',
    ],
    34,
  ),
  cqR(outcome.returnedOverIssued, 'void', 34),
  cqR(outcome.repeatElectionDays, 30, 35),
  cqR(outcome.repeatElectionDateBy, 'representatives meeting', 35),
  cqR(after.handoverItems, allItems, 36),
  cqRTold(after.resultObjectionAnswer, 30, 'Vx', ...extract),
  toldOf('CQ-V2025')(committee.committeeSeats, { min: 3, max: 7 }, 'U', ...general),
  readIn('CQ-I2013')(after.leavingAudit, 'before the election committee is chosen', 37),
  readIn('CQ-I2013')(after.leavingAuditDays, 3, 37),
];

const gsRTold = toldOf('GS-R2025');
const gsVTold = toldOf('GS-V2025');

export const gansu: readonly Provision[] = [
  readIn('GS-R2025', 'Vx')(registration.votingAgeDay, 'election day', 15),
  gsRTold(registration.livingHereMonths, 6, 'Vx', ...extract),
  gsRTold(registration.ageProof, ['ID card', 'household register'], 'Vx', ...extract),
  gsRTold(chosen.electionCommitteeQuorum, moreThanHalf, 'Vx', ...extract),
  gsRTold(chosen.electionCommitteeMajority, moreThanHalf, 'Vx', ...extract),
  gsVTold(registration.ageProof, ['ID card', 'household register'], 'Vx', ...extract),
  gsVTold(chosen.electionCommitteeQuorum, moreThanHalf, 'Vx', ...extract),
  gsVTold(chosen.electionCommitteeMajority, moreThanHalf, 'Vx', ...extract),
  gsVTold(after.changesFiledDays, 5, 'Vx', ...extract),
  readIn('GS-V2025', 'Vx')(after.handoverItems, allItems, 46),
];

const jsTold = toldOf('JS-V2019');

export const jiangsu: readonly Provision[] = [
  jsTold(committee.minorityMember, true, 'Vx', ...extract),
  jsTold(shifts.postponementApproval, 'meeting asks, county approves', 'Vx', ...extract),
  jsTold(shifts.shiftMonths, 12, 'Vx', ...extract),
  jsTold(shifts.newVillageMonths, 6, 'Vx', ...extract),
];

const hljTold = toldOf('HLJ-V2017');

export const heilongjiang: readonly Provision[] = [
  hljTold(committee.oddSeats, true, 'Vx', ...extract),
  hljTold(chosen.electionCommitteeSize, { min: 5, max: 9 }, 'S', ...handbook),
  hljTold(chosen.electionCommitteeOdd, true, 'S', ...handbook),
  readIn('HLJ-V2017', 'Vx')(after.leavingAudit, 'before the election committee is chosen', 3),
];

export const hunan: readonly Provision[] = [toldOf('HUN-V2013')(committee.committeeSeats, { min: 3, max: 7 }, 'Vx', ...extract)];

const sxTold = toldOf('SX-V2011');

export const shanxi: readonly Provision[] = [
  sxTold(committee.oddSeats, true, 'S', ...handbook),
  sxTold(committee.nearRelativesElected, 'not together', 'S', ...handbook),
  sxTold(committee.kinCircle, 'spouses and direct kin', 'S', ...handbook),
  sxTold(shifts.electionAfterExpiryMonths, 3, 'S', ...handbook),
  sxTold(chosen.electionCommitteeSize, { min: 5, max: 11 }, 'S', ...handbook),
  sxTold(chosen.electionCommitteeOdd, true, 'S', ...handbook),
];
