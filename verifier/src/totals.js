// totals.json as figures. Promises that each figure is a count; one that is not is told with its place and taken as 0.
import { mainEntries, readJson } from './archive.js';
import { at, differs } from './report.js';
import { countOf, fieldsOf, isDay, itemsOf, textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {{ returned: number, valid: number, partValid: number, void: number, blank: number }} Papers ballots by verdict */
/** @typedef {Papers & { kind: string, issued: number }} Kind */
/** @typedef {{ post: string, name: string, votes: number }} Votes */
/** @typedef {{ post: string, seats: number, kind: string, candidates: import('./seats.js').Standing[] }} Contest */
/** @typedef {Papers & { boxes: string[], kind: string, votes: Votes[] }} Box */
/** @typedef {{ round: number, registered: number, participants: number, kinds: Kind[], contests: Contest[], boxes: Box[], repeat?: boolean | undefined, day?: string | undefined, kin?: import('./seats.js').Tie[] | undefined, moves?: { added: Record<string, number>, removed: Record<string, number> } | undefined, breaches?: string[] | undefined }} Round */

export const TOTALS = 'totals.json';

/** The rounds of the published totals. @param {Archive} archive @returns {Round[]} */
export function readRounds(archive) {
  const rounds = itemsOf(readJson(archive, TOTALS)?.['rounds']);
  return rounds.map((item, index) => readRound(archive, fieldsOf(item), `rounds[${index}]`));
}

/** @param {Archive} archive @param {import('./shape.js').Fields} found @param {string} path @returns {Round} */
function readRound(archive, found, path) {
  const figures = figuresAt(archive, path);
  return {
    ...figures(found, ['round', 'registered', 'participants'], ''),
    ...(isDay(found['day']) ? { day: textOf(found['day']) } : {}),
    ...(found['repeat'] === true ? { repeat: true } : {}),
    ...readMoves(found['moves'], figures),
    breaches: itemsOf(found['breaches']).map(textOf),
    kinds: itemsOf(found['kinds']).map((item, i) => ({
      kind: textOf(fieldsOf(item)['kind']),
      ...figures(item, ['issued', 'returned', 'valid', 'partValid', 'void', 'blank'], `.kinds[${i}]`),
    })),
    contests: itemsOf(found['contests']).map((item, i) => {
      const { post, kind, candidates } = fieldsOf(item);
      const where = `.contests[${i}]`;
      return {
        post: textOf(post),
        kind: textOf(kind),
        ...figures(item, ['seats'], where),
        candidates: itemsOf(candidates).map((one, k) => ({
          ...readPerson(fieldsOf(one)),
          ...figures(one, ['votes'], `${where}.candidates[${k}]`),
        })),
      };
    }),
    boxes: itemsOf(found['boxes']).map((item, i) => {
      const { boxes, kind, votes } = fieldsOf(item);
      const where = `.boxes[${i}]`;
      return {
        boxes: itemsOf(boxes).map(textOf),
        kind: textOf(kind),
        ...figures(item, ['returned', 'valid', 'partValid', 'void', 'blank'], where),
        votes: itemsOf(votes).map((one, k) => ({
          post: textOf(fieldsOf(one)['post']),
          name: textOf(fieldsOf(one)['name']),
          ...figures(one, ['votes'], `${where}.votes[${k}]`),
        })),
      };
    }),
  };
}

/** A candidate's name, and what the totals know of the person. @param {import('./shape.js').Fields} one */
function readPerson({ name, person, woman, candidacy, writeIn }) {
  return {
    name: textOf(name),
    ...(typeof person === 'string' ? { person } : {}),
    ...(typeof woman === 'boolean' ? { woman } : {}),
    ...(typeof candidacy === 'string' ? { candidacy } : {}),
    ...(writeIn === true ? { writeIn } : {}),
  };
}

/** Who came to the roll and who left it since the first vote. @param {unknown} moves @param {ReturnType<typeof figuresAt>} figures */
function readMoves(moves, figures) {
  if (moves === undefined) return {};
  const { added, removed } = fieldsOf(moves);
  return {
    moves: {
      added: figures(added, ['turned18', 'movedIn', 'family', 'restored'], '.moves.added'),
      removed: figures(removed, ['movedOut', 'family', 'died', 'deprived'], '.moves.removed'),
    },
  };
}

/** Near relatives as the main book declares them. @param {Archive} archive @returns {import('./seats.js').Tie[]} */
export function readKin(archive) {
  return mainEntries(archive, 'RelationDeclared').flatMap(({ open }) => {
    const kin = KIN[textOf(open['kin'])];
    return kin === undefined ? [] : [{ a: textOf(open['a']), b: textOf(open['b']), kin }];
  });
}

/** @type {Record<string, import('./places.js').Kin>} */
const KIN = {
  spouse: 'spouse',
  parent: 'parent or child',
  child: 'parent or child',
  sibling: 'sibling',
  grandparent: 'grandparent or grandchild',
  grandchild: 'grandparent or grandchild',
};

/** @param {Archive} archive @param {string} path */
function figuresAt(archive, path) {
  /** @template {string} Name @param {unknown} item @param {Name[]} names @param {string} where @returns {Record<Name, number>} */
  return function figures(item, names, where) {
    const found = fieldsOf(item);
    const read = /** @type {Record<Name, number>} */ ({});
    for (const name of names) {
      const count = countOf(found[name]);
      if (count === undefined)
        differs(
          archive.report,
          'figure',
          at(TOTALS, undefined, `${path}${where}.${name}`),
          'a count',
          found[name],
          '应为非负整数',
          'a count must be a whole number, zero or more',
        );
      read[name] = count ?? 0;
    }
    return read;
  };
}
