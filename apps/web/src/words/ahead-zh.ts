// The Chinese words of the screens before the poll: proxies, stations, staff, cards. Everything else: zh.ts.
export const aheadZh = {
  'proxies.list': '委托名单', 'proxies.rowsHint': '一行一份委托。关系只在规定限于近亲属的地方必须填写。', 'proxies.principal': '委托人（不能到场的）', 'proxies.holder': '受委托人（代为投票的）', 'proxies.kin': '受委托人是委托人的',
  'away.works': '外出务工经商', 'away.studies': '外出求学', 'away.travels': '探亲、旅行在外', 'away.other': '其他原因外出', 'away.special': '不外出，有特殊原因',
  'revoke.back': '委托人撤回', 'revoke.person': '委托人到场投票', 'revoke.mistake': '登记有误',
  'sure.revoke': '撤销后受委托人不能再替他投票；已公布的名单要重新公布。', 'sure.postProxies': '名单只写委托人和受委托人的姓名。公布以后新登记的委托，要再公布一次才能用。',
  'order.recordProxies': '登记委托投票', 'order.revokeProxy': '撤销委托', 'order.postProxyList': '公布委托名单',
  'stations.rowsHint': '每个小组只归一个投票站。流动票箱也写在“票箱”里，再在“流动票箱”里写一遍。起止时间与全场相同的不用写。', 'stations.mobile': '流动票箱', 'stations.booths': '秘密写票处', 'stations.desks': '发票处', 'stations.place': '会场', 'stations.centre': '主会场', 'stations.branch': '分会场', 'stations.address': '地点', 'stations.stepFree': '轮椅可以进出',
  'stations.addressHas': '住址中含有', 'stations.addressHint': '如：3号楼。名册上住址含有这些字的选民都改到这个投票站。', 'stations.onlyGroup': '只在这一组里找', 'stations.staffHint': '同一人不能既监票又计票、唱票；候选人和他的近亲属不能担任。监票员请写明投票站。',
  'stations.sworn': '已宣誓或签署承诺', 'stations.trained': '参加的人', 'stations.trainedHint': '一行一人；不写是全体工作人员。', 'staff.head': '投票站负责人',
  'mobile.old': '年老体弱', 'mobile.ill': '患病', 'mobile.disabled': '残疾、行动不便', 'mobile.far': '居住偏远', 'mobile.agreedBy': '由谁同意', 'mobile.township': '乡镇人民政府', 'mobile.meeting': '村（居）民代表会议', 'mobile.committee': '选举委员会', 'mobile.letter': '批复文号', 'mobile.leaves': '出发', 'mobile.back': '返回', 'mobile.stops': '经过的地点', 'mobile.escorts': '随箱的监票员',
  'aid.mobile': '流动票箱投票人员名单', 'aid.helpers': '代写人员名单', 'aid.list': '名单', 'aid.helper': '代写人', 'aid.helperGroup': '代写人的小组',
  'release.candidate': '成为候选人', 'release.kin': '近亲属成为候选人', 'release.resigned': '本人退出', 'release.ill': '因病', 'sure.release': '退出以后要另派一人，并重新公布工作人员名单。', 'sure.withdrawAid': '撤销后从名单上去掉；已公布的要重新公布。',
  'order.moveVoters': '调整选民的投票站', 'order.releaseStaff': '更换工作人员', 'order.trainStaff': '登记培训、宣誓', 'order.askMobileBox': '登记流动票箱申请', 'order.agreeMobileBoxes': '登记同意流动票箱', 'order.setMobileRoute': '安排路线和人员', 'order.nameHelper': '登记代写人', 'order.withdrawAid': '撤销登记', 'order.postAidList': '公布名单',
  'cards.returned': '退回的选民证', 'cards.notHome': '外出不在家', 'cards.notFound': '查无此人', 'cards.refused': '本人不收', 'cards.lost': '遗失', 'cards.damaged': '损坏', 'cards.wrong': '内容有误', 'cards.leader': '签名的组长', 'cards.households': '通知到的户数', 'sure.replaceCard': '补发以后原证号作废，凭原证不能再领选票。',
  'order.returnCards': '登记退回的选民证', 'order.handOutCard': '登记单独领取', 'order.replaceCard': '补发选民证', 'order.tellHouseholds': '登记组长签名',
} as const;
