// The seat of a woman: how a place gives the seats where none would be among the elected, and whether one is. Which way holds is the law's or the plan's; where neither says, people decide.
import { womanMember } from '../law/rules.ts';
import { type Asked, settled } from './asked.ts';
import { type Cut, cutAt, type Ranked } from './cut.ts';
import { ruledStep, type Step } from './step.ts';

const asks = { zh: '没有妇女当选时，妇女名额如何保证？', en: 'How is the seat of a woman kept when none would be elected?' };

const womanStep = (asked: Asked, able: readonly Ranked[], made: string, holds: boolean): Step => {
  const women = able.filter(({ woman }) => woman === true).length;
  return ruledStep({ key: 'womanSeatProcedure', asks, operands: { able: able.length, women } }, asked.womanSeat, made, holds);
};

/** Whether the place itself gives or keeps a seat for a woman in this vote; one that lists it apart does so in the second vote. */
export const givesWomanSeat = (asked: Asked, vote: 'first' | 'second' = 'first'): boolean =>
  asked.women.value > 0 &&
  settled(asked.womanSeat) &&
  (vote === 'second' || asked.womanSeat.value !== 'listed apart in the second vote');

const seatKept = (able: readonly Ranked[], seats: number, asked: Asked): Cut => {
  const cut = cutAt(able, seats - 1, asked);
  const step = womanStep(asked, able, `${seats} − 1 = ${seats - 1}`, false);
  return { ...cut, woman: { case: 'seat kept' }, steps: [...cut.steps, step] };
};

const seatedFirst = (able: readonly Ranked[], first: Ranked, seats: number, asked: Asked): Cut => {
  const others = cutAt(
    able.filter((one) => one !== first),
    seats - 1,
    asked,
  );
  const step = womanStep(asked, able, `${first.name} ${first.votes}`, true);
  return {
    ...others,
    in: [...others.in, first],
    woman: { case: 'seated first', name: first.name },
    steps: [...others.steps, step],
  };
};

/**
 * Gives the seats of members so that a woman is among them, as the ministry's procedure of 2013 has it: the woman over the share with most votes is seated first;
 * where none is over it, or the place always keeps the seat, one seat stays open for a vote of its own. Two women level at the top are tied for that seat.
 * A second vote is that vote: there the seat is a woman's, whoever has more votes, and stays open rather than go to a man.
 */
export const giveWithWoman = (able: readonly Ranked[], seats: number, asked: Asked, vote: 'first' | 'second' = 'first'): Cut => {
  const plain = cutAt(able, seats, asked);
  if (seats === 0 || plain.in.some(({ woman }) => woman !== false)) return plain;
  const women = able.filter(({ woman }) => woman === true);
  const [first, second] = women;
  if (first === undefined && able.some(({ woman }) => woman === undefined)) return plain;
  if (first === undefined || (vote === 'first' && asked.womanSeat.value === 'seat kept')) return seatKept(able, seats, asked);
  if (second === undefined || first.votes > second.votes) return seatedFirst(able, first, seats, asked);
  const tied = { people: women.filter(({ votes }) => votes === first.votes), forSeats: 1 };
  const others = cutAt(
    able.filter(({ woman }) => woman !== true),
    seats - 1,
    asked,
  );
  if (others.tied !== undefined) return plain;
  return { ...others, tied, steps: [...others.steps, womanStep(asked, able, `${first.votes} = ${second.votes}`, false)] };
};

/** Whether a woman is among the elected: yes, no, or not to be told because nobody noted it. */
export const womanAmong = (elected: readonly { readonly woman?: boolean }[], asked: Asked) => {
  const women = elected.filter(({ woman }) => woman === true).length;
  const unknown = elected.filter(({ woman }) => woman === undefined).length;
  const operands = { women, unknown, elected: elected.length, least: asked.women.value };
  const holds = women >= asked.women.value;
  const made = `${women} ${holds ? '≥' : '<'} ${asked.women.value}`;
  const step = ruledStep({ key: womanMember.key, asks: womanMember.asks, operands }, asked.women, made, holds);
  if (women > 0) return { outcome: 'woman elected', step } as const;
  return { outcome: elected.length > 0 && unknown === 0 ? 'no woman elected' : 'unknown', step } as const;
};
