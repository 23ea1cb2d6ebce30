// The notices and lists that hang, in the order in which they are posted, and the letters that go with them.
import type { Election } from '../../election/election.ts';
import { noticeKinds as kindsInOrder } from '../../election/beginning/noticeTable.ts';
import type { Day } from '../../law/answer.ts';
import { type Kind, type KindsOf, ofVote, unless } from '../kind.ts';
import { stationList } from './ahead.ts';
import { joinedKinds } from './joined.ts';
import { omissionsOf, repairLetter } from './nominees.ts';
import { resultNotice } from './result.ts';
import { papersOfNotice } from './table.ts';

const both = ['pdf', 'docx'] as const;

export const noticeKinds: KindsOf = (e, given) => {
  const sheets = oneByOne(e, given);
  return [...sheets, ...joinedKinds(e, given.on, sheets)];
};

const oneByOne: KindsOf = (e, given) =>
  kindsInOrder.flatMap((kind): readonly Kind[] => {
    switch (kind) {
      case 'roll':
        return e.roll.voters.size > 0 && e.electionDay !== undefined ? papersOfNotice(e, given, kind) : [waitingRoll];
      case 'nominees':
        return [...papersOfNotice(e, given, kind), ...letters(e)];
      case 'staff':
        return [...stationLists(e), ...papersOfNotice(e, given, kind)];
      case 'result':
        return results(e, given.on);
      default:
        return papersOfNotice(e, given, kind);
    }
  });

/** The list hangs for a time and is then taken down: it is public then, and no part of an archive for everyone. */
const waitingRoll: Kind = {
  name: 'roll-notice',
  title: { zh: '选民名单公告', en: 'Notice of the roll' },
  formats: ['pdf'],
  personal: true,
  waitsFor: { zh: '登记选民', en: 'voters to be registered' },
  page: () => {
    throw new Error('no roll before somebody is registered');
  },
};

const letters = (e: Election): readonly Kind[] =>
  omissionsOf(e).map((asked, i) => ({
    name: `repair-letter-${i + 1}`,
    title: { zh: `材料补正通知（${asked.nominee.name}）`, en: `Letter on missing papers (${asked.nominee.name})` },
    formats: both,
    personal: true,
    waitsFor: undefined,
    page: () => repairLetter(e, asked),
  }));

const stationLists = (e: Election): readonly Kind[] =>
  e.rounds.map((round) => ({
    ...ofVote(round, 'station-list', '投票站一览表', 'Stations'),
    formats: ['pdf'],
    personal: false,
    waitsFor: unless(round.stations.size > 0, '设置投票站、确定工作人员', 'stations and staff to be set'),
    page: () => stationList(e, round),
  }));

const results = (e: Election, on: Day): readonly Kind[] =>
  e.rounds.map((round) => ({
    ...ofVote(round, 'result-notice', '选举结果公告', 'Notice of the result'),
    formats: both,
    personal: false,
    waitsFor: unless(round.confirmed !== undefined, '确认选举结果', 'the result to be confirmed'),
    page: () => resultNotice(e, round, on),
  }));
