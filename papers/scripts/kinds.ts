// What a host reads aloud.
import { type KindsOf, ofVote } from '../kind.ts';
import { openingScript } from './opening.ts';

export const scriptKinds: KindsOf = (e) =>
  e.rounds
    .filter((round) => round.stations.size > 0)
    .map((round) => ({
      ...ofVote(round, 'opening-script', '投票站主持词', 'Script for the host of a station'),
      formats: ['pdf'],
      personal: false,
      waitsFor: undefined,
      page: () => openingScript(e, round),
    }));
