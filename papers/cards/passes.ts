// 入场证: the list of who may be in the hall without working there, station by station with the place of each; and the cards to cut, with what its holder may and may not do.
import type { Election } from '../../election/election.ts';
import { type PassKept, type PassRole, passesOf } from '../../election/polling/passes.ts';
import type { Round } from '../../election/polling/poll.ts';
import { zhDate } from '../../law/days.ts';
import type { Cell, Page } from '../page.ts';
import { padded, seal, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { passWords } from '../words/terms.ts';

/** What a holder may do and may not: nobody speaks to a voter at the booth, nobody touches a ballot. */
const may: Readonly<Record<PassRole, string>> = {
  candidate: '可以在场观看投票、计票；不得劝票，不得进入写票处，不得接触选票、票箱。',
  watcher: '可以观看验箱、投票、唱票、计票，有异议向总监票人提出；不得劝票，不得进入写票处，不得接触选票。',
  observer: '可以观看全过程，有异议向选举委员会提出；不得指挥、干预，不得进入写票处。',
  press: '可以在指定位置采访、拍摄；不得拍摄写票处和填写的选票，不得围堵选民。',
  guest: '可以在指定位置观看；不得进入写票处，不得影响秩序。',
};

const roleOf = (p: PassKept): string =>
  `${passWords[p.role].zh}${p.candidate ? `（为${p.candidate}观察）` : ''}${p.of ? `　${p.of}` : ''}`;
const stationOf = (p: PassKept, round: Round): string =>
  p.station === undefined ? '各投票站' : (round.stations.get(p.station)?.name ?? `第${p.station}投票站`);

export const passList = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  const head = ['编号', '姓名', '身份', '场所', '位置', '发放', '收回'].map(
    (text): Cell => ({ text, align: 'center', bold: true }),
  );
  const rows = passesOf(e)
    .toSorted((a, b) => (a.station ?? 0) - (b.station ?? 0) || a.pass - b.pass)
    .map((x) =>
      [
        String(x.pass),
        padded(x.name),
        roleOf(x),
        stationOf(x, round),
        x.place,
        zhDate(x.on),
        x.returned ? zhDate(x.returned) : '',
      ].map((text): Cell => ({ text, align: 'center' })),
    );
  return {
    title: `${p.committee}选举入场证发放表`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '入场证发放表'),
      { kind: 'table', widths: [1.1, 2.2, 4.4, 2.7, 2.2, 3.9, 3.9], head: [head], rows },
      seal(p.issuer, zhDate(round.day)),
    ],
  };
};

export const passCards = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  return {
    title: `${p.committee}选举入场证`,
    form: 'cards',
    rehearsal: p.rehearsal,
    blocks: [
      {
        kind: 'slips',
        size: 'pass',
        slips: passesOf(e)
          .filter((x) => !x.returned)
          .map((x) => ({
            title: `${passWords[x.role].zh}证`,
            number: String(x.pass),
            name: x.name,
            lines: [roleOf(x), `${stationOf(x, round)}　${x.place}`, `${zhDate(round.day)}当日有效，用后收回。`, may[x.role]],
            issuer: p.issuer,
            date: '',
          })),
      },
    ],
  };
};
