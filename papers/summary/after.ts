// The last chapters of the work summary: what was difficult (breaks of the poll, irregularities, objections, votes found void), which duties are still open, and its annex of what does not add up or was out of time. Facts only; nothing is excused or judged.
import { afterwards as steps } from '../../election/duties/afterwards.ts';
import type { FactName } from '../../election/election.ts';
import { findingsOf } from '../../election/findings.ts';
import { issuedTwice } from '../../election/polling/issued.ts';
import { pointedAt } from '../../election/representatives/representation.ts';
import { determination, lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import type { Chapter, Telling } from '../figures.ts';
import { type Block, closing, type Figure, heading, paragraph, type Run } from '../page.ts';
import { annulWords, authorityWords, interruptionWords } from '../words/terms.ts';

/** Sentences one under the other, each computed as a whole. */
const listed = (items: readonly Run[]): readonly Block[] => items.map((item, i) => paragraph(`（${i + 1}）`, item));

export const difficulties: Chapter = (t) => {
  const { e, of } = t;
  const found = e.keepers.irregularities;
  const told = [...breaks(t), ...objections(t), ...voided(t)];
  if (found.length > 0)
    return [
      ...told,
      paragraph('选举过程中登记异常情况', of.figure('irregularities', found.length, ['IrregularityRecorded']), '件：'),
      ...listed(
        found.map((f, i) =>
          of.figure(
            `irregularity ${i + 1}`,
            `${zhDate(f.on)}，${f.what}${/[。！？]$/.test(f.what) ? '' : '。'}`,
            ['IrregularityRecorded'],
            (x) => x.what === f.what && x.on === f.on,
          ),
        ),
      ),
    ];
  return told.length > 0 ? told : e.rounds.at(-1)?.announced ? [paragraph('选举过程中没有登记异常情况。')] : [];
};

/** Each break of a station with its two times, and a poll that was put off to another day. */
const breaks = ({ e, of }: Telling): readonly Block[] => {
  const each = e.rounds.flatMap((round) =>
    [...round.stations.values()].flatMap((s) =>
      (s.breaks ?? []).map(({ on, clock, because, what, resumed }) => {
        const why = because === 'other' && what !== undefined ? what : interruptionWords[because].zh;
        const again = resumed
          ? `${resumed.on === on ? '' : zhDate(resumed.on)}${resumed.clock}恢复，封条${resumed.intact ? '完好' : '有异'}`
          : '没有恢复';
        return `${zhDate(on)}${clock}，第${s.no}投票站因${why}中断投票，${again}。`;
      }),
    ),
  );
  const off = of.facts(['PollPutOff']).map((p) => p.fact);
  return [
    ...(each.length > 0
      ? [
          paragraph('投票中断', of.figure('interruptions', each.length, ['PollInterrupted', 'PollResumed']), '次：'),
          ...listed(each.map((one, i) => of.figure(`interruption ${i + 1}`, one, ['PollInterrupted', 'PollResumed']))),
        ]
      : []),
    ...off.map((f, i) => {
      const figure = (name: string, day: Day) =>
        of.figure(`put off ${i + 1}: ${name}`, zhDate(day), ['PollPutOff'], (x) => x === f);
      return paragraph('经选举委员会决定，投票由', figure('from', f.from), '改到', figure('to', f.day), `，原因是${f.because}。`);
    }),
  ];
};

const objections = ({ e, of }: Telling): readonly Block[] => {
  const all = [...e.aftermath.objections.values()];
  if (all.length === 0) return [];
  const answered = all.flatMap((o) => o.answered ?? []);
  return [
    paragraph(
      '受理对选举结果的异议',
      of.figure('result objections', all.length, ['ResultObjectionReceived']),
      '件，已答复',
      of.figure('result objections: answered', answered.length, ['ResultObjectionReceived', 'ResultObjectionAnswered']),
      '件，其中成立',
      of.figure('result objections: upheld', answered.filter((a) => a.upheld).length, [
        'ResultObjectionReceived',
        'ResultObjectionAnswered',
      ]),
      '件。',
    ),
  ];
};

const voided = ({ e, of }: Telling): readonly Block[] =>
  e.aftermath.annulled.map((a, i) =>
    paragraph(
      of.figure(`found void ${i + 1}`, zhDate(a.on), ['ElectionFoundInvalid'], (f) => f.on === a.on && f.decision === a.decision),
      `，${authorityWords[a.by].zh}（${a.decision}）认定${a.names.length > 0 ? `${a.names.join('、')}当选无效` : '本次选举无效'}，理由是${annulWords[a.ground].zh}。`,
    ),
  );

/** Duties that are still open on a day, each with its last one; nothing before there is a result. */
export const comesNext =
  (on: Day): Chapter =>
  ({ e, of }) => {
    const round = e.rounds.at(-1);
    if (!round?.announced) return [];
    const open = steps(e, lawOf(e, round.day)).flatMap((s) => (s && !s.done && s.key !== 'papers' ? [s] : []));
    if (open.length === 0) return [paragraph('法律和本届选举办法要求的各项工作已经办完。')];
    return [
      paragraph('下列工作尚未办完：'),
      ...listed(
        open.map((s) => {
          const until = s.due === undefined ? '' : `，最迟${zhDate(s.due)}${s.due < on ? '，已过期限' : ''}`;
          return of.figure(`open: ${s.key}`, `${s.words.zh}${until}。`, [
            'ResultAnnounced',
            'ElectionDayFixed',
            'CertificateGiven',
            'ItemHandedOver',
            'ResultObjectionReceived',
          ]);
        }),
      ),
    ];
  };

/** The facts behind a finding, by the head of its key. */
const behind: readonly (readonly [key: string, names: readonly FactName[]])[] = [
  ['basic', ['ElectionBegun', 'BasicFileRecorded', 'VoterRegistered', 'VoterRemoved']],
  ['term', ['BasicFileRecorded', 'ElectionDayFixed']],
  ['audit', ['LeavingAuditRecorded']],
  ['publicity', ['PublicityDone', 'CommitteeChosen', 'GuidanceGroupFormed']],
  ['clock', ['StationClockCompared']],
  ['absent', ['CommitteeMet']],
  ['size', ['CommitteeChosen']],
  ['odd', ['CommitteeChosen']],
  [
    'representatives',
    ['RepresentativesMeetingHeld', 'RepresentativeChosen', 'RepresentativeLeft', 'HouseholdRepresentativeChosen', 'RollPosted'],
  ],
  ['issued twice', ['BallotIssued', 'StationClosed']],
  ['count', ['StationClosed', 'BoxOpened', 'BoxCounted', 'ResultConfirmed']],
];

/** What the annex says, in order: sums that do not come out, steps out of their time, what the count points at. Names nobody on the roll and no kinship. */
export const noted = (t: Telling, on: Day): readonly Figure[] => {
  const { e, of } = t;
  const law = lawOf(e, e.electionDay ?? on);
  const secret = (key: string) => key.startsWith('issued twice') || key.startsWith('kin ');
  const twice = e.rounds.reduce((n, round) => n + issuedTwice(round).length, 0);
  // What was irregular stands in the last chapter already.
  const counted = e.rounds
    .filter((r) => r.confirmed)
    .flatMap((r) => determination(e, r).findings.filter((f) => f.key !== 'irregularity'));
  const all: readonly (readonly [key: string, text: string])[] = [
    ...findingsOf(e, law, on).flatMap((f) => (secret(f.key) ? [] : [[f.key, cited(f.words.zh, f.cites?.zh)] as const])),
    ...pointedAt(e, law).map((f) => ['representatives', cited(f.words.zh, f.cites?.zh)] as const),
    ...(twice > 0 ? [['issued twice', `有${twice}人的选票重复发出。`] as const] : []),
    ...counted.map((f) => ['count', cited(f.zh, f.cites)] as const),
  ];
  return [...new Map(all.map(([key, text]) => [text, key]))].map(([text, key], i) =>
    of.figure(
      `finding ${i + 1}`,
      text,
      behind.find(([head]) => key.startsWith(head))?.[1] ?? ['ElectionDayFixed', 'ElectionBegun', 'NoticePosted', 'HandedOver'],
    ),
  );
};
const cited = (zh: string, cites: string | undefined): string => `${zh}${cites ? `（${cites}）` : ''}。`;

/** So many of one sort stand in the summary, which holds to its three pages; the report has each. */
const mostOfOneSort = 2;
/** What is the same of several — what is usual, its article — is said once, after the last of them: all of these on one line. Of more than `most` the first, and how many there are. */
const sameSaidOnce = (all: readonly Figure[], most: number): readonly (readonly Run[])[] => {
  const end = (f: Figure): string => /：.*$/.exec(String(f.value))?.[0] ?? `${f.value}`;
  return [...Map.groupBy(all, end)].map(([last, same]) => {
    if (same.length === 1) return same;
    const told = same
      .slice(0, most)
      .flatMap((f, i): readonly Run[] => [...(i > 0 ? ['；'] : []), { ...f, value: String(f.value).slice(0, -last.length) }]);
    const more =
      same.length > most
        ? [
            '；如此等，共',
            { name: `alike: ${last}`, value: same.length, from: [...new Set(same.flatMap((f) => f.from))] },
            '处，逐处见工作报告',
          ]
        : [];
    return [...told, ...more, last];
  });
};

/** 附：需要说明的地方, on what stands in the way of a clean summary; nothing where nothing does. `each` of one sort, not only the first. */
export const annex = (t: Telling, on: Day, each = false): readonly Block[] => {
  const all = noted(t, on);
  return all.length === 0
    ? []
    : [
        heading(1, '附：需要说明的地方'),
        closing('以下由登记的事实算出，照实列出，没有改动，请核对：'),
        ...sameSaidOnce(all, each ? all.length : mostOfOneSort).map((runs, i) => paragraph(`（${i + 1}）`, runs)),
      ];
};
