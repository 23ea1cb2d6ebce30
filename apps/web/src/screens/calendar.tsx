// 日程: every step with its earliest and last day, who set it, who does it and how it stands; and the election day moved on paper before it is said yes.
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { CalendarScreen } from '../../../../office/screens.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { takeAway } from '../parts/export.ts';
import { FoundList } from '../parts/found.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useCalendar } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { MoveDay } from './calendar-move.tsx';
import type { OfScreen } from './screen.tsx';

type Row = CalendarScreen['rows'][number];
type Which = 'open' | 'law' | 'all';
const signs: Readonly<Record<Row['state'], string>> = { done: '✓', due: '●', late: '!', blocked: '‖', later: '○', over: '–' };
const isOpen = (row: Row): boolean => row.state !== 'done' && row.state !== 'over';
const isOfLaw = (row: Row): boolean => row.setBy !== undefined && row.setBy !== 'default';

const Calendar = ({ election, head }: OfScreen) => {
  const { t, both, day } = useWords();
  const calendar = useCalendar(election);
  const [picked, setPicked] = useState<Which>();
  const { data } = calendar;
  const of = (one: Which): readonly Row[] =>
    (data?.rows ?? []).filter((row) => one === 'all' || (one === 'open' ? isOpen(row) : isOfLaw(row)));
  const shown = picked ?? (of('open').length > 0 ? 'open' : 'all');
  const rows = of(shown);
  const table = () => [
    [t('calendar.latest'), t('calendar.step'), t('calendar.setBy'), t('calendar.who'), t('state'), t('calendar.earliest')],
    ...rows.map((row) => [
      row.doneOn ?? row.latest ?? '',
      both(row.words),
      row.setBy ? t(`setBy.${row.setBy}`) : '',
      row.by ? both(row.by) : '',
      t(`calendar.${row.state}`),
      row.earliest ?? '',
    ]),
  ];
  return (
    <>
      <Heading
        title={t('nav.calendar')}
        sub={
          head.electionDay ? (
            <>
              {t('calendar.poll')} {day(head.electionDay)}
            </>
          ) : (
            t('calendar.sub')
          )
        }
      >
        {data?.mayMove &&
        (head.stage === 'preparation' ||
          head.stage === 'registration' ||
          head.stage === 'nomination' ||
          head.stage === 'candidacy') ? (
          <MoveDay election={election} today={data.today} from={data.electionDay} />
        ) : null}
        <Button disabled={!data} onClick={() => takeAway(`${t('nav.calendar')}.csv`, table())}>
          {t('export')}
        </Button>
      </Heading>
      <Answer of={calendar}>
        {(screen) => (
          <>
            <FoundList of={screen.findings} />
            <div className="calendar-tools">
              <Segmented<Which>
                value={shown}
                onChange={setPicked}
                options={(['open', 'law', 'all'] as const).map((value) => ({
                  value,
                  label: `${t(`calendar.show.${value}`)} ${of(value).length}`,
                }))}
                aria-label={t('calendar.show')}
              />
              <ul className="calendar-legend" aria-label={t('calendar.setBy')}>
                {(['nation', 'province', 'plan', 'default'] as const).map((by) => (
                  <li key={by}>
                    <span className={`set-by set-by-${by}`}>{t(`setBy.${by}`)}</span>{' '}
                    <span className="quiet">{t(`setBy.${by}.hint`)}</span>
                  </li>
                ))}
              </ul>
            </div>
            {head.electionDay ? null : (
              <p className="sheet-note">
                <span className="sign" aria-hidden="true">
                  !
                </span>
                {t('calendar.noDay')}
              </p>
            )}
            {rows.length === 0 ? (
              <Empty title={t('calendar.nothing')} hint={t('calendar.nothingHint')} />
            ) : (
              <ol className="calendar">
                {rows.map((row) => (
                  <Line key={row.key} row={row} today={screen.today} election={election} />
                ))}
              </ol>
            )}
          </>
        )}
      </Answer>
    </>
  );
};

const Line = ({ row, today, election }: { readonly row: Row; readonly today: string; readonly election: string }) => {
  const { t, both } = useWords();
  const shown = row.doneOn ?? row.latest;
  const open = isOpen(row);
  return (
    <li className={`calendar-row calendar-${row.state}`}>
      <div className="calendar-when">
        {shown ? (
          <>
            <span className="quiet">{t(row.doneOn ? 'calendar.doneOn' : 'calendar.latestOn')}</span>{' '}
            {open ? <DayText day={shown} today={today} short /> : <DayText day={shown} short />}
          </>
        ) : (
          <span className="quiet">{t('calendar.undated')}</span>
        )}
        {row.toPoll === undefined ? null : (
          <span className="quiet calendar-poll">
            {row.toPoll === 0
              ? t('calendar.onPoll')
              : t(row.toPoll > 0 ? 'calendar.beforePoll' : 'calendar.afterPoll', { days: Math.abs(row.toPoll) })}
            {row.rest === 'rest day' ? <> · {t('calendar.restDay')}</> : null}
          </span>
        )}
      </div>
      <div className="calendar-what">
        <p className="duty-words">
          {both(row.words)}{' '}
          {row.setBy ? (
            <span className={`set-by set-by-${row.setBy}`}>
              {t(`setBy.${row.setBy}`)}
              {row.unsure ? t('setBy.unsure') : ''}
            </span>
          ) : null}
        </p>
        {row.outOfTime ? (
          <p className="calendar-wrong">
            <span aria-hidden="true">✗</span> {t('calendar.outOfTime')}
          </p>
        ) : null}
        {row.blockedBy ? (
          <p className="duty-blocked">
            <span className="quiet">{t('duty.waitsFor')}</span>
            {both(row.blockedBy)}
          </p>
        ) : null}
        {row.layers.length < 2 ? null : (
          <ul className="calendar-layers">
            {row.layers.map((one) => (
              <li key={one.by}>
                <span className={`set-by set-by-${one.by}`}>{t(`setBy.${one.by}`)}</span> <DayText day={one.day} short />{' '}
                <span className="quiet">{both(one.cite)}</span>
              </li>
            ))}
          </ul>
        )}
        {open ? (
          <p className="calendar-who quiet">
            {row.by ? (
              <>
                {t('calendar.who')} {both(row.by)}
              </>
            ) : null}
            {row.earliest && open ? (
              <>
                {' '}
                · {t('calendar.from')} <DayText day={row.earliest} short />
              </>
            ) : null}
            {row.ifMoved && open ? (
              <>
                {' '}
                · {t('calendar.ifMoved')} <DayText day={row.ifMoved} short />
              </>
            ) : null}
          </p>
        ) : null}
        {(open || row.outOfTime) && (row.cites ?? row.layers[0]?.cite) ? (
          <ArticleChip cites={row.cites ?? row.layers[0]?.cite ?? { zh: '', en: '' }} />
        ) : null}
      </div>
      <div className="calendar-state">
        <span className="duty-state">
          <span aria-hidden="true">{signs[row.state]}</span> {t(`calendar.${row.state}`)}
        </span>
        {open && row.state !== 'blocked' && row.may ? <a href={addressOf(election, 'today')}>{t('calendar.toToday')}</a> : null}
      </div>
    </li>
  );
};

export default Calendar;
