// The outcomes of a determination in words, Chinese and English. Promises a sentence for each kind of the closed list; concludes nothing.
import type { Share } from '../law/answer.ts';
import { zhDate } from '../law/days.ts';
import { wordsOf } from '../law/words.ts';
import type { Decider, Decision, DecisionOn, Outcome } from './outcome.ts';
import { postWords, type Words } from './step.ts';
import type { Kin } from './totals.ts';
import type { Ground } from './validity.ts';

const grounds: Readonly<Record<Ground['ground'], string>> = {
  'too few took part': '参加投票人数未达到法定人数',
  'no difference': '未实行差额选举',
  'more returned than issued': '收回的选票多于发出的选票',
  'more returned than voters': '收回的选票多于投票人数',
  'election committee not lawful': '选举委员会的产生不合法',
  'candidates not lawful': '候选人的产生不合法',
  'not counted in public': '没有公开唱票、计票',
  'result not announced on the spot': '没有当场公布选举结果',
  'other breach': '其他违反法律、法规规定的情形',
};

const deciders: Readonly<Record<Decider, Words>> = {
  'election committee': { zh: '选举委员会', en: 'the election committee' },
  meeting: { zh: '村（居）民会议或者代表会议', en: 'the meeting or its representatives' },
  township: { zh: '乡镇（街道）', en: 'the township or street' },
};

const decisions: Readonly<Record<DecisionOn, string>> = {
  'vote again among the tied': '就得票相等的人再次投票',
  'second vote': '确定另行选举的日期和候选人',
  'vote for a woman': '组织妇女名额的选举',
  'how a woman is seated': '确定妇女成员如何产生',
  'which relative stays': '确定近亲属中谁留任',
  'vote again between relatives': '就职务、票数相同的近亲属再次投票',
  'how the gap is filled': '确定因回避空出的名额如何补足',
  'which of two posts': '确定本人担任哪一项职务',
  'leave seats empty': '决定不足的名额是否暂缺',
  'who leads': '推选一人主持工作',
  'repeat the election': '确定重新选举的日期',
  'who is meant': '认定选票上写的是同名人中的哪一位',
  'weigh what was found': '认定发现的问题是否影响选举效力',
  'figures that do not balance': '核对不平衡的票数',
  'confirm the base': '确认过半数以什么为基数',
  'examine the elected': '审查当选人是否符合规定条件',
};

const kin: Readonly<Record<Kin, string>> = {
  spouse: '夫妻',
  'parent or child': '父母子女',
  sibling: '兄弟姐妹',
  'grandparent or grandchild': '祖孙',
};

const womanCases = {
  'seated first': [
    '够当选票数的妇女中得票最多的先当选',
    'of the women with the votes that elect, the one with most is seated first',
  ],
  'seat kept': ['保留一个妇女名额，单独选举', 'one seat is kept for a vote for a woman'],
  'listed apart': ['当选人中没有妇女，另行选举时单列妇女委员', 'no woman is elected: the second vote lists a woman’s seat apart'],
  missing: ['当选人中没有妇女', 'no woman is among the elected'],
  unknown: ['当选人中有无妇女尚不能确定', 'whether a woman is among the elected is not known'],
} as const;

/** The part of its ballots that a second vote needs, in words. */
export const secondShareWords = (share: Share): Words => wordsOf('secondVoteShare', share);
const list = (names: readonly string[]): Words => ({ zh: names.join('、'), en: names.join(', ') });

/** A decision in its parts, for a table: what is decided, about whom or what, by whom. Its last day and article stand in the decision. */
export const decisionParts = ({
  on,
  by,
  about,
}: Decision): { readonly what: Words; readonly about: Words; readonly by: Words } => {
  const names = about.filter((one) => !(one in grounds));
  const found = about.flatMap((one) => (one in grounds ? [grounds[one as Ground['ground']]] : []));
  return {
    what: { zh: decisions[on], en: on },
    about: { zh: list([...names, ...found]).zh, en: about.join(', ') },
    by: deciders[by],
  };
};

const decisionWords = (decision: Decision): Words => {
  const { what, about, by } = decisionParts(decision);
  const { latest } = decision;
  const [zhDay, enDay] = latest === undefined ? ['', ''] : [`，最迟${zhDate(latest)}`, `, by ${latest}`];
  return {
    zh: `须由${by.zh}${what.zh}${about.zh === '' ? '' : `：${about.zh}`}${zhDay}`,
    en: `to be decided by ${by.en}: ${what.en}${about.en === '' ? '' : ` (${about.en})`}${enDay}`,
  };
};

const electedWords = (one: Extract<Outcome, { kind: 'elected' }>): Words => {
  const { zh, en } = postWords[one.post];
  const zhHow = one.how === 'majority' ? '过半数当选' : '另行选举当选';
  const writeIn = one.writeIn ? ['，另选他人', ', written in'] : ['', ''];
  const moved = one.movedUp ? ['，因回避递补', ', moved up for a relative who left'] : ['', ''];
  return {
    zh: `${zh}：${one.name} ${one.votes}票，${zhHow}${writeIn[0]}${moved[0]}`,
    en: `${en}: ${one.name}, ${one.votes} votes, elected by ${one.how}${writeIn[1]}${moved[1]}`,
  };
};

const shortWords = (one: Extract<Outcome, { kind: 'short' }>): Words => {
  const { zh, en } = postWords[one.post];
  const [share, slate] = [secondShareWords(one.share), list(one.slate)];
  const woman = one.reserved === undefined ? ['', ''] : ['（妇女名额）', ' (a woman’s seat)'];
  return {
    zh: `${zh}尚缺${one.seats}人${woman[0]}：本次须${one.threshold}票；另行选举候选人${slate.zh || '待定'}，得票${share.zh}，最迟${zhDate(one.latest)}`,
    en: `${en}: ${one.seats} seat(s) open${woman[1]}; ${one.threshold} votes were needed; second vote among ${slate.en || 'nobody yet'}, ${share.en} of its ballots, by ${one.latest}`,
  };
};

const kinWords = (one: Extract<Outcome, { kind: 'near relatives' }>): Words => {
  const [a, b] = one.names;
  const end =
    one.leaves !== undefined
      ? [`${one.stays ?? ''}留任，${one.leaves}回避`, `${one.stays ?? ''} stays, ${one.leaves} leaves`]
      : one.again
        ? ['职务、票数相同', 'equal post and votes']
        : ['谁留任未有规定', 'who stays is not settled'];
  return { zh: `${a}与${b}为${kin[one.relation]}：${end[0]}`, en: `${a} and ${b} are ${one.relation}: ${end[1]}` };
};

/** An outcome as a sentence. */
export const outcomeWords = (outcome: Outcome): Words => {
  switch (outcome.kind) {
    case 'valid':
      return { zh: '选举有效', en: 'the election is valid' };
    case 'invalid': {
      const told = outcome.grounds.map(
        ({ ground, formula }) => `${grounds[ground]}${formula === undefined ? '' : `（${formula}）`}`,
      );
      return {
        zh: `选举无效：${told.join('；')}`,
        en: `the election is invalid: ${outcome.grounds.map(({ ground }) => ground).join('; ')}`,
      };
    }
    case 'elected':
      return electedWords(outcome);
    case 'refused': {
      const zh = outcome.why === 'refused' ? '本人不接受' : '依法不得当选';
      return {
        zh: `${outcome.name} ${outcome.votes}票，${zh}，不当选`,
        en: `${outcome.name}, ${outcome.votes} votes, is not elected: ${outcome.why}`,
      };
    }
    case 'tied': {
      const [{ zh, en }, names] = [postWords[outcome.post], list(outcome.names)];
      return {
        zh: `${zh}：${names.zh}得票相等，争${outcome.seats}个名额`,
        en: `${en}: ${names.en} are tied for ${outcome.seats} seat(s)`,
      };
    }
    case 'short':
      return shortWords(outcome);
    case 'woman seat': {
      const [zh, en] = womanCases[outcome.case];
      return outcome.name === undefined ? { zh, en } : { zh: `${zh}：${outcome.name}`, en: `${en}: ${outcome.name}` };
    }
    case 'near relatives':
      return kinWords(outcome);
    case 'two posts': {
      const [zh, en] = [outcome.posts.map((post) => postWords[post].zh), outcome.posts.map((post) => postWords[post].en)];
      return { zh: `${outcome.name}同时当选${zh.join('、')}`, en: `${outcome.name} is elected ${en.join(' and ')}` };
    }
    case 'may stay empty': {
      const zh = outcome.decidedBy === 'nobody' ? '可以空缺' : '可由会议决定暂缺';
      return {
        zh: `已选出${outcome.elected}人，不足的${outcome.seats}个名额${zh}`,
        en: `${outcome.elected} are elected: ${outcome.seats} seat(s) may stay empty`,
      };
    }
    case 'leads':
      return {
        zh: `主任空缺，由${postWords[outcome.post].zh}${outcome.name}主持工作`,
        en: `without a director ${outcome.name}, ${postWords[outcome.post].en}, leads`,
      };
    case 'decision':
      return decisionWords(outcome);
    default:
      return outcome satisfies never;
  }
};
