/** Slug of a section's address from its file's name without ending: `04-law-enforcement` → `law-enforcement`. */
export function readSlug(fileStem: string): string {
  return fileStem.replace(/^\d+-/, '');
}

/** Address of a report's own page, below the site's base: `2019/`. */
export function reportPath(year: number): string {
  return `${year}/`;
}

/** Address of one section's page, below the site's base: `2019/law-enforcement/`. */
export function sectionPath(year: number, slug: string): string {
  return `${year}/${slug}/`;
}

/** Address of a report's whole text on one page, below the site's base: `2019/full/`. */
export function fullTextPath(year: number): string {
  return `${year}/full/`;
}

/** Address of the stored original, below the site's base: `data/2019/original.txt`. */
export function originalPath(year: number): string {
  return `data/${year}/original.txt`;
}

/** What stands before the anchors of a section's headings on the page of the whole text. */
export function fullTextPrefix(slug: string): string {
  return `${slug}-`;
}
