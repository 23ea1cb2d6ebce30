// The lists of the four communities of one street: 14555 registered of 26633 who may, 102 groups and their heads, 295 representatives, who signs for whom, who works at the poll. Invented around the published figures; `node stories/s11-four/make-data.ts` writes them.
import { writeFileSync } from 'node:fs';
import { type BoxSums, boxSums } from '../ballots.ts';
import { csv, type Placed, placed, rollCsv, unnamed, type Villager, villagers } from '../people.ts';

export interface Community {
  /** The name of its files: `roll-<file>.csv`. */
  readonly file: string;
  readonly name: string;
  readonly groups: number;
  readonly eligible: number;
  readonly registered: number;
  readonly representatives: number;
  readonly placed: readonly Placed[];
}

/** 24 + 26 + 25 + 27 = 102 groups; 6310 + 6902 + 6518 + 6903 = 26633 eligible; 3420 + 3790 + 3585 + 3760 = 14555 registered; 70 + 75 + 72 + 78 = 295 representatives, two or three a group. The name 程家墩 is the source's, the others are invented. */
export const communities: readonly Community[] = [
  {
    file: 'chengjiadun',
    name: '程家墩社区',
    groups: 24,
    eligible: 6310,
    registered: 3420,
    representatives: 70,
    placed:
      placed(`程继贤 男 1957-01-15 1, 邵桂兰 女 1963-06-22 2, 詹文海 男 1960-09-03 5, 柯美芳 女 1968-12-11 9, 余长春 男 1955-04-27 14, 戴玉霞 女 1970-08-30 19, 殷家福 男 1959-02-06 22,
      程晓峰 男 1972-05-14 3, 梅建华 男 1969-10-25 4, 邹丽君 女 1976-03-08 6, 詹国胜 男 1974-07-17 7, 柳春梅 女 1980-11-29 8, 程素琴 女 1967-01-04 10, 彭志斌 男 1978-06-19 11, 龚爱莲 女 1973-09-12 12, 阮小军 男 1982-12-26 13, 汤慧 女 1985-02-21 15, 熊国安 男 1966-05-31 16, 舒兰英 女 1971-08-07 17, 程远志 男 1975-10-18 18, 夏桂珍 女 1979-04-13 20`),
  },
  {
    file: 'liyuan',
    name: '梨园社区',
    groups: 26,
    eligible: 6902,
    registered: 3790,
    representatives: 75,
    placed:
      placed(`章有德 男 1956-03-19 1, 童秀云 女 1962-07-08 3, 闵建国 男 1961-11-24 6, 蔡金花 女 1966-02-13 10, 费长林 男 1958-05-29 13, 尚丽娟 女 1971-09-16 18, 柏玉成 男 1953-12-05 21, 栗秋萍 女 1969-04-20 25,
      童建平 男 1970-06-11 2, 章海燕 女 1977-10-02 4, 闵学军 男 1973-01-27 5, 蔡晓玲 女 1981-05-15 7, 祝卫民 男 1968-08-23 8, 费丽华 女 1975-12-30 9, 路志强 男 1979-03-06 11, 尚文娟 女 1984-07-14 12, 苗春雷 男 1972-11-09 14, 栗红霞 女 1976-02-25 15, 柏松 男 1983-06-03 16, 应桂芝 女 1967-09-28 17, 甘国庆 男 1974-01-12 19, 章雅琴 女 1980-04-08 20`),
  },
  {
    file: 'hepan',
    name: '河畔社区',
    groups: 25,
    eligible: 6518,
    registered: 3585,
    representatives: 72,
    placed:
      placed(`伍德全 男 1958-08-14 1, 康秀珍 女 1964-12-21 4, 毛立功 男 1955-03-30 7, 喻小红 女 1970-06-18 11, 温长庚 男 1959-10-07 15, 鲁凤兰 女 1967-01-25 20, 乔玉山 男 1956-05-12 23,
      康志伟 男 1971-02-28 2, 伍建军 男 1968-06-16 3, 毛晓兰 女 1978-09-24 5, 喻国华 男 1973-12-01 6, 温淑芳 女 1975-04-19 8, 鲁明 男 1982-07-27 9, 乔丽萍 女 1979-11-14 10, 焦文涛 男 1976-03-22 12, 齐桂英 女 1969-08-09 13, 尤海波 男 1980-12-17 14, 洪雪芹 女 1984-05-06 16, 关世平 男 1966-09-13 17, 米秀梅 女 1972-01-20 18, 简志远 男 1977-06-28 19`),
  },
  {
    file: 'dongmen',
    name: '东门社区',
    groups: 27,
    eligible: 6903,
    registered: 3760,
    representatives: 78,
    placed:
      placed(`褚永福 男 1957-11-11 1, 席桂芬 女 1963-03-17 3, 麻国栋 男 1960-07-05 8, 季红梅 女 1968-10-23 12, 芦长生 男 1954-02-09 16, 房秀兰 女 1970-06-26 20, 奚建业 男 1961-09-14 24, 卞玉珠 女 1965-12-30 27,
      褚卫国 男 1970-01-08 2, 席文英 女 1976-05-25 4, 麻志刚 男 1972-09-11 5, 季春芳 女 1979-12-28 6, 芦建明 男 1967-04-16 7, 房丽 女 1983-08-02 9, 奚国强 男 1974-11-19 10, 卞晓东 男 1981-03-07 11, 聂桂香 女 1969-06-24 13, 晁文斌 男 1977-10-10 14, 勾秀芝 女 1973-02-18 15, 敖志勇 男 1980-07-06 17, 融雪 女 1985-11-22 18, 冷国平 男 1966-03-09 19, 辛玉兰 女 1975-08-27 21`),
  },
];

/** As many groups, their sizes differing by a few, with so many voters in all. */
const sizes = (groups: number, voters: number): readonly number[] => {
  const least = Math.floor(voters / groups);
  return Array.from({ length: groups }, (_, at) => least + (at < voters - least * groups ? 1 : 0));
};

/** Everybody registered in a community, 18 on 19 October 2012 at the latest. */
export const peopleOf = (one: Community): readonly Villager[] =>
  villagers({
    seed: 20121019 + one.groups,
    groupSizes: sizes(one.groups, one.registered),
    placed: one.placed,
    reserved: [],
    lastBirth: '1994-10-19',
  });

interface Chosen {
  readonly group: number;
  readonly name: string;
  readonly votes: number;
}

/** The representatives, group by group: two each, and a third in the first groups until the number is reached; the head of the group first. */
const representativesOf = (one: Community, people: readonly Villager[]): readonly Chosen[] =>
  Array.from({ length: one.groups }, (_, at) => at + 1).flatMap((group) => {
    const grown = unnamed(people, group, one.placed).filter((p) => p.born > '1945' && p.born < '1980');
    const many = group <= one.representatives - 2 * one.groups ? 3 : 2;
    return grown.slice(0, many).map((p, at) => ({ group, name: p.name, votes: 26 - 4 * at - (group % 7) }));
  });

/** So many representatives who sign for one nominee, from the `from`th on. */
const signatures = (of: readonly Chosen[], from: number, many: number): string =>
  csv(
    '姓名,小组',
    of.slice(from, from + many).map((r) => [r.name, r.group]),
  );

/** The last group of each of the three stations: the centre and two branches. */
export const lastGroups = (one: Community): readonly number[] => [
  Math.ceil(one.groups / 2),
  Math.ceil((3 * one.groups) / 4),
  one.groups,
];

/** Two boxes at the centre, one at each branch, two scrutineers a box; at each station its head, who issues, who writes for others; two tellers, a caller, a chief. All from the station's own groups, none of them named elsewhere. */
const staffCsv = (one: Community, people: readonly Villager[], chosen: readonly Chosen[]): string => {
  const busy = new Set([...one.placed, ...chosen].map((p) => p.name));
  const alone = people.filter((p) => !busy.has(p.name) && people.filter((other) => other.name === p.name).length === 1);
  const [centre = 0, second = 0] = lastGroups(one);
  const places: readonly (readonly [station: number, group: number, boxes: readonly string[]])[] = [
    [1, 1, ['1', '2']],
    [2, centre + 1, ['3']],
    [3, second + 1, ['4']],
  ];
  const atStations = places.flatMap(([station, group, boxes]) => {
    const works = ['站长', '发票员', '代书员'].map((role) => [role, '']);
    const watching = boxes.flatMap((box) => [
      ['监票员', box],
      ['监票员', box],
    ]);
    const here = alone.filter((p) => p.group === group && p.born > '1950');
    return [...works, ...watching].map(([role, box], at) => [here[at]?.name, group, role, station, box]);
  });
  const last = alone.filter((p) => p.group === one.groups - 1 && p.born > '1950');
  const central = ['总监票员', '计票员', '计票员', '唱票员'].map((role, at) => [last[at]?.name, one.groups - 1, role, '', '']);
  return csv('姓名,小组,职责,投票站,票箱', [...central, ...atStations]);
};

/** The lists of one community, name and content. */
const filesOf = (one: Community): Readonly<Record<string, string>> => {
  const people = peopleOf(one);
  const chosen = representativesOf(one, people);
  const heads = chosen.filter((r, at) => chosen[at - 1]?.group !== r.group);
  const rows = (of: readonly Chosen[]) =>
    csv(
      '小组,姓名,得票',
      of.map((r) => [r.group, r.name, r.votes]),
    );
  return {
    [`roll-${one.file}.csv`]: rollCsv(people, 'community'),
    [`representatives-${one.file}.csv`]: rows(chosen),
    [`heads-${one.file}.csv`]: rows(heads),
    [`signatures-${one.file}-deputy.csv`]: signatures(chosen, 0, 12),
    [`signatures-${one.file}-member.csv`]: signatures(chosen, 14, 10),
    ...(one.file === 'chengjiadun' ? { 'signatures-chengjiadun-nine.csv': signatures(chosen, 14, 9) } : {}),
    [`staff-${one.file}.csv`]: staffCsv(one, people, chosen),
  };
};

/** The ballots of boxes 1 to 4 in each community, 2471 + 2732 + 2579 + 2721 = 10503, and who has the votes: those elected first. */
const polls: readonly {
  readonly file: string;
  readonly boxes: readonly number[];
  readonly director: string;
  readonly deputy: string;
  readonly member: string;
}[] = [
  {
    file: 'chengjiadun',
    boxes: [620, 620, 616, 615],
    director: '程晓峰 梅建华',
    deputy: '邹丽君 詹国胜 柳春梅',
    member: '汤慧 阮小军 龚爱莲 彭志斌 程远志 程素琴 舒兰英 熊国安',
  },
  {
    file: 'liyuan',
    boxes: [690, 678, 737, 627],
    director: '童建平 章海燕',
    deputy: '闵学军 蔡晓玲 祝卫民',
    member: '费丽华 路志强 尚文娟 柏松 甘国庆 应桂芝 栗红霞 章雅琴',
  },
  {
    file: 'hepan',
    boxes: [675, 670, 617, 617],
    director: '康志伟 伍建军',
    deputy: '毛晓兰 喻国华 温淑芳',
    member: '鲁明 乔丽萍 焦文涛 齐桂英 尤海波 关世平 米秀梅 洪雪芹',
  },
  {
    file: 'dongmen',
    boxes: [710, 703, 704, 604],
    director: '褚卫国 席文英',
    deputy: '季春芳 麻志刚 芦建明',
    member: '房丽 奚国强 卞晓东 聂桂香 勾秀芝 冷国平 敖志勇 晁文斌',
  },
];
/** Votes of those who stand for a post, in thousandths of the sheets with marks. */
const shares = { director: [665, 335], deputy: [621, 578, 456], member: [698, 645, 609, 575, 373, 335, 291, 247] } as const;

/** What the sheets of a community's four boxes say, as its facts tell them. */
export const sumsOf = (file: string): ReadonlyMap<string, BoxSums> => {
  const poll = polls.find((one) => one.file === file) ?? { boxes: [], director: '', deputy: '', member: '' };
  const [voided, blank] = [38, 15];
  const marked = poll.boxes.reduce((sum, n) => sum + n, 0) - voided - blank;
  const votes = (post: 'director' | 'deputy' | 'member') =>
    Object.fromEntries(
      poll[post]
        .split(' ')
        .map((name, at) => [name, Math[at === 0 ? 'ceil' : 'floor'](((shares[post][at] ?? 0) * marked) / 1000)]),
    );
  return boxSums({
    seed: 10503 + marked,
    boxes: poll.boxes.map((ballots, at) => [String(at + 1), ballots] as const),
    director: votes('director'),
    deputy: votes('deputy'),
    member: votes('member'),
    spoilt: Array.from({ length: voided }, () => ({ note: 'void:other' })),
    blank,
  });
};

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => Object.assign({}, ...communities.map(filesOf));

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
