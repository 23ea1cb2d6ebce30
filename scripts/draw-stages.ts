// Writes docs/stages.md from the code of the stages and the orders. The drawing itself: election/drawing.ts; the test that holds the page to it: election/stages.test.ts.
import { writeFileSync } from 'node:fs';
import { drawStages } from '../election/drawing.ts';

writeFileSync(new URL('../docs/stages.md', import.meta.url), drawStages());
