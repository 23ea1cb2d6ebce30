// Everybody who was nominated, with what the roll and the nomination know (RULES d.2 Nominate, list): for the office, not to be published.
import { ageOn } from '../../law/days.ts';
import { describedCandidate } from '../../election/after/profile.ts';
import { posts, ways } from '../words/terms.ts';
import { nominationForms, sources } from './choices.ts';
import { answered, describedCells } from './described.ts';
import type { StatList } from './model.ts';
import { count, known, none, notTold, privateOf, sealedRoll, type Teller, text, yes } from './telling.ts';

export const candidatePeople = (t: Teller): StatList => ({
  title: '被提名人和候选人名册',
  columns: [
    ...['姓名', '性别'].map((name) => ({ name, as: 'text' as const })),
    { name: '年龄', as: 'count' },
    ...['民族', '政治面貌', '文化程度', '提名职务', '提名形式', '提名方式'].map((name) => ({ name, as: 'text' as const })),
    ...['联名人数', '得票数'].map((name) => ({ name, as: 'count' as const })),
    ...['正式候选人', '是否连选连任', '来源'].map((name) => ({ name, as: 'text' as const })),
  ],
  rows: t.e.nomination.nominees.map((n) => {
    const [secret] = privateOf(t.e, [n]) ?? [];
    const slate = t.e.rounds[0]?.candidates ?? t.e.candidacy.candidates;
    const own = n.way === 'self' || n.way === 'open application';
    const sat = t.e.committee.left.some((m) => m.person === n.person || m.name === n.name);
    return [
      text(n.name),
      secret ? text(secret.sex === 'woman' ? '女' : '男') : none(sealedRoll),
      secret ? count(ageOn(secret.born, t.e.electionDay ?? t.on)) : none(sealedRoll),
      ...describedCells(describedCandidate(t.e, n)),
      text(posts[n.post].zh),
      text(nominationForms[own ? 0 : 1]),
      text(ways[n.way].zh),
      known(n.signatures, '不是联名提名'),
      n.votes > 0 ? count(n.votes) : none('没有投提名票'),
      yes(slate.some((c) => c.person === n.person && c.post === n.post)),
      answered(describedCandidate(t.e, n)?.again),
      sat ? text(sources[2]) : notTold('来源'),
    ];
  }),
});
