// The papers of the count of each vote: doubtful ballots, corrections, totals by box, the report of the result.
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { type Kind, type KindsOf, ofVote, unless } from '../kind.ts';
import { boxTable } from './boxes.ts';
import { doubtfulRecord, doubtsOf } from './doubtful.ts';
import { corrigendum } from './recount.ts';
import { resultReport } from './report.ts';

export const countKinds: KindsOf = (e) => e.rounds.flatMap((round) => ofRound(e, round));

const ofRound = (e: Election, round: Round): readonly Kind[] => {
  const counted = unless(round.confirmed !== undefined, '确认选举结果', 'the result to be confirmed');
  return [
    ...(doubtsOf(round).length > 0
      ? [
          {
            ...ofVote(round, 'doubtful-ballots', '疑问票认定记录', 'Record of the doubtful ballots'),
            formats: ['pdf'] as const,
            personal: true,
            waitsFor: undefined,
            page: () => doubtfulRecord(e, round),
          },
        ]
      : []),
    ...(round.earlier.size > 0
      ? [
          {
            ...ofVote(round, 'corrigendum', '计票更正单', 'Corrigendum of the count'),
            formats: ['pdf', 'docx'] as const,
            personal: true,
            waitsFor: unless(
              [...round.earlier.keys()].every((box) => round.boxes.get(box)?.counted),
              '重新计票',
              'the recount',
            ),
            page: () => corrigendum(e, round),
          },
        ]
      : []),
    {
      ...ofVote(round, 'box-totals', '分票箱计票汇总表（公布）', 'Totals by box, as published'),
      formats: ['pdf'],
      personal: false,
      waitsFor: counted,
      page: () => boxTable(e, round, 'published'),
    },
    {
      ...ofVote(round, 'box-sheets', '分票箱计票汇总表（存档）', 'Totals of every box, for the office'),
      formats: ['pdf'],
      personal: true,
      waitsFor: counted,
      page: () => boxTable(e, round, 'every box'),
    },
    {
      ...ofVote(round, 'result-report', '选举结果报告单', 'Report sheet of the result'),
      formats: ['pdf', 'docx'],
      personal: false,
      waitsFor: counted,
      page: () => resultReport(e, round),
    },
  ];
};
