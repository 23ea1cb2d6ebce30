// Names that are written apart and may be one: variant forms of a character brought to one form, for comparing only. It finds people to look at; it never changes a name.
import { comparable } from './person.ts';

/** Each group: the form a character is compared by, then the forms that stand for it on old papers or are taken for it at a desk. */
const groups =
  '峰峯 群羣 升昇陞 坤堃 哲喆 苏甦蘇 勋勳勛 略畧 岳嶽 昆崑崐崑 辉煇輝暉晖 耀燿 溪谿 修脩 浚濬 澄澂 村邨 鉴鍳鑒鑑 阔濶闊 铁鉄鐡鐵 里裡裏 宁寗甯寧寕 杰傑桀 皓皜暠 岛嶋島 并竝並倂 参槑參 梅楳槑 柳栁桺 敕勅勑 恒恆 协恊協 鹅鵞鵝 俊雋隽儁 娴嫺嫻 妍姸 璇璿 琉瑠 璃琍 珍珎 宝珤寶寳 琼瓊 绣綉繡 庄荘莊 叶葉 艺藝蓺 兰蘭 关闗關 韵韻 扬颺揚敭 飙飈 凤鳳 鸿鴻 龙龍 和龢咊 华華蕐 国國囯 万萬 卫衞衛 开開 东東 张張 陈陳 刘劉 杨楊 黄黃 赵趙 吴吳 孙孫 马馬 冯馮 郑鄭 许許 韩韓 邓鄧 肖蕭萧 谢謝 吕呂 卢盧 余餘 闫閻閆阎 付傅 代戴';

const forms: ReadonlyMap<string, string> = new Map(
  groups.split(' ').flatMap((group) => {
    const [form = '', ...others] = group;
    return others.map((c) => [c, form] as const);
  }),
);

/** A name by which variants of one writing meet: 王峯 and 王峰, 闫 and 阎, 付 and 傅. */
export const alike = (name: string): string => {
  const own = comparable(name);
  for (const c of own) if (forms.has(c)) return [...own].map((x) => forms.get(x) ?? x).join('');
  return own;
};
