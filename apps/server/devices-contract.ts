// What the server answers about the devices of the hall: the part of the contract that pairs phones. Nothing here acts.
import { type } from '@orpc/contract';
import { z } from 'zod';
import type { OfferShown } from '../../office/hall/pairing.ts';
import type { Both } from '../../office/screens.ts';
import type { DevicesScreen } from '../../office/views/devices.ts';
import { ofElection, open, word } from './contract-form.ts';

const ofOffer = ofElection.extend({ offer: word });

/** A code to be shown: its address, and the same as a picture. */
export interface OfferMade {
  readonly offer: string;
  readonly url: string;
  readonly picture: string;
  readonly left: number;
}
/** What the phone shows while somebody at the laptop compares. */
export interface Asking {
  readonly claim: string;
  readonly number: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly fingerprint: string;
}
export type Waited = { readonly state: 'waiting' | 'paired' } | { readonly state: 'ended'; readonly words: Both };

/** What became of an order whose answer was lost; of an issue, who was given a ballot. */
export interface Settled {
  readonly recorded: boolean;
  readonly names: readonly string[];
}

export const devicesContract = {
  /** Asked by whoever gave the order. Where it was not recorded it is refused should it still arrive. */
  settle: open
    .route({ method: 'POST', path: '/elections/{election}/orders/settle' })
    .input(ofElection.extend({ order: word }))
    .output(type<Settled>()),
  list: open.route({ method: 'GET', path: '/elections/{election}/devices' }).input(ofElection).output(type<DevicesScreen>()),
  /** A code for the device of one person, good once and for three minutes. */
  offer: open
    .route({ method: 'POST', path: '/elections/{election}/devices/offers' })
    .input(ofElection.extend({ account: word, address: z.string().max(80).optional() }))
    .output(type<OfferMade>()),
  shown: open
    .route({ method: 'GET', path: '/elections/{election}/devices/offers/{offer}' })
    .input(ofOffer)
    .output(type<OfferShown>()),
  /** Yes or no to the number that stands on the laptop. */
  answer: open
    .route({ method: 'POST', path: '/elections/{election}/devices/offers/{offer}/answer' })
    .input(ofOffer.extend({ number: z.string().length(4), yes: z.boolean() }))
    .output(type<OfferShown>()),
  withdraw: open
    .route({ method: 'POST', path: '/elections/{election}/devices/offers/{offer}/withdraw' })
    .input(ofOffer)
    .output(type<Record<string, never>>()),
  takeAway: open
    .route({ method: 'POST', path: '/elections/{election}/devices/{device}/away' })
    .input(ofElection.extend({ device: word }))
    .output(type<Record<string, never>>()),
  /** The phone has opened a code. Only by TLS. */
  ask: open
    .route({ method: 'POST', path: '/pairing/ask' })
    .input(z.strictObject({ secret: word }))
    .output(type<Asking>()),
  /** What became of it; with the yes the phone is signed in. */
  wait: open
    .route({ method: 'POST', path: '/pairing/wait' })
    .input(z.strictObject({ claim: word }))
    .output(type<Waited>()),
};
