import postcss, { type AtRule, type Container, type Rule } from 'postcss';

/** Styles that many pages share, of which each needs some. */
export class SharedStyles {
  readonly #css: string;
  readonly #needs: readonly string[];
  /** What was cut out so far, by the names that were there. */
  readonly #known = new Map<string, string>();

  constructor(css: string) {
    this.#css = css;
    const needs = new Set<string>();
    postcss.parse(css).walkRules(({ selectors }) => {
      for (const name of selectors.flatMap(listNeeds)) needs.add(name);
    });
    this.#needs = [...needs];
  }

  /**
   * Leave out the rules that can match nothing in a page.
   *
   * @param hasName Whether a class, `.name`, or a custom element, `na-me`, may ever stand in the page.
   */
  cutFor(hasName: (name: string) => boolean): string {
    const there = new Set(this.#needs.filter(hasName));
    const key = [...there].join();
    const css = this.#known.get(key) ?? cutStyles(this.#css, there);
    this.#known.set(key, css);
    return css;
  }
}

function cutStyles(css: string, there: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const selectors = rule.selectors.filter((selector) => listNeeds(selector).every((name) => there.has(name)));
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  // Vite prepares for light-dark() wherever a colour scheme is named; no style uses it.
  root.walkDecls(/^--lightningcss-/, (declaration) => {
    declaration.remove();
  });
  dropEmpty(root);
  return root.toString().replaceAll('\n', '');
}

function dropEmpty(container: Container): void {
  container.each((node) => {
    if (!('nodes' in node) || node.nodes === undefined) return;
    dropEmpty(node);
    if (node.nodes.length === 0) node.remove();
  });
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');
}

/** What need not be there for a selector to match, and what is no name. */
const NO_NEED = /:(?:not|is|where)\([^)]*\)|\[[^\]]*\]/g;
const NEED = /\.[\w-]+|(?<![\w.#:-])[a-z]+-[\w-]+/g;

/** List the classes and custom elements without which a selector can match nothing. */
function listNeeds(selector: string): string[] {
  return selector.replace(NO_NEED, '').match(NEED) ?? [];
}
