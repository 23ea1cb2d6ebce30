// 公告: the series row by row, what each notice waits for, where and since when it hangs, which clock runs, its sheet and its photo. Below, what was done to tell the voters, counted by kind.
import { Button } from 'antd';
import type { NoticeRow, NoticesScreen, PaperListed } from '../../../../office/screens.ts';
import { issuedAddress, paperAddress } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { CopyText } from '../parts/copy.tsx';
import { attaches, Proof } from '../parts/evidence.tsx';
import { Heading } from '../parts/heading.tsx';
import { IssuePaper } from '../parts/issue-paper.tsx';
import { Answer } from '../parts/states.tsx';
import { useNotices, usePapers } from '../queries.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

const signs: Readonly<Record<NoticeRow['state'], string>> = { waits: '○', 'may be posted': '●', posted: '✓' };
const clockSigns: Readonly<Record<NoticeRow['clocks'][number]['state'], string>> = {
  'to come': '◷',
  runs: '◷',
  'has run': '✓',
  late: '!',
};

const Notices = ({ election, head }: OfScreen) => {
  const { t, both } = useWords();
  const notices = useNotices(election);
  const papers = usePapers(election);
  return (
    <Answer of={notices}>
      {(told) => (
        <>
          <Heading
            title={t('nav.notices')}
            sub={t('notices.sub', {
              series: both(told.series),
              posted: told.rows.filter((row) => row.state === 'posted').length,
            })}
          >
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </Heading>
          <Waiting rows={told.rows.filter((row) => row.state === 'may be posted')} election={election} may={told.may} />
          <ol className="notices">
            {told.rows.map((row) => (
              <Row key={row.notice} row={row} election={election} head={head} may={told.may} papers={papers.data ?? []} />
            ))}
          </ol>
          <Publicity told={told} election={election} head={head} />
        </>
      )}
    </Answer>
  );
};

/** What may be posted now, before the whole series. */
const Waiting = ({
  rows,
  election,
  may,
}: {
  readonly rows: readonly NoticeRow[];
  readonly election: string;
  readonly may: boolean;
}) => {
  const { t, both } = useWords();
  if (rows.length === 0 || !may) return null;
  return (
    <section className="notices-now" aria-labelledby="notices-now">
      <h2 id="notices-now">{t('notices.now', { count: rows.length })}</h2>
      <div className="today-other">
        {rows.map((row) => (
          <OrderButton
            key={row.notice}
            order="postNotice"
            election={election}
            start={{ notice: row.notice }}
            words={`${t('notices.no', { no: row.label })} ${both(row.words)}`}
          />
        ))}
      </div>
    </section>
  );
};

const Row = ({
  row,
  election,
  head,
  may,
  papers,
}: OfScreen & { readonly row: NoticeRow; readonly may: boolean; readonly papers: readonly PaperListed[] }) => {
  const { t, both, shortDay } = useWords();
  const paper = papers.find((one) => one.file === row.paper);
  const issued = paper?.issued?.at(-1);
  return (
    <li className={`notice notice-${row.state.replaceAll(' ', '-')}`}>
      <p className="notice-no number">{t('notices.no', { no: row.label })}</p>
      <div className="notice-what">
        <h2>{both(row.words)}</h2>
        <p className="notice-state">
          <span aria-hidden="true">{signs[row.state]} </span>
          {row.state === 'posted' && row.on ? (
            <>
              {t('notices.postedOn')} <DayText day={row.on} short />
            </>
          ) : row.state === 'waits' ? (
            <span className="quiet">
              {t('duty.waitsFor')}
              {row.waitsFor ? both(row.waitsFor) : ''}
            </span>
          ) : (
            t('notices.mayBePosted')
          )}
        </p>
        {row.places ? (
          <p className="quiet">
            {t('notices.places', { count: row.places.length, places: row.places.join(t('comma')) })}
            {row.postedBy ? ` · ${t('field.postedBy')} ${row.postedBy}` : ''}
          </p>
        ) : null}
        {issued ? (
          <p className="quiet">
            <a href={issuedAddress(election, issued.no)} target="_blank" rel="noopener">
              {t('papers.issuedAs', { no: issued.no, on: shortDay(issued.on) })}
            </a>
          </p>
        ) : null}
        {row.corrects ? (
          <p>
            {t('field.corrects')}
            {t('colon')}
            {row.corrects}
          </p>
        ) : null}
        {row.clocks.map((clock) => (
          <p key={clock.words.zh} className={`notice-clock clock-${clock.state.replaceAll(' ', '-')}`}>
            <span aria-hidden="true">{clockSigns[clock.state]} </span>
            {both(clock.words)} <strong>{t(`clockState.${clock.state}`)}</strong> <ArticleChip cites={clock.cites} />
          </p>
        ))}
        {row.at ? <Proof election={election} to={row.at} may={attaches(head)} /> : null}
      </div>
      <div className="notice-do">
        {may && row.state === 'may be posted' ? (
          <OrderButton order="postNotice" election={election} start={{ notice: row.notice }} />
        ) : null}
        {may && row.state === 'posted' ? (
          <OrderButton
            order="postNotice"
            election={election}
            start={{ notice: row.notice, places: row.places?.join('\n') }}
            words={t('notices.correct')}
            quiet
          />
        ) : null}
        {may && row.draft ? (
          <Button
            href={paperAddress(election, row.draft)}
            target="_blank"
            rel="noopener"
            aria-label={`${t('notices.draft')} ${both(row.words)}`}
          >
            {t('notices.draft')}
          </Button>
        ) : null}
        {row.paper ? (
          <Button
            href={paperAddress(election, row.paper)}
            target="_blank"
            rel="noopener"
            aria-label={`${t('papers.look')} ${both(row.words)}`}
          >
            {t('papers.look')}
          </Button>
        ) : null}
        {may && paper?.ready ? <IssuePaper election={election} head={head} paper={paper} /> : null}
        {row.joined ? (
          <Button
            href={paperAddress(election, row.joined)}
            target="_blank"
            rel="noopener"
            aria-label={`${t('notices.joined')} ${both(row.words)}`}
          >
            {t('notices.joined')}
          </Button>
        ) : null}
        {row.message ? <CopyText text={row.message} of={both(row.words)} /> : null}
      </div>
    </li>
  );
};

const Publicity = ({ told, election, head }: OfScreen & { readonly told: NoticesScreen }) => {
  const { t, both, number } = useWords();
  const nothing = told.publicity.length === 0 && told.contacts.length === 0 && told.surveys.length === 0;
  return (
    <section className="publicity" aria-labelledby="publicity">
      <h2 id="publicity">{t('publicity.title')}</h2>
      {told.may ? (
        <div className="today-other">
          <OrderButton order="recordPublicity" election={election} />
          <OrderButton order="recordContact" election={election} />
          <OrderButton order="recordSurvey" election={election} />
        </div>
      ) : null}
      {nothing ? <p className="quiet">{t('publicity.none')}</p> : null}
      <ul className="publicity-counts">
        {told.publicity.map((kind) => (
          <li key={kind.words.zh}>
            <span className="publicity-count number">{number(kind.count)}</span>
            <span>{both(kind.words)}</span>
            {kind.people > 0 ? <span className="quiet">{t('publicity.people', { people: kind.people })}</span> : null}
          </li>
        ))}
      </ul>
      {told.contacts.length > 0 ? (
        <p>
          {t('publicity.contacts', { voters: told.votersReached, away: told.away })}
          {t('colon')}
          {told.contacts
            .map((one) => t('publicity.contact', { way: both(one.words), tried: one.tried, reached: one.reached }))
            .join(t('comma'))}
        </p>
      ) : null}
      {told.surveys.map((one) => (
        <p key={`${one.on} ${one.by}`}>
          {t('publicity.survey', { by: one.by, asked: one.asked, aware: one.aware })}
          {one.how ? <span className="quiet">（{one.how}）</span> : null} <DayText day={one.on} short />
        </p>
      ))}
      {told.lately.length > 0 ? (
        <ul className="publicity-lately">
          {told.lately.map((one) => (
            <li key={`${one.at.book} ${one.at.position}`}>
              <p>
                <DayText day={one.on} short /> {both(one.words)}
              </p>
              <Proof election={election} to={one.at} may={attaches(head)} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
};

export default Notices;
