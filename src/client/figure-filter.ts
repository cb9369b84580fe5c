import { foldForSearch } from '../search/folding.ts';
import { clearFields, readAddress, readField, writeAddress } from './form-address.ts';

/** What the reader asked the table for; each is empty where nothing was asked. */
interface Wishes {
  q: string;
  part: string;
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
    heading: body.querySelector<HTMLTableRowElement>('tr.part'),
    count: body.querySelector('[data-count]'),
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
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      clearFields(form);
      answer();
      form.querySelector('input')?.focus();
    });
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
    let [shown, all] = [0, 0];
    for (const { body, count, rows } of this.groups) {
      const isPartWanted = wishes.part === '' || body.dataset['part'] === wishes.part;
      for (const row of rows) row.hidden = !isPartWanted || !hasWords(row, wishes.q);
      const own = rows.filter((row) => !row.hidden).length;
      if (count) count.textContent = `${own}项`;
      shown += own;
      all += rows.length;
    }
    this.order(wishes.sort);
    this.say(shown, all, wishes);
  }

  /** Sorted, the rows stand together, without the names of their parts; otherwise each where it stood. */
  private order(sort: string): void {
    const compare = COMPARISONS.get(sort);
    const sorted = compare ? this.groups.flatMap(({ rows }) => rows).sort(compare) : [];
    this.groups.forEach(({ body, heading, rows }, index) => {
      const own = compare ? (index === 0 ? sorted : []) : rows;
      body.append(...own);
      body.hidden = own.every((row) => row.hidden);
      if (heading) heading.hidden = compare !== undefined;
    });
  }

  private say(shown: number, all: number, { q, part, sort }: Wishes): void {
    const isAsked = q !== '' || part !== '';
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = isAsked ? `找到${shown}项，共${all}项` : `共${all}项`;
    const clear = this.querySelector<HTMLElement>('[type=reset]');
    if (clear) clear.hidden = !isAsked && sort === '';
    const [table, nothing] = [this.querySelector('table'), this.querySelector<HTMLElement>('[data-nothing]')];
    if (table) table.hidden = shown === 0;
    if (nothing) nothing.hidden = shown > 0;
  }
}

const COMPARISONS = new Map<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number>([
  ['largest', (a, b) => readValue(b) - readValue(a)],
  ['smallest', (a, b) => readValue(a) - readValue(b)],
]);

function readValue(row: HTMLTableRowElement): number {
  return Number(row.dataset['value']);
}

function readWishes(form: HTMLFormElement): Wishes {
  return { q: fold(readField(form, 'q')), part: readField(form, 'part'), sort: readField(form, 'sort') };
}

function hasWords(row: HTMLTableRowElement, q: string): boolean {
  // How a figure moved is no number of the report.
  const cells = [...row.cells].filter((cell) => !cell.matches('.change'));
  const text = fold(cells.map(({ textContent }) => textContent).join(' '));
  return q.split(' ').every((word) => text.includes(word));
}

/** What search takes for the same is the same here: １,４０８ finds 1408. Spaces stay, for no word runs from one cell into the next. */
function fold(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => foldForSearch(word).text)
    .join(' ')
    .trim();
}

customElements.define('figure-filter', FigureFilter);
