import type { Content } from '../../../src/report/required-contents.ts';
import type { DraftFindings } from '../../lib/draft-findings.ts';
import { findYear } from '../../../src/report/parsed-content.ts';
import { tellContents } from '../../lib/told-contents.ts';
import { listSteps, type Step } from './list-steps.ts';

/** What is left to do before a draft can be published. */
export interface DraftGuide {
  /** Its year; the name of its folder where that cannot be told. */
  year: string;
  steps: Step[];
  /** What it has of the contents that the national rule asks for; `undefined` where that cannot be told. */
  contents: Content[] | undefined;
}

/** Work out what is left to do in a draft. */
export function guideDraft({ report: folder, findings }: DraftFindings): DraftGuide {
  const { report, original, ledger, sections, name } = folder;
  const steps = listSteps(
    {
      isReportReadable: report?.data !== undefined,
      hasOriginal: report?.data?.original !== undefined && original?.text !== undefined,
      hasLedger: ledger !== undefined,
      areSectionsReadable: sections.length > 0 && sections.every(({ data }) => data),
    },
    findings,
  );
  return { year: String(findYear(folder) ?? name), steps, contents: tellContents(folder) };
}
