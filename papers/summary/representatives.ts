// The chapter of the work summary on those whom the groups chose: representatives with the women among them, heads, leaders of buildings, household representatives. The rest of the summary: summary.ts.
import { electingOffice } from '../../election/roll/electors.ts';
import { holdersOf, type Office } from '../../election/representatives/representatives.ts';
import type { Chapter } from '../figures.ts';
import { paragraph, type Run } from '../page.ts';

const told = ['RepresentativeChosen', 'RepresentativeLeft'] as const;

export const representatives: Chapter = ({ e, words, of }) => {
  const reps = holdersOf(e, 'representative');
  const households = e.representatives.households.size;
  const word = e.begun?.kind === 'village' ? '村民代表' : '居民代表';
  const part = (office: Office, zh: string): readonly (readonly Run[])[] => {
    const many = holdersOf(e, office).length;
    return many > 0 ? [[zh, of.figure(office, many, told, (f) => f.office === office), '人']] : [];
  };
  const women = of.figure(
    'women representatives',
    reps.filter((h) => h.woman).length,
    told,
    (f) => f.office === 'representative',
  );
  const parts: readonly (readonly Run[])[] = [
    ...part('representative', word).map((run) => [...run, '（其中妇女', women, '人）']),
    ...part('group head', `${words.words.group}组长`),
    ...part('building leader', '楼栋长'),
    ...(households > 0
      ? [
          [
            '户代表',
            of.figure('household representative', households, ['HouseholdRepresentativeChosen', 'RepresentativeLeft']),
            '人',
          ],
        ]
      : []),
  ];
  if (parts.length === 0) return [];
  const elect =
    electingOffice(e) === undefined ? '' : `，本届由${electingOffice(e) === 'representative' ? word : '户代表'}投票选举`;
  return [
    paragraph(`各${words.words.group}推选产生`, ...parts.flatMap((run, i) => (i > 0 ? ['、', ...run] : run)), `${elect}。`),
  ];
};
