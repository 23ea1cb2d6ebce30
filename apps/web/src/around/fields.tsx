// The fields of an order as controls, drawn from what the order asks: large, labelled, for the keyboard; rows can be pasted from a spreadsheet.
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FieldAsked, SimpleAsked } from '../../../../office/around/forms.ts';
import type { OrdersScreen } from '../../../../office/around/screens.ts';
import { DayInput } from '../orders/day-input.tsx';
import { RowsTable } from '../orders/rows.tsx';
import { useWords } from '../words/index.ts';
import { pastedInto } from './asking.ts';
import { ClockInput } from '../orders/clock-input.tsx';

interface Given {
  readonly today: string;
  readonly picks: OrdersScreen['picks'];
}
type Bound = { readonly id?: string; readonly value?: unknown; readonly onChange?: (...args: readonly never[]) => void };
const mostAsRadio = 4;
/** A list of names pasted from a sheet or a message is taken apart at these. */
const betweenNames = ['、', '，', ',', '；', ';', ' ', '\t', '\n'];
/** Of more, the number is shown. */
const mostTags = 30;
/** Above so many names, pasting is offered. */
const manyNames = 8;

export const BookFields = ({
  fields,
  under,
  ...given
}: Given & { readonly fields: readonly FieldAsked[]; readonly under?: string }) => {
  const { both } = useWords();
  return fields.map((field) => {
    if (field.kind === 'rows') return <Rows key={field.name} field={field} {...given} />;
    if (field.kind === 'group')
      return (
        <fieldset key={field.name} className="rows">
          <legend>{both(field.label)}</legend>
          {field.hint ? <p className="quiet">{both(field.hint)}</p> : null}
          <BookFields fields={field.fields} under={field.name} {...given} />
        </fieldset>
      );
    return <One key={field.name} field={field} {...(under === undefined ? {} : { under })} {...given} />;
  });
};

const One = ({ field, under, ...given }: Given & { readonly field: SimpleAsked; readonly under?: string }) => {
  const { t, both } = useWords();
  const name = under === undefined ? field.name : [under, field.name];
  const pasting = field.kind === 'pick' && field.many && (given.picks[field.pick]?.length ?? 0) > manyNames;
  const hint = field.hint ? both(field.hint) : pasting ? t('around.pasteNames') : undefined;
  const wide =
    field.kind === 'long' ||
    field.kind === 'list' ||
    field.kind === 'choices' ||
    (field.kind === 'pick' && field.many) ||
    (field.kind === 'choice' && field.choices.length <= mostAsRadio);
  if (field.kind === 'yes')
    return (
      <Form.Item name={name} valuePropName="checked" extra={hint}>
        <Checkbox>{both(field.label)}</Checkbox>
      </Form.Item>
    );
  return (
    <Form.Item
      name={name}
      label={both(field.label)}
      extra={hint}
      {...(wide ? { className: 'wide' } : {})}
      rules={field.optional || under !== undefined ? [] : [{ required: true, message: t('needed') }]}
    >
      <Control field={field} {...given} />
    </Form.Item>
  );
};

/** One control; antd's form hands its value in. In a table it is labelled by its column. */
const Control = ({
  field,
  today,
  picks,
  inTable = false,
  ...bound
}: Given & Bound & { readonly field: SimpleAsked; readonly inTable?: boolean }): ReactNode => {
  const { t, both } = useWords();
  const given = { ...bound, ...(inTable ? { 'aria-label': both(field.label) } : {}) } as object;
  switch (field.kind) {
    case 'text':
      return <Input maxLength={400} {...given} />;
    case 'long':
      return inTable ? (
        <Input maxLength={2000} {...given} />
      ) : (
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} {...given} />
      );
    case 'number':
      return (
        <InputNumber
          min={field.least ?? 0}
          {...(field.most === undefined ? {} : { max: field.most })}
          precision={0}
          controls={false}
          className="number-input"
          inputMode="numeric"
          {...given}
        />
      );
    case 'day':
      return <DayInput today={today} {...given} />;
    case 'clock':
      return <ClockInput {...given} />;
    case 'list':
      return inTable ? (
        <Input placeholder="1、2" {...given} />
      ) : (
        <Input.TextArea rows={3} placeholder={t('around.oneALine')} {...given} />
      );
    case 'yes':
      return <Checkbox {...given} />;
    case 'choice': {
      const options = field.choices.map(({ value, words }) => ({ value, label: both(words) }));
      return options.length <= mostAsRadio && !inTable ? (
        <Radio.Group options={options} {...given} />
      ) : (
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} className="choice-select" {...given} />
      );
    }
    case 'choices':
      return <Checkbox.Group options={field.choices.map(({ value, words }) => ({ value, label: both(words) }))} {...given} />;
    case 'pick': {
      const options = picks[field.pick] ?? [];
      if (options.length === 0) return <Input placeholder={t('around.nothingToPick')} {...given} />;
      return (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          {...(field.many ? { mode: 'multiple' as const, tokenSeparators: betweenNames, maxTagCount: mostTags } : {})}
          allowClear={field.optional}
          options={[...options]}
          className="choice-select"
          {...given}
        />
      );
    }
    default:
      return field satisfies never;
  }
};

const Rows = ({ field, ...given }: Given & { readonly field: Extract<FieldAsked, { readonly kind: 'rows' }> }) => {
  const { both } = useWords();
  return (
    <RowsTable
      name={field.name}
      label={both(field.label)}
      optional={field.optional}
      hint={field.hint ? both(field.hint) : undefined}
      columns={field.columns.map((column) => ({
        name: column.name,
        label: both(column.label),
        yes: column.kind === 'yes',
        control: <Control field={column} inTable {...given} />,
      }))}
      empty={Object.fromEntries(field.columns.flatMap((c) => (c.initial === undefined ? [] : [[c.name, c.initial]])))}
      read={(pasted) => pastedInto(pasted, field.columns, given.picks)}
    />
  );
};
