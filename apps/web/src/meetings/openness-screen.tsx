// 公开: what is due, what hangs and until when, questions with their answers, audits. Assessments and surveys: assessments.tsx.
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { ArticleChip } from '../parts/article.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { Assessments, type Of, Surveys } from './assessments.tsx';
import { DueList, Steps, useOpenness } from './parts.tsx';

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

export default Openness;
