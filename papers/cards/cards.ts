// Voter cards, ten to a sheet or eight in larger type, each group on its own sheets for handing out, house by house; and the list against which they are delivered. The code on a card is a token of the office and says nothing of the voter.
import { cardOfElector as cardOf } from '../../election/roll/cardbook.ts';
import type { Election } from '../../election/election.ts';
import { electors } from '../../election/roll/electors.ts';
import type { PersonId } from '../../election/person.ts';
import { placeOf as stationOf } from '../../election/roll/places.ts';
import type { Voter } from '../../election/roll/roll.ts';
import { ageOn, zhDay } from '../../law/days.ts';
import { type Block, type Cell, padded, type Page, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { cardReturns, sexes } from '../words/terms.ts';

/** Those of each group who vote, as the cards are carried: address by address, then by number. */
const byHouse = (e: Election) =>
  [...Map.groupBy([...electors(e).values()], (v) => v.group)]
    .toSorted(([a], [b]) => a - b)
    .map(([group, voters]) => {
      const door = (v: Voter) => `${v.secret?.address ?? ''}\u0000${v.household ?? ''}`;
      return { group, voters: voters.toSorted((a, b) => (door(a) < door(b) ? -1 : door(a) > door(b) ? 1 : a.no - b.no)) };
    });

/** The cards of everybody who votes. `tokenOf` gives the token of a voter's card as often as it was made; a voter whose key was destroyed gets no card. */
export const voterCards = (
  e: Election,
  tokenOf: (voter: PersonId, issue: number) => string,
  size: 'ten' | 'eight' = 'ten',
): Page => {
  const p = placeOf(e);
  const round = e.rounds.at(-1);
  const day = round?.day ?? e.electionDay;
  const sheets = byHouse(e).map(
    ({ group, voters }): Block => ({
      kind: 'cards',
      size,
      heading: `第${group}${p.words.group}　${voters.length}张`,
      title: `${p.committee}选举${p.words.card}`,
      issuer: p.issuer,
      lines: [
        `选举日：${day ? zhDay(day) : '另行公告'}`,
        `投票时间：${round?.opens ? `${round.opens}至${round.closes}` : '另行公告'}`,
        '凭证领取选票，不得转让、涂改。',
      ],
      cards: voters.flatMap((v) => {
        const card = cardOf(e, v);
        const station = round?.stations.get(stationOf(e, round, v) ?? 0);
        return v.secret
          ? [
              {
                no: card.card,
                name: v.secret.name,
                sex: sexes[v.secret.sex].zh,
                age: day ? String(ageOn(v.secret.born, day)) : '',
                group: `第${group}组`,
                place: station
                  ? `${station.name}${station.opens ? `（${station.opens}至${station.closes ?? round?.closes ?? ''}）` : ''}`
                  : '另行公告',
                token: tokenOf(v.voter, card.issue),
              },
            ]
          : [];
      }),
    }),
  );
  return { title: `${p.committee}选举${p.words.card}`, form: 'cards', rehearsal: p.rehearsal, blocks: sheets };
};

const cell = (text: string, align: Cell['align'] = 'left'): Cell => ({ text, align });
const head = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ text, align: 'center', bold: true }));

/** The list that goes out with the cards, a group a part: number, name, door, a place to sign; at its foot the leader signs that every household was told. */
export const cardDelivery = (e: Election): Page => {
  const p = placeOf(e);
  const groups = byHouse(e).flatMap(({ group, voters }): Block[] => {
    const households = voters.every((v) => v.household !== undefined)
      ? `${new Set(voters.map((v) => v.household)).size}`
      : '＿＿';
    const told = e.cards.told.get(group);
    return [
      { kind: 'heading', level: 1, text: `第${group}${p.words.group}　${voters.length}张` },
      {
        kind: 'table',
        widths: [12, 14, 34, 20, 20],
        head: [head('证号', '姓名', '住址（户号）', '签收', '备注')],
        rows: voters.flatMap((v) => {
          const card = cardOf(e, v);
          const door = [v.secret?.address, v.household].filter(Boolean).join('　');
          const note = card.because ? `退回：${cardReturns[card.because].zh}` : card.issue > 1 ? `第${card.issue}次发证` : '';
          return v.secret ? [[cell(card.card, 'center'), cell(padded(v.secret.name)), cell(door), cell(''), cell(note)]] : [];
        }),
      },
      {
        kind: 'signatures',
        lines: [
          `本组 ${households} 户均已通知到户。`,
          told ? `组长：${told.leader}（${zhDay(told.on)}）` : '组长：',
          '经办人：',
          '日期：',
        ],
        perLine: 2,
      },
    ];
  });
  return {
    title: `${p.committee}选举${p.words.card}发放签收表`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [title(`${p.committee}选举`, `${p.words.card}发放签收表`), ...groups],
  };
};
