import { foldForSearch } from '../search/folding.ts';
import { readAddress, readField, writeAddress } from './form-address.ts';

/** What the reader asked the table for; each is empty where nothing was asked. */
interface Wishes {
  q: string;
  area: string;
  unit: string;
  sort: string;
}

/**
 * Filters and sorts the table of figures inside it, and keeps what was asked in the address, so that it can be sent on
 * and gone back to. The rows are those of the page: nothing is loaded.
 */
class FigureFilter extends HTMLElement {
  private readonly form = this.querySelector('form');
  private readonly groups = [...this.querySelectorAll('tbody')].map((body) => ({
    body,
    heading: body.querySelector<HTMLTableRowElement>('tr.area'),
    rows: [...body.querySelectorAll<HTMLTableRowElement>('tr[data-value]')],
  }));

  connectedCallback(): void {
    const { form } = this;
    if (!form) return;
    form.hidden = false;
    readAddress(form);
    this.apply(form);
    const answer = (): void => {
      this.apply(form);
      writeAddress(form);
    };
    form.addEventListener('input', (event) => {
      // What an input method has not written yet is nobody's wish.
      if (!(event instanceof InputEvent && event.isComposing)) answer();
    });
    form.addEventListener('compositionend', answer);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    addEventListener('popstate', () => {
      readAddress(form);
      this.apply(form);
    });
  }

  private apply(form: HTMLFormElement): void {
    const wishes = readWishes(form);
    const all = this.groups.flatMap(({ rows }) => rows);
    for (const row of all) row.hidden = !isWanted(row, wishes);
    this.order(all, wishes.sort);
    const shown = all.filter((row) => !row.hidden).length;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = shown === all.length ? `共 ${all.length} 个` : `${shown} 个，共 ${all.length} 个`;
  }

  /** Sorted, the rows stand together, without their groups; otherwise each where it stood. */
  private order(all: readonly HTMLTableRowElement[], sort: string): void {
    const compare = COMPARISONS[sort];
    const sorted = compare ? [...all].sort(compare) : [];
    this.groups.forEach(({ body, heading, rows }, index) => {
      if (compare) body.append(...(index === 0 ? sorted : []));
      else body.append(...rows);
      if (heading) heading.hidden = compare !== undefined || rows.every((row) => row.hidden);
    });
  }
}

const COMPARISONS: Partial<Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number>> = {
  largest: (a, b) => readValue(b) - readValue(a),
  smallest: (a, b) => readValue(a) - readValue(b),
  name: (a, b) => readName(a).localeCompare(readName(b), 'zh-CN'),
};

function readWishes(form: HTMLFormElement): Wishes {
  const read = (name: keyof Wishes): string => readField(form, name);
  return { q: fold(read('q')), area: read('area'), unit: read('unit'), sort: read('sort') };
}

function isWanted(row: HTMLTableRowElement, { q, area, unit }: Wishes): boolean {
  return (
    (area === '' || row.dataset['area'] === area) &&
    (unit === '' || row.dataset['unit'] === unit) &&
    q.split(' ').every((word) => fold(row.textContent).includes(word))
  );
}

/** What search takes for the same is the same here: １,４０８ finds 1408. Spaces stay, for no word runs from one cell into the next. */
function fold(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => foldForSearch(word).text)
    .join(' ')
    .trim();
}

function readValue(row: HTMLTableRowElement): number {
  return Number(row.dataset['value']);
}

function readName(row: HTMLTableRowElement): string {
  return row.querySelector('th')?.textContent ?? '';
}

customElements.define('figure-filter', FigureFilter);
