// What of the roll is to be worked off: who of the last roll is not verified, who stands on the roll of another place, who may be one person, who was removed, and the objections with their clocks. For those who keep the roll; nobody else sees a name.
import { alike } from '../../election/alike.ts';
import { differences, toVerify } from '../../election/roll/lastroll.ts';
import { addDays } from '../../law/days.ts';
import { answerOn, objectionDecision, objectionWindow } from '../../law/rules.ts';
import { objectionKinds, removalReasons } from '../../papers/words/terms.ts';
import { twiceRegistered } from '../acrossplaces.ts';
import type { OpenElection, Who } from '../door.ts';
import type { RollWorkScreen } from '../screens.ts';
import { sightOf } from './sight.ts';

/** People of one list shown at once. */
const atOnce = 300;

/** The lists to work off; undefined for who does not keep the roll. */
export const rollWorkScreen = async (
  open: OpenElection,
  who: Who,
  others: readonly OpenElection[],
): Promise<RollWorkScreen | undefined> => {
  if (sightOf(open, who) !== 'keeps the roll') return undefined;
  const twice = await twiceRegistered(open, others);
  const e = open.election();
  const waiting = toVerify(e);
  const row = (voter: string) => {
    const v = e.roll.voters.get(voter);
    return { voter, no: v?.no ?? 0, name: v?.secret?.name ?? '', group: v?.group ?? 0 };
  };
  const placeName = (id: string): string => others.find((o) => o.id === id)?.election().begun?.name ?? '';
  const one = sameNameAndBirth(open);
  const [first] = e.roll.postings;
  return {
    ...(e.lastRoll.taken ? { lastRoll: { people: e.lastRoll.taken.people, ...differences(e) } } : {}),
    toVerify: waiting
      .slice(0, atOnce)
      .map((p) => ({ person: p.person, name: p.secret?.name ?? '', group: p.group, born: p.secret?.born ?? '' })),
    elsewhere: twice.slice(0, atOnce).map((t) => ({ ...row(t.voter), places: t.elections.map(placeName) })),
    perhapsOne: one.slice(0, atOnce).map((pair) => pair.map(row)),
    removed: e.roll.removed
      .toReversed()
      .slice(0, atOnce)
      .map((r) => ({
        voter: r.voter,
        name: r.was?.secret?.name ?? '',
        group: r.was?.group ?? 0,
        on: r.on,
        because: removalReasons[r.because],
      })),
    ...(first ? { lastToObject: addDays(first.on, answerOn(objectionWindow, open.law()).value) } : {}),
    objections: [...e.roll.objections].map(([objection, o]) => ({
      objection,
      no: o.no,
      on: o.on,
      about: objectionKinds[o.about],
      ...(o.voter ? { name: row(o.voter).name } : {}),
      ...(o.by ? { by: o.by } : {}),
      ...(o.text ? { text: o.text } : {}),
      due: addDays(o.on, answerOn(objectionDecision, open.law()).value),
      ...(o.decided
        ? { decided: { on: o.decided.on, upheld: o.decided.upheld, ...(o.decided.text ? { text: o.decided.text } : {}) } }
        : {}),
    })),
    counts: { toVerify: waiting.length, elsewhere: twice.length, perhapsOne: one.length, removed: e.roll.removed.length },
  };
};

/** Voters of one name, variants counted as one, and one birth. */
const sameNameAndBirth = (open: OpenElection): readonly (readonly string[])[] => {
  const seen = new Map<string, string[]>();
  for (const v of open.election().roll.voters.values()) {
    if (!v.secret) continue;
    const key = `${alike(v.secret.name)} ${v.secret.born}`;
    const of = seen.get(key);
    if (of) of.push(v.voter);
    else seen.set(key, [v.voter]);
  }
  return [...seen.values()].filter((of) => of.length > 1);
};
