// 海棠村, the same invented people as a village of Zhejiang: an election whose ballot lists the seat of a woman apart, as its lines are told. The other ends: make-data.ts.
import {
  again,
  type Ballot,
  ballots,
  concluded,
  first,
  free,
  handedOver,
  type Line,
  places,
  pollOn,
  staff,
  untilTheEve,
} from './haitang.ts';

/** 海棠村 of Zhejiang, whose ballot lists the seat of a woman apart (21): on five ballots both women are marked, which voids them whole (27); 80 and 84 of 170 are not more than half, so that seat alone is voted on again (29). */
export const apartPosts = ['director', 'deputy', 'member', 'woman'].map((post) => ({ post, seats: 1 }));
const apartStanding = ['程大江', '范志刚', '阮海涛', '裴国栋', '骆建平', '祝小兰', '梅雨晴', '温玉霞'].map((person, at) => ({
  person,
  post: apartPosts[at >> 1]?.post,
  votes: 60 - at,
}));
const four = (times: number, ...woman: readonly string[]): Ballot => ({ ...ballots(times, '程大江', '阮海涛', '骆建平'), woman });
/** Three scrutineers a box, where the others have two (24). */
const withThree = (line: Line): Line =>
  line['do'] === 'appointStaff'
    ? {
        ...line,
        staff: [
          ...staff,
          ...[1, 2].map((station) => ({ name: free(station * 2, 2), group: station * 2, role: 'scrutineer', station })),
        ],
      }
    : line;
/** The notices of the poll and of its staff, which hang five days (22). */
const hung = (on: string): readonly Line[] => ['poll', 'staff'].map((notice) => ({ on, do: 'postNotice', notice, places }));
export const apart: readonly Line[] = [
  ...untilTheEve({}).flatMap((line): readonly Line[] => {
    switch (line['do']) {
      case 'adoptPlan':
        return [{ ...line, decides: { cardsBeforePoll: 2 } }];
      case 'signNomination':
        return line['person'] === '程大江'
          ? [
              {
                on: '2026-04-08',
                do: 'recordNomination',
                way: 'direct ballots',
                issued: 180,
                returned: 176,
                nominees: [{ person: '裴国栋', post: 'woman', votes: 9 }],
                expect: { refused: 'the seat is for a woman', cites: '第二十一条' },
              },
              {
                on: '2026-04-08',
                do: 'recordNomination',
                way: 'direct ballots',
                issued: 180,
                returned: 176,
                nominees: apartStanding,
              },
            ]
          : [];
      case 'fixCandidates':
        return [{ ...line, posts: apartPosts.map(({ post }) => ({ post, number: 2 })) }];
      case 'appointStaff':
        return [withThree(line)];
      case 'printBallots':
        return [line, ...hung('2026-04-20')];
      default:
        return [line];
    }
  }),
  ...pollOn(first, [5, 5], [four(80, '梅雨晴'), four(5, '梅雨晴', '温玉霞')], [four(84, '温玉霞'), { times: 1 }]),
  ...concluded(first, '封'),
  { on: '2026-04-27', do: 'callSecondVote', day: '2026-05-10', note: '只缺单列的妇女委员一名，由两名妇女参加' },
  { on: '2026-04-28', do: 'postNotice', notice: 'second vote', places },
  ...again('2026-05-02', '2026-05-04').map(withThree),
  ...pollOn(
    '2026-05-10',
    [15, 15],
    [
      { woman: ['温玉霞'], times: 40 },
      { woman: ['梅雨晴'], times: 35 },
    ],
    [{ woman: ['温玉霞'], times: 30 }, { woman: ['梅雨晴'], times: 25 }, { times: 20 }],
  ),
  ...concluded('2026-05-10', '再封'),
  ...handedOver('2026-05-11', '2026-05-18', '2026-05-19'),
];
/** The words of a village in place of a community's. */
export const inVillage = (told: string): string =>
  told
    .replaceAll('海棠街道办事处', '海棠镇人民政府')
    .replaceAll('居民委员会', '村民委员会')
    .replaceAll('居民代表会议', '村民代表会议')
    .replaceAll('residents representatives', 'villagers representatives')
    .replaceAll('社区', '村');
