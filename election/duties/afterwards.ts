// The steps after the result: report signed, notice, certificates, ballots sealed, report filed, objections answered, the vote that follows, handover, first meeting, papers, archive.
import type { LawOfTheDay } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import {
  answerOn,
  archiveDuty,
  ballotsSealedDays,
  certificateBy,
  certificateDays,
  firstMeetingDays,
  handoverDays,
  publicCount,
  repeatElectionDays,
  resultFiled,
  resultObjectionAnswer,
  resultPublication,
  secondVoteLatest,
} from '../../law/rules.ts';
import { certificateOf, voidSecondVote, winners } from '../after/aftermath.ts';
import type { Election } from '../election.ts';
import { openSeats } from '../after/outcome.ts';
import { foundGround, leavesNoSlate, voidSince } from '../after/repeating.ts';
import { stillToHandOver } from '../after/takeover.ts';
import { dated, datesOf } from './dates.ts';
import { type Maybe, notice, w, type Words } from './step.ts';

export const afterwards = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const round = e.rounds.at(-1);
  const notAnnounced = !round?.announced && w('结果尚未宣布', 'the result is not announced');
  const dates = datesOf(e, law);
  /** Of several votes the first whose sheet nobody signed. */
  const sheet = e.rounds.find((r) => r.confirmed && !r.signed) ?? round;
  const last = dates.get(handoverDays.key)?.day;
  const notHanded: Words | false = !e.handover.done && winners(e).length > 0 && w('工作尚未移交', 'the work is not handed over');
  return [
    {
      key: 'sign report',
      words:
        sheet === round
          ? w('报告单签字', 'sign the report sheet')
          : w(`第 ${sheet?.number ?? 1} 次投票的报告单签字`, `sign the report sheet of vote ${sheet?.number ?? 1}`),
      order: 'signReport',
      screen: sheet === round ? 'result' : 'archive',
      done: sheet?.signed !== undefined,
      doneOn: sheet?.signed?.on,
      waitsFor: !sheet?.confirmed && w('结果尚未确认', 'the result is not concluded'),
      law: answerOn(publicCount, law),
      from: sheet?.day,
      due: sheet?.day,
    },
    {
      ...notice(e, 'result', '选举结果', 'the result', notAnnounced, dated(dates, resultPublication)),
      law: answerOn(resultPublication, law),
    },
    {
      key: 'seal',
      words: w('封存选票', 'seal the ballots'),
      order: 'sealBallots',
      screen: 'archive',
      done: round?.sealed !== undefined,
      doneOn: round?.sealed?.on,
      waitsFor: notAnnounced,
      ...dated(dates, ballotsSealedDays),
      law: answerOn(ballotsSealedDays, law),
    },
    {
      key: 'report',
      words: w('上报选举结果', 'file the report'),
      order: 'fileReport',
      screen: 'archive',
      done: round?.filed !== undefined,
      doneOn: round?.filed?.on,
      waitsFor: notAnnounced || (!round?.sealed && w('选票尚未封存', 'the ballots are not sealed')),
      from: round?.day,
      due: last,
      law: answerOn(resultFiled, law),
    },
    ...following(e, law, dates),
    ...objections(e, law),
    ...takingOver(e, law, dates, notAnnounced),
    {
      key: 'papers',
      words: w('制作并登记文书', 'make the papers and record them'),
      order: 'recordPapers',
      screen: 'archive',
      done: e.handover.papers !== undefined,
      doneOn: e.handover.papers?.on,
      waitsFor: notAnnounced || notHanded,
      law: answerOn(archiveDuty, law),
    },
    {
      key: 'archive',
      words: w('封存档案', 'seal the archive'),
      order: 'sealArchive',
      screen: 'archive',
      done: e.handover.sealed !== undefined,
      doneOn: e.handover.sealed,
      waitsFor: notHanded || (!e.handover.papers && w('文书尚未制作', 'the papers are not made')),
      law: answerOn(archiveDuty, law),
    },
  ];
};

/** The vote that follows: held again where this one is void, a second one where seats are open; nothing once the work was handed over. */
const following = (e: Election, law: LawOfTheDay, dates: ReturnType<typeof datesOf>): readonly Maybe[] => {
  const round = e.rounds.at(-1);
  if (!round?.announced || e.handover.done) return [];
  const voided = voidSince(e, round);
  if (voided !== undefined) {
    const ground = foundGround(e, round);
    if (ground && leavesNoSlate(ground)) return [];
    const days = answerOn(repeatElectionDays, law);
    return [
      {
        key: 'repeat election',
        words: w('重新选举', 'hold the election again'),
        order: 'callRepeatElection',
        screen: 'result',
        done: false,
        date: repeatElectionDays.key,
        due: addDays(voided, days.value),
        law: days,
        else: w('重新选举逾期', 'the repeat election is out of time'),
      },
    ];
  }
  if (!round.confirmed?.valid && voidSecondVote(e, round) === undefined) return [];
  const seats = openSeats(e, round);
  const open = seats.reduce((n, c) => n + c.seats, 0);
  const tied = seats.every((c) => c.tied);
  return open === 0
    ? []
    : [
        {
          key: 'second vote',
          words: tied
            ? w(`就得票相等的人再次投票（${open} 名）`, `vote again among the tied (${open} seats)`)
            : w(`另行选举（尚缺 ${open} 名）`, `second vote (${open} seats open)`),
          order: 'callSecondVote',
          screen: 'result',
          done: false,
          ...dated(dates, secondVoteLatest),
          law: answerOn(secondVoteLatest, law),
          else: w('另行选举逾期', 'the second vote is out of time'),
        },
      ];
};

/** Objections to the result that wait for an answer, the one that runs out first. */
const objections = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const all = [...e.aftermath.objections.values()];
  const open = all.filter((o) => !o.answered);
  const days = answerOn(resultObjectionAnswer, law);
  const first = open.map((o) => o.on).toSorted()[0];
  return all.length === 0
    ? []
    : [
        {
          key: 'result objections',
          words: w(
            `答复对结果的异议${open.length > 0 ? `（${open.length} 件）` : ''}`,
            `answer the objections to the result${open.length > 0 ? ` (${open.length})` : ''}`,
          ),
          order: 'answerResultObjection',
          screen: 'archive',
          done: open.length === 0,
          ...(first ? { due: addDays(first, days.value) } : {}),
          law: days,
          else: w('异议答复逾期', 'an answer is out of time'),
        },
      ];
};

/** What the elected take over: certificates, the things one by one, the work as a whole, the first meeting. */
const takingOver = (
  e: Election,
  law: LawOfTheDay,
  dates: ReturnType<typeof datesOf>,
  notAnnounced: Words | false,
): readonly Maybe[] => {
  const round = e.rounds.at(-1);
  const elected = winners(e);
  if (!notAnnounced && elected.length === 0) return [];
  const given = elected.filter((x) => certificateOf(e, x)).length;
  const { items, meeting } = e.aftermath;
  const left = stillToHandOver(items, law).length;
  const all = left + new Set(items.map((x) => x.item)).size;
  return [
    {
      key: 'certificates',
      words: w(
        `颁发当选证书${given > 0 && given < elected.length ? `（${given}/${elected.length}）` : ''}`,
        `give the certificates${given > 0 && given < elected.length ? ` (${given}/${elected.length})` : ''}`,
      ),
      order: 'giveCertificate',
      screen: 'archive',
      done: elected.length > 0 && given === elected.length,
      waitsFor: notAnnounced,
      ...dated(dates, certificateDays),
      law: answerOn(certificateBy, law),
    },
    {
      key: 'handover items',
      words: w(
        `逐项移交${items.length > 0 && left > 0 ? `（还有 ${left} 项，共 ${all} 项）` : ''}`,
        `hand the things over one by one${items.length > 0 && left > 0 ? ` (${left} of ${all} left)` : ''}`,
      ),
      order: 'handOverItem',
      screen: 'archive',
      done: left === 0 || e.handover.done !== undefined,
      waitsFor: notAnnounced,
      ...dated(dates, handoverDays),
      law: answerOn(handoverDays, law),
    },
    {
      key: 'handover',
      words: w('工作移交', 'hand the work over'),
      order: 'handOver',
      screen: 'archive',
      done: e.handover.done !== undefined,
      doneOn: e.handover.done?.on,
      waitsFor: notAnnounced || (!round?.filed && w('结果尚未上报', 'the report is not filed')),
      ...dated(dates, handoverDays),
      law: answerOn(handoverDays, law),
      else: w('移交逾期', 'the handover is out of time'),
    },
    {
      key: 'first meeting',
      words: w('新一届委员会第一次会议，明确分工', 'the new committee meets and shares out the work'),
      order: 'holdFirstMeeting',
      screen: 'archive',
      done: meeting !== undefined,
      doneOn: meeting?.on,
      waitsFor: notAnnounced,
      ...dated(dates, firstMeetingDays),
      law: answerOn(firstMeetingDays, law),
    },
  ];
};
