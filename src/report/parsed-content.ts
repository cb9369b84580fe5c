import type { Nodes } from 'mdast';
import type { SectionFile } from '../content/content-folder.ts';
import type { Place } from '../text/place.ts';
import type { AssembledContent, AssembledReport } from './report.ts';
import type { AssembledSection } from './section.ts';

export type ParsedContent = AssembledContent;
export type ParsedReport = AssembledReport;
export type ParsedSection = AssembledSection;
export { assembleContent as parseContent } from './report.ts';

/** Where a node of a section's Markdown begins. */
export function placeNode(section: SectionFile, node: Nodes): Place {
  return { file: section.path, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
