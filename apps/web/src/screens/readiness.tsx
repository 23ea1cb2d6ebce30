// 就绪: whether the poll can begin, line by line, what is lacking first; each with its article and the button that mends it. The sheet and the paper kit are printed from here.
import { Button } from 'antd';
import type { ReadinessScreen } from '../../../../office/screens.ts';
import { paperAddress } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { hasForm } from '../orders/forms.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer } from '../parts/states.tsx';
import { useReadiness } from '../queries.ts';
import { addressOf, screens } from '../route.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

type Line = ReadinessScreen['lines'][number];
const signs: Readonly<Record<Line['state'], string>> = { ready: '✓', lacking: '✗', 'not asked': '○' };

const lackingFirst = (a: Line, b: Line): number => Number(b.state === 'lacking') - Number(a.state === 'lacking');

const Readiness = ({ election, head }: OfScreen) => {
  const { t, both } = useWords();
  const readiness = useReadiness(election);
  return (
    <Answer of={readiness}>
      {(told) => {
        const lacking = told.lines.filter((line) => line.state === 'lacking').length;
        return (
          <>
            <Heading title={t('nav.readiness')} sub={t('readiness.sub')}>
              {told.papers.map((paper) => (
                <Button
                  key={paper.file}
                  disabled={!paper.ready}
                  {...(paper.ready ? { href: paperAddress(election, paper.file), target: '_blank', rel: 'noopener' } : {})}
                >
                  {t('readiness.print')} {both(paper.words)}
                </Button>
              ))}
            </Heading>
            <p className={told.ready ? 'ready-sum ready-yes' : 'ready-sum ready-no'} role="status">
              <span aria-hidden="true">{told.ready ? '✓' : '✗'} </span>
              {told.ready ? t('readiness.ready') : t('readiness.notReady', { count: lacking })}
              {told.electionDay ? (
                <span className="quiet">
                  {' '}
                  · <DayText day={told.electionDay} today={head.today} />
                </span>
              ) : null}
            </p>
            <ul className="ready-lines">
              {told.lines.toSorted(lackingFirst).map((line) => (
                <One key={line.key} line={line} election={election} />
              ))}
            </ul>
          </>
        );
      }}
    </Answer>
  );
};

const One = ({ line, election }: { readonly line: Line; readonly election: string }) => {
  const { t, both } = useWords();
  return (
    <li className={`ready-line ready-${line.state.replaceAll(' ', '-')}`}>
      <p className="ready-state">
        <span aria-hidden="true">{signs[line.state]}</span> {t(`ready.${line.state}`)}
      </p>
      <div>
        <h2>{both(line.words)}</h2>
        <p className="quiet">{both(line.found)}</p>
        {line.cites ? <ArticleChip cites={line.cites} /> : null}
      </div>
      <div className="ready-do">{line.state === 'lacking' ? <Mend line={line} election={election} /> : null}</div>
    </li>
  );
};

const Mend = ({ line, election }: { readonly line: Line; readonly election: string }) => {
  const { t } = useWords();
  if (line.may === true && line.order && hasForm(line.order))
    return <OrderButton order={line.order} election={election} {...(line.notice ? { start: { notice: line.notice } } : {})} />;
  const screen = screens.find((name) => name === line.screen);
  return screen === undefined ? null : (
    <Button href={addressOf(election, screen)}>{t('duty.goTo', { screen: t(`nav.${screen}`) })}</Button>
  );
};

export default Readiness;
