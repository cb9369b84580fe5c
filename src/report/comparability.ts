import type { Indicator } from '../content/schemas/indicators.ts';

/** Say from which years on an indicator's numbers cannot be compared with those before, and why. */
export function writeBreaks({ breaks = [] }: Indicator): string[] {
  return breaks.map(({ period, reason }) => `从${period}年起不能与以前的年份比较：${reason}`);
}
