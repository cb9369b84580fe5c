/** What is beside the report's text, leads elsewhere, or is there for other means than reading. */
export const LEFT_OUT =
  '[data-editorial], [hidden], [aria-hidden=true], .notes, .anchor, .visually-hidden, nav, form, table table';

/** List the texts of a paragraph or heading, without what is set among them. */
export function listTextNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(LEFT_OUT)) nodes.push(node);
  }
  return nodes;
}
