// 任职: who holds which office; empty seats, resignations, recalls, by-elections and choices with their days and sums, each with its next step; who left.
import type { ReactNode } from 'react';
import type { BodyShown, TermScreen } from '../../../../office/around/termshown.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useOffices } from './asking.ts';
import { BookOrder } from './order.tsx';
import type { OfBook } from './screens.ts';
import { Steps } from './term-parts.tsx';
import { ChoiceCard, RecallCard, ResignationCard, VacancyCard } from './term-cards.tsx';

const Offices = ({ book, head }: OfBook) => {
  const { t, day } = useWords();
  const offices = useOffices(book, head.known);
  const ends = offices.data?.ends;
  return (
    <>
      <Heading
        title={t('term.title')}
        sub={
          <>
            {t('term.sub')}
            {ends === undefined ? null : ` ${t('term.ends', { day: day(ends) })}`}
          </>
        }
      >
        <BookOrder book={book} order="takeOffice" primary={offices.data?.seats.held === 0} />
      </Heading>
      <Answer of={offices}>
        {(screen) =>
          screen.bodies.every((b) => b.holders.length === 0) && screen.ended.length === 0 ? (
            <Empty title={t('term.empty')} hint={t('term.emptyHint')} />
          ) : (
            <Body screen={screen} book={book} />
          )
        }
      </Answer>
    </>
  );
};

const Body = ({ screen, book }: { readonly screen: TermScreen; readonly book: string }) => {
  const { t, both } = useWords();
  const [committee, ...others] = screen.bodies;
  // What is under way stands before those who hold office, what is over after them.
  const moving = (now: boolean) => (
    <>
      <Cards
        id="resignations"
        title={t('term.resignations')}
        of={screen.resignations}
        isOver={(r) => r.decided !== undefined}
        now={now}
        card={(r) => <ResignationCard key={r.id} of={r} book={book} today={screen.today} />}
      />
      <Cards
        id="recalls"
        title={t('term.recalls')}
        of={screen.recalls}
        isOver={(r) => r.ended !== undefined}
        now={now}
        card={(r) => <RecallCard key={r.id} of={r} book={book} today={screen.today} />}
      />
      <Cards
        id="choices"
        title={t('term.choices')}
        of={screen.choices}
        isOver={(c) => c.ended !== undefined}
        now={now}
        card={(c) => <ChoiceCard key={c.id} of={c} book={book} />}
      />
    </>
  );
  return (
    <div className="term">
      {screen.findings.length === 0 ? null : (
        <section aria-labelledby="findings">
          <h2 id="findings">{t('term.findings')}</h2>
          {screen.findings.map((f) => (
            <article key={f.key} className="term-card">
              <p>
                {both(f.words)} <ArticleChip cites={f.cites} />
              </p>
              <Steps of={f.steps} book={book} />
            </article>
          ))}
        </section>
      )}
      {screen.vacancies.length === 0 ? null : (
        <section aria-labelledby="vacant">
          <h2 id="vacant">{t('term.vacant')}</h2>
          {screen.vacancies.map((v) => (
            <VacancyCard key={v.post.zh} of={v} book={book} today={screen.today} />
          ))}
        </section>
      )}
      {moving(true)}
      {committee ? (
        <BodySection of={committee} book={book}>
          <p className="quiet">
            {t('term.seats', { held: screen.seats.held, most: screen.seats.most })} <ArticleChip cites={screen.seats.cites} />
          </p>
        </BodySection>
      ) : null}
      {others.map((b) => (
        <BodySection key={b.key} of={b} book={book} />
      ))}
      {moving(false)}
      {screen.ended.length === 0 ? null : (
        <section aria-labelledby="ended">
          <h2 id="ended">{t('term.ended')}</h2>
          <div className="scroll-x" tabIndex={0} role="group" aria-label={t('term.ended')}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col">{t('post')}</th>
                  <th scope="col">{t('term.since')}</th>
                  <th scope="col">{t('term.until')}</th>
                  <th scope="col">{t('term.because')}</th>
                </tr>
              </thead>
              <tbody>
                {screen.ended.map((h, at) => (
                  <tr key={at}>
                    <td>{h.name}</td>
                    <td>
                      {both(h.post)}
                      {h.group === undefined ? '' : ` · ${t('group.n', { group: h.group })}`}
                    </td>
                    <td>
                      <DayText day={h.since} />
                    </td>
                    <td>
                      <DayText day={h.until} />
                    </td>
                    <td>{both(h.because)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </div>
  );
};

/** What is under way stands open; what is over is folded away. */
const Cards = <T,>({
  id,
  title,
  of,
  isOver,
  now,
  card,
}: {
  readonly id: string;
  readonly title: string;
  readonly now: boolean;
  readonly of: readonly T[];
  readonly isOver: (one: T) => boolean;
  readonly card: (one: T) => ReactNode;
}) => {
  const { t } = useWords();
  const over = of.filter(isOver),
    going = of.length > over.length;
  // A kind of which one is under way stands whole before; one that is all over stands after.
  if (of.length === 0 || going !== now) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {of.filter((one) => !isOver(one)).map(card)}
      {over.length === 0 ? null : (
        <details className="term-past today-done">
          <summary>{t('term.past', { count: over.length })}</summary>
          {over.map(card)}
        </details>
      )}
    </section>
  );
};

const BodySection = ({
  of,
  book,
  children,
}: {
  readonly of: BodyShown;
  readonly book: string;
  readonly children?: ReactNode;
}) => {
  const { t, both } = useWords();
  const groups = [...new Set(of.holders.map((h) => h.group))];
  return (
    <section aria-labelledby={`body-${of.key}`}>
      <div className="term-head">
        <h2 id={`body-${of.key}`}>
          {both(of.words)} <span className="quiet">{t('term.inOffice', { held: of.holders.length })}</span>
        </h2>
        <Steps of={of.steps} book={book} quiet />
      </div>
      {children}
      {of.holders.length === 0 ? (
        <p className="quiet">{t('term.nobody')}</p>
      ) : of.key === 'representatives' ? (
        <dl className="term-groups">
          {groups.map((group) => (
            <div key={group ?? 0}>
              <dt>{group === undefined ? '—' : t('group.n', { group })}</dt>
              <dd>
                {of.holders
                  .filter((h) => h.group === group)
                  .map((h) => h.name)
                  .join(t('comma'))}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={both(of.words)}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('post')}</th>
                {of.key === 'heads' ? <th scope="col">{t('term.group')}</th> : null}
                <th scope="col">{t('term.since')}</th>
                <th scope="col">{t('term.how')}</th>
              </tr>
            </thead>
            <tbody>
              {of.holders.map((h) => (
                <tr key={`${h.person} ${h.post.zh} ${h.group ?? ''}`}>
                  <td>{h.name}</td>
                  <td>{both(h.post)}</td>
                  {of.key === 'heads' ? <td>{h.group === undefined ? '' : t('group.n', { group: h.group })}</td> : null}
                  <td>
                    <DayText day={h.since} />
                  </td>
                  <td>{h.how}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

export default Offices;
