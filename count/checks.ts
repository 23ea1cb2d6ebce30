// The steps before anyone is elected: whether the figures balance, whether as many ballots came back as may, whether enough took part, whether enough people stood. What voids a poll among them: validity.ts.
import type { LawOfTheDay } from '../law/answer.ts';
import { moreCandidatesThanSeats, returnedOverIssued, turnoutForValidity } from '../law/rules.ts';
import { type Asked, askedOf, settled } from './asked.ts';
import { keyOf } from './findings.ts';
import { compared, ruledStep, type Step, shareStep, sumStep } from './step.ts';
import type { CandidateTotal, ContestTotals, KindTotals, RollMoves, RoundTotals } from './totals.ts';

const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, one) => sum + one, 0);

const named = (kind: string, several: boolean) => (several ? { zh: `（${kind}）`, en: ` (${kind})` } : { zh: '', en: '' });

const balanceStep = ({ kind, returned, valid, partValid, void: voided, blank }: KindTotals, several: boolean): Step => {
  const sum = valid + partValid + voided + blank;
  const { zh, en } = named(kind, several);
  const asks = { zh: `收回的选票${zh}是否等于各类票之和？`, en: `Do the ballots collected${en} equal the sum of their classes?` };
  return sumStep(
    { key: 'sum', asks, operands: { returned, valid, partValid, void: voided, blank } },
    `${valid} + ${partValid} + ${voided} + ${blank} = ${sum}${sum === returned ? '' : ` ≠ ${returned}`}`,
    sum === returned,
  );
};

const paperSteps = ({ kind, issued, returned, printed, spoiled = 0, notReturned }: KindTotals, several: boolean): Step[] => {
  const { zh, en } = named(kind, several);
  const steps: Step[] = [];
  if (printed !== undefined) {
    const asks = { zh: `发出的选票${zh}是否不多于印制的选票？`, en: `Were no more ballots${en} issued than printed?` };
    const made = `${issued} ${issued > printed ? '>' : '≤'} ${printed}`;
    steps.push(sumStep({ key: 'printed', asks, operands: { issued, printed } }, made, issued <= printed));
  }
  if (notReturned !== undefined) {
    const sum = returned + spoiled + notReturned;
    const asks = {
      zh: `发出的选票${zh}是否等于收回、作废换发与未收回之和？`,
      en: `Do the ballots issued${en} equal those collected, exchanged and not returned?`,
    };
    const made = `${returned} + ${spoiled} + ${notReturned} = ${sum}${sum === issued ? '' : ` ≠ ${issued}`}`;
    steps.push(sumStep({ key: 'issued', asks, operands: { issued, returned, spoiled, notReturned } }, made, sum === issued));
  }
  return steps;
};

const issueStep = ({ kind, returned, issued }: KindTotals, several: boolean, asked: Asked): Step => {
  const { zh, en } = named(kind, several);
  const asks = { zh: `收回的选票${zh}是否不多于发出的选票？`, en: `Are no more ballots${en} collected than issued?` };
  const made = `${returned} ${returned > issued ? '>' : '≤'} ${issued}`;
  return ruledStep(
    { key: returnedOverIssued.key, asks, operands: { returned, issued } },
    asked.overIssued,
    made,
    returned <= issued,
  );
};

const voterSteps = ({ kind, returned }: KindTotals, several: boolean, totals: RoundTotals, asked: Asked): readonly Step[] => {
  if (totals.participation === undefined && !settled(asked.overVoters)) return [];
  const { participants } = totals;
  const { zh, en } = named(kind, several);
  const asks = { zh: `收回的选票${zh}是否不多于投票人数？`, en: `Are no more ballots${en} collected than voters took part?` };
  const made = `${returned} ${returned > participants ? '>' : '≤'} ${participants}`;
  const operands = { returned, participants };
  return [ruledStep({ key: 'returnedOverVoters', asks, operands }, asked.overVoters, made, returned <= participants)];
};

const participationSteps = ({ participation, participants }: RoundTotals): readonly Step[] => {
  if (participation === undefined) return [];
  const { own, proxy, mobile } = participation;
  const sum = own + proxy + mobile;
  const asks = {
    zh: '参加投票人数是否等于本人、委托、流动票箱投票之和？',
    en: 'Do those who took part equal own votes, proxies and mobile boxes?',
  };
  const made = `${own} + ${proxy} + ${mobile} = ${sum}${sum === participants ? '' : ` ≠ ${participants}`}`;
  return [sumStep({ key: 'participation', asks, operands: { own, proxy, mobile, participants } }, made, sum === participants)];
};

const movesOf = ({ added, removed }: RollMoves) => ({ added: sumOf({ ...added }), removed: sumOf({ ...removed }) });

/** Who may vote in this round: the roll of the first vote, moved by additions and removals where the place moves it between votes. */
export const baseOfRoll = (totals: RoundTotals, law: LawOfTheDay): number => {
  if (totals.moves === undefined || totals.round === 1 || askedOf(law).secondRoll.value === 'same list') return totals.registered;
  const { added, removed } = movesOf(totals.moves);
  return totals.registered + added - removed;
};

const rollSteps = (totals: RoundTotals, asked: Asked, registered: number): readonly Step[] => {
  if (totals.moves === undefined || totals.round === 1) return [];
  const { added, removed } = movesOf(totals.moves);
  const asks = {
    zh: '另行选举的选民名单是否按增减人员调整？',
    en: 'Is the roll of this vote moved by those added and removed since the first?',
  };
  const moved = asked.secondRoll.value !== 'same list';
  const made = moved ? `${totals.registered} + ${added} − ${removed} = ${registered}` : `${registered}`;
  const operands = { first: totals.registered, added, removed, registered };
  return [ruledStep({ key: 'secondVoteRoll', asks, operands }, asked.secondRoll, made, true)];
};

const turnoutSteps = ({ round, participants }: RoundTotals, registered: number, asked: Asked): readonly Step[] => {
  if (round > 1 && asked.secondTurnout.value === 'none') return [];
  const operands = { registered, participants };
  return [
    shareStep({ key: turnoutForValidity.key, asks: turnoutForValidity.asks, operands }, asked.turnout, participants, registered),
  ];
};

/** Those who stood: on the ballot, and not refused. */
export const stood = (contest: ContestTotals): readonly CandidateTotal[] =>
  contest.candidates.filter(({ writeIn, candidacy }) => writeIn !== true && candidacy === undefined);

const slateSteps = ({ round, contests }: RoundTotals, asked: Asked): readonly Step[] => {
  if (round > 1 || !asked.difference.value) return [];
  const candidates = new Set(contests.flatMap((contest) => stood(contest).map(keyOf))).size;
  const seats = contests.reduce((sum, contest) => sum + contest.seats, 0);
  const operands = { candidates, seats };
  const step = { key: moreCandidatesThanSeats.key, asks: moreCandidatesThanSeats.asks, operands };
  return [ruledStep(step, asked.difference, compared(candidates, seats), candidates > seats)];
};

/** Every check of a round in the order in which it is read out: each kind of ballot, who took part, the roll, the turnout, the slate. */
export const checkSteps = (totals: RoundTotals, law: LawOfTheDay): readonly Step[] => {
  const asked = askedOf(law);
  const several = totals.kinds.length > 1;
  const registered = baseOfRoll(totals, law);
  return [
    ...totals.kinds.flatMap((kind) => [
      balanceStep(kind, several),
      ...paperSteps(kind, several),
      issueStep(kind, several, asked),
      ...voterSteps(kind, several, totals, asked),
    ]),
    ...participationSteps(totals),
    ...rollSteps(totals, asked, registered),
    ...turnoutSteps(totals, registered, asked),
    ...slateSteps(totals, asked),
  ];
};
