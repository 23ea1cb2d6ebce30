// 海棠社区 with what seldom happens: five for the four places of a member and a vote among the representatives who of them stand, a nominee whose papers are repaired in time, guests of the hall with passes, a box that is counted anew. The ends that most elections come to: make-data.ts.
import { ballots, clear, concluded, first, free, handedOver, type Line, places, pollOn, untilTheEve } from './haitang.ts';

const late = '裴国栋';
const fifth = free(4, 6);
const review = { do: 'reviewNominees', by: '海棠街道办事处', round: 'township or street' };
const votes = { 骆建平: 18, 温玉霞: 17, 阮海涛: 16, 裴国栋: 15, [fifth]: 6 };

/** One more is put forward; one paper is missing at the review and is brought a day later; the representatives choose four of five. */
const chosen = (line: Line): readonly Line[] => {
  switch (line['do']) {
    case 'answerNomination':
      return [
        {
          on: '2026-04-09',
          do: 'signNomination',
          person: fifth,
          post: 'member',
          signers: Array.from({ length: 11 }, (_, i) => `${free(3, i)}/3`),
        },
        { ...line, agree: [...(line['agree'] as readonly string[]), fifth] },
      ];
    case 'reviewNominees':
      return [
        {
          ...line,
          eligible: [...(line['eligible'] as readonly string[]).filter((name) => name !== late), fifth],
          omissions: [{ person: late, missing: '无犯罪记录证明', until: '2026-04-13' }],
        },
        { on: '2026-04-13', do: 'repairOmission', person: late },
        { on: '2026-04-13', ...review, eligible: [late] },
        { on: '2026-04-13', do: 'fixPreliminary' },
        { on: '2026-04-13', do: 'postNotice', notice: 'nominees', places },
        { on: '2026-04-13', do: 'postNotice', notice: 'pre-selection', places },
        {
          on: '2026-04-14',
          do: 'recordPreselection',
          by: 'residents representatives',
          due: 20,
          present: 18,
          issued: 18,
          returned: 18,
          posts: [{ post: 'member', number: 4 }],
          votes: Object.entries(votes).map(([person, of]) => ({ person, post: 'member', votes: of })),
        },
        { on: '2026-04-14', do: 'postNotice', notice: 'pre-selection result', places },
      ];
    default:
      return [line];
  }
};

const passes: readonly Line[] = [
  { role: 'press', name: '贺新民', of: '晚报', place: '媒体席' },
  { role: 'observer', name: '沈知远', of: '海棠街道办事处', place: '观察席' },
  { role: 'watcher', name: free(6, 3), candidate: '程大江', station: 1 },
].map((pass) => ({ on: '2026-04-24', do: 'givePass', ...pass }));

/** 25 ballots of box 2 were read as for 阮海涛 in the third place; counted anew they are for 裴国栋. 120 of 170 elect 阮海涛 all the same. */
export const anew: readonly Line[] = [
  ...untilTheEve({}).flatMap(chosen),
  ...passes,
  ...pollOn(first, [5, 5], clear(85)[0], [
    ballots(60, '程大江', '范志刚', '骆建平', '温玉霞', '阮海涛'),
    ballots(25, '梅雨晴', '祝小兰', '骆建平', '温玉霞', '阮海涛'),
  ]),
  { on: first, at: '13:00', do: 'orderRecount', boxes: ['2'], present: 5, agree: 4, because: '监票员指出委员一栏读错' },
  { on: first, at: '13:05', do: 'countBox', box: '2', ballots: clear(85)[1] },
  ...concluded(first, '封'),
  ...handedOver('2026-04-27', '2026-05-05', '2026-05-06'),
];
