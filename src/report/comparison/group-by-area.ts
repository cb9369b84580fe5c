import type { DutyArea } from '../../schemas/duty-areas.ts';
import type { Indicator } from '../../schemas/indicators.ts';

/** A duty area and what belongs to it. */
export interface AreaGroup<Item> {
  title: string;
  items: Item[];
}

/** Group what indicators have by the duty areas of an outline, in its order; what is of none of them comes last. */
export function groupByArea<Item extends { indicator: Indicator }>(
  items: readonly Item[],
  areas: readonly DutyArea[],
): AreaGroup<Item>[] {
  const groups = areas.map(({ id, title }) => ({
    title,
    items: items.filter(({ indicator }) => indicator.dutyArea === id),
  }));
  const others = items.filter(({ indicator }) => areas.every(({ id }) => id !== indicator.dutyArea));
  return [...groups, { title: '其他', items: others }].filter((group) => group.items.length > 0);
}
