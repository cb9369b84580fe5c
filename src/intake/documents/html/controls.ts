import type { Element } from 'hast';

const UNWRITTEN = /^(?:hidden|checkbox|radio|image|file|range|color|password)$/u;

/** What a box for input or a button shows; what is typed in one is not stored in its text but in its value. */
export function readControl({ tagName, properties }: Element): string | undefined {
  if (tagName !== 'input') return undefined;
  const type = String(properties['type'] ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') return isSet(properties['checked']) ? '☒' : '☐';
  if (UNWRITTEN.test(type)) return undefined;
  return properties['value'] === undefined || properties['value'] === null ? undefined : String(properties['value']);
}

/** The entries of a list that are not shown: all but the chosen ones, or all but the first. */
export function listUnchosen(list: Element): Element[] {
  const options = listOptions(list);
  const chosen = options.filter(({ properties }) => isSet(properties['selected']));
  if (isSet(list.properties['multiple']) || Number(list.properties['size'] ?? 1) > 1) return [];
  const shown = chosen.at(-1) ?? options[0];
  return options.filter((option) => option !== shown);
}

function listOptions(parent: Element): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'option' ? [child] : listOptions(child);
  });
}

function isSet(property: unknown): boolean {
  return property !== undefined && property !== null && property !== false;
}
