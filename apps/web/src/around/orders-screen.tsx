// 办理: every step that somebody may take in this book, found by its words; each opens its dialog.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useBookOrders } from './asking.ts';
import { BookOrder } from './order.tsx';
import type { OfBook } from './screens.ts';

const Orders = ({ book }: OfBook) => {
  const { t } = useWords();
  const orders = useBookOrders(book, '');
  const [q, setQ] = useState('');
  return (
    <>
      <Heading title={t('around.orders')} sub={t('around.ordersSub')} />
      <Input.Search
        className="around-search"
        aria-label={t('around.find')}
        placeholder={t('around.find')}
        allowClear
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <Answer of={orders}>
        {(asked) => {
          const shown = asked.orders.filter(
            (o) => o.may && o.elsewhere !== true && `${o.words.zh} ${o.words.en}`.toLowerCase().includes(q.trim().toLowerCase()),
          );
          if (shown.length === 0)
            return (
              <Empty
                title={q === '' ? t('around.noOrders') : t('around.noneFound')}
                hint={q === '' ? t('around.noOrdersHint') : t('around.noneFoundHint')}
              >
                {q === '' ? null : <Button onClick={() => setQ('')}>{t('around.all')}</Button>}
              </Empty>
            );
          return (
            <ul className="around-orders">
              {shown.map((o) => (
                <li key={o.order}>
                  <BookOrder book={book} order={o.order} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </>
  );
};

export default Orders;
