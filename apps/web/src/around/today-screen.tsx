// 今天 of a community's book: what is due across its rooms with its day, its article and its step; how a new book begins; what was recorded since yesterday.
import { Button } from 'antd';
import type { BookToday, DueShown } from '../../../../office/around/termshown.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { bookAddress, useBookToday } from './asking.ts';
import { BookOrder } from './order.tsx';
import type { OfBook } from './screens.ts';

const Today = ({ book, head }: OfBook) => {
  const { t, day } = useWords();
  const today = useBookToday(book, head.known);
  return (
    <>
      <Heading title={t('nav.today')} sub={day(head.today)} />
      <Answer of={today}>{(screen) => <Body screen={screen} book={book} />}</Answer>
    </>
  );
};

const Body = ({ screen, book }: { readonly screen: BookToday; readonly book: string }) => {
  const { t, both } = useWords();
  const now = screen.due.filter((d) => d.state !== 'later'),
    later = screen.due.filter((d) => d.state === 'later');
  // A book in which nobody holds office yet is begun; in one that runs, what it lacks waits below what is due.
  const beginning = screen.beginning.some((s) => s.step.order === 'takeOffice' && !s.done);
  return (
    <div className="today">
      <div className="today-main">
        {beginning ? <Beginning steps={screen.beginning} book={book} /> : null}
        {beginning && screen.due.length === 0 ? null : (
          <section aria-labelledby="now">
            <h2 id="now">{t('term.due')}</h2>
            {now.length === 0 ? (
              <p className="today-nothing">
                <strong className="state-done">✓ {t('term.nothing')}</strong>
                <span className="quiet">{t('term.nothingHint')}</span>
              </p>
            ) : (
              <DueList of={now} book={book} today={screen.today} first={!beginning} />
            )}
          </section>
        )}
        {beginning || screen.beginning.length === 0 ? null : (
          <Beginning steps={screen.beginning.filter((s) => !s.done)} book={book} lacking />
        )}
        {later.length === 0 ? null : (
          <section aria-labelledby="later">
            <h2 id="later">{t('term.later')}</h2>
            <DueList of={later} book={book} today={screen.today} first={false} />
          </section>
        )}
      </div>
      <aside className="today-side">
        <section aria-labelledby="lately">
          <h2 id="lately">{t('term.lately')}</h2>
          {screen.lately.length === 0 ? (
            <p className="quiet">{t('term.noLately')}</p>
          ) : (
            <ol className="story">
              {screen.lately.map((line, at) => (
                <li key={at}>
                  <DayText day={line.on} short />
                  <span>{both(line.words)}</span>
                </li>
              ))}
            </ol>
          )}
          <p>
            <a href={bookAddress(book, 'history')}>{t('term.toHistory')}</a>
          </p>
        </section>
      </aside>
    </div>
  );
};

const Beginning = ({
  steps,
  book,
  lacking = false,
}: {
  readonly steps: BookToday['beginning'];
  readonly book: string;
  readonly lacking?: boolean;
}) => {
  const { t, both } = useWords();
  const next = steps.findIndex((s) => !s.done);
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{t(lacking ? 'term.lacking' : 'term.begin')}</h2>
      {lacking ? null : <p className="quiet today-hint">{t('term.beginHint')}</p>}
      <ol className="duties">
        {steps.map((s, at) => (
          <li key={s.step.order} className={`duty duty-${s.done ? 'done' : at === next ? 'due' : 'later'}`}>
            <div className="duty-when">
              <span className="duty-state">
                <span aria-hidden="true">{s.done ? '✓' : at + 1}</span>
                {s.done ? ` ${t('term.done')}` : ''}
              </span>
            </div>
            <div className="duty-what">
              <p className="duty-words">{both(s.words)}</p>
            </div>
            <div className="duty-do">
              {s.done ? null : <BookOrder book={book} order={s.step.order} primary={at === next && !lacking} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

const signs: Readonly<Record<DueShown['state'], string>> = { late: '!', due: '●', later: '○' };

const DueList = ({
  of,
  book,
  today,
  first,
}: {
  readonly of: readonly DueShown[];
  readonly book: string;
  readonly today: string;
  readonly first: boolean;
}) => {
  const { t, both } = useWords();
  const main = first ? of.find((d) => d.step)?.key : undefined;
  return (
    <ol className="duties">
      {of.map((due) => (
        <li key={due.key} className={`duty duty-${due.state}`}>
          <div className="duty-when">
            <span className="duty-state">
              <span aria-hidden="true">{signs[due.state]}</span>{' '}
              {due.day === undefined && due.state === 'due' ? t('term.atOnce') : t(`duty.${due.state}`)}
            </span>
            {due.day ? <DayText day={due.day} today={today} short /> : null}
          </div>
          <div className="duty-what">
            <p className="duty-words">{both(due.words)}</p>
            {due.cites ? <ArticleChip cites={due.cites} /> : null}
          </div>
          <div className="duty-do">
            {due.step ? (
              <BookOrder
                book={book}
                order={due.step.order}
                start={due.step.start}
                primary={due.key === main}
                {...(due.step.words ? { words: both(due.step.words) } : {})}
              />
            ) : (
              <ToScreen of={due} book={book} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
};

const ToScreen = ({ of, book }: { readonly of: DueShown; readonly book: string }) => {
  const { t, both } = useWords();
  return of.screen ? (
    <Button href={bookAddress(book, of.screen.name)}>{t('term.go', { screen: both(of.screen.words) })}</Button>
  ) : null;
};

export default Today;
