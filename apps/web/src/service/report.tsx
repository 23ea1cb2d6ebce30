// 工作报告 on the screen: read as it would be printed; each figure, in the text, the tables and at the bars, opens the facts behind it; an edited Word file takes the present figures.
import { Button, Drawer, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Block, Figure, Table } from '../../../../papers/page.ts';
import type { OfBook } from '../around/screens.ts';
import { office, paperAddress } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { RefreshFigures } from '../parts/refresh-figures.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useReport } from './asking.ts';
import { Bars } from './bars.tsx';

type Open = (figure: Figure) => void;
const Number = ({ of, open }: { readonly of: Figure; readonly open: Open }) => (
  <button type="button" className="summary-figure" onClick={() => open(of)}>
    {of.value}
  </button>
);
const Sheet = ({ of, open }: { readonly of: Table; readonly open: Open }) => (
  <div className="scroll-x" tabIndex={0} role="group" aria-label="表">
    <table className="plain-table work-table">
      <thead>
        {of.head.map((row, r) => (
          <tr key={r}>
            {row.map((c, i) => (
              <th key={i} scope="col" rowSpan={c.rows ?? 1} colSpan={c.columns ?? 1}>
                {c.text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {of.rows.map((row, r) => (
          <tr key={r}>
            {row.map((c, i) => (
              <td key={i} className={c.align === 'right' ? 'number right' : ''}>
                {c.figure ? <Number of={c.figure} open={open} /> : c.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
const Piece = ({ block, open }: { readonly block: Block; readonly open: Open }) => {
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
            typeof run === 'string' ? (
              <span key={at}>{run}</span>
            ) : (
              <button key={at} type="button" className="summary-figure" onClick={() => open(run)}>
                {run.value}
              </button>
            ),
          )}
        </p>
      );
    case 'table':
      return <Sheet of={block} open={open} />;
    case 'charts':
      return <Bars of={block} open={open} />;
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

/** The facts behind a figure, as rows of the history. */
const Behind = ({
  book,
  figure,
  close,
}: {
  readonly book: string;
  readonly figure: Figure | undefined;
  readonly close: () => void;
}) => {
  const { t, both, day } = useWords();
  const facts = useQuery({
    queryKey: ['b', book, 'behind', figure?.from ?? []],
    queryFn: () => office.work.behind({ book, places: [...(figure?.from ?? [])] }),
    enabled: figure !== undefined,
  });
  return (
    <Drawer
      open={figure !== undefined}
      onClose={close}
      title={t('reported.behind')}
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
              {total > rows.length
                ? t('reported.behindFirst', { total, shown: rows.length })
                : t('reported.behindTotal', { total })}
            </p>
            <ul className="summary-facts work-behind">
              {rows.map((row) => (
                <li key={row.position}>
                  <span className="quiet">{day(row.on)}</span> {both(row.words)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Drawer>
  );
};

const Report = ({ book, head }: OfBook) => {
  const { t } = useWords();
  const [which, setWhich] = useState<string>();
  const [figure, setFigure] = useState<Figure>();
  const report = useReport(book, head.known, which);
  return (
    <>
      <Heading title={t('reported.title')} sub={t('reported.sub')} />
      <Answer of={report}>
        {(of) =>
          of.blocks.length === 0 ? (
            <Empty title={t('reported.none')} hint={t('reported.noneHint')} />
          ) : (
            <>
              <div className="tools">
                <Select
                  className="work-which"
                  aria-label={t('reported.which')}
                  value={of.file}
                  onChange={(value: string) => setWhich(value)}
                  options={[
                    ...of.years.map((y) => ({ value: `work-${y}`, label: t('reported.year', { year: y }) })),
                    { value: 'work-term', label: t('reported.term') },
                    ...of.years.map((y) => ({
                      value: `residents-${y}`,
                      label: `${t('reported.year', { year: y })} ${t('reported.residents')}`,
                    })),
                  ]}
                />
                <Button href={paperAddress(book, `${of.file}.pdf`)} target="_blank">
                  {t('reported.pdf')}
                </Button>
                <Button href={paperAddress(book, `${of.file}.docx`)}>{t('reported.word')}</Button>
              </div>
              <RefreshFigures send={(file) => office.work.refresh({ book, file })} />
              <article className="summary-page" lang="zh-CN">
                {of.blocks.map((block, at) => (
                  <Piece key={`${of.file} ${at}`} block={block} open={setFigure} />
                ))}
              </article>
            </>
          )
        }
      </Answer>
      <Behind book={book} figure={figure} close={() => setFigure(undefined)} />
    </>
  );
};

export default Report;
