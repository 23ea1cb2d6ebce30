// The words of what follows the count in Chinese: signatures, certificates, sealed ballots, report. English: after-en.ts.
export const afterZh = {
  'order.signReport': '登记报告单签字', 'order.giveCertificate': '颁发当选证书', 'order.openSealedBallots': '启封并重新封存', 'after.court': '人民法院',
  'after.signers': '签字人', 'after.signersHint': '打印报告单，当场签字，再把签字人照样登记；扫描件附在这条记录上。', 'after.signsAs': '以什么身份', 'after.as.chair': '主持人', 'after.as.chief': '总监票人', 'after.as.scrutineer': '监票人', 'after.as.teller': '计票人', 'after.as.caller': '唱票人',
  'after.certificateNo': '证书编号', 'after.issuer': '颁发单位', 'after.handedBy': '由谁当面交给本人', 'after.keptAt': '存放地点', 'after.witnesses': '在场封存的人', 'after.keptUntil': '保存到何时', 'after.voteNo': '第几次投票',
  'after.sureOpen': '没有法律规定的机关或者人民法院的决定，不得启封。启封、重封都要两人在场，换新封条。', 'after.decision': '决定文号', 'after.openedBy': '在场启封、重封的人', 'after.openedByHint': '至少两人，一行一人。', 'after.newSeals': '新封条号', 'after.filedBy': '报送人', 'after.receipt': '回执（文号或者签收人）',
} as const;
