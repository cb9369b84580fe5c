import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNonFigures } from '../../../src/quantities/non-figures.ts';
import { listNumerals } from '../../../src/quantities/numerals.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { contains } from '../../../src/text/span.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';

const FOLDER = join(SUIXI_DIR, 'reports/2019');

/** The quantities of each section as a reader finds them: `value unit`, with its qualifier before it. */
const QUANTITIES: Record<string, string> = {
  '00-preamble.md': '',
  '01-government-functions.md': `
    2068 名, 344 个, 346 个, 318 名, 234 名, 2015 项, 105 项, 324 项, 以内 1 个工作日,
    145 大项, 304 细类, 644 人, 31100 户, 余 11000 条, 11000 户次, 245 户次,
    1 家, 7 人, 1 家, 2 名, 3 家, 36 名, 10 家, 46 名, 1408 件, 1243 件, 130.37 %, 约 88.28 %,
    多 30 名, 余 1500 人次, 284 件`,
  '02-administrative-rules.md': '5 次, 13 件, 114 条, 68 条, 46 条',
  '03-decision-making.md': '余 280 件',
  '04-law-enforcement.md': '1574 人, 28 家',
  '05-oversight-of-power.md': '32 件, 2 件, 近 50 %, 左右 80 %, 114106 条, 113963 条, 143 条, 141 条',
  '06-dispute-resolution.md': `
    16 件, 3 件, 3 件, 4 件, 5 件, 1 件, 4 件, 1 件, 2 件, 2 件, 5 件, 2 件,
    1 个, 14 个, 12 个, 241 个, 14 个, 2 个, 1 个, 13 个`,
  '07-staff-capacity.md': '72 个, 9 个',
  '08-leadership.md': '8 个, 41 项',
  '09-problems.md': '',
  '10-next-year.md': '',
  '11-closing.md': '',
};

const NON_FIGURES: Record<string, string> = {
  '00-preamble.md': '2019 year',
  '01-government-functions.md': '2019 year, 2019 year, 2019 year, 2019 year',
  '02-administrative-rules.md': '2018 document-number, 185 document-number, 2019 year, 2019 year',
  '03-decision-making.md': '2019 year',
  '05-oversight-of-power.md': '2019 year, 2019 year, 2018 year, 2019 year, 8 date',
  '06-dispute-resolution.md': '2019 year, 1 name, 4 name',
  '07-staff-capacity.md': '2019 year',
  '08-leadership.md': '2015 title, 2020 title',
  '10-next-year.md': '2020 year',
  '11-closing.md': '2020 year, 2020 year, 2 date, 28 date',
};

describe('the report of 2019', () => {
  it('has all the section files expected here', () => {
    expect(readdirSync(FOLDER).filter((file) => file.endsWith('.md'))).toEqual(Object.keys(QUANTITIES));
  });

  it.each(Object.entries(QUANTITIES))('%s: quantities', (file, expected) => {
    const found = readQuantities(readSection(file)).map(({ qualifier, value, unit }) =>
      [qualifier, value, unit].filter((part) => part !== undefined).join(' '),
    );
    expect(found).toEqual(expected === '' ? [] : expected.trim().split(/,\s+/u));
  });

  it.each(Object.keys(QUANTITIES))('%s: what is no figure', (file) => {
    const text = readSection(file);
    const found = findNonFigures(text).map(({ start, end, rule }) => `${text.slice(start, end)} ${rule}`);
    expect(found.join(', ')).toBe(NON_FIGURES[file] ?? '');
  });

  it.each(Object.keys(QUANTITIES))('%s: every numeral is one or the other, none is both', (file) => {
    const text = readSection(file);
    const quantities = readQuantities(text);
    const nonFigures = new Set(findNonFigures(text).map(({ start }) => start));
    for (const { start, end } of listNumerals(text)) {
      const holders = quantities.filter(({ numeral }) => contains(numeral, { start, end }));
      expect(holders.length + Number(nonFigures.has(start)), text.slice(start - 5, end + 5)).toBe(1);
    }
  });
});

/** A section's printed headings and body. */
function readSection(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8')
    .replace(/^---\n(?:(?:kind|dutyAreas): .*\n)*/u, '')
    .replace(/^(?:partHeading|heading): /gmu, '')
    .replace(/^(?:summary|highlights| {2}- \{ indicator): ?.*\n/gmu, '')
    .replace(/^---\n/mu, '');
}
