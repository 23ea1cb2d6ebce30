// The stage line: nine steps from preparation to the sealed archive, with their dates and the mark of today. On a phone one line that unfolds.
import { useState } from 'react';
import type { HeadLine } from '../../../../office/screens.ts';
import { useWords } from '../words/index.ts';

export const StageLine = ({ head }: { readonly head: HeadLine }) => {
  const { t, both, shortDay } = useWords();
  const [open, setOpen] = useState(false);
  const at = head.stages.findIndex((stage) => stage.state === 'now');
  const now = head.stages[at];
  return (
    <nav className={open ? 'stages stages-open' : 'stages'} aria-label={t('stages')}>
      <button type="button" className="stages-short" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>
          {t('stages.now')}
          {t('colon')}
          <strong>{now ? both(now.words) : t('stages.all')}</strong>
        </span>
        <span className="quiet">
          {t('stages.nth', { at: at + 1, of: head.stages.length })} {open ? '▴' : '▾'}
        </span>
      </button>
      <ol>
        {head.stages.map((stage) => (
          <li
            key={stage.stage}
            className={`stage stage-${stage.state}`}
            aria-current={stage.state === 'now' ? 'step' : undefined}
          >
            <span className="stage-mark" aria-hidden="true">
              {stage.state === 'done' ? '✓' : ''}
            </span>
            <span className="stage-name">
              {both(stage.words)}
              <span className="unseen">{t(`stage.${stage.state}`)}</span>
            </span>
            <span className="stage-day">{stage.on ? shortDay(stage.on) : stage.state === 'now' ? t('top.today') : ' '}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
};
