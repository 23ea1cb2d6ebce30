// The fields of an order's form as controls: large, labelled, for the keyboard; rows can be pasted from a spreadsheet.
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { office } from '../api.ts';
import { useLaw } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { pastedRows, type Values } from './body.ts';
import { DayInput } from './day-input.tsx';
import type { Field, SimpleField } from './form.ts';
import { PersonPick, personNamed } from './person-pick.tsx';
import { PlanFields } from './plan.tsx';
import { RowsTable } from './rows.tsx';
import { emptyRow, type FormGround, mobileBoxesIn, nomineesOf, stationsTo } from './ground.ts';
import { ClockInput } from './clock-input.tsx';

interface Given {
  readonly ground: FormGround;
  readonly election: string | undefined;
}
const mostAsRadio = 4;

export const Fields = ({ fields, ...given }: Given & { readonly fields: readonly Field[] }) =>
  fields.map((field) =>
    field.kind === 'plan' ? (
      <PlanFields key={field.name} name={field.name} election={given.election ?? ''} />
    ) : field.kind === 'rows' ? (
      <Rows key={field.name} field={field} {...given} />
    ) : (
      <One key={field.name} field={field} {...given} />
    ),
  );

const One = ({ field, ...given }: Given & { readonly field: SimpleField }) => {
  const { t } = useWords();
  if (field.kind === 'yes')
    return (
      <Form.Item name={field.name} valuePropName="checked" extra={field.hint ? t(field.hint) : undefined}>
        <Checkbox>{t(field.label)}</Checkbox>
      </Form.Item>
    );
  if (field.kind === 'given' && !field.shown)
    return (
      <Form.Item name={field.name} hidden>
        <Input />
      </Form.Item>
    );
  return (
    <Form.Item
      name={field.name}
      label={t(field.label)}
      extra={field.hint ? t(field.hint) : undefined}
      rules={field.optional ? [] : [{ required: true, message: t('needed') }]}
    >
      <Control field={field} {...given} />
    </Form.Item>
  );
};

type Bound = { readonly id?: string; readonly value?: unknown; readonly onChange?: (...args: readonly never[]) => void };

/** One control; antd's form hands its value in. In a table it is labelled by its column. */
const Control = ({
  field,
  ground,
  election,
  inTable = false,
  ...bound
}: Given & Bound & { readonly field: SimpleField; readonly inTable?: boolean }): ReactNode => {
  const { t } = useWords();
  const label = inTable ? { 'aria-label': t(field.label) } : {};
  const given = { ...bound, ...label } as object;
  switch (field.kind) {
    case 'text':
      return <Input maxLength={400} {...given} />;
    case 'given':
      return <Input readOnly variant="borderless" className="given-input" {...given} />;
    case 'number':
      return <InputNumber min={0} precision={0} controls={false} className="number-input" inputMode="numeric" {...given} />;
    case 'day':
      return <DayInput today={ground.today} {...given} />;
    case 'clock':
      return <ClockInput {...given} />;
    case 'list':
    case 'numbers':
      return inTable ? <Input placeholder="1、2" {...given} /> : <Input.TextArea rows={3} {...given} />;
    case 'yes':
      return <Checkbox {...given} />;
    case 'choice': {
      const options = field.options.map((option) => ({ value: option.value, label: t(option.label) }));
      return options.length <= mostAsRadio && !inTable ? (
        <Radio.Group options={options} {...given} />
      ) : (
        <Select options={options} className="choice-select" {...given} />
      );
    }
    case 'station': {
      const stations = stationsTo(field.todo, ground);
      return stations.length === 0 ? (
        <InputNumber min={1} precision={0} controls={false} {...given} />
      ) : (
        <Select showSearch options={stations.map((no) => ({ value: no, label: t('station.n', { station: no }) }))} {...given} />
      );
    }
    case 'mobileBox': {
      const boxes = mobileBoxesIn(ground);
      return boxes.length === 0 ? (
        <Input {...given} />
      ) : (
        <Select
          allowClear={field.optional === true}
          options={boxes.map((box) => ({ value: box, label: t('pd.mobileN', { box }) }))}
          {...given}
        />
      );
    }
    case 'box': {
      const boxes = (ground.counting?.boxes ?? []).filter((box) => !box.counted);
      return boxes.length === 0 ? (
        <Input {...given} />
      ) : (
        <Select showSearch options={boxes.map((box) => ({ value: box.box, label: t('box.n', { box: box.box }) }))} {...given} />
      );
    }
    case 'member':
      return (
        <Select
          options={(ground.committee?.committee ?? []).map((seat) => ({ value: seat.person, label: seat.name }))}
          {...given}
        />
      );
    case 'members':
      return (
        <Select
          mode="multiple"
          options={(ground.committee?.committee ?? []).map((seat) => ({ value: seat.person, label: seat.name }))}
          {...given}
        />
      );
    case 'nominee':
      return <Select showSearch={{ optionFilterProp: 'label' }} options={[...nomineesOf(ground, field.turnedDown)]} {...given} />;
    case 'nominees':
      return <Select mode="multiple" optionFilterProp="label" options={[...nomineesOf(ground)]} {...given} />;
    case 'choices':
      return (
        <Checkbox.Group options={field.options.map((option) => ({ value: option.value, label: t(option.label) }))} {...given} />
      );
    case 'people':
      return <PersonPick election={election ?? ''} label={t(field.label)} many {...bound} />;
    case 'rule':
      return <RulePick election={election ?? ''} {...bound} />;
    case 'keeper':
      return <KeeperPick election={election ?? ''} {...bound} />;
    case 'person':
      return <PersonPick election={election ?? ''} label={t(field.label)} {...bound} />;
    default:
      return field satisfies never;
  }
};

/** A question of the law book, found by its words. */
const RulePick = ({ election, ...bound }: Bound & { readonly election: string }) => {
  const { both } = useWords();
  const law = useLaw({ election });
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      options={(law.data?.rules ?? []).map((rule) => ({ value: rule.key, label: both(rule.asks) }))}
      {...(bound as object)}
    />
  );
};

/** Somebody who keeps a role in this election. */
const KeeperPick = ({ election, ...bound }: Bound & { readonly election: string }) => {
  const people = useQuery({ queryKey: ['e', election, 'accounts'], queryFn: () => office.accounts.list() });
  return (
    <Select
      options={(people.data ?? [])
        .filter((one) => one.roles.some((role) => role.election === election))
        .map((one) => ({ value: one.account, label: one.name }))}
      {...(bound as object)}
    />
  );
};

/** Pasted names as the persons they name. A name that nobody bears, or several do, is left for the person to pick. */
const named = (
  rows: readonly Values[],
  columns: readonly SimpleField[],
  { ground, election }: Given,
): Promise<readonly Values[]> =>
  Promise.all(
    rows.map(async (row) => {
      const cells = await Promise.all(
        columns.flatMap((column) => {
          const text = row[column.name];
          if (typeof text !== 'string' || text === '') return [];
          if (column.kind === 'person') return [personNamed(election ?? '', text).then((id) => [column.name, id] as const)];
          if (column.kind === 'nominee')
            return [Promise.resolve([column.name, nomineesOf(ground).find((one) => one.label === text)?.value] as const)];
          return [];
        }),
      );
      return { ...row, ...Object.fromEntries(cells) };
    }),
  );

const Rows = ({ field, ...given }: Given & { readonly field: Extract<Field, { readonly kind: 'rows' }> }) => {
  const { t } = useWords();
  return (
    <RowsTable
      name={field.name}
      label={t(field.label)}
      optional={field.optional === true}
      hint={field.hint ? t(field.hint) : undefined}
      columns={field.columns.map((column) => ({
        name: column.name,
        label: t(column.label),
        yes: column.kind === 'yes',
        control: <Control field={column} inTable {...given} />,
      }))}
      empty={emptyRow(field)}
      read={(pasted) =>
        named(
          pastedRows(pasted, field.columns, (option) => t(option.label)),
          field.columns,
          given,
        )
      }
    />
  );
};
