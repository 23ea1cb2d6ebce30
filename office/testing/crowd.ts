// Any number of invented people as rows of a roll, every id number another.
import { rowOf } from '../../election/testing/littleVillage.ts';
import type { RollRow } from '../../election/roll/rollrow.ts';
import { addDays } from '../../law/days.ts';

export const crowd = (people: number): readonly RollRow[] =>
  Array.from({ length: people }, (_, n) =>
    rowOf(
      `${'冯陈褚卫蒋沈'.charAt(n % 6)}${'甲乙丙丁戊己庚'.charAt(n % 7)}${'一二三四五'.charAt(n % 5)}`,
      n % 2 === 1 ? 'man' : 'woman',
      1 + (n % 2),
      addDays('1945-01-01', Math.floor(n / 2)),
      50,
    ),
  );
