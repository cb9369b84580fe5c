/** The first element below another that a selector names. */
export function findIn(parent: ParentNode, selector: string): HTMLElement | undefined {
  return parent.querySelector<HTMLElement>(selector) ?? undefined;
}

/** All of them, in order. */
export function listIn(parent: ParentNode, selector: string): HTMLElement[] {
  return [...parent.querySelectorAll<HTMLElement>(selector)];
}
