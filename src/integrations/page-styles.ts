import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SharedStyles } from './shared-styles.ts';

const STYLE = /<style[^>]*>(.*?)<\/style>/gs;
/** A sheet for the screen. */
const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;

/** The styles of a built site, to be put into its pages: into each those that it needs, and no others. */
export class SiteStyles {
  readonly #folder: string;
  readonly #base: string;
  /** Words of the site's scripts: classes among them may come into a page later. */
  readonly #scriptWords: ReadonlySet<string>;
  readonly #shared = new Map<string, SharedStyles>();

  /**
   * @param folder Where the site was built, its scripts and sheets among it.
   * @param base Path that it stands below, with a slash at both ends.
   */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
    const scripts = globSync('{_astro/,}*.js', { cwd: folder });
    this.#scriptWords = new Set(
      scripts.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/[\w-]+/g) ?? []),
    );
  }

  /** Only styles that the page's policy knows are taken: others stay, and the policy stops them. */
  rewritePage(html: string): string {
    const styles = [...html.matchAll(STYLE)].filter(([, css = '']) => html.includes(`'sha256-${hashText(css)}'`));
    const [first, ...others] = styles;
    if (!first) return html;
    const sheets = [...html.matchAll(SHEET)];
    const css = [...styles.map(([, css = '']) => css), ...sheets.map(([, href = '']) => this.#readSheet(href))];
    const own = this.#share(css.join('')).cutFor(listNames(html, this.#scriptWords));
    const shorten = nameScopes(own);
    const written = shorten(own);
    const [block, text = ''] = first;
    const rest = [...others, ...sheets].reduce((page, [block]) => page.replace(block, ''), html);
    return shorten(rest.replace(block, () => `<style>${own}</style>`)).replace(
      `'sha256-${hashText(text)}'`,
      `'sha256-${hashText(written)}'`,
    );
  }

  #share(css: string): SharedStyles {
    const shared = this.#shared.get(css) ?? new SharedStyles(css);
    this.#shared.set(css, shared);
    return shared;
  }

  #readSheet(href: string): string {
    return readFileSync(join(this.#folder, href.slice(this.#base.length)), 'utf8');
  }
}

/** Say what names of classes and custom elements may stand in a page: those it has, and classes that scripts give. */
function listNames(html: string, scriptWords: ReadonlySet<string>): (name: string) => boolean {
  const classes = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
  return (name) => {
    if (!name.startsWith('.')) return html.includes(`<${name}`);
    const plain = name.slice(1);
    return classes.has(plain) || scriptWords.has(plain);
  };
}

const SCOPE = /\bastro-[a-z\d]{8}\b/g;

/** Give the classes that Astro scopes styles by short names: chance letters, they are what compresses least. */
function nameScopes(css: string): (text: string) => string {
  const names = new Map([...new Set(css.match(SCOPE))].map((scope, index) => [scope, `_${index.toString(36)}`]));
  return (text) => text.replace(SCOPE, (scope) => names.get(scope) ?? scope);
}

function hashText(text: string): string {
  return hash('sha256', text, 'base64');
}
