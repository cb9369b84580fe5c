import { parse, stringify } from 'yaml';
import type { FixtureSite } from './site.ts';

const FIGURES = 'reports/2019/figures.yml';
const AREA = 'reports/2019/02-law-enforcement.md';
const INDICATORS = 'indicators.yml';

/** Declare one relation, at line 101 of indicators.yml; its own keys begin at line 103. */
export function relate(relation: object): (site: FixtureSite) => void {
  return (site) => {
    const { indicators } = parse(site.read(INDICATORS)) as { indicators: object[] };
    site.write(INDICATORS, stringify({ indicators, relations: [{ id: 'checks', title: '检查', ...relation }] }));
  };
}

/** Acknowledge in figures.yml, at line 66, what is wrong in the source itself. */
export function acknowledge(site: FixtureSite, ...entries: readonly object[]): void {
  const acknowledged = entries.map((entry) => ({ ...entry, reason: '原文如此' }));
  site.write(FIGURES, site.read(FIGURES) + stringify({ acknowledged }));
}

/** Say of a printed number how it has changed: 检查143次 becomes 检查减至143次. */
export function say(words: string, printed = '143次', file = AREA): (site: FixtureSite) => void {
  return (site) => {
    for (const text of [file, 'reports/2019/original.txt']) site.edit(text, `检查${printed}`, `检查${words}${printed}`);
    site.recordHash(2019);
    site.edit(FIGURES, `quote: 检查${printed}`, `quote: 检查${words}${printed}`);
  };
}
