// The Chinese words of nomination and candidacy. Everything else: zh.ts.
export const nominationZh = {
  'way.group': '小组提名', 'way.meeting': '代表会议无记名推荐', 'way.repsJointly': '代表联名', 'way.organisation': '组织推荐', 'way.application': '公开报名', 'nominee.left': '已退出', 'nominee.lapsed': '签名不足，提名不成立',
  'field.wayHint': '只能用法律、省的规定或者选举办法知道的方式。选民联名请用“登记联名提名”，逐人核对签名。', 'field.nominatingBody': '由谁提名', 'field.nominatingBodyHint': '如：社区党委、第三居民小组', 'field.voidNominations': '其中无效', 'field.issuedBallots': '发出选票',
  'field.returnedBallots': '收回选票', 'field.round': '哪一道审查', 'field.roundHint': '选举办法规定分几道审查的，每一道都要有意见；没有意见不算同意。', 'round.completeness': '材料审查', 'round.street': '乡镇（街道）审核', 'round.joint': '部门联审', 'round.party': '党组织审核',
  'field.criteria': '逐项对照过的条件', 'field.criteriaHint': '只记录对照过哪些条件，不给任何人打分。', 'criterion.party': '拥护党的领导', 'criterion.law': '奉公守法', 'criterion.conduct': '品行良好', 'criterion.fair': '公道正派', 'criterion.public': '热心公益',
  'criterion.able': '有一定文化水平和工作能力', 'field.omissions': '材料不全，通知补正', 'field.missing': '缺什么', 'field.repairBy': '补正期限', 'field.unfit': '不符合选举办法所定条件的', 'field.changed': '有何变化（封存）', 'field.preselectedBy': '由谁预选',
  'field.preselectFor': '预选产生几人', 'field.pledged': '已签承诺书的', 'field.passedOver': '没有书面答复、不列入的', 'field.passedOverHint': '一直没有书面答复的人不能列为候选人，在这里写明。', 'field.added': '补充几人', 'field.how': '介绍的方式', 'field.questions': '回答提问',
  'field.struck': '剔除的签名人', 'sure.strike': '剔除以后人数不足的，这项提名不成立。只用于查实不是本人签名的。', 'sure.anew': '否决只能用新的决定改变，并写明有何变化；这一条永远留在记录里。', 'sure.preliminary': '列入现在所有书面同意、没有被否决的被提名人，按姓氏笔画排列。', 'order.signNomination': '登记联名提名',
  'order.strikeSignatures': '剔除不实签名', 'order.answerNomination': '登记书面答复', 'order.withdrawNominee': '登记被提名人退出', 'order.repairOmission': '登记补正材料', 'order.decideReviewAnew': '重新作出审查决定', 'order.fixPreliminary': '确定初步候选人',
  'order.recordPreselection': '登记预选结果', 'order.addCandidates': '补充候选人', 'order.signPledge': '登记承诺书', 'order.introduceCandidates': '登记介绍候选人', 'nominees.way': '方式', 'nominees.answer': '书面答复', 'nominees.review': '审查',
  'nominees.pledge': '承诺书', 'nominees.pledged': '承诺书已签', 'nominees.unpledged': '承诺书未签', 'nominees.agreed': '书面同意', 'nominees.declined': '不同意', 'nominees.notAsked': '不要求', 'people.count': '{{count}} 人', 'nominees.silent': '未答复', 'nominees.signatures': '签名 {{count}} 人已核对',
  'nominees.unchecked': '签名未逐人核对', 'nominees.preselected': '预选 {{votes}} 票', 'nominees.approved': '同意', 'nominees.rejected': '不同意', 'nominees.none': '尚无意见', 'nominees.missing': '材料待补正',
  'nominees.missingUntil': '期限 {{day}}', 'nominees.late': '已逾期', 'nominees.lacking': '还差 {{count}} 人才多于应选名额', 'nominees.needs': '还缺什么', 'nominees.more': '其他办理', 'nominees.preliminary': '初步候选人名单已确定',
  'nominees.present': '实到 {{present}} 人', 'signing.title': '登记联名提名', 'signing.person': '被提名人', 'signing.lines': '签名人（一行一人）', 'signing.hint': '照签名表一行写一个姓名，重名的在后面写组号，如“王芳 3”；可以从表格整列粘贴。',
  'signing.count': '有效 {{good}} 人，至少 {{least}} 人', 'signing.short': '还差 {{count}} 人', 'signing.enough': '人数已够', 'signing.drop': '删去不能计入的 {{count}} 行', 'signing.good': '有效', 'signing.bad': '不计', 'signing.several': '请选择',
  'signing.whoFirst': '先选被提名人和职务，再写签名人。', 'signing.empty': '写下第一个姓名，这里马上核对。', 'signing.way': '谁联名', 'answers.title': '登记书面答复', 'answers.hint': '照本人签名的答复逐个选；没有答复的留空——没有答复既不算同意，也不算不同意。', 'answers.agree': '同意',
  'answers.decline': '不同意', 'answers.none': '未答复', 'answers.all': '都已答复。', 'answers.save': '登记 {{count}} 人的答复',
} as const;
