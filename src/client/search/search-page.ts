import { readAddress, readField, writeAddress } from '../form-address.ts';
import { openIndex, type SearchIndex } from './pagefind-index.ts';
import { renderResult } from './render-result.ts';
import { runSearch, type SearchAnswer, type SearchOptions } from './run-search.ts';
import { explainError, explainNothing, sayCount } from './search-words.ts';

/** What the list of results says of itself, for tests and assistive tools. */
type State = 'idle' | 'loading' | 'done' | 'error';

/** Results shown at first, and at each wish for more. */
const PAGE = 10;

/** Time without a keystroke after which what is typed is looked for. */
const PAUSE_MS = 180;

/**
 * Searches the index of the site for what its form asks, and keeps that in the address. Nothing of the index is loaded
 * before something is asked or the reader is about to ask.
 */
class SiteSearch extends HTMLElement {
  private index: SearchIndex | undefined;
  /** Counts what was asked, so that a late answer does not overwrite a newer one. */
  private asked = 0;
  private shown = 0;
  private found: { answer: SearchAnswer; words: (string | HTMLElement)[] } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    readAddress(form);
    void this.search(form);
    form.addEventListener('input', (event) => {
      // What an input method has not written yet is nobody's question.
      if (!(event instanceof InputEvent && event.isComposing)) this.askSoon(form);
    });
    form.addEventListener('compositionend', () => {
      this.askSoon(form);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      this.ask(form);
    });
    addEventListener('popstate', () => {
      readAddress(form);
      void this.search(form);
    });
    this.getPart('more').onclick = () => void this.showMore();
    this.getPart('retry').onclick = () => void this.search(form);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  /** From the first keystroke on, what is shown answers another question. */
  private askSoon(form: HTMLFormElement): void {
    this.asked += 1;
    this.found = undefined;
    this.setState('loading');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.ask(form);
    }, PAUSE_MS);
  }

  private ask(form: HTMLFormElement): void {
    writeAddress(form);
    void this.search(form);
  }

  private async search(form: HTMLFormElement): Promise<void> {
    const asked = ++this.asked;
    const typed = readField(form, 'q');
    this.found = undefined;
    this.shown = 0;
    if (typed.trim() === '') {
      this.clear();
      this.setState('idle');
      return;
    }
    this.setState('loading');
    this.getPart('status').replaceChildren();
    try {
      this.index ??= openIndex(new URL(this.dataset['index'] ?? '', location.href).href);
      const answer = await runSearch(this.index, typed, readOptions(form));
      const words =
        answer.total > 0 ? sayCount(answer) : await explainNothing(answer, form, await runSearch(this.index, typed));
      if (asked !== this.asked) return;
      this.found = { answer, words };
      await this.load();
    } catch (error) {
      if (asked === this.asked) this.explain(error);
    }
  }

  /** Add the next results, and go on with the first of them, where the reader asked for more. */
  private async showMore(): Promise<void> {
    const { asked, shown } = this;
    try {
      await this.load();
      if (asked === this.asked) this.list.children[shown]?.querySelector('a')?.focus();
    } catch (error) {
      if (asked === this.asked) this.explain(error);
    }
  }

  private async load(): Promise<void> {
    const { found, shown, asked } = this;
    if (!found) return;
    const results = await found.answer.load(shown, shown + PAGE);
    if (asked !== this.asked || shown !== this.shown) return;
    const items = results.map((result) => renderResult(result, this.dataset['base'] ?? ''));
    // The results before stay until here, so that nothing jumps while someone types.
    if (shown === 0) this.clear();
    this.list.append(...items);
    this.shown = shown + items.length;
    this.getPart('more').hidden = this.shown >= found.answer.total;
    this.getPart('status').replaceChildren(...found.words);
    this.setState('done');
  }

  private explain(error: unknown): void {
    const { words, canRetry } = explainError(error);
    if (this.shown === 0) this.clear();
    this.getPart('status').textContent = words;
    this.getPart('more').hidden = true;
    this.getPart('retry').hidden = !canRetry;
    this.setState('error');
  }

  private clear(): void {
    this.list.replaceChildren();
    this.getPart('status').replaceChildren();
    this.getPart('more').hidden = true;
    this.getPart('retry').hidden = true;
  }

  private setState(state: State): void {
    this.list.dataset['state'] = state;
    this.list.setAttribute('aria-busy', String(state === 'loading'));
    this.getPart('waiting').hidden = state !== 'loading';
  }

  private get list(): HTMLElement {
    return this.getPart('results');
  }

  private getPart(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (!part) throw new Error(`the page of search has no part ${name}`);
    return part;
  }
}

function readOptions(form: HTMLFormElement): SearchOptions {
  const [kind, year, dutyArea, unit, sort] = ['kind', 'year', 'area', 'unit', 'sort'].map((name) =>
    readField(form, name),
  );
  return {
    ...(kind === 'section' || kind === 'figure' ? { kind } : {}),
    ...(year ? { year } : {}),
    ...(dutyArea ? { dutyArea } : {}),
    ...(unit ? { unit } : {}),
    ...(sort === 'largest' || sort === 'smallest' ? { sort } : {}),
  };
}

customElements.define('site-search', SiteSearch);
