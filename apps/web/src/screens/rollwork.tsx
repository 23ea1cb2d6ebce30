// What of the roll is to be worked off: objections with their clocks, the last roll person by person, doubles here and in other places, removals that can be taken back.
import { App, Button, Collapse, Select } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RollWorkScreen } from '../../../../office/screens.ts';
import { office } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { DayText } from '../parts/day.tsx';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useAskAgain } from '../queries.ts';
import { useDrawer } from '../shell/open-drawer.ts';
import { useWords } from '../words/index.ts';

interface Given {
  readonly election: string;
  readonly today: string;
  readonly works: boolean;
}
type Settling = 'died' | 'moved away' | 'declined to take part' | 'registered elsewhere' | 'not found';

export const RollWork = ({ election, today, works }: Given) => {
  const { t, number } = useWords();
  const { data } = useQuery({ queryKey: ['e', election, 'roll work'], queryFn: () => office.roll.work({ election }) });
  if (!data) return null;
  const open = data.objections.filter((o) => o.decided === undefined).length;
  const items = [
    {
      key: 'objections',
      count: data.objections.length,
      label: t('work.objections', { open: number(open), all: number(data.objections.length) }),
      children: <Objections of={data} election={election} today={today} works={works} />,
    },
    {
      key: 'verify',
      count: data.counts.toVerify,
      label: t('work.toVerify', { people: number(data.counts.toVerify) }),
      children: <ToVerify of={data} election={election} works={works} />,
    },
    {
      key: 'elsewhere',
      count: data.counts.elsewhere,
      label: t('work.elsewhere', { people: number(data.counts.elsewhere) }),
      children: (
        <ul className="work-list">
          {data.elsewhere.map((p) => (
            <li key={p.voter}>
              <Who of={p} /> <span className="quiet">{p.places.join('、')}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'one',
      count: data.counts.perhapsOne,
      label: t('work.perhapsOne', { people: number(data.counts.perhapsOne) }),
      children: (
        <ul className="work-list">
          {data.perhapsOne.map((pair, at) => (
            <li key={at}>
              {pair.map((p) => (
                <Who key={p.voter} of={p} />
              ))}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'removed',
      count: data.counts.removed,
      label: t('work.removed', { people: number(data.counts.removed) }),
      children: <Removed of={data} election={election} works={works} />,
    },
  ].filter((item) => item.count > 0);
  return (
    <>
      {data.lastRoll ? (
        <p className="work-sums">
          {t('work.last', {
            people: number(data.lastRoll.people),
            added: number(data.lastRoll.new),
            ofAge: number(data.lastRoll.nowOfAge),
            changed: number(data.lastRoll.changed),
            died: number(data.lastRoll.died),
            gone: number(data.lastRoll.gone),
            open: number(data.lastRoll.toVerify),
          })}
        </p>
      ) : null}
      {items.length === 0 ? null : (
        <Collapse size="small" className="work" items={items.map(({ key, label, children }) => ({ key, label, children }))} />
      )}
    </>
  );
};

const Who = ({
  of,
}: {
  readonly of: { readonly voter: string; readonly no: number; readonly name: string; readonly group: number };
}) => {
  const { t } = useWords();
  const open = useDrawer();
  return (
    <button type="button" className="row-button name" lang="zh-CN" onClick={() => open?.({ kind: 'person', voter: of.voter })}>
      {of.name} · {t('group.n', { group: of.group })} · {of.no}
    </button>
  );
};

const Objections = ({ of, election, today, works }: Given & { readonly of: RollWorkScreen }) => {
  const { t, both } = useWords();
  return (
    <ul className="work-list">
      {of.objections.map((o) => (
        <li key={o.objection}>
          <strong>{t('work.objection', { no: o.no })}</strong> {both(o.about)}
          {o.name ? <span lang="zh-CN"> · {o.name}</span> : null}
          {o.by ? <span lang="zh-CN"> · {t('work.by', { name: o.by })}</span> : null}
          {o.text ? <p lang="zh-CN">{o.text}</p> : null}
          {o.decided ? (
            <p className="state-done">
              ✓ {t(o.decided.upheld ? 'work.upheld' : 'work.rejected')} <DayText day={o.decided.on} today={today} short />{' '}
              {o.decided.text ? <span lang="zh-CN">{o.decided.text}</span> : null}
            </p>
          ) : (
            <p className={o.due < today ? 'state-late' : 'state-due'}>
              {t('work.due')} <DayText day={o.due} today={today} short />{' '}
              {works ? <OrderButton order="decideObjection" election={election} start={{ objection: o.objection }} /> : null}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

const ToVerify = ({
  of,
  election,
  works,
}: {
  readonly of: RollWorkScreen;
  readonly election: string;
  readonly works: boolean;
}) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [refusal, setRefusal] = useState<Refused>();
  const askAgain = useAskAgain(election);
  const settle = useMutation({
    mutationFn: ({ person, as }: { readonly person: string; readonly as: Settling }) =>
      office.elections.tell({
        election,
        order: `settle/${person}/${as}`.slice(0, 80),
        do: 'settleLastRoll',
        body: { people: [person], as },
      }),
    onSuccess: (answer) => {
      if (answer.kind === 'refused') return setRefusal(answer);
      void message.success(t('work.settled'));
      askAgain();
    },
  });
  const options: readonly { readonly value: Settling; readonly label: string }[] = [
    { value: 'died', label: t('leave.died') },
    { value: 'moved away', label: t('remove.moved') },
    { value: 'declined to take part', label: t('remove.declined') },
    { value: 'registered elsewhere', label: t('remove.elsewhere') },
    { value: 'not found', label: t('work.notFound') },
  ];
  return (
    <>
      <p className="quiet">{t('work.verifyHint')}</p>
      <RefusalCard refusal={refusal} where={t('work.settle')} />
      <ul className="work-list">
        {of.toVerify.map((p) => (
          <li key={p.person}>
            <span className="name" lang="zh-CN">
              {p.name}
            </span>{' '}
            · {t('group.n', { group: p.group })} · {p.born}{' '}
            {works ? (
              <Select<Settling>
                size="small"
                className="work-settle"
                aria-label={`${t('work.settle')} ${p.name}`}
                placeholder={t('work.settle')}
                value={null}
                options={[...options]}
                onChange={(as) => settle.mutate({ person: p.person, as })}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
};

const Removed = ({
  of,
  election,
  works,
}: {
  readonly of: RollWorkScreen;
  readonly election: string;
  readonly works: boolean;
}) => {
  const { t, both } = useWords();
  const [refusal, setRefusal] = useState<Refused>();
  const askAgain = useAskAgain(election);
  const restore = useMutation({
    mutationFn: (voters: readonly string[]) =>
      office.elections.tell({
        election,
        order: `restore/${voters.length}/${voters[0] ?? ''}/${of.counts.removed}`.slice(0, 80),
        do: 'restoreVoters',
        body: { voters, because: t('work.restoreBecause') },
      }),
    onSuccess: (answer) => {
      if (answer.kind === 'refused') setRefusal(answer);
      else askAgain();
    },
  });
  return (
    <>
      <RefusalCard refusal={refusal} where={t('work.restore')} />
      {works && of.removed.length > 1 && of.counts.removed === of.removed.length ? (
        <Button loading={restore.isPending} onClick={() => restore.mutate(of.removed.map((r) => r.voter))}>
          {t('work.restoreAll')}
        </Button>
      ) : null}
      <ul className="work-list">
        {of.removed.map((r) => (
          <li key={r.voter}>
            <span className="name" lang="zh-CN">
              {r.name}
            </span>{' '}
            · {t('group.n', { group: r.group })} · {both(r.because)} · <DayText day={r.on} short />{' '}
            {works ? (
              <Button size="small" loading={restore.isPending} onClick={() => restore.mutate([r.voter])}>
                {t('work.restore')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
};
