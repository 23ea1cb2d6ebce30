// The room of meetings in a community's book: its papers and what its dialogs may pick, with names and law from the term.
import { matters } from '../../assembly/matters.ts';
import { membersOf } from '../../assembly/forms.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import type { Kind } from '../../papers/kind.ts';
import { meetingKindsOf } from '../../papers/meetings/kinds.ts';
import type { AroundGiven } from './aboutof.ts';
import { bodiesIn } from './bodies.ts';
import type { Community } from './community.ts';

/** Where residents find the page of this book, as it is printed; nothing while it is closed. */
export const residentsAddress = ({ residents }: Community['assembly'], book: string): string | undefined =>
  residents && `${residents.address}/residents/${encodeURIComponent(book)}`;

/** The papers of the meetings; none before the term began. */
export const meetingPapers = (
  { assembly, term }: Community,
  given: AroundGiven,
  lawOn: (day: string) => LawOfTheDay,
): readonly Kind[] => {
  const { begun } = term;
  if (!begun) return [];
  const who = bodiesIn(term);
  return meetingKindsOf(assembly, {
    on: given.on,
    place: begun.name,
    kind: begun.kind,
    rehearsal: begun.rehearsal,
    lawOn,
    members: (body) => membersOf(body, who) ?? [],
    told: given.told,
    page: given.book === undefined ? undefined : residentsAddress(assembly, given.book),
  });
};

type Picks = Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;
const latest = <T>(all: Iterable<T>): readonly T[] => [...all].toReversed();

/** What the fields of the meetings' orders may name now, the latest first. Of meetings only those that are neither over nor called off. */
export const meetingPicks = ({ assembly: a, term }: Community): Picks => {
  const who = bodiesIn(term);
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map((p) => ({ value: p.id, label: p.name }));
  const open = latest(a.meetings.values()).filter(
    (m) => !m.off && !m.fellShort && (!m.closed || a.assessed.some((x) => x.meeting === m.meeting)),
  );
  const motions = latest(a.motions.values()).filter((d) => d.carried && !d.undone);
  return {
    supervisor: named(who.supervisors),
    auditDemand: [...a.auditDemands.values()].map((d) => ({ value: d.demand, label: d.what })),
    audited: named([...who.committee, ...(who.left ?? [])]),
    person: named(membersOf('representatives', who) ?? []),
    meeting: open.map((m) => ({ value: m.meeting, label: `${m.title}（${zhDate(m.day)}）` })),
    item: open.flatMap((m) => [...m.items.values()].map((i) => ({ value: i.item, label: `${i.title}（${m.title}）` }))),
    motion: [
      ...motions.map((d) => ({ value: d.motion, label: `${d.text}（${zhDate(d.on)}）` })),
      ...Object.entries(matters).map(([matter, w]) => ({ value: matter, label: `授权：${w.zh}` })),
    ],
    request: latest(a.requests.values()).map((r) => ({ value: r.request, label: r.title })),
    spending: latest(a.spendings.values()).map((x) => ({
      value: x.spending,
      label: `${x.title} ${x.amount}元（${zhDate(x.on)}）`,
    })),
    consultation: latest(a.consultations.values()).map((c) => ({ value: c.consultation, label: c.title })),
    charter: latest(a.charters.values()).map((c) => ({ value: c.charter, label: c.title })),
    posting: latest(a.postings.values())
      .filter((p) => p.down === undefined)
      .map((p) => ({ value: p.post, label: `${p.title}（${p.period}）` })),
    question: latest(a.questions.values())
      .filter((q) => !q.answer)
      .map((q) => ({ value: q.question, label: q.text })),
    survey: latest(a.surveys.values())
      .filter((s) => s.closed === undefined)
      .map((s) => ({ value: s.survey, label: s.title })),
    audit: latest(a.audits.values())
      .filter((u) => !u.published)
      .map((u) => ({ value: u.audit, label: u.name })),
  };
};
