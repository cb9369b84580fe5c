import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What stands below a paragraph or heading that was corrected. */
export interface CorrectionNote {
  /** Index of the paragraph or heading, as `listProseBlocks` counts them. */
  block: number;
  /** Day of the correction, `2021-06-01`. */
  date: string;
  /** What stood there before. */
  was: string;
  /** Address of the section's list of corrections. */
  href: string;
}

/** Set below each corrected paragraph what it said before. Like the figures beside it, that is no part of the text. */
export function rehypeCorrectionNotes(notes: readonly CorrectionNote[]) {
  return (tree: Root): void => {
    let block = -1;
    visit(tree, 'element', (element, index, parent) => {
      if (!/^(?:p|h[1-6])$/.test(element.tagName) || index === undefined || !parent) return undefined;
      block += 1;
      const here = notes.filter((note) => note.block === block);
      parent.children.splice(
        index + 1,
        0,
        ...here.map(({ date, was, href }) => ({
          type: 'element' as const,
          tagName: 'div',
          properties: { className: ['corrected'], dataEditorial: '' },
          children: [
            {
              type: 'element' as const,
              tagName: 'a',
              properties: { href },
              children: [{ type: 'text' as const, value: `更正（${date}）` }],
            },
            { type: 'text' as const, value: `原为“${was}”` },
          ],
        })),
      );
      return [SKIP, index + 1 + here.length];
    });
  };
}
