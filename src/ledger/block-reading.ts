import type { PlacedRange, SectionText } from './bound-figure.ts';

/**
 * Read a report's blocks each once, when it is first asked for, however many of its places are looked at.
 *
 * @param read Is given the text of a block; an empty one where there is none.
 */
export function rememberBlocks<T>(
  sections: readonly SectionText[],
  read: (text: string) => T,
): (place: Pick<PlacedRange, 'section' | 'block'>) => T {
  const blocks = new Map(sections.map((section) => [section.slug, section.blocks]));
  const known = new Map<string, T>();
  return ({ section, block }) => {
    const name = `${section} ${block}`;
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const made = read(blocks.get(section)?.[block] ?? '');
    known.set(name, made);
    return made;
  };
}
