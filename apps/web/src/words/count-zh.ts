// The Chinese words of the count's harder part: doubtful ballots, names written in, recounts. Everything else of the count: zh.ts.
export const countZh = {
  'pad.doubtful': '疑问票', 'pad.whyDoubt': '为什么存疑？照看到的录，先搁置，由选举委员会认定。',
  'doubt.mark': '记号不清', 'doubt.name': '姓名不清', 'doubt.number': '选人数难以确认', 'doubt.print': '票样、印章存疑', 'doubt.other': '其他',
  'doubtful.title': '疑问票', 'doubtful.open': '{{open}} 张待认定，认定以前所在票箱不能计完', 'doubtful.none': '都已认定', 'doubtful.decide': '认定', 'doubtful.read': '计票员看作：', 'doubtful.decideTitle': '认定疑问票：{{box}} 号箱第 {{number}} 张', 'doubtful.hint': '由选举委员会对照原票认定：把认定计入的内容录在下面；整票无效按“整票无效”。',
  'doubtful.present': '到会成员', 'doubtful.agree': '同意', 'doubtful.because': '认定理由', 'doubtful.decided': '认定：', 'doubtful.sum': '到会 {{present}} 人，同意 {{agree}} 人：{{because}}', 'doubtful.who': '由选举委员会主任或文书录入认定。',
  'written.title': '另选他人', 'written.hint': '同一人的不同写法，经认定后票数相加', 'written.ruled': '认定为{{name}}', 'written.nobody': '认定：不能确认为任何人', 'written.one': '名册上只有一人叫这个名字', 'written.several': '名册上不止一人叫这个名字，须认定是谁', 'written.none': '名册上没有人叫这个名字', 'written.like': '，有相近的{{name}}', 'written.more': '另有 {{more}} 个姓名票数较少，没有列出。',
  'written.written': '票上写的姓名', 'written.means': '认定为', 'written.meansHint': '登记的一名选民；不能确认是谁的，不选人，在下面说明。', 'written.isNobody': '不能确认为任何人', 'order.ruleWriteIn': '认定另选他人',
  'recount.title': '重新计票（第 {{times}} 次）', 'recount.ordered': '{{day}}由{{by}}决定：{{because}}', 'recount.hidden': '原来的数字留在记录里，计完以后并列显示。', 'recount.what': '项目', 'recount.before': '原计', 'recount.now': '重计', 'recount.differs': '增减', 'recount.boxes': '票箱', 'recount.boxesHint': '不写就是全部已计完的票箱。', 'recount.by': '由谁决定', 'recount.because': '为什么重新计票', 'sure.recount': '所选票箱要重新开箱清点、逐张唱票；已确认的结果要重新确认。原来的数字不会删除。', 'order.orderRecount': '重新计票',
  'day.opening': '开场（主持词）', 'day.stepsDone': '{{done}}/{{all}} 步', 'day.done': '已做', 'day.doneStep': '已做：{{step}}', 'day.open': '{{clock}} 开始投票', 'day.broken': '{{clock}} 起投票中断，暂停发票', 'day.closed': '{{clock}} 投票结束', 'day.break': '{{clock}} 中断：{{because}}，加封 {{seals}}', 'day.intact': '{{clock}} 恢复，封条完好', 'day.notIntact': '{{clock}} 恢复，封条与中断时不符',
  'interrupt.storm': '恶劣天气', 'interrupt.disturbance': '秩序混乱', 'interrupt.power': '停电', 'interrupt.danger': '险情', 'interrupt.what': '经过', 'interrupt.seals': '加封的封条号', 'interrupt.sealsHint': '每个票箱的投票口一张，一行一个。', 'interrupt.found': '现在看到的封条号', 'interrupt.foundHint': '当众逐个读出；与中断时不同的不能恢复。', 'interrupt.day': '改在哪一天继续',
  'sure.interrupt': '先停止发票、当众加封，再登记。恢复以前这个站不能发票、也不能结束。', 'sure.putOff': '各站都已中断、当天不能继续时，由选举委员会决定改日，并另行公告。', 'order.recordStep': '登记开场步骤', 'order.interruptPoll': '投票中断', 'order.resumePoll': '恢复投票', 'order.putOffPoll': '改日继续',
  'order.decideDoubtful': '认定疑问票',
} as const;
