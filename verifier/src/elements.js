// Elements of the page. Promises that no text from an archive is ever read as HTML.

/** @typedef {Node | string} Child */

/** An element with attributes and children. @param {string} name @param {Record<string, string>} attributes @param {Child[]} children */
export function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** The same in both languages, Chinese first; the page's switch shows one or both. @param {string} zh @param {string} en */
export function both(zh, en) {
  return element(
    'span',
    { class: 'both' },
    element('span', { lang: 'zh-CN', class: 'zh' }, zh),
    element('span', { lang: 'en', class: 'en' }, en),
  );
}

/** A definition list. @param {[Child, Child][]} rows */
export function definitions(rows) {
  return element('dl', {}, ...rows.map(([term, value]) => element('div', {}, element('dt', {}, term), element('dd', {}, value))));
}

/** A table whose cells know their column, so that a phone can show each row as a card. @param {Child} caption @param {{ zh: string, en: string, number?: boolean }[]} columns @param {Child[][]} rows */
export function table(caption, columns, rows) {
  const head = element(
    'tr',
    {},
    ...columns.map(({ zh, en, number }) => element('th', { scope: 'col', ...(number ? { class: 'number' } : {}) }, both(zh, en))),
  );
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      ...cells.map((cell, i) =>
        element('td', columns[i]?.number ? { class: 'number', 'data-zh': columns[i].zh, 'data-en': columns[i].en } : {}, cell),
      ),
    ),
  );
  return element(
    'div',
    {
      class: 'scroll',
      tabindex: '0',
      role: 'region',
      'aria-label': typeof caption === 'string' ? caption : (caption.textContent ?? ''),
    },
    element('table', {}, element('caption', {}, caption), element('thead', {}, head), element('tbody', {}, ...body)),
  );
}

/** A section under a heading. @param {string} zh @param {string} en @param {Child[]} children */
export function section(zh, en, ...children) {
  return element('section', {}, element('h2', {}, both(zh, en)), ...children);
}

/** A mark that is a word as well as a sign and a colour. @param {boolean} ok */
export function mark(ok) {
  return ok
    ? element('span', { class: 'mark good' }, '✓ ', both('相符', 'holds'))
    : element('span', { class: 'mark bad' }, '✗ ', both('不符', 'differs'));
}

/** A hash or a key, in groups that can be read aloud. @param {string} text */
export function code(text) {
  return element('code', {}, text);
}
