// Mobile boxes, round by round: what each took along is what it gave out, what was spoiled and what came back, under the seals it left with. What the books say otherwise happened and is told; it is no fault of the archive.
import { itemsOf, textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {{ box: string, taken: number, used: number, seals: string[], back?: { unused: number, seals: string[] } | undefined }} Trip one round; used = issued + spoiled */

/** Every round of a mobile box in the books, in their order. @param {Archive} archive @returns {Trip[]} */
export function tripsIn(archive) {
  return [...archive.books.values()].flatMap(({ entries }) => {
    /** @type {Trip[]} */
    const trips = [];
    /** By round of voting and box, the last round it made. @type {Map<string, Trip>} */
    const last = new Map();
    /** By elector, the round on which he was visited. @type {Map<string, { trip: Trip, used: number }>} */
    const visited = new Map();
    for (const { type, open } of entries) {
      const box = textOf(open['box']);
      const which = `${open['round']} ${open['station']} ${box}`;
      const elector = `${open['round']} ${textOf(open['elector'])}`;
      const trip = last.get(which);
      const visit = visited.get(elector);
      if (type === 'MobileBoxLeft') {
        const left = { box, taken: Number(open['ballots']), used: 0, seals: itemsOf(open['seals']).map(textOf) };
        last.set(which, left);
        trips.push(left);
      } else if (type === 'MobileBoxReturned' && trip)
        trip.back = { unused: Number(open['unused']), seals: itemsOf(open['seals']).map(textOf) };
      else if (type === 'BallotIssued' && box !== '' && trip && !trip.back) {
        trip.used += 1;
        visited.set(elector, { trip, used: 1 });
      } else if (type === 'BallotReplaced' && visit && !visit.trip.back) {
        visit.trip.used += 1;
        visit.used += 1;
      } else if (type === 'IssueCorrected' && visit) {
        if (!visit.trip.back) visit.trip.used -= visit.used;
        visited.delete(elector);
      }
    }
    return trips;
  });
}

/** Tells of each round that does not add up, came back under other seals, or did not come back. @param {Archive} archive */
export function tellMobileBoxes(archive) {
  const trips = tripsIn(archive);
  for (const [at, { box, taken, used, seals, back }] of trips.entries()) {
    const nth = trips.slice(0, at + 1).filter((trip) => trip.box === box).length;
    const say = (/** @type {string} */ zh, /** @type {string} */ en) =>
      archive.report.notes.push({
        zh: `记录如此：${box} 号流动票箱第 ${nth} 趟${zh}。`,
        en: `As recorded: mobile box ${box}, round ${nth}: ${en}.`,
      });
    if (!back) say('没有送回的记录', 'no return is recorded');
    else if (taken !== used + back.unused)
      say(
        `带出 ${taken} 张，发出和作废 ${used} 张，带回 ${back.unused} 张，不相符`,
        `${taken} taken are not ${used} given out or spoiled and ${back.unused} brought back`,
      );
    else if (canon(seals) !== canon(back.seals))
      say('送回时的封条与出发时不同', 'it came back under other seals than it left with');
  }
}

/** @param {string[]} seals */
function canon(seals) {
  return [...seals].sort().join('\n');
}
