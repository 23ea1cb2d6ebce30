// 记录: the bound book as it was written, a page at a time, newest last. Nothing here can be changed.
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { office, paperAddress } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import type { OfBook } from './screens.ts';

const page = 100;

const History = ({ book, head }: OfBook) => {
  const { t, both, number } = useWords();
  const [from, setFrom] = useState<number>();
  const rows = useQuery({
    queryKey: ['b', book, 'history', from ?? 'last', head.known],
    queryFn: () => office.around.history({ book, limit: page, ...(from === undefined ? {} : { from }) }),
    placeholderData: (before) => before,
  });
  return (
    <>
      <Heading title={t('nav.history')} sub={t('history.sub', { facts: number(head.known) })}>
        {head.who.admin || head.who.roles.length > 0 ? (
          <Button href={paperAddress(book, 'archive.zip')}>{t('around.archive')}</Button>
        ) : null}
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </Heading>
      <p className="seal-words">
        <span className="quiet">{t('history.words')}</span> {head.words.join(' ')}
      </p>
      <Answer of={rows}>
        {(list) => (
          <>
            <div className="scroll-x" tabIndex={0} role="group" aria-label={t('nav.history')}>
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col" className="right">
                      {t('history.place')}
                    </th>
                    <th scope="col">{t('history.on')}</th>
                    <th scope="col">{t('history.what')}</th>
                    <th scope="col">{t('history.by')}</th>
                    <th scope="col">{t('history.hash')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.rows.map((row) => (
                    <tr key={`${row.book} ${row.position}`}>
                      <td className="number right">{row.position}</td>
                      <td className="number">
                        {row.on}
                        {row.late ? <span className="late-mark"> ◷ {t('history.late')}</span> : null}
                      </td>
                      <td>{both(row.words)}</td>
                      <td>{row.by}</td>
                      <td>
                        <code className="hash quiet">{row.hash.slice(0, 8)}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <div className="dialog-buttons">
              <Button disabled={list.from === 0} onClick={() => setFrom(Math.max(0, list.from - page))}>
                {t('around.earlier')}
              </Button>
              <Button disabled={list.from + list.rows.length >= list.total} onClick={() => setFrom(list.from + page)}>
                {t('around.later')}
              </Button>
            </div>
          </>
        )}
      </Answer>
    </>
  );
};

export default History;
