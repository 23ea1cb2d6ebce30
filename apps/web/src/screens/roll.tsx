// 名册: one search box, states and groups as counts that also filter, 30,000 rows without a gap, ids masked; a row opens the voter's story; a file is imported as a conversation, or one person entered by hand.
import { Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { RollRowShown, RollScreen } from '../../../../office/screens.ts';
import { office } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { DayText } from '../parts/day.tsx';
import { takeAway } from '../parts/export.ts';
import { Heading } from '../parts/heading.tsx';
import { Empty } from '../parts/states.tsx';
import { useWindows } from '../parts/windows.ts';
import { useRollSums } from '../queries.ts';
import { useRoute } from '../route.ts';
import { sexWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import { EnterVoter } from './entry.tsx';
import { ImportRoll } from './import.tsx';
import { RollTable } from './roll-table.tsx';
import { RollWork } from './rollwork.tsx';
import type { OfScreen } from './screen.tsx';

type State = keyof RollScreen['states'];

const Roll = ({ election, head }: OfScreen) => {
  const { t, both, number } = useWords();
  const { query } = useRoute();
  const [q, setQ] = useState(query.get('q') ?? '');
  const [group, setGroup] = useState<number>();
  const [state, setState] = useState<State>();
  const [entering, setEntering] = useState(false);
  const [importing, setImporting] = useState(query.get('import') !== null);
  const asked = useDeferredValue(q.trim());
  const sums = useRollSums(election);
  const of = sums.data;
  const version = of?.version ?? '';
  const list = useWindows<RollRowShown>(
    `${election}|${asked}|${group ?? ''}|${state ?? ''}|${version}`,
    async (offset, limit) => {
      const got = await office.roll.page({
        election,
        q: asked,
        offset,
        limit,
        ...(group === undefined ? {} : { group }),
        ...(state === undefined ? {} : { state }),
      });
      return { total: got.found, rows: got.rows };
    },
  );
  const works = head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  const canPost = works && (head.stage === 'registration' || head.stage === 'nomination' || head.stage === 'candidacy');
  return (
    <>
      <Heading title={t('nav.roll')} sub={of && of.total > 0 ? <Postings of={of} today={head.today} /> : t('roll.sub')}>
        {canPost ? <Button onClick={() => setEntering(true)}>{t('enter.title')}</Button> : null}
        {canPost ? (
          <Button type={of?.total === 0 ? 'primary' : 'default'} onClick={() => setImporting(true)}>
            {t('import')}
          </Button>
        ) : null}
        {canPost && of && of.postings.length > 0 ? <OrderButton order="receiveObjection" election={election} /> : null}
        {canPost && of && of.total > 0 ? (
          <OrderButton order="postRoll" election={election} primary={of.postings.length === 0} />
        ) : null}
        <Button
          disabled={list.rows.length === 0 || list.rows.some((row) => row === undefined)}
          onClick={() =>
            takeAway(`${t('nav.roll')}.csv`, [
              [t('roll.no'), t('name'), t('roll.sex'), t('roll.group'), t('roll.id'), t('roll.category')],
              ...list.rows.flatMap((row) =>
                row
                  ? [[row.no, row.name, t(sexWords[row.sex]), row.group, row.idNumber, row.category ? both(row.category) : '']]
                  : [],
              ),
            ])
          }
        >
          {t('export')}
        </Button>
      </Heading>
      {of && of.total === 0 ? (
        <Empty title={t('roll.none')} hint={t('roll.noneHint')} />
      ) : (
        <>
          <div className="tools">
            <Input.Search
              className="search"
              allowClear
              aria-label={t('roll.search')}
              placeholder={t('roll.searchHint')}
              value={q}
              maxLength={60}
              onChange={(event) => setQ(event.target.value)}
            />
            <Select
              className="group-pick"
              aria-label={t('roll.groupFilter')}
              value={group ?? 0}
              onChange={(value: number) => setGroup(value === 0 ? undefined : value)}
              options={[
                { value: 0, label: t('roll.allGroups') },
                ...(of?.groups ?? []).map((one) => ({
                  value: one.group,
                  label: `${t('group.n', { group: one.group })} · ${number(one.voters)}`,
                })),
              ]}
            />
            {of ? <Sums of={of} group={group} pick={setGroup} /> : null}
          </div>
          {of ? <States of={of} state={state} pick={setState} /> : null}
          {works ? <RollWork election={election} today={head.today} works={canPost} /> : null}
          <p className="found" aria-live="polite">
            {list.total === undefined
              ? t('loading')
              : t('roll.found', { found: number(list.total), total: number(of?.total ?? list.total) })}
          </p>
          <RollTable
            list={list}
            searched={asked !== '' || group !== undefined || state !== undefined}
            total={of?.total ?? 0}
            again={() => void sums.refetch()}
            clear={() => {
              setQ('');
              setGroup(undefined);
              setState(undefined);
            }}
          />
        </>
      )}
      {entering ? <EnterVoter election={election} rehearsal={head.rehearsal} close={() => setEntering(false)} /> : null}
      <ImportRoll election={election} open={importing} close={() => setImporting(false)} />
    </>
  );
};

const Postings = ({ of, today }: { readonly of: RollScreen; readonly today: string }) => {
  const { t, both, number } = useWords();
  const last = of.postings[of.postings.length - 1];
  return last ? (
    <>
      {both(last.words)} · {t('roll.posted', { version: last.version, voters: number(last.voters) })}{' '}
      <DayText day={last.on} today={today} short />
    </>
  ) : (
    <>{t('roll.notPosted')}</>
  );
};

/** Men and women, and the groups as bars as wide as they have voters; a bar is the filter of its group. */
const Sums = ({
  of,
  group,
  pick,
}: {
  readonly of: RollScreen;
  readonly group: number | undefined;
  readonly pick: (group: number | undefined) => void;
}) => {
  const { t, number } = useWords();
  return (
    <div className="sums">
      <span className="sums-sexes">{t('roll.sexes', { men: number(of.men), women: number(of.women) })}</span>
      <div className="sums-bar" role="group" aria-label={t('roll.groups')}>
        {of.groups.map((one) => (
          <button
            key={one.group}
            type="button"
            style={{ flexGrow: one.voters }}
            aria-pressed={group === one.group}
            aria-label={`${t('group.n', { group: one.group })} ${number(one.voters)}`}
            title={`${t('group.n', { group: one.group })} · ${number(one.voters)}`}
            onClick={() => pick(group === one.group ? undefined : one.group)}
          >
            <span>{one.group}</span>
          </button>
        ))}
      </div>
    </div>
  );
};

/** The entries by state, as a bar whose parts are as wide as they have people and are the filter; and the registered as a share of everyone who may be. */
const States = ({
  of,
  state,
  pick,
}: {
  readonly of: RollScreen;
  readonly state: State | undefined;
  readonly pick: (state: State | undefined) => void;
}) => {
  const { t, number } = useWords();
  const words = { complete: 'state.complete', unverified: 'state.unverified', unposted: 'state.unposted' } as const;
  return (
    <div className="states" role="group" aria-label={t('roll.states')}>
      {(['complete', 'unverified', 'unposted'] as const)
        .filter((key) => of.states[key] > 0)
        .map((key) => (
          <button
            key={key}
            type="button"
            className={`state-part state-part-${key}`}
            style={{ flexGrow: Math.max(of.states[key], of.total / 12) }}
            aria-pressed={state === key}
            onClick={() => pick(state === key ? undefined : key)}
          >
            {t(words[key])} <strong className="number">{number(of.states[key])}</strong>
          </button>
        ))}
      {of.eligible ? (
        <span className="states-share">
          {t('roll.share', {
            registered: number(of.total),
            eligible: number(of.eligible.people),
            share: `${Math.floor(of.eligible.perMille / 10)}.${of.eligible.perMille % 10}`,
          })}
        </span>
      ) : null}
    </div>
  );
};

export default Roll;
