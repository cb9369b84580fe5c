import type { ReportDocument } from './report-document.ts';

/** Write a report as plain text: title, headings and paragraphs as they stand on the site, an empty line between them. */
export function writeReportText({ title, sections }: ReportDocument): string {
  const blocks = sections.flatMap(({ partHeading, heading, paragraphs }) => [
    partHeading,
    heading,
    ...paragraphs.map(({ text }) => text),
  ]);
  return `${[title, ...blocks].filter((block) => block !== null).join('\n\n')}\n`;
}
