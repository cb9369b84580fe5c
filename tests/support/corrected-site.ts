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

/** A site of 2019 and 2020 whose earlier report was corrected in its words, in a number, and in its ledger alone. */
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
  correct(site, 2019, [WORDING, NUMBER, MISTAKEN]);
  return site;
}
