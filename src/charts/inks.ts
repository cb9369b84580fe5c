import type { ChartPanel, ChartSeries } from './chart.ts';

/**
 * What a mark is drawn in, everywhere of one meaning: `on` is what is spoken of, or the latest year; `rest` the others, or
 * the years before; `whole` what parts are measured by; `open` what has no outcome yet.
 */
export type Ink = 'on' | 'rest' | 'whole' | 'open';

/** Choose the ink of a value; `undefined` where it is printed only. */
export function chooseInk(
  one: ChartSeries,
  period: string,
  { form, series, periods }: Pick<ChartPanel, 'form' | 'series' | 'periods'>,
): Ink | undefined {
  if (one.role === 'printed') return undefined;
  const spokenOf = series.filter(({ isSpokenOf }) => isSpokenOf);
  if (form === 'line') {
    const foremost = spokenOf.length > 0 ? spokenOf : series.filter(({ role }) => role === 'drawn').slice(0, 1);
    return foremost.includes(one) ? 'on' : 'rest';
  }
  if (form !== 'multiples' && periods.length > 1) return period === periods.at(-1) ? 'on' : 'rest';
  if (one.role === 'whole') return 'whole';
  if (one.isOpen) return 'open';
  return spokenOf.length === 0 || one.isSpokenOf ? 'on' : 'rest';
}

/** What the inks of a panel mean, where marks beside labels do not say it. */
export function explainInks(panel: ChartPanel): { ink: Ink; meaning: string }[] {
  if (!['units', 'bars'].includes(panel.form) || panel.periods.length > 1) return [];
  const used = new Set(panel.series.map((series) => chooseInk(series, panel.periods[0] ?? '', panel)));
  const meanings = { on: '上面说到的', rest: '其他', whole: '全部', open: '尚无结果' };
  const inks = (['on', 'rest', 'open'] as const).filter((ink) => used.has(ink));
  const isPlain = inks.length < 2;
  return isPlain
    ? []
    : inks.map((ink) => ({ ink, meaning: ink === 'on' && !used.has('rest') ? '其他' : meanings[ink] }));
}
