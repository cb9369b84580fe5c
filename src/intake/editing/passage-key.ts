import { listHeadingPassages } from '../../report/corrections.ts';
import { readBlockLevel } from '../../report/rewrite-block.ts';
import { listReportPassages, type ReportPassage } from '../../report/published-text.ts';
import type { AssembledReport } from '../../report/report.ts';
import type { AssembledSection } from '../../report/section.ts';
import type { Place } from '../../text/place.ts';

/**
 * Name a passage of a draft in addresses and forms: `title`; `law-enforcement.part` and `.heading` for what a section has
 * above its text; `law-enforcement.3` for the third of its paragraphs, headings and rows.
 *
 * @returns `undefined` for what cannot be edited by itself.
 */
export function writePassageKey({ section, index }: Pick<ReportPassage, 'section' | 'index'>): string | undefined {
  if (!section) return 'title';
  if (index === undefined) return undefined;
  const { length } = listHeadingPassages(section);
  if (index >= length) return `${section.slug}.${index - length + 1}`;
  return `${section.slug}.${index === 0 && section.partHeading !== undefined ? 'part' : 'heading'}`;
}

/** The passage that a place in a section's file lies in: the last that begins before it. */
export function findPassageAt(report: AssembledReport, place: Pick<Place, 'file' | 'line'>): ReportPassage | undefined {
  return listReportPassages(report).findLast(
    ({ run, section }) => section?.path === place.file && run.placeAt(0).line <= place.line,
  );
}

/** Its key. */
export function findKeyAt(report: AssembledReport, place: Pick<Place, 'file' | 'line'>): string | undefined {
  const passage = findPassageAt(report, place);
  return passage && writePassageKey(passage);
}

/** A passage of a draft that can be edited. */
export type EditablePassage =
  | { kind: 'title'; text: string }
  | { kind: 'partHeading' | 'heading'; section: AssembledSection; text: string }
  | { kind: 'block'; section: AssembledSection; block: number; level: number | undefined; text: string };

/** Find the passage that a key names; `undefined` where there is none any more. */
export function findPassage({ report, sections }: AssembledReport, key: string): EditablePassage | undefined {
  if (key === 'title') return report?.data && { kind: 'title', text: report.data.title };
  const [slug, place = ''] = key.split('.');
  const section = sections.find((candidate) => candidate.slug === slug);
  if (!section) return undefined;
  const { partHeading, heading } = section;
  if (place === 'part')
    return partHeading === undefined ? undefined : { kind: 'partHeading', section, text: partHeading };
  if (place === 'heading') return heading === undefined ? undefined : { kind: 'heading', section, text: heading };
  const block = Number(place) - 1;
  const text = section.blocks[block];
  if (text === undefined) return undefined;
  return { kind: 'block', section, block, level: readBlockLevel(section.tree, block), text };
}
