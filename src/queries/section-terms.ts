import type { Glossary } from '../content/schemas/glossary.ts';
import { chooseTerms } from '../markdown/choose-terms.ts';
import type { TermMark } from '../markdown/place-marks.ts';
import type { CompleteSection } from '../report/section.ts';

/** Where terms are marked in one section: of each the first place on a page. */
export interface SectionTerms {
  /** On the section's own page. */
  ownPage: TermMark[];
  /** On the page of the whole text, where sections before may have had the term already. */
  fullText: TermMark[];
}

/** Choose where terms are marked in each of a report's sections, which are in the order of the text. */
export function chooseSectionTerms(sections: readonly CompleteSection[], { terms }: Glossary): SectionTerms[] {
  const seen = new Set<string>();
  return sections.map(({ tree, figures }) => {
    const ownPage = chooseTerms(
      tree,
      terms,
      figures.map(({ printed }) => printed),
    );
    const fullText = ownPage.filter(({ id }) => !seen.has(id));
    for (const { id } of ownPage) seen.add(id);
    return { ownPage, fullText };
  });
}
