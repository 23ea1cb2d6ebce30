// Makes verify.html from src/ and vendor/: one file, the same bytes from the same sources, with a policy that lets nothing else run and nothing be loaded.
// `node verifier/build.mjs` writes it; `node verifier/build.mjs --check` says whether it is what the sources make.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = new URL('.', import.meta.url);
const target = new URL('verify.html', here);

/** The pinned library: SHA-256 of vendor/noble.js. */
const VENDOR_SHA256 = '889ce918b357077ff9ef19874cd6ec677a8e31182444befe46943326ea79f533';

/** The text of verify.html. Throws where a source breaks the rules by which they are joined. */
export function buildPage() {
  const vendor = read('vendor/noble.js');
  if (hash(vendor, 'hex') !== VENDOR_SHA256) throw new Error('vendor/noble.js is not the pinned one');
  const modules = inOrder('src/main.js', []);
  const script = `\n'use strict';\n${vendor.trim()}\n${modules.map(closed).join('')}`;
  if (/<\/script|<!--/i.test(script)) throw new Error('a source holds what would end the script');
  const style = `\n${read('src/page.css')}`;
  const policy = `default-src 'none'; script-src 'sha256-${hash(script, 'base64')}'; style-src 'sha256-${hash(style, 'base64')}'; base-uri 'none'; form-action 'none'`;
  const parts = { policy, style, script };
  return read('src/page.html').replace(/\{\{(policy|style|script)\}\}/g, (_, name) => parts[name]);
}

/** The modules that a module needs, before it. */
function inOrder(file, done) {
  if (done.some((module) => module.file === file)) return done;
  const text = read(file);
  const needed = [...text.matchAll(/^import \{[^}]*\} from '\.\/([a-z0-9]+\.js)';$/gm)].map(([, name]) => `src/${name}`);
  for (const other of needed) inOrder(other, done);
  if (!done.some((module) => module.file === file)) done.push({ file, text });
  return done;
}

/** A module as a closed function: what it imports comes in by name, what it exports is handed out. */
function closed({ file, text }) {
  const exported = [...text.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(([, name]) => name);
  const body = text
    .replace(/^import (\{[^}]*\}) from '\.\/([a-z0-9]+)\.js';$/gm, (_, names, other) => `const ${names} = $${other};`)
    .replace(/^export /gm, '');
  if (/^(import|export)\b/m.test(body)) throw new Error(`${file} imports or exports in a form that is not understood`);
  return `\n// ${file}\nconst $${file.slice(4, -3)} = (() => {\n${body}return { ${exported.join(', ')} };\n})();\n`;
}

function read(path) {
  return readFileSync(new URL(path, here), 'utf8').replace(/\r\n/g, '\n');
}

function hash(text, encoding) {
  return createHash('sha256').update(text).digest(encoding);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = buildPage();
  const wanted = process.argv.includes('--check');
  if (!wanted) writeFileSync(target, page);
  else if (readFileSync(target, 'utf8').replace(/\r\n/g, '\n') !== page) {
    console.error('verify.html is not what the sources make: run node verifier/build.mjs');
    process.exitCode = 1;
  }
}
