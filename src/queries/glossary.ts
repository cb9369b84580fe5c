import { getEntry } from 'astro:content';
import type { Glossary } from '../schemas/glossary.ts';

/** Terms explained; none on a site that has no glossary.yml. */
export async function getGlossary(): Promise<Glossary> {
  return (await getEntry('glossary', 'glossary'))?.data ?? { terms: [] };
}
