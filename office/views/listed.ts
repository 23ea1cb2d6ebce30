// An election as a line of a list, before it is opened: what it is called, how far it is, which roles the asker holds; and the doors by which a rehearsal is entered.
import { type Role, roles } from '../../election/keepers.ts';
import { type Stage, stageOf } from '../../election/stages.ts';
import { roles as words } from '../../papers/words/terms.ts';
import type { OpenElection, Who } from '../door.ts';
import type { Both } from '../screens.ts';
import { titleOf } from './headline.ts';

export { type Role, roles } from '../../election/keepers.ts';
export interface ElectionListed {
  readonly id: string;
  readonly title: Both;
  readonly rehearsal: boolean;
  readonly stage: Stage;
  readonly electionDay?: string;
  readonly roles: readonly Role[];
}
export interface RehearsalDoor {
  readonly election: string;
  readonly title: Both;
  readonly roles: readonly {
    readonly role: Role;
    readonly words: Both;
    /** What it does, where that is not what it does in an election. */
    readonly does?: Both;
    /** The second of two who hold the role. */
    readonly second?: true;
  }[];
}

export const electionListed = (open: OpenElection, who?: Who): ElectionListed => {
  const e = open.election(),
    day = e.rounds.at(-1)?.day ?? e.electionDay;
  return {
    id: open.id,
    title: titleOf(open),
    rehearsal: open.rehearsal,
    stage: stageOf(e),
    ...(day ? { electionDay: day } : {}),
    roles: who ? open.rolesOf(who.account) : [],
  };
};

const secondTeller: Both = { zh: '计票员乙', en: 'second teller' };

/** The roles by which a rehearsal may be entered without a code. */
export const rehearsalDoor = (open: OpenElection): RehearsalDoor => ({
  election: open.id,
  title: titleOf(open),
  roles: roles.flatMap((role): RehearsalDoor['roles'] =>
    role === 'teller'
      ? [
          { role, words: words[role] },
          { role, words: secondTeller, second: true },
        ]
      : [{ role, words: words[role] }],
  ),
});

/** The story's person who holds a role of a rehearsal, or a stand-in who is given it; never somebody who `hasAccount`, who may hold roles elsewhere. */
export const standIn = async (
  open: OpenElection,
  role: Role,
  hasAccount: (account: string) => boolean,
  second?: true,
): Promise<Who> => {
  const holder = open.election().keepers.held.filter((k) => k.role === role && !hasAccount(k.account))[second ? 1 : 0];
  if (holder) return { account: holder.account, name: holder.name };
  const who = { account: `a_rehearsal_${role}${second ? '_2' : ''}`, name: `演练${second ? secondTeller.zh : words[role].zh}` };
  if (role !== 'guest')
    await open.tell(
      { order: `stand-in ${role}${second ? ' 2' : ''}`, do: 'giveRole', body: { ...who, role } },
      { account: 'a_rehearsal', name: '演练管理员', admin: true },
    );
  return who;
};
