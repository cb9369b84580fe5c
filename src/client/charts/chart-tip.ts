import { readRow } from './read-table.ts';

/**
 * Add what says of a value, while its row is pointed at or tapped or its link has the focus, what the report says: the
 * value as printed, and the words it stands in. It can be pointed at itself, and goes with Escape.
 *
 * @param onChange Told the row that is spoken of, or that none is.
 * @returns what takes it away.
 */
export function addTip(host: HTMLElement, onChange: (row: HTMLTableRowElement | undefined) => void): () => void {
  const tip = makeTip(host);
  let shown: HTMLTableRowElement | undefined;
  let hovered: HTMLTableRowElement | undefined;

  const show = (row: HTMLTableRowElement | undefined): void => {
    linkOf(shown)?.removeAttribute('aria-describedby');
    const link = linkOf(row);
    if (link === document.activeElement) link?.setAttribute('aria-describedby', tip.id);
    if (row === shown) return;
    shown = row;
    tip.hidden = !row;
    if (row) {
      tip.replaceChildren(...writeTip(row));
      placeTip(tip, row, host);
    }
    onChange(row);
  };
  const showFocused = (): void => {
    show(host.contains(document.activeElement) ? findRow(document.activeElement) : undefined);
  };
  const hover = (row: HTMLTableRowElement | undefined): void => {
    // Moving within a row does not bring back what Escape has put away.
    if (row === hovered) return;
    hovered = row;
    if (row) show(row);
    else showFocused();
  };
  const listeners = [
    listen(host, 'pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch' && !tip.contains(target as Node)) hover(findRow(target));
    }),
    listen(host, 'pointerleave', ({ pointerType }) => {
      if (pointerType !== 'touch') hover(undefined);
    }),
    // A tap is not told from a click, and does no more than pointing.
    listen(host, 'click', ({ target }) => {
      if (findRow(target)) show(findRow(target));
    }),
    listen(host, 'focusin', showFocused),
    listen(host, 'focusout', () => {
      show(hovered);
    }),
    listen(document, 'pointerdown', ({ target }) => {
      if (!tip.contains(target as Node) && !(host.contains(target as Node) && findRow(target))) show(undefined);
    }),
    listen(document, 'keydown', ({ key }) => {
      if (key === 'Escape') show(undefined);
    }),
  ];
  showFocused();
  return () => {
    for (const stop of listeners) stop();
    show(undefined);
    tip.remove();
  };
}

function makeTip(host: HTMLElement): HTMLElement {
  const tip = document.createElement('div');
  tip.className = 'chart-tip';
  tip.id = `${host.querySelector('figure')?.id ?? ''}-tip`;
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  host.append(tip);
  return tip;
}

function writeTip(row: HTMLTableRowElement): HTMLElement[] {
  const { series, label, text, quote } = readRow(row);
  return [[series, label, text].filter(Boolean).join(' '), `“${quote ?? ''}”`].map((words) => {
    const line = document.createElement('p');
    line.textContent = words;
    return line;
  });
}

function findRow(target: EventTarget | null): HTMLTableRowElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLTableRowElement>('tr[data-quote]') ?? undefined;
}

function linkOf(row: HTMLTableRowElement | undefined): Element | null | undefined {
  return row?.querySelector('td a');
}

function listen<Name extends keyof GlobalEventHandlersEventMap>(
  target: HTMLElement | Document,
  name: Name,
  listener: (event: GlobalEventHandlersEventMap[Name]) => void,
): () => void {
  target.addEventListener(name, listener as EventListener);
  return () => {
    target.removeEventListener(name, listener as EventListener);
  };
}

/** Distance kept from the edges of the window, in CSS pixels. */
const MARGIN = 8;

/** Lap over the row, so that the pointer gets from the one to the other without leaving both. */
const OVERLAP = 2;

/**
 * Place what speaks of a row above it, or below it where there is no room, at its end, where its value stands; never
 * beyond the sides of the window.
 *
 * @param host What the tip is positioned in.
 */
export function placeTip(tip: HTMLElement, row: Element, host: Element): void {
  // Measured where it has all the width it may want.
  tip.style.left = '0px';
  tip.style.top = '0px';
  const [{ width, height }, rowBox, hostBox] = [tip, row, host].map((element) => element.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ];
  const farthest = document.documentElement.clientWidth - width - MARGIN;
  const left = Math.max(MARGIN, Math.min(rowBox.right - width, farthest));
  const isRoomAbove = rowBox.top - height >= MARGIN;
  const top = isRoomAbove ? rowBox.top - height + OVERLAP : rowBox.bottom - OVERLAP;
  tip.style.left = `${left - hostBox.left}px`;
  tip.style.top = `${top - hostBox.top}px`;
}
