import { isOutside } from '../report/government-address.ts';

/** `rel` of a link, by which the style sheet marks one that leads to a site of no government. */
export function externalRel(url: string): 'external' | undefined {
  return isOutside(url) ? 'external' : undefined;
}
