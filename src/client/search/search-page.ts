import type { SearchedVolume } from '../../search/volumes.ts';
import { readAddress, readField, writeAddress } from '../form-address.ts';
import { keepPlace, readPlace } from './kept-place.ts';
import { answerQuery, type PageAnswer } from './answer-query.ts';
import { openKnownWords } from './load-known-words.ts';
import { openVolumes } from './pagefind-index.ts';
import { renderResult } from './render-result.ts';
import type { SearchOptions } from './run-search.ts';
import type { OpenVolume } from './search-volumes.ts';
import { explainError, sayOlder } from './search-words.ts';

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
  private readonly volumes = this.openVolumes();
  private readonly knowWords = openKnownWords(this.addressOf('everyday'), this.addressOf('words'));
  /** Counts what was asked, so that a late answer does not overwrite a newer one. */
  private asked = 0;
  private shown = 0;
  private found: PageAnswer | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const place = readPlace();
    readAddress(form);
    void this.search(form, place?.shown).then(() => {
      if (place) scrollTo(0, place.top);
    });
    keepPlace(() => this.shown);
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
    // A term's link leads to its explanation instead of showing it: here it is shown already.
    this.list.addEventListener('click', (event) => {
      event.stopPropagation();
    });
    const unfold = this.getPart('unfold');
    unfold.setAttribute('aria-expanded', String(Object.keys(readOptions(form)).length > 0));
    unfold.onclick = () => {
      unfold.setAttribute('aria-expanded', String(unfold.getAttribute('aria-expanded') === 'false'));
    };
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

  /** @param count Results to show at first. */
  private async search(form: HTMLFormElement, count = PAGE): Promise<void> {
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
      const { volumes, knowWords } = this;
      const found = await answerQuery({ volumes, knowWords, form, typed, options: readOptions(form) });
      if (asked !== this.asked) return;
      this.found = found;
      await this.load(count);
      while (asked === this.asked && this.shown < count && count > PAGE && this.found.older) await this.goOn(count);
    } catch (error) {
      if (asked === this.asked) this.explain(error);
    }
  }

  /** Add the next results, of older reports when there are no others, and go on with the first of them. */
  private async showMore(): Promise<void> {
    const { asked, shown, found } = this;
    try {
      if (found && shown >= found.count) await this.goOn(shown + PAGE);
      else await this.load(PAGE);
      if (asked === this.asked) this.list.children[shown]?.querySelector('a')?.focus();
    } catch (error) {
      if (asked === this.asked) this.explain(error);
    }
  }

  /** @param count Results to show then in all. */
  private async goOn(count: number): Promise<void> {
    const { asked } = this;
    this.setState('loading');
    const further = await this.found?.goOn();
    if (asked !== this.asked || !further) return;
    this.found = further;
    if (!further.continues) this.shown = 0;
    await this.load(count - this.shown);
  }

  private async load(count: number): Promise<void> {
    const { found, shown, asked } = this;
    if (!found) return;
    const next = await found.take(shown, shown + count);
    const results = await Promise.all(next.map(async ({ words, load }) => ({ words, result: await load() })));
    if (asked !== this.asked || shown !== this.shown) return;
    const items = results.map(({ words, result }) => renderResult(result, words, this.dataset['base'] ?? ''));
    // The results before stay until here, so that nothing jumps while someone types.
    if (shown === 0) this.clear();
    this.list.append(...items);
    this.shown = shown + items.length;
    const isEnd = this.shown >= found.count;
    this.getPart('more').hidden = isEnd && !found.older;
    this.getPart('more').textContent = isEnd && found.older ? sayOlder(found.older) : '更多结果';
    this.getPart('suggestions').hidden = this.shown > 0;
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
    this.getPart('suggestions').hidden = false;
    this.getPart('more').hidden = true;
    this.getPart('retry').hidden = true;
  }

  private setState(state: State): void {
    this.list.dataset['state'] = state;
    this.list.setAttribute('aria-busy', String(state === 'loading'));
    this.getPart('waiting').hidden = state !== 'loading';
  }

  private openVolumes(): OpenVolume[] {
    const volumes = JSON.parse(this.dataset['volumes'] ?? '[]') as SearchedVolume[];
    const indexes = openVolumes(this.addressOf('index'), volumes);
    return volumes.flatMap((volume, at) => {
      const index = indexes[at];
      return index ? [{ ...volume, index }] : [];
    });
  }

  private addressOf(what: 'index' | 'everyday' | 'words'): string {
    return new URL(this.dataset[what] ?? '', location.href).href;
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

/** `section` is what addresses have called the text since before it was found heading by heading. */
const KINDS = { section: 'text', figure: 'figure', term: 'term' } as const;

function readOptions(form: HTMLFormElement): SearchOptions {
  const [kind = '', year, dutyArea, unit, sort] = ['kind', 'year', 'area', 'unit', 'sort'].map((name) =>
    readField(form, name),
  );
  return {
    ...(isKind(kind) ? { kind: KINDS[kind] } : {}),
    ...(year ? { year } : {}),
    ...(dutyArea ? { dutyArea } : {}),
    ...(unit ? { unit } : {}),
    ...(sort === 'largest' || sort === 'smallest' ? { sort } : {}),
  };
}

function isKind(value: string): value is keyof typeof KINDS {
  return Object.keys(KINDS).includes(value);
}

customElements.define('site-search', SiteSearch);
