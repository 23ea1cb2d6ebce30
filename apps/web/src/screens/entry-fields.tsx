// What is asked of one person at the door, on large fields; the id is checked while it is typed. Registering the person: entry.tsx.
import { Checkbox, Input, Segmented, Select } from 'antd';
import { DayInput } from '../orders/day-input.tsx';
import { idFaults } from '../../../../election/idnumber.ts';
import { useWords } from '../words/index.ts';
import { type ReactNode, useId } from 'react';
import { faultSentences } from '../../../../papers/words/faults.ts';

type Category = 'lives here' | 'registered here, lives elsewhere' | 'from elsewhere, agreed' | 'community worker';

export interface Person {
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

export const nobody: Person = {
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

export const tidyId = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const sentence = (key: keyof typeof faultSentences) => ({
  zh: faultSentences[key].zh.replace(/\[.*?\]/g, ''),
  en: faultSentences[key].en.replace(/\[.*?\]/g, ''),
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

/** What is wrong with an id that is whole; nothing while it is still being typed. */
export const wrongIn = (person: Person, rehearsal: boolean) => {
  const id = tidyId(person.idNumber);
  return id.length >= 18 ? idFaults(id, person.sex, rehearsal) : [];
};

interface Asked {
  readonly person: Person;
  readonly set: (change: Partial<Person>) => void;
}

export const PersonFields = ({ person, set, rehearsal }: Asked & { readonly rehearsal: boolean }) => {
  const { t } = useWords();
  const asked = { person, set };
  return (
    <>
      <Typed {...asked} of="name" label={t('name')} maxLength={60} autoComplete="off" />
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
      <IdField {...asked} rehearsal={rehearsal} />
      <div className="enter-pair">
        <Typed
          {...asked}
          of="group"
          label={t('roll.group')}
          maxLength={3}
          inputMode="numeric"
          tidy={(text) => text.replace(/\D/g, '')}
        />
        <Typed {...asked} of="household" label={t('roll.household')} maxLength={40} />
      </div>
      <CategoryFields {...asked} />
      <Typed {...asked} of="phone" label={t('roll.phone')} maxLength={40} inputMode="tel" />
      <Typed {...asked} of="address" label={t('roll.address')} maxLength={200} />
    </>
  );
};

/** One line of text of the person. */
const Typed = ({
  person,
  set,
  of,
  label,
  tidy = (text) => text,
  ...input
}: Asked & {
  readonly of: 'name' | 'group' | 'household' | 'phone' | 'address' | 'agreed';
  readonly label: string;
  readonly maxLength: number;
  readonly inputMode?: 'numeric' | 'tel';
  readonly autoComplete?: 'off';
  readonly tidy?: (text: string) => string;
}) => (
  <Field label={label}>
    {(id) => (
      <Input {...input} id={id} size="large" value={person[of]} onChange={(event) => set({ [of]: tidy(event.target.value) })} />
    )}
  </Field>
);

/** The id: how many digits stand there, what is wrong with it, or the day of birth it says; it says the sex too. */
const IdField = ({ person, set, rehearsal }: Asked & { readonly rehearsal: boolean }) => {
  const { t, both } = useWords();
  const id = tidyId(person.idNumber);
  const wrong = wrongIn(person, rehearsal);
  const born = /^\d{17}[\dX]$/.test(id) ? `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` : undefined;
  return (
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
  );
};

/** By which right the person is registered here, and what that right asks beside. */
const CategoryFields = ({ person, set }: Asked) => {
  const { t } = useWords();
  const outside = person.category === 'from elsewhere, agreed' || person.category === 'community worker';
  return (
    <>
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
          <Typed {...{ person, set }} of="agreed" label={t('field.agreedBy')} maxLength={120} />
        </>
      ) : null}
    </>
  );
};
