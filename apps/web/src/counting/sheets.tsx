// The paper sheet of a box: how far two people are who enter it on their own, which lines they entered differently, and the photos of the signed sheet beside the figures.
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { attaches, Proof } from '../parts/evidence.tsx';
import { useHead } from '../queries.ts';
import { useWords } from '../words/index.ts';

/** Figures and photos of the box asked for. `called`: ballots are called one by one, no sheet is typed in. */
export const PaperSheet = ({
  screen,
  election,
  called,
}: {
  readonly screen: CountingScreen;
  readonly election: string;
  readonly called: boolean;
}) => {
  const { t, both, number } = useWords();
  const head = useHead(election);
  const { sheet, proof } = screen;
  if (!proof || (called && !sheet)) return null;
  const differing = sheet?.rows.filter((row) => row.differs) ?? [];
  const state = !sheet
    ? undefined
    : sheet.stands
      ? 'stands'
      : differing.length > 0
        ? 'differs'
        : sheet.entered
          ? 'waits'
          : 'yours';
  return (
    <section className="paper-sheet" aria-labelledby="paper-sheet">
      <h2 id="paper-sheet">
        {t('paper.title')}
        {proof.late ? <span className="state-due"> ◷ {t('paper.late')}</span> : null}
      </h2>
      {state ? (
        <p className={state === 'stands' ? 'state-done' : 'state-due'} role="status">
          {state === 'stands' ? '✓' : '!'} {t(`paper.${state}`, { count: differing.length })}
        </p>
      ) : null}
      <div className="paper-beside">
        {sheet && sheet.rows.length > 0 ? (
          <table className="recount-table">
            <tbody>
              {sheet.rows.map((row) => (
                <tr key={row.words.zh} className={row.differs ? 'recount-differs' : undefined}>
                  <th scope="row">{both(row.words)}</th>
                  <td>{number(row.n)}</td>
                  <td>{row.differs ? `✗ ${t('paper.look')}` : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        <div>
          <p className="quiet">{t('paper.photo')}</p>
          <Proof election={election} to={{ book: proof.book, position: proof.position }} may={attaches(head.data)} />
        </div>
      </div>
    </section>
  );
};
