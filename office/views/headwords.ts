// Eight Chinese words for a hash, to be read aloud and photographed: one word a byte, from a fixed list of 256. The list never changes; how the hash comes about: ledger/chain.ts.

/** 256 neutral words of two characters, each once. Their places are part of what an archive's head is read as: never reorder. */
export const headwordList: readonly string[] = (
  '高山 流水 清风 明月 白云 蓝天 红日 朝霞 晚霞 星光 雨露 春雷 夏荷 秋菊 冬梅 瑞雪 ' +
  '青松 翠竹 垂柳 白杨 银杏 梧桐 香樟 海棠 牡丹 芍药 茉莉 桂花 兰草 芦苇 浮萍 青苔 ' +
  '大河 小溪 深谷 平原 草原 沙滩 湖泊 山泉 瀑布 岛屿 港湾 码头 渡口 堤岸 池塘 水井 ' +
  '稻谷 小麦 玉米 高粱 大豆 花生 芝麻 棉花 茶叶 蚕丝 竹笋 蘑菇 木耳 莲藕 山药 红薯 ' +
  '苹果 雪梨 桃子 李子 樱桃 葡萄 石榴 柿子 橘子 柚子 荔枝 龙眼 枇杷 杨梅 核桃 板栗 ' +
  '黄牛 白马 山羊 骆驼 梅花 松鼠 野兔 锦鲤 喜鹊 燕子 鸿雁 白鹤 鸳鸯 布谷 画眉 蜻蜓 ' +
  '蝴蝶 蜜蜂 蟋蟀 知了 萤火 蜗牛 青蛙 乌龟 海鸥 企鹅 熊猫 麋鹿 羚羊 孔雀 百灵 鹦鹉 ' +
  '毛笔 墨汁 宣纸 砚台 印章 书签 算盘 尺子 剪刀 针线 纽扣 围巾 布鞋 草帽 雨伞 灯笼 ' +
  '茶壶 瓷碗 竹筷 铁锅 木桶 石磨 风箱 水车 马车 帆船 木桥 石阶 砖墙 瓦片 门帘 窗花 ' +
  '古琴 琵琶 二胡 竹笛 铜锣 大鼓 唢呐 编钟 围棋 象棋 风筝 陀螺 毽子 秋千 皮影 剪纸 ' +
  '东方 西岭 南岸 北坡 上游 下游 左岸 右转 前院 后山 中央 外滩 内湖 远方 近郊 对岸 ' +
  '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 ' +
  '寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 元宵 端午 七夕 中秋 重阳 腊八 除夕 新年 ' +
  '早晨 正午 黄昏 夜晚 今天 明天 昨日 去年 月初 年底 片刻 钟声 时针 日历 四季 晴天 ' +
  '木匠 铁匠 裁缝 渔夫 农夫 园丁 邮差 医生 教师 学生 画家 诗人 歌手 厨师 司机 船长 ' +
  '馒头 饺子 汤圆 粽子 月饼 豆腐 米粉 面条 豆浆 油条 烧饼 年糕 春卷 糖糕 酱油 香醋'
).split(' ');

/** The first eight bytes of a base64url hash as eight words; none for no hash. */
export const headwords = (hash: string | undefined): readonly string[] =>
  hash ? [...Buffer.from(hash, 'base64url').subarray(0, 8)].map((byte) => headwordList[byte] ?? '') : [];
