// Voter cards, ten to a sheet, each group on its own sheets for handing out. The code on a card is a random token and says nothing of the voter.
import type { Election } from '../election/election.ts';
import type { PersonId } from '../election/person.ts';
import { zhDay } from '../law/days.ts';
import type { Block, Page } from './page.ts';
import { placeOf } from './place.ts';
import { byGroup } from './roll.ts';
import { sexes } from './words/terms.ts';

/** The cards of everybody on the roll. `tokenOf` gives the random token of a voter; a voter whose key was destroyed gets no card. */
export const voterCards = (e: Election, tokenOf: (voter: PersonId) => string): Page => {
  const p = placeOf(e);
  const round = e.rounds.at(-1);
  const stations = [...(round?.stations.values() ?? [])];
  const day = round?.day ?? e.electionDay;
  const lines = [
    `选举日：${day ? zhDay(day) : '另行公告'}`,
    `投票时间：${round?.opens ? `${round.opens}至${round.closes}` : '另行公告'}`,
    '凭证领取选票，不得转让、涂改。',
  ];
  const sheets = byGroup(e).map(({ group, voters }): Block => {
    const place = stations.find((s) => s.groups.includes(group))?.name ?? '另行公告';
    return {
      kind: 'cards',
      heading: `第${group}${p.words.group}　${voters.length}张`,
      title: `${p.committee}选举${p.words.card}`,
      issuer: p.issuer,
      lines,
      cards: voters.flatMap((v) =>
        v.secret
          ? [
              {
                no: String(v.no).padStart(4, '0'),
                name: v.secret.name,
                sex: sexes[v.secret.sex].zh,
                group: `第${group}组`,
                place,
                token: tokenOf(v.voter),
              },
            ]
          : [],
      ),
    };
  });
  return { title: `${p.committee}选举${p.words.card}`, form: 'cards', rehearsal: p.rehearsal, blocks: sheets };
};
