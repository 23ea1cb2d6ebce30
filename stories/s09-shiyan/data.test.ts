// The data of 石燕村 counted by hand: split at commas and added up, without any room of the house.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { alternates, committee, files, hardNames, otherCandidates, otherNominees } from './make-data.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const rows = (name: string): string[][] =>
  read(name)
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const howOften = (names: readonly string[]): Map<string, number> => {
  const counted = new Map<string, number>();
  for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1);
  return counted;
};

test('the four files are what the seed gives, byte for byte', () => {
  for (const [name, content] of Object.entries(files()))
    assert.equal(read(name) === content, true, `${name} differs: run make-data.ts`);
});

for (const [file, poll] of [
  ['roll-2011.csv', '2011-03-28'],
  ['roll-2026.csv', '2026-03-28'],
] as const) {
  const roll = rows(file);

  test(`${file}: 2149 voters in 19 groups, the smallest of 26, the others of 64 to 187`, () => {
    assert.equal(roll.length, 2149);
    assert.deepEqual(
      roll.map((row) => row[0]),
      roll.map((_, at) => String(at + 1)),
    );
    const groups = howOften(roll.map((row) => row[4] ?? ''));
    assert.deepEqual(
      [...groups.keys()],
      Array.from({ length: 19 }, (_, at) => String(at + 1)),
    );
    const sizes = [...groups.values()].sort((a, b) => a - b);
    assert.deepEqual([sizes[0], sizes[1], sizes[18]], [26, 64, 187]);
  });

  test(`${file}: every id is unique, unassigned, right by its weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, and fits the sex`, () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    for (const [, name, sex, id = ''] of roll) {
      const sum = weights.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
      assert.equal(id[17], '10X98765432'[sum % 11], `${name} ${id}`);
      assert.match(id, /^999999(19|20)\d{9}[\dX]$/);
      assert.equal(Number(id[16]) % 2 === 1 ? '男' : '女', sex, name);
    }
    assert.equal(new Set(roll.map((row) => row[3])).size, 2149);
  });

  test(`${file}: everyone is 18 on ${poll}, some on that very day`, () => {
    const latest = `${Number(poll.slice(0, 4)) - 18}${poll.slice(4)}`.replaceAll('-', '');
    const births = roll.map((row) => row[3]?.slice(6, 14) ?? '');
    assert.deepEqual(
      births.filter((born) => born > latest),
      [],
    );
    assert.ok(births.filter((born) => born === latest).length >= 2);
    assert.deepEqual(
      births.filter((born) => born.endsWith('0229')),
      [],
    );
  });

  test(`${file}: who is named by the source or the story is there once in the group given; 唐国安 has a namesake in another group; nobody is called 欧新俊`, () => {
    for (const one of [...committee, ...otherCandidates, ...alternates, ...otherNominees, ...hardNames]) {
      const found = roll.filter((row) => row[1] === one.name);
      if (one.name === '唐国安')
        assert.deepEqual(
          found.map((row) => row[4]),
          ['2', '13'],
        );
      else
        assert.deepEqual(
          found.map((row) => [row[2], row[4]]),
          [[one.sex, String(one.group)]],
          one.name,
        );
    }
    assert.equal(
      roll.some((row) => row[1] === '欧新俊'),
      false,
    );
    assert.equal(roll.find((row) => row[1] === '曹均')?.[2], '女');
  });

  test(`${file}: more than 100 names are borne by several voters; phones are 154 0000 and four digits, once each`, () => {
    assert.ok([...howOften(roll.map((row) => row[1] ?? '')).values()].filter((bearers) => bearers > 1).length > 100);
    const phones = roll.map((row) => row[6] ?? '').filter((phone) => phone !== '');
    assert.deepEqual(
      phones.filter((phone) => !/^1540000\d{4}$/.test(phone)),
      [],
    );
    assert.equal(new Set(phones).size, phones.length);
    assert.deepEqual(new Set(roll.map((row) => row[7])), new Set(['本村户籍并居住', '户籍在本村但不居住', '非本村户籍经同意']));
  });
}

test('the two rolls differ in nothing but the ids', () => {
  const withoutId = (name: string) => rows(name).map((row) => row.toSpliced(3, 1));
  assert.deepEqual(withoutId('roll-2011.csv'), withoutId('roll-2026.csv'));
});

test('2 are nominated for director, 14 for member, no two with the same votes; 1987 sheets bear at most 1987 and 5961 names', () => {
  const by = (post: string) => rows('nominations.csv').filter((row) => row[0] === post);
  assert.deepEqual(
    by('director').map((row) => row[1]),
    ['罗伟林', '范丰富'],
  );
  assert.equal(by('member').length, 14);
  assert.deepEqual(
    by('member')
      .slice(0, 4)
      .map((row) => row[1]),
    ['王庆林', '林维新', '王自成', '曹均'],
  );
  for (const post of ['director', 'member']) {
    const votes = by(post).map((row) => Number(row[3]));
    assert.deepEqual(
      votes,
      [...new Set(votes)].sort((a, b) => b - a),
    );
    assert.ok(votes.reduce((a, b) => a + b, 0) <= 1987 * (post === 'director' ? 1 : 3));
  }
});

/** One line of ballots.csv, judged here as a teller at the table would. */
function judge(row: readonly string[]): { kind: 'valid' | 'part' | 'void' | 'blank'; director: string[]; members: string[] } {
  const [, , director = '', members = '', note = ''] = row;
  const [d, m] = [director.split('|').filter(Boolean), members.split('|').filter(Boolean)];
  const none = { director: [], members: [] };
  if (note.startsWith('void:') || d.length > 1 || m.length > 3 || m.some((name) => d.includes(name)))
    return { kind: 'void', ...none };
  if (note === 'unreadable:member') return { kind: 'part', director: d, members: [] };
  return { kind: d.length + m.length === 0 ? 'blank' : 'valid', director: d, members: m };
}

const judged = rows('ballots.csv').map((row) => ({ box: row[0] ?? '', ...judge(row) }));

test('2149 ballots = 2122 valid + 6 part valid + 9 void + 12 blank; each box has as many as its group has voters, numbered from 1', () => {
  assert.deepEqual(Object.fromEntries(howOften(judged.map((one) => one.kind))), { valid: 2122, part: 6, void: 9, blank: 12 });
  const roll = howOften(rows('roll-2011.csv').map((row) => row[4] ?? ''));
  assert.deepEqual(howOften(judged.map((one) => one.box)), roll);
  for (const [group, size] of roll) {
    const numbers = rows('ballots.csv')
      .filter((row) => row[0] === group)
      .map((row) => Number(row[1]));
    assert.deepEqual(
      numbers,
      Array.from({ length: size }, (_, at) => at + 1),
    );
  }
});

test('the boxes add up to 罗伟林 1984, 王庆林 1966, 林维新 1996, 曹均 1299, as the source has them; 范丰富 118 and 王自成 947 are invented', () => {
  const director = howOften(judged.flatMap((one) => one.director));
  const members = howOften(judged.flatMap((one) => one.members));
  assert.deepEqual([director.get('罗伟林'), director.get('范丰富')], [1984, 118]);
  assert.deepEqual(
    ['王庆林', '林维新', '曹均', '王自成'].map((name) => members.get(name)),
    [1966, 1996, 1299, 947],
  );
  for (const name of ['罗伟林', '范丰富', '王庆林', '林维新', '曹均', '王自成']) {
    director.delete(name);
    members.delete(name);
  }
  assert.equal(
    [...director.values()].reduce((a, b) => a + b, 0),
    5,
  );
  assert.equal(
    [...members.values()].reduce((a, b) => a + b, 0),
    9,
  );
});

test('whoever is written in, also on a sheet that is void, stands on the roll', () => {
  const roll = new Set(rows('roll-2011.csv').map((row) => row[1]));
  const named = rows('ballots.csv').flatMap(([, , director = '', members = '']) => [
    ...director.split('|'),
    ...members.split('|'),
  ]);
  assert.deepEqual(
    named.filter((name) => name !== '' && !roll.has(name)),
    [],
  );
});

test('box 7 has 26 ballots, all of them for 罗伟林: published alone it would tell how each of the 26 voted', () => {
  const box = judged.filter((one) => one.box === '7');
  assert.equal(box.length, 26);
  assert.deepEqual(
    box.filter((one) => one.director[0] !== '罗伟林'),
    [],
  );
  assert.deepEqual(
    [...new Set(judged.map((one) => one.box))].filter((name) =>
      judged.every((one) => one.box !== name || one.director[0] === '罗伟林'),
    ),
    ['7'],
  );
});
