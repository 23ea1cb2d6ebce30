// The tests of law/ and count/ as the mutation run takes them: in one process, loaded afresh only for a mutant that acts while a file loads. Promises the fastest tests first and an end at the first failure. Which mutants there are: Stryker; which files: stryker.config.json.
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const sources = new Map();
const collected = { file: '', tests: [] };
let round = 0;

const plain = (url) => url.split('?')[0];
const isOurs = (url) => url.startsWith('file:') && url.includes('.ts') && !url.includes('/node_modules/');

/** Types taken off once a file, for every round. */
function sourceOf(url) {
  const known = sources.get(plain(url));
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(fileURLToPath(plain(url)), 'utf8'));
  sources.set(plain(url), source);
  return source;
}

const hooks = {
  resolve(specifier, context, next) {
    if (specifier === 'node:test')
      return { url: 'data:text/javascript,export const { test } = globalThis.zhengTests;', format: 'module', shortCircuit: true };
    const found = next(specifier, context);
    return isOurs(found.url) ? { ...found, url: `${plain(found.url)}?round=${round}` } : found;
  },
  load(url, context, next) {
    return isOurs(url) ? { format: 'module', source: sourceOf(url), shortCircuit: true } : next(url, context);
  },
};

const failureOf = async (run) => {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error) || 'failed';
  }
};

class Runner {
  constructor(options) {
    const { files, leaveOut, slow } = options.zheng;
    globalThis.zhengTests = { test: (name, run) => void collected.tests.push({ name, run, file: collected.file }) };
    registerHooks(hooks);
    this.files = globSync(files).toSorted();
    this.leaveOut = new Set(leaveOut);
    this.slow = new Set(slow);
    this.state = globalThis.__stryker__ ??= {};
    this.tests = undefined;
    this.speed = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Every test file, and with it every file of the rooms, loaded anew. */
  async load() {
    round += 1;
    collected.tests = [];
    for (const file of this.files) {
      collected.file = file;
      await import(`${pathToFileURL(resolve(file)).href}?round=${round}`);
    }
    this.tests = collected.tests
      .filter(({ name }) => !this.leaveOut.has(name))
      .toSorted((a, b) => (this.speed.get(a.name) ?? 0) - (this.speed.get(b.name) ?? 0));
  }

  async dryRun({ coverageAnalysis }) {
    await this.load();
    const results = [];
    for (const { name, run, file } of this.tests) {
      if (coverageAnalysis === 'perTest') this.state.currentTestId = name;
      const began = performance.now();
      const failure = await failureOf(run);
      const timeSpentMs = performance.now() - began;
      this.speed.set(name, timeSpentMs);
      const place = { id: name, name, fileName: resolve(file), timeSpentMs };
      results.push(failure === undefined ? { ...place, status: 0 } : { ...place, status: 1, failureMessage: failure });
    }
    this.state.currentTestId = undefined;
    return { status: 'complete', tests: results, mutantCoverage: this.state.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, mutantActivation, reloadEnvironment, hitLimit }) {
    const { state } = this;
    state.hitLimit = hitLimit;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const wanted = testFilter && new Set(testFilter);
    const takes = ({ name }) => (wanted === undefined ? !this.slow.has(name) : wanted.has(name));
    let nrOfTests = 0;
    const ended = (name, failureMessage) =>
      state.hitCount > state.hitLimit
        ? { status: 'timeout', reason: `a loop: more than ${state.hitLimit} times` }
        : { status: 'killed', killedBy: [name], failureMessage, nrOfTests };
    if (this.tests === undefined || reloadEnvironment) {
      const failure = await failureOf(() => this.load());
      if (failure !== undefined) return ended('loading', failure);
    }
    state.activeMutant = activeMutant.id;
    for (const test of this.tests.filter(takes)) {
      nrOfTests += 1;
      const began = performance.now();
      const failure = await failureOf(test.run);
      if (!this.speed.has(test.name)) this.speed.set(test.name, performance.now() - began);
      if (failure !== undefined) return ended(test.name, failure);
    }
    return { status: 'survived', nrOfTests };
  }
}

const make = (options) => new Runner(options);
make.inject = ['options'];

/** What Stryker looks for in a file that it loads. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'zheng', factory: make }];
