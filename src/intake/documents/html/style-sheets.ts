import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { RefusedDocument } from '../refused-document.ts';
import { findElements, indexElements } from './element-index.ts';

/** A rule of a style sheet, for one selector. */
interface StyleRule {
  selector: string;
  declarations: string;
}

/** What the rest of the reading uses of a style: it decides whether and how text is seen. */
const TELLING =
  /(?:^|[;\s])(?:display|visibility|opacity|position|left|right|top|bottom|inset|clip|clip-path|width|height|max-width|max-height|overflow|transform|text-indent|margin(?:-\w+)?|padding(?:-\w+)?|float|font|font-size|color|background|background-color|background-clip|text-decoration|text-decoration-line|vertical-align|direction|unicode-bidi|content|list-style|list-style-type|content-visibility|filter|-webkit-text-fill-color|font-variant-position)\s*:/iu;
/** So many selectors are followed at most; a page of a government site has some hundreds. */
const MOST_SELECTORS = 3000;
/** So many steps a selector may have, `div p` has two; the longest of a page has ten. */
const MOST_STEPS = 50;
/** So often a rule may be one of an element at most: a page of a thousand elements has ten for each. */
const MOST_DECLARED = 300_000;
/** So many conditions may stand inside one another. */
const DEEPEST = 4;
/** A desk's screen, in pixels. */
const SCREEN = 1280;

/**
 * Give every element what the style sheets in the page declare for it, before what its own attribute does, so that one
 * place says how it looks. Sheets in files of their own are not there to be read.
 *
 * Words that a sheet draws before or after an element's own are declared there as `--drawn-before`, `--drawn-after`.
 *
 * @throws RefusedDocument for a page with far more rules than any has, or longer ones.
 */
export function applyStyleSheets(tree: Root): void {
  const index = indexElements(tree);
  const styles = new Map<Element, { weight: number; declarations: string }[]>();
  let count = 0;
  for (const { selector, declarations } of listRules(tree)) {
    if (selector.split(/[\s>+~]+/u, MOST_STEPS + 1).length > MOST_STEPS) throw new RefusedDocument('too-large');
    const [, plain = selector, side] = /^(.*?)::?(before|after)$/iu.exec(selector) ?? [];
    const content = /(?:^|;)\s*content\s*:\s*("[^"]*"|'[^']*'|[^;]*)/iu.exec(declarations)?.[1] ?? 'none';
    const own = side === undefined ? declarations : `--drawn-${side.toLowerCase()}:${content}`;
    for (const element of findElements(plain === '' ? '*' : plain, index)) {
      const declared = styles.get(element) ?? [];
      declared.push({ weight: weigh(selector), declarations: own });
      styles.set(element, declared);
      count += 1;
      if (count > MOST_DECLARED) throw new RefusedDocument('too-large');
    }
  }
  for (const [element, found] of styles) {
    const own = element.properties['style'];
    const sheets = found.toSorted((a, b) => a.weight - b.weight).map(({ declarations }) => declarations);
    element.properties['style'] = [...sheets, typeof own === 'string' ? own : ''].join(';');
  }
}

function listRules(tree: Root): StyleRule[] {
  return selectAll('style', tree)
    .flatMap((sheet) => readRules(toString(sheet).replace(/\/\*[\s\S]*?\*\/|<!--|-->/gu, ' ')))
    .slice(0, MOST_SELECTORS);
}

/** Read the rules of a sheet, those inside of a condition that a screen fulfils included. */
function readRules(sheet: string, depth = 0): StyleRule[] {
  const rules: StyleRule[] = [];
  let rest = sheet;
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    const head = (rest.slice(0, open).split(';').at(-1) ?? '').trim();
    const end = findEnd(rest, open);
    const body = rest.slice(open + 1, end);
    rest = rest.slice(end + 1);
    if (!head.startsWith('@')) {
      if (TELLING.test(body)) rules.push(...splitSelectors(head).map((selector) => ({ selector, declarations: body })));
    } else if (depth < DEEPEST && isForScreen(head)) rules.push(...readRules(body, depth + 1));
  }
  return rules;
}

/** The bracket that closes the one at a place. */
function findEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function splitSelectors(head: string): string[] {
  return (head.match(/(?:[^,(]|\([^)]*\)?)+/gu) ?? []).map((selector) => selector.trim()).filter((one) => one !== '');
}

function isForScreen(head: string): boolean {
  if (/^@(?:supports|layer)\b/iu.test(head)) return true;
  if (!/^@media\b/iu.test(head)) return false;
  const [, most] = /max-width\s*:\s*(\d+)/iu.exec(head) ?? [];
  const [, least] = /min-width\s*:\s*(\d+)/iu.exec(head) ?? [];
  const isMedium = /@media\s*(?:\(|(?:only\s+)?(?:screen|all)\b)/iu.test(head);
  return isMedium && Number(most ?? SCREEN) >= SCREEN && Number(least ?? 0) <= SCREEN;
}

/** How much a selector counts against others: ids before classes before names. */
function weigh(selector: string): number {
  const count = (pattern: RegExp): number => selector.match(pattern)?.length ?? 0;
  return count(/#[\w-]/gu) * 10_000 + count(/\.[\w-]|\[|:(?!not|is)/gu) * 100 + count(/(?:^|[\s>+~])[a-z]/giu);
}
