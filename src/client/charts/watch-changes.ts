const SCHEMES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

/**
 * Watch for whatever changes the geometry or the inks of an element: its size, the colours and the contrast the reader
 * prefers, the size of a pixel, and attributes of the root element, where themes and sizes of type are switched.
 *
 * @returns what stops it.
 */
export function watchChanges(element: Element, onChange: () => void): () => void {
  const queries = SCHEMES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  const attributes = new MutationObserver(onChange);
  attributes.observe(document.documentElement, { attributes: true });
  const stopSize = watchSize(element, onChange);
  const stopRatio = watchRatio(onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    attributes.disconnect();
    stopSize();
    stopRatio();
  };
}

function watchSize(element: Element, onChange: () => void): () => void {
  let isFirst = true;
  const observer = new ResizeObserver(() => {
    // The first report is of the size that was there when it began.
    if (!isFirst) onChange();
    isFirst = false;
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}

/** Zooming changes it, and moving the window to another screen. */
function watchRatio(onChange: () => void): () => void {
  let ratio = devicePixelRatio;
  const compare = (): void => {
    if (devicePixelRatio === ratio) return;
    ratio = devicePixelRatio;
    onChange();
  };
  addEventListener('resize', compare);
  return () => {
    removeEventListener('resize', compare);
  };
}
