// How a step of the day is sent: under one key, on the day of the poll, with its refusal beside the button. A step that is typed in later goes under the day it happened.
import { Alert, Button, Checkbox, Input, InputNumber } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { OrderName } from '../../../../election/orders.ts';
import type { PollDayScreen, StationOnDay } from '../../../../office/screens-day.ts';
import { office, troubleOf } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { keyed } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { sayNo, sayYes } from '../parts/sound.ts';
import { useAskAgain, useSeen } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { ClockInput } from '../orders/clock-input.tsx';

export interface AtStation {
  readonly election: string;
  readonly screen: PollDayScreen;
  readonly station: StationOnDay;
}

/** The way to tell one order of the day; `after` once it is confirmed. */
export const useTell = (election: string, on: string | undefined, after?: () => void) => {
  const askAgain = useAskAgain(election);
  const seen = useSeen(election);
  const [refusal, setRefusal] = useState<Refused>();
  const tell = useMutation({
    mutationFn: ({ order, body }: { readonly order: OrderName; readonly body: unknown }) =>
      keyed(seen, order, [election, body], (key) =>
        office.elections.tell({ election, order: key, do: order, body, ...(on === undefined ? {} : { on }) }),
      ),
    onMutate: () => setRefusal(undefined),
    onSuccess: (answer) => {
      askAgain();
      if (answer.kind === 'refused') {
        setRefusal(answer);
        sayNo();
        return;
      }
      sayYes();
      after?.();
    },
    onError: () => sayNo(),
  });
  const once = useOnce(tell);
  return {
    election,
    say: (order: OrderName, body: unknown) => once({ order, body }),
    busy: tell.isPending,
    refusal,
    lost: tell.isError && troubleOf(tell.error).kind === 'offline',
  };
};
export type Tell = ReturnType<typeof useTell>;

/** The one large button of a step, what it lacks before it can be pressed, and what the office answered. */
export const Do = ({
  tell,
  words,
  lacks,
  go,
  where,
  plain = false,
}: {
  readonly tell: Tell;
  readonly words: string;
  readonly lacks?: string | undefined;
  readonly go: () => void;
  readonly where: string;
  /** Not the main action. */
  readonly plain?: boolean;
}) => {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <div className="pd-do">
      <Button
        type={plain ? 'default' : 'primary'}
        size="large"
        className="pd-button"
        loading={tell.busy}
        onClick={() => {
          setAsked(true);
          if (lacks === undefined) go();
        }}
      >
        {words}
      </Button>
      <p role="status" className="pd-lacks">
        {asked && lacks !== undefined ? `○ ${lacks}` : ''}
      </p>
      <RefusalCard refusal={tell.refusal} where={where} />
      {tell.refusal ? <OrderButton order="recordIrregularity" election={tell.election} quiet /> : null}
      {tell.lost ? <Alert type="error" showIcon title={t('trouble.offline')} description={t('order.sendAgain')} /> : null}
    </div>
  );
};

/** The names of the staff to tick: who is there, who sees it. */
export const People = ({
  station,
  label,
  value,
  onChange,
  watchers = false,
}: {
  readonly station: StationOnDay;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Only scrutineers. */
  readonly watchers?: boolean;
}) => {
  const { both, t } = useWords();
  const staff = station.staff.filter((one) => !watchers || one.watches);
  return (
    <fieldset className="pd-people">
      <legend>
        {label} <span className="quiet">{t('pd.ticked', { ticked: value.length, all: staff.length })}</span>
      </legend>
      {staff.length === 0 ? (
        <p className="quiet">{t('pd.noStaff')}</p>
      ) : (
        staff.map((one) => (
          <Checkbox
            key={one.name}
            checked={value.includes(one.name)}
            onChange={() => onChange(value.includes(one.name) ? value.filter((n) => n !== one.name) : [...value, one.name])}
          >
            <span lang="zh-CN">{one.name}</span> <span className="quiet">{both(one.words)}</span>
          </Checkbox>
        ))
      )}
    </fieldset>
  );
};

/** A labelled control of a step. */
export const Row = ({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) => (
  <label className="pd-row">
    <span>{label}</span>
    {children}
    {hint ? <span className="quiet">{hint}</span> : null}
  </label>
);
export const Number = ({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly onChange: (n: number | undefined) => void;
}) => (
  <Row label={label} hint={hint}>
    <InputNumber
      size="large"
      min={0}
      precision={0}
      controls={false}
      inputMode="numeric"
      value={value ?? null}
      onChange={(n) => onChange(n ?? undefined)}
    />
  </Row>
);
export const Clock = ({ value, onChange }: { readonly value: string; readonly onChange: (clock: string) => void }) => {
  const { t } = useWords();
  return (
    <Row label={t('field.clock')}>
      <ClockInput size="large" className="pd-clock" value={value} onChange={onChange} />
    </Row>
  );
};

/** One seal a box, read aloud and typed. */
export const Seals = ({
  boxes,
  value,
  onChange,
}: {
  readonly boxes: readonly string[];
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (seals: Readonly<Record<string, string>>) => void;
}) => {
  const { t } = useWords();
  return (
    <>
      {boxes.map((box) => (
        <Row key={box} label={t('pd.sealOf', { box })}>
          <Input
            size="large"
            maxLength={40}
            value={value[box] ?? ''}
            onChange={(event) => onChange({ ...value, [box]: event.target.value })}
          />
        </Row>
      ))}
    </>
  );
};
export const sealsIn = (boxes: readonly string[], value: Readonly<Record<string, string>>): readonly string[] =>
  boxes.map((box) => (value[box] ?? '').trim()).filter((seal) => seal !== '');

/** A sum as it stands on the paper, and whether it holds. */
export const Sum = ({
  left,
  parts,
}: {
  readonly left: readonly [string, number | undefined];
  readonly parts: readonly (readonly [string, number | undefined])[];
}) => {
  const { t } = useWords();
  const known = left[1] !== undefined && parts.every(([, n]) => n !== undefined);
  const sum = parts.reduce((n, [, x]) => n + (x ?? 0), 0);
  const holds = known && sum === left[1];
  return (
    <p className={`pd-sum ${known ? (holds ? 'pd-sum-good' : 'pd-sum-bad') : ''}`} role="status">
      <span>
        {left[0]} <b>{left[1] ?? '—'}</b>
      </span>
      <span aria-hidden="true">=</span>
      {parts.map(([label, n], at) => (
        <span key={label}>
          {at > 0 ? '+ ' : ''}
          {label} <b>{n ?? '—'}</b>
        </span>
      ))}
      <strong>
        {known ? (holds ? `✓ ${t('pd.agrees')}` : `✗ ${t('pd.differs', { by: Math.abs((left[1] ?? 0) - sum) })}`) : ''}
      </strong>
    </p>
  );
};
