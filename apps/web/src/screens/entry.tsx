// Entry by hand, door to door: one person at a time on large fields, the id checked while it is typed, the household and group kept for the next one. What may be registered the office decides.
import { Alert, Button, Checkbox, Drawer, Input, Segmented, Select } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import { idFaults } from '../../../../election/idnumber.ts';
import { faultSentences } from '../../../../papers/words/faults.ts';
import { office, troubleOf } from '../api.ts';
import { DayInput } from '../orders/day-input.tsx';
import { FaultList } from '../parts/faults.tsx';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useAskAgain } from '../queries.ts';
import { useWords } from '../words/index.ts';

type Category = 'lives here' | 'registered here, lives elsewhere' | 'from elsewhere, agreed' | 'community worker';
interface Person {
  readonly name: string;
  readonly sex: 'man' | 'woman';
  readonly idNumber: string;
  readonly group: string;
  readonly household: string;
  readonly phone: string;
  readonly address: string;
  readonly category: Category;
  readonly since: string;
  readonly agreed: string;
  /** Told at the door, not supposed. */
  readonly asked: boolean;
}
const nobody: Person = {
  name: '',
  sex: 'man',
  idNumber: '',
  group: '',
  household: '',
  phone: '',
  address: '',
  category: 'lives here',
  since: '',
  agreed: '',
  asked: false,
};
const tidyId = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

export const EnterVoter = ({
  election,
  rehearsal,
  close,
}: {
  readonly election: string;
  readonly rehearsal: boolean;
  readonly close: () => void;
}) => {
  const { t, both } = useWords();
  const [person, setPerson] = useState(nobody);
  const [done, setDone] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refused>();
  const first = useRef<HTMLDivElement>(null);
  const askAgain = useAskAgain(election);
  const set = (change: Partial<Person>): void => setPerson((before) => ({ ...before, ...change }));
  const id = tidyId(person.idNumber);
  const outside = person.category === 'from elsewhere, agreed' || person.category === 'community worker';
  const wrong = id.length >= 18 ? idFaults(id, person.sex, rehearsal) : [];
  const born = /^\d{17}[\dX]$/.test(id) ? `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` : undefined;
  const register = useMutation({
    mutationFn: () =>
      office.elections.tell({ election, order: `enter/${id}`, do: 'registerVoters', body: { rows: [rowOf(person, id)] } }),
    onMutate: () => setRefusal(undefined),
    onSuccess: (answer) => {
      if (answer.kind === 'refused') return setRefusal(answer);
      setDone((before) => [person.name, ...before].slice(0, 5));
      setPerson({
        ...nobody,
        group: person.group,
        household: person.household,
        address: person.address,
        category: person.category,
      });
      askAgain();
      first.current?.querySelector('input')?.focus();
    },
  });
  const once = useOnce<void>(register);
  const ready = person.name.trim() !== '' && person.group.trim() !== '' && id.length === 18 && wrong.length === 0;
  const trouble = register.isError ? troubleOf(register.error) : undefined;
  return (
    <Drawer
      open
      onClose={close}
      title={t('enter.title')}
      size={560}
      className="enter"
      closable={{ 'aria-label': t('close') }}
      footer={
        <div className="enter-buttons">
          <Button size="large" onClick={close}>
            {t('close')}
          </Button>
          <Button size="large" type="primary" disabled={!ready} loading={register.isPending} onClick={() => once()}>
            {t('enter.next')}
          </Button>
        </div>
      }
    >
      {done.length > 0 ? (
        <p className="state-done" aria-live="polite">
          ✓ {t('enter.done', { name: done.join('、') })}
        </p>
      ) : (
        <p className="quiet">{t('enter.hint')}</p>
      )}
      <div ref={first}>
        <Field label={t('name')}>
          {(of) => (
            <Input
              id={of}
              size="large"
              value={person.name}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('roll.sex')}>
        {() => (
          <Segmented<Person['sex']>
            block
            size="large"
            value={person.sex}
            onChange={(sex) => set({ sex })}
            options={[
              { value: 'man', label: t('sex.man') },
              { value: 'woman', label: t('sex.woman') },
            ]}
          />
        )}
      </Field>
      <Field
        label={t('roll.id')}
        note={
          wrong.length > 0 ? (
            <span className="state-late">✗ {wrong.map((key) => both(sentence(key))).join('；')}</span>
          ) : born ? (
            <span className="state-done">✓ {born}</span>
          ) : (
            t('enter.digits', { digits: id.length })
          )
        }
      >
        {(of) => (
          <Input
            id={of}
            size="large"
            className="number"
            inputMode="text"
            autoComplete="off"
            value={person.idNumber}
            maxLength={22}
            status={wrong.length > 0 ? 'error' : ''}
            onChange={(event) => {
              const next = tidyId(event.target.value);
              set({
                idNumber: event.target.value,
                ...(next.length >= 17 ? { sex: Number(next[16]) % 2 === 1 ? 'man' : 'woman' } : {}),
              });
            }}
          />
        )}
      </Field>
      <div className="enter-pair">
        <Field label={t('roll.group')}>
          {(of) => (
            <Input
              id={of}
              size="large"
              inputMode="numeric"
              value={person.group}
              maxLength={3}
              onChange={(event) => set({ group: event.target.value.replace(/\D/g, '') })}
            />
          )}
        </Field>
        <Field label={t('roll.household')}>
          {(of) => (
            <Input
              id={of}
              size="large"
              value={person.household}
              maxLength={40}
              onChange={(event) => set({ household: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('roll.category')}>
        {(of) => (
          <Select<Category>
            id={of}
            size="large"
            value={person.category}
            style={{ width: '100%' }}
            onChange={(category) => set({ category })}
            options={[
              { value: 'lives here', label: t('category.here') },
              { value: 'registered here, lives elsewhere', label: t('category.away') },
              { value: 'from elsewhere, agreed', label: t('category.outsider') },
              { value: 'community worker', label: t('category.worker') },
            ]}
          />
        )}
      </Field>
      {person.category === 'lives here' ? null : (
        <p>
          <Checkbox checked={person.asked} onChange={(event) => set({ asked: event.target.checked })}>
            {t('enter.asked')}
          </Checkbox>
        </p>
      )}
      {outside ? (
        <>
          <Field label={t('field.since')}>
            {(of) => <DayInput id={of} size="large" value={person.since} onChange={(since) => set({ since })} />}
          </Field>
          <Field label={t('field.agreedBy')}>
            {(of) => (
              <Input
                id={of}
                size="large"
                value={person.agreed}
                maxLength={120}
                onChange={(event) => set({ agreed: event.target.value })}
              />
            )}
          </Field>
        </>
      ) : null}
      <Field label={t('roll.phone')}>
        {(of) => (
          <Input
            id={of}
            size="large"
            inputMode="tel"
            value={person.phone}
            maxLength={40}
            onChange={(event) => set({ phone: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('roll.address')}>
        {(of) => (
          <Input
            id={of}
            size="large"
            value={person.address}
            maxLength={200}
            onChange={(event) => set({ address: event.target.value })}
          />
        )}
      </Field>
      <RefusalCard refusal={refusal} where={t('enter.title')} />
      {refusal?.faults ? <FaultList faults={refusal.faults} /> : null}
      {trouble ? (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={'words' in trouble && trouble.words ? both(trouble.words) : t('trouble.offline')}
        />
      ) : null}
    </Drawer>
  );
};

const sentence = (key: keyof typeof faultSentences) => ({
  zh: faultSentences[key].zh.replace(/\[.*?\]/g, ''),
  en: faultSentences[key].en.replace(/\[.*?\]/g, ''),
});

const rowOf = (p: Person, idNumber: string): Readonly<Record<string, unknown>> => ({
  name: p.name.trim(),
  sex: p.sex,
  idNumber,
  group: Number(p.group),
  category: p.category,
  ...Object.fromEntries(
    Object.entries({ household: p.household, phone: p.phone, address: p.address, since: p.since, agreed: p.agreed }).filter(
      ([, text]) => text.trim() !== '',
    ),
  ),
  ...(p.category !== 'lives here' && p.asked ? { asked: true } : {}),
});

const Field = ({
  label,
  note,
  children,
}: {
  readonly label: string;
  readonly note?: ReactNode;
  readonly children: (id: string) => ReactNode;
}) => {
  const id = useId();
  return (
    <div className="enter-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note === undefined ? null : (
        <p className="quiet" aria-live="polite">
          {note}
        </p>
      )}
    </div>
  );
};
