// The statistics sheets: for the street or town without names but those announced, and the list of people for the office.
import type { Kind, KindsOf } from '../kind.ts';
import { unless } from '../kind.ts';
import { statisticsPage } from './page.ts';
import { peopleSheets, statistics } from './statistics.ts';
import type { Statistics } from './model.ts';

export const statisticsKinds: KindsOf = (e, { told, on }): readonly Kind[] => {
  const kind = (
    name: string,
    zh: string,
    en: string,
    formats: Kind['formats'],
    rest: Pick<Kind, 'personal' | 'waitsFor'>,
    make: () => Statistics,
  ): Kind => ({
    name,
    title: { zh, en },
    formats,
    ...rest,
    page: () => statisticsPage(make()),
    sheets: make,
  });
  return [
    kind(
      'statistics',
      '换届选举统计报表',
      'Statistics of the election',
      ['xlsx', 'json', 'pdf'],
      { personal: false, waitsFor: unless(e.committee.chosen !== undefined, '选举委员会产生', 'the election committee') },
      () => statistics(e, told, on),
    ),
    kind(
      'statistics-people',
      '候选人和当选人员名册',
      'List of candidates and elected',
      ['xlsx', 'pdf'],
      { personal: true, waitsFor: unless(e.nomination.nominees.length > 0, '提名候选人', 'nominations') },
      () => peopleSheets(e, told, on),
    ),
  ];
};
