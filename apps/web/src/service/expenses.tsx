// 选举经费: what each election cost, bill by bill with its voucher, its sums by use and by fund, what was struck out and why; the sheet to be signed is printed from here.
import { Button } from 'antd';
import type { ElectionCost } from '../../../../office/service/shown.ts';
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { paperAddress } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useExpenses } from './asking.ts';

const Expenses = ({ book, head }: OfBook) => {
  const { t } = useWords();
  const expenses = useExpenses(book, head.known);
  return (
    <>
      <Heading title={t('expenses.title')} sub={t('expenses.sub')}>
        <BookOrder book={book} order="payElectionExpense" primary />
      </Heading>
      <Answer of={expenses}>
        {(of) =>
          of.length === 0 ? (
            <Empty title={t('expenses.none')} hint={t('expenses.noneHint')} />
          ) : (
            of.map((one) => <Sheet key={one.election} book={book} of={one} />)
          )
        }
      </Answer>
    </>
  );
};

const Sheet = ({ book, of }: { readonly book: string; readonly of: ElectionCost }) => {
  const { t, both, day } = useWords();
  const sums = (list: ElectionCost['byKind']): string => list.map((s) => `${both(s.words)} ${s.amount}`).join('；');
  return (
    <section className="expenses">
      <h2>{of.election}</h2>
      <p>
        <strong className="number">{t('expenses.total', { amount: of.total })}</strong>{' '}
        {of.file === undefined ? null : (
          <Button href={paperAddress(book, of.file)} target="_blank">
            {t('expenses.print')}
          </Button>
        )}
      </p>
      {of.byKind.length > 0 ? (
        <p className="quiet">
          {t('expenses.byKind')} {sums(of.byKind)}
          <br />
          {t('expenses.byFund')} {sums(of.byFund)}
        </p>
      ) : null}
      <ul className="ledger-list">
        {of.bills.map((b) => (
          <li key={b.id} className={b.struck === undefined ? 'work-entry' : 'work-entry work-struck'}>
            <p className="work-when">
              <span className="number">{day(b.on)}</span> <span className="work-kind">{both(b.kind)}</span>
            </p>
            <div className="work-what">
              <p>
                <strong>{b.what}</strong> <span className="number">{b.amount}</span>
              </p>
              <p className="quiet">
                {t('expenses.voucher', { voucher: b.voucher })}，{both(b.fund)}，{t('expenses.by', { who: b.approvedBy })}
              </p>
              {b.struck === undefined ? null : <p className="work-note">{t('ledger.struck', { because: b.struck })}</p>}
            </div>
            {b.struck === undefined ? (
              <div className="work-do">
                <BookOrder book={book} order="strikeOutExpense" start={{ expense: b.id }} words={t('ledger.strike')} quiet />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

export default Expenses;
