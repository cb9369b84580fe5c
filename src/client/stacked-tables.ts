/**
 * Where styles lay the rows of a table out as blocks, as on a phone, Safari takes it for no table. The roles tell it; in
 * the page itself they must not stand, because the parts of a table have them already.
 */
const ROLES: readonly (readonly [parts: string, role: string])[] = [
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'rowheader'],
  ['th[scope=col]', 'columnheader'],
];

for (const table of document.querySelectorAll('table[data-stacked]')) {
  table.setAttribute('role', 'table');
  for (const [parts, role] of ROLES) {
    for (const part of table.querySelectorAll(parts)) part.setAttribute('role', role);
  }
}
