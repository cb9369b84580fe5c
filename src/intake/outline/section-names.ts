import { listReservedNames } from '../../report/routes.ts';
import { splitHeading } from '../../report/section-headings.ts';
import { makeFree, romanise } from '../../text/romanised.ts';
import { cutClause, STOPS } from '../../text/sentences.ts';
import { idSchema } from '../../content/schemas/scalars.ts';
import { readBonds } from '../../content/schemas/section.ts';
import { findKnownTitle } from './known-titles.ts';
import type { ImportedSection, PlannedSection } from './section-plan.ts';

/** Where nothing else names a section. */
const NAMELESS = 'section';
/** So many characters of a title make an address that can be told from others and still be read out. */
const MOST_SYLLABLES = 6;
/** Names that other pages and other kinds of section have. */
const GIVEN: readonly string[] = [
  ...listReservedNames('section'),
  ...['preamble', 'leaders-duty', 'problems', 'next-year', 'closing'],
];

/**
 * Name the sections' files: number in the order of the text, then what will be the section's address for as long as the
 * site stands. Kinds that occur once have their own name, and so has a duty area; other sections have known English
 * words for what their title is about, or its first characters by their sounds. A number tells apart what would be called
 * the same. An address that such a section has already is kept.
 *
 * @param areaIds Ids of all duty areas.
 */
export function nameSections(sections: readonly PlannedSection[], areaIds: readonly string[]): ImportedSection[] {
  const first = sections[0]?.frontMatter.kind === 'preamble' ? 0 : 1;
  const digits = String(first + sections.length - 1).length;
  const taken = new Set<string>();
  const given = sections.flatMap(({ slug }) => slug ?? []);
  return sections.map((section, index) => {
    const slug = nameSection(section, taken, [...areaIds, ...GIVEN], given);
    taken.add(slug);
    return { ...section, fileName: `${String(first + index).padStart(Math.max(2, digits), '0')}-${slug}.md` };
  });
}

function nameSection(
  { frontMatter, slug }: PlannedSection,
  taken: ReadonlySet<string>,
  reserved: readonly string[],
  given: readonly string[],
): string {
  const { dutyAreas: [area, ...more] = [] } = readBonds(frontMatter);
  if (frontMatter.kind === 'measures' && area !== undefined && more.length === 0 && !taken.has(area)) return area;
  if (!('heading' in frontMatter) || (frontMatter.kind !== 'measures' && frontMatter.kind !== 'other')) {
    return frontMatter.kind;
  }
  if (slug !== undefined && !taken.has(slug) && !reserved.includes(slug)) return slug;
  return makeFree(
    nameTitle(splitHeading(frontMatter.heading).title),
    (name) => taken.has(name) || reserved.includes(name) || given.includes(name),
  );
}

/** Why a person cannot give a section this address, in Chinese; `undefined` where it can be had. */
export function findSlugProblem(slug: string, areaIds: readonly string[]): string | undefined {
  if (!idSchema.safeParse(slug).success) return `网址“${slug}”写法不对：只能用小写英文字母、数字和连字符，以字母开头`;
  if ([...areaIds, ...GIVEN].includes(slug)) return `网址“${slug}”已有别的用处`;
  return undefined;
}

/** Titles often go on after a comma; what they are about is in the first clause. */
function nameTitle(title: string): string {
  const clause = cutClause(title, { start: 0, end: 0 }, STOPS.clause);
  return findKnownTitle(clause) ?? findKnownTitle(title) ?? romanise(clause || title, MOST_SYLLABLES) ?? NAMELESS;
}
