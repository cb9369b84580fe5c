import { hashBytes } from '../../content/hashes.ts';
import { oncePer } from '../../once-per.ts';
import type { AssembledContent } from '../../report/report.ts';

/**
 * Name all that pages are made from by what it says: as long as it stays the same, so do they. How files are written,
 * spaces and comments among it, makes no difference.
 */
export const nameContent = oncePer((content: AssembledContent): string => {
  const { site, outlines, indicators, charts, glossary, everydayWords, reports } = content;
  const said = {
    files: [site, indicators, charts, glossary, everydayWords].map((file) => file?.raw),
    outlines,
    reports: reports.map(({ name, report, figures, record, sections, original }) => ({
      name,
      files: [report, figures, record].map((file) => file?.raw),
      sections: sections.map(({ fileStem, raw, markdown }) => [fileStem, raw, markdown]),
      original: original?.text,
    })),
  };
  return hashBytes(new TextEncoder().encode(JSON.stringify(said)));
});
