// 工作报告 on the screen: read as it would be printed; each figure, in the text, the tables and at the bars, opens the facts behind it; an edited Word file takes the present figures.
import { Button, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Figure } from '../../../../papers/page.ts';
import type { OfBook } from '../around/screens.ts';
import { office, paperAddress } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { RefreshFigures } from '../parts/refresh-figures.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { BehindDrawer, ToldBlocks } from '../parts/told-page.tsx';
import { useWords } from '../words/index.ts';
import { useReport } from './asking.ts';

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
    <BehindDrawer figure={figure} close={close} title={t('reported.behind')}>
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
    </BehindDrawer>
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
                <ToldBlocks key={of.file} blocks={of.blocks} open={setFigure} />
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
