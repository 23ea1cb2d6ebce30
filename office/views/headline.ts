// The top line of every screen: which election, what day, how far, who is asking, and the last fact as eight words.
import { daysBetween } from '../../law/days.ts';
import { type Stage, stageOf, stages, stageWords } from '../../election/stages.ts';
import type { FactName } from '../../election/election.ts';
import { zhNumeral } from '../../law/texts.ts';
import { placeWords } from '../../papers/words/terms.ts';
import type { OpenElection, Who } from '../door.ts';
import type { Both, HeadLine } from '../screens.ts';
import { headwords } from './headwords.ts';
import { trailOf } from './trail.ts';

/** 石燕村第八届村民委员会选举; before anything is known, only that an election is being prepared. */
export const titleOf = (open: OpenElection): Both => {
  const begun = open.election().begun;
  if (!begun) return { zh: '筹备中的选举', en: 'An election in preparation' };
  return {
    zh: `${begun.name}第${zhNumeral(begun.term)}届${placeWords[begun.kind].committee}选举`,
    en: `Election of the ${begun.kind === 'village' ? 'villagers’' : 'residents’'} committee, ${begun.name}, term ${begun.term}`,
  };
};

/** The fact with which each stage begins. */
const beginsWith: Readonly<Record<Stage, FactName>> = {
  preparation: 'ElectionBegun',
  registration: 'ElectionDayFixed',
  nomination: 'RollPosted',
  candidacy: 'CandidatesFixed',
  poll: 'StationOpened',
  count: 'BoxOpened',
  result: 'ResultConfirmed',
  handover: 'ResultAnnounced',
  sealed: 'ArchiveSealed',
};

/** Who moves the clock of a rehearsal: whoever leads it. */
export const mayMoveClock = (open: OpenElection, who: Who): boolean =>
  open.ownClock && (who.admin === true || open.rolesOf(who.account).some((r) => r === 'chair' || r === 'clerk'));

export const headLine = (open: OpenElection, who: Who): HeadLine => {
  const e = open.election(),
    { today, at } = open.now(),
    head = open.head();
  const stage = stageOf(e),
    { first } = trailOf(open),
    here = stages.indexOf(stage);
  const electionDay = e.rounds.at(-1)?.day ?? e.electionDay;
  // Of several votes the line tells the days of the last.
  const again = e.rounds.length > 1 ? e.rounds.at(-1) : undefined;
  const anew: Readonly<Partial<Record<Stage, string | undefined>>> = {
    poll: again?.day,
    count: again?.day,
    result: again?.confirmed?.on,
    handover: again?.announced?.on,
  };
  return {
    election: open.id,
    title: titleOf(open),
    rehearsal: open.rehearsal,
    now: at,
    today,
    stage,
    ...(open.ownClock ? { clock: { mayMove: mayMoveClock(open, who) } } : {}),
    ...(electionDay ? { electionDay, daysToPoll: daysBetween(today, electionDay) } : {}),
    stages: stages.map((s, i) => {
      const on = anew[s] ?? first.get(beginsWith[s]);
      return {
        stage: s,
        words: { zh: stageWords[s].zh, en: stageWords[s].en },
        state: i < here ? ('done' as const) : i === here ? ('now' as const) : ('later' as const),
        ...(on && i <= here ? { on } : {}),
      };
    }),
    who: { account: who.account, name: who.name, roles: open.rolesOf(who.account), admin: who.admin === true },
    known: trailOf(open).read,
    position: head?.position ?? 0,
    head: head?.hash ?? '',
    words: headwords(head?.hash),
  };
};
