// What must be equal, or not more, between the figures of the forms (RULES d.4 and its better checks). A check that fails is listed with both sides; one whose figures were not computed says so.
import { lawOf } from '../../election/counting/totals.ts';
import { answerOn, committeeSeats, electionCommitteeOdd, electionCommitteeSize } from '../../law/rules.ts';
import { posts } from '../words/terms.ts';
import type { StatCell, StatCheck, StatForm } from './model.ts';
import type { Teller } from './telling.ts';

type Relation = '=' | '≤' | '≥' | '>';
const holds: Readonly<Record<Relation, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '≤': (a, b) => a <= b,
  '≥': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

/** All checks over the forms of one election. */
export const checksOf = ({ e, village, on }: Teller, forms: readonly StatForm[]): readonly StatCheck[] => {
  const cellsOf = (code: string, key: string): readonly StatCell[] =>
    forms.find((f) => f.code === code)?.rows.find((r) => r.key === key)?.cells ?? [];
  const at = (code: string, key: string, column: number): number | undefined => {
    const cell = cellsOf(code, key)[column];
    return cell?.is === 'count' ? cell.count : undefined;
  };
  const titleOf = (code: string): string => forms.find((f) => f.code === code)?.title ?? code;
  const compared = (
    code: string,
    says: string,
    left: readonly (number | undefined)[],
    relation: Relation,
    right: number | undefined,
  ): StatCheck => {
    const all = [...left, right].every((x) => x !== undefined);
    const sum = left.reduce<number>((a, b) => a + (b ?? 0), 0);
    const shown = `${left.length > 1 ? `${left.map((x) => x ?? '未计算').join(' + ')} = ${left.includes(undefined) ? '？' : sum}` : (left[0] ?? '未计算')} ${relation} ${right ?? '未计算'}`;
    return {
      form: titleOf(code),
      says,
      sum: shown,
      state: !all ? 'not checkable' : holds[relation](sum, right ?? 0) ? 'holds' : 'fails',
    };
  };
  /** One check of a form, for each of its columns. */
  const within = (
    code: string,
    says: string,
    left: readonly string[],
    relation: Relation,
    right: string,
  ): readonly StatCheck[] => {
    const f = forms.find((x) => x.code === code);
    return (f?.heads ?? []).flatMap((head, i) => {
      const known = f?.rows.some((r) => r.key === right) && left.every((k) => f.rows.some((r) => r.key === k));
      return known
        ? [
            compared(
              code,
              f && f.heads.length > 1 ? `${head}：${says}` : says,
              left.map((k) => at(code, k, i)),
              relation,
              at(code, right, i),
            ),
          ]
        : [];
    });
  };
  const size = at('Prepare', 'committee', 0);
  const law = lawOf(e, on);
  const [{ value: range }, { value: odd }] = [answerOn(electionCommitteeSize, law), answerOn(electionCommitteeOdd, law)];
  const seats = answerOn(committeeSeats, law).value;
  return [
    compared('Prepare', `选委会职数不少于${range.min}`, [size], '≥', range.min),
    compared('Prepare', `选委会职数不多于${range.max}`, [size], '≤', range.max),
    ...(odd ? [compared('Prepare', '选委会职数为单数（除以2余1）', [size === undefined ? undefined : size % 2], '=', 1)] : []),
    ...within('Prepare', '选委会中妇女不多于选委会职数', ['committeeWomen'], '≤', 'committee'),
    ...within('Prepare', '登记人数不多于可以登记的人数', ['registered'], '≤', 'eligible'),
    ...within('Prepare', '登记人数：男女合计等于总数', ['registeredMen', 'registeredWomen'], '=', 'registered'),
    ...(village
      ? [
          compared(
            'Prepare',
            '主任1人、副主任、委员职数合计等于村委会职数',
            [
              (e.begun?.posts ?? []).filter((p) => p.post === 'director').reduce((n, p) => n + p.seats, 0),
              at('Prepare', 'deputySeats', 0),
              at('Prepare', 'memberSeats', 0),
            ],
            '=',
            at('Prepare', 'seats', 0),
          ),
          compared('Prepare', `村委会职数不少于${seats.min}`, [at('Prepare', 'seats', 0)], '≥', seats.min),
          compared('Prepare', `村委会职数不多于${seats.max}`, [at('Prepare', 'seats', 0)], '≤', seats.max),
        ]
      : []),
    ...within('Candidate', '候选人（按职务计）多于应选名额（差额）', ['places'], '>', 'seats'),
    ...within('Candidate', '候选人：男女合计等于总数', ['men', 'women'], '=', 'candidates'),
    ...within('Candidate', '各种产生方式合计等于候选人数', ['byPreselection', 'byBoth', 'byNomination'], '=', 'candidates'),
    ...within('Vote', '参加投票不多于应参加投票', ['participants'], '≤', 'registered'),
    ...within('Vote', '本人领票与委托合计等于参加投票（有人领票未投时少于）', ['own', 'proxy'], '=', 'participants'),
    ...within('Vote', '会场、投票站、流动票箱合计等于本人领票', ['centre', 'station', 'mobile'], '=', 'own'),
    ...within('Result', '收回选票不多于发出选票', ['returned'], '≤', 'issued'),
    ...within('Result', '有效、部分有效、无效、空白合计等于收回选票', ['valid', 'partValid', 'void', 'blank'], '=', 'returned'),
    ...within('Result', '各职务当选合计等于当选人数', ['elected director', 'elected deputy', 'elected member'], '=', 'elected'),
    ...within('Result', '当选妇女不多于当选人数', ['women'], '≤', 'elected'),
    ...within('Result', '当选人数不多于应选名额', ['elected'], '≤', 'seats'),
    ...electedByHalf(e, forms),
    ...within('Committee', '男女合计等于总人数', ['men', 'women'], '=', 'members'),
    ...within('Committee', '各年龄段合计等于总人数', ['young', 'middle', 'old'], '=', 'members'),
    ...within(
      'Committee',
      '各文化程度合计等于总人数',
      ['education 1', 'education 2', 'education 3', 'education 4', 'education 5'],
      '=',
      'members',
    ),
    ...within('Committee', '各政治面貌合计等于总人数', ['politics 1', 'politics 2', 'politics 3'], '=', 'members'),
    ...within('Committee', '连选连任与新当选合计等于总人数', ['again', 'new'], '=', 'members'),
    ...within('Committee', '交叉任职不多于总人数', ['alsoInParty'], '≤', 'members'),
    ...(['director', 'deputy', 'member'] as const).flatMap((post) =>
      within('Member', `${posts[post].zh}中党员不多于${posts[post].zh}人数`, [`${post} party`], '≤', post),
    ),
    compared(
      'Member',
      '主任、副主任、委员合计等于委员会总人数',
      ['director', 'deputy', 'member'].map((post) => at('Member', post, 0)),
      '=',
      at('Committee', 'members', 0),
    ),
    ...bothInParty(forms, at('Member', 'director party', 0)),
    ...within('Group', '代表中女性不多于代表', ['representatives women'], '≤', 'representatives'),
    ...within('Group', '小组长中女性不多于小组长', ['heads women'], '≤', 'heads'),
    ...within('Changes', '各项增加合计等于增加总数', ['grewUp', 'addedOther'], '=', 'added'),
    ...within('Changes', '各项减少合计等于减少总数', ['movedOut', 'died', 'deprived', 'removedOther'], '=', 'removed'),
    ...balanced(forms),
  ];
};

/** Those who take part elect by more than half of their number, in the first vote; each winner's sum. */
const electedByHalf = (e: Teller['e'], forms: readonly StatForm[]): readonly StatCheck[] =>
  (forms.find((f) => f.code === 'Result')?.lists[0]?.rows ?? []).flatMap(([round, name, , votes, base]) => {
    if (
      round?.is !== 'count' ||
      name?.is !== 'text' ||
      votes?.is !== 'count' ||
      base?.is !== 'count' ||
      e.rounds[round.count - 1]?.kind === 'second'
    )
      return [];
    return [
      {
        form: '选举结果',
        says: `${name.text}得票超过参加投票人数的一半（得票 × 2 > 参加投票）`,
        sum: `${votes.count} × 2 = ${votes.count * 2} > ${base.count}`,
        state: votes.count * 2 > base.count ? ('holds' as const) : ('fails' as const),
      },
    ];
  });

/** A director who is also party secretary is a party member. */
const bothInParty = (forms: readonly StatForm[], partyDirectors: number | undefined): readonly StatCheck[] => {
  const both = forms.find((f) => f.code === 'Committee')?.rows.find((r) => r.key === 'both')?.cells[0];
  if (both?.is !== 'yes or no' || !both.yes) return [];
  return [
    {
      form: '成员组成',
      says: '一肩挑的，主任是中共党员',
      sum: `主任中党员 ${partyDirectors ?? '未计算'} ≥ 1`,
      state: partyDirectors === undefined ? 'not checkable' : partyDirectors >= 1 ? 'holds' : 'fails',
    },
  ];
};

/** Before + added − removed = after. */
const balanced = (forms: readonly StatForm[]): readonly StatCheck[] => {
  const f = forms.find((x) => x.code === 'Changes');
  const at = (key: string, i: number): number | undefined => {
    const cell = f?.rows.find((r) => r.key === key)?.cells[i];
    return cell?.is === 'count' ? cell.count : undefined;
  };
  return (f?.heads ?? []).flatMap((head, i) => {
    const [before, added, removed, after] = ['before', 'added', 'removed', 'after'].map((k) => at(k, i));
    if (before === undefined || added === undefined || removed === undefined || after === undefined) return [];
    return [
      {
        form: f?.title ?? '',
        says: `${head}：上次人数 + 增加 − 减少 = 本次人数`,
        sum: `${before} + ${added} − ${removed} = ${before + added - removed} = ${after}`,
        state: before + added - removed === after ? ('holds' as const) : ('fails' as const),
      },
    ];
  });
};
