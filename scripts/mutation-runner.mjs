// The tests of law/ and count/ as the mutation run takes them: all in one process, with a copy of what a mutant can touch for each mutant. Promises that the tests which caught the last mutants of a file come first, and an end at the first failure. Which mutants there are: Stryker; which tests are left out: stryker.config.json.
import { globSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';

const collected = { file: '', tests: [] };
/** The copy of the rooms that is being loaded: its number, and the file for whose sake it is made. Whatever takes nothing from that file stays as it was first loaded. */
let copy = { round: 0, of: undefined };

const plain = (url) => url.split('?')[0];
const addressOf = (file) => pathToFileURL(resolve(file)).href;
const isOurs = (url) => url.startsWith('file:') && plain(url).endsWith('.ts') && !url.includes('/node_modules/');

const once = (work) => {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key);
  };
};

/** A file without its types. */
const sourceOf = once((address) => stripTypeScriptTypes(readFileSync(fileURLToPath(address), 'utf8')));

/** A file and all from which it takes values, over however many files. */
const takenBy = once((address) => {
  const next = [...sourceOf(address).matchAll(/\bfrom\s*['"](\.[^'"]+\.ts)['"]/gu)].map(
    ([, path]) => new URL(path, address).href,
  );
  return new Set([address, ...next.flatMap((one) => [...takenBy(one)])]);
});

const inCopy = (address) => `${address}?round=${copy.of !== undefined && takenBy(address).has(copy.of) ? copy.round : 0}`;

const hooks = {
  resolve(specifier, context, next) {
    if (specifier === 'node:test')
      return { url: 'data:text/javascript,export const { test } = globalThis.zhengTests;', format: 'module', shortCircuit: true };
    const found = next(specifier, context);
    return isOurs(found.url) ? { ...found, url: inCopy(plain(found.url)) } : found;
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

/** The tests of one file, in this copy of the rooms. */
async function testsOf(file) {
  collected.file = file;
  collected.tests = [];
  await import(inCopy(addressOf(file)));
  return collected.tests;
}

class Runner {
  constructor({ zheng }) {
    this.files = globSync(zheng.files).toSorted();
    this.leaveOut = new Set(zheng.leaveOut);
    this.onlyFor = new Map(Object.entries(zheng.onlyFor));
    this.state = globalThis.__stryker__ ??= {};
    this.names = new Map();
    this.ms = new Map();
    this.caught = new Map();
    globalThis.zhengTests = { test: (name, run) => void collected.tests.push({ name, run, file: collected.file }) };
    fc.configureGlobal({ seed: 20260328, endOnFailure: true });
    registerHooks(hooks);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** The tests of a file that are not left out, in this copy of the rooms. */
  async testsIn(file) {
    const tests = (await testsOf(file)).filter(({ name }) => !this.leaveOut.has(name));
    this.names.set(
      file,
      tests.map(({ name }) => name),
    );
    return tests;
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
    const tests = [];
    const all = [];
    for (const file of this.files) all.push(...(await this.testsIn(file)));
    for (const test of all) {
      if (coverageAnalysis === 'perTest') this.state.currentTestId = test.name;
      const { failure, ms } = await this.timed(test);
      const ran = { id: test.name, name: test.name, fileName: resolve(test.file), timeSpentMs: ms };
      tests.push(failure === undefined ? { ...ran, status: 0 } : { ...ran, status: 1, failureMessage: failure });
    }
    this.state.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: this.state.mutantCoverage };
  }

  /**
   * One mutant, in a copy of the rooms of its own, so that nothing kept by the one before it is met: test file by test file, loaded with the mutant asleep, or awake
   * where it acts while its file loads. A test file that cannot be loaded any more has failed.
   */
  async mutantRun({ testFilter, activeMutant, sandboxFileName, hitLimit }) {
    const { state } = this;
    const of = relative(process.cwd(), sandboxFileName).replaceAll('\\', '/');
    copy = { round: copy.round + 1, of: addressOf(of) };
    state.hitLimit = hitLimit;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    const reach = testFilter && new Set(testFilter);
    const reaches = (name) => reach === undefined || reach.has(name);
    const readers = this.files.filter(
      (file) => takenBy(addressOf(file)).has(copy.of) && (this.names.get(file)?.some(reaches) ?? true),
    );
    const sameRoom = readers.toSorted((a, b) => Number(b.startsWith(dirname(of))) - Number(a.startsWith(dirname(of))));
    let found;
    for (const file of this.inOrder(sameRoom, (one) => one, of)) {
      let tests = [];
      state.activeMutant = reach === undefined ? activeMutant.id : undefined;
      const failure = await failureOf(async () => {
        tests = await this.testsIn(file);
      });
      state.activeMutant = activeMutant.id;
      found =
        failure === undefined
          ? await this.firstFailure(
              tests.filter(({ name }) => reaches(name)),
              of,
            )
          : { name: file, failure };
      if (found !== undefined) break;
    }
    if (state.hitCount > state.hitLimit) return { status: 'timeout', reason: `a loop of more than ${state.hitLimit} turns` };
    if (found === undefined) return { status: 'survived', nrOfTests: reach?.size ?? 0 };
    return { status: 'killed', killedBy: [found.name], failureMessage: found.failure, nrOfTests: 1 };
  }
}

const make = (options) => new Runner(options);
make.inject = ['options'];

/** What Stryker looks for in a file that it loads. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'zheng', factory: make }];
