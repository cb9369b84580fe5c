/** How far a reader had come in a list of results: kept with the entry of the browser's history. */
export interface KeptPlace {
  /** Results shown. */
  shown: number;
  /** How far the page was scrolled. */
  top: number;
}

/** What was kept when the reader left; `undefined` on a first visit. */
export function readPlace(): KeptPlace | undefined {
  const { shown, top } = (history.state ?? {}) as Partial<KeptPlace>;
  return typeof shown === 'number' && typeof top === 'number' ? { shown, top } : undefined;
}

/** A scroll counts as ended after this time without another, in milliseconds. */
const SETTLED_MS = 200;

/** Keep the place whenever the page has been scrolled, and when a link is followed. */
export function keepPlace(countShown: () => number): void {
  let timer = 0;
  const keep = (): void => {
    clearTimeout(timer);
    if (countShown() > 0) history.replaceState({ shown: countShown(), top: scrollY } satisfies KeptPlace, '');
  };
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, SETTLED_MS);
  });
  document.addEventListener('click', keep, true);
}
