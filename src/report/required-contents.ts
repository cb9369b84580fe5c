import type { SectionKind } from '../content/schemas/section.ts';

/** What an annual report has to say, in the order of the national rule. */
export type Content = 'measures' | 'problems' | 'causes' | 'leaders-duty' | 'next-year' | 'other';

/** A section as its contents are told from: its kind, and its printed heading with its paragraphs. */
export interface ReportPart {
  kind: SectionKind;
  text: string;
}

const CAUSES = /原因|由于|因为|源于|缘于|根源|所致|致使/u;
const LEADERS_DUTY = /第一责任人|主要负责人[^。]{0,20}履行[^。]{0,20}(?:职责|责任)/u;
const OTHER = /其他(?:需要|应当)?(?:报告|说明)的?(?:情况|事项)/u;

/** Sections that speak of what is lacking or to come, not of what was done. */
const NOT_DONE: readonly SectionKind[] = ['problems', 'next-year'];

/** Tell which contents a report has: by the kinds of its sections, and by words where the rule asks for no section. */
export function listContents(parts: readonly ReportPart[]): Content[] {
  const has = (kind: SectionKind): boolean => parts.some((part) => part.kind === kind);
  const says = (words: RegExp, isMeant: (kind: SectionKind) => boolean): boolean =>
    parts.some(({ kind, text }) => isMeant(kind) && words.test(text));
  const found: Record<Content, boolean> = {
    measures: has('measures'),
    problems: has('problems'),
    causes: says(CAUSES, (kind) => kind === 'problems'),
    'leaders-duty': has('leaders-duty') || says(LEADERS_DUTY, (kind) => !NOT_DONE.includes(kind)),
    'next-year': has('next-year'),
    other: has('other') || says(OTHER, () => true),
  };
  return (Object.keys(found) as Content[]).filter((content) => found[content]);
}
