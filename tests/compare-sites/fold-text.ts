/** A scoped class of Astro's, made from where the component's file stands. */
const SCOPED_CLASS = /\bastro-[a-z\d]{8}\b/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/g;
const POLICY_HASHES = /(?: 'sha256-[A-Za-z\d+/=]+')+/g;
const OFFLINE_PLAN = /^self\.offlinePlan=(\{.*\});$/m;

/** New names of a site's hashed files, by the last part of the old: `aids.B5He9MJE.js` → `file-1.js`. */
export type NewNames = ReadonlyMap<string, string>;

/**
 * Leave out of a file's text what depends on how the code is cut into files: hashed files are called by their new names,
 * and the hashes of policies and of the service worker's plan left out.
 */
export function foldText(text: string, names: NewNames): string {
  return foldPlan(foldPolicy(foldNames(text, names)));
}

/**
 * Put the styles in each `<style>` of a page in an order of their own: a line holds those of one component, and in what
 * order components come depends on what imports what.
 */
export function sortStyles(html: string): string {
  return html.replace(/(?<=<style>)[^<]*/g, (styles) =>
    styles
      .split('\n')
      .map((line) => ({ line, key: line.replace(SCOPED_CLASS, 'astro') }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ line }) => line)
      .join('\n'),
  );
}

/** A name is found by what follows no letter or digit: one may be the end of another. */
function foldNames(text: string, names: NewNames): string {
  return text.replace(/[\w.-]+/g, (word) => names.get(word) ?? word);
}

function foldPolicy(html: string): string {
  return html.replace(POLICY, (policy) => policy.replace(POLICY_HASHES, " 'sha256-…'"));
}

function foldPlan(text: string): string {
  return text.replace(OFFLINE_PLAN, (_, json: string) => {
    const { pages, files } = JSON.parse(json) as { pages: Record<string, string>; files: string[] };
    return `self.offlinePlan=${JSON.stringify({ pages: Object.keys(pages), files: files.toSorted() })};`;
  });
}

/** Number the scoped classes of a text as they come. */
export function numberClasses(text: string): string {
  const numbers = new Map<string, string>();
  return text.replace(SCOPED_CLASS, (name) => {
    const known = numbers.get(name) ?? `astro-${numbers.size + 1}`;
    numbers.set(name, known);
    return known;
  });
}
