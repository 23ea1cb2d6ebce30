// 工作台账: what was done, newest first, fifty to a page; found by words, person, time and kind, what is due above it. An entry is corrected or struck out with a reason, proved by a photo; words about persons show only to those who may read them.
import { Button, Pagination } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { DueRow, WorkScreen } from '../../../../office/service/shown.ts';
import type { WorkKind } from '../../../../service/kinds.ts';
import type { OfBook } from '../around/screens.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useWork } from './asking.ts';
import { BringIn } from './bring.tsx';
import { EntryLine } from './entry-line.tsx';
import { type Filter, Filters } from './filters.tsx';
import { QuickEntry, type Started } from './quick.tsx';

const step = 50;

const Ledger = ({ book, head }: OfBook) => {
  const { t, number } = useWords();
  const [asked, setAsked] = useState<Filter>({});
  const [page, setPage] = useState(1);
  const [entering, setEntering] = useState<Started>();
  const [bringing, setBringing] = useState(false);
  const search = useDeferredValue(asked.search?.trim() ?? '');
  const work = useWork(book, head.known, { ...asked, search, offset: (page - 1) * step, many: step });
  /** Another question begins at its first page. */
  const ask = (next: Filter): void => {
    setAsked({ ...asked, ...next });
    setPage(1);
  };
  const keeps = work.data?.keeps === true;
  return (
    <>
      <Heading title={t('ledger.title')} sub={t('ledger.sub')}>
        {keeps ? <Button onClick={() => setBringing(true)}>{t('ledger.bring')}</Button> : null}
        {keeps ? (
          <Button type="primary" size="large" onClick={() => setEntering({})}>
            {t('ledger.quick')}
          </Button>
        ) : null}
      </Heading>
      <Answer of={work}>
        {(of) => (
          <>
            <DueList due={of.due} keeps={keeps} enter={setEntering} />
            {of.total === 0 ? (
              <Empty title={t('ledger.none')} hint={t('ledger.noneHint')} />
            ) : (
              <>
                <Filters of={of} asked={asked} ask={ask} />
                <Kinds of={of} kind={asked.kind} pick={(kind) => ask({ kind })} />
                <p className="quiet work-found" role="status">
                  {t('ledger.found', { found: number(of.found) })}{' '}
                  <Button type="link" onClick={() => ask({ struck: asked.struck !== true })}>
                    {asked.struck ? t('ledger.showKept') : t('ledger.showStruck')}
                  </Button>
                </p>
                {of.found === 0 ? (
                  <Empty title={t('ledger.noneFound')} />
                ) : (
                  <ul className="ledger-list">
                    {of.rows.map((row) => (
                      <EntryLine key={row.id} book={book} row={row} keeps={keeps} />
                    ))}
                  </ul>
                )}
                {of.found > step ? (
                  <Pagination simple current={page} pageSize={step} total={of.found} showSizeChanger={false} onChange={setPage} />
                ) : null}
              </>
            )}
            {entering ? <QuickEntry book={book} start={entering} close={() => setEntering(undefined)} /> : null}
            {bringing ? <BringIn book={book} close={() => setBringing(false)} /> : null}
          </>
        )}
      </Answer>
    </>
  );
};

/** Kinds with how many were found of each: a press filters, a second one lets all through. */
const Kinds = ({
  of,
  kind,
  pick,
}: {
  readonly of: WorkScreen;
  readonly kind: WorkKind | undefined;
  readonly pick: (kind: WorkKind | undefined) => void;
}) => {
  const { t, both, number } = useWords();
  return (
    <div className="work-kinds" role="group" aria-label={t('quick.kind')}>
      <button type="button" aria-pressed={kind === undefined} onClick={() => pick(undefined)}>
        {t('ledger.all')}
      </button>
      {of.kinds
        .filter((k) => k.number > 0 || k.kind === kind)
        .map((k) => (
          <button
            key={k.kind}
            type="button"
            aria-pressed={k.kind === kind}
            onClick={() => pick(k.kind === kind ? undefined : k.kind)}
          >
            {both(k.words)} <span className="number">{number(k.number)}</span>
          </button>
        ))}
    </div>
  );
};

const DueList = ({
  due,
  keeps,
  enter,
}: {
  readonly due: readonly DueRow[];
  readonly keeps: boolean;
  readonly enter: (start: Started) => void;
}) => {
  const { t, shortDay } = useWords();
  const [all, setAll] = useState(false);
  if (due.length === 0) return null;
  return (
    <section className="work-due" aria-label={t('ledger.due')}>
      <h2>{t('ledger.due')}</h2>
      <ul>
        {(all ? due : due.slice(0, 3)).map((d) => (
          <li key={`${d.task} ${d.until}`}>
            <span>
              {d.title} <span className="quiet">{t('ledger.by', { who: d.responsible })}</span>
            </span>
            <span className={d.state === 'missed' ? 'late-mark' : 'quiet'}>
              {d.state === 'missed'
                ? `◷ ${shortDay(d.until)} ${t('ledger.missed')}`
                : t('ledger.dueNow', { day: shortDay(d.until) })}
            </span>
            {keeps ? (
              <Button onClick={() => enter({ kind: d.kind, recurring: d.task, on: d.state === 'missed' ? d.until : undefined })}>
                {t('ledger.do')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {due.length > 3 ? (
        <Button type="link" onClick={() => setAll(!all)}>
          {all ? t('quick.less') : `${t('quick.more')} (${due.length - 3})`}
        </Button>
      ) : null}
    </section>
  );
};

export default Ledger;
