// Writes papers/examples/ and the table of docs/papers.md from the papers as they are now. What the examples are: stories/examples.ts; the test that holds both to it: stories/examples.test.ts.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { examplesNow, exampleText, withTable } from '../stories/examples.ts';

const folder = new URL('../papers/examples/', import.meta.url);
const document = new URL('../docs/papers.md', import.meta.url);
const examples = await examplesNow();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const example of examples) writeFileSync(new URL(`${example.name}.txt`, folder), exampleText(example));
writeFileSync(document, withTable(readFileSync(document, 'utf8').replaceAll('\r\n', '\n'), examples));
