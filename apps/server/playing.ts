// The calls that play a rehearsal's ballots by themselves, one player an election. What it tells: office/player.ts.
import { implement } from '@orpc/server';
import type { OpenElection } from '../../office/door.ts';
import type { Asked } from './asked.ts';
import { contract } from './contract.ts';
import { turned } from './turned.ts';
import { openPlayer, type Player } from '../../office/player.ts';
import type { RouterParts } from './parts.ts';

export const playerHandlers = ({ shelf, players }: RouterParts, opened: (id: string) => OpenElection) => {
  const os = implement(contract).$context<Asked>();
  const playerOf = (open: OpenElection): Player => {
    const player = players.get(open.id) ?? openPlayer(open, open.rehearsal ? shelf.story?.(open.id) : undefined);
    players.set(open.id, player);
    return player;
  };
  return {
    now: os.player.now.handler(({ input }) => playerOf(opened(input.election)).state()),
    play: os.player.play.handler(({ input, context }) => {
      const open = opened(input.election);
      const may =
        open.rehearsal &&
        (context.onThisMachine ||
          (context.who !== undefined &&
            (context.who.admin === true || open.rolesOf(context.who.account).some((r) => r !== 'guest'))));
      if (!may) throw turned('FORBIDDEN', '只有演练可以自动播放。', 'Only a rehearsal can be played.');
      const player = playerOf(open);
      if (input.do === 'play') player.play(input.speed);
      else if (input.do === 'pause') player.pause();
      else if (input.do === 'continue') player.continue();
      else if (input.do === 'stop') player.stop();
      else player.speed(input.speed ?? player.state().speed);
      return player.state();
    }),
  };
};
