import { isFullRun } from '../full-run.ts';
import { findJava } from './find-java.ts';

/** Say before all tests which are left out, and why: `vitest.config.ts` does not name their file where there is no Java. */
export default function warnWithoutJava(): void {
  if (isFullRun && !findJava()) {
    console.log('Not run: the Nu checker (nu-checker.test.ts). Java is not installed, or PATH does not lead to it.');
  }
}
