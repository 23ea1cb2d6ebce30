// What a line says of people and stations that this election does not know: a name nobody bears, one that several bear, a mark for nobody, a station that was not set. Sentences with their remedy; nothing is corrected.
import { posts } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import { findByName } from '../../election/naming.ts';
import { comparable } from '../../election/person.ts';
import { stationSizes } from '../../election/roll/places.ts';
import { proxyOf, saidOf, writtenIn } from './lines.ts';
import { nameAndGroup, personOf, type Said, throughPeople } from './people.ts';
import { listBehind, type Story } from './read.ts';
import { type Line, loose } from './shape.ts';

type Loose = Readonly<Record<string, unknown>>;

/** Everything unclear in a line, against the election as it stands; empty when all is known. */
export const unclearIn = (story: Story, line: Line, e: Election): readonly string[] => {
  const l = loose(line);
  const list = listBehind(story, line);
  const where = (i: number) => (list ? `${list.path}:${list.at[i] ?? ''} ` : '');
  switch (line.do as string) {
    case 'signNomination':
    case 'recordNomination':
      return list ? list.rows.flatMap((r, i) => unknownPerson(e, writtenIn(r)).map((s) => where(i) + s)) : inOrder(e, line.do, l);
    case 'recordProxies':
      return list
        ? list.rows.flatMap((r, i) => {
            const { principal, holder } = proxyOf(r);
            return [principal, holder].flatMap((w) => unknownPerson(e, w)).map((s) => where(i) + s);
          })
        : inOrder(e, line.do, l);
    case 'countAll': {
      const known = knownNames(e);
      return [
        ...missingBoxes(
          e,
          (list?.rows ?? []).map((r) => r['box'] ?? ''),
        ),
        ...(list?.rows ?? []).flatMap((r, i) => onBallot(known, saidOf(r)).map((s) => where(i) + s)),
        ...((l['slips'] as readonly Said[] | undefined) ?? []).flatMap((slip) => onBallot(known, slip)),
      ];
    }
    case 'countBox':
      return inBox(e, l);
    case 'callBallot':
    case 'correctCall':
    case 'decideDoubtful':
      return onBallot(knownNames(e), (l['marks'] as { for?: Said }).for ?? {});
    case 'issueAllBallots':
      return strangeStations(e, 'notVoted', l['notVoted']);
    case 'closeAllStations': {
      const strange = ['notVoted', 'byProxy', 'spoiled'].flatMap((field) => strangeStations(e, field, l[field]));
      return strange.length > 0 ? strange : impossibleAtClosing(e, l);
    }
    default:
      return inOrder(e, line.do, l);
  }
};

/** Names in the fields of an order that mean nobody or several. */
const inOrder = (e: Election, name: string, body: Loose): string[] => {
  const unclear: string[] = [];
  throughPeople(
    name,
    body,
    (w) => {
      unclear.push(...unknownPerson(e, w));
      return w;
    },
    (w) => {
      if (!e.committee.seats.some((s) => comparable(s.name) === comparable(w))) unclear.push(...unknownPerson(e, w));
      return w;
    },
  );
  return [...new Set(unclear)];
};

const unknownPerson = (e: Election, written: string): string[] => {
  if (personOf(e, written) !== written || e.roll.voters.has(written)) return [];
  const { name, group } = nameAndGroup(written);
  const found = findByName(e, name, group);
  switch (found.kind) {
    case 'one':
      return [];
    case 'several':
      return [
        `“${written}”不止一人，在第 ${found.groups.join('、')} 组 → 写作 ${name}/${found.groups[0] ?? ''} 这样 · several people bear this name: write name/group`,
      ];
    case 'none': {
      const elsewhere = group === undefined ? undefined : findByName(e, name);
      if (elsewhere && elsewhere.kind !== 'none')
        return [`第 ${group ?? ''} 组没有“${name}”，别的组有 → 核对组号 · nobody of this name in that group`];
      return [
        `名册和选委会中没有“${written}”${found.like ? `，有相近的“${found.like}”` : ''} → 核对姓名 · nobody bears this name${found.like ? `, but there is ${found.like}` : ''}`,
      ];
    }
    default:
      return found satisfies never;
  }
};

/** The names a ballot may carry without a sign: the candidates' and those on the roll. */
const knownNames = (e: Election): ReadonlySet<string> =>
  new Set([
    ...(e.rounds.at(-1)?.candidates ?? []).map((c) => comparable(c.name)),
    ...[...e.roll.voters.values()].map((v) => comparable(v.secret?.name ?? '')),
  ]);

const nobody = (known: ReadonlySet<string>, names: readonly string[]): string[] =>
  names
    .filter((n) => !n.startsWith('=') && !known.has(comparable(n)))
    .map((n) =>
      nameAndGroup(n).group !== undefined
        ? `“${n}”：选票上只写姓名，不写组号 → 写作 ${nameAndGroup(n).name} · a ballot carries a name without a group`
        : `选票上的“${n}”不是候选人，也不在名册上 → 核对姓名；选民确实写了这个名字的，写作 =${n} · a mark for nobody: if the voter did write it, put = before it`,
    );
const onBallot = (known: ReadonlySet<string>, said: Said): string[] =>
  nobody(
    known,
    posts.flatMap((p) => said[p] ?? []),
  );

const inBox = (e: Election, l: Loose): string[] => {
  const known = knownNames(e);
  const sheet = l['totals'] as { readonly votes: Readonly<Record<string, Readonly<Record<string, number>>>> } | undefined;
  return [
    ...((l['ballots'] as readonly Said[] | undefined) ?? []).flatMap((b) => onBallot(known, b)),
    ...nobody(
      known,
      Object.values(sheet?.votes ?? {}).flatMap((of) => Object.keys(of)),
    ),
  ];
};

/** A list of all ballots that leaves a box out: the count could never end. */
const missingBoxes = (e: Election, listed: readonly string[]): string[] => {
  const seen = new Set(listed);
  const round = e.rounds.at(-1);
  return [...(round?.stations.values() ?? [])]
    .flatMap((s) => s.boxes)
    .filter((b) => !seen.has(b) && !round?.boxes.has(b))
    .map(
      (b) =>
        `清单中没有票箱 ${b} 的选票 → 补上；空箱另写一行 {"do": "countBox", "box": "${b}"}，放在这一行之前 · box ${b} is not in the list: an empty one gets a line of its own before this`,
    );
};

const strangeStations = (e: Election, field: string, of: unknown): string[] => {
  const stations = e.rounds.at(-1)?.stations;
  return Object.keys((of ?? {}) as Loose)
    .filter((no) => !stations?.has(Number(no)))
    .map((no) => `${field}：没有 ${no} 号投票站 → 可写：${[...(stations?.keys() ?? [])].join('、')} · no such station`);
};

/** Figures of a closing that no station can have: more who stayed away than voters, more proxies than ballots issued, more spoiled than spare. */
const impossibleAtClosing = (e: Election, l: Loose): string[] => {
  const round = e.rounds.at(-1);
  const sizes = round && stationSizes(e, round);
  return [...(round?.stations.values() ?? [])].flatMap((s) => {
    const of = (field: string) => Number((l[field] as Readonly<Record<string, number>> | undefined)?.[String(s.no)] ?? 0);
    const voters = sizes?.get(s.no) ?? 0;
    const issued = voters - of('notVoted');
    const received = s.opened?.ballots ?? voters;
    const over = (field: string, most: number, why: string) =>
      of(field) > most ? [`${s.no} 号投票站 ${field} ${of(field)}，最多 ${most} → ${why}`] : [];
    return [
      ...over('notVoted', voters, `所属各组选民 ${voters} 人 · its groups have ${voters} voters`),
      ...(issued < 0
        ? []
        : [
            ...over('byProxy', issued, `发出 ${voters} − ${of('notVoted')} = ${issued} 张 · ${issued} ballots were issued`),
            ...over(
              'spoiled',
              received - issued,
              `领到 ${received} 张，发出 ${issued} 张；openAllStations 的 reserve 写备用张数 · ${received} received, ${issued} issued: give spare ballots as reserve when it opens`,
            ),
          ]),
    ];
  });
};
