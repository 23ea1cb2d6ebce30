// What the law asks of the ballot: posts and marks on it, another name written in, and what is valid, void or an abstention. The verdict on one ballot: count/.
import { ask, doubtful, everywhere, listOf, oneOf, type Rule, silent, someOf, yesOrNo } from './rule.ts';

export const overVote: Rule<'whole ballot' | 'section'> = {
  key: 'overVote',
  asks: {
    zh: '所选人数多于应选名额，整张无效还是该职务部分无效？',
    en: 'Does a vote for too many void the whole ballot or the section?',
  },
  takes: oneOf('whole ballot', 'section'),
  answers: everywhere(silent('whole ballot')),
};

export const onePersonTwoPosts: Rule<'void' | 'those votes'> = {
  key: 'onePersonTwoPosts',
  asks: { zh: '一张选票选同一人担任两项职务，如何认定？', en: 'What becomes of a ballot that votes one person into two posts?' },
  takes: oneOf('void', 'those votes'),
  answers: everywhere(silent('void')),
};

export const postsOnOneBallot: Rule<readonly ('one vote' | 'separate votes')[]> = ask(
  'postsOnOneBallot',
  '各职务一次投票还是分次投票？',
  'Are the posts voted at once or one after another?',
  listOf(oneOf('one vote', 'separate votes')),
  everywhere(silent<readonly ('one vote' | 'separate votes')[]>(['one vote', 'separate votes'])),
  { within: someOf },
);

export const postsAmongElectedMembers: Rule<boolean> = ask(
  'postsAmongElectedMembers',
  '主任、副主任能否由当选的委员推选产生？',
  'May director and deputies be chosen from among elected members?',
  yesOrNo,
  everywhere(silent(false)),
);

export const womanSectionOnBallot: Rule<boolean> = ask(
  'womanSectionOnBallot',
  '选票是否单列妇女委员职位？',
  'Has the ballot a separate section for a woman member?',
  yesOrNo,
  everywhere(silent(false)),
);

export type Choice = 'for' | 'against' | 'another' | 'abstain';
const choices = ['for', 'against', 'another', 'abstain'] as const;

export const voterMay: Rule<readonly Choice[]> = ask<readonly Choice[]>(
  'voterMay',
  '选民对候选人可以怎样投票？',
  'How may a voter vote on a candidate?',
  listOf(oneOf(...choices)),
  everywhere(silent<readonly Choice[]>(choices)),
);

export const ballotMarks: Rule<'circle and cross' | 'tick' | 'circle, cross and triangle'> = ask(
  'ballotMarks',
  '选票上用什么符号？',
  'Which marks are made on the ballot?',
  oneOf('circle and cross', 'tick', 'circle, cross and triangle'),
  everywhere(
    doubtful(
      'circle and cross',
      'Samples mark ○ for, × against, nothing to abstain.',
      '样票以○为赞成、×为反对，不作记号为弃权',
      'S',
    ),
  ),
);

export const writeInWho: Rule<'registered voters' | 'anyone who may be elected'> = ask(
  'writeInWho',
  '可以另选什么人？',
  'Who may be written in?',
  oneOf('registered voters', 'anyone who may be elected'),
  everywhere(
    doubtful(
      'registered voters',
      'Zhejiang says another voter, Shanghai and Beijing another person.',
      '国家法律未作规定；浙江为其他选民，上海、北京为他人',
    ),
  ),
);

export const writeInWithoutMark: Rule<'does not count' | 'counts'> = ask(
  'writeInWithoutMark',
  '另写姓名而没有作记号的，是否计票？',
  'Does a name written in without a mark count?',
  oneOf('does not count', 'counts'),
  everywhere(doubtful('does not count', 'Only sample instructions say so.', '仅见于样票说明', 'S')),
);

export const sameNameTwice: Rule<'counts once' | 'void'> = ask(
  'sameNameTwice',
  '同一职务栏内同一姓名出现两次，如何认定？',
  'What if one name stands twice in a section?',
  oneOf('counts once', 'void'),
  everywhere(doubtful('counts once', 'No text at hand says.', '所见法律文本均未规定')),
);

export const partlyReadable: Rule<'the readable part counts' | 'whole ballot void'> = ask(
  'partlyReadable',
  '部分可以辨认的选票，如何认定？',
  'What of a ballot that can be read in part?',
  oneOf('the readable part counts', 'whole ballot void'),
  everywhere(
    doubtful(
      'the readable part counts',
      'Handbooks and old provincial rules count it in part.',
      '手册和旧的地方规定：可辨认部分有效',
      'S',
    ),
  ),
);

export const doubtfulBallots: Rule<'election committee'> = ask(
  'doubtfulBallots',
  '难以确认的选票由谁认定？',
  'Who decides on a doubtful ballot?',
  oneOf('election committee'),
  everywhere(silent('election committee')),
);

export const downwardAddition: Rule<boolean> = ask(
  'downwardAddition',
  '高职务得票能否加到低职务上（下加票）？',
  'Are votes for a higher post added to a lower one?',
  yesOrNo,
  everywhere(doubtful(false, 'Seen in old provincial rules, forbidden elsewhere.', '旧的地方规定有此做法，别处明令禁止', 'S')),
);

export const blankBallotIs: Rule<'abstention' | 'void'> = ask(
  'blankBallotIs',
  '空白票是弃权票还是无效票？',
  'Is a blank ballot an abstention or void?',
  oneOf('abstention', 'void'),
  everywhere(
    doubtful(
      'abstention',
      'Handbooks call it an abstention, one city calls it void.',
      '手册作弃权，个别地方作无效票；不影响基数',
      'S',
    ),
  ),
);

export const voidBallots: Rule<'in the base' | 'not in the base'> = ask(
  'voidBallots',
  '废票是否计入选票总数？',
  'Does a void ballot stay in the base?',
  oneOf('in the base', 'not in the base'),
  everywhere(doubtful('in the base', 'Only Beijing 28 says so; never of valid ballots only.', '仅见于北京办法第二十八条')),
);

export const ballotsAccounted: Rule<boolean> = ask(
  'ballotsAccounted',
  '发出的选票是否应当一人一张，领到的选票是否应当全部说明去向？',
  'Is one ballot issued to each voter, and every ballot received accounted for?',
  yesOrNo,
  everywhere(silent(true)),
);

export const unusedBallots: Rule<'destroyed in public' | 'kept'> = ask(
  'unusedBallots',
  '没有用的选票如何处理？',
  'What is done with ballots not used?',
  oneOf('destroyed in public', 'kept'),
  everywhere(
    doubtful(
      'destroyed in public',
      'Recalled of the ministry’s procedure of 2013, not seen.',
      '据回忆为2013年民政部选举规程的规定，未见原文',
      'U',
    ),
  ),
);
