// The 2149 ballots of 石燕村, invented so that they add up to the published votes. Promises exact totals, ballots in an order that tells nothing, group 7 unanimous for director. What each ballot is worth: count/verdict.ts.
import { type Dice, seeded, type Villager } from '../people.ts';

/** A sheet as it is called out: names marked, or what hinders reading. */
export interface Sheet {
  readonly director: readonly string[];
  readonly members: readonly string[];
  readonly note: '' | 'void:unreadable' | 'void:torn' | 'unreadable:member';
}

export interface Ballot extends Sheet {
  readonly box: number;
  readonly number: number;
}

const quiet = 7;
const chair = '罗伟林';
const rival = '范丰富';
const slate = ['王庆林', '林维新', '王自成', '曹均'] as const;

/** Votes that count, by the source where it tells them (1984, 1966, 1996, 1299), else invented. */
export const votes = {
  director: { 罗伟林: 1984, 范丰富: 118 },
  members: { 王庆林: 1966, 林维新: 1996, 王自成: 947, 曹均: 1299 },
} as const;

/** Sheets of which nothing, or not everything, counts. */
export const spoilt = { void: 9, blank: 12, partValid: 6 } as const;

/** Sheets that a look shows to be void: unreadable, torn, too many names, one person for two posts. */
const voidSheets: readonly Sheet[] = [
  { director: [], members: [], note: 'void:unreadable' },
  { director: [], members: [], note: 'void:unreadable' },
  { director: [chair], members: ['王庆林', '林维新', '曹均'], note: 'void:torn' },
  { director: [rival], members: ['王自成'], note: 'void:torn' },
  { director: [chair], members: ['王庆林', '林维新', '王自成', '曹均'], note: '' },
  { director: [chair], members: ['王庆林', '林维新', '王自成', '曹均'], note: '' },
  { director: [rival], members: ['王庆林', '林维新', '曹均', '唐国安'], note: '' },
  { director: [chair, rival], members: ['林维新', '王自成', '曹均'], note: '' },
  { director: [chair], members: ['王庆林', '林维新', chair], note: '' },
];

/** Every ballot of the poll, box by box; the box of group n holds as many as the group has voters. */
export function ballots(groupSizes: readonly number[], people: readonly Villager[]): readonly Ballot[] {
  const dice = seeded(19840328);
  const elsewhere = groupSizes.flatMap((size, at) => (at + 1 === quiet ? [] : Array<number>(size).fill(at + 1)));
  const inQuiet = groupSizes[quiet - 1] ?? 0;
  const writeIns = peopleToWriteIn(dice, people);
  const sound = soundSheets(dice, elsewhere.length + inQuiet - spoilt.void - spoilt.blank, inQuiet, writeIns);
  const blank = Array.from({ length: spoilt.blank }, (): Sheet => ({ director: [], members: [], note: '' }));
  const others = dice.shuffle([...sound.slice(inQuiet), ...blank, ...voidSheets]);
  const placed = [
    ...sound.slice(0, inQuiet).map((sheet) => ({ box: quiet, sheet })),
    ...others.map((sheet, at) => ({ box: elsewhere[at] ?? 0, sheet })),
  ];
  return groupSizes.flatMap((_, at) =>
    placed
      .filter((one) => one.box === at + 1)
      .map(({ box, sheet }, place): Ballot => ({ box, number: place + 1, ...sheet, members: dice.shuffle(sheet.members) })),
  );
}

/** What one of the two tellers first entered of twelve ballots, otherwise than they were called: a name left out, or the other candidate for director. */
export function slips(
  of: readonly Ballot[],
): readonly { box: string; number: number; teller: 1 | 2; director: readonly string[]; member: readonly string[] }[] {
  const dice = seeded(20260328);
  return dice
    .shuffle(of.filter((b) => b.note === '' && b.members.length > 1 && b.director.length === 1))
    .slice(0, 12)
    .map((b, at) => ({
      box: String(b.box),
      number: b.number,
      teller: at % 3 === 0 ? (1 as const) : (2 as const),
      director: at % 4 === 0 ? [b.director[0] === chair ? rival : chair] : b.director,
      member: at % 4 === 0 ? b.members : b.members.slice(1),
    }))
    .toSorted((a, b) => Number(a.box) - Number(b.box) || a.number - b.number);
}

/** Voters whose name nobody shares and who are not on the ballot: five for director, nine for member. */
function peopleToWriteIn(dice: Dice, people: readonly Villager[]): { director: readonly string[]; members: readonly string[] } {
  const bearers = new Map<string, number>();
  for (const { name } of people) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const single = people.filter(
    (one) => bearers.get(one.name) === 1 && one.name.length === 3 && ![chair, rival, ...slate].includes(one.name),
  );
  const [a = '', b = '', c = '', d = ''] = dice.shuffle(single).map((one) => one.name);
  return {
    director: ['欧兴俊', '欧兴俊', '黄林波', a, b],
    members: ['曾繁荣', '曾繁荣', '曾繁荣', '邓小梅', '邓小梅', '黄林波', '李希静', c, d],
  };
}

/** The sheets that count, the first `inQuiet` of them all for the same director and all legible. */
function soundSheets(
  dice: Dice,
  howMany: number,
  inQuiet: number,
  writeIns: { director: readonly string[]; members: readonly string[] },
): readonly Sheet[] {
  const forChair = votes.director[chair] - inQuiet;
  const left = howMany - inQuiet;
  const directors = dice.shuffle([
    ...Array<string>(forChair).fill(chair),
    ...Array<string>(votes.director[rival]).fill(rival),
    ...writeIns.director,
    ...Array<string>(left - forChair - votes.director[rival] - writeIns.director.length).fill(''),
  ]);
  const withDirector = (at: number): string => (at < inQuiet ? chair : (directors[at - inQuiet] ?? ''));
  const illegible = new Set(
    dice
      .shuffle(Array.from({ length: howMany }, (_, at) => at).filter((at) => at >= inQuiet && withDirector(at) !== ''))
      .slice(0, spoilt.partValid),
  );
  const legible = Array.from({ length: howMany }, (_, at) => at).filter((at) => !illegible.has(at));
  const members = memberMarks(dice, legible, (at) => withDirector(at) === '', writeIns.members);
  return Array.from({ length: howMany }, (_, at): Sheet => {
    const director = withDirector(at) === '' ? [] : [withDirector(at)];
    return illegible.has(at)
      ? { director, members: [], note: 'unreadable:member' }
      : { director, members: members.get(at) ?? [], note: '' };
  });
}

/** For each sheet who is marked as member: every candidate is missing on as many sheets as they lack votes, on each sheet at least one is missing, and a write-in takes a further place. */
function memberMarks(
  dice: Dice,
  sheets: readonly number[],
  mustMark: (at: number) => boolean,
  writeIns: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const missing = dice.shuffle(slate.flatMap((name) => Array<string>(sheets.length - votes.members[name]).fill(name)));
  const order = dice.shuffle(sheets);
  const absent = new Map(order.map((at, place) => [at, new Set([missing[place] ?? ''])]));
  for (const name of missing.slice(order.length)) {
    const fits = order.filter((at) => !absent.get(at)?.has(name) && (absent.get(at)?.size ?? 0) < (mustMark(at) ? 2 : 4));
    absent.get(dice.pick(fits))?.add(name);
  }
  const room = dice.shuffle(order.filter((at) => absent.get(at)?.size === 2));
  const written = new Map(writeIns.map((name, place) => [room[place], name]));
  return new Map(
    sheets.map((at) => {
      const extra = written.get(at);
      return [at, [...slate.filter((name) => !absent.get(at)?.has(name)), ...(extra === undefined ? [] : [extra])]];
    }),
  );
}
