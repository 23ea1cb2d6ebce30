// What the law asks of votes cast for one who is away: whether, by whom, in writing, by when, and what becomes of one that was not posted.
import {
  ask,
  community,
  doubtful,
  everywhere,
  oneOf,
  orFewer,
  orMore,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';

export type ProxyHolders = 'near relatives' | 'near relatives or other villagers' | 'any voter';

export const proxiesPerHolder: Rule<number> = {
  key: 'proxiesPerHolder',
  asks: { zh: '一人最多接受几人委托？', en: 'For how many others may one voter vote at most?' },
  unit: 'persons',
  takes: wholeNumber,
  within: orFewer,
  answers: {
    village: village(silent(3, 15, 4, '代为投票'), says(3, 18, 4, '不得超过三人')),
    community: community(silent(3), says(3, 19, 4, '不得超过三人')),
  },
  inMode: { representatives: { community: community(silent(0), says(0, 19, 4, '不实行委托投票')) } },
};

export const proxyHolders: Rule<ProxyHolders> = {
  key: 'proxyHolders',
  asks: { zh: '可以委托谁代为投票？', en: 'Who may vote for one who is away?' },
  takes: oneOf('near relatives', 'near relatives or other villagers', 'any voter'),
  answers: {
    village: village(
      says('near relatives', 15, 4, '近亲属'),
      says('near relatives or other villagers', 18, 4, '近亲属或者其他村民'),
    ),
    community: community(silent('any voter'), says('any voter', 19, 4, '其他选民')),
  },
};

export const candidateAsProxy: Rule<boolean> = {
  key: 'candidateAsProxy',
  asks: { zh: '候选人能否接受委托投票？', en: 'May a candidate vote for others?' },
  takes: yesOrNo,
  answers: {
    village: village(silent(false, 15, 4, '代为投票'), says(false, 18, 4, '不得接受委托投票')),
    community: community(silent(false), says(false, 19, 4, '不得接受委托投票')),
  },
};

export const proxyPublication: Rule<boolean> = {
  key: 'proxyPublication',
  asks: { zh: '是否应当公布委托人和受委托人名单？', en: 'Must the list of proxies be posted?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 4, '公布委托人'), says(true, 18, 4, '公布委托人')),
    community: community(silent(true), says(true, 19, 4, '公布委托人')),
  },
};

export const proxiesAllowed: Rule<boolean> = ask(
  'proxiesAllowed',
  '能否委托投票？',
  'May one vote through another?',
  yesOrNo,
  {
    village: village(says(true, 15, 4, '代为投票'), says(true, 18, 4, '代为投票')),
    community: community(silent(true), says(true, 19, 4, '代为投票')),
  },
  {
    inMode: {
      households: {
        community: community(
          silent(true),
          doubtful(
            true,
            'Article 19 speaks of voters and bans proxies only where representatives elect.',
            '第十九条说的是选民，只对居民代表选举方式禁止委托；户代表能否委托未明确',
          ),
        ),
      },
      representatives: { community: community(silent(false), says(false, 19, 4, '不实行委托投票')) },
    },
  },
);

export const proxyInWriting: Rule<boolean> = ask(
  'proxyInWriting',
  '委托是否应当是书面的？',
  'Must a proxy be given in writing?',
  yesOrNo,
  {
    village: village(says(true, 15, 4, '书面委托'), says(true, 18, 4, '书面委托')),
    community: community(silent(true), says(true, 19, 4, '书面委托')),
  },
);

export const proxyReason: Rule<'away' | 'away or special reason'> = ask(
  'proxyReason',
  '什么情况下可以委托投票？',
  'For what reason may one vote through another?',
  oneOf('away', 'away or special reason'),
  {
    village: village(says('away', 15, 4, '外出'), says('away', 18, 4, '外出')),
    community: community(silent('away'), says('away', 19, 4, '外出')),
  },
);

export const proxyApplicationDay: Rule<number> = ask(
  'proxyApplicationDay',
  '委托投票最迟在选举日的几日前办理？',
  'How many days before the poll is a proxy applied for at the latest?',
  wholeNumber,
  everywhere(silent(1)),
  { unit: 'days', within: orMore },
);

export const proxyListDay: Rule<number> = ask(
  'proxyListDay',
  '委托人和受委托人名单最迟在选举日的几日前公布？',
  'How many days before the poll is the list of proxies posted at the latest?',
  wholeNumber,
  everywhere(silent(1)),
  { unit: 'days', within: orMore },
);

export const proxyOnTheSpot: Rule<boolean> = ask(
  'proxyOnTheSpot',
  '能否在投票现场临时委托？',
  'May a proxy be given on the spot?',
  yesOrNo,
  everywhere(silent(false)),
);

export const proxyPassedOn: Rule<boolean> = ask(
  'proxyPassedOn',
  '受委托人能否再委托他人？',
  'May the holder of a proxy pass it on?',
  yesOrNo,
  everywhere(silent(false)),
);

export const proxyUnposted: Rule<'void' | 'finding'> = ask(
  'proxyUnposted',
  '未经审核公布的委托，如何处理？',
  'What becomes of a proxy that was not posted?',
  oneOf('void', 'finding'),
  everywhere(
    doubtful(
      'finding',
      'The nation asks that proxies be posted and names no consequence; Zhejiang 25 calls them void.',
      '国家法律要求公布，未规定后果；浙江规定无效',
    ),
  ),
);
