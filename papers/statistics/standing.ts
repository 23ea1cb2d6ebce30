// Statistics of the candidates: how they were nominated, and who was fixed (RULES d.2 Nominate, Candidate). Who they are by name stands in the list of people: people.ts.
import { type Candidate } from '../../election/nominating/candidacy.ts';
import { type Described, describedCandidate } from '../../election/after/profile.ts';
import { posts } from '../words/terms.ts';
import { candidateWays } from './choices.ts';
import { countOf, isMinority, isParty } from './described.ts';
import type { StatList } from './model.ts';
import { choice, count, form, type FormOf, known, line, none, type Teller, text, yes } from './telling.ts';

/** Those on the ballot of the first vote; before it is prepared, those fixed now. */
const candidatesOf = ({ e }: Teller): readonly Candidate[] => e.rounds[0]?.candidates ?? e.candidacy.candidates;
const persons = (list: readonly { readonly person: string }[]): number => new Set(list.map((c) => c.person)).size;
const women = (list: readonly { readonly person: string; readonly woman: boolean }[]): number =>
  persons(list.filter((c) => c.woman));
/** Something recorded of some candidates, each person once. */
const of = <K extends 'politics' | 'ethnicity'>(
  t: Teller,
  list: readonly { readonly person: string; readonly name: string }[],
  what: K,
  holds: (value: NonNullable<Described[K]>) => boolean,
) =>
  countOf(
    [...new Map(list.map((c) => [c.person, c])).values()].map((c) => describedCandidate(t.e, c)),
    '候选人',
    what,
    holds,
  );
const seatsOf = ({ e }: Teller): number => (e.begun?.posts ?? []).reduce((n, s) => n + s.seats, 0);
const notNamed = none('还没有提名');
const notFixed = none('正式候选人没有确定');

const wayOf = ({ e }: Teller) =>
  e.nomination.preselections.length === 0
    ? candidateWays[0]
    : e.nomination.held.length > 0 || e.nomination.nominees.length > 0
      ? candidateWays[1]
      : candidateWays[2];

export const nominate: FormOf = (t) => {
  const { e } = t;
  const { nominees, preliminary, preselections, held } = e.nomination;
  const first = preliminary?.candidates ?? nominees.filter((x) => !x.declined && !x.left && !x.lapsed);
  const ballots = held.filter((h) => h.returned !== undefined);
  const listed = first.length > 0;
  const lines = [
    line(
      'nominated',
      '被提名人',
      '人',
      '各种方式提名的人，一人只计一次',
      nominees.length > 0 ? count(persons(nominees)) : notNamed,
      'NomineeNamed',
    ),
    line(
      'preliminary',
      '初步候选人总数',
      '人',
      '公布的初步候选人；没有公布名单的，为没有退出的被提名人',
      listed ? count(persons(first)) : notNamed,
      'PreliminaryFixed',
      'NomineeNamed',
    ),
    line(
      'preliminaryWomen',
      '初步候选人中女性',
      '人',
      '其中女性',
      listed ? count(women(first)) : notNamed,
      'PreliminaryFixed',
      'NomineeNamed',
    ),
    line(
      'preliminaryParty',
      '初步候选人中党员',
      '人',
      '其中中共党员',
      listed ? of(t, first, 'politics', isParty) : notNamed,
      'PeopleDescribed',
      'PreliminaryFixed',
      'NomineeNamed',
    ),
    line(
      'preliminaryMinorities',
      '初步候选人中少数民族',
      '人',
      '其中少数民族',
      listed ? of(t, first, 'ethnicity', isMinority) : notNamed,
      'PeopleDescribed',
      'PreliminaryFixed',
      'NomineeNamed',
    ),
  ];
  const village = [
    line(
      'way',
      '候选人产生方式',
      '选项',
      '1 直接提名，2 提名较多时预选，3 预选',
      e.candidacy.fixed ? choice(candidateWays, wayOf(t)) : notFixed,
      'NominationHeld',
      'PreselectionHeld',
      'CandidatesFixed',
    ),
    line('seats', '应选职数', '人', '应选名额合计', count(seatsOf(t)), 'ElectionBegun'),
    line(
      'fixed',
      '确定人数',
      '人次',
      '正式候选人，按职务计',
      e.candidacy.fixed ? count(candidatesOf(t).length) : notFixed,
      'CandidatesFixed',
      'CandidatesAdded',
      'CandidateWithdrew',
      'CandidateMovedUp',
    ),
    line(
      'margin',
      '差额数',
      '人',
      '正式候选人（按职务计）减应选名额',
      e.candidacy.fixed && candidatesOf(t).length >= seatsOf(t) ? count(candidatesOf(t).length - seatsOf(t)) : notFixed,
      'CandidatesFixed',
      'ElectionBegun',
    ),
    line(
      'nominating',
      '参加提名村民数',
      '人',
      '收回的提名票张数合计',
      ballots.length > 0 ? count(ballots.reduce((n, h) => n + (h.returned ?? 0), 0)) : none('没有投提名票，或者没有登记张数'),
      'NominationHeld',
    ),
    line(
      'preselecting',
      '预选投票人数',
      '人',
      '预选会议到场人数',
      preselections.length > 0 ? count(preselections.reduce((n, p) => n + p.present, 0)) : none('没有举行预选'),
      'PreselectionHeld',
    ),
  ];
  return form(t, 'Nominate', t.village ? '候选人的产生' : '初步候选人', [...(t.village ? village : []), ...lines], {
    lists: [byPost(t)],
  });
};

const byPost = (t: Teller): StatList => ({
  title: '分职务',
  columns: [
    { name: '职务', as: 'text' },
    ...['应选名额', '被提名人', '初步候选人', '正式候选人', '差额'].map((name) => ({ name, as: 'count' as const })),
  ],
  rows: (t.e.begun?.posts ?? []).map(({ post, seats }) => {
    const fixed = candidatesOf(t).filter((c) => c.post === post).length;
    const many = (list: readonly { readonly post: string }[]): number => list.filter((c) => c.post === post).length;
    const { preliminary, nominees } = t.e.nomination;
    return [
      text(posts[post].zh),
      count(seats),
      count(many(nominees)),
      preliminary ? count(many(preliminary.candidates)) : none('没有公布初步候选人名单'),
      ...(t.e.candidacy.fixed
        ? [count(fixed), fixed >= seats ? count(fixed - seats) : none('少于应选名额')]
        : [notFixed, notFixed]),
    ];
  }),
});

export const candidate: FormOf = (t) => {
  const { e } = t;
  const list = candidatesOf(t);
  const when = (many: number) => (e.candidacy.fixed ? count(many) : notFixed);
  const facts = ['CandidatesFixed', 'CandidatesAdded', 'CandidateWithdrew', 'CandidateMovedUp'] as const;
  const way = wayOf(t);
  const by = (wanted: string): number => (way === wanted ? persons(list) : 0);
  return form(t, 'Candidate', '正式候选人', [
    line('seats', '应选名额', '人', '应选名额合计', count(seatsOf(t)), 'ElectionBegun'),
    line('places', '候选人数（人次）', '人次', '第一次投票选票上的候选人，按职务计', when(list.length), ...facts),
    line('candidates', '候选人数', '人', '同上，一人只计一次', when(persons(list)), ...facts),
    line('women', '其中女性', '人', '候选人中的女性', when(women(list)), ...facts),
    line('men', '其中男性', '人', '候选人中的男性', when(persons(list) - women(list)), ...facts),
    line(
      'party',
      '其中党员',
      '人',
      '候选人中的中共党员',
      e.candidacy.fixed ? of(t, list, 'politics', isParty) : notFixed,
      ...facts,
      'PeopleDescribed',
    ),
    line(
      'minorities',
      '其中少数民族',
      '人',
      '候选人中的少数民族',
      e.candidacy.fixed ? of(t, list, 'ethnicity', isMinority) : notFixed,
      ...facts,
      'PeopleDescribed',
    ),
    ...(t.village
      ? [
          line(
            'byPreselection',
            '预选产生人数',
            '人',
            '没有提名、直接预选产生的',
            when(by(candidateWays[2])),
            ...facts,
            'PreselectionHeld',
          ),
          line(
            'byBoth',
            '提名预选产生人数',
            '人',
            '提名较多，经预选产生的',
            when(by(candidateWays[1])),
            ...facts,
            'PreselectionHeld',
          ),
          line('byNomination', '直接提名产生人数', '人', '不经预选，直接提名产生的', when(by(candidateWays[0])), ...facts),
        ]
      : [
          line(
            'way',
            '确定方式',
            '选项',
            '1 直接提名，2 提名较多时预选，3 预选',
            e.candidacy.fixed ? choice(candidateWays, way) : notFixed,
            ...facts,
            'PreselectionHeld',
          ),
        ]),
    line(
      'speeches',
      '竞职演讲',
      '是/否',
      '候选人与选民见面',
      e.candidacy.fixed ? yes(e.candidacy.met.length > 0) : notFixed,
      'CandidatesMetVoters',
    ),
    line(
      'metPresent',
      '见面会到场',
      '人次',
      '各次见面会到场人数合计',
      e.candidacy.met.some((m) => m.present !== undefined)
        ? count(e.candidacy.met.reduce((n, m) => n + (m.present ?? 0), 0))
        : known(undefined, '没有登记到场人数'),
      'CandidatesMetVoters',
    ),
  ]);
};
