// The page alive: takes a file by button or by dropping it, shows progress, then the findings; nothing leaves the computer.
import { both, element } from './elements.js';
import { verdict, writeFindingsOut } from './findings.js';
import { verify } from './verify.js';
import { LIMITS } from './zip.js';

/** @typedef {import('./verify.js').Findings} Findings */

/** The screen is redrawn at least so often, in milliseconds. */
const REDRAW = 60;

/** Binds the page to what a person does. */
export function startPage() {
  const drop = byId('drop');
  const picker = /** @type {HTMLInputElement} */ (byId('file'));
  let busy = false;
  const take = async (/** @type {File | undefined} */ file) => {
    if (!file || busy) return;
    busy = true;
    drop.setAttribute('aria-disabled', 'true');
    await readFile(file).catch((error) => showFailure(file.name, error));
    drop.removeAttribute('aria-disabled');
    picker.value = '';
    busy = false;
  };
  drop.addEventListener('click', () => !busy && picker.click());
  picker.addEventListener('change', () => take(picker.files?.[0]));
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && drop.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    take(event.dataTransfer?.files[0]);
  });
  for (const choice of document.querySelectorAll('input[name=language]'))
    choice.addEventListener('change', () => showLanguage(/** @type {HTMLInputElement} */ (choice).value));
  byId('compare').addEventListener('input', compare);
  byId('print').addEventListener('click', () => window.print());
}

/** @type {Findings | undefined} */
let shown;

/** @param {File} file */
async function readFile(file) {
  shown = undefined;
  byId('findings').replaceChildren();
  byId('after').hidden = true;
  byId('rehearsal').hidden = true;
  document.body.classList.remove('rehearsal');
  byId('progress').hidden = false;
  document.body.classList.add('done');
  if (file.size > LIMITS.archive) throw new Error(`${file.size} > ${LIMITS.archive}`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const findings = await verify(bytes, { progress: newProgress() });
  byId('progress').hidden = true;
  show(findings, file.name);
}

/** @param {Findings} findings @param {string} name */
function show(findings, name) {
  shown = findings;
  const rehearsal = findings.isArchive && findings.rehearsal;
  document.body.classList.toggle('rehearsal', rehearsal);
  byId('rehearsal').hidden = !rehearsal;
  byId('findings').replaceChildren(verdict(findings, name), ...writeFindingsOut(findings));
  byId('after').hidden = !findings.isArchive;
  compare();
  byId('verdict').focus();
}

/** @param {string} name @param {unknown} error */
function showFailure(name, error) {
  byId('progress').hidden = true;
  const message = error instanceof Error ? error.message : String(error);
  byId('findings').replaceChildren(
    element(
      'div',
      { class: 'verdict unknown', role: 'alert' },
      element(
        'h2',
        { id: 'verdict', tabindex: '-1' },
        element('span', { class: 'sign', 'aria-hidden': 'true' }, '?'),
        both(`读不了 ${name}`, `Cannot read ${name}`),
      ),
      element('p', {}, message),
    ),
  );
}

/** Shows how far it is, and lets the browser draw now and then. */
function newProgress() {
  const bar = /** @type {HTMLProgressElement} */ (byId('bar'));
  let drawn = 0;
  return async (
    /** @type {number} */ step,
    /** @type {number} */ of,
    /** @type {number} */ share,
    /** @type {string} */ zh,
    /** @type {string} */ en,
  ) => {
    if (Date.now() - drawn < REDRAW) return;
    drawn = Date.now();
    bar.value = (step + share) / of;
    byId('step').replaceChildren(both(`第 ${step + 1} 步，共 ${of} 步：${zh}`, `step ${step + 1} of ${of}: ${en}`));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
}

/** Looks up what the person typed among the hashes and keys of the archive. */
function compare() {
  const wanted = /** @type {HTMLInputElement} */ (byId('compare')).value.replace(/\s/g, '');
  const answer = byId('compared');
  if (!shown || wanted.length < 8) {
    answer.replaceChildren(both('至少输入 8 个字符。', 'At least 8 characters.'));
    answer.className = '';
    return;
  }
  const known = [
    { text: shown.key, zh: '主账簿公钥', en: 'key of the main book' },
    ...shown.books.map(({ book, head }) => ({ text: head, zh: `账簿 ${book} 末条哈希`, en: `last hash of the book ${book}` })),
    ...shown.papers.map(({ path, sha256 }) => ({ text: sha256, zh: path, en: path })),
    ...shown.hashes.map(({ hash, where }) => ({ text: hash, zh: where, en: where })),
  ];
  const found = known.find(({ text }) => text.startsWith(wanted));
  answer.className = found ? 'good' : 'bad';
  answer.replaceChildren(
    found ? both(`✓ 档案里有：${found.zh}`, `✓ in the archive: ${found.en}`) : both('✗ 档案里没有', '✗ not in the archive'),
  );
}

/** @param {string} language */
function showLanguage(language) {
  document.body.dataset['language'] = language;
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}

/** @param {string} id @returns {HTMLElement} */
function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`no element ${id}`);
  return node;
}
