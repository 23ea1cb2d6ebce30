// What is taken away as a file: a list as CSV that spreadsheets of the offices read, UTF-8 with BOM, no cell can act as a formula; and what the office sent whole.

const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** The text of a CSV file: a line a row, the first line the headings. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

export const takeAway = (file: string, rows: readonly (readonly (string | number)[])[]): void =>
  saveFile(file, new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));

/** Hands what the page holds to the browser as a file. */
export const saveFile = (file: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
};
