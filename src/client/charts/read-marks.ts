/** A value that a mark draws, and what the report says of it. */
export interface MarkValue {
  value: number;
  /** Of its series and its period: `维持`, `指派，2019年`. */
  name: string;
  /** As the table has it: `3件 19%`. */
  text: string;
  quote: string;
  /** Row of its series among those drawn, and place of its period, from 0. */
  series: number;
  period: number;
  /** Whether no line joins it with the value before. */
  isCut: boolean;
}

/** A place where a chart is drawn: a static drawing, and the values in it. */
export interface Mark {
  kind: 'bar' | 'parts' | 'units' | 'line';
  element: HTMLElement;
  values: readonly MarkValue[];
  /** Static shapes of the values, in the same order; of a line one for each series. Their inks are what is drawn with. */
  shapes: readonly SVGElement[];
  min: number;
  max: number;
  /** Units in a line, or periods. */
  columns: number;
}

/** Read the marks of a panel from its table, the only place where its numbers stand. */
export function readMarks(panel: HTMLElement): Mark[] {
  return [...panel.querySelectorAll<HTMLElement>('[data-mark]')].map((element) => {
    const { mark, min, max, columns } = element.dataset;
    const own = element.closest('td') ?? element.closest('tr')?.querySelector('td');
    const values = own ? readValues([own]) : readValues(panel.querySelectorAll('tr:not(.whole) > td'));
    return {
      kind: mark as Mark['kind'],
      element,
      values,
      shapes: [...element.querySelectorAll<SVGElement>('rect:not(.track):not(.gap), path:first-child:not(.track)')],
      min: Number(min ?? 0),
      max: Number(max ?? 0),
      columns: Number(columns ?? 1),
    };
  });
}

function readValues(cells: Iterable<HTMLTableCellElement>): MarkValue[] {
  const drawn = [...cells].filter(({ dataset }) => dataset['value'] !== undefined);
  const rows = [...new Set(drawn.map(({ parentElement }) => parentElement))];
  return drawn.map((cell) => {
    const row = cell.parentElement as HTMLTableRowElement;
    const isInColumns = cell.closest('.columns') !== null;
    const head = isInColumns ? cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex] : undefined;
    const label = textOf(row.cells[0]?.querySelector('.label') ?? row.cells[0]);
    const place = isInColumns ? rows.indexOf(row) : 0;
    return {
      value: Number(cell.dataset['value']),
      name: [label, textOf(head)].filter(Boolean).join('，'),
      text: textOf(cell),
      quote: cell.dataset['quote'] ?? '',
      series: place,
      period: isInColumns ? cell.cellIndex - 1 : row.sectionRowIndex,
      isCut: cell.dataset['cut'] !== undefined,
    };
  });
}

/** Text of an element on one line; empty where there is none. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
