// The data of 石燕村: its roll in 2011 and in 2026, the direct nomination and the ballots, invented around the published figures. Promises the same bytes each time; `node stories/s09-shiyan/make-data.ts` writes them. What is done with them: the facts files.
import { writeFileSync } from 'node:fs';
import { type Placed, placed, rollCsv, type Village, type Villager, villagers } from '../people.ts';
import { ballots, slips } from './make-ballots.ts';

/** Voters of groups 1 … 19, 2149 in all. Group 7 is so small that its box is published together with another. */
export const groupSizes = [142, 118, 97, 165, 88, 131, 26, 109, 154, 76, 123, 187, 101, 138, 64, 112, 129, 94, 95] as const;

/** The election committee as the source names it, the chair first, the deputy second. Sexes, births and groups are invented. */
export const committee: readonly Placed[] = placed(`
  罗伟林 男 1962-08-17 4,  欧兴俊 男 1958-11-02 1,  王庆林 男 1965-03-21 9,  林维新 男 1960-06-30 12,  黄林波 男 1972-01-14 2,
  范和平 男 1955-10-09 6,  汪铁钢 男 1968-05-25 14,  范光明 男 1951-12-03 8,  李乐如 女 1963-09-12 11,  黎成业 男 1957-04-18 16,  李希静 女 1975-07-07 17`);

/** Candidates who did not sit on the committee. That 曹均 is a woman is invented: the law asks for one and the source is silent. */
export const otherCandidates: readonly Placed[] = placed(
  '范丰富 男 1967-02-11 3, 王自成 男 1970-10-26 13, 曹均 女 1973-04-05 10',
);

/** Alternates of the election committee, in their order. */
export const alternates: readonly Placed[] = placed(
  '彭建国 男 1961-03-08 5, 周秀兰 女 1964-12-19 18, 刘德明 男 1956-07-23 15, 陈桂英 女 1959-01-30 19, 谭志强 男 1974-09-16 1, 肖玉梅 女 1969-11-11 12',
);

/** The ten further nominees for member, in the order of their votes. */
export const otherNominees: readonly Placed[] = placed(`
  唐国安 男 1966-06-06 2,  曾繁荣 男 1959-08-28 4,  邓小梅 女 1971-03-15 6,  胡卫东 男 1967-12-26 8,  谢长庚 男 1954-05-19 9,
  杨春秀 女 1968-02-03 11,  何立新 男 1976-10-10 14,  贺满姑 女 1962-04-22 16,  易解放 男 1950-10-01 17,  龙吉祥 男 1978-01-08 19`);

/** Somebody of another group who bears the name of the nominee 唐国安. */
export const homonyms: readonly Placed[] = placed('唐国安 男 1983-09-27 13');

/** Names that a clerk's computer finds hard: rare characters, a surname of two, minority names up to twelve characters. */
export const hardNames: readonly Placed[] = placed(`
  罗㛃 女 1979-03-03 1,  李䶮 男 1981-05-12 2,  范𠅤 男 1969-09-09 3,  王𬭎 男 1977-11-20 4,  黄𫖯 男 1963-01-17 5,  陈𬘭 女 1985-06-24 6,
  周𬍛 男 1948-02-14 8,  谭㙦 男 1987-08-08 9,  彭㑇 女 1972-12-31 10,  肖𬱟 女 1990-10-02 11,  曾𫍯 男 1953-07-13 12,  刘㴔 女 1982-04-27 13,
  欧阳𬬭 男 1966-05-30 14,  汪㬎 男 1959-03-26 15,  林𬶍 女 1988-01-05 16,  黎㠓 男 1974-02-18 17,  旷堃 男 1976-09-21 18,  贺犇 男 1993-03-28 19,
  阿依古丽·买买提 女 1980-10-15 3,  阿卜杜热合曼·麦麦提艾力 男 1978-06-01 12,  古丽娜尔·艾力 女 1986-02-20 9,  扎西·多吉 男 1984-11-28 16,  娜仁·其其格 女 1989-07-19 4,  吉克阿依 女 1993-03-28 14`);

/** 2011-03-28 less eighteen years: whoever was born on this day is of age on the day of the poll. */
const lastBirth = '1993-03-28';

const village: Village = {
  seed: 20110328,
  groupSizes,
  placed: [...committee, ...otherCandidates, ...alternates, ...otherNominees, ...homonyms, ...hardNames],
  // The source's other spelling of 欧兴俊: a trap only as long as nobody bears it.
  reserved: ['欧新俊'],
  lastBirth,
};

/** The voters of 2011; those of 2026 are the same, born fifteen years later. */
export const people: readonly Villager[] = villagers(village);

/** Direct nomination of 13 March: 1987 sheets came back, each with up to one name for director and up to three for member. */
export const nominations: readonly (readonly [post: 'director' | 'member', name: string, votes: number])[] = [
  ['director', '罗伟林', 1421],
  ['director', '范丰富', 498],
  ['member', '王庆林', 1312],
  ['member', '林维新', 1287],
  ['member', '王自成', 903],
  ['member', '曹均', 741],
  ...otherNominees.map(({ name }, at) => ['member', name, [402, 263, 187, 121, 96, 71, 58, 39, 24, 11][at] ?? 0] as const),
];

function nominationsCsv(): string {
  const groupOf = new Map([...otherNominees, ...otherCandidates, ...committee].map((one) => [one.name, one.group]));
  return [
    'post,name,group,votes',
    ...nominations.map(([post, name, votes]) => `${post},${name},${groupOf.get(name)},${votes}`),
    '',
  ].join('\n');
}

function ballotsCsv(): string {
  const rows = ballots(groupSizes, people).map(
    (one) => `${one.box},${one.number},${one.director.join('|')},${one.members.join('|')},${one.note}`,
  );
  return ['box,number,director,members,note', ...rows, ''].join('\n');
}

/** Whom each station has besides, by the place in the list of those of its group who have no namesake there. */
const atStations = [
  ['scrutineer', 4],
  ['scrutineer', 9],
  ['scrutineer', 14],
  ['issuer', 6],
  ['helper', 11],
] as const;

/** Three scrutineers, who issues, who writes for others, and the group's head as head of the station at each of the nineteen boxes, from the box's own group; the chief, the teller and the caller as the source names them. */
function staffCsv(): string {
  const running = new Set([...nominations.map(([, name]) => name), ...committee.map((one) => one.name)]);
  const atBoxes = groupSizes.flatMap((_, at) => {
    const here = people.filter((one) => one.group === at + 1 && !running.has(one.name));
    const single = here.filter((one) => here.filter((other) => other.name === one.name).length === 1);
    const head = single.find(
      (one, place) => one.born > '1950' && one.born < '1975' && !atStations.some(([, taken]) => taken === place),
    );
    const staff = [['station head', head] as const, ...atStations.map(([role, place]) => [role, single[place]] as const)];
    return staff.map(([role, one]) => `${one?.name},${at + 1},${role},${at + 1}`);
  });
  return [
    'name,group,role,station',
    '黄林波,2,chief scrutineer,',
    '范和平,6,teller,',
    '汪铁钢,14,teller,',
    '欧兴俊,1,caller,',
    ...atBoxes,
    '',
  ].join('\n');
}

/** The twelve slips of the two tellers, as the facts tell them. */
export const tellersSlips = () => slips(ballots(groupSizes, people));

/** Every data file of the story, name and content. */
export function files(): Readonly<Record<string, string>> {
  return {
    'roll-2011.csv': rollCsv(people, 'village'),
    'roll-2026.csv': rollCsv(people, 'village', 15),
    'nominations.csv': nominationsCsv(),
    'ballots.csv': ballotsCsv(),
    'staff.csv': staffCsv(),
  };
}

if (import.meta.main) {
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
}
