// The chapter of the work summary on the roll: voters by kind, households told, objections. Figures name their facts; the rest of the summary: summary.ts.
import type { Election } from '../../election/election.ts';
import { electors } from '../../election/roll/electors.ts';
import { daysBetween, zhDate } from '../../law/days.ts';
import type { Chapter, Sources } from '../figures.ts';
import { type Block, paragraph, type Run } from '../page.ts';
import { electorList } from '../place.ts';
import { percent } from './ages.ts';

export const roll: Chapter = ({ e, words, of }) => {
  const posted = e.roll.postings[0];
  const last = e.roll.postings.at(-1);
  if (e.roll.voters.size === 0) return [];
  const elect = electorList(e);
  const cards = [...e.roll.cards.values()];
  const objections = [...e.roll.objections.values()];
  const upheld = objections.filter((o) => o.decided?.upheld).length;
  const cardsOn = cards
    .map((c) => c.on)
    .sort()
    .at(-1);
  return [
    paragraph(
      `${words.words.voters}`,
      of.figure('registered', e.roll.voters.size, ['VoterRegistered', 'VoterRemoved']),
      '人',
      e.basic?.eligible && [
        '，占可以登记的',
        of.figure('eligible', e.basic.eligible, ['BasicFileRecorded']),
        '人的',
        of.figure('registeredShare', percent(e.roll.voters.size, e.basic.eligible), [
          'BasicFileRecorded',
          'VoterRegistered',
          'VoterRemoved',
        ]),
      ],
      ...menAndWomen(e, of),
      '。',
      ...overDays(e, of),
      elect && [
        `由${elect.word}`,
        of.figure('electors', electors(e).size, ['RepresentativeChosen', 'HouseholdRepresentativeChosen', 'RepresentativeLeft']),
        '人投票选举。',
      ],
      posted &&
        e.electionDay && [
          '名单于',
          of.figure('rollPosted', zhDate(posted.on), ['RollPosted']),
          '公布，距选举日',
          of.figure('rollPostedBefore', daysBetween(posted.on, e.electionDay), ['RollPosted', 'ElectionDayFixed']),
          '天',
        ],
      last && last !== posted && ['，先后公布', of.figure('rollVersions', e.roll.postings.length, ['RollPosted']), '次'],
      posted && ['。'],
      ...(posted
        ? objections.length > 0
          ? [
              '受理名单异议',
              of.figure('objections', objections.length, ['ObjectionReceived']),
              '件，已处理',
              of.figure('objectionsDecided', objections.filter((o) => o.decided).length, [
                'ObjectionReceived',
                'ObjectionDecided',
              ]),
              '件，其中成立',
              of.figure('objectionsUpheld', upheld, ['ObjectionReceived', 'ObjectionDecided']),
              '件。',
            ]
          : ['公布期间没有收到异议。']
        : []),
    ),
    ...(cardsOn && e.electionDay
      ? [
          paragraph(
            `${words.words.card}`,
            of.figure(
              'cards',
              cards.reduce((n, c) => n + c.cards, 0),
              ['CardsDelivered'],
            ),
            '张于',
            of.figure('cardsDelivered', zhDate(cardsOn), ['CardsDelivered']),
            '全部发到，距选举日',
            of.figure('cardsBefore', daysBetween(cardsOn, e.electionDay), ['CardsDelivered', 'ElectionDayFixed']),
            '天。',
          ),
        ]
      : []),
    ...householdsTold(e, of),
  ];
};

/** The group leaders who signed that every household was told. */
const householdsTold = (e: Election, of: Sources): readonly Block[] => {
  const signed = [...e.cards.told.values()];
  const households = signed.reduce((n, x) => n + x.households, 0);
  return signed.length === 0
    ? []
    : [
        paragraph(
          of.figure('leaders who signed', signed.length, ['HouseholdsTold']),
          '名组长签名确认',
          of.figure('households told', households, ['HouseholdsTold']),
          '户均已通知。',
        ),
      ];
};

/** Men and women on the roll, where it can be read in full. */
const menAndWomen = (e: Election, of: Sources): readonly Run[] => {
  const sexes = [...e.roll.voters.values()].flatMap((v) => v.secret?.sex ?? []);
  if (sexes.length < e.roll.voters.size) return [];
  const many = (sex: 'man' | 'woman') => sexes.filter((one) => one === sex).length;
  const facts = ['VoterRegistered', 'VoterCorrected', 'VoterRemoved'] as const;
  return [
    '，其中男',
    of.figure('registered: men', many('man'), facts),
    '人、女',
    of.figure('registered: women', many('woman'), facts),
    '人',
  ];
};

/** From when to when people were registered before the first posting, and in how many days. */
const overDays = (e: Election, of: Sources): readonly Run[] => {
  const posted = of.facts(['RollPosted'])[0]?.fact;
  const from = posted?.registeredFrom;
  const until = of.facts(['VoterRegistered'], (f) => posted !== undefined && f.on <= posted.on).at(-1)?.fact.on;
  if (from === undefined || until === undefined) return [];
  const figure = (name: string, value: string | number) =>
    of.figure(
      `registration: ${name}`,
      value,
      ['RollPosted', 'VoterRegistered'],
      (f) => f.fact === 'VoterRegistered' || f === posted,
    );
  return [
    '登记自',
    figure('from', zhDate(from)),
    '至',
    figure('until', zhDate(until)),
    '，历时',
    figure('days', daysBetween(from, until) + 1),
    '天。',
  ];
};
