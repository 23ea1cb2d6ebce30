// The sign over the desk: 不要发票, at once and large, while the laptop is not reached or an order is unanswered; then what became of that order, which a person reads before going on.
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useAskAgain } from '../queries.ts';
import { sayNo, sayYes } from '../parts/sound.ts';
import { useWords } from '../words/index.ts';
import { useReach } from './reach.ts';
import { settle, understood, useUnsure } from './unsure.ts';

const pause = 1000;

export const NoBallot = ({ election }: { readonly election: string }) => {
  const { t } = useWords();
  const reach = useReach();
  const unsure = useUnsure();
  const askAgain = useAskAgain(election);
  const button = useRef<HTMLButtonElement>(null);
  const asks = reach === 'reached' && unsure?.found === 'asking';
  useEffect(() => {
    if (!asks) return undefined;
    let stopped = false,
      timer: number | undefined;
    const ask = (): void =>
      void settle().then((answered) => {
        if (!answered && !stopped) timer = window.setTimeout(ask, pause);
      });
    ask();
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [asks]);
  const act = unsure?.act ?? 'issueBallots';
  const known = unsure !== undefined && unsure.found !== 'asking' && reach === 'reached' ? unsure.found : undefined;
  useEffect(() => {
    if (known !== undefined) button.current?.focus();
    if (known === 'recorded') sayYes();
  }, [known]);
  const stands = reach === 'lost' || unsure !== undefined;
  useEffect(() => {
    if (stands) sayNo();
  }, [stands]);
  if (!stands) return null;
  const goOn = (): void => {
    understood();
    if (known === 'unknown') window.location.reload();
    else askAgain();
  };
  return (
    <div
      className={`no-ballot no-ballot-${known === 'recorded' ? 'recorded' : known === 'not recorded' ? 'open' : 'stop'}`}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="no-ballot-head"
      aria-live="assertive"
    >
      {known === 'recorded' ? (
        <>
          <h2 id="no-ballot-head">
            {t(
              act === 'replaceBallot' ? 'noBallot.replaced' : act === 'correctIssue' ? 'noBallot.corrected' : 'noBallot.recorded',
            )}
          </h2>
          <p className="no-ballot-names" lang="zh-CN">
            {unsure?.names.join('、')}
          </p>
          <p>
            {t(
              act === 'replaceBallot'
                ? 'noBallot.replacedHint'
                : act === 'correctIssue'
                  ? 'noBallot.correctedHint'
                  : 'noBallot.recordedHint',
              { count: unsure?.names.length ?? 0 },
            )}
          </p>
          <Button ref={button} size="large" onClick={goOn}>
            {t(act === 'correctIssue' ? 'noBallot.understood' : 'noBallot.handedOut')}
          </Button>
        </>
      ) : (
        <>
          <h2 id="no-ballot-head">{t('noBallot')}</h2>
          <p>
            {t(
              known === 'not recorded'
                ? 'noBallot.notRecorded'
                : known === 'unknown'
                  ? 'noBallot.unknown'
                  : reach === 'lost'
                    ? 'noBallot.lost'
                    : 'noBallot.slow',
            )}
          </p>
          <p>
            {t(
              known === 'not recorded'
                ? act === 'issueBallots'
                  ? 'noBallot.notRecordedHint'
                  : 'noBallot.notDoneHint'
                : known === 'unknown'
                  ? 'noBallot.unknownHint'
                  : unsure
                    ? 'noBallot.unsureHint'
                    : 'noBallot.lostHint',
            )}
          </p>
          {known === undefined ? null : (
            <Button ref={button} size="large" onClick={goOn}>
              {t('noBallot.understood')}
            </Button>
          )}
        </>
      )}
    </div>
  );
};
