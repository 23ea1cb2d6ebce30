// Parts of the result sheet: reasoned steps, and one contest with its bars, its elected, its ties and open seats.
import type { Step } from '../../../../count/step.ts';
import type { ResultScreen } from '../../../../office/screens-after.ts';
import { ArticleChip } from '../parts/article.tsx';
import { useWords } from '../words/index.ts';

export const Steps = ({ steps, complete }: { readonly steps: readonly Step[]; readonly complete: boolean }) => {
  const { t, both, language } = useWords();
  if (steps.length === 0) return null;
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label={t('step.table')}>
      <table className="plain-table steps">
        <thead>
          <tr>
            <th scope="col">{t('step.asks')}</th>
            <th scope="col" className="right">
              {t('step.formula')}
            </th>
            <th scope="col">{t('step.holds')}</th>
            <th scope="col">{t('step.cites')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, at) => (
            <tr key={at}>
              <td>
                {both(step.asks)}
                {step.of ? (
                  <strong lang="zh-CN" className="step-of">
                    {step.of}
                  </strong>
                ) : null}
              </td>
              <td className="right number formula">{step.formula}</td>
              <td>
                {complete ? (
                  <span className={step.holds ? 'state-done' : 'sign-refused'}>
                    {step.holds ? `✓ ${t('yes')}` : `✗ ${t('no')}`}
                  </span>
                ) : (
                  <span className="quiet">{t('result.open.step')}</span>
                )}
              </td>
              <td>
                {step.kind === 'sum' ? (
                  <span className="quiet">{language === 'zh' ? step.cites : step.citesEn}</span>
                ) : (
                  <ArticleChip cites={{ zh: step.cites, en: step.citesEn }} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type ContestOf = ResultScreen['rounds'][number]['contests'][number];

export const Contest = ({ of, complete }: { readonly of: ContestOf; readonly complete: boolean }) => {
  const { t, both } = useWords();
  const most = Math.max(1, ...of.candidates.map((candidate) => candidate.votes));
  return (
    <section className="contest">
      <h3>
        {both(of.words)} <span className="quiet">{t('seats', { seats: of.seats })}</span>
      </h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="right">
              {t('votes')}
            </th>
            <th scope="col" className="bar-cell">
              <span className="unseen">{t('bar')}</span>
            </th>
            <th scope="col">{t('result.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {of.candidates.map((candidate) => {
            const won = of.elected.find((elected) => elected.name === candidate.name);
            const tied = of.tied.includes(candidate.name);
            return (
              <tr key={candidate.name} className={won ? 'won' : undefined}>
                <td lang="zh-CN" className="name">
                  {candidate.name}
                  {candidate.writeIn ? <span className="woman">{t('writeIn')}</span> : null}
                </td>
                <td className="right number">{candidate.votes}</td>
                <td className="bar-cell">
                  <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(candidate.votes * 100) / most} height="8" />
                  </svg>
                </td>
                <td>
                  {won && complete ? (
                    <span className="state-done">
                      ✓ {won.how === 'majority' ? t('result.elected') : t('result.electedSecond')}
                    </span>
                  ) : tied && complete ? (
                    <span className="state-due">＝ {t('result.tied')}</span>
                  ) : (
                    <span className="quiet">{complete ? t('result.notElected') : '—'}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {complete && of.open > 0 ? (
        <p className="sheet-note">
          <span className="sign" aria-hidden="true">
            !
          </span>
          {t('result.open', { open: of.open })}
          {of.tied.length > 0 ? t('result.openTied', { names: of.tied.join(t('comma')) }) : ''}
        </p>
      ) : null}
      <details>
        <summary>{t('result.steps', { count: of.steps.length })}</summary>
        <Steps steps={of.steps} complete={complete} />
      </details>
    </section>
  );
};
