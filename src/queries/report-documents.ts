import { composeReportDocument, type ReportDocument, type SourceBlock } from '../data-files/report-document.ts';
import { listProseBlocks } from '../markdown/prose-blocks.ts';
import { addressOf } from './addresses.ts';
import type { RenderedSection } from './rendered-sections.ts';
import type { YearReport } from './reports.ts';

/**
 * A report's text as data.
 *
 * @param site Address of the published site, `Astro.site`; without it addresses begin at the site's root.
 */
export function getReportDocument({ report, outline, sections }: YearReport, site: URL | undefined): ReportDocument {
  return composeReportDocument(
    report,
    outline.title,
    sections.map((section) => ({
      ...section,
      dutyArea: outline.areas.find(({ id }) => id === section.dutyArea)?.title,
      url: addressOf(section.path, site),
      blocks: listBlocks(section),
    })),
  );
}

/** Paragraphs and headings of a section, with the anchors they have on its page. */
export function listBlocks({ tree, headings }: RenderedSection): SourceBlock[] {
  const rendered = headings.values();
  return listProseBlocks(tree).map(({ text, isHeading, id = '' }) => {
    const heading = isHeading ? rendered.next().value : undefined;
    return heading
      ? { id: heading.id, text, heading: { anchor: heading.id, level: heading.level } }
      : { id, text, heading: undefined };
  });
}
