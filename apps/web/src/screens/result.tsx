// 结果: the determination as a sheet, step by step with its sum and article; each contest, who is elected, what is open; then the buttons only people may press.
import { Button } from 'antd';
import type { ResultScreen } from '../../../../office/screens-after.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useResult } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { Conclusion } from './result-conclusion.tsx';
import { Contest, Steps } from './result-parts.tsx';
import type { OfScreen } from './screen.tsx';

export type Round = ResultScreen['rounds'][number];

const Result = ({ election }: OfScreen) => {
  const { t } = useWords();
  const result = useResult(election);
  return (
    <>
      <Heading title={t('nav.result')} sub={t('result.sub')}>
        <Button href={addressOf(election, 'papers')}>{t('result.papers')}</Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </Heading>
      <Answer of={result}>
        {({ rounds }) =>
          rounds.length === 0 ? (
            <Empty title={t('result.none')} hint={t('result.noneHint')}>
              <Button href={addressOf(election, 'counting')}>{t('nav.counting')}</Button>
            </Empty>
          ) : (
            <>
              {[...rounds].reverse().map((round) => (
                <RoundSheet
                  key={round.round}
                  round={round}
                  election={election}
                  many={rounds.length > 1}
                  last={round === rounds[rounds.length - 1]}
                />
              ))}
            </>
          )
        }
      </Answer>
    </>
  );
};

const RoundSheet = ({
  round,
  election,
  many,
  last,
}: {
  readonly round: Round;
  readonly election: string;
  readonly many: boolean;
  readonly last: boolean;
}) => {
  const { t, both } = useWords();
  return (
    <article className="sheet">
      <h2 className={many ? undefined : 'unseen'}>{t('result.round', { round: round.round })}</h2>
      {round.complete ? null : (
        <p className="sheet-note">
          <span className="sign" aria-hidden="true">
            ◷
          </span>
          {t('result.counting')}
        </p>
      )}
      {round.complete && round.valid ? (
        <p className="elected-line">
          {round.confirmed ? (
            <span className="state-done">✓ {t('result.electedLine')}</span>
          ) : (
            <span className="state-due">○ {t('result.electedBefore')}</span>
          )}
          {round.contests
            .filter((contest) => contest.elected.length > 0)
            .map((contest) => (
              <span key={contest.post}>
                {both(contest.words)}{' '}
                {contest.elected.map((one, at) => (
                  <span key={one.name}>
                    {at > 0 ? t('comma') : ''}
                    <strong lang="zh-CN">{one.name}</strong>
                  </span>
                ))}
              </span>
            ))}
        </p>
      ) : null}
      {round.complete && round.valid ? <OpenSeats of={round} /> : null}
      <dl className="figures">
        <Figure label={t('figure.registered')} value={round.registered} href={addressOf(election, 'roll')} />
        <Figure label={t('figure.issued')} value={round.issued} href={addressOf(election, 'counting')} />
        <Figure label={t('figure.returned')} value={round.returned} href={addressOf(election, 'counting')} />
        <Figure label={t('figure.participants')} value={round.participants} href={addressOf(election, 'counting')} />
        {round.kinds.length === 1 && round.kinds[0] ? (
          <>
            <Figure label={t('verdict.valid')} value={round.kinds[0].valid} />
            <Figure label={t('verdict.partValid')} value={round.kinds[0].partValid} />
            <Figure label={t('verdict.void')} value={round.kinds[0].void} />
            <Figure label={t('verdict.blank')} value={round.kinds[0].blank} />
          </>
        ) : null}
      </dl>
      <section aria-label={many ? `${t('result.round', { round: round.round })} ${t('result.validity')}` : t('result.validity')}>
        <h3 className="verdict-line">
          {t('result.validity')}
          {t('colon')}
          {round.complete ? (
            <span className={round.valid ? 'state-done' : 'sign-refused'}>
              {round.valid ? `✓ ${t('result.valid')}` : `✗ ${t('result.invalid')}`}
            </span>
          ) : (
            <span className="quiet">{t('result.notYet')}</span>
          )}
        </h3>
        <Steps steps={round.steps} complete={round.complete} />
      </section>
      {round.contests.map((contest) => (
        <Contest key={contest.post} of={contest} complete={round.complete} />
      ))}
      {round.findings.length === 0 ? null : (
        <section>
          <h3>{t('result.findings')}</h3>
          <ul className="warnings">
            {round.findings.map((finding, at) => (
              <li key={at}>
                <span className="sign" aria-hidden="true">
                  !
                </span>
                <div>
                  {both(finding.words)}
                  {finding.cites ? <ArticleChip cites={finding.cites} /> : null}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {round.complete && round.decisions.length > 0 ? (
        <section>
          <h3>{t('result.decisions')}</h3>
          <ul className="warnings">
            {round.decisions.map((one, at) => (
              <li key={at}>
                <span className="sign" aria-hidden="true">
                  ☞
                </span>
                <div>
                  {both(one.words)}
                  <ArticleChip cites={one.cites} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {round.unsettled ? (
        <section>
          <h3>
            {t('result.unsettled')}
            {t('colon')}
            <span className={round.unsettled.canChange ? 'sign-refused' : 'state-done'}>
              {round.unsettled.canChange ? `! ${t('result.canChange')}` : `✓ ${t('result.cannotChange')}`}
            </span>
          </h3>
          <ul className="lines">
            {round.unsettled.questions.map((one) => (
              <li key={one.zh}>{both(one)}</li>
            ))}
          </ul>
          <p>{both(round.unsettled.words)}</p>
          {round.unsettled.servedTwice && !round.confirmed ? <OrderButton order="strikeIssue" election={election} quiet /> : null}
        </section>
      ) : null}
      {!last && round.confirmed ? (
        <p>
          {round.signed ? (
            <>
              <span className="state-done">✓ {t('archive.signed')}</span> <DayText day={round.signed} short />
            </>
          ) : (
            <>
              ○ {t('result.toSign')} <a href={addressOf(election, 'archive')}>{t('nav.archive')} →</a>
            </>
          )}
        </p>
      ) : null}
      {last ? <Conclusion round={round} election={election} /> : null}
    </article>
  );
};

/** Right under who is elected: which seats this vote left open, and who is tied for them. */
const OpenSeats = ({ of }: { readonly of: Round }) => {
  const { t, both } = useWords();
  const open = of.contests.filter((contest) => contest.open > 0);
  return open.length === 0 ? null : (
    <ul className="warnings open-seats">
      {open.map((contest) => (
        <li key={contest.post}>
          <span className="sign" aria-hidden="true">
            !
          </span>
          <div>
            <strong>{both(contest.words)}</strong>
            {t('colon')}
            {t('result.open', { open: contest.open })}
            {contest.tied.length > 0 ? (
              <span lang="zh-CN">{t('result.openTied', { names: contest.tied.join(t('comma')) })}</span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
};

const Figure = ({ label, value, href }: { readonly label: string; readonly value: number; readonly href?: string }) => (
  <div className="figure">
    <dt>{label}</dt>
    <dd className="number">{href ? <a href={href}>{value}</a> : value}</dd>
  </div>
);

export default Result;
