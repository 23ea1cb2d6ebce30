// Who sits, once it is known who reaches the share: most votes up to the seats, a woman's seat where it is kept, near relatives who leave and who follows. Several posts of one round together.

/** @typedef {import('./places.js').PlaceRules} PlaceRules */
/** @typedef {import('./places.js').Kin} Kin */
/** @typedef {{ name: string, votes: number, person?: string | undefined, woman?: boolean | undefined, writeIn?: boolean | undefined, candidacy?: string | undefined }} Standing */
/** `elects`: whether so many votes elect the candidate; `again`: only among the tied. @typedef {{ post: string, seats: number, again?: boolean, candidates: readonly Standing[], elects: (one: Standing) => boolean }} Section */
/** `candidates`: as they were weighed, most votes first. @typedef {{ winners: Standing[], tied: Standing[], forSeats: number, candidates: readonly Standing[] }} Seated */
/** @typedef {{ a: string, b: string, kin: Kin }} Tie */
/** @typedef {Standing & { post: string }} Sitting */

/** The posts from the highest down; the seat of a woman is a member's. */
const HEIGHT = [['director'], ['deputy'], ['member', 'woman']];
const heightOf = (/** @type {string} */ post) => HEIGHT.findIndex((posts) => posts.includes(post));

/** The id where it is known, else the name. @param {{ name: string, person?: string | undefined }} one */
export function who(one) {
  return one.person ?? one.name;
}

/** Most votes first, up to the seats; where the last seat is tied, none of the tied. @param {Standing[]} able in the order of their votes @param {number} seats @returns {Omit<Seated, 'candidates'>} */
export function fillSeats(able, seats) {
  const firstOut = able[seats];
  if (!firstOut) return { winners: able, tied: [], forSeats: 0 };
  const winners = able.slice(0, seats).filter((one) => one.votes > firstOut.votes);
  const tied = winners.length === seats ? [] : able.filter((one) => one.votes === firstOut.votes);
  return { winners, tied, forSeats: tied.length === 0 ? 0 : seats - winners.length };
}

/** The seats of all sections, near relatives settled. `before`: who sits since an earlier round. @param {Section[]} sections @param {PlaceRules} rules @param {readonly Tie[]} kin @param {boolean} second @param {readonly Sitting[]} before @returns {{ seated: Seated[], left: Set<string> }} */
export function seatTogether(sections, rules, kin, second, before) {
  const near = kin.filter((tie) => rules.apart.includes(tie.kin));
  /** @type {Set<string>} */
  const left = new Set();
  const plain = seatAll(sections, rules, second, left, before);
  let seated = plain;
  while (near.length > 0 && rules.order) {
    const sitting = [
      ...before,
      ...seated.flatMap(({ winners }, at) => winners.map((one) => ({ ...one, post: sections[at]?.post ?? '' }))),
    ].filter((one) => !left.has(who(one)));
    const going = leaving(sitting, near);
    if (going.length === 0) break;
    for (const one of going) left.add(who(one));
    seated = rules.next
      ? seatAll(sections, rules, second, left, before)
      : plain.map((one) => ({ ...one, winners: one.winners.filter((winner) => !left.has(who(winner))) }));
  }
  return { seated, left };
}

/** Section by section from the highest post down: a woman above leaves the others free, and votes above may count below. @param {Section[]} sections @param {PlaceRules} rules @param {boolean} second @param {Set<string>} left @param {readonly Sitting[]} before @returns {Seated[]} */
function seatAll(sections, rules, second, left, before) {
  /** @type {Seated[]} */
  const seated = sections.map(({ candidates }) => ({ winners: [], tied: [], forSeats: 0, candidates }));
  let woman = sections.some(({ post }) => post === 'woman') || before.some((one) => one.woman !== false);
  for (const post of HEIGHT.flat())
    for (const [at, section] of sections.entries()) {
      if (section.post !== post) continue;
      const candidates = rules.added ? withVotesAbove(section, sections, seated) : section.candidates;
      const able = candidates.filter(
        (one) =>
          section.elects(one) && one.candidacy === undefined && !left.has(who(one)) && !(post === 'woman' && one.woman === false),
      );
      const way = second && rules.womanSeat !== 'none' ? 'first' : rules.womanSeat;
      const keeps = post === 'member' && !section.again && !woman && (way === 'kept' || way === 'first') && section.seats > 0;
      const result = keeps ? withWoman(able, section.seats, way) : fillSeats(able, section.seats);
      if (result.winners.some((one) => one.woman !== false)) woman = true;
      seated[at] = { ...result, candidates };
    }
  return seated;
}

/** The candidates with their votes for higher posts added, unless they were elected or tied there. @param {Section} section @param {readonly Section[]} sections @param {readonly Seated[]} seated */
function withVotesAbove(section, sections, seated) {
  const above = sections.flatMap(({ post, candidates }, at) =>
    heightOf(post) < heightOf(section.post) ? [{ candidates, result: seated[at] }] : [],
  );
  const taken = new Set(above.flatMap(({ result }) => [...(result?.winners ?? []), ...(result?.tied ?? [])].map(who)));
  return section.candidates
    .map((one) => {
      if (taken.has(who(one))) return one;
      const votes = above.map(({ candidates }) => candidates.find((other) => who(other) === who(one))?.votes ?? 0);
      return { ...one, votes: votes.reduce((sum, more) => sum + more, one.votes) };
    })
    .sort((a, b) => b.votes - a.votes);
}

/** Where votes alone would seat men only: the woman over the share with most votes sits first, or the seat is kept. @param {Standing[]} able @param {number} seats @param {'kept' | 'first'} way @returns {Omit<Seated, 'candidates'>} */
function withWoman(able, seats, way) {
  const byVotes = fillSeats(able, seats);
  if (byVotes.winners.some((one) => one.woman !== false)) return byVotes;
  const women = able.filter((one) => one.woman === true);
  const top = women.filter((one) => one.votes === women[0]?.votes);
  if (top.length === 0 && able.some((one) => one.woman === undefined)) return byVotes;
  if (top.length === 0 || way === 'kept') return fillSeats(able, seats - 1);
  if (top.length === 1) {
    const others = fillSeats(
      able.filter((one) => !top.includes(one)),
      seats - 1,
    );
    return { ...others, winners: [...others.winners, ...top] };
  }
  const men = fillSeats(
    able.filter((one) => one.woman !== true),
    seats - 1,
  );
  return men.tied.length > 0 ? byVotes : { winners: men.winners, tied: top, forSeats: 1 };
}

/** Who leaves: whoever has a relative that sits higher, stays, and is not itself level with a relative. @param {readonly Sitting[]} sitting @param {readonly Tie[]} near @returns {Sitting[]} */
function leaving(sitting, near) {
  const isThat = (/** @type {Sitting} */ one, /** @type {string} */ key) => one.person === key || one.name === key;
  const relatives = (/** @type {Sitting} */ one) =>
    sitting.filter(
      (other) =>
        who(other) !== who(one) &&
        near.some(({ a, b }) => (isThat(one, a) && isThat(other, b)) || (isThat(one, b) && isThat(other, a))),
    );
  const height = (/** @type {Sitting} */ one) => heightOf(one.post);
  const higher = (/** @type {Sitting} */ one, /** @type {Sitting} */ other) =>
    height(one) < height(other) || (height(one) === height(other) && one.votes > other.votes);
  const level = (/** @type {Sitting} */ one) =>
    relatives(one).some((other) => height(other) === height(one) && other.votes === one.votes);
  /** @type {(one: Sitting) => boolean} */
  const leaves = (one) => relatives(one).some((other) => higher(other, one) && !level(other) && !leaves(other));
  return sitting.filter(leaves);
}

/** Who stands in a second vote for so many seats: the not elected with most votes, so many more than the seats; the level at the end together. @param {readonly Standing[]} candidates by votes @param {boolean} apart only women stand @param {number} seats @param {number} more @param {ReadonlySet<string>} taken */
export function slateFor(candidates, apart, seats, more, taken) {
  const open = candidates.filter(
    (one) => one.votes > 0 && one.candidacy === undefined && !(apart && one.woman === false) && !taken.has(who(one)),
  );
  const end = open[Math.min(seats + more - 1, open.length - 1)];
  return end === undefined ? [] : open.filter((one) => one.votes >= end.votes);
}

/** The same where one of the seats is to be a woman's: women alone for that one, and for the others the next in votes. @param {readonly Standing[]} candidates by votes @param {number} seats @param {number} more @param {ReadonlySet<string>} taken */
export function slateForWoman(candidates, seats, more, taken) {
  const stand = new Set(slateFor(candidates, true, 1, more, taken));
  if (seats > 1) for (const one of slateFor(candidates, false, seats - 1, more, taken)) stand.add(one);
  return candidates.filter((one) => stand.has(one));
}
