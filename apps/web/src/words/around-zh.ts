// The Chinese words of the books around an election that stand in every kind of book. What a book's own screens and orders say comes from the office in both languages.
export const aroundZh = {
  'around.home': '全部簿册', 'around.books': '选举之外的簿册', 'around.begin.community': '开立自治簿', 'around.orders': '办理', 'around.ordersSub': '您现在可以办理的事项；每一项都会记入簿册，不能改写。', 'around.find': '查找要办的事', 'around.noOrders': '没有您可以办理的事项', 'around.noOrdersHint': '请联系主任或管理员授予职责。', 'around.noneFound': '没有这样的事项', 'around.noneFoundHint': '换个说法再查，或者看全部。', 'around.all': '看全部',
  'around.archive': '取走公开档案', 'around.earlier': '较早的', 'around.later': '较新的', 'around.oneALine': '每行一项', 'around.nothingToPick': '还没有可选的',
  'around.papersSub': '由簿册里的记录生成，随时可以打印；数字都能追到记录。', 'around.noPapers': '还没有可以打印的文书', 'around.noPapersHint': '办理事项以后，相应的文书会出现在这里。', 'around.waitsFor': '还要：',
} as const;
