// The closed lists of answers of the reporting forms (RULES d.1), in the order of their numbers.
export const completed = ['另行选举', '重新选举', '一次性选举'] as const;
export const villageBodies = ['村民会议', '村民代表会议', '村民小组'] as const;
export const communityBodies = ['全体居民', '户代表', '居民小组代表'] as const;
export const candidateWays = ['直接提名', '提名较多时预选', '预选'] as const;
export const nominationForms = ['自荐', '推荐'] as const;
export const sources = ['原村委会成员', '原村党组织成员', '选委会成员', '村民', '其他'] as const;
export const votings = ['一次投票', '分次投票'] as const;
export const reposts = ['主任', '副主任', '委员', '女性成员'] as const;
export const politics = ['中共党员', '团员', '其他'] as const;
export const schooling = ['初中及以下', '高中及中专', '大专', '本科', '研究生及以上'] as const;
export const audits = ['未完成', '已完成', '完成未公布', '完成已公布'] as const;
export const choosings = ['五至十户推选', '小组推选'] as const;
