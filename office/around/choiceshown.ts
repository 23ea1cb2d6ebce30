// A choice of people in a term as it is shown: its rounds with their sums, and its next step. The other parts of a term: termscreen.ts.
import { type Choice, roundOutcome } from '../../election/term/choices.ts';
import { committeeOffices, officeWords } from '../../election/term/offices.ts';
import { inOffice, type Term } from '../../election/term/term.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import type { Both } from '../../papers/words/terms.ts';
import { b, bodyWords, shown, step, type TermSeen } from './termsaid.ts';
import type { ChoiceRow, RoundShown } from './termshown.ts';

const roundShown = (c: Choice, r: Choice['rounds'][number], law: LawOfTheDay): RoundShown => {
  const found = roundOutcome(c, r, law);
  const gate =
    found.outcome === 'no quorum' || (found.outcome === 'held' && found.quorum)
      ? found.quorum && shown(b('到会', 'came'), found.quorum)
      : found.outcome === 'too few voted' || (found.outcome === 'held' && found.turnout)
        ? found.turnout && shown(b('参加投票', 'voted'), found.turnout)
        : undefined;
  const post = found.outcome === 'held' ? found.posts[0] : undefined;
  const fate = (name: string) =>
    post?.elected.some((s) => s.id === name) ? 'elected' : post?.tied.some((s) => s.id === name) ? 'level' : 'not elected';
  const formulas = new Map(
    [...(post?.elected ?? []), ...(post?.tied ?? []), ...(post?.rest ?? [])].map((s) => [s.id, s.sum?.formula]),
  );
  return {
    round: r.round,
    on: r.on,
    due: r.due,
    present: r.present,
    issued: r.issued,
    returned: r.returned,
    valid: r.valid,
    ...(gate ? { gate } : {}),
    standing: r.standing
      .toSorted((x, y) => y.votes - x.votes)
      .map((s) => {
        const formula = formulas.get(s.name);
        return {
          name: s.name,
          votes: s.votes,
          writtenIn: s.writeIn === true,
          state: fate(s.name),
          ...(formula === undefined ? {} : { formula }),
        } as const;
      }),
    open: post?.open ?? 0,
    level: post?.tiedFor ?? 0,
  };
};

export const choiceTitle = (c: Pick<Choice, 'office' | 'byElection' | 'seats' | 'group'>): Both =>
  b(
    `${c.byElection ? '补选' : '推选'}${officeWords[c.office].zh} ${c.seats} 名${c.group === undefined ? '' : `（第${c.group}组）`}`,
    `${c.byElection ? 'by-election' : 'choice'} of ${c.seats} ${officeWords[c.office].en}${c.group === undefined ? '' : `, group ${c.group}`}`,
  );

export const choiceRow = (t: Term, c: Choice, { lawOn }: TermSeen): ChoiceRow => {
  const law = lawOn(c.on),
    rounds = c.rounds.map((r) => roundShown(c, r, law)),
    last = rounds.at(-1);
  const settled = last !== undefined && last.gate?.reached !== false && last.open === 0 && last.level === 0;
  const elected = new Set(
    rounds.flatMap((r) => (r.gate?.reached === false ? [] : r.standing.filter((s) => s.state === 'elected').map((s) => s.name))),
  );
  const due =
    last?.due ??
    (c.body === 'representatives'
      ? new Set(inOffice(t, ...committeeOffices, 'representative').map((h) => h.person)).size
      : undefined);
  const standing = (last?.standing.map((s) => s.name) ?? c.candidates).filter((n) => !elected.has(n)).map((name) => ({ name }));
  const vote = step(
    'voteChoice',
    { choice: c.choice, ...(due === undefined ? {} : { due }), standing },
    last ? b(`登记第 ${last.round + 1} 轮投票`, `Record round ${last.round + 1}`) : b('登记投票', 'Record the vote'),
  );
  const conclude = step('concludeChoice', { choice: c.choice });
  const steps = c.ended
    ? []
    : settled
      ? [conclude]
      : last
        ? [...(last.gate?.reached === false ? [] : [vote]), conclude, step('dropChoice', { choice: c.choice })]
        : [vote, step('dropChoice', { choice: c.choice })];
  return {
    id: c.choice,
    title: choiceTitle(c),
    byElection: c.byElection,
    on: c.on,
    seats: c.seats,
    body: bodyWords(law.kind, c.body, c.group),
    candidates: c.candidates,
    rounds,
    steps,
    ...(c.ended ? { ended: c.ended } : {}),
  };
};
