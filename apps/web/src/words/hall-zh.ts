// The Chinese words of the hall's network: devices, pairing, the fingerprint, the lost line, the camera. Everything else: zh.ts.
export const hallZh = {
  'nav.devices': '设备', 'devices.sub': '会场里的手机、平板用这台电脑办事；由人核对后配对，当天有效。',
  'devices.closed': '这台电脑没有对会场开放', 'devices.closedHint': '启动时加 --host 0.0.0.0，手机才能用这台电脑；需要加密连接，证书自动生成。',
  'devices.whose': '给谁配对？', 'devices.nobody': '还没有人有职责。先授予发票员、计票员等职责。', 'devices.address': '手机所在的网络', 'devices.pair': '配对设备', 'devices.pairFor': '给{{name}}配对设备',
  'devices.paired': '已配对的设备', 'devices.count': '{{count}} 台', 'devices.none': '今天还没有配对设备。', 'devices.by': '由 {{name}} 配对', 'devices.this': '（这一台）', 'devices.away': '停用', 'devices.awaySure': '停用 {{name}} 的这台设备？它马上不能再办事。', 'devices.noted': '配对记录',
  'device.android': '安卓设备', 'device.harmony': '鸿蒙设备', 'device.iphone': 'iPhone', 'device.ipad': 'iPad', 'device.windows': 'Windows 电脑', 'device.mac': '苹果电脑', 'device.linux': 'Linux 电脑', 'device.other': '其他设备',
  'noted.paired': '{{by}} 为 {{name}} 配对了一台设备', 'noted.refused': '{{by}} 没有认可 {{name}} 名下的一台设备', 'noted.second': '给 {{name}} 的配对码又被另一台设备打开（{{by}} 发起）', 'noted.away': '{{by}} 停用了 {{name}} 的一台设备',
  'offer.title': '给{{name}}配对设备', 'offer.code': '配对码', 'offer.one': '手机连上会场的网络，用相机扫这个码。', 'offer.two': '浏览器提示“不是私密连接”时，打开证书信息，SHA-256 与本页一致再继续。', 'offer.three': '手机上出现四位数字，回到这里核对。',
  'offer.isIt': '{{name}}手里的{{kind}}上，是不是这个数字？', 'offer.yes': '是 {{number}}，就是这台', 'offer.no': '不是', 'offer.left': '还有 {{seconds}} 秒', 'offer.others': '另有 {{others}} 台设备也扫了这个码', 'offer.othersHint': '数字对不上的点“不是”，重新配对，不要让别人拍到屏幕上的码。',
  'offer.paired': '{{name}}的设备已配对，可以开始办事。', 'offer.refused': '没有配对。', 'offer.withdrawn': '已取消。', 'offer.expired': '过了三分钟，配对码失效。', 'offer.another': '再配对一台',
  'print.title': '这台电脑的指纹', 'print.hint': '手机上看到的八个词应当和这里一样。第一次打开时，以浏览器“证书”页里的 SHA-256 为准：', 'print.phoneHint': '应当和电脑屏幕上的八个词一样。浏览器“证书”页里的 SHA-256 应当是：', 'print.address': '手机也可以直接打开',
  'pairing.title': '配对这台设备', 'pairing.as': '将以{{name}}的身份办事，当天有效。', 'pairing.compare': '请电脑前的工作人员核对这个数字。', 'pairing.waiting': '等电脑上确认…', 'pairing.again': '请回到投票站电脑前，重新点“配对设备”，再扫新的码。', 'pairing.offline': '连不上投票站电脑，请检查手机是不是在会场的网络里。',
  'desk.lost': '没有写入，不要发票', 'noBallot': '不要发票', 'noBallot.lost': '连不上投票站电脑。', 'noBallot.slow': '投票站电脑三秒没有答复，正在查这一次有没有记录…', 'noBallot.lostHint': '正在自动重连。连上以前这台设备什么也不能确认；纸质记录照常，改到电脑上办。', 'noBallot.unsureHint': '刚才那一次有没有记录还不知道。连上以后自动去查，查到以前不要把票交出去。',
  'noBallot.recorded': '已经记录，请发票', 'noBallot.recordedHint': '连接断开前的这一次已经写入记录，共 {{count}} 份，只发一次。', 'noBallot.handedOut': '已把票交给选民',
  'noBallot.notRecorded': '刚才那一次没有记录。', 'noBallot.notRecordedHint': '请重新找到这位选民，再按一次“发票”，看到“已发给”再交出选票。', 'noBallot.understood': '知道了',
  'noBallot.unknown': '这台设备已停用或者登录已过期，查不到刚才那一次。', 'noBallot.unknownHint': '请到投票站电脑上查这位选民有没有领票记录。',
} as const;
