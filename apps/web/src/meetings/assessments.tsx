// Assessments and surveys on the screen of openness. What hangs and what was asked: openness-screen.tsx.
import type { OpennessScreen } from '../../../../office/meetings/shown.ts';
import { useWords } from '../words/index.ts';
import { Steps } from './parts.tsx';

export interface Of {
  readonly book: string;
  readonly s: OpennessScreen;
}

export const Assessments = ({ book, s }: Of) => {
  const { t, both, shortDay } = useWords();
  if (s.assessments.length === 0) return null;
  return (
    <section>
      <h2>{t('open.assessments')}</h2>
      {s.assessments.map((a) => (
        <div key={a.meeting} className="meeting">
          <p>
            <strong>{a.title}</strong>{' '}
            <span className="quiet">
              {shortDay(a.day)} ·{' '}
              {a.published ? t('meetings.published', { day: shortDay(a.published) }) : t('meetings.notPublished')}
            </span>
          </p>
          <div className="scroll-x" tabIndex={0} role="group" aria-label={a.title}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('open.name')}</th>
                  <th scope="col" className="right">
                    {t('open.excellent')}
                  </th>
                  <th scope="col" className="right">
                    {t('open.fit')}
                  </th>
                  <th scope="col" className="right">
                    {t('open.partly')}
                  </th>
                  <th scope="col" className="right">
                    {t('open.unfit')}
                  </th>
                  <th scope="col">{t('meetings.state')}</th>
                </tr>
              </thead>
              <tbody>
                {a.rows.map((r) => (
                  <tr key={r.name}>
                    <td className="name">{r.name}</td>
                    <td className="number right">{r.excellent}</td>
                    <td className="number right">{r.fit}</td>
                    <td className="number right">{r.partly}</td>
                    <td className="number right">{r.unfit}</td>
                    <td>
                      {r.isUnfit ? (
                        <span className="meeting-late">
                          ✗ {r.inARow > 1 ? t('open.inARow', { n: r.inARow }) : t('open.unfit')}
                        </span>
                      ) : (
                        <span className="quiet">{r.grade ? both(r.grade) : t('open.sheets', { n: r.returned })}</span>
                      )}
                      {r.unreported ? <span className="meeting-late"> {t('open.unreported')}</span> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Steps book={book} steps={a.steps} />
        </div>
      ))}
    </section>
  );
};

export const Surveys = ({ book, s }: Of) => {
  const { t, both } = useWords();
  return (
    <section>
      <h2>{t('open.surveys')}</h2>
      {s.surveys.map((v) => (
        <div key={v.survey} className="meeting">
          <p>
            <strong>{v.title}</strong>{' '}
            <span className="quiet">
              {both(v.state)} · {both(v.returned)}
            </span>
          </p>
          <div className="scroll-x" tabIndex={0} role="group" aria-label={v.title}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('open.ask')}</th>
                  <th scope="col" className="right">
                    {t('open.satisfied')}
                  </th>
                  <th scope="col" className="right">
                    {t('open.mostly')}
                  </th>
                  <th scope="col" className="right">
                    {t('open.not')}
                  </th>
                  <th scope="col" className="right">
                    {t('open.cannotSay')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {v.rows.map((r) => (
                  <tr key={r.ask}>
                    <td>{r.ask}</td>
                    {['satisfied', 'mostly', 'not', 'none'].map((of, i) => (
                      <td key={of} className="number right">
                        {r.counts[i]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {v.steps.length > 0 && s.residents.open ? (
            <p>
              <a href={`/residents/${encodeURIComponent(book)}/survey`} target="_blank" rel="noreferrer">
                {t('open.enterCards')}
              </a>
            </p>
          ) : null}
          <Steps book={book} steps={v.steps} />
        </div>
      ))}
      <Steps book={book} steps={[{ order: 'openSurvey', start: {} }]} />
    </section>
  );
};
