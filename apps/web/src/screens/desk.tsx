// 发票: one field with the focus, one card a person, one large button. What is not confirmed by the office is not issued, and the screen says so.
import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DeskScreen, DeskState } from '../../../../office/screens-count.ts';
import { NoBallot } from '../hall/no-ballot.tsx';
import { Scan } from '../hall/scan.tsx';
import { tellSurely } from '../hall/unsure.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { keyOf } from '../orders/key.ts';
import { ArticleChip } from '../parts/article.tsx';
import { Heading } from '../parts/heading.tsx';
import { sayNo, sayYes } from '../parts/sound.ts';
import { CallNext } from '../poll/queue.tsx';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { Answer, Empty } from '../parts/states.tsx';
import { useAskAgain, useDesk, useSeen } from '../queries.ts';
import { addressOf, useRoute } from '../route.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

type Found = DeskScreen['found'][number];

const Desk = ({ election }: OfScreen) => {
  const { t } = useWords();
  const { query } = useRoute();
  const station = Number(query.get('station') ?? 1);
  const [q, setQ] = useState('');
  const desk = useDesk(election, station, q);
  return (
    <>
      <Heading title={t('nav.desk')} sub={t('desk.sub')} />
      <NoBallot election={election} />
      <Answer of={desk}>
        {(screen) =>
          screen.stations.length === 0 ? (
            <Empty title={t('desk.noStations')} hint={t('desk.noStationsHint')} />
          ) : (
            <>
              <div className="tools desk-tools">
                <Select
                  aria-label={t('desk.station')}
                  value={station}
                  onChange={(no: number) => {
                    window.location.hash = addressOf(election, 'desk', { station: String(no) });
                  }}
                  options={screen.stations.map((s) => ({
                    value: s.station,
                    label: `${s.station} · ${s.name}（${t(`desk.${s.state}`)}）`,
                  }))}
                />
                <Sums screen={screen} />
              </div>
              <AtStation
                key={station}
                election={election}
                station={station}
                screen={screen}
                settled={!desk.isPlaceholderData}
                q={q}
                setQ={setQ}
              />
              {screen.stations.find((s) => s.station === station)?.state === 'open' ? (
                <CallNext election={election} station={station} desks={screen.here?.desks ?? 1} />
              ) : null}
            </>
          )
        }
      </Answer>
    </>
  );
};

/** How many were issued, with the line that half of the station's electors makes. */
const Sums = ({ screen: { here } }: { readonly screen: DeskScreen }) => {
  const { t } = useWords();
  if (!here) return null;
  const issued = here.own + here.byProxy;
  return (
    <div className="desk-sums">
      <meter
        className="desk-meter"
        min={0}
        max={Math.max(1, here.electors)}
        value={issued}
        aria-label={t('desk.turnout', { issued, electors: here.electors })}
      />
      <span className="number">{t('desk.sums', { ...here, issued })}</span>
    </div>
  );
};

const AtStation = ({
  election,
  station,
  screen,
  settled,
  q,
  setQ,
}: {
  readonly election: string;
  readonly station: number;
  readonly screen: DeskScreen;
  /** What is found belongs to what was typed. */
  readonly settled: boolean;
  readonly q: string;
  readonly setQ: (q: string) => void;
}) => {
  const { t } = useWords();
  const field = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<string>();
  const [entered, setEntered] = useState(false);
  const [done, setDone] = useState<string>();
  const pick = (one: Found | undefined): void => {
    setPicked(one?.voter);
    if (one && (canTake(one) === 0 || one.own.state === 'void card')) {
      sayNo();
      field.current?.querySelector('input')?.select();
    }
  };
  // A scanner presses Enter before the answer is here: the pick waits for it.
  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    pick(screen.found[0]);
  });
  const state = screen.stations.find((s) => s.station === station)?.state;
  if (state !== 'open')
    return (
      <Empty
        title={t(state === 'closed' ? 'desk.closedHint' : 'desk.notOpen', { station })}
        {...(state === 'closed' ? {} : { hint: t('desk.notOpenHint') })}
      />
    );
  if (screen.here?.broken)
    return (
      <Alert
        type="error"
        showIcon
        title={t('desk.broken', { clock: screen.here.broken })}
        description={
          <>
            {t('desk.brokenHint')} <a href={addressOf(election, 'pollday', { station: String(station) })}>{t('nav.pollday')}</a>
          </>
        }
      />
    );
  const chosen = screen.found.find((one) => one.voter === picked) ?? (screen.found.length === 1 ? screen.found[0] : undefined);
  const next = (said: string): void => {
    setDone(said);
    setPicked(undefined);
    setQ('');
    sayYes();
    field.current?.querySelector('input')?.focus();
  };
  return (
    <>
      <div ref={field}>
        <Input
          size="large"
          autoFocus
          allowClear
          className="desk-field"
          aria-label={t('desk.search')}
          placeholder={t('desk.searchShort')}
          value={q}
          maxLength={60}
          onChange={(event) => {
            setQ(event.target.value);
            setPicked(undefined);
            setDone(undefined);
            setEntered(false);
          }} /* The key that picks must not press the button that then has the focus. */
          onPressEnter={(event) => {
            event.preventDefault();
            if (q.trim() !== '') setEntered(true);
          }}
        />
        <Scan
          found={(code) => {
            setQ(code);
            setPicked(undefined);
            setDone(undefined);
            setEntered(true);
          }}
        />
      </div>
      <p className="quiet" aria-live="polite">
        {done ? (
          <strong className="desk-done">✓ {done}</strong>
        ) : q === '' ? (
          <>
            {t('desk.searchHint')}
            {t('stop')}
            <span className="by-keyboard">{t('desk.keys')}</span>
          </>
        ) : screen.more > 0 && !chosen ? (
          t('desk.more', { more: screen.more })
        ) : (
          ''
        )}
      </p>
      {q !== '' && screen.found.length === 0 ? <Empty title={t('desk.nobody')} hint={t('desk.nobodyHint')} /> : null}
      {chosen ? (
        <Card
          key={`${chosen.voter} ${picked ?? ''}`}
          focused={picked !== undefined}
          election={election}
          station={station}
          found={chosen}
          next={next}
        />
      ) : screen.found.length === 0 ? null : (
        <ul className="desk-list">
          {screen.found.map((one) => (
            <li key={one.voter}>
              <button type="button" className="desk-row" onClick={() => pick(one)}>
                <strong lang="zh-CN">{one.name}</strong>
                <span>{t('group.n', { group: one.group })}</span>
                <span className="number">{one.no}</span>
                <StateWords state={one.own} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** How many ballot sets somebody may take now. */
const canTake = (one: Found): number =>
  (one.own.state === 'may receive' ? 1 : 0) + one.proxies.filter((p) => p.state.state === 'may receive').length;

const StateWords = ({ state }: { readonly state: DeskState }) => {
  const { t } = useWords();
  switch (state.state) {
    case 'may receive':
      return <span className="state-good">{t('desk.receives', { count: 1 })}</span>;
    case 'issued':
      return (
        <span className="state-bad">
          ✗ {t('desk.issuedAt', { station: state.station })}
          {state.taker ? t('desk.takenBy', { taker: state.taker }) : ''}
          {state.box ? t('desk.atHome', { box: state.box }) : ''}
          {state.spoiled > 0 ? t('desk.replaced', { spoiled: state.spoiled }) : ''}
        </span>
      );
    case 'elsewhere':
      return (
        <span className="state-due">
          → {t('desk.elsewhere', { station: state.station, place: state.place })}
          {state.address ? (
            <>
              {' '}
              <span lang="zh-CN">{t('desk.address', { address: state.address })}</span>
            </>
          ) : null}
        </span>
      );
    case 'by proxy':
      return <span className="state-due">{t('desk.byProxy', { holder: state.holder })}</span>;
    case 'void card':
      return <span className="state-bad">✗ {t('desk.voidCard')}</span>;
    default:
      return state satisfies never;
  }
};

/** One person at the desk: what may be received, for whom, and the one button. */
const Card = ({
  election,
  station,
  found,
  focused,
  next,
}: {
  readonly election: string;
  /** It was picked, not only found: the next Enter issues. */
  readonly focused: boolean;
  readonly station: number;
  readonly found: Found;
  readonly next: (said: string) => void;
}) => {
  const { t } = useWords();
  const seen = useSeen(election);
  const askAgain = useAskAgain(election);
  const may = found.own.state === 'may receive';
  const open = found.proxies.filter((p) => p.state.state === 'may receive');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [helped, setHelped] = useState(found.helper !== undefined);
  const [refusal, setRefusal] = useState<Refused>();
  const proxyFor = open.map((p) => p.principal).filter((p) => !left.includes(p));
  const count = proxyFor.length + (may ? 1 : 0);
  const order = useMutation({
    mutationFn: () => {
      const body = { station, taker: found.voter, own: may, proxyFor, helped };
      return tellSurely(election, keyOf(seen, 'issueBallots', body), { do: 'issueBallots', body });
    },
    onSuccess: (answer) => {
      askAgain();
      if (answer.kind === 'refused') {
        setRefusal(answer);
        sayNo();
      } else next(t('desk.done', { name: found.name, count }));
    },
  });
  const once = useOnce(order);
  return (
    <section className="desk-card" aria-label={found.name}>
      <h2 lang="zh-CN">
        {found.name}{' '}
        <span className="quiet">
          {t('group.n', { group: found.group })} · <span className="number">{found.no}</span>
        </span>
      </h2>
      <ul className="desk-sets">
        <li>
          {t('desk.own')} <StateWords state={found.own} />
          {'cites' in found.own ? (
            <>
              {' '}
              <ArticleChip cites={found.own.cites} />
            </>
          ) : null}
        </li>
        {found.proxies.map((p) => (
          <li key={p.principal}>
            {p.state.state === 'may receive' ? (
              <Checkbox
                checked={!left.includes(p.principal)}
                onChange={() =>
                  setLeft(left.includes(p.principal) ? left.filter((x) => x !== p.principal) : [...left, p.principal])
                }
              >
                {t('desk.for', { name: p.name })}
              </Checkbox>
            ) : (
              <>
                {t('desk.for', { name: p.name })} <StateWords state={p.state} />
              </>
            )}
          </li>
        ))}
      </ul>
      {count > 0 ? (
        <p>
          <Checkbox checked={helped} onChange={() => setHelped(!helped)}>
            {t('desk.helped')}
            {found.helper ? <span lang="zh-CN">（{found.helper}）</span> : null}
          </Checkbox>
        </p>
      ) : null}
      {found.mobile && may ? <p className="state-due">○ {t('desk.askedMobile')}</p> : null}
      {count > 0 ? (
        <Button
          type="primary"
          size="large"
          className="desk-issue"
          autoFocus={focused}
          onKeyDown={(event) => {
            if (event.repeat) event.preventDefault();
          }}
          loading={order.isPending}
          onClick={() => {
            setRefusal(undefined);
            once(undefined);
          }}
        >
          {t('desk.issue', { count })}
        </Button>
      ) : null}
      {found.own.state === 'issued' && found.own.station === station ? (
        <div className="dialog-buttons">
          <OrderButton order="replaceBallot" surely election={election} start={{ station, elector: found.voter }} />
          <OrderButton order="correctIssue" surely election={election} start={{ station, elector: found.voter }} />
        </div>
      ) : null}
      <RefusalCard refusal={refusal} where={found.name} />
    </section>
  );
};

export default Desk;
