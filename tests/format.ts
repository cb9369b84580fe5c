import { startProgram, waitForEnd } from './runner/tools.ts';

// By the runner, for the formatter reads its settings with the Node that comes first, and an older one cannot.
process.exitCode = (await waitForEnd(startProgram(['oxfmt'], {}, 'inherit'))) ? 0 : 1;
