import { foldForSearch } from '../search/folding.ts';
import { clearFields, readAddress, readField, writeAddress } from './form-address.ts';

/** What the reader asked the table for; each is empty where nothing was asked. */
interface Wishes {
  q: string;
  part: string;
}

/**
 * Filters the table of figures inside it, and keeps what was asked in the address, so that it can be sent on
 * and gone back to. The rows are those of the page: nothing is loaded.
 */
class FigureFilter extends HTMLElement {
  private readonly form = this.querySelector('form');
  private readonly groups = [...this.querySelectorAll('tbody')].map((body) => ({
    body,
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
      body.hidden = own === 0;
      if (count) count.textContent = `${own}项`;
      shown += own;
      all += rows.length;
    }
    this.say(shown, all, wishes.q !== '' || wishes.part !== '');
  }

  private say(shown: number, all: number, isAsked: boolean): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = isAsked ? `找到${shown}项，共${all}项` : `共${all}项`;
    const clear = this.querySelector<HTMLElement>('[type=reset]');
    if (clear) clear.hidden = !isAsked;
    const [table, nothing] = [this.querySelector('table'), this.querySelector<HTMLElement>('[data-nothing]')];
    if (table) table.hidden = shown === 0;
    if (nothing) nothing.hidden = shown > 0;
  }
}

function readWishes(form: HTMLFormElement): Wishes {
  return { q: fold(readField(form, 'q')), part: readField(form, 'part') };
}

function hasWords(row: HTMLTableRowElement, q: string): boolean {
  const text = fold(row.textContent);
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
