// 会议: what is due, each meeting with who came, every motion with its sum and the next step, the decisions and what was spent on them.
import type { DecisionRow, ItemRow, MeetingRow, MeetingsScreen } from '../../../../office/meetings/shown.ts';
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { ArticleChip } from '../parts/article.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { DueList, Steps, useMeetings } from './parts.tsx';

const Meetings = ({ book, head }: OfBook) => {
  const { t, both } = useWords();
  const screen = useMeetings(book, head.known);
  return (
    <>
      <Heading title={t('meetings.title')} sub={t('meetings.sub')}>
        <BookOrder book={book} order="callMeeting" primary />
      </Heading>
      <Answer of={screen}>
        {(s) => (
          <div className="meetings">
            <DueList book={book} due={s.due} />
            {s.rules.length > 0 ? (
              <section>
                <h2>{t('meetings.rules')}</h2>
                <ul className="meeting-rules">
                  {s.rules.map((r) => (
                    <li key={r.zh}>{both(r)}</li>
                  ))}
                </ul>
              </section>
            ) : null}
            <section>
              <h2>{t('meetings.list')}</h2>
              {s.meetings.length === 0 ? (
                <Empty title={t('meetings.none')} hint={t('meetings.noneHint')} />
              ) : (
                s.meetings.map((m) => <Meeting key={m.meeting} book={book} m={m} />)
              )}
            </section>
            {s.decisions.length > 0 ? <Decisions book={book} decisions={s.decisions} /> : null}
            <Spendings book={book} s={s} />
          </div>
        )}
      </Answer>
    </>
  );
};

const Meeting = ({ book, m }: { readonly book: string; readonly m: MeetingRow }) => {
  const { t, both, shortDay } = useWords();
  return (
    <details className="meeting" open={!m.over}>
      <summary>
        <strong>{m.title}</strong>
        <span className="quiet">
          {both(m.body)} · {shortDay(m.day)} {m.time} · {m.place}
        </span>
        <span className="meeting-state">
          {both(m.state)}
          {m.irregular.length > 0 ? <span className="meeting-late"> ✗ {t('meetings.irregular')}</span> : null}
        </span>
      </summary>
      {m.quorum ? (
        <p className="meeting-quorum">
          <span className={m.quorum.reached ? 'meeting-good' : 'meeting-late'}>
            {m.quorum.reached ? `✓ ${t('meetings.enough')}` : `✗ ${t('meetings.tooFew')}`}
          </span>{' '}
          {both(m.quorum.words)} {m.quorum.cites ? <ArticleChip cites={m.quorum.cites} /> : null}
        </p>
      ) : null}
      <ol className="meeting-items">
        {m.items.map((i) => (
          <Item key={i.item} book={book} i={i} />
        ))}
      </ol>
      {m.irregular.length > 0 ? (
        <p className="meeting-late">
          {t('meetings.irregular')}：{m.irregular.join('；')}
        </p>
      ) : null}
      <Steps book={book} steps={m.steps} />
    </details>
  );
};

const Item = ({ book, i }: { readonly book: string; readonly i: ItemRow }) => {
  const { t, both, number } = useWords();
  return (
    <li>
      <p>
        <strong>{i.title}</strong>{' '}
        <span className="quiet">
          {both(i.matter)}
          {i.amount === undefined ? '' : ` · ${t('meetings.yuan', { n: number(i.amount) })}`}
          {i.before.map((b) => ` · ${both(b)}`).join('')}
        </span>
      </p>
      {i.votes.map((v) => (
        <p key={v.text} className="meeting-vote">
          <span className={v.carried ? 'meeting-good' : 'meeting-late'}>
            {v.carried ? `✓ ${t('meetings.carried')}` : `✗ ${t('meetings.lost')}`}
          </span>{' '}
          {v.text} <span className="quiet number">{both(v.sum)}</span>
          {v.undone ? <span className="meeting-late"> {t('meetings.undone', { day: v.undone })}</span> : null}
        </p>
      ))}
      <Steps book={book} steps={i.steps} />
    </li>
  );
};

const Decisions = ({ book, decisions }: { readonly book: string; readonly decisions: readonly DecisionRow[] }) => {
  const { t, both, shortDay, number } = useWords();
  return (
    <section>
      <h2>{t('meetings.decisions')}</h2>
      <ul className="meeting-due">
        {decisions.map((d) => (
          <li key={d.motion}>
            <div>
              <strong>{d.text}</strong>{' '}
              <span className="quiet">
                {both(d.body)} · {shortDay(d.on)} ·{' '}
                {d.undone
                  ? null
                  : d.published
                    ? t('meetings.published', { day: shortDay(d.published) })
                    : t('meetings.notPublished')}
                {d.spent === undefined
                  ? null
                  : ` · ${t('meetings.spent', { spent: `${number(d.spent)}${d.amount === undefined ? '' : ` / ${number(d.amount)}`}` })}`}
              </span>
              {d.undone ? <span className="meeting-late"> {t('meetings.undone', { day: shortDay(d.undone) })}</span> : null}
              {d.carriedOut ? <p className="quiet">{d.carriedOut}</p> : null}
            </div>
            <Steps book={book} steps={d.steps} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Spendings = ({ book, s }: { readonly book: string; readonly s: MeetingsScreen }) => {
  const { t, both, shortDay, number } = useWords();
  return (
    <section>
      <h2>{t('meetings.spendings')}</h2>
      <Steps
        book={book}
        steps={[
          { order: 'recordSpending', start: {} },
          { order: 'recordContract', start: {} },
          { order: 'recordSpendingAnyway', start: {} },
        ]}
      />
      {s.related.length === 0 ? null : (
        <section className="meeting-related" aria-label={t('meetings.related')}>
          <h3>{t('meetings.related')}</h3>
          <p className="quiet">{t('meetings.relatedHint')}</p>
          {s.related.map((r) => (
            <article key={r.words.zh} className="meeting">
              <p>
                {both(r.words)} <ArticleChip cites={r.cites} />
              </p>
              <ul className="meeting-rules">
                {r.parts.map((p) => (
                  <li key={p.zh} className="number">
                    {both(p)}
                  </li>
                ))}
              </ul>
              {r.judged ? <p className="quiet">{both(r.judged)}</p> : null}
              {r.step ? <BookOrder book={book} order={r.step.order} start={r.step.start} /> : null}
            </article>
          ))}
        </section>
      )}
      {s.spendings.length === 0 ? (
        <p className="quiet">{t('meetings.noSpendings')}</p>
      ) : (
        <>
          <p>{t('meetings.sum', { spent: number(s.spent), outside: number(s.outside) })}</p>
          <ul className="meeting-due">
            {s.spendings.map((x) => (
              <li key={`${x.on} ${x.title} ${x.amount}`}>
                <div>
                  <strong>{x.title}</strong>{' '}
                  <span className="quiet">
                    {shortDay(x.on)} · {both(x.matter)}
                    {x.to ? ` · ${x.to}` : ''}
                  </span>
                  <p className={x.outside ? 'meeting-late' : 'quiet'}>
                    {x.outside ? '✗ ' : ''}
                    {both(x.basis)}
                  </p>
                </div>
                <strong className="number">{t('meetings.yuan', { n: number(x.amount) })}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

export default Meetings;
