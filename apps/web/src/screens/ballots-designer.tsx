// The design of a ballot with its sheet in sight. Approving and printing it: ballots.tsx.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { BallotsScreen, StyleShown } from '../../../../office/screens-ballots.ts';
import type { HeadLine } from '../../../../office/screens.ts';
import { office } from '../api.ts';
import { keyOf } from '../orders/key.ts';
import { BallotSheet } from '../parts/ballot-sheet.tsx';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import { Empty } from '../parts/states.tsx';
import { useAskAgain } from '../queries.ts';
import { useWords } from '../words/index.ts';

export type Design = StyleShown['design'];

const first: Design = {
  size: 'A4',
  across: false,
  sheets: 'one sheet',
  columns: 'for',
  print: 'normal',
  twoUp: false,
  stub: false,
};

export const yes = ['across', 'twoUp', 'stub'] as const;

export const Designer = ({
  of,
  election,
  head,
}: {
  readonly of: BallotsScreen;
  readonly election: string;
  readonly head: HeadLine;
}) => {
  const { t, both } = useWords();
  const [design, setDesign] = useState<Design>({ ...first, sheets: of.sheets[0] ?? 'one sheet' });
  const again = useAskAgain(election);
  const tried = useQuery({
    queryKey: ['e', election, 'try ballot', design],
    queryFn: () => office.elections.tryBallot({ election, design }),
    placeholderData: (before) => before,
  });
  const record = useMutation({
    mutationFn: () =>
      office.elections.tell({
        election,
        order: keyOf({ account: head.who.account, known: head.known }, 'designBallot', { design }),
        do: 'designBallot',
        body: { design },
      }),
    onSuccess: () => again(),
  });
  const once = useOnce(record);
  const change = (some: Partial<Design>): void => {
    record.reset();
    setDesign((before) => ({ ...before, ...some }));
  };
  const pick = <K extends 'size' | 'sheets' | 'print'>(
    key: K,
    label: string,
    values: readonly Design[K][],
    words: (value: Design[K]) => string,
  ) =>
    values.length < 2 ? null : (
      <fieldset className="ballot-pick">
        <legend>{label}</legend>
        <Radio.Group
          value={design[key]}
          onChange={(event) => change({ [key]: event.target.value as Design[K] } as Partial<Design>)}
        >
          {values.map((value) => (
            <Radio key={value} value={value}>
              {words(value)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
    );
  return (
    <section className="sheet-part">
      <h2>{of.styles.length === 0 ? t('ballot.design') : t('ballot.designAnother')}</h2>
      <div className="ballot-designer">
        <div className="ballot-picks">
          {pick('size', t('ballot.size'), ['A4', 'A5', 'A6'], (v) => v)}
          {pick('sheets', t('ballot.sheets'), of.sheets, (v) => t(v === 'one sheet' ? 'ballot.oneSheet' : 'ballot.aPost'))}
          {pick('print', t('ballot.print'), ['normal', 'large'], (v) => t(v === 'large' ? 'ballot.large' : 'ballot.normal'))}
          <fieldset className="ballot-pick">
            <legend>{t('ballot.paper')}</legend>
            {yes
              .filter((k) => k !== 'twoUp' || design.size !== 'A4')
              .map((k) => (
                <Checkbox key={k} checked={design[k]} onChange={(event) => change({ [k]: event.target.checked })}>
                  {t(`ballot.${k}`)}
                </Checkbox>
              ))}
          </fieldset>
          <p className="quiet">
            {t('ballot.order')} {both(of.cites)}
          </p>
          <RefusalCard refusal={record.data?.kind === 'refused' ? record.data : undefined} />
          <Button
            type={of.styles.some((s) => s.state !== 'fallen') ? 'default' : 'primary'}
            loading={record.isPending}
            disabled={tried.data?.kind !== 'laid'}
            onClick={() => once()}
          >
            {t('order.designBallot')}
          </Button>
        </div>
        <div className="ballot-large" aria-live="polite">
          {tried.data?.kind === 'laid'
            ? tried.data.layouts.map((l) => (
                <BallotSheet key={l.page} layout={l} title={t('ballot.preview', { page: l.page, of: l.of })} />
              ))
            : null}
          {tried.data?.kind === 'does not fit' ? (
            <Alert
              role="alert"
              type="warning"
              showIcon
              title={t('ballot.noRoom', { page: tried.data.page })}
              description={t('ballot.noRoomHint')}
            />
          ) : null}
          {tried.data?.kind === 'too early' ? <Empty title={t('ballot.tooEarly')} hint={t('ballot.tooEarlyHint')} /> : null}
        </div>
      </div>
    </section>
  );
};
