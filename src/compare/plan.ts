/** A paragraph or heading of a section. */
export interface TextBlock {
  /** Its anchor on the section's page. */
  id: string;
  text: string;
  /** `undefined` for a paragraph. */
  heading: object | undefined;
}

/** One thing that a report plans for the year after it, verbatim. */
export interface PlanItem {
  /** Its heading; several where one stands right below another; none in a plan without headings. */
  headings: { text: string; anchor: string }[];
  /** At least one. */
  paragraphs: { text: string; anchor: string }[];
  /** Indexes of these among the blocks of the section, in order. */
  blocks: number[];
}

/**
 * Read the items of a section that says what is planned: each heading with the paragraphs under it, each paragraph above
 * the first heading. A paragraph that only leads to what follows it, and ends in a colon, is no item.
 */
export function readPlan(blocks: readonly TextBlock[]): PlanItem[] {
  const items: PlanItem[] = [];
  let open: PlanItem | undefined;
  for (const [block, { id: anchor, text, heading }] of blocks.entries()) {
    if (heading) {
      if (!open || open.paragraphs.length > 0) items.push((open = { headings: [], paragraphs: [], blocks: [] }));
      open.headings.push({ text, anchor });
      open.blocks.push(block);
    } else if (open) {
      open.paragraphs.push({ text, anchor });
      open.blocks.push(block);
    } else if (!/[：:]$/u.test(text)) {
      items.push({ headings: [], paragraphs: [{ text, anchor }], blocks: [block] });
    }
  }
  return items.filter(({ paragraphs }) => paragraphs.length > 0);
}
