import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { visitParents } from 'unist-util-visit-parents';

/** The elements of a page, to find those of a selector among without walking through all of them each time. */
export interface ElementIndex {
  tree: Root;
  parents: ReadonlyMap<Element, Element | undefined>;
  keys: ReadonlyMap<Element, ReadonlySet<string>>;
  /** By `#id`, `.class`, `name` and `*`. */
  elements: ReadonlyMap<string, readonly Element[]>;
}

/** Walk through a page once for its index. */
export function indexElements(tree: Root): ElementIndex {
  const parents = new Map<Element, Element | undefined>();
  const elements = new Map<string, Element[]>();
  const keys = new Map<Element, ReadonlySet<string>>();
  visitParents(tree, 'element', (element, ancestors) => {
    const parent = ancestors.at(-1);
    parents.set(element, parent?.type === 'element' ? parent : undefined);
    keys.set(element, new Set(['*', ...listKeys(element)]));
    for (const key of keys.get(element) ?? []) {
      const same = elements.get(key);
      if (same) same.push(element);
      else elements.set(key, [element]);
    }
  });
  return { tree, parents, keys, elements };
}

function listKeys({ tagName, properties }: Element): string[] {
  const { id, className } = properties;
  const classes = Array.isArray(className) ? className.map((name) => `.${String(name)}`) : [];
  return [tagName, ...classes, ...(typeof id === 'string' ? [`#${id}`] : [])];
}

const SIMPLE = /^(?:\*|[\w-]+)?(?:[.#][\w-]+)*$/u;

/** Find the elements of a selector; none for one of what happens in a browser only, such as `:hover`. */
export function findElements(selector: string, index: ElementIndex): readonly Element[] {
  const steps = selector
    .replace(/\s*>\s*/gu, ' >')
    .trim()
    .split(/\s+/u);
  if (!steps.every((step) => SIMPLE.test(step.replace(/^>/u, '')))) return findElsewhere(selector, index.tree);
  const path = steps.map((step) => ({ isChild: step.startsWith('>'), keys: readKeys(step.replace(/^>/u, '')) }));
  const last = path.at(-1)?.keys ?? [];
  const candidates = last.map((key) => index.elements.get(key) ?? []).toSorted((a, b) => a.length - b.length)[0] ?? [];
  return candidates.filter((element) => matches(element, path, path.length - 1, index));
}

function readKeys(step: string): string[] {
  const keys = step.match(/^(?:\*|[\w-]+)|[.#][\w-]+/gu) ?? [];
  return keys.map((key) => (/^[.#]/u.test(key) ? key : key.toLowerCase()));
}

interface Step {
  /** Whether it stands right below the step before. */
  isChild: boolean;
  keys: readonly string[];
}

function matches(element: Element, path: readonly Step[], at: number, index: ElementIndex): boolean {
  const step = path[at];
  if (!step) return true;
  const own = index.keys.get(element);
  if (!own || !step.keys.every((key) => own.has(key))) return false;
  if (at === 0) return true;
  for (let above = index.parents.get(element); above; above = index.parents.get(above)) {
    if (matches(above, path, at - 1, index)) return true;
    if (step.isChild) return false;
  }
  return false;
}

function findElsewhere(selector: string, tree: Root): Element[] {
  try {
    return selectAll(selector, tree);
  } catch {
    return [];
  }
}
