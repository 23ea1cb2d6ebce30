// 自助查询: the code on a card answered with “on the list” and the station, place and hours of its bearer; nothing else, nothing for any other text. A code is a keyed digest of 96 bits and cannot be guessed; a replaced card and a code of nobody answer alike.
import { electors } from '../../election/roll/electors.ts';
import { stationOf } from '../../election/roll/places.ts';
import type { OpenElection } from '../door.ts';
import { voterOfToken } from './cardtokens.ts';

export type KioskAnswer =
  | { readonly kind: 'closed' | 'not found' }
  | {
      readonly kind: 'listed';
      readonly day?: string;
      readonly station?: {
        readonly no: number;
        readonly name: string;
        readonly address?: string;
        readonly opens: string;
        readonly closes: string;
        readonly stepFree: boolean;
        readonly closed: boolean;
      };
      /** At home, with the mobile box. */
      readonly mobile: boolean;
    };

export const kioskAnswer = (open: OpenElection, code: string): KioskAnswer => {
  const e = open.election();
  if (e.kiosk !== true) return { kind: 'closed' };
  const found = voterOfToken(open, code);
  if (!found?.valid || !electors(e).has(found.voter)) return { kind: 'not found' };
  const round = e.rounds.at(-1);
  const s = round?.stations.get(stationOf(e, found.voter, round) ?? 0);
  const day = round?.day ?? e.electionDay;
  return {
    kind: 'listed',
    ...(day ? { day } : {}),
    ...(round && s
      ? {
          station: {
            no: s.no,
            name: s.name,
            ...(s.address ? { address: s.address } : {}),
            opens: s.opens ?? round.opens,
            closes: s.closes ?? round.closes,
            stepFree: s.stepFree ?? false,
            closed: s.closed !== undefined,
          },
        }
      : {}),
    mobile: e.aid.mobile.has(found.voter),
  };
};
