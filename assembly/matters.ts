// To whom a matter belongs: the meeting of all, the representatives, the committee or a group, by the law of the day, the limits that were set and what was handed on. Promises the source of each answer; refusing is left to the chapters.
import type { Answer, Day, LawOfTheDay } from '../law/answer.ts';
import {
  answerOn,
  assessmentMeetings,
  binds,
  byElectionBy,
  charterMadeBy,
  committeeDecides,
  delegableMatters,
  delegableOversight,
  groupMeetingMajority,
  meetingMatters,
  meetingMayDelegate,
  undoCommitteeBy,
  undoRepresentativesBy,
  yearlyReportTo,
} from '../law/rules.ts';
import type { Assembly, Body } from './state.ts';

interface Kind {
  readonly zh: string;
  readonly en: string;
  /** The word of the law by which it may be handed on. */
  readonly law?: string;
  /** In a village or a community alone. */
  readonly only?: 'village' | 'community';
  /** Money is spent on it. */
  readonly spends?: true;
}
/** What an item of an agenda is. The six that spend are those that the rules of the committee's own meeting name. */
export const matters = {
  charter: { zh: '制定、修改自治章程或者公约', en: 'make or change charter or compact', law: 'charter and compact' },
  'yearly report': { zh: '审议年度工作报告', en: 'examine the yearly report', law: 'yearly report' },
  assessment: { zh: '民主评议成员', en: 'assess the members', law: 'assessment of members' },
  'common interest': {
    zh: '涉及全体的其他重要事项',
    en: 'another important matter of all',
    law: 'other matters of all residents',
  },
  planning: { zh: '村庄规划、建设', en: 'planning and building', law: 'planning and building', only: 'village' },
  'collective income': {
    zh: '集体经济所得的使用',
    en: 'use of collective income',
    law: 'use of collective income',
    only: 'village',
    spends: true,
  },
  'people to be helped': { zh: '重点帮扶人员、方案', en: 'people to be helped', law: 'people to be helped', only: 'village' },
  delegation: { zh: '授权代表会议', en: 'hand a matter on to the representatives' },
  limit: { zh: '确定须由会议决定的金额', en: 'set the amount above which the meeting decides' },
  'limit of large spending': { zh: '确定大额开支的起点', en: 'set from what amount spending is large' },
  'undo committee': {
    zh: '撤销、变更委员会的决定',
    en: 'undo a decision of the committee',
    law: 'undo a decision of the committee',
  },
  'undo representatives': { zh: '撤销、变更代表会议的决定', en: 'undo a decision of the representatives' },
  'choice of people': { zh: '推选、补选、辞职等人事', en: 'choice of people' },
  'large spending': { zh: '大额开支', en: 'large spending', spends: true },
  'public benefit': { zh: '兴办公益事业', en: 'public-benefit activity', law: 'public works and contributions', spends: true },
  hiring: { zh: '聘用保洁、巡逻等人员', en: 'hiring of cleaners and patrols', spends: true },
  allowances: {
    zh: '成员、组长补贴',
    en: 'allowances of members and group heads',
    law: 'paid posts and allowances',
    spends: true,
  },
  'economic project': { zh: '经济、服务项目的开办、变更、关闭、承包', en: 'economic and service projects', spends: true },
  contract: { zh: '签订合同', en: 'contracts', spends: true },
  'committee work': { zh: '委员会日常工作', en: 'work of the committee' },
  'group matter': { zh: '本小组的事项', en: 'matter of the group' },
} as const satisfies Readonly<Record<string, Kind>>;
export type Matter = keyof typeof matters;
const isMatter = (name: string): name is Matter => Object.hasOwn(matters, name);
export const matterNames = Object.keys(matters).filter(isMatter);
const kindOf = (m: Matter): Kind => matters[m];
export const spendingMatters = matterNames.filter((m) => kindOf(m).spends === true);

/** Who may decide, first the one to be asked, and whose word that is; `above`: by the limit that this place set. */
export interface Belongs {
  readonly bodies: readonly Body[];
  readonly because: Answer<unknown>;
  readonly above?: true;
}

/** Whether a matter is of this kind of place at all. */
export const isOfThisPlace = (m: Matter, law: LawOfTheDay): boolean =>
  kindOf(m).only === undefined || kindOf(m).only === law.kind;

/** Whether the meeting of all may hand this matter on, and the answer that says which it may. */
export const handsOn = (m: Matter, law: LawOfTheDay): { readonly may: boolean; readonly because: Answer<unknown> } => {
  const decide = answerOn(delegableMatters, law);
  const oversee = answerOn(delegableOversight, law);
  const word = kindOf(m).law;
  const within = (list: readonly string[]) => word !== undefined && list.includes(word);
  // VC 28 names “other matters” at its end, and lets each of its matters be handed on.
  const may =
    answerOn(meetingMayDelegate, law).value && (within(decide.value) || within(oversee.value) || m === 'common interest');
  return { may, because: m === 'undo committee' ? oversee : decide };
};

/** Whether the representatives hold this matter from the meeting of all on that day. */
const holds = (a: Assembly, m: Matter, on: Day): boolean => {
  const given = a.delegated.get(m);
  return given !== undefined && (given.until === undefined || on <= given.until);
};

/** Who decides a matter of this amount on this day. The meeting of all may also decide what is the committee's. */
export const belongs = (a: Assembly, m: Matter, amount: number | undefined, law: LawOfTheDay, on: Day): Belongs => {
  const own = ownBodies(a, m, amount, law);
  // What lies above the limit is a matter of all, and is handed on as such.
  const handed = holds(a, m, on) || (own.above === true && holds(a, 'common interest', on));
  const withHanded: readonly Body[] =
    handed && !own.bodies.includes('representatives') ? [...own.bodies, 'representatives'] : own.bodies;
  return { ...own, bodies: withHanded };
};

const ofMeetings = (answer: Answer<readonly ('meeting' | 'representatives meeting')[]>): Belongs => ({
  bodies: answer.value.map((m) => (m === 'meeting' ? 'meeting' : 'representatives')),
  because: answer,
});

const ownBodies = (a: Assembly, m: Matter, amount: number | undefined, law: LawOfTheDay): Belongs => {
  const ofAll: Belongs = { bodies: ['meeting'], because: answerOn(meetingMatters, law) };
  const ofCommittee: Belongs = { bodies: ['committee', 'meeting'], because: answerOn(committeeDecides, law) };
  switch (m) {
    case 'charter':
      return ofMeetings(answerOn(charterMadeBy, law));
    case 'yearly report':
      return ofMeetings(answerOn(yearlyReportTo, law));
    case 'assessment':
      return ofMeetings(answerOn(assessmentMeetings, law));
    case 'undo committee':
      return ofMeetings(answerOn(undoCommitteeBy, law));
    case 'undo representatives':
      return ofMeetings(answerOn(undoRepresentativesBy, law));
    case 'choice of people': {
      const both = ofMeetings(answerOn(byElectionBy, law));
      return { bodies: [...both.bodies, 'group'], because: both.because };
    }
    case 'delegation':
      return { bodies: ['meeting'], because: answerOn(meetingMayDelegate, law) };
    case 'common interest':
    case 'limit':
    case 'planning':
    case 'collective income':
    case 'people to be helped':
      return ofAll;
    case 'group matter':
      return { bodies: ['group'], because: answerOn(groupMeetingMajority, law) };
    case 'committee work':
    case 'limit of large spending':
      return ofCommittee;
    case 'allowances':
    case 'public benefit':
    case 'large spending':
    case 'hiring':
    case 'economic project':
    case 'contract': {
      // VC 28 keeps allowances and public works of a village to its meeting.
      const word = kindOf(m).law;
      const reserved: readonly string[] = answerOn(meetingMatters, law).value;
      if (word !== undefined && reserved.includes(word)) return ofAll;
      return a.limit !== undefined && (amount ?? 0) > a.limit.amount ? { ...ofAll, above: true } : ofCommittee;
    }
    default:
      return m satisfies never;
  }
};

/** Whether this body may decide: it is one of those, or only our default names others. */
export const mayDecide = (b: Body, who: Belongs): boolean =>
  who.bodies.includes(b) || !(who.above === true || binds(who.because));

/** The name of a body as the law of this place has it. */
export const bodyName = (b: Body, law: Pick<LawOfTheDay, 'kind'>) =>
  b === 'committee' || b === 'group'
    ? ({ committee: 'committee', group: 'group meetings' } as const)[b]
    : law.kind === 'village'
      ? ({ meeting: 'villagers meeting', representatives: 'villagers representatives' } as const)[b]
      : ({ meeting: 'residents meeting', representatives: 'residents representatives' } as const)[b];
