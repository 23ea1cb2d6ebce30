// The paper kit for a power cut: station by station the voters to issue to by hand, the record of the ballots, a statement for every box and blank sheets for 正. Filled in by pen and typed in later, each under the day it happened.
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { zhDay } from '../../law/days.ts';
import type { Ground } from '../forms/form.ts';
import { type AtStation, boxStatement, issueRows, stationAccount } from '../forms/station.ts';
import { tallyDrawing, tallySheets } from '../forms/tally.ts';
import { type Block, heading, type Page, paragraph, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { boxOnPaper } from '../../election/polling/boxname.ts';

const sheet = (text: string): Block => ({ kind: 'heading', level: 1, sheet: true, text });

/** One station on paper: who is issued to, what became of its ballots, then each box with its sheets for 正. */
const ofStation = (g: Ground, at: AtStation): readonly Block[] => {
  // With few names the first statement stands on the sheet of the account.
  const together = at.round.candidates.length <= 6;
  const name = `第${at.station.no}投票站　${at.station.name}`;
  return [
    sheet(`${name}　手工发票记录`),
    ...issueRows(g, at),
    sheet(`${name}　用票记录`),
    ...stationAccount(g, at),
    ...at.station.boxes.flatMap((box, i) => [
      i === 0 && together ? heading(1, `${boxOnPaper(box)}结果单`) : sheet(`${boxOnPaper(box)}结果单`),
      ...boxStatement(g, { ...at, box }),
      ...tallySheets(g, at.round, box).map((one) => tallyDrawing(g, one)),
    ]),
  ];
};

/** 断电备用纸质件: every station and box of a vote, on paper. */
export const paperKit = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  const g: Ground = { e, p, law: lawOf(e, round.day), on: round.day };
  return {
    title: `${p.committee}选举断电备用纸质件`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '断电备用纸质件'),
      paragraph(
        `投票日：${zhDay(round.day)}，${round.opens}至${round.closes}。停电或者系统不能使用时，按本件手工发票、计票；恢复后由两人照此补录，发生日期写投票当日。含选民姓名，用后封存，不得张贴。`,
      ),
      ...[...round.stations.values()].flatMap((station) => ofStation(g, { round, station })),
    ],
  };
};
