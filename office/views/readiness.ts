// The page before the poll: every line of election/readiness.ts with its article and the button that mends it, and the sheets printed from here.
import { isReady, readiness } from '../../election/readiness.ts';
import { citesOf } from '../../law/rules.ts';
import type { OpenElection, Who } from '../door.ts';
import { mayGive } from '../roles.ts';
import type { ReadinessScreen } from '../screens.ts';

export const readinessScreen = (open: OpenElection, who: Who): ReadinessScreen => {
  const e = open.election(),
    held = open.rolesOf(who.account);
  const lines = readiness(e, open.law(), open.now().today);
  const day = e.rounds.at(-1)?.day ?? e.electionDay;
  const keeps = held.some((r) => r === 'chair' || r === 'clerk');
  const round = e.rounds.at(-1),
    number = round?.number ?? 1;
  const stations = [...(round?.stations.values() ?? [])];
  const voting = stations.some((s) => s.opened);
  return {
    ready: isReady(lines),
    ...(day ? { electionDay: day } : {}),
    lines: lines.map(({ law, ...line }) => ({
      ...line,
      ...(law ? { cites: citesOf(law) } : {}),
      ...(line.order ? { may: mayGive(line.order, held, who.admin === true) } : {}),
    })),
    papers: voting
      ? []
      : [
          { file: 'readiness.pdf', words: { zh: '就绪检查表', en: 'readiness sheet' }, ready: e.electionDay !== undefined },
          {
            file: number > 1 ? `paper-kit-${number}.pdf` : 'paper-kit.pdf',
            words: { zh: '断电备用纸质件', en: 'paper kit' },
            ready: keeps && stations.length > 0,
          },
        ],
  };
};
