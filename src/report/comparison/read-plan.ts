/** A paragraph or heading of a section. */
export interface TextBlock {
  text: string;
  /** What it has as a heading: its anchor on the section's page. `undefined` for a paragraph. */
  heading: { anchor: string } | undefined;
}

/** One thing that a report plans for the year after it, verbatim. */
export interface PlanItem {
  /** Its heading; several where one stands right below another; none in a plan without headings. */
  headings: { text: string; anchor: string }[];
  /** At least one. */
  paragraphs: string[];
}

/**
 * Read the items of a section that says what is planned: each heading with the paragraphs under it, each paragraph above
 * the first heading. A paragraph that only leads to what follows it, and ends in a colon, is no item.
 */
export function readPlan(blocks: readonly TextBlock[]): PlanItem[] {
  const items: PlanItem[] = [];
  let open: PlanItem | undefined;
  for (const { text, heading } of blocks) {
    if (heading) {
      if (!open || open.paragraphs.length > 0) items.push((open = { headings: [], paragraphs: [] }));
      open.headings.push({ text, anchor: heading.anchor });
    } else if (open) open.paragraphs.push(text);
    else if (!/[：:]$/u.test(text)) items.push({ headings: [], paragraphs: [text] });
  }
  return items.filter(({ paragraphs }) => paragraphs.length > 0);
}
