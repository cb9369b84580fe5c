import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { LetterRole } from '../report/letter-roles.ts';

/** Mark paragraphs with their role in the letter as a class, so that they are set as letters are. */
export function rehypeParagraphRoles(roleOf: (text: string) => LetterRole | undefined) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'p') return;
      const role = roleOf(toString(element));
      if (role) element.properties['className'] = [role];
    });
  };
}
