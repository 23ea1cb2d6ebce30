// What `zheng bench` measures of ballots: one laid out and set in type, warm, with two posts on A4 and with twenty candidates, and two thousand with numbered stubs.
import { ballotDesign } from '../election/polling/ballots.ts';
import { type Matter, layBallot, type Section } from '../papers/ballots/layout.ts';
import type { Page } from '../papers/page.ts';
import type { Figure } from './bench.ts';
import { openTypesetter } from './press/typeset.ts';

type Most = (name: string, unit: string, value: number, limit: number, limitIs: string, wanted?: number) => Figure;

/** Nobody twice: a ballot that was set before would cost nothing. */
let names = 0;
const nextName = (): string => `${String.fromCodePoint(0x4e00 + (names % 5000))}建${'国军华平'[(names += 1) % 4] ?? ''}`;

const section = (post: Section['post'], words: string, candidates: number, seats: number): Section => ({
  post,
  words,
  seats,
  writeIns: seats,
  candidates: Array.from({ length: candidates }, (_, i) => ({ id: `p_${post}_${i}`, name: nextName() })),
});
const matter = (...sections: readonly Section[]): Matter => ({
  committee: '石燕村第八届村民委员会',
  title: '选举选票',
  sections,
  issuer: '石燕村村民选举委员会',
  notes: () => [
    '赞成的，在姓名右边的空格内画“○”；不赞成的，不画。',
    '每一职务所选人数等于或者少于应选名额的有效，多于应选名额的整张选票无效。',
  ],
});
const pageOf = (of: Matter, stub: boolean, to: number): Page => {
  const design = ballotDesign.parse({ stub });
  const laid = layBallot(of, design);
  if (laid.kind !== 'laid') throw new Error('the ballot has no room');
  return {
    title: '选票',
    form: 'ballot',
    rehearsal: false,
    blocks: [
      {
        kind: 'ballot',
        layouts: laid.layouts,
        codes: ['ZX1:BENCH'],
        twoUp: false,
        words: '选票存根',
        ...(stub ? { stubs: { from: 1, to } } : {}),
      },
    ],
  };
};

/** The figures of ballots, the typesetter opened once and warm. */
export const ballotFigures = (most: Most, median: (runs: number, run: () => unknown) => number): readonly Figure[] => {
  const typesetter = openTypesetter();
  const set = (of: Matter, stub = false, to = 1) => typesetter.pdf(pageOf(of, stub, to), 1);
  const two = () => matter(section('director', '主任', 2, 1), section('member', '委员', 4, 3)),
    twenty = () => matter(section('member', '委员', 20, 7));
  for (const warm of [two, twenty, two, twenty]) set(warm());
  return [
    most(
      'a ballot of two posts, median of twenty',
      'ms',
      median(20, () => set(two())),
      10,
      '10 ms',
    ),
    most(
      'a ballot of twenty candidates, median of twenty',
      'ms',
      median(20, () => set(twenty())),
      10,
      '10 ms',
    ),
    most(
      '2,000 ballots with numbered stubs',
      'ms',
      median(1, () => set(two(), true, 2000)),
      20_000,
      '10 ms a ballot',
    ),
  ];
};
