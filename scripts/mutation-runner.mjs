// The tests of law/ and count/ as the mutation run takes them: all in one process, a file loaded afresh only for a mutant that acts while it loads. Promises that the tests which caught the last mutants of a file come first, and an end at the first failure. Which mutants there are: Stryker; which tests are left out: stryker.config.json.
import { globSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';

const sources = new Map();
const collected = { file: '', tests: [] };
let round = 0;

const plain = (url) => url.split('?')[0];
const isOurs = (url) => url.startsWith('file:') && plain(url).endsWith('.ts') && !url.includes('/node_modules/');

/** A file without its types, read once and kept for every round. */
function sourceOf(file) {
  const source = sources.get(file) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8'));
  sources.set(file, source);
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
    return isOurs(url) ? { format: 'module', source: sourceOf(plain(url)), shortCircuit: true } : next(url, context);
  },
};

/** What a piece of work fails with; nothing where it holds. */
const failureOf = async (work) => {
  try {
    await work();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error) || 'failed';
  }
};

/** The tests of one file, from a copy of the rooms as of this round. */
async function testsOf(file) {
  collected.file = file;
  collected.tests = [];
  await import(`${pathToFileURL(resolve(file)).href}?round=${round}`);
  return collected.tests;
}

class Runner {
  constructor({ zheng }) {
    this.files = globSync(zheng.files).toSorted();
    this.leaveOut = new Set(zheng.leaveOut);
    this.onlyFor = new Map(Object.entries(zheng.onlyFor));
    this.state = globalThis.__stryker__ ??= {};
    this.tests = undefined;
    this.ms = new Map();
    this.caught = new Map();
    globalThis.zhengTests = { test: (name, run) => void collected.tests.push({ name, run, file: collected.file }) };
    fc.configureGlobal({ seed: 20260328, endOnFailure: true });
    registerHooks(hooks);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async load() {
    round += 1;
    const all = [];
    for (const file of this.files) all.push(...(await testsOf(file)));
    this.tests = all.filter(({ name }) => !this.leaveOut.has(name));
  }

  async timed({ name, run }) {
    const began = performance.now();
    const failure = await failureOf(run);
    const ms = performance.now() - began;
    if (!this.ms.has(name)) this.ms.set(name, ms);
    return { failure, ms };
  }

  /** Most catches of mutants of that file first, then the fastest. */
  inOrder(things, nameOf, of) {
    const caught = (thing) => this.caught.get(`${of} ${nameOf(thing)}`) ?? 0;
    const ms = (thing) => this.ms.get(nameOf(thing)) ?? 0;
    return things.toSorted((a, b) => caught(b) - caught(a) || ms(a) - ms(b));
  }

  /** Runs the tests until one fails; that one is counted as having caught. */
  async firstFailure(tests, of) {
    const taken = tests.filter(({ name }) => this.onlyFor.get(name)?.includes(of) ?? true);
    for (const test of this.inOrder(taken, ({ name }) => name, of)) {
      const { failure } = await this.timed(test);
      if (failure === undefined) continue;
      for (const who of [test.name, test.file]) this.caught.set(`${of} ${who}`, (this.caught.get(`${of} ${who}`) ?? 0) + 1);
      return { name: test.name, failure };
    }
    return undefined;
  }

  async dryRun({ coverageAnalysis }) {
    await this.load();
    const tests = [];
    for (const test of this.tests) {
      if (coverageAnalysis === 'perTest') this.state.currentTestId = test.name;
      const { failure, ms } = await this.timed(test);
      const ran = { id: test.name, name: test.name, fileName: resolve(test.file), timeSpentMs: ms };
      tests.push(failure === undefined ? { ...ran, status: 0 } : { ...ran, status: 1, failureMessage: failure });
    }
    this.state.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: this.state.mutantCoverage };
  }

  /** A mutant that acts while a file loads: file by file, each loaded with it; a file that cannot be loaded any more is a failure of its tests. */
  async whileLoading(of) {
    round += 1;
    this.tests = undefined;
    const own = this.files.toSorted((a, b) => Number(b.startsWith(of.slice(0, 3))) - Number(a.startsWith(of.slice(0, 3))));
    for (const file of this.inOrder(own, (one) => one, of)) {
      let tests = [];
      const failure = await failureOf(async () => {
        tests = (await testsOf(file)).filter(({ name }) => !this.leaveOut.has(name));
      });
      const found = failure === undefined ? await this.firstFailure(tests, of) : { name: `loading ${file}`, failure };
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async mutantRun({ testFilter, activeMutant, reloadEnvironment, hitLimit }) {
    const { state } = this;
    const of = /(?:law|count)\/[^/]+$/.exec(activeMutant.fileName.replaceAll('\\', '/'))?.[0] ?? '';
    state.hitLimit = hitLimit;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.activeMutant = undefined;
    if (testFilter !== undefined && (this.tests === undefined || reloadEnvironment)) await this.load();
    state.activeMutant = activeMutant.id;
    const wanted = new Set(testFilter);
    const found =
      testFilter === undefined
        ? await this.whileLoading(of)
        : await this.firstFailure(
            this.tests.filter(({ name }) => wanted.has(name)),
            of,
          );
    if (state.hitCount > state.hitLimit) return { status: 'timeout', reason: `a loop of more than ${state.hitLimit} turns` };
    if (found === undefined) return { status: 'survived', nrOfTests: wanted.size };
    return { status: 'killed', killedBy: [found.name], failureMessage: found.failure, nrOfTests: 1 };
  }
}

const make = (options) => new Runner(options);
make.inject = ['options'];

/** What Stryker looks for in a file that it loads. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'zheng', factory: make }];
