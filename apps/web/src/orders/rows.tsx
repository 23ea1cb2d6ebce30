// The rows of a dialog as a table: filled in by hand or pasted from a spreadsheet. Which control stands in a cell, and what pasted text means, is the caller's.
import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/index.ts';
import type { Values } from './body.ts';

interface Column {
  readonly name: string;
  readonly label: string;
  /** A tick. */
  readonly yes: boolean;
  readonly control: ReactNode;
}
interface Given {
  readonly name: string;
  readonly label: string;
  readonly optional: boolean;
  readonly hint?: string | undefined;
  readonly columns: readonly Column[];
  /** What stands in a row that is added. */
  readonly empty: Values;
  readonly read: (pasted: string) => readonly Values[] | Promise<readonly Values[]>;
}

/** Of so many rows each is drawn; of a longer list the rest is kept and drawn when asked for: a slow computer would stand still. */
const drawnAtFirst = 30;

/** A row that is kept and not drawn: its values are sent with the others. */
const Kept = () => null;

export const RowsTable = ({ name, label, optional, hint, columns, empty, read }: Given) => {
  const { t } = useWords();
  const form = Form.useFormInstance<Values>();
  const [pasting, setPasting] = useState<string>();
  const [drawn, setDrawn] = useState(drawnAtFirst);
  const take = async (): Promise<void> => {
    form.setFieldValue(name, await read(pasting ?? ''));
    setDrawn(drawnAtFirst);
    setPasting(undefined);
  };
  return (
    <fieldset className="rows">
      <legend>
        {label}
        {optional ? <span className="quiet">（{t('optional')}）</span> : null}
      </legend>
      {hint ? <p className="quiet">{hint}</p> : null}
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            <div className="scroll-x" tabIndex={0} role="group" aria-label={label}>
              <table className="rows-table">
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column.name} scope="col">
                        {column.label}
                      </th>
                    ))}
                    <th scope="col">
                      <span className="unseen">{t('rows.remove')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.slice(0, drawn).map((row) => (
                    <tr key={row.key}>
                      {columns.map((column) => (
                        <td key={column.name}>
                          <Form.Item name={[row.name, column.name]} {...(column.yes ? { valuePropName: 'checked' } : {})} noStyle>
                            {column.control}
                          </Form.Item>
                        </td>
                      ))}
                      <td>
                        <Button
                          type="text"
                          aria-label={t('rows.removeNth', { row: row.name + 1 })}
                          onClick={() => remove(row.name)}
                        >
                          ✕
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {rows.slice(drawn).map((row) => (
              <Form.Item key={row.key} name={row.name} noStyle>
                <Kept />
              </Form.Item>
            ))}
            <div className="rows-buttons">
              <Button
                onClick={() => {
                  add(empty);
                  if (rows.length >= drawn) setDrawn(rows.length + 1);
                }}
              >
                {t('rows.add')}
              </Button>
              <Button type="text" onClick={() => setPasting(pasting === undefined ? '' : undefined)}>
                {t('rows.paste')}
              </Button>
              <span className="quiet">{t('rows.count', { rows: rows.length })}</span>
              {rows.length > drawn ? (
                <Button onClick={() => setDrawn(rows.length)}>{t('rows.rest', { rest: rows.length - drawn })}</Button>
              ) : null}
            </div>
          </>
        )}
      </Form.List>
      {pasting === undefined ? null : (
        <div className="rows-paste">
          <Input.TextArea
            aria-label={t('rows.paste')}
            placeholder={t('rows.pasteHint', { columns: columns.map((column) => column.label).join('、') })}
            rows={5}
            value={pasting}
            onChange={(event) => setPasting(event.target.value)}
          />
          <Button onClick={() => void take()}>{t('rows.take')}</Button>
        </div>
      )}
    </fieldset>
  );
};
