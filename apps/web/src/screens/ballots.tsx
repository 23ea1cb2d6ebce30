// 选票: design a ballot with its sheet in sight, approve it as one of two, print it run by run, and count what came out of the printer.
import { Alert, Button } from 'antd';
import type { BallotsScreen, RunShown } from '../../../../office/screens-ballots.ts';
import { paperAddress } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { BallotSheet } from '../parts/ballot-sheet.tsx';
import { DayText } from '../parts/day.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useBallots } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { type Design, Designer, yes } from './ballots-designer.tsx';
import type { OfScreen } from './screen.tsx';

const Ballots = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const ballots = useBallots(election);
  return (
    <Answer of={ballots}>
      {(of) => (
        <>
          <Heading title={t('nav.ballots')} sub={t('ballot.sub')}>
            <Button
              href={paperAddress(election, of.round > 1 ? `ballot-${of.round}.pdf` : 'ballot.pdf')}
              target="_blank"
              rel="noopener"
            >
              {t('ballot.sample')}
            </Button>
          </Heading>
          <p className="quiet">{t('ballot.sum', { printed: of.printed, voters: of.voters })}</p>
          {of.runs
            .filter((r) => !r.ended)
            .map((r) => (
              <Alert
                key={r.run}
                className="ballot-open"
                role="alert"
                type="warning"
                showIcon
                title={t('ballot.unknown', { run: r.run, copies: r.copies })}
              />
            ))}
          <Styles of={of} election={election} />
          <Runs of={of} election={election} />
          {of.mayDesign ? <Designer of={of} election={election} head={head} /> : null}
        </>
      )}
    </Answer>
  );
};

const signs = { 'to approve': '○', approved: '✓', fallen: '✗' } as const;

/** What a design is, in a line: A5 · 横放 · 大字. */
const useSaid = () => {
  const { t } = useWords();
  return (d: Design): string =>
    [
      d.size,
      ...(d.sheets === 'one sheet' ? [] : [t('ballot.aPost')]),
      ...(d.columns === 'for' ? [] : [t('ballot.three')]),
      ...(d.print === 'large' ? [t('ballot.large')] : []),
      ...yes.filter((k) => d[k]).map((k) => t(`ballot.${k}`)),
    ].join(' · ');
};

const Styles = ({ of, election }: { readonly of: BallotsScreen; readonly election: string }) => {
  const { t } = useWords();
  const said = useSaid();
  if (of.styles.length === 0) return of.mayDesign ? null : <Empty title={t('ballot.none')} hint={t('ballot.noneHint')} />;
  return (
    <section className="sheet-part">
      <h2>{t('ballot.styles')}</h2>
      <ul className="ballot-styles">
        {of.styles.toReversed().map((s) => (
          <li key={s.style}>
            <div className="ballot-small">
              {s.layouts.map((l) => (
                <BallotSheet key={l.page} layout={l} title={t('ballot.picture', { style: s.style, page: l.page, of: l.of })} />
              ))}
            </div>
            <div>
              <h3>{t('ballot.n', { style: s.style })}</h3>
              <p className="quiet">{said(s.design)}</p>
              <p className={`ballot-${s.state.replaceAll(' ', '-')}`}>
                <span aria-hidden="true">{signs[s.state]} </span>
                {t(`ballot.state.${s.state}`, { count: s.approvals.length })}
                {s.fallen ? (
                  <>
                    {' '}
                    · <DayText day={s.fallen} short />
                  </>
                ) : null}
              </p>
              {s.approvals.map((a) => (
                <p key={a.name} className="quiet">
                  <span lang="zh-CN">{a.name}</span> <DayText day={a.on} short />
                </p>
              ))}
              <div className="ballot-buttons">
                {s.mayApprove ? (
                  <OrderButton order="approveBallot" election={election} start={{ style: s.style }} primary />
                ) : null}
                {s.state === 'approved' && of.mayPrint ? (
                  <OrderButton
                    order="beginBallotRun"
                    election={election}
                    start={{ style: s.style }}
                    primary={of.printed < of.voters}
                    disabled={of.runs.some((r) => !r.ended)}
                  />
                ) : null}
              </div>
              {s.state === 'to approve' && s.approvals.length > 0 && !s.mayApprove ? (
                <p className="quiet">{t('ballot.another')}</p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Runs = ({ of, election }: { readonly of: BallotsScreen; readonly election: string }) => {
  const { t } = useWords();
  if (of.runs.length === 0)
    return of.mayPrint ? (
      <p>
        <OrderButton order="printBallots" election={election} words={t('ballot.elsewhere')} quiet />
      </p>
    ) : null;
  return (
    <section className="sheet-part">
      <h2>{t('ballot.runs')}</h2>
      <ul className="archive-list">
        {of.runs.map((r) => (
          <Run key={r.run} run={r} of={of} election={election} />
        ))}
      </ul>
      {of.mayPrint ? <OrderButton order="printBallots" election={election} words={t('ballot.elsewhere')} quiet /> : null}
    </section>
  );
};

const Run = ({ run, of, election }: { readonly run: RunShown; readonly of: BallotsScreen; readonly election: string }) => {
  const { t } = useWords();
  return (
    <li>
      <div>
        <strong>{t('ballot.runOf', { run: run.run, style: run.style, copies: run.copies })}</strong>{' '}
        {run.from === undefined ? null : (
          <span className="quiet number">{t('ballot.numbers', { from: run.from, to: run.to ?? run.from })}</span>
        )}
        <p>
          {run.ended ? (
            <>
              <span className="state-done">
                ✓ {t('ballot.counted', { printed: run.ended.printed, spoiled: run.ended.spoiled })}
              </span>{' '}
              <span className="quiet" lang="zh-CN">
                {run.ended.second}
              </span>{' '}
              <DayText day={run.ended.on} short />
            </>
          ) : (
            <span className="ballot-fallen">{t('ballot.notCounted')}</span>
          )}
        </p>
      </div>
      <div className="ballot-buttons">
        {run.file ? (
          <Button href={paperAddress(election, run.file)} target="_blank" rel="noopener">
            {t('ballot.take')}
          </Button>
        ) : null}
        {!run.ended && of.mayCount ? (
          <OrderButton order="endBallotRun" election={election} start={{ run: run.run }} primary />
        ) : null}
      </div>
    </li>
  );
};

export default Ballots;
