// Who answers for which kind of work on a day, and what of the portfolio is open: kinds nobody has, members without one, portfolios of people no longer in office. It points; the committee decides.
import type { Day, Holder } from './chapter.ts';
import type { Finding } from './filechecks.ts';
import { kindOf, type WorkKind, workKinds } from './kinds.ts';
import type { PortfolioState } from './portfoliostate.ts';

export interface Answers {
  readonly kind: WorkKind;
  readonly who: readonly { readonly id: string; readonly name: string; readonly for?: string }[];
}
/** For each kind, who answers for it on a day: its holders and helpers, or whoever stands in for them on that day. */
export const answersFor = (s: PortfolioState, holders: readonly Holder[], on: Day): readonly Answers[] => {
  const nameOf = (id: string): string => holders.find((h) => h.id === id)?.name ?? id;
  return workKinds.map((kind) => ({
    kind,
    who: [
      ...[...s.portfolios.values()].flatMap((p) => {
        if (!p.kinds.includes(kind)) return [];
        const away = s.standIns.find((x) => x.of === p.who && x.from <= on && on <= x.until);
        return [away ? { id: away.by, name: nameOf(away.by), for: p.name } : { id: p.who, name: p.name }];
      }),
      ...[...s.helpers.values()].flatMap((h) =>
        h.left === undefined && h.kinds.includes(kind) ? [{ id: h.id, name: h.name }] : [],
      ),
    ],
  }));
};

/** What is open about the division of work. */
export const portfolioFindings = (s: PortfolioState, holders: readonly Holder[], on: Day): readonly Finding[] => {
  const all = [...s.portfolios.values()];
  const without = holders.filter((h) => !s.portfolios.has(h.id));
  const gone = all.filter((p) => !holders.some((h) => h.id === p.who));
  const nobodys = all.length === 0 ? [] : answersFor(s, holders, on).filter((a) => a.who.length === 0);
  const names = (list: readonly { readonly name: string }[]): string => list.map((x) => x.name).join('、');
  return [
    ...(without.length > 0
      ? [{ key: 'without', zh: `还没有分工：${names(without)}`, en: `without a portfolio: ${names(without)}` }]
      : []),
    ...(gone.length > 0
      ? [{ key: 'gone', zh: `已不在职，分工要重新确定：${names(gone)}`, en: `no longer in office: ${names(gone)}` }]
      : []),
    ...(nobodys.length > 0
      ? [
          {
            key: 'nobody',
            zh: `没有人分管：${nobodys.map((a) => kindOf[a.kind].zh).join('、')}`,
            en: `nobody answers for: ${nobodys.map((a) => kindOf[a.kind].en).join(', ')}`,
          },
        ]
      : []),
  ];
};
