// 公开: what is due, what hangs and until when, questions with their answers, assessments, surveys and audits.
import type { OpennessScreen } from '../../../../office/meetings/shown.ts';
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { ArticleChip } from '../parts/article.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { DueList, Steps, useOpenness } from './parts.tsx';

interface Of {
  readonly book: string;
  readonly s: OpennessScreen;
}

const Openness = ({ book, head }: OfBook) => {
  const { t, both } = useWords();
  const screen = useOpenness(book, head.known);
  return (
    <Answer of={screen}>
      {(s) => (
        <>
          <Heading title={both(s.word)} sub={t('open.sub')}>
            <BookOrder book={book} order="postDisclosure" primary />
          </Heading>
          <div className="meetings">
            <DueList book={book} due={s.due} />
            <Residents book={book} s={s} />
            <Postings book={book} s={s} />
            <Items s={s} />
            <Questions book={book} s={s} />
            <Assessments book={book} s={s} />
            <Surveys book={book} s={s} />
            <section>
              <h2>{t('open.audits')}</h2>
              <ul className="meeting-due">
                {s.audits.map((a) => (
                  <li key={a.audit}>
                    <div>
                      {both(a.words)}{' '}
                      <span className="quiet">
                        {a.published ? t('meetings.published', { day: a.published }) : t('meetings.notPublished')}
                      </span>
                    </div>
                    <Steps book={book} steps={a.steps} />
                  </li>
                ))}
              </ul>
              <Steps book={book} steps={[{ order: 'recordAudit', start: {} }]} />
            </section>
          </div>
        </>
      )}
    </Answer>
  );
};

const Residents = ({
  book,
  s: {
    residents: { open, steps },
  },
}: Of) => {
  const { t, shortDay } = useWords();
  return (
    <section>
      <h2>{t('open.residents')}</h2>
      {open ? (
        <>
          <p>
            <a href={`/residents/${encodeURIComponent(book)}`} target="_blank" rel="noreferrer">
              {open.address}
            </a>{' '}
            <span className="quiet">
              {t('open.residentsSince', { day: shortDay(open.since) })}
              {open.report === undefined ? '' : t('open.residentsReport', { year: open.report })}
            </span>
          </p>
          <p>
            <a href={`/papers/${encodeURIComponent(book)}/residents-poster.pdf?show`} target="_blank" rel="noreferrer">
              {t('open.poster')}
            </a>
          </p>
        </>
      ) : (
        <p className="quiet">{t('open.residentsClosed')}</p>
      )}
      <Steps book={book} steps={steps} />
    </section>
  );
};

const Postings = ({ book, s }: Of) => {
  const { t, both, shortDay } = useWords();
  return (
    <section>
      <h2>{t('open.postings')}</h2>
      {s.postings.length === 0 ? (
        <Empty title={t('open.noPostings')} hint={t('open.noPostingsHint')} />
      ) : (
        <ul className="meeting-due">
          {s.postings.map((p) => (
            <li key={p.post}>
              <div>
                <strong>{p.title}</strong>{' '}
                <span className="quiet">
                  {p.period} · {both(p.kind)} · {p.where}
                </span>
                <p>
                  {t('open.onPost')} {shortDay(p.on)} · {both(p.state)}
                </p>
              </div>
              <Steps book={book} steps={p.steps} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Items = ({ s }: Pick<Of, 's'>) => {
  const { t, both, day } = useWords();
  return (
    <section aria-labelledby="items">
      <h2 id="items">
        {t('open.items')} <ArticleChip cites={s.itemsCite} />
      </h2>
      <ul className="meeting-rules">
        {s.items.map((i) => (
          <li key={i.words.zh}>
            {both(i.words)} <span className="quiet">{i.on ? t('open.lastOn', { day: day(i.on) }) : t('open.never')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Questions = ({ book, s }: Of) => {
  const { t, shortDay } = useWords();
  return (
    <section>
      <h2>{t('open.questions')}</h2>
      {s.questions.length === 0 ? (
        <p className="quiet">{t('open.noQuestions')}</p>
      ) : (
        <ul className="meeting-due">
          {s.questions.map((q) => (
            <li key={q.question}>
              <div>
                <strong>{q.text}</strong> <span className="quiet">{shortDay(q.on)}</span>
                {q.answer ? (
                  <p>
                    {q.answer.text}{' '}
                    <span className={q.late ? 'meeting-late' : 'quiet'}>
                      {t('open.answered', { day: shortDay(q.answer.on), by: q.answer.by })}
                      {q.late ? ` · ${t('meetings.late')}` : ''}
                    </span>
                  </p>
                ) : (
                  <p className={q.late ? 'meeting-late' : 'quiet'}>
                    {t('open.until', { day: shortDay(q.until) })}
                    {q.late ? ` · ${t('meetings.late')}` : ''}
                  </p>
                )}
              </div>
              <Steps book={book} steps={q.steps} />
            </li>
          ))}
        </ul>
      )}
      <Steps book={book} steps={[{ order: 'askQuestion', start: {} }]} />
    </section>
  );
};

const Assessments = ({ book, s }: Of) => {
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

const Surveys = ({ book, s }: Of) => {
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

export default Openness;
