// 工作总结 on the screen: read as it would be printed; each figure opens the facts behind it, and an edited Word file takes the present figures.
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Block, Figure } from '../../../../papers/page.ts';
import { office, paperAddress } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { RefreshFigures } from '../parts/refresh-figures.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { addressOf } from '../route.ts';
import { useDrawer } from '../shell/open-drawer.ts';
import { useBehindFigure, useSummary } from '../queries.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

const FigureButton = ({ figure, open }: { readonly figure: Figure; readonly open: (figure: Figure) => void }) => (
  <button type="button" className="summary-figure" onClick={() => open(figure)}>
    {figure.value}
  </button>
);

const Piece = ({ block, open }: { readonly block: Block; readonly open: (figure: Figure) => void }) => {
  switch (block.kind) {
    case 'title':
      return (
        <h2 className="summary-title">
          {block.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
      );
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p className={block.indent ? 'summary-text' : ''}>
          {block.runs.map((run, at) =>
            typeof run === 'string' ? <span key={at}>{run}</span> : <FigureButton key={at} figure={run} open={open} />,
          )}
        </p>
      );
    case 'seal':
      return (
        <p className="summary-seal">
          <span>{block.issuer}</span>
          <span>{block.date}</span>
        </p>
      );
    default:
      return null;
  }
};

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
    <Drawer
      open={figure !== undefined}
      onClose={close}
      title={t('summary.behind')}
      size={Math.min(460, window.innerWidth)}
      closable={{ 'aria-label': t('close') }}
      destroyOnHidden
    >
      {figure ? (
        <p className="fact-words" lang="zh-CN">
          {figure.value}
        </p>
      ) : null}
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
    </Drawer>
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
                {blocks.map((block, at) => (
                  <Piece key={at} block={block} open={setFigure} />
                ))}
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
