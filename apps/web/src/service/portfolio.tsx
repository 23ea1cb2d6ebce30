// 分工: who of the committee answers for what, when they receive people, who stands in; helpers, sub-committees, and for each kind of work whom to ask today.
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { usePortfolio } from './asking.ts';

const Portfolio = ({ book, head }: OfBook) => {
  const { t, both, shortDay } = useWords();
  const portfolio = usePortfolio(book, head.known);
  return (
    <>
      <Heading title={t('portfolio.title')} sub={t('portfolio.sub')}>
        <BookOrder book={book} order="nameStandIn" />
        <BookOrder book={book} order="takeHelper" />
        <BookOrder book={book} order="formSubCommittee" />
      </Heading>
      <Answer of={portfolio}>
        {(of) =>
          of.people.length === 0 ? (
            <Empty title={t('portfolio.none')} hint={t('portfolio.noneHint')} />
          ) : (
            <>
              {of.findings.length > 0 ? (
                <section className="work-findings" aria-label={t('portfolio.findings')}>
                  <h2>{t('portfolio.findings')}</h2>
                  <ul>
                    {of.findings.map((f) => (
                      <li key={f.zh}>◷ {both(f)}</li>
                    ))}
                  </ul>
                </section>
              ) : null}
              <ul className="work-cards">
                {of.people.map((p) => (
                  <li key={p.id}>
                    <p>
                      <strong className="work-name">{p.name}</strong> <span className="quiet">{p.post}</span>
                    </p>
                    <p>{p.called ?? <span className="work-note">◷ {t('portfolio.notYet')}</span>}</p>
                    {p.kinds.length > 0 ? <p className="quiet">{p.kinds.map(both).join('、')}</p> : null}
                    {p.hours.map((h) => (
                      <p key={`${h.weekday.zh}${h.from}`}>
                        <span className="quiet">{t('portfolio.hours')}</span> {both(h.weekday)}{' '}
                        <span className="number">
                          {h.from}–{h.until}
                        </span>{' '}
                        {h.place}
                      </p>
                    ))}
                    {p.substitute ? <p className="quiet">{t('portfolio.substitute', { who: p.substitute })}</p> : null}
                    {p.away ? (
                      <p className="work-note">{t('portfolio.away', { by: p.away.by, until: shortDay(p.away.until) })}</p>
                    ) : null}
                    <div className="work-do">
                      <BookOrder
                        book={book}
                        order="givePortfolio"
                        start={{ member: p.id, ...(p.called ? { called: p.called } : {}) }}
                        quiet
                      />
                      <BookOrder book={book} order="setContactHours" start={{ member: p.id }} quiet />
                    </div>
                  </li>
                ))}
              </ul>
              {of.helpers.length > 0 ? (
                <section>
                  <h2>{t('portfolio.helpers')}</h2>
                  <ul className="plain-list">
                    {of.helpers.map((h) => (
                      <li key={h.id}>
                        <strong>{h.name}</strong> {h.task} <span className="quiet">{h.sentBy}</span>{' '}
                        <BookOrder book={book} order="helperLeft" start={{ helper: h.id }} quiet />
                      </li>
                    ))}
                  </ul>
                </section>
              ) : null}
              {of.subCommittees.length > 0 ? (
                <section>
                  <h2>{t('portfolio.subs')}</h2>
                  <ul className="plain-list">
                    {of.subCommittees.map((c) => (
                      <li key={c.id}>
                        <strong>{c.name}</strong> {t('portfolio.head', { who: c.head, members: c.members.length })}{' '}
                        <span className="quiet">{c.members.join('、')}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              ) : null}
              <section>
                <h2>{t('portfolio.answers')}</h2>
                <div className="scroll-x" tabIndex={0} role="group" aria-label={t('portfolio.answers')}>
                  <table className="plain-table work-figures">
                    <tbody>
                      {of.answers.map((a) => (
                        <tr key={a.kind}>
                          <th scope="row">{both(a.words)}</th>
                          <td>
                            {a.who.length === 0 ? (
                              <span className="work-note">{t('portfolio.nobody')}</span>
                            ) : (
                              a.who.map((w) => `${w.name}${w.for ? `（${t('portfolio.for', { who: w.for })}）` : ''}`).join('、')
                            )}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </section>
            </>
          )
        }
      </Answer>
    </>
  );
};

export default Portfolio;
