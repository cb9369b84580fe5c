import { parse } from 'yaml';
import type { Correction } from '../../src/content/schemas/report.ts';
import { writeYaml } from '../../src/content/yaml/write-yaml.ts';
import type { FixtureSite } from './site.ts';

/** Add corrections to the report of a year, of which those of its text and figures are made as well. */
export function correct(site: FixtureSite, year: number, corrections: readonly Partial<Correction>[]): void {
  const file = `reports/${year}/report.yml`;
  const { corrections: before = [], ...report } = parse(site.read(file)) as { corrections?: unknown[] };
  site.write(file, writeYaml({ ...report, corrections: [...before, ...corrections] }));
}

/** A misspelt word in the report of 2019, put right. */
export const WORDING = {
  date: '2020-06-01',
  section: 'problems',
  was: '部分单位对2019年的任务重视不足',
  is: '个别单位对2019年的任务重视不足',
  why: '录入时有误。',
} as const satisfies Correction;

/** A number of the report of 2019, put right in the text, and the figure with it. */
export const NUMBER = {
  date: '2020-07-15',
  section: 'law-enforcement',
  was: '全年开展检查143次',
  is: '全年开展检查153次',
  why: '统计口径有误，漏计10次。',
} as const satisfies Correction;

/** Make the changes that {@link WORDING} describes. */
export function changeWording(site: FixtureSite): void {
  site.edit('reports/2019/04-problems.md', WORDING.was, WORDING.is);
}

/** Make the changes that {@link NUMBER} describes. */
export function changeNumber(site: FixtureSite): void {
  site.edit('reports/2019/02-law-enforcement.md', NUMBER.was, NUMBER.is);
  site.edit('reports/2019/figures.yml', 'value: 143\n', 'value: 153\n');
  site.edit('reports/2019/figures.yml', 'quote: 检查143次', 'quote: 检查153次');
}
