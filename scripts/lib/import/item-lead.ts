const LONGEST_LEAD = 40;
/** What a heading quotes may have commas of its own. */
const QUOTED = /“[^”]*”|《[^》]*》|（[^）]*）/gu;

/** Whether the words that a line begins with, up to its first full stop, can be an item's heading. */
export function isItemLead(lead: string): boolean {
  return lead.length <= LONGEST_LEAD && !/[，；：？！]/u.test(lead.replace(QUOTED, ''));
}
