import { loadSheet } from '../load-sheet.ts';
import address from './settings.css?url&no-inline';

let line: HTMLElement | undefined;

/** Make the reading line and the large pointer ready; attributes of the root element show them. */
export async function startAids(): Promise<void> {
  await loadStyles();
  line ??= addReadingLine();
}

/** Room between the pointer and the line, in CSS pixels: the line of text that is pointed at stands above it. */
const BELOW_POINTER = 16;
/** Where the line comes back to when it was scrolled away, as a share of the window's height. */
const RESTING_PLACE = 0.4;
const LINE_HEIGHT = 4;

/**
 * Add the reading line: a rule across the page, under what is pointed at, touched or has the focus. It belongs to the
 * page, not to the window: it stays with its text while the reader scrolls, as long as it can be seen.
 */
function addReadingLine(): HTMLElement {
  const line = document.createElement('div');
  line.className = 'reading-line';
  line.setAttribute('aria-hidden', 'true');
  document.body.append(line);
  /** @param y In the window. */
  const place = (y: number): void => {
    const lowest = document.body.offsetHeight - LINE_HEIGHT;
    line.style.top = `${Math.min(y + scrollY, lowest)}px`;
  };
  const rest = (): void => {
    place(innerHeight * RESTING_PLACE);
  };
  const follow = ({ clientY }: PointerEvent): void => {
    place(clientY + BELOW_POINTER);
  };
  document.addEventListener('pointermove', follow, { passive: true });
  document.addEventListener('pointerdown', follow, { passive: true });
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) place(target.getBoundingClientRect().bottom);
  });
  document.addEventListener(
    'scroll',
    () => {
      const { top } = line.getBoundingClientRect();
      if (top < 0 || top > innerHeight - LINE_HEIGHT) rest();
    },
    { passive: true },
  );
  rest();
  return line;
}

/** Load the styles of the settings and aids. */
export function loadStyles(): Promise<void> {
  return loadSheet(address);
}
