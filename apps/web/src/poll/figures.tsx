// How many have taken ballots, against the line that the law draws; each figure opens the parts it is made of and the facts beneath. Counts only: nobody is named.
import { useState } from 'react';
import type { PollDayScreen, StationOnDay, Turnout } from '../../../../office/screens-day.ts';
import { office } from '../api.ts';
import { ArticleChip } from '../parts/article.tsx';
import { useDrawer } from '../shell/open-drawer.ts';
import { useWords } from '../words/index.ts';

const width = 1000;
/** A bar with the line that is to be reached. */
const Bar = ({
  value,
  of,
  line,
  words,
}: {
  readonly value: number;
  readonly of: number;
  readonly line: number;
  readonly words: string;
}) => {
  const at = (n: number): number => (of === 0 ? 0 : Math.min(width, Math.round((n * width) / of)));
  return (
    <svg className="pd-bar" viewBox={`0 0 ${width} 40`} preserveAspectRatio="none" role="img" aria-label={words}>
      <rect className="pd-bar-ground" y="8" width={width} height="24" />
      <rect className="pd-bar-full" y="8" width={at(value)} height="24" />
      <rect className="pd-bar-line" x={at(line) - 3} width="6" height="40" />
    </svg>
  );
};

/** The whole poll: large enough to be left open on a wall of the office. */
export const WholeTurnout = ({ screen }: { readonly screen: PollDayScreen }) => {
  const { t, both, number } = useWords();
  const [open, setOpen] = useState(false);
  const { turnout, needed } = screen;
  const left = Math.max(0, needed.line - turnout.issued);
  return (
    <section className="pd-whole" aria-label={t('pd.turnout')}>
      <div className="pd-whole-figures">
        <button type="button" className="pd-big" aria-expanded={open} onClick={() => setOpen(!open)}>
          <b>{number(turnout.issued)}</b>
          <span>{t('pd.issuedOf', { of: number(turnout.electors), who: both(screen.of) })}</span>
        </button>
        <p className={needed.reached ? 'pd-need state-done' : 'pd-need'}>
          {needed.reached
            ? `✓ ${t('pd.reached', { line: number(needed.line) })}`
            : t('pd.toReach', { line: number(needed.line), left: number(left) })}{' '}
          <ArticleChip cites={needed.cites} />
        </p>
      </div>
      <Bar
        value={turnout.issued}
        of={turnout.electors}
        line={needed.line}
        words={t('pd.barWords', { issued: turnout.issued, of: turnout.electors, line: needed.line })}
      />
      <p className="quiet pd-note">{t('pd.turnoutNote')}</p>
      {open ? <Parts of={turnout} /> : null}
    </section>
  );
};

const Parts = ({ of }: { readonly of: Turnout }) => {
  const { t, number } = useWords();
  return (
    <dl className="pd-parts">
      {(
        [
          ['pd.deskIssued', of.desk],
          ['pd.mobileIssued', of.mobile],
          ['pd.proxyIssued', of.byProxy],
        ] as const
      ).map(([key, n]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{number(n)}</dd>
        </div>
      ))}
      <div className="pd-parts-sum">
        <dt>{t('pd.sumIs')}</dt>
        <dd>{number(of.issued)}</dd>
      </div>
      <div>
        <dt>{t('pd.spoiledApart')}</dt>
        <dd>{number(of.spoiled)}</dd>
      </div>
    </dl>
  );
};

/** The figures of one station, and what was recorded there. */
export const StationFigures = ({ station, election }: { readonly station: StationOnDay; readonly election: string }) => {
  const { t, number } = useWords();
  const { turnout } = station;
  const account = station.closed ?? turnout;
  return (
    <details className="pd-figures">
      <summary>
        <span>{t('pd.stationTurnout')}</span>{' '}
        <b className="number">
          {number(turnout.issued)} / {number(turnout.electors)}
        </b>
        {turnout.issued >= station.line && station.line > 0 ? (
          <span className="state-done">✓ {t('pd.passed')}</span>
        ) : (
          <span className="quiet">{t('pd.line', { line: station.line })}</span>
        )}
      </summary>
      <Bar
        value={turnout.issued}
        of={turnout.electors}
        line={station.line}
        words={t('pd.barWords', { issued: turnout.issued, of: turnout.electors, line: station.line })}
      />
      <Parts of={turnout} />
      {station.received > 0 ? (
        <p className="pd-sum">
          <span>
            {t('pd.received')} <b>{station.received}</b>
          </span>
          <span aria-hidden="true">=</span>
          <span>
            {t('pd.issued')} <b>{account.issued}</b>
          </span>
          <span>
            + {t('pd.spoiled')} <b>{account.spoiled}</b>
          </span>
          <span>
            + {t('pd.left')} <b>{station.left}</b>
          </span>
          {station.out > 0 ? (
            <span>
              + {t('pd.withBox')} <b>{station.out}</b>
            </span>
          ) : null}
        </p>
      ) : null}
      <Facts station={station} election={election} />
    </details>
  );
};

/** What was recorded of a station beside the single issues: each opens the fact with its place in the book. */
const Facts = ({ station, election }: { readonly station: StationOnDay; readonly election: string }) => {
  const { t, both } = useWords();
  const open = useDrawer();
  if (station.facts.length === 0) return <p className="quiet">{t('pd.noFacts')}</p>;
  const show = async (at: number): Promise<void> => {
    const {
      rows: [row],
    } = await office.elections.history({ election, from: at, limit: 1 });
    if (row) open?.({ kind: 'fact', row });
  };
  return (
    <>
      <h3>{t('pd.facts')}</h3>
      <ol className="pd-facts">
        {station.facts.map((fact) => (
          <li key={fact.at}>
            <button type="button" onClick={() => void show(fact.at)}>
              {fact.late ? <span className="late-mark">◷ {t('history.late')}</span> : null}
              {both(fact.words)}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
};

/** Every station in one table: a line each, with the step it stands at. */
export const StationsTable = ({ screen, go }: { readonly screen: PollDayScreen; readonly go: (station: number) => string }) => {
  const { t, both, number } = useWords();
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label={t('pd.stations')}>
      <table className="plain-table pd-table">
        <thead>
          <tr>
            <th scope="col">{t('desk.station')}</th>
            <th scope="col">{t('pd.now')}</th>
            <th scope="col" className="right">
              {t('pd.issued')}
            </th>
            <th scope="col" className="right">
              {t('pd.electors')}
            </th>
            <th scope="col" className="pd-table-bar">
              {t('pd.half', { share: both(screen.needed.share) })}
            </th>
            <th scope="col" className="right">
              {t('pd.deskIssued')}
            </th>
            <th scope="col" className="right">
              {t('pd.mobileIssued')}
            </th>
            <th scope="col" className="right">
              {t('pd.proxyIssued')}
            </th>
            <th scope="col" className="right">
              {t('pd.spoiled')}
            </th>
            <th scope="col" className="right">
              {t('pd.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {screen.stations.map((s) => (
            <tr key={s.no}>
              <th scope="row">
                <a href={go(s.no)}>
                  {s.no} · <span lang="zh-CN">{s.name}</span>
                </a>
              </th>
              <td className={s.state === 'broken off' ? 'state-late' : s.state === 'open' ? 'state-done' : ''}>
                <Now station={s} />
              </td>
              <td className="right number">
                <b>{number(s.turnout.issued)}</b>
              </td>
              <td className="right number">{number(s.turnout.electors)}</td>
              <td>
                <Bar
                  value={s.turnout.issued}
                  of={s.turnout.electors}
                  line={s.line}
                  words={t('pd.barWords', { issued: s.turnout.issued, of: s.turnout.electors, line: s.line })}
                />
              </td>
              <td className="right number">{number(s.turnout.desk)}</td>
              <td className="right number">{number(s.turnout.mobile)}</td>
              <td className="right number">{number(s.turnout.byProxy)}</td>
              <td className="right number">{number(s.turnout.spoiled)}</td>
              <td className="right number">{number(s.left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Where a station stands, in a few words. */
const Now = ({ station }: { readonly station: StationOnDay }) => {
  const { t, both } = useWords();
  const step = station.steps.find((one) => one.state === 'now'),
    last = station.steps.at(-1);
  const late = station.steps.some((one) => one.late);
  return (
    <>
      {station.state === 'broken off'
        ? `✗ ${t('pd.brokenOff')}`
        : step
          ? both(step.words)
          : last?.state === 'done'
            ? `✓ ${both(last.words)}`
            : '—'}
      {late ? <span className="late-mark">◷ {t('history.late')}</span> : null}
    </>
  );
};
