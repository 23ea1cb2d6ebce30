// The Chinese words of stations with laptops of their own: packing, taking over, how each stands. Everything else: zh.ts.
export const stationsZh = {
  'laptops.title': '投票站电脑', 'laptops.hint': '没有网络也能发票的站，每站一台电脑、一本账', 'laptops.laptop': '电脑', 'laptops.packed': '装配', 'laptops.heard': '网络联系', 'laptops.entries': '已并入（条）', 'laptops.issued': '已知发票', 'laptops.accepted': '接收', 'laptops.none': '没有装配，由这里办理',
  'laptops.pack': '装配电脑', 'laptops.packSpare': '装配备用电脑', 'laptops.anew': '重新装配', 'laptops.spareAnew': '备用重新装配', 'laptops.own': '本站电脑', 'laptops.spare': '备用电脑', 'laptops.spareInUse': '已启用', 'laptops.times': '装配过 {{times}} 次',
  'laptops.notHeard': '没有网络联系，等U盘', 'laptops.heardNow': '联系正常', 'laptops.ago': '{{minutes}} 分钟前', 'laptops.clockOff': '✗ 它的时钟显示 {{clock}}，与这里不同', 'laptops.noStick': '✗ U盘不在', 'laptops.withoutStick': '没有用U盘', 'laptops.behind': '还差 {{entries}} 条', 'laptops.acceptedTo': '接收到第 {{entries}} 条', 'laptops.toAccept': '可以接收',
  'kit.what': '装配以后，{{station}} 号投票站的开箱、发票、结束清点只在它自己的电脑上办理，这里不再登记。文件里有本站发票要用的姓名，用口令锁住。', 'kit.whatSpare': '备用电脑平时不开。{{station}} 号投票站的电脑坏了，才用它接着发票。', 'kit.again': '{{on}} {{by}}已经装配过。一份文件只能在一台电脑上用：旧的那份请收回销毁。',
  'kit.take': '把装配文件存到U盘，带到那台电脑上。', 'kit.download': '下载 {{file}}', 'kit.code': '抄下打开口令，交给站长，不要和U盘放在一起：', 'kit.once': '口令只显示这一次，哪里都不保存。丢了就重新装配。', 'kit.start': '在投票站电脑上启动（会问口令；E:\\ 换成U盘的盘符）：', 'kit.copied': '口令已抄下，并与文件分开保管',
  'take.drop': '并入投票站的账簿：把 .zhengbook 文件拖到这里，或者点这里选择', 'take.dropHint': 'U盘上的账簿可以一次选几个，先后不分；有网络的站会自动送来', 'take.bookOf': '{{station}} 号投票站 {{name}}', 'take.spareOf': '{{station}} 号投票站 {{name}}（备用电脑）', 'take.merged': '：并入 {{added}} 条，其中发票 {{issued}} 张；这本账现在到第 {{position}} 条', 'take.notClosed': '这个站还没有结束清点，结束后再送一次，然后“接收投票站记录”。',
} as const;
