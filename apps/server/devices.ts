// The devices of the hall, carried out: who may pair is the office's to say, what a phone is told comes back in words. Codes are opened by TLS alone, and not many a minute.
import { implement } from '@orpc/server';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { OpenElection } from '../../office/door.ts';
import { addressesOf } from '../../office/hall/certificate.ts';
import type { DeviceKind } from '../../office/hall/devices.ts';
import { openPairing, type Turned } from '../../office/hall/pairing.ts';
import { qrPng } from '../../office/press/qr.ts';
import { settled } from '../../office/views/settled.ts';
import { devicesOf, devicesScreen, mayNotPair, peopleFor } from '../../office/views/devices.ts';
import { devicesContract } from './devices-contract.ts';
import type { ServerParts } from './parts.ts';
import type { Asked } from './asked.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';

interface Ways {
  readonly whoIs: (context: Asked) => SignedIn;
  readonly opened: (id: string) => OpenElection;
  /** The port by TLS, once it is known. */
  readonly hallPort: () => number | undefined;
  readonly changed: (open: OpenElection) => void;
}

export const makeDevices = ({ accounts, hall }: ServerParts, { whoIs, opened, hallPort, changed }: Ways) => {
  const os = implement(devicesContract).$context<Asked>();
  const pairing = openPairing({ devices: accounts.devices });
  const tries = new RateLimiterMemory({ points: 10, duration: 60 }),
    allTries = new RateLimiterMemory({ points: 200, duration: 60 }),
    offers = new RateLimiterMemory({ points: 30, duration: 60 });
  const spaced = async (...asked: readonly Promise<unknown>[]): Promise<void> => {
    await Promise.all(asked).catch(() => {
      throw turned('TOO_MANY_REQUESTS', '试得太多，请过一分钟再试。', 'Too many attempts; try again in a minute.');
    });
  };
  /** Somebody who may pair devices of an election. */
  const pairer = (context: Asked, election: string) => {
    const who = whoIs(context),
      open = opened(election),
      no = mayNotPair(open, who);
    if (no) throw turned('FORBIDDEN', no.zh, no.en);
    return { who, open };
  };
  const unless = <T extends object>(answer: T | Turned): T => {
    if ('turned' in answer) throw turned('FORBIDDEN', answer.turned.zh, answer.turned.en);
    return answer;
  };
  const found = <T>(answer: T | undefined): T => {
    if (answer === undefined) throw turned('NOT_FOUND', '没有这次配对，请重新开始。', 'There is no such pairing; begin again.');
    return answer;
  };
  const inTheHall = () => {
    const port = hallPort();
    if (!hall || port === undefined)
      throw turned(
        'FORBIDDEN',
        '这台电脑没有对会场开放：启动时加 --host 0.0.0.0。',
        'This laptop is not open to the hall: start it with --host 0.0.0.0.',
      );
    return { port, now: hall.certificates.now() };
  };

  return os.router({
    settle: os.settle.handler(({ input, context }) =>
      settled(opened(input.election), `${whoIs(context).account} ${input.order}`),
    ),
    list: os.list.handler(({ input, context }) => {
      const port = hallPort();
      return devicesScreen(
        opened(input.election),
        whoIs(context),
        accounts,
        hall && port !== undefined ? { port, now: hall.certificates.now() } : undefined,
      );
    }),
    offer: os.offer.handler(async ({ input, context }) => {
      const { who, open } = pairer(context, input.election),
        { port, now } = inTheHall();
      await spaced(offers.consume(who.account));
      const to = peopleFor(open, who, accounts).find((one) => one.account === input.account);
      if (!to)
        throw turned(
          'FORBIDDEN',
          '只有主任、经办人本人可以配对自己的设备；其他人要先在本次选举中有职责。',
          'The chair and the clerk pair their own devices; everybody else needs a role in this election first.',
        );
      const addresses = addressesOf(now),
        address = input.address ?? addresses[0];
      if (address === undefined || !now.names.includes(address))
        throw turned('FORBIDDEN', '这台电脑没有接入会场的网络。', 'This laptop is in no network of the hall.');
      const made = unless(pairing.offer(who, { account: to.account, name: to.name }, open.id));
      const url = `https://${address}:${port}/pair#${made.secret}`;
      return { offer: made.offer, left: made.left, url, picture: `data:image/png;base64,${qrPng(url).toString('base64')}` };
    }),
    shown: os.shown.handler(({ input, context }) => found(pairing.shown(input.offer, pairer(context, input.election).who))),
    answer: os.answer.handler(({ input, context }) =>
      found(pairing.answer(input.offer, pairer(context, input.election).who, input.number, input.yes)),
    ),
    withdraw: os.withdraw.handler(({ input, context }) => {
      pairing.withdraw(input.offer, pairer(context, input.election).who);
      return {};
    }),
    takeAway: os.takeAway.handler(({ input, context }) => {
      const { who, open } = pairer(context, input.election);
      if (!devicesOf(open, accounts).some((d) => d.device === input.device) || !accounts.devices.takeAway(input.device, who))
        throw turned('NOT_FOUND', '这台设备已经停用。', 'This device is no longer paired.');
      changed(open);
      return {};
    }),
    ask: os.ask.handler(async ({ input, context }) => {
      await spaced(tries.consume(context.from), allTries.consume('all'));
      if (!context.tls) throw turned('FORBIDDEN', '配对只能经加密连接。', 'A device is paired by TLS only.');
      const { claim, number, name } = unless(pairing.ask(input.secret, kindOf(context.agent))),
        { now } = inTheHall();
      return { claim, number, name, words: now.words, fingerprint: now.fingerprint };
    }),
    wait: os.wait.handler(({ input, context }) => {
      const waited = pairing.wait(input.claim);
      if ('turned' in waited) return { state: 'ended', words: waited.turned };
      if (waited.state === 'paired') context.give(waited.token);
      return { state: waited.state };
    }),
  });
};

const kinds: readonly (readonly [RegExp, DeviceKind])[] = [
  [/HarmonyOS|OpenHarmony/i, 'harmony'],
  [/Android/i, 'android'],
  [/iPhone/i, 'iphone'],
  [/iPad/i, 'ipad'],
  [/Windows/i, 'windows'],
  [/Macintosh/i, 'mac'],
  [/Linux/i, 'linux'],
];
/** What kind of device a browser says it runs on: for people to tell devices apart, never to judge by. */
const kindOf = (agent: string): DeviceKind => kinds.find(([sign]) => sign.test(agent))?.[1] ?? 'other';
