// The fields of an order's form as controls: large, labelled, for the keyboard; rows can be pasted from a spreadsheet.
import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { office } from '../api.ts';
import { useWords } from '../words/index.ts';
import { pastedRows, type Values } from './body.ts';
import { DayInput } from './day-input.tsx';
import type { Field, SimpleField } from './forms.ts';
import { type FormGround, nomineesOf } from './ground.ts';

interface Given { readonly ground: FormGround; readonly election: string | undefined }
const mostAsRadio = 4;

export const Fields = ({ fields, ...given }: Given & { readonly fields: readonly Field[] }) => fields.map((field) => (field.kind === 'rows' ? <Rows key={field.name} field={field} {...given} /> : <One key={field.name} field={field} {...given} />));

const One = ({ field, ...given }: Given & { readonly field: SimpleField }) => {
  const { t } = useWords();
  if (field.kind === 'yes') return <Form.Item name={field.name} valuePropName="checked"><Checkbox>{t(field.label)}</Checkbox></Form.Item>;
  return (
    <Form.Item name={field.name} label={t(field.label)} extra={field.hint ? t(field.hint) : undefined} rules={field.optional ? [] : [{ required: true, message: t('needed') }]}>
      <Control field={field} {...given} />
    </Form.Item>
  );
};

type Bound = { readonly id?: string; readonly value?: unknown; readonly onChange?: (...args: readonly never[]) => void };

/** One control; antd's form hands its value in. In a table it is labelled by its column. */
const Control = ({ field, ground, election, inTable = false, ...bound }: Given & Bound & { readonly field: SimpleField; readonly inTable?: boolean }): ReactNode => {
  const { t } = useWords();
  const label = inTable ? { 'aria-label': t(field.label) } : {};
  const given = { ...bound, ...label } as object;
  switch (field.kind) {
    case 'text': return <Input maxLength={400} {...given} />;
    case 'number': return <InputNumber min={0} precision={0} controls={false} className="number-input" inputMode="numeric" {...given} />;
    case 'day': return <DayInput today={ground.today} {...given} />;
    case 'clock': return <Input type="time" {...given} />;
    case 'list': case 'numbers': return inTable ? <Input placeholder="1、2" {...given} /> : <Input.TextArea rows={3} {...given} />;
    case 'yes': return <Checkbox {...given} />;
    case 'choice': {
      const options = field.options.map((option) => ({ value: option.value, label: t(option.label) }));
      return options.length <= mostAsRadio && !inTable ? <Radio.Group options={options} {...given} /> : <Select options={options} {...given} />;
    }
    case 'station': {
      const stations = [...new Set((ground.counting?.boxes ?? []).map((box) => box.station))];
      return stations.length === 0 ? <InputNumber min={1} precision={0} controls={false} {...given} /> : <Select showSearch options={stations.map((no) => ({ value: no, label: t('station.n', { station: no }) }))} {...given} />;
    }
    case 'box': {
      const boxes = (ground.counting?.boxes ?? []).filter((box) => !box.counted);
      return boxes.length === 0 ? <Input {...given} /> : <Select showSearch options={boxes.map((box) => ({ value: box.box, label: t('box.n', { box: box.box }) }))} {...given} />;
    }
    case 'member': return <Select options={(ground.candidates?.committee ?? []).map((seat) => ({ value: seat.person, label: seat.name }))} {...given} />;
    case 'nominee': return <Select options={[...nomineesOf(ground)]} {...given} />;
    case 'nominees': return <Select mode="multiple" options={[...nomineesOf(ground)]} {...given} />;
    case 'person': return <PersonPick election={election ?? ''} label={t(field.label)} {...bound} />;
    default: return field satisfies never;
  }
};

/** Somebody on the roll, found by name, pinyin or the last four of the id. */
const PersonPick = ({ election, label, ...bound }: Bound & { readonly election: string; readonly label: string }) => {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const found = useQuery({ queryKey: ['e', election, 'pick', q], queryFn: () => office.roll.page({ election, q, limit: 20 }), enabled: q !== '' });
  const options = (found.data?.rows ?? []).map((row) => ({ value: row.voter, label: `${row.name}（${t('group.n', { group: row.group })}）` }));
  return <Select showSearch={{ filterOption: false, onSearch: (text) => setQ(text.trim()) }} allowClear aria-label={label} placeholder={t('pick.search')} notFoundContent={q === '' ? t('pick.type') : found.isFetching ? t('loading') : t('roll.noMatch')} options={options} {...(bound as object)} />;
};

const Rows = ({ field, ...given }: Given & { readonly field: Extract<Field, { readonly kind: 'rows' }> }) => {
  const { t } = useWords();
  const form = Form.useFormInstance<Values>();
  const [pasting, setPasting] = useState<string>();
  const take = (): void => {
    form.setFieldValue(field.name, pastedRows(pasting ?? '', field.columns, (option) => t(option.label)));
    setPasting(undefined);
  };
  return (
    <fieldset className="rows">
      <legend>{t(field.label)}{field.optional ? <span className="quiet">（{t('optional')}）</span> : null}</legend>
      <Form.List name={field.name}>
        {(rows, { add, remove }) => (
          <>
            <div className="scroll-x" tabIndex={0} role="group" aria-label={t(field.label)}>
              <table className="rows-table">
                <thead><tr>{field.columns.map((column) => <th key={column.name} scope="col">{t(column.label)}</th>)}<th scope="col"><span className="unseen">{t('rows.remove')}</span></th></tr></thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.key}>
                      {field.columns.map((column) => <td key={column.name}><Form.Item name={[row.name, column.name]} {...(column.kind === 'yes' ? { valuePropName: 'checked' } : {})} noStyle><Control field={column} inTable {...given} /></Form.Item></td>)}
                      <td><Button type="text" aria-label={t('rows.removeNth', { row: row.name + 1 })} onClick={() => remove(row.name)}>✕</Button></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <div className="rows-buttons"><Button onClick={() => add({})}>{t('rows.add')}</Button><Button type="text" onClick={() => setPasting(pasting === undefined ? '' : undefined)}>{t('rows.paste')}</Button><span className="quiet">{t('rows.count', { rows: rows.length })}</span></div>
          </>
        )}
      </Form.List>
      {pasting === undefined ? null : (
        <div className="rows-paste">
          <Input.TextArea aria-label={t('rows.paste')} placeholder={t('rows.pasteHint', { columns: field.columns.map((column) => t(column.label)).join('、') })} rows={5} value={pasting} onChange={(event) => setPasting(event.target.value)} />
          <Button onClick={take}>{t('rows.take')}</Button>
        </div>
      )}
    </fieldset>
  );
};
