import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';

/**
 * Put things into a page of the site without touching what is there.
 *
 * @param box What is to come first in its main part.
 * @param head What is to come last in its head.
 * @param notes What is to come behind the blocks of its text, by block, counted from 0.
 */
export function insertFindings(page: string, box: string, head: string, notes: ReadonlyMap<number, string>): string {
  const tree = fromHtml(page, { verbose: true });
  const blocks = select('main article.prose', tree)?.children.filter(({ type }) => type === 'element') ?? [];
  const additions = [
    { offset: page.indexOf('</head>'), html: head },
    { offset: select('main', tree)?.data?.position.opening?.end.offset, html: box },
    ...[...notes].map(([block, html]) => ({ offset: blocks[block]?.position?.end.offset, html })),
  ];
  // From the end, so that no offset moves before it is used.
  return additions
    .toSorted((a, b) => (b.offset ?? 0) - (a.offset ?? 0))
    .reduce(
      (text, { offset, html }) => (offset === undefined ? text : text.slice(0, offset) + html + text.slice(offset)),
      page,
    );
}
