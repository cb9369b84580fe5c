import type { Term } from '../content/schemas/glossary.ts';
import { listBlocks } from '../report/section.ts';
import { findTerms } from '../report/terms.ts';
import { makeExcerpt, type Segment } from '../search/excerpt.ts';
import type { RenderedSection } from './rendered-sections.ts';
import { listReports, type YearReport } from './reports.ts';
import { getGlossary } from './site.ts';

/** A section that has a term. */
export interface TermMention {
  current: YearReport;
  section: RenderedSection;
  /** To be put behind the section's address: the paragraph, heading or row of the first place. */
  hash: string;
  /** What stands around the first place; the term is the hit. */
  excerpt: Segment[];
  /** How often the section has the term. */
  count: number;
}

/** A term, and every section of the reports that has it, the latest report first. */
export interface TermEntry {
  term: Term;
  mentions: TermMention[];
}

/** A section's mentions by the ids of their terms. */
type Mentions = ReadonlyMap<string, TermMention>;

/** Every term of the glossary, in the order of their Chinese sounds. */
export async function listTermEntries(): Promise<TermEntry[]> {
  const { terms } = await getGlossary();
  const sections = (await listReports()).flatMap((current) =>
    current.sections.map((section) => findMentions(current, section, terms)),
  );
  const { compare } = new Intl.Collator('zh-CN');
  return terms
    .map((term) => ({ term, mentions: sections.flatMap((mentions) => mentions.get(term.id) ?? []) }))
    .sort((a, b) => compare(a.term.term, b.term.term));
}

function findMentions(current: YearReport, section: RenderedSection, terms: readonly Term[]): Mentions {
  const mentions = new Map<string, TermMention>();
  for (const { text, id: anchor } of listBlocks(section)) {
    for (const place of findTerms(text, terms)) {
      const { id } = place;
      const found = mentions.get(id);
      if (found) {
        found.count += 1;
        continue;
      }
      const hash = `#${anchor}`;
      const excerpt = makeExcerpt(text, [{ ...place, term: 0, isWhole: true }]);
      mentions.set(id, { current, section, hash, excerpt, count: 1 });
    }
  }
  return mentions;
}
