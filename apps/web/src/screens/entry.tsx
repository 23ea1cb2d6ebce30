// Entry by hand, door to door: one person at a time on large fields, the id checked while it is typed, the household and group kept for the next one. What may be registered the office decides.
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer } from 'antd';
import { useRef, useState } from 'react';
import { office, troubleOf } from '../api.ts';
import { FaultList } from '../parts/faults.tsx';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useAskAgain } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { nobody, type Person, PersonFields, tidyId, wrongIn } from './entry-fields.tsx';

export const EnterVoter = ({
  election,
  rehearsal,
  close,
}: {
  readonly election: string;
  readonly rehearsal: boolean;
  readonly close: () => void;
}) => {
  const { t, said } = useWords();
  const [person, setPerson] = useState(nobody);
  const [done, setDone] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refused>();
  const first = useRef<HTMLDivElement>(null);
  const askAgain = useAskAgain(election);
  const set = (change: Partial<Person>): void => setPerson((before) => ({ ...before, ...change }));
  const id = tidyId(person.idNumber);
  const wrong = wrongIn(person, rehearsal);
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
        <PersonFields person={person} set={set} rehearsal={rehearsal} />
      </div>
      <RefusalCard refusal={refusal} where={t('enter.title')} />
      {refusal?.faults ? <FaultList faults={refusal.faults} /> : null}
      {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
    </Drawer>
  );
};

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
