// Pairing a phone with this laptop: a code that opens once within three minutes, a number that two people compare, and a yes or a no at the laptop. Promises that a phone is signed in only after that yes, and one phone for one code. What is kept of it: devices.ts.
import { createHash, randomBytes as systemBytes } from 'node:crypto';
import type { Who } from '../door.ts';
import type { Both } from '../screens.ts';
import type { DeviceKind, Devices } from './devices.ts';

const minutes = 3;
const lasts = minutes * 60_000;
/** So long an ended code is remembered, to say what became of it. */
const remembered = 30 * 60_000;
const mostOpen = 40;

interface Offer {
  readonly id: string;
  readonly election: string;
  readonly by: Who;
  readonly to: Who;
  readonly secret: string;
  readonly until: number;
  state: 'open' | 'asked' | 'paired' | 'refused' | 'withdrawn';
  asked?: { readonly claim: string; readonly number: string; readonly kind: DeviceKind; token?: string };
  /** Further devices that opened the code. */
  others: number;
}
/** What the laptop sees of its code. */
export type OfferShown =
  | { readonly state: 'open'; readonly left: number }
  | {
      readonly state: 'asked';
      readonly left: number;
      readonly number: string;
      readonly kind: DeviceKind;
      readonly others: number;
    }
  | { readonly state: 'paired' | 'refused' | 'withdrawn' | 'expired' };
export type Turned = { readonly turned: Both };
export interface Pairing {
  offer(by: Who, to: Who, election: string): { readonly offer: string; readonly secret: string; readonly left: number } | Turned;
  /** The code was opened by a device: the number that it shows, and the word by which it goes on asking. */
  ask(secret: string, kind: DeviceKind): { readonly claim: string; readonly number: string; readonly name: string } | Turned;
  shown(offer: string, by: Who): OfferShown | undefined;
  /** Yes or no at the laptop, to the number that stands there. */
  answer(offer: string, by: Who, number: string, yes: boolean): OfferShown | undefined;
  withdraw(offer: string, by: Who): void;
  /** What the device that asked is told; its session's token once somebody said yes. */
  wait(claim: string): { readonly state: 'waiting' } | { readonly state: 'paired'; readonly token: string } | Turned;
}
interface Parts {
  readonly devices: Devices;
  readonly now?: () => number;
  readonly randomBytes?: (n: number) => Buffer;
}

const turns = {
  wrong: {
    zh: '这个配对码不对，或者早已过期。请重新扫投票站电脑上的码。',
    en: 'This pairing code is wrong or long expired. Scan the one on the laptop again.',
  },
  expired: {
    zh: `配对码过了 ${minutes} 分钟，已经失效。请在电脑上重新配对。`,
    en: `The pairing code is older than ${minutes} minutes. Begin again at the laptop.`,
  },
  used: { zh: '这个配对码已经用过。请在电脑上重新配对。', en: 'This pairing code was used before. Begin again at the laptop.' },
  second: {
    zh: '另一台设备已经打开了这个配对码。不是您的设备的，请马上告诉电脑前的工作人员点“不是”。',
    en: 'Another device has opened this code. If it is not yours, tell whoever sits at the laptop to press “no” at once.',
  },
  refused: { zh: '电脑前的工作人员点了“不是”，没有配对。', en: 'Somebody at the laptop pressed “no”: not paired.' },
  withdrawn: { zh: '电脑上已取消这次配对。', en: 'The pairing was called off at the laptop.' },
  crowded: { zh: '正在配对的设备太多，请过几分钟再试。', en: 'Too many devices are being paired; try again in a few minutes.' },
} as const satisfies Readonly<Record<string, Both>>;
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Opens the pairing of one server. What is under way lives in memory: after a restart a code is scanned anew. */
export const openPairing = ({ devices, now = Date.now, randomBytes = systemBytes }: Parts): Pairing => {
  const offers = new Map<string, Offer>();
  const word = (): string => randomBytes(24).toString('base64url');
  const isOver = (one: Offer): boolean => now() >= one.until;
  const forget = (): void => {
    for (const [id, one] of offers) if (now() - one.until > remembered) offers.delete(id);
  };
  const shownOf = (one: Offer): OfferShown => {
    if (one.state !== 'open' && one.state !== 'asked') return { state: one.state };
    if (isOver(one)) return { state: 'expired' };
    const left = Math.ceil((one.until - now()) / 1000);
    return one.asked
      ? { state: 'asked', left, number: one.asked.number, kind: one.asked.kind, others: one.others }
      : { state: 'open', left };
  };
  const own = (id: string, by: Who): Offer | undefined => {
    const one = offers.get(id);
    return one?.by.account === by.account ? one : undefined;
  };
  /** Why a code cannot be opened any more. */
  const closed = (one: Offer): Both | undefined => {
    const { state } = shownOf(one);
    switch (state) {
      case 'open':
        return undefined;
      case 'asked':
        return turns.second;
      case 'paired':
        return turns.used;
      case 'expired':
        return turns.expired;
      case 'refused':
        return turns.refused;
      case 'withdrawn':
        return turns.withdrawn;
      default:
        return state satisfies never;
    }
  };
  return {
    offer: (by, to, election) => {
      forget();
      if ([...offers.values()].filter((one) => !isOver(one)).length >= mostOpen) return { turned: turns.crowded };
      const id = word(),
        secret = word();
      offers.set(id, { id, election, by, to, secret: digest(secret), until: now() + lasts, state: 'open', others: 0 });
      return { offer: id, secret, left: lasts / 1000 };
    },
    ask: (secret, kind) => {
      const hash = digest(secret);
      const one = [...offers.values()].find((o) => o.secret === hash);
      if (!one) return { turned: turns.wrong };
      const why = closed(one);
      if (why) {
        if (one.state === 'asked' && !isOver(one)) {
          one.others += 1;
          devices.note('second device', one.to, one.by);
        }
        return { turned: why };
      }
      const claim = word(),
        number = String(1000 + (randomBytes(4).readUInt32BE() % 9000));
      one.asked = { claim: digest(claim), number, kind };
      one.state = 'asked';
      return { claim, number, name: one.to.name };
    },
    shown: (id, by) => {
      const one = own(id, by);
      return one && shownOf(one);
    },
    answer: (id, by, number, yes) => {
      const one = own(id, by);
      if (!one?.asked || one.state !== 'asked' || isOver(one) || one.asked.number !== number) return one && shownOf(one);
      if (yes) one.asked.token = devices.pair(one.to, one.asked.kind, by).token;
      else devices.note('refused', one.to, by);
      one.state = yes ? 'paired' : 'refused';
      return shownOf(one);
    },
    withdraw: (id, by) => {
      const one = own(id, by);
      if (one && (one.state === 'open' || one.state === 'asked')) one.state = 'withdrawn';
    },
    wait: (claim) => {
      const hash = digest(claim);
      const one = [...offers.values()].find((o) => o.asked?.claim === hash);
      if (!one) return { turned: turns.wrong };
      // An answer that was lost on the way may be asked for again, as long as the code lives.
      if (one.asked?.token !== undefined)
        return now() - one.until < lasts ? { state: 'paired', token: one.asked.token } : { turned: turns.used };
      if (one.state === 'asked') return isOver(one) ? { turned: turns.expired } : { state: 'waiting' };
      return { turned: closed(one) ?? turns.wrong };
    },
  };
};
