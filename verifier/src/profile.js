// Step 6, first half: the thresholds in profile.json against the verifier's own table; what the law leaves to the plan is taken from the profile, and said.
import { readAnswers, readPlan } from './answers.js';
import { mainEntries, readJson } from './archive.js';
import { at, differs, same } from './report.js';
import { fieldsOf, isDay, itemsOf, textOf } from './shape.js';
import { nationalRow, readShare, RULE_NAMES, writeShare } from './thresholds.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./thresholds.js').Thresholds} Thresholds */
/** @typedef {{ kind: string, mode: string, day: string, national: boolean, cites: string, citesEn: string, thresholds: Partial<Thresholds> } & import('./answers.js').Answers} Law */

const FILE = 'profile.json';
const MODES = { village: ['voters'], community: ['voters', 'households', 'representatives'] };

/** The rules to compute with: the nation's where it has them, the profile's elsewhere. @param {Archive} archive @returns {Law} */
export function checkProfile(archive) {
  const { report } = archive;
  const found = readJson(archive, FILE) ?? {};
  const kind = textOf(found['kind']);
  const mode = textOf(found['mode']);
  const day = textOf(found['electionDay']);
  checkNames(archive, kind, mode, day);
  const row = isDay(day) ? nationalRow(kind, mode, day) : undefined;
  const rules = itemsOf(found['rules']).map(fieldsOf);
  const valueOf = (/** @type {string} */ name) => rules.find((rule) => rule['rule'] === name)?.['value'];
  /** @type {Partial<Thresholds>} */
  const thresholds = { ...row?.thresholds };
  for (const name of RULE_NAMES) {
    const place = at(FILE, undefined, `rules ${name}`);
    const stated = readShare(valueOf(name));
    const own = row?.thresholds[name];
    if (rules.filter((rule) => rule['rule'] === name).length > 1)
      differs(report, 'twice', place, 'once', 'twice', '同一规则写了两次', 'a rule stands there twice');
    if (!stated)
      differs(
        report,
        'threshold',
        place,
        own ? writeShare(own) : 'a share',
        valueOf(name),
        '缺少这项规则，或写法不对',
        'this rule is missing or not well written',
      );
    else if (own)
      same(
        report,
        'threshold',
        place,
        writeShare(own),
        writeShare(stated),
        `与国家法律规定不同（${row.cites}）`,
        `not what national law asks (${row.citesEn})`,
      );
    else thresholds[name] = stated;
  }
  tellLaw(report, row?.cites, kind);
  return {
    kind,
    mode,
    day,
    thresholds,
    national: row !== undefined,
    cites: row?.cites ?? '',
    citesEn: row?.citesEn ?? '',
    ...readAnswers(report, found, readPlan(archive)),
  };
}

/** @param {Archive} archive @param {string} kind @param {string} mode @param {string} day */
function checkNames(archive, kind, mode, day) {
  const { report } = archive;
  const modes = kind === 'village' || kind === 'community' ? MODES[kind] : undefined;
  if (!modes)
    differs(
      report,
      'kind',
      at(FILE, undefined, 'kind'),
      'village | community',
      kind,
      '选举种类不认识',
      'the kind of election is not known',
    );
  else if (!modes.includes(mode))
    differs(
      report,
      'mode',
      at(FILE, undefined, 'mode'),
      modes.join(' | '),
      mode,
      '这种选举不能采取这种选举方式',
      'this kind of election cannot be held in this mode',
    );
  if (!isDay(day))
    differs(
      report,
      'day',
      at(FILE, undefined, 'electionDay'),
      'YYYY-MM-DD',
      day,
      '选举日写法不对',
      'the election day is not a date',
    );
  const published = mainEntries(archive, 'TotalsPublished')[0];
  if (published && published.on < day)
    differs(
      report,
      'day',
      at(FILE, undefined, 'electionDay'),
      `≤ ${published.on}`,
      day,
      `选举日晚于主账簿第 ${published.line} 条公布票数之日`,
      `the election day lies after the day on which entry ${published.line} of the main book published the totals`,
    );
}

/** @param {import('./report.js').Report} report @param {string | undefined} cites @param {string} kind */
function tellLaw(report, cites, kind) {
  if (cites !== undefined) return;
  const zh =
    kind === 'community' ? '2026 年以前的居民委员会选举，国家法律没有规定门槛' : '本核验页没有这一天、这种选举方式的国家门槛';
  const en =
    kind === 'community'
      ? 'For residents’ committees before 2026 national law fixed no thresholds'
      : 'This page has no national thresholds for that day and mode';
  report.notes.push({
    zh: `${zh}：按档案所载方案的规定计算。`,
    en: `${en}: computed with those that the archive’s plan states.`,
  });
}
