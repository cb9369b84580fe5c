import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** More columns than these are set one below the other where the window is narrow. */
const MOST_COLUMNS = 3;
const NUMBER = /^[\p{N}\s.,，%％‰—–-]*$/u;

/**
 * Say of a table's cells what heads them: the first row by column, words in the first column by row. Each cell carries
 * the head of its column for windows too narrow to show it above.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (table) => {
      if (table.tagName !== 'table') return table.tagName === 'p' ? SKIP : undefined;
      const rows = selectAll('tr', table).map((row) => row.children.filter((cell) => cell.type === 'element'));
      const [heads = [], ...body] = rows;
      const names = heads.map((head) => toString(head).trim());
      for (const head of heads) head.properties['scope'] = 'col';
      for (const cells of body) {
        for (const [column, cell] of cells.entries()) {
          const isHead = column === 0 && !NUMBER.test(toString(cell));
          if (isHead) Object.assign(cell, { tagName: 'th', properties: { ...cell.properties, scope: 'row' } });
          else if (names[column]) cell.properties['dataHead'] = names[column];
        }
      }
      if (names.length > MOST_COLUMNS) table.properties['className'] = ['wide'];
      return SKIP;
    });
  };
}
