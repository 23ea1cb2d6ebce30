// The steps after the result: notice, ballots sealed, report, second vote where seats are open, handover, papers, archive.
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, ballotsSealedDays, handoverDays, resultPublication, secondVoteLatest } from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { dated, datesOf } from './dates.ts';
import { openSeats } from '../outcome.ts';
import { type Maybe, notice, w } from './step.ts';

export const afterwards = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const round = e.rounds.at(-1);
  const days = answerOn(handoverDays, law);
  const second = answerOn(secondVoteLatest, law);
  const notAnnounced = !round?.announced && w('结果尚未宣布', 'the result is not announced');
  const open =
    round?.announced && round.confirmed?.valid && !e.handover.done ? openSeats(e, round).reduce((n, c) => n + c.seats, 0) : 0;
  const dates = datesOf(e, law);
  const last = dates.get(handoverDays.key)?.day;
  return [
    notice(e, 'result', '选举结果', 'the result', notAnnounced, dated(dates, resultPublication)),
    {
      key: 'seal',
      words: w('封存选票', 'seal the ballots'),
      order: 'sealBallots',
      screen: 'result',
      done: round?.sealed !== undefined,
      waitsFor: notAnnounced,
      ...dated(dates, ballotsSealedDays),
    },
    {
      key: 'report',
      words: w('上报选举结果', 'file the report'),
      order: 'fileReport',
      screen: 'result',
      done: round?.filed !== undefined,
      waitsFor: notAnnounced || (!round?.sealed && w('选票尚未封存', 'the ballots are not sealed')),
      due: last,
    },
    open > 0 &&
      round && {
        key: 'second vote',
        words: w(`另行选举（尚缺 ${open} 名）`, `second vote (${open} seats open)`),
        order: 'callSecondVote',
        screen: 'result',
        done: false,
        ...dated(dates, secondVoteLatest),
        law: second,
        else: w('另行选举逾期', 'the second vote is out of time'),
      },
    {
      key: 'handover',
      words: w('工作移交', 'hand the work over'),
      order: 'handOver',
      screen: 'papers',
      done: e.handover.done !== undefined,
      waitsFor: notAnnounced || (!round?.filed && w('结果尚未上报', 'the report is not filed')),
      ...dated(dates, handoverDays),
      law: days,
      else: w('移交逾期', 'the handover is out of time'),
    },
    {
      key: 'papers',
      words: w('制作并登记文书', 'make the papers and record them'),
      order: 'recordPapers',
      screen: 'papers',
      done: e.handover.papers !== undefined,
      waitsFor:
        notAnnounced ||
        (round?.confirmed?.valid === true && !e.handover.done && w('工作尚未移交', 'the work is not handed over')),
    },
    {
      key: 'archive',
      words: w('封存档案', 'seal the archive'),
      order: 'sealArchive',
      screen: 'papers',
      done: e.handover.sealed !== undefined,
      waitsFor:
        (!e.handover.done && w('工作尚未移交', 'the work is not handed over')) ||
        (!e.handover.papers && w('文书尚未制作', 'the papers are not made')),
    },
  ];
};
