// What the law asks of the poll: proxies, booth and secrecy, the open count. What was cast and counted: count/.
import { community, everywhere, oneOf, orFewer, type Rule, says, silent, village, wholeNumber, yesOrNo } from './rule.ts';

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

export const secretBooth: Rule<boolean> = {
  key: 'secretBooth',
  asks: { zh: '是否应当设立秘密写票处？', en: 'Must there be a secret booth?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 3, '秘密写票处'), says(true, 18, 3, '秘密写票处')),
    community: community(silent(true), says(true, 19, 3, '秘密写票处')),
  },
};

export const secretBallot: Rule<boolean> = {
  key: 'secretBallot',
  asks: { zh: '是否实行无记名投票？', en: 'Is the ballot secret?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 3, '无记名投票'), says(true, 18, 3, '无记名投票')),
    community: community(silent(true), says(true, 19, 3, '无记名投票')),
  },
};

export const publicCount: Rule<boolean> = {
  key: 'publicCount',
  asks: { zh: '是否公开计票？', en: 'Are the ballots counted in public?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 3, '公开计票'), says(true, 18, 3, '公开计票')),
    community: community(silent(true), says(true, 19, 3, '公开计票')),
  },
};

export const resultOnTheSpot: Rule<boolean> = {
  key: 'resultOnTheSpot',
  asks: { zh: '选举结果是否当场公布？', en: 'Is the result announced on the spot?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 3, '当场公布'), says(true, 18, 3, '当场公布')),
    community: community(silent(true), says(true, 19, 3, '当场公布')),
  },
};

export const scrutineersPerBox: Rule<number> = {
  key: 'scrutineersPerBox',
  asks: { zh: '每个票箱至少几名监票员？', en: 'How many scrutineers watch each box at least?' },
  unit: 'persons',
  takes: wholeNumber,
  answers: everywhere(silent(3)),
};

export const staffAvoidance: Rule<'candidates' | 'candidates and their close kin'> = {
  key: 'staffAvoidance',
  asks: { zh: '哪些人不得担任监票、计票、唱票等工作人员？', en: 'Who may not work at the poll?' },
  takes: oneOf('candidates', 'candidates and their close kin'),
  answers: everywhere(silent('candidates and their close kin')),
};
