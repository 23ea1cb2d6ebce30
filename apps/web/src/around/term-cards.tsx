// The cards of 任职: an empty seat, a resignation, a recall, a choice, each with its days, its sums and what comes next.
import type { ReactNode } from 'react';
import type { ChoiceRow, RecallRow, ResignationRow, RoundShown, VacancyRow } from '../../../../office/around/termshown.ts';
import { ArticleChip } from '../parts/article.tsx';
import { useWords } from '../words/index.ts';
import { Days, Steps, SumLine } from './term-parts.tsx';

const Card = ({
  title,
  state,
  children,
}: {
  readonly title: string;
  readonly state: ReactNode;
  readonly children: ReactNode;
}) => (
  <article className="term-card">
    <h3>
      {title} {state}
    </h3>
    {children}
  </article>
);

export const VacancyCard = ({ of, book, today }: { readonly of: VacancyRow; readonly book: string; readonly today: string }) => {
  const { t, both, day } = useWords();
  return (
    <Card
      title={both(of.post)}
      state={<span className="quiet">{t('term.vacantSince', { day: day(of.since), seats: of.seats })}</span>}
    >
      <p>
        {t('term.by', { who: both(of.by.words) })} <ArticleChip cites={of.by.cites} />
      </p>
      {of.last ? <Days of={[of.last]} today={today} /> : null}
      <Steps of={of.steps} book={book} />
    </Card>
  );
};

export const ResignationCard = ({
  of,
  book,
  today,
}: {
  readonly of: ResignationRow;
  readonly book: string;
  readonly today: string;
}) => {
  const { t, both, day } = useWords();
  return (
    <Card
      title={`${of.name}（${both(of.post)}）`}
      state={<span className="quiet">{t('term.received', { day: day(of.on) })}</span>}
    >
      {of.decided ? (
        <p className={of.decided.agreed ? 'state-done' : ''}>
          {t(of.decided.agreed ? 'term.agreed' : 'term.refused', { day: day(of.decided.on) })}
          {of.announced ? ` · ${t('term.announced', { day: day(of.announced.on), where: of.announced.where })}` : null}
        </p>
      ) : (
        <>
          <p>
            {t('term.approvedBy', { who: both(of.approvedBy.words) })} <ArticleChip cites={of.approvedBy.cites} />
          </p>
          <Days of={[of.last]} today={today} />
        </>
      )}
      <Steps of={of.steps} book={book} />
    </Card>
  );
};

export const RecallCard = ({ of, book, today }: { readonly of: RecallRow; readonly book: string; readonly today: string }) => {
  const { t, both, day } = useWords();
  const v = of.voted;
  return (
    <Card
      title={`${of.name}（${both(of.post)}）`}
      state={
        <span className="quiet">
          {t('term.demanded', { day: day(of.on) })} · {both(of.by)} · {of.ended ? t(`term.${of.ended.as}`) : t('term.running')}
        </span>
      }
    >
      {of.petition ? <SumLine of={of.petition} /> : null}
      {of.reasons === '' ? null : (
        <p>
          {t('term.reasons')}
          {t('colon')}
          {of.reasons}
        </p>
      )}
      <p className={of.defended || of.ended ? '' : 'term-late'}>
        {t('term.defence')}
        {t('colon')}
        {of.defended ? t('term.heard', { day: day(of.defended.on), how: both(of.defended.how) }) : t('term.notHeard')}{' '}
        <ArticleChip cites={of.defence} />
      </p>
      {v ? (
        <>
          <p>
            {t('term.voted')} {day(v.on)}
            {t('colon')}
            {t('term.ballots', {
              due: v.due,
              issued: v.issued,
              returned: v.returned,
              agree: v.agree,
              against: v.against,
              abstain: v.abstain,
              invalid: v.void,
            })}
          </p>
          {v.sums.map((s) => (
            <SumLine key={s.words.zh} of={s} />
          ))}
        </>
      ) : of.ended ? null : (
        <Days of={of.days} today={today} />
      )}
      {of.ended?.barred ? <Days of={[of.ended.barred]} today={today} /> : null}
      <Steps of={of.steps} book={book} />
    </Card>
  );
};

export const ChoiceCard = ({ of, book }: { readonly of: ChoiceRow; readonly book: string }) => {
  const { t, both, day } = useWords();
  return (
    <Card
      title={both(of.title)}
      state={
        <span className="quiet">
          {both(of.body)} · {of.ended ? t('term.concluded', { day: day(of.ended.on) }) : t('term.running')}
        </span>
      }
    >
      {of.ended ? (
        <p>
          {of.ended.elected.length > 0 ? (
            <strong className="state-done">{t('term.chosen', { names: of.ended.elected.join(t('comma')) })}</strong>
          ) : (
            <>
              {t('term.noneChosen')}
              {of.ended.because === undefined ? '' : `${t('colon')}${of.ended.because}`}
            </>
          )}
        </p>
      ) : null}
      {of.rounds.length === 0 ? (
        <p>
          {t('term.candidates')}
          {t('colon')}
          {of.candidates.join(t('comma'))}
        </p>
      ) : (
        of.rounds.map((r) => <Round key={r.round} of={r} />)
      )}
      <Steps of={of.steps} book={book} />
    </Card>
  );
};

const states = { elected: 'term.elected', level: 'term.level', 'not elected': 'term.notElected' } as const;

const Round = ({ of }: { readonly of: RoundShown }) => {
  const { t, day, number } = useWords();
  return (
    <div className="term-round">
      <p>
        <strong>{t('term.round', { round: of.round })}</strong> {day(of.on)}
        {t('colon')}
        {t('term.roundBallots', { due: of.due, present: of.present, issued: of.issued, returned: of.returned, valid: of.valid })}
      </p>
      {of.gate ? <SumLine of={of.gate} /> : null}
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('term.round', { round: of.round })}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col" className="right">
                {t('votes')}
              </th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {of.standing.map((s) => (
              <tr key={s.name}>
                <td>
                  {s.name}
                  {s.writtenIn ? <span className="quiet">（{t('term.writtenIn')}）</span> : null}
                </td>
                <td className="number right">{number(s.votes)}</td>
                <td>
                  {of.gate?.reached === false ? (
                    '—'
                  ) : (
                    <span className={s.state === 'elected' ? 'state-done' : ''}>{t(states[s.state])}</span>
                  )}{' '}
                  {s.formula === undefined ? null : <code className="number quiet">{s.formula}</code>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {of.level > 0 ? (
        <p className="term-late">{t('term.tie', { level: of.level })}</p>
      ) : of.open > 0 ? (
        <p className="term-late">{t('term.open', { open: of.open })}</p>
      ) : null}
    </div>
  );
};
