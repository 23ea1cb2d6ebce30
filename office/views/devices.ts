// The screen 设备: under which addresses and words the hall knows this laptop, who may be given a device, which devices are paired, and what was noted. Whoever pairs is a person with a role at the laptop, never a paired phone.
import type { Accounts } from '../accounts.ts';
import type { OpenElection, Who } from '../door.ts';
import { addressesOf, type HallCertificate } from '../hall/certificate.ts';
import type { DeviceKept, PairingNoted } from '../hall/devices.ts';
import type { Both } from '../screens.ts';
import type { Role } from './listed.ts';

export interface DevicesScreen {
  /** Absent where the laptop hears itself alone. */
  readonly hall?: {
    readonly addresses: readonly string[];
    readonly port: number;
    readonly words: readonly string[];
    readonly fingerprint: string;
  };
  /** Why the asker may not pair; absent where he may. */
  readonly mayNot?: Both;
  /** Whose device it may be. */
  readonly people: readonly PersonOfDevice[];
  readonly devices: readonly (Pick<DeviceKept, 'device' | 'kind' | 'name' | 'by'> & {
    readonly paired: string;
    readonly own: boolean;
  })[];
  readonly noted: readonly (Pick<PairingNoted, 'what' | 'name' | 'by'> & { readonly at: string })[];
}
export interface PersonOfDevice {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
/** Somebody who asks, with the device from which. */
export type AskedBy = Who & { readonly device?: string };

const pairers: readonly Role[] = ['chair', 'clerk', 'scrutineer'];
/** Who leads the election is signed in on his own device by himself alone. */
const ownOnly: readonly Role[] = ['chair', 'clerk'];

/** Why somebody may not pair or take away devices of an election. */
export const mayNotPair = (open: OpenElection, who: AskedBy): Both | undefined => {
  if (who.device !== undefined)
    return { zh: '配对只能在电脑上办，不能用已配对的手机。', en: 'Devices are paired at the laptop, not from a paired phone.' };
  if (who.admin !== true && !open.rolesOf(who.account).some((r) => pairers.includes(r)))
    return {
      zh: '主任、经办人、监票员和管理员可以配对设备。',
      en: 'The chair, the clerk, a scrutineer or an administrator pairs devices.',
    };
  return undefined;
};

/** Those for whom `who` may pair a device. */
export const peopleFor = (open: OpenElection, who: AskedBy, accounts: Accounts): readonly PersonOfDevice[] => {
  const people = new Map(
    open.election().keepers.held.map((k) => [k.account, { account: k.account, name: k.name, roles: open.rolesOf(k.account) }]),
  );
  return [...people.values()]
    .filter((one) => one.roles.some((r) => r !== 'guest'))
    .filter(
      (one) =>
        one.account === who.account ||
        (!one.roles.some((r) => ownOnly.includes(r)) && accounts.find(one.account)?.admin !== true),
    );
};

/** The paired devices of those who have a role in an election. */
export const devicesOf = (open: OpenElection, accounts: Accounts): readonly DeviceKept[] =>
  accounts.devices.list().filter((d) => open.rolesOf(d.account).length > 0);

export const devicesScreen = (
  open: OpenElection,
  who: AskedBy,
  accounts: Accounts,
  hall: { readonly now: HallCertificate; readonly port: number } | undefined,
): DevicesScreen => {
  const mayNot = mayNotPair(open, who);
  const sees = mayNot === undefined;
  return {
    ...(hall
      ? { hall: { addresses: addressesOf(hall.now), port: hall.port, words: hall.now.words, fingerprint: hall.now.fingerprint } }
      : {}),
    ...(mayNot ? { mayNot } : {}),
    people: sees ? peopleFor(open, who, accounts) : [],
    devices: devicesOf(open, accounts)
      .filter((d) => sees || d.account === who.account)
      .map((d) => ({
        device: d.device,
        kind: d.kind,
        name: d.name,
        by: d.by,
        paired: clockOf(d.paired),
        own: d.device === who.device,
      })),
    noted: sees
      ? accounts.devices
          .noted(200)
          .filter((n) => open.rolesOf(n.account).length > 0)
          .slice(0, 20)
          .map(({ at, what, name, by }) => ({ at: clockOf(at), what, name, by }))
      : [],
  };
};

/** 03-28 08:05, in Beijing. */
const clockOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
