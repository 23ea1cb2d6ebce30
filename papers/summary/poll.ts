// The chapters of the work summary on the poll and on what follows the count: staff and ballots, report and handover. Figures name their facts; the rest of the summary: summary.ts.
import type { Round, StaffRole } from '../../election/polling/poll.ts';
import { zhDate } from '../../law/days.ts';
import type { Chapter, Telling } from '../figures.ts';
import { ballotSums } from '../notices/result.ts';
import { type Block, paragraph, type Run } from '../page.ts';
import { staffRoles } from '../words/terms.ts';
import { inRounds, named, ofRound } from './rounds.ts';

export const poll: Chapter = ({ e, of }) =>
  inRounds(e, (round) => {
    const stations = [...round.stations.values()];
    if (stations.length === 0) return [];
    const boxes = stations.reduce((n, s) => n + s.boxes.length, 0) - round.teams.size;
    const mobile = stations.reduce((n, s) => n + (s.mobile?.length ?? 0), 0);
    const centres = stations.filter((s) => s.place === 'centre').length;
    const branches = stations.filter((s) => s.place === 'branch').length;
    const duties: readonly StaffRole[] = ['scrutineer', 'teller', 'caller', 'issuer'];
    const staff = duties.flatMap((role): Run[] => {
      const many = round.staff.filter((s) => s.role === role || (role === 'scrutineer' && s.role === 'chief scrutineer')).length;
      return many === 0
        ? []
        : [
            `，${staffRoles[role].zh}`,
            of.figure(named(round, `staff: ${role}`), many, ['StaffAppointed'], ofRound(round)),
            '人',
            ...(role === 'scrutineer' ? leastWatched({ of, round }) : []),
          ];
    });
    const sums = ballotSums(e, round);
    const closed = stations.flatMap((s) => s.closed ?? []);
    const proxy = closed.reduce((n, c) => n + c.byProxy, 0);
    return [
      paragraph(
        `${round.kind === 'second' ? '另行选举于' : ''}`,
        of.figure(
          named(round, 'pollDay'),
          zhDate(round.day),
          round.number > 1 ? ['SecondVoteCalled', 'RepeatElectionCalled'] : ['ElectionDayFixed'],
        ),
        of.figure(named(round, 'opens'), round.opens, ['StationsSet'], ofRound(round)),
        '至',
        of.figure(named(round, 'closes'), round.closes, ['StationsSet'], ofRound(round)),
        '投票，设投票站',
        of.figure(named(round, 'stations'), stations.length, ['StationsSet'], ofRound(round)),
        '个',
        ...atOnePlace({ of, round }),
        centres > 0 &&
          branches > 0 && [
            '（主会场',
            of.figure(named(round, 'central venues'), centres, ['StationsSet'], ofRound(round)),
            '个、分会场',
            of.figure(named(round, 'branch venues'), branches, ['StationsSet'], ofRound(round)),
            '个）',
          ],
        '、票箱',
        of.figure(named(round, 'boxes'), boxes, ['StationsSet'], ofRound(round)),
        '个',
        mobile > 0 && [
          '（其中流动票箱',
          of.figure(named(round, 'mobile boxes'), mobile, ['StationsSet'], ofRound(round)),
          '个）',
        ],
        ...fitted({ of, round }),
        ...staff,
        '。',
      ),
      ...trained({ of, round }),
      ...aided({ e, of, round }),
      ...(closed.length > 0
        ? [
            paragraph(
              '发出选票',
              of.figure(named(round, 'issued'), sums.issued, ['StationClosed'], ofRound(round)),
              '张',
              proxy > 0 && [
                '，其中受委托领取',
                of.figure(named(round, 'issuedByProxy'), proxy, ['StationClosed'], ofRound(round)),
                '张',
              ],
              round.boxes.size > 0 && [
                '，收回',
                of.figure(named(round, 'returned'), sums.returned, ['BoxOpened'], ofRound(round)),
                '张',
              ],
              '。',
            ),
          ]
        : []),
    ];
  });

/** Who could not come or write, and votes through another, at a box that is carried, or with a writer. */
const aided = ({ e, of, round }: Pick<Telling, 'e' | 'of'> & { readonly round: Round }): readonly Block[] => {
  const proxies = [...e.proxies.given.values()].filter((p) => p.round === round.number && !p.revoked).length;
  const now = round === e.rounds.at(-1);
  const parts: readonly (readonly Run[])[] = [
    ...(proxies > 0 ? [['登记委托投票', of.figure(named(round, 'proxies'), proxies, ['ProxyGiven', 'ProxyRevoked']), '件']] : []),
    ...(now && e.aid.mobile.size > 0
      ? [
          [
            '申请使用流动票箱',
            of.figure(named(round, 'mobile box voters'), e.aid.mobile.size, ['MobileBoxAsked', 'AidWithdrawn']),
            '人',
          ],
        ]
      : []),
    ...(now && e.aid.helpers.size > 0
      ? [['登记代写', of.figure(named(round, 'helped'), e.aid.helpers.size, ['HelperNamed', 'AidWithdrawn']), '人']]
      : []),
  ];
  return parts.length === 0 ? [] : [paragraph(...parts.map((run, i) => (i > 0 ? ['；', ...run] : run)), '。')];
};

export const afterwards: Chapter = ({ e, of }) => [
  ...inRounds(e, (round) =>
    round.sealed
      ? [
          paragraph(
            of.figure(named(round, 'ballotsSealed'), zhDate(round.sealed.on), ['BallotsSealed'], ofRound(round)),
            '，选票封存',
            of.figure(named(round, 'packages'), round.sealed.packages, ['BallotsSealed'], ofRound(round)),
            `包，由${round.sealed.keeper}保管`,
            round.filed && [
              '；',
              of.figure(named(round, 'filed'), zhDate(round.filed.on), ['ReportFiled'], ofRound(round)),
              `，选举结果报${round.filed.to}`,
            ],
            '。',
          ),
        ]
      : [],
  ),
  ...(e.aftermath.certificates.length > 0
    ? [
        paragraph(
          '向当选人颁发当选证书',
          of.figure('certificates', e.aftermath.certificates.length, ['CertificateGiven']),
          '份。',
        ),
      ]
    : []),
  ...firstMeeting({ e, of }),
  ...(e.handover.done
    ? [
        paragraph(
          of.figure('handedOver', zhDate(e.handover.done.on), ['HandedOver']),
          `，${e.handover.done.from}向${e.handover.done.to}移交工作，由${e.handover.done.witness}主持，移交`,
          of.figure('handoverItems', e.handover.done.items.length, ['HandedOver']),
          `项：${e.handover.done.items.join('、')}。`,
        ),
      ]
    : []),
];

const firstMeeting = ({ e, of }: Pick<Telling, 'e' | 'of'>): readonly Block[] => {
  const held = e.aftermath.meeting;
  if (!held) return [];
  return [
    paragraph(
      of.figure('firstMeeting', zhDate(held.on), ['FirstMeetingHeld']),
      '召开新一届委员会第一次会议，应到',
      of.figure('firstMeeting: due', held.due, ['FirstMeetingHeld']),
      '人，实到',
      of.figure('firstMeeting: present', held.present.length, ['FirstMeetingHeld']),
      `人，明确分工：${held.duties.map((d) => `${d.name}（${d.does}）`).join('、')}。`,
    ),
  ];
};

type AtRound = Pick<Telling, 'of'> & { readonly round: Round };

/** Stations that all stand at fewer addresses than they are. */
const atOnePlace = ({ of, round }: AtRound): readonly Run[] => {
  const all = [...round.stations.values()].flatMap((s) => s.address ?? []);
  const places = new Set(all).size;
  if (all.length < round.stations.size || places === 0 || places === all.length) return [];
  return ['（设在', of.figure(named(round, 'addresses'), places, ['StationsSet'], ofRound(round)), '处）'];
};

/** Desks and booths. */
const fitted = ({ of, round }: AtRound): readonly Run[] => {
  const stations = [...round.stations.values()];
  const sum = (what: 'desks' | 'booths') => stations.reduce((n, s) => n + (s[what] ?? 0), 0);
  return [
    ...(sum('desks') > 0
      ? ['、发票处', of.figure(named(round, 'desks'), sum('desks'), ['StationsSet'], ofRound(round)), '个']
      : []),
    ...(sum('booths') > 0
      ? ['、秘密写票处', of.figure(named(round, 'booths'), sum('booths'), ['StationsSet'], ofRound(round)), '个']
      : []),
  ];
};

const trained = ({ of, round }: AtRound): readonly Block[] => {
  const last = of.facts(['StaffTrained'], ofRound(round)).at(-1)?.fact;
  if (!last) return [];
  const figure = (name: string, value: string | number) => of.figure(named(round, name), value, ['StaffTrained'], ofRound(round));
  return [
    paragraph(
      figure('staffTrained', zhDate(last.on)),
      `，在${last.place}培训选举工作人员`,
      figure('staffTrained: people', round.trained.size),
      '人。',
    ),
  ];
};

/** How many scrutineers each box has at least: its own, or those of its station. */
const leastWatched = ({ of, round }: AtRound): readonly Run[] => {
  const least = Math.min(
    ...[...round.stations.values()].flatMap((s) =>
      s.boxes.map((box) => {
        const here = round.staff.filter((one) => one.station === s.no && one.role === 'scrutineer');
        const own = here.filter((one) => one.box === box).length;
        return own > 0 ? own : here.filter((one) => one.box === undefined).length;
      }),
    ),
  );
  const figure = of.figure(named(round, 'scrutineers at a box, least'), least, ['StaffAppointed', 'StationsSet'], ofRound(round));
  return least > 0 && Number.isFinite(least) ? ['（每个票箱不少于', figure, '人）'] : [];
};
