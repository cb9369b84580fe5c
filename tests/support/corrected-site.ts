import { changeNumber, changeWording, correct, NUMBER, WORDING } from './corrections.ts';
import { type FixtureSite, writeSite } from './site.ts';

/** A figure of the report of 2019 that was taken for another indicator, put right. */
export const MISTAKEN = {
  date: '2020-08-01',
  indicator: 'law-enforcement-checks-2',
  was: '无',
  is: '144次',
  why: '发布时漏登。',
} as const;

/** What is said of a section in a line, put right. */
export const SUMMARY = {
  date: '2020-08-01',
  summary: 'law-enforcement',
  was: '规范行政执法行为，推动综合行政执法体制改革',
  is: '规范行政执法行为',
  why: '改革写在别处。',
} as const;

/** A site of 2019 and 2020 whose earlier report was corrected in its words, in a number, in its ledger alone and in a summary. */
export function writeCorrectedSite(): FixtureSite {
  const site = writeSite({ years: [2019, 2020] });
  const figures = site.read('reports/2019/figures.yml');
  site.edit(
    'reports/2019/figures.yml',
    `  - indicator: ${MISTAKEN.indicator}\n    value: 144\n    section: law-enforcement\n    quote: 检查144次\n`,
    '',
  );
  site.freeze();
  site.write('reports/2019/figures.yml', figures);
  changeWording(site);
  changeNumber(site);
  site.edit('reports/2019/02-law-enforcement.md', `summary: ${SUMMARY.was}`, `summary: ${SUMMARY.is}`);
  correct(site, 2019, [WORDING, NUMBER, MISTAKEN, SUMMARY]);
  return site;
}
