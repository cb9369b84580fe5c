/**
 * Whether all is asked that can be (`npm run test:full`), or the spread sample of it that `npm test` takes. No test is left
 * out of either: it has fewer cases in the sample.
 */
export const isFullRun = process.env['FULL_TESTS'] === '1';

/** The cases of a test: all in the full run, otherwise each `step`th, from the `first` on. */
export function sampleCases<T>(cases: readonly T[], step: number, first = 0): T[] {
  return isFullRun ? [...cases] : cases.filter((_, index) => index % step === first % step);
}
