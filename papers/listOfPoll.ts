// The papers of one vote, from its ballot to the report of its result: which there are now, and what each still waits for. The papers before and after it: list.ts.
import type { Election } from '../election/election.ts';
import type { Round } from '../election/poll.ts';
import type { Day } from '../law/answer.ts';
import { staffNotice, staffPasses, stationList } from './ahead.ts';
import { ballot } from './ballot.ts';
import { paperKit } from './kit.ts';
import { boxTable } from './boxes.ts';
import { doubtfulRecord, doubtsOf } from './doubtful.ts';
import { openingScript } from './opening.ts';
import { corrigendum } from './recount.ts';
import { resultReport } from './report.ts';
import { resultNotice } from './result.ts';
import type { Page } from './page.ts';
import type { Both } from './words/terms.ts';

/** One paper in the forms in which it is made. */
export interface Kind {
  readonly name: string;
  readonly title: Both;
  readonly formats: readonly ('pdf' | 'docx')[];
  readonly personal: boolean;
  readonly waitsFor: Both | undefined;
  readonly page: () => Page;
}

/** What a paper waits for, unless it is done. */
export const unless = (done: boolean, zh: string, en: string): Both | undefined => (done ? undefined : { zh, en });

/** Whether voting has begun: what prepares it is then no longer a paper of the election. */
export const hasOpened = (round: Round | undefined): boolean => [...(round?.stations.values() ?? [])].some((s) => s.opened);

const suffix = (round: Round | undefined): string => (round === undefined || round.number === 1 ? '' : `-${round.number}`);
const titled = (zh: string, en: string, round: Round | undefined): Both =>
  round === undefined || round.number === 1
    ? { zh, en }
    : { zh: `${zh}（第${round.number}次投票）`, en: `${en} (vote ${round.number})` };

/** The ballot of a vote, or of the one that is being prepared. */
export const ballotOf = (e: Election, round: Round | undefined, on: Day): Kind => ({
  name: `ballot${suffix(round)}`,
  title: titled('选票', 'Ballot', round),
  formats: ['pdf'],
  personal: false,
  waitsFor: unless(e.candidacy.fixed !== undefined, '确定正式候选人', 'the candidates to be fixed'),
  page: () => ballot(e, on, round),
});

const kitOf = (e: Election, round: Round): Kind => ({
  name: `paper-kit${suffix(round)}`,
  title: titled('断电备用纸质件', 'Paper kit for a power cut', round),
  formats: ['pdf'],
  personal: true,
  waitsFor: unless(round.stations.size > 0, '设置投票站', 'the stations to be set'),
  page: () => paperKit(e, round),
});

const doubtfulOf = (e: Election, round: Round): Kind => ({
  name: `doubtful-ballots${suffix(round)}`,
  title: titled('疑问票认定记录', 'Record of the doubtful ballots', round),
  formats: ['pdf'],
  personal: true,
  waitsFor: undefined,
  page: () => doubtfulRecord(e, round),
});

const recountOf = (e: Election, round: Round): Kind => ({
  name: `corrigendum${suffix(round)}`,
  title: titled('计票更正单', 'Corrigendum of the count', round),
  formats: ['pdf', 'docx'],
  personal: true,
  waitsFor: unless([...round.earlier.keys()].every((box) => round.boxes.get(box)?.counted), '重新计票', 'the recount'),
  page: () => corrigendum(e, round),
});

const scriptOf = (e: Election, round: Round): Kind => ({
  name: `opening-script${suffix(round)}`,
  title: titled('投票站主持词', 'Script for the host of a station', round),
  formats: ['pdf'],
  personal: false,
  waitsFor: undefined,
  page: () => openingScript(e, round),
});

/** Every paper of a vote, ready or not, in the order of the work. */
export const ofRound = (e: Election, round: Round, on: Day): readonly Kind[] => {
  const counted = unless(round.confirmed !== undefined, '确认选举结果', 'the result to be confirmed');
  return [
    ballotOf(e, round, on),
    ...(
      [
        ['station-list', '投票站一览表', 'Stations', round.stations.size > 0, () => stationList(e, round)],
        ['staff-notice', '选举工作人员名单公告', 'Notice of the staff', round.staff.length > 0, () => staffNotice(e, round, on)],
        ['staff-passes', '工作证发放表', 'Passes of the staff', round.staff.length > 0, () => staffPasses(e, round)],
      ] as const
    ).map(
      ([name, zh, en, has, page]): Kind => ({
        name: `${name}${suffix(round)}`,
        title: titled(zh, en, round),
        formats: ['pdf'],
        personal: false,
        waitsFor: unless(has, '设置投票站、确定工作人员', 'stations and staff to be set'),
        page,
      }),
    ),
    ...(round.stations.size > 0 ? [scriptOf(e, round)] : []),
    ...(hasOpened(round) ? [] : [kitOf(e, round)]),
    ...(doubtsOf(round).length > 0 ? [doubtfulOf(e, round)] : []),
    ...(round.earlier.size > 0 ? [recountOf(e, round)] : []),
    {
      name: `box-totals${suffix(round)}`,
      title: titled('分票箱计票汇总表（公布）', 'Totals by box, as published', round),
      formats: ['pdf'],
      personal: false,
      waitsFor: counted,
      page: () => boxTable(e, round, 'published'),
    },
    {
      name: `box-sheets${suffix(round)}`,
      title: titled('分票箱计票汇总表（存档）', 'Totals of every box, for the office', round),
      formats: ['pdf'],
      personal: true,
      waitsFor: counted,
      page: () => boxTable(e, round, 'every box'),
    },
    {
      name: `result-notice${suffix(round)}`,
      title: titled('选举结果公告', 'Notice of the result', round),
      formats: ['pdf', 'docx'],
      personal: false,
      waitsFor: counted,
      page: () => resultNotice(e, round, on),
    },
    {
      name: `result-report${suffix(round)}`,
      title: titled('选举结果报告单', 'Report sheet of the result', round),
      formats: ['pdf', 'docx'],
      personal: false,
      waitsFor: counted,
      page: () => resultReport(e, round),
    },
  ];
};
