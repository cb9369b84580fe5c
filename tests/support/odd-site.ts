import { type FixtureSite, writeSite } from './site.ts';

/** Settings of the site of {@link writeOddSite}. */
export const ODD = { BASE_PATH: '/zwgk/fazhi/' };

/** A chart whose statement asks for a number of another year. */
const RATES = `
  - id: rates
    title: 检查的办结率
    statement: 机构设置检查的办结率{change:government-functions-rate-1}。
    places: []
    panels:
      - kind: compare
        series:
          - { indicator: government-functions-rate-1, label: 机构设置 }
          - { indicator: law-enforcement-rate-1, label: 执法行为 }
`;

/** An indicator that no report has a figure for, which the check warns of. */
const UNUSED =
  '  - { id: unused, name: 没有用到的指标, unit: 件, dutyArea: law-enforcement, kind: count, measure: flow, definition: 测试。 }\n';

/** What the sections are summed up by. */
const SUMMARIES = [
  ['01-government-functions', '优化机构设置，完善行政审批制度，着力优化公共服务'],
  ['02-law-enforcement', '规范行政执法行为，推动综合行政执法体制改革'],
  ['03-oversight-of-power', '加强审计监督，深入推进政务公开工作'],
] as const;

/**
 * A site of one report, 2019, with what is rare, each for a test of its own: no part above the chapters, no summaries, a chart whose
 * statement lacks a number, an indicator that nothing uses, and nothing for readers without a network.
 */
export function writeOddSite(): FixtureSite {
  const site = writeSite({ years: [2019] });
  site.edit('reports/2019/01-government-functions.md', 'partHeading: 一、工作开展情况\n', '');
  for (const [slug, summary] of SUMMARIES) site.edit(`reports/2019/${slug}.md`, `summary: ${summary}\n`, '');
  site.edit('reports/2019/original.txt', '一、工作开展情况\n\n', '');
  site.recordHash(2019);
  site.write('charts.yml', site.read('charts.yml') + RATES.slice(1));
  site.write('indicators.yml', site.read('indicators.yml').replace('indicators:\n', `indicators:\n${UNUSED}`));
  site.write('site.yml', `${site.read('site.yml')}offline: false\n`);
  return site;
}
