// What is read aloud: by the host of a station, and to a voter who cannot read the ballot.
import { type Kind, type KindsOf, ofVote } from '../kind.ts';
import { ballotScript } from './audio.ts';
import { openingScript } from './opening.ts';

export const scriptKinds: KindsOf = (e) =>
  e.rounds
    .filter((round) => round.stations.size > 0)
    .flatMap((round): readonly Kind[] =>
      [
        { ...ofVote(round, 'opening-script', '投票站主持词', 'Script for the host of a station'), page: () => openingScript(e, round) },
        { ...ofVote(round, 'ballot-script', '选票语音稿', 'The ballot read aloud'), page: () => ballotScript(e, round) },
      ].map((kind) => ({ ...kind, formats: ['pdf'], personal: false, waitsFor: undefined })),
    );
