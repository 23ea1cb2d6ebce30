// A roll judged without an election: by the law of a kind of place, a place and a day, the same findings as at an import. It keeps nothing and registers nobody.
import type { Fault } from '../election/refusal.ts';
import { groundOn } from '../election/roll/rollground.ts';
import type { CommitteeKind, Day } from '../law/answer.ts';
import { type NoProfile, profileOf } from '../law/profile.ts';
import { sayFault } from '../papers/words/sayfault.ts';
import { readRoll } from './rollfile.ts';
import type { Both } from './screens.ts';

export interface RollAsked {
  readonly kind: CommitteeKind;
  readonly place?: string;
  /** The day of registration. */
  readonly on: Day;
  /** The day of the poll, by which age is counted; absent = `on`. */
  readonly poll?: Day;
  readonly groups?: number;
  /** Ids of the division for rehearsals are taken. */
  readonly rehearsal?: boolean;
}
export interface RollFinding extends Fault {
  readonly says: Both;
  readonly remedy: Both;
}
export interface RollChecked {
  readonly kind: 'checked';
  readonly rows: number;
  readonly groups: number;
  readonly men: number;
  readonly women: number;
  readonly faults: readonly RollFinding[];
  readonly doubts: readonly RollFinding[];
  readonly marked?: Uint8Array;
}

const told = (fault: Fault): RollFinding => {
  const { remedy, ...says } = sayFault(fault);
  return { ...fault, says, remedy };
};

/** The findings of a file; or why no law can judge it. */
export const checkRoll = async (bytes: Uint8Array, asked: RollAsked): Promise<RollChecked | NoProfile> => {
  const profile = profileOf({ kind: asked.kind, on: asked.on, ...(asked.place === undefined ? {} : { place: asked.place }) });
  if (profile.kind === 'no profile') return profile;
  const law = {
    kind: asked.kind,
    ...(profile.province ? { province: profile.province } : {}),
    day: asked.on,
    mode: 'voters' as const,
    plan: {},
  };
  const ground = groundOn(law, asked.on, {
    rehearsal: asked.rehearsal ?? false,
    electionDay: asked.poll ?? asked.on,
    ...(asked.groups === undefined ? {} : { groups: asked.groups }),
  });
  const read = await readRoll(bytes, { ground, marked: true });
  const of = (sex: 'man' | 'woman') => read.rows.filter((r) => r.sex === sex).length;
  return {
    kind: 'checked',
    rows: read.rows.length,
    groups: new Set(read.rows.map((r) => r.group)).size,
    men: of('man'),
    women: of('woman'),
    faults: read.faults.map(told),
    doubts: read.doubts.map(told),
    ...(read.marked ? { marked: read.marked } : {}),
  };
};
