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
  /** Whether the report says about, more than, and the like. */
  isQualified: boolean;
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
  const all = readValues(panel.querySelectorAll('tr:not(.whole) > td'));
  return [...panel.querySelectorAll<HTMLElement>('[data-mark]')].map((element) => {
    const { mark, min, max, columns, series } = element.dataset;
    const own = mark === 'line' ? undefined : (element.closest('td') ?? element.closest('tr')?.querySelector('td'));
    const values = own ? readValues([own]) : all;
    return {
      kind: mark as Mark['kind'],
      element,
      // Of small lines each has its own.
      values: series === undefined ? values : values.filter((value) => value.series === Number(series)),
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
    const table = cell.closest('table');
    const head = textOf(table?.tHead?.rows[0]?.cells[cell.cellIndex]);
    const label = textOf(row.cells[0]?.querySelector('.label') ?? row.cells[0]);
    const column = cell.cellIndex - 1;
    // Years have a column each, or a row, or there is one.
    const isYearAColumn = table?.classList.contains('columns') === true;
    const isYearARow = table?.classList.contains('course') === true;
    const isAlone = table?.classList.contains('alone') === true;
    const name = isYearAColumn ? [label, head] : isYearARow && !isAlone ? [head, label] : [label];
    return {
      value: Number(cell.dataset['value']),
      name: name.filter(Boolean).join('，'),
      text: textOf(cell),
      quote: cell.dataset['quote'] ?? '',
      series: isYearAColumn ? rows.indexOf(row) : isYearARow ? column : 0,
      period: isYearAColumn ? column : row.sectionRowIndex,
      isCut: cell.dataset['cut'] !== undefined,
      isQualified: cell.dataset['about'] !== undefined,
    };
  });
}

/** Text of an element on one line; empty where there is none. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
