// What is read aloud and what lies at each place of work: the chair's script of every meeting, the words of a station, the ballot read aloud, and a page for each role.
import { type Kind, type KindsOf, ofVote } from '../kind.ts';
import { placeOf } from '../place.ts';
import { afterScripts } from './afterwards.ts';
import { aheadScripts } from './ahead.ts';
import { ballotScript } from './audio.ts';
import { guidePage, guidesOf } from './guides.ts';
import { openingScript } from './opening.ts';
import { scriptPage } from './script.ts';

const ready = { personal: false, waitsFor: undefined } as const;
/** Filled in while the meeting goes on: kept as what was written on it. */
const toFill = { ...ready, toFill: true, formats: ['pdf', 'docx'] } as const;

export const scriptKinds: KindsOf = (e, { on, told }): readonly Kind[] => {
  const p = placeOf(e);
  const stations = e.rounds
    .filter((round) => round.stations.size > 0)
    .flatMap((round): readonly Kind[] => [
      {
        ...ofVote(round, 'opening-script', '投票站主持词', 'Script for the host of a station'),
        ...ready,
        formats: ['pdf'],
        page: () => openingScript(e, round),
      },
      {
        ...ofVote(round, 'ballot-script', '选票语音稿', 'The ballot read aloud'),
        ...ready,
        formats: ['pdf'],
        page: () => ballotScript(e, round),
      },
    ]);
  const meetings = (scripts: ReturnType<typeof aheadScripts>): readonly Kind[] =>
    scripts.map((s) => ({ name: s.name, title: s.title, ...toFill, page: () => scriptPage(e, s) }));
  return [
    ...meetings(aheadScripts(e, p, on, told)),
    ...stations,
    ...meetings(afterScripts(e, p, on, told)),
    ...guidesOf(e, e.electionDay ?? on).map(
      (g): Kind => ({ name: g.name, title: g.title, ...toFill, page: () => guidePage(e, g, e.rounds.at(-1)) }),
    ),
  ];
};
