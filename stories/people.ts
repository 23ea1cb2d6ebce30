// Invented villagers from one seed: names, sexes, births, ids, households. Promises the same people for the same seed, and nobody who exists: ids lie under 999999, phones under 154, neither ever assigned. Who stands for what: each story.

type Sex = '男' | '女';

/** In which of the three ways a villager is on the roll (VC 2018 art. 13, VC 2025 art. 16). */
type Standing = '本村户籍并居住' | '户籍在本村但不居住' | '非本村户籍经同意';

export interface Villager {
  readonly name: string;
  readonly sex: Sex;
  /** Civil day of birth, `1968-05-04`. Never a 29 February, so that the same people can be told some years later. */
  readonly born: string;
  /** The last three digits before the check digit of the id: odd for men, even for women, no two alike on one birthday. */
  readonly sequence: number;
  readonly group: number;
  /** `07-012`: twelfth household of group 7. */
  readonly household: string;
  /** Eleven digits, or empty. */
  readonly phone: string;
  readonly standing: Standing;
}

/** Someone whose name the story needs: placed as the head of a household of the group. */
export interface Placed {
  readonly name: string;
  readonly sex: Sex;
  readonly born: string;
  readonly group: number;
}

/** People a story names, written `姓名 男 1962-08-17 4, …`: name, sex, birth, group. */
export function placed(list: string): readonly Placed[] {
  return list.split(',').map((entry) => {
    const [name = '', sex = '', born = '', group = ''] = entry.trim().split(' ');
    return { name, sex: sex as Sex, born, group: Number(group) };
  });
}

/** A roll as an office keeps it: UTF-8 with a mark, one row a voter, in the words of a village or of a community. `later`: years that everybody is born later. */
export function rollCsv(people: readonly Villager[], kind: 'village' | 'community', later = 0): string {
  const standing = (one: Villager): string => (kind === 'village' ? one.standing : communityStanding[one.standing]);
  const rows = people.map((one, at) => {
    const id = idNumber(yearsLater(one.born, later), one.sequence);
    return [at + 1, one.name, one.sex, id, one.group, one.household, one.phone, standing(one)].join(',');
  });
  const group = kind === 'village' ? '村民小组' : '居民小组';
  return `\uFEFF${[`序号,姓名,性别,身份证号码,${group},户号,联系电话,登记类别`, ...rows].join('\n')}\n`;
}

const communityStanding: Readonly<Record<Standing, string>> = {
  本村户籍并居住: '本社区户籍并居住',
  户籍在本村但不居住: '户籍在本社区但不居住',
  非本村户籍经同意: '非本社区户籍经同意',
};

/** Those of a group whose name nobody else of it bears and who are not named in the story, in the order of the roll: for lists of signatures, staff, proxies. */
export function unnamed(people: readonly Villager[], group: number, named: readonly Placed[]): readonly Villager[] {
  const here = people.filter((one) => one.group === group);
  const taken = new Set(named.map((one) => one.name));
  return here.filter((one) => !taken.has(one.name) && here.filter((other) => other.name === one.name).length === 1);
}

/** A list beside a facts file: its columns, a row each. */
export const csv = (columns: string, rows: readonly (readonly (string | number | undefined)[])[]): string =>
  [columns, ...rows.map((row) => row.join(',')), ''].join('\n');

export interface Dice {
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(these: readonly T[]): T[];
}

/** Dice from a seed: the mulberry32 generator (32-bit state, increment 0x6D2B79F5), one whole number a throw, values that would favour some sides thrown again. */
export function seeded(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n: number): number => {
    const fair = 2 ** 32 - (2 ** 32 % n);
    for (;;) {
      const thrown = next();
      if (thrown < fair) return thrown % n;
    }
  };
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const shuffle = <T>(these: readonly T[]): T[] => {
    const left = [...these];
    return these.map(() => left.splice(below(left.length), 1)[0] as T);
  };
  return { below, pick, shuffle };
}

/** The 18-character id of GB 11643: division 999999 (unassigned), birth, sequence, check character (ISO 7064 MOD 11-2). */
function idNumber(born: string, sequence: number): string {
  const body = `999999${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  let remainder = 0;
  for (const digit of body) remainder = ((remainder + Number(digit)) * 2) % 11;
  return body + '0123456789X'.charAt((12 - remainder) % 11);
}

/** The same day so many years later. */
function yearsLater(born: string, years: number): string {
  return `${Number(born.slice(0, 4)) + years}${born.slice(4)}`;
}

/** Surnames of central Hunan with rough shares in a thousand; two of them of two characters. */
const surnames = weighted(
  '罗92 李84 王78 范66 黄58 刘56 陈54 周42 彭38 谭34 张33 肖30 曾28 唐26 林25 汪24 胡22 邓22 谢20 杨20 曹18 黎17 何16 蒋15 吴14 龙13 贺12 欧11 欧阳10 易9 旷8 成8 禹7 匡7 田6 向6 石5 麻4 瞿4 佘3 昌3 端木1',
);

function weighted(table: string): readonly string[] {
  return [...table.matchAll(/([^\d\s]+)(\d+)/g)].flatMap(([, name, share]) => Array<string>(Number(share)).fill(name ?? ''));
}

/** Given names by sex and by when one was born: first characters, last characters. */
const given: Readonly<Record<Sex, readonly [until: number, first: string, last: string][]>> = {
  男: [
    [1954, '德光明庆国福长金玉大先正文有继绍', '生福贵清成发云林保才华元初和连祥'],
    [1977, '建国志新爱卫红小跃立伟正光明', '国军平华强明辉文波斌云良初武'],
    [9999, '志俊文海子宇浩嘉鹏建晓', '杰峰涛伟超勇亮凯飞鑫磊军斌'],
  ],
  女: [
    [1954, '秀桂玉金春月凤冬菊翠满', '英兰珍莲香娥云梅秀华姑元'],
    [1977, '丽红小建爱艳素春雪桂', '华英萍芳群琴娟梅霞君辉连'],
    [9999, '晓雅思佳诗静婷雨丽海', '丽娜琳芳雯萍燕玲慧颖霞洁'],
  ],
};

function nameFor(dice: Dice, surname: string, sex: Sex, born: string): string {
  const year = Number(born.slice(0, 4));
  const [, first, last] = given[sex].find(([until]) => year <= until) ?? given[sex][0] ?? [0, '', ''];
  const short = year > 1954 && dice.below(100) < 28;
  return surname + (short ? '' : dice.pick([...first])) + dice.pick([...last]);
}

/** A day of the year given, 29 February left out; of births after `latest` one in eight falls on it, the others a year earlier. */
function dayIn(dice: Dice, year: number, latest: string): string {
  const month = 1 + dice.below(12);
  const day = 1 + dice.below(month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31);
  const born = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (born <= latest) return born;
  return dice.below(8) === 0 ? latest : yearsLater(born, -1);
}

/** What to tell: how many voters each group has, who must be among them, which names nobody else may have, and the last birth that is still of age. */
export interface Village {
  readonly seed: number;
  readonly groupSizes: readonly number[];
  readonly placed: readonly Placed[];
  readonly reserved: readonly string[];
  readonly lastBirth: string;
}

/** The voters of a village, group by group and household by household; each group has exactly its size. */
export function villagers(village: Village): readonly Villager[] {
  const dice = seeded(village.seed);
  const taken = new Set([...village.placed.map((one) => one.name), ...village.reserved]);
  const used = new Set<string>();
  const phones = dice.shuffle(Array.from({ length: 10_000 }, (_, n) => n));

  const sequenceFor = (born: string, sex: Sex): number => {
    for (;;) {
      const sequence = 1 + 2 * dice.below(499) + (sex === '男' ? 0 : 1);
      if (used.has(`${born} ${sequence}`)) continue;
      used.add(`${born} ${sequence}`);
      return sequence;
    }
  };
  const someone = (surname: string, sex: Sex, year: number): Omit<Placed, 'group'> => {
    const born = dayIn(dice, Math.max(year, 1914), village.lastBirth);
    for (;;) {
      const name = nameFor(dice, surname, sex, born);
      if (!taken.has(name)) return { name, sex, born };
    }
  };
  const family = (head: Omit<Placed, 'group'>, surname: string): Omit<Placed, 'group'>[] => {
    const year = Number(head.born.slice(0, 4));
    const other: Sex = head.sex === '男' ? '女' : '男';
    const members = [head];
    if (dice.below(100) < 84) members.push(someone(dice.pick(surnames), other, year - 3 + dice.below(7)));
    for (let child = 0; child < 3; child += 1) {
      const bornIn = year + 21 + dice.below(6) + 3 * child;
      if (bornIn <= Number(village.lastBirth.slice(0, 4)) && dice.below(100) < 62)
        members.push(someone(surname, dice.pick(['男', '女']), bornIn));
    }
    if (year > 1944 && dice.below(100) < 38)
      members.push(someone(dice.pick([surname, dice.pick(surnames)]), dice.pick(['男', '女']), year - 22 - dice.below(6)));
    return members;
  };

  return village.groupSizes.flatMap((size, at) => {
    const group = at + 1;
    const waiting = village.placed.filter((one) => one.group === group);
    const rows: Villager[] = [];
    for (let household = 1; rows.length < size; household += 1) {
      const head = household % 3 === 0 ? waiting.shift() : undefined;
      const surname = head ? surnameOf(head.name) : dice.pick(surnames);
      const members = family(head ?? someone(surname, dice.below(100) < 88 ? '男' : '女', 1926 + dice.below(56)), surname);
      for (const member of members.slice(0, size - rows.length)) {
        const lot = dice.below(1000);
        rows.push({
          ...member,
          group,
          sequence: sequenceFor(member.born, member.sex),
          household: `${String(group).padStart(2, '0')}-${String(household).padStart(3, '0')}`,
          phone: member.born < '1945' && lot % 3 > 0 ? '' : `1540000${String(phones.pop()).padStart(4, '0')}`,
          standing: lot < 870 ? '本村户籍并居住' : lot < 985 ? '户籍在本村但不居住' : '非本村户籍经同意',
        });
      }
    }
    if (waiting.length > 0) throw new Error(`group ${group} is too small for ${waiting.map((one) => one.name).join(', ')}`);
    return rows;
  });
}

/** The surname under which a placed person's family goes. */
function surnameOf(name: string): string {
  return (
    surnames.find((surname) => surname.length > 1 && name.startsWith(surname)) ?? [...(name.split('·')[0] ?? name)][0] ?? name
  );
}
