// 个案: help over time, closed to all but those who keep it; noted, handed over, closed, erased. Of a case that others keep only its kind and days are shown.
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useCases } from './asking.ts';

const Cases = ({ book, head }: OfBook) => {
  const { t, both, shortDay } = useWords();
  const cases = useCases(book, head.known);
  return (
    <>
      <Heading title={t('cases.title')} sub={t('cases.sub')}>
        <BookOrder book={book} order="openCase" primary />
      </Heading>
      <Answer of={cases}>
        {(of) =>
          of.cases.length === 0 ? (
            <Empty title={t('cases.none')} hint={t('cases.noneHint')} />
          ) : (
            <ul className="work-cards">
              {of.cases.map((c) => (
                <li key={c.id}>
                  <p>
                    <strong className="work-name">{c.title ?? both(c.words)}</strong>{' '}
                    {c.title ? <span className="quiet">{both(c.words)}</span> : null}
                  </p>
                  {c.open ? (
                    c.whom ? (
                      <p>{c.whom}</p>
                    ) : null
                  ) : (
                    <p className="work-closed">◼ {t('cases.closed', { who: c.keepers.join('、') })}</p>
                  )}
                  <p className="quiet">
                    {t('cases.opened', { day: shortDay(c.opened) })}
                    {c.entries > 0 ? `，${t('cases.entries', { entries: c.entries })}` : ''}
                  </p>
                  {c.notes.some((n) => n.remark) ? (
                    <ul className="plain-list">
                      {c.notes.map((n, i) =>
                        n.remark ? (
                          <li key={i}>
                            <span className="quiet">{shortDay(n.on)}</span> {n.remark}
                          </li>
                        ) : null,
                      )}
                    </ul>
                  ) : null}
                  {c.closed ? (
                    <p className="state-done">
                      ✓ {t('cases.ended', { day: shortDay(c.closed.on), outcome: both(c.closed.outcome) })}
                    </p>
                  ) : null}
                  {c.erased ? <p className="work-note">{t('cases.erased', { day: shortDay(c.erased) })}</p> : null}
                  {c.open && !c.erased ? (
                    <div className="work-do">
                      {c.closed ? (
                        <BookOrder book={book} order="eraseCase" start={{ case: c.id }} words={t('cases.erase')} quiet />
                      ) : (
                        <>
                          <BookOrder book={book} order="noteCase" start={{ case: c.id }} words={t('cases.note')} quiet />
                          <BookOrder book={book} order="handOverCase" start={{ case: c.id }} words={t('cases.hand')} quiet />
                          <BookOrder book={book} order="closeCase" start={{ case: c.id }} words={t('cases.close')} quiet />
                        </>
                      )}
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
};

export default Cases;
