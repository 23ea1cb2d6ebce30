// 工作总结 on the screen: read as it would be printed; each figure opens the facts behind it, and an edited Word file takes the present figures.
import { Button } from 'antd';
import { useState } from 'react';
import type { Figure } from '../../../../papers/page.ts';
import { office, paperAddress } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { RefreshFigures } from '../parts/refresh-figures.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { BehindDrawer, ToldBlocks } from '../parts/told-page.tsx';
import { addressOf } from '../route.ts';
import { useDrawer } from '../shell/open-drawer.ts';
import { useBehindFigure, useSummary } from '../queries.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

/** The facts behind a figure, each of which opens its own page in the drawer of facts. */
const Behind = ({
  election,
  figure,
  close,
}: {
  readonly election: string;
  readonly figure: Figure | undefined;
  readonly close: () => void;
}) => {
  const { t, both, shortDay } = useWords();
  const facts = useBehindFigure(election, figure?.name);
  const drawer = useDrawer();
  return (
    <BehindDrawer figure={figure} close={close} title={t('summary.behind')}>
      <Answer of={facts}>
        {({ total, rows }) => (
          <>
            <p className="quiet">
              {total > rows.length ? t('summary.first', { total, shown: rows.length }) : t('summary.total', { total })}
            </p>
            <ul className="summary-facts">
              {rows.map((row) => (
                <li key={`${row.book}:${row.position}`}>
                  <button
                    type="button"
                    onClick={() => {
                      close();
                      drawer?.({ kind: 'fact', row });
                    }}
                  >
                    <span className="quiet">{shortDay(row.on)}</span> {both(row.words)}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </BehindDrawer>
  );
};

const Summary = ({ election }: OfScreen) => {
  const { t } = useWords();
  const summary = useSummary(election);
  const [figure, setFigure] = useState<Figure>();
  return (
    <>
      <Heading title={t('summary.title')} sub={t('summary.sub')}>
        <Button href={addressOf(election, 'papers')}>{t('summary.back')}</Button>
      </Heading>
      <Answer of={summary}>
        {({ blocks, ready }) =>
          blocks.length === 0 ? (
            <Empty title={t('papers.none')} hint={t('papers.noneHint')} />
          ) : (
            <>
              {ready ? (
                <>
                  <p>
                    <Button href={paperAddress(election, 'work-summary.docx')}>{t('summary.word')}</Button>
                  </p>
                  <RefreshFigures send={(file) => office.elections.refreshSummary({ election, file })} />
                </>
              ) : (
                <p className="quiet">{t('summary.notReady')}</p>
              )}
              <article className="summary-page" lang="zh-CN">
                <ToldBlocks blocks={blocks} open={setFigure} />
              </article>
            </>
          )
        }
      </Answer>
      <Behind election={election} figure={figure} close={() => setFigure(undefined)} />
    </>
  );
};

export default Summary;
