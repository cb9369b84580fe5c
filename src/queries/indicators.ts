import { getEntry } from 'astro:content';
import type { Indicators } from '../schemas/indicators.ts';

/** What is measured, over all years; nothing on a site that has no indicators.yml. */
export async function getIndicators(): Promise<Indicators> {
  return (await getEntry('indicators', 'indicators'))?.data ?? { indicators: [] };
}
