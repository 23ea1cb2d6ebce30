// The report: what was checked, and each discrepancy with its place. Promises that nothing found is dropped from the count, even where the list is cut.

/** @typedef {{ file: string, line?: number, byte?: number, field?: string }} Place */
/** @typedef {{ zh: string, en: string }} Words */
/** @typedef {{ check: string, what: string, where: string, place: Place, expected: string, found: string, zh: string, en: string }} Discrepancy */
/** @typedef {{ check: string, zh: string, en: string, ok: boolean, details: Words }} Check */
/** @typedef {{ checks: Check[], discrepancies: Discrepancy[], unlisted: number, notes: Words[], open: Check | undefined, faults: number }} Report */

/** So many are listed; a file of another election can differ in every line. */
const LISTED = 2000;
/** A value is shown up to so many characters. */
const SHOWN = 160;

/** @returns {Report} */
export function newReport() {
  return { checks: [], discrepancies: [], unlisted: 0, notes: [], open: undefined, faults: 0 };
}

/** A place in a text file. @param {string} file @param {number} [line] @param {string} [field] @returns {Place} */
export function at(file, line, field) {
  return { file, ...(line === undefined ? {} : { line }), ...(field === undefined ? {} : { field }) };
}

/** A place in the zip itself. @param {number} byte @param {string} [field] @returns {Place} */
export function atByte(byte, field) {
  return { file: 'archive.zip', byte, ...(field === undefined ? {} : { field }) };
}

/** `books/main.jsonl:17 open.key`, `archive.zip@1234`. @param {Place} place */
export function writePlace(place) {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const byte = place.byte === undefined ? '' : `@${place.byte}`;
  return `${place.file}${line}${byte}${place.field === undefined ? '' : ` ${place.field}`}`;
}

/** Adds a discrepancy to the check that is open. @param {Report} report @param {string} what a short key @param {Place} place @param {unknown} expected @param {unknown} found @param {string} zh @param {string} en */
export function differs(report, what, place, expected, found, zh, en) {
  report.faults++;
  if (report.open) report.open.ok = false;
  if (report.discrepancies.length >= LISTED) {
    report.unlisted++;
    return;
  }
  const check = report.open?.check ?? 'whole';
  report.discrepancies.push({
    check,
    what,
    where: writePlace(place),
    place,
    expected: show(expected),
    found: show(found),
    zh,
    en,
  });
}

/** Adds a discrepancy when two plain values are not the same; gives whether they are. @param {Report} report @param {string} what @param {Place} place @param {unknown} expected @param {unknown} found @param {string} zh @param {string} en */
export function same(report, what, place, expected, found, zh, en) {
  if (expected === found) return true;
  differs(report, what, place, expected, found, zh, en);
  return false;
}

/** Runs one check; what it returns is told as its details. A check that breaks off is a discrepancy, never silence. @param {Report} report @param {string} check @param {Words} title @param {() => Promise<Words> | Words} run */
export async function runCheck(report, check, title, run) {
  /** @type {Check} */
  const entry = { check, ...title, ok: true, details: { zh: '', en: '' } };
  report.checks.push(entry);
  report.open = entry;
  try {
    entry.details = await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    differs(
      report,
      'broken-off',
      at('archive.zip'),
      'a check that ends',
      message,
      '这项核验无法做完',
      'this check could not be finished',
    );
  }
  report.open = undefined;
}

/** @param {unknown} value */
function show(value) {
  if (value === undefined) return '—';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
