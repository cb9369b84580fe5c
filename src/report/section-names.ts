import type { Correction } from '../content/schemas/report.ts';

/** What a section is called, and was when it, or what was merged into it, was published. */
export interface NamedSection {
  slug: string;
  formerly: readonly string[];
}

/** Slug of the section that now has what was published under a slug; that slug itself where no section says so. */
export function findSlug(slug: string, sections: readonly NamedSection[]): string {
  if (sections.some((section) => section.slug === slug)) return slug;
  return sections.find(({ formerly }) => formerly.includes(slug))?.slug ?? slug;
}

/** A correction with what its section is called now. */
export function nameCorrected(correction: Correction, sections: readonly NamedSection[]): Correction {
  const { section, summary } = correction;
  return {
    ...correction,
    ...(section === undefined ? {} : { section: findSlug(section, sections) }),
    ...(summary === undefined ? {} : { summary: findSlug(summary, sections) }),
  };
}
