import fc from 'fast-check';
import { isFullRun } from './full-run.ts';

// `npm test` says the same of the same code each time it is run; the full run tries something else each time, and says
// with which seed it found what it found.
if (!isFullRun) fc.configureGlobal({ seed: 2019 });
