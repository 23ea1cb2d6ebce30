// The Chinese words of the screens before the poll: proxies, stations, staff, cards. Everything else: zh.ts.
export const aheadZh = {
  'proxies.list': '委托名单', 'proxies.rowsHint': '一行一份委托。关系只在规定限于近亲属的地方必须填写。', 'proxies.principal': '委托人（不能到场的）', 'proxies.holder': '受委托人（代为投票的）', 'proxies.kin': '受委托人是委托人的',
  'away.works': '外出务工经商', 'away.studies': '外出求学', 'away.travels': '探亲、旅行在外', 'away.other': '其他原因外出', 'away.special': '不外出，有特殊原因',
  'revoke.back': '委托人撤回', 'revoke.person': '委托人到场投票', 'revoke.mistake': '登记有误',
  'sure.revoke': '撤销后受委托人不能再替他投票；已公布的名单要重新公布。', 'sure.postProxies': '名单只写委托人和受委托人的姓名。公布以后新登记的委托，要再公布一次才能用。',
  'order.recordProxies': '登记委托投票', 'order.revokeProxy': '撤销委托', 'order.postProxyList': '公布委托名单',
} as const;
