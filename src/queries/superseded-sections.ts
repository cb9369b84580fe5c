import type { TextCorrection } from '../report/corrections.ts';
import { listCorrectionDates, restoreSection } from '../report/section.ts';
import { type RenderedSection, renderSection } from './rendered-sections.ts';
import { listReports, type YearReport } from './reports.ts';

/** A section as it stood until a day on which it was corrected. */
export interface SupersededSection {
  current: YearReport;
  /** The section as it stands now. */
  inForce: RenderedSection;
  /** The section as it stood, without figures: those are of the text in force. */
  section: RenderedSection;
  /** Day of the corrections that ended it, `2021-06-01`. */
  date: string;
  /** Those corrections, in the order in which they were made. */
  corrections: TextCorrection[];
}

/** What Astro makes a page for each superseded text from: the address, and the text for the page. */
export async function listSupersededPages(): Promise<
  { params: { year: string; section: string; date: string }; props: { superseded: SupersededSection } }[]
> {
  const reports = await listReports();
  return reports.flatMap((current) =>
    current.sections.flatMap((inForce) =>
      listCorrectionDates(inForce).map((date) => ({
        params: { year: String(current.year), section: inForce.slug, date },
        props: { superseded: restore(current, inForce, date) },
      })),
    ),
  );
}

function restore(current: YearReport, inForce: RenderedSection, date: string): SupersededSection {
  return {
    current,
    inForce,
    section: renderSection(restoreSection(inForce, date), current),
    date,
    corrections: inForce.corrections
      .map(({ correction }) => correction)
      .filter((correction) => correction.date === date)
      .toReversed(),
  };
}
