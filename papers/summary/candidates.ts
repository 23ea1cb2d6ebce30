// The chapter of the work summary on the candidates: who nominated how many in which way, who stood back, who was fixed, when they met the voters. The rest of the summary: summary.ts.
import type { Election } from '../../election/election.ts';
import { electors } from '../../election/roll/electors.ts';
import { standing } from '../../election/nominating/nomination.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import type { Chapter, Telling } from '../figures.ts';
import { type Block, paragraph, type Run } from '../page.ts';
import { posts, ways } from '../words/terms.ts';
import { percent } from './ages.ts';

/** By the pre-selection; by votes where more stood than were taken; else everybody who stood. */
const howFixed = (e: Election): string => {
  if (e.nomination.preselections.length > 0) return '按预选结果';
  const stood = (e.begun?.posts ?? []).reduce((n, s) => n + standing(e, s.post).length, 0);
  if (stood > e.candidacy.candidates.length) return '按得票多少';
  return e.nomination.nominees.some((n) => n.declined || n.left) ? '其余被提名人全部列入，' : '被提名人全部列入，';
};

/** Each way of a day once, with how many it named; its ballots where it had any. */
const nominations = ({ e, of }: Telling): readonly Block[] =>
  [...Map.groupBy(e.nomination.held, (h) => `${h.on} ${h.way}`).values()].flatMap((same, i) => {
    const [h] = same;
    if (!h) return [];
    const ofThis = (f: { readonly on: Day; readonly way: typeof h.way }) => f.on === h.on && f.way === h.way;
    const figure = (name: string, value: number | string) =>
      of.figure(`nomination ${i + 1}${name}`, value, ['NominationHeld'], ofThis);
    const total = (what: 'issued' | 'returned') =>
      same.some((x) => x[what] !== undefined) ? same.reduce((n, x) => n + (x[what] ?? 0), 0) : undefined;
    const [issued, returned] = [total('issued'), total('returned')];
    const many = of.facts(['NomineeNamed'], ofThis).length;
    return [
      paragraph(
        figure('', zhDate(h.on)),
        `，以${ways[h.way].zh}的方式提名候选人`,
        many > 0 && [of.figure(`nomination ${i + 1}: nominees`, many, ['NomineeNamed'], ofThis), '名'],
        h.due !== undefined &&
          h.present !== undefined && ['，应到', figure(': due', h.due), '人、实到', figure(': present', h.present), '人'],
        issued !== undefined && ['，发出提名票', figure(': issued', issued), '张'],
        returned !== undefined && ['，收回', figure(': returned', returned), '张'],
        '。',
      ),
    ];
  });

export const candidates: Chapter = ({ e, words, of }) => {
  const { nominees } = e.nomination;
  const [declined, left] = [nominees.filter((n) => n.declined).length, nominees.filter((n) => n.left).length];
  const seats = e.begun?.posts ?? [];
  const met = e.candidacy.met[0];
  const times = e.candidacy.met.length;
  const present = e.candidacy.met.reduce((n, m) => n + (m.present ?? 0), 0);
  return [
    ...nominations({ e, words, of }),
    ...(nominees.length > 0
      ? [
          paragraph(
            '共提名',
            ...seats.flatMap((s, i): Run[] => [
              `${i > 0 ? '，' : ''}${posts[s.post].zh}候选人`,
              of.figure(
                `nominees: ${s.post}`,
                nominees.filter((n) => n.post === s.post).length,
                ['NomineeNamed'],
                (f) => f.post === s.post,
              ),
              '名',
            ]),
            declined > 0 && ['，其中本人不接受的', of.figure('nominees declined', declined, ['NomineeDeclined']), '名'],
            left > 0 && [
              declined > 0 ? '、中途退出的' : '，其中中途退出的',
              of.figure('nominees left', left, ['NomineeLeft']),
              '名',
            ],
            '。',
          ),
        ]
      : []),
    ...(e.candidacy.fixed
      ? [
          paragraph(
            of.figure('candidatesFixed', zhDate(e.candidacy.fixed), ['CandidatesFixed']),
            `，${howFixed(e)}确定正式候选人`,
            of.figure('candidates', e.candidacy.candidates.length, ['CandidatesFixed', 'CandidateWithdrew', 'CandidateMovedUp']),
            '名：',
            ...seats.flatMap((s, i): Run[] => {
              const slate = e.candidacy.candidates.filter((c) => c.post === s.post);
              return [
                `${i > 0 ? '；' : ''}${posts[s.post].zh}候选人`,
                of.figure(`candidates: ${s.post}`, slate.length, [
                  'CandidatesFixed',
                  'CandidatesAdded',
                  'CandidateWithdrew',
                  'CandidateMovedUp',
                ]),
                `名（${slate.map((c) => c.name).join('、')}），应选`,
                of.figure(`seats: ${s.post}`, s.seats, ['ElectionBegun']),
                '名',
              ];
            }),
            '。',
          ),
        ]
      : []),
    ...(e.candidacy.pledged.size > 0
      ? [paragraph('先后有', of.figure('pledged', e.candidacy.pledged.size, ['PledgeSigned']), '人签署承诺书。')]
      : []),
    ...(met
      ? [
          paragraph(
            of.figure('candidatesMet', zhDate(met.on), ['CandidatesMetVoters']),
            times > 1 ? `起，候选人与${words.words.people}见面` : `，候选人在${met.place}与${words.words.people}见面`,
            times > 1 && [of.figure('candidatesMetTimes', times, ['CandidatesMetVoters']), '次'],
            present > 0 && [
              times > 1 ? '，共到场' : '，到场',
              of.figure('candidatesMetPresent', present, ['CandidatesMetVoters']),
              times > 1 ? '人次' : '人',
              ...(times === 1 ? shareOf({ e, words, of }, present) : []),
            ],
            '。',
          ),
        ]
      : []),
  ];
};

/** Who was there of all who may vote, at the one meeting with the candidates. */
const shareOf = ({ e, of }: Telling, present: number): readonly Run[] => {
  const whole = electors(e).size;
  const facts = [
    'CandidatesMetVoters',
    'VoterRegistered',
    'VoterRemoved',
    'RepresentativeChosen',
    'HouseholdRepresentativeChosen',
    'RepresentativeLeft',
  ] as const;
  return whole === 0 || present > whole ? [] : ['，占', of.figure('candidatesMetShare', percent(present, whole), facts)];
};
