import { type FixtureSite, narrowPunctuation, writeSite } from './site.ts';

/** Settings of the site of {@link writeYearsApart}: an address of its own, below a path. */
export const YEARS_APART = { SITE_URL: 'https://www.example.org', BASE_PATH: '/a/b/' };

/** Why the numbers of 规范行政执法行为 from 2021 on cannot be compared with those before. */
export const BREAK = '2021年起改按新口径统计';
/** The same of 推动综合行政执法体制改革, from a year on that has no report. */
export const BREAK_BETWEEN = '统计口径改变';

/**
 * A site of three reports with years between them that have none, 2017, 2019 and 2021, and the draft of a fourth, of 2022.
 * Two indicators are counted otherwise by the last; one stands on the home page. It prints other numbers for 2019 than that
 * year's own report, one of them of such an indicator, says of another how it has risen since, and does what was planned in
 * 2019 in almost the same words.
 */
export function writeYearsApart(): FixtureSite {
  const content = writeSite({ years: [2017, 2019, 2021, 2022], draft: 2022 });
  const say = (file: string, from: string, to: string): void => {
    content.edit(`reports/2021/${file}`, from, to);
    content.edit('reports/2021/original.txt', narrowPunctuation(from), narrowPunctuation(to));
  };
  const restate = (section: string, value: number, quote: string): void => {
    const entry = `{ indicator: ${section}-checks-1, value: ${value}, period: '2019', section: ${section}, quote: ${quote} }`;
    content.write('reports/2021/figures.yml', `${content.read('reports/2021/figures.yml')}  - ${entry}\n`);
  };
  // Their own report says 133 and 143.
  say('01-government-functions.md', '检查147次，', '检查147次，两年前为120次，');
  say('02-law-enforcement.md', '检查157次，', '检查157次（2019年为140次）。继续加强执法队伍建设。');
  say('01-government-functions.md', '检查148次', '检查较2019年增至148次');
  content.edit('reports/2021/figures.yml', 'quote: 检查148次', 'quote: 检查较2019年增至148次');
  content.recordHash(2021);
  restate('government-functions', 120, '两年前为120次');
  restate('law-enforcement', 140, '2019年为140次');
  const breakOff = (indicator: string, period: string, reason: string): void => {
    const name = `name: ${indicator}检查次数\n`;
    content.edit('indicators.yml', name, `${name}    breaks: [{ period: '${period}', reason: ${reason} }]\n`);
  };
  breakOff('规范行政执法行为', '2021', BREAK);
  content.edit(
    'indicators.yml',
    'name: 完善行政审批制度检查次数\n',
    'name: 完善行政审批制度检查次数\n    headline: true\n',
  );
  breakOff('推动综合行政执法体制改革', '2020', BREAK_BETWEEN);
  return content;
}
