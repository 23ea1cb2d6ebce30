#!/usr/bin/env node
// The command `zheng`: hands every argument over to the pinned Node and its exit status back. What the commands do: zheng.ts.
import { join } from 'node:path';
import { root, runPinned } from '../../scripts/pinned.mjs';

process.exitCode = await runPinned([join(root, 'apps', 'cli', 'zheng.ts'), ...process.argv.slice(2)]);
