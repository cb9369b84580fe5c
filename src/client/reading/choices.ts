import { STORAGE_KEY } from './apply-first.ts';

/** What can be chosen; each is an attribute `data-…` of the root element, which styles and aids go by. */
export const CHOICES = ['size', 'theme', 'line', 'cursor'] as const;
export type Choice = (typeof CHOICES)[number];

const root = document.documentElement;

/** Take over what was chosen in another tab, or on the page that the reader comes back from. */
export function applyChoices(): void {
  const kept = readKept();
  if (!kept) return;
  for (const name of CHOICES) set(name, kept[name]);
}

/** What is chosen now; undefined is the default. */
export function readChoice(name: Choice): string | undefined {
  return root.dataset[name];
}

/** Choose a value, or the default, now and for later pages. Where the browser keeps nothing, it holds for this page. */
export function choose(name: Choice, value: string | undefined): void {
  set(name, value);
  const chosen = CHOICES.map((key) => [key, readChoice(key)] as const).filter(([, given]) => given !== undefined);
  try {
    if (chosen.length > 0) localStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(chosen)));
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage is blocked or full: nothing is lost but the memory.
  }
}

function set(name: Choice, value: string | undefined): void {
  // Setting an attribute to what it is would have charts drawn again.
  if (readChoice(name) === value) return;
  if (value === undefined) root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
}

/** What is kept in the browser; undefined where it cannot be read. */
function readKept(): Partial<Record<Choice, string>> | undefined {
  try {
    return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<Record<Choice, string>>;
  } catch {
    return undefined;
  }
}
