// 今天: what comes next, in order, each with its day, its article, its button and what blocks it; what was done lately; what becomes unlawful if nothing happens.
import { Alert, Button } from 'antd';
import type { OrderName } from '../../../../election/orders.ts';
import type { Duty, TodayScreen } from '../../../../office/screens.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { FoundList } from '../parts/found.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer } from '../parts/states.tsx';
import { OrderButton } from '../orders/dialog.tsx';
import { hasForm } from '../orders/forms.ts';
import { useToday } from '../queries.ts';
import { addressOf, type ScreenName, screens } from '../route.ts';
import { PlayerBar } from '../shell/player.tsx';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

export const Today = ({ election, head }: OfScreen) => {
  const { t, day } = useWords();
  const today = useToday(election);
  return (
    <>
      <Heading
        title={t('nav.today')}
        sub={
          <>
            {day(head.today)}
            {head.daysToPoll !== undefined && head.daysToPoll > 0 ? <> · {t('today.before', { days: head.daysToPoll })}</> : null}
          </>
        }
      />
      <PlayerBar election={election} rehearsal={head.rehearsal} />
      <Answer of={today}>{(screen) => <TodayBody screen={screen} election={election} />}</Answer>
    </>
  );
};

/** So many of the things that come later stand open; the others are one press away. */
const atOnce = 5;

const TodayBody = ({ screen, election }: { readonly screen: TodayScreen; readonly election: string }) => {
  const { t, both } = useWords();
  const open = screen.duties.filter((duty) => duty.state !== 'done');
  const done = screen.duties.filter((duty) => duty.state === 'done');
  const main = open.find((duty) => duty.may !== false && !duty.missed && (duty.state === 'late' || duty.state === 'due'))?.key;
  const now = open.filter((duty) => (duty.state === 'late' || duty.state === 'due') && !duty.missed);
  const missed = open.filter((duty) => duty.missed);
  const later = open.filter((duty) => duty.state === 'blocked' || duty.state === 'later');
  return (
    <div className="today">
      <div className="today-main">
        {screen.head.who.admin && screen.needsPeople ? (
          <Alert
            className="today-admin"
            type="info"
            showIcon
            title={t('today.admin')}
            description={t('today.adminHint')}
            action={<Button href={addressOf(election, 'people')}>{t('duty.goTo', { screen: t('nav.people') })}</Button>}
          />
        ) : null}
        <section aria-labelledby="now">
          <h2 id="now">{t('today.now')}</h2>
          {now.length === 0 ? (
            <p className="today-nothing">
              <strong className="state-done">✓ {t(open.length === 0 ? 'today.allDone' : 'today.nothing')}</strong>
              <span className="quiet">{t(open.length === 0 ? 'today.allDoneHint' : 'today.nothingHint')}</span>
            </p>
          ) : (
            <DutyList duties={now} main={main} screen={screen} election={election} />
          )}
        </section>
        {later.length === 0 ? null : (
          <section aria-labelledby="later">
            <h2 id="later">{t('today.later')}</h2>
            <DutyList duties={later.slice(0, atOnce)} main={undefined} screen={screen} election={election} />
            {later.length > atOnce ? (
              <details className="today-done">
                <summary>{t('today.further', { count: later.length - atOnce })}</summary>
                <DutyList duties={later.slice(atOnce)} main={undefined} screen={screen} election={election} />
              </details>
            ) : null}
          </section>
        )}
        {missed.length === 0 ? null : (
          <details className="today-done">
            <summary>{t('today.missed', { count: missed.length })}</summary>
            <p className="quiet">{t('today.missedHint')}</p>
            <DutyList duties={missed} main={undefined} screen={screen} election={election} />
          </details>
        )}
        <Other head={screen.head} election={election} />
        {done.length === 0 ? null : (
          <details className="today-done">
            <summary>{t('today.done', { count: done.length })}</summary>
            <DutyList duties={done} main={undefined} screen={screen} election={election} />
          </details>
        )}
      </div>
      <aside className="today-side">
        <FoundList of={screen.findings} />
        <section aria-labelledby="warnings">
          <h2 id="warnings">{t('today.warnings')}</h2>
          {screen.warnings.length === 0 ? (
            <p className="quiet">✓ {t('today.noWarnings')}</p>
          ) : (
            <ul className="warnings">
              {screen.warnings.map((warning, at) => (
                <li key={at}>
                  <span className="sign" aria-hidden="true">
                    !
                  </span>
                  <div>
                    {both(warning.words)}
                    {warning.cites ? <ArticleChip cites={warning.cites} /> : null}
                    <ToScreen to={warning.screen} election={election} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="lately">
          <h2 id="lately">{t('today.lately')}</h2>
          {screen.doneLately.length === 0 ? (
            <p className="quiet">{t('today.noLately')}</p>
          ) : (
            <ol className="story">
              {screen.doneLately.map((line, at) => (
                <li key={at}>
                  <DayText day={line.on} short />
                  <span>{both(line.words)}</span>
                </li>
              ))}
            </ol>
          )}
          <p>
            <a href={addressOf(election, 'history')}>{t('today.history')}</a>
          </p>
        </section>
      </aside>
    </div>
  );
};

/** The way to where a warning is mended. */
const ToScreen = ({ to, election }: { readonly to: Duty['screen']; readonly election: string }) => {
  const { t } = useWords();
  const screen = screens.find((name) => name === to);
  return screen === undefined ? null : (
    <p>
      <Button href={addressOf(election, screen)}>{t('duty.goTo', { screen: t(`nav.${screen}`) })}</Button>
    </p>
  );
};

/** What no duty asks for and may happen on any day. */
const Other = ({ head, election }: { readonly head: TodayScreen['head']; readonly election: string }) => {
  const { t } = useWords();
  const works = head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  const watches = works || head.who.roles.some((role) => role === 'scrutineer' || role === 'observer');
  if (!watches || head.stage === 'sealed') return null;
  return (
    <section aria-labelledby="other">
      <h2 id="other">{t('today.other')}</h2>
      <div className="today-other">
        {works ? (
          <>
            <OrderButton order="postNotice" election={election} />
            <OrderButton order="recordPublicity" election={election} />
          </>
        ) : null}
        <OrderButton order="recordIrregularity" election={election} />
      </div>
    </section>
  );
};

const signs: Readonly<Record<Duty['state'], string>> = { done: '✓', due: '●', late: '!', blocked: '‖', later: '○' };

const DutyList = ({
  duties,
  main,
  screen,
  election,
}: {
  readonly duties: readonly Duty[];
  readonly main: string | undefined;
  readonly screen: TodayScreen;
  readonly election: string;
}) => {
  const { t, both } = useWords();
  return (
    <ol className="duties">
      {duties.map((duty) => (
        <li key={duty.key} className={`duty duty-${duty.state}`}>
          <div className="duty-when">
            <span className="duty-state">
              <span aria-hidden="true">{signs[duty.state]}</span> {t(`duty.${duty.state}`)}
            </span>
            {duty.due ? <DayText day={duty.due} today={screen.head.today} short /> : null}
          </div>
          <div className="duty-what">
            <p className="duty-words">{both(duty.words)}</p>
            {duty.blockedBy ? (
              <p className="duty-blocked">
                <span className="quiet">{t('duty.waitsFor')}</span>
                {both(duty.blockedBy)}
              </p>
            ) : null}
            {duty.cites ? <ArticleChip cites={duty.cites} /> : null}
          </div>
          <div className="duty-do">
            <DutyButton duty={duty} election={election} main={duty.key === main} />
          </div>
        </li>
      ))}
    </ol>
  );
};

const screenOf = (duty: Duty): ScreenName | undefined => {
  return screens.find((name) => name === duty.screen);
};

/** What a duty already says about its order: which notice, which objection. */
const startOf = (duty: Duty): Readonly<Record<string, unknown>> => {
  if (duty.order === 'postNotice') return { notice: duty.key.replace(/^notice /, '') };
  if (duty.order === 'repairOmission') return { person: duty.key.replace(/^repair /, '') };
  if (duty.order === 'postAidList') return { list: duty.key.replace(/^list /, '') };
  if (duty.order === 'referComplaint') return { number: Number(duty.key.replace(/^complaint /, '')) };
  if (duty.order === 'callRepeatElection') return { ground: 'too few took part' };
  return duty.order === 'decideObjection' ? { objection: duty.key.replace(/^objection /, '') } : {};
};

/** Orders of the election day: before it they are not offered. All else may be done ahead of its last day. */
const onTheDay: ReadonlySet<string> = new Set<OrderName>([
  'openStation',
  'closeStation',
  'acceptStation',
  'openBox',
  'callBallot',
  'confirmResult',
  'announceResult',
]);

/** Orders that are given beside what they are about: for whom, which thing, at which station with its steps. */
const onItsScreen: ReadonlySet<string> = new Set<OrderName>([
  'openStation',
  'closeStation',
  'acceptStation',
  'openBox',
  'recordProxies',
  'giveCertificate',
  'answerResultObjection',
  'handOverItem',
]);

const DutyButton = ({ duty, election, main }: { readonly duty: Duty; readonly election: string; readonly main: boolean }) => {
  const { t, both } = useWords();
  if (duty.state === 'done' || (duty.state === 'later' && onTheDay.has(duty.order ?? ''))) return null;
  if (duty.may === false) return duty.by ? <p className="duty-by quiet">{t('duty.by', { who: both(duty.by) })}</p> : null;
  if (duty.order && !onItsScreen.has(duty.order) && hasForm(duty.order))
    return (
      <OrderButton
        order={duty.order}
        election={election}
        primary={main}
        disabled={duty.state === 'blocked'}
        start={startOf(duty)}
      />
    );
  const screen = screenOf(duty);
  if (screen === undefined || screen === 'today') return null;
  return (
    <Button type={main ? 'primary' : 'default'} href={addressOf(election, screen)}>
      {t('duty.goTo', { screen: t(`nav.${screen}`) })}
    </Button>
  );
};
