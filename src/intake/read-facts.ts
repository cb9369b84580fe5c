import type { Report } from '../content/schemas/report.ts';
import { FACT_NAMES } from '../report/fact-names.ts';
import { FACT_KEYS } from './former-facts.ts';

/** What a document was found to say of itself, and the option that says it instead. */
export interface ReadFact {
  name: string;
  /** `undefined` where nothing was found. */
  value: string | undefined;
  option: string;
}

/**
 * List what was read of a document, for a person to look at before anything is written: what is wrong here is wrong on
 * every page.
 *
 * @param outline Title of the outline that the report follows.
 */
export function listReadFacts(report: Report, outline: string | undefined): ReadFact[] {
  return [
    ...FACT_KEYS.map((key) => ({ name: FACT_NAMES[key], value: report[key], option: `--${key}` })),
    { name: '原文网址', value: report.original?.url, option: '--url' },
    { name: '依据纲要', value: outline, option: '--outline' },
  ];
}
