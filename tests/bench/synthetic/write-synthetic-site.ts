import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { type FixtureSite, writeSite } from '../../support/site.ts';
import { AREAS } from './areas.ts';
import { INDICATORS, type SyntheticIndicator } from './indicators.ts';
import { createRandom } from './random.ts';
import { type SyntheticSection, writeReportText } from './report-text.ts';

/** Year of the first report; each has a year of its own, and that of a hundredth has passed. */
const FIRST_YEAR = 1920;

const OUTLINE = '2021';

/**
 * Write the content folder of a made-up 示例县 with so many reports, each with text and numbers of its own.
 *
 * @param seed An integer. The same seed gives the same reports; a report does not change with how many there are.
 */
export function writeSyntheticSite(reports: number, seed: number): FixtureSite {
  const site = writeSite({ years: [] });
  const areas = AREAS.map(({ id, title }) => ({ id, title }));
  site.write('duty-areas.yml', stringify({ [OUTLINE]: { title: '法治政府建设实施纲要（2021—2025年）', areas } }));
  site.write('indicators.yml', stringify({ indicators: INDICATORS.map(describeIndicator) }));
  for (let year = FIRST_YEAR; year < FIRST_YEAR + reports; year += 1) {
    writeReport(site, year, writeReportText(createRandom(seed + year), year));
  }
  return site;
}

function describeIndicator({ id, name, unit, dutyArea, kind }: SyntheticIndicator): object {
  return { id, name, unit, dutyArea, kind, measure: 'flow', definition: `一年里的${name}。` };
}

function writeReport(site: FixtureSite, year: number, sections: readonly SyntheticSection[]): void {
  const folder = `reports/${year}`;
  const title = `示例县人民政府关于${year}年度法治政府建设情况的报告`;
  const published = `${year + 1}-03-20 10:30`;
  const pageLine = `来源：示例县司法局 发布时间：${published}`;
  const original = [title, pageLine, ...sections.flatMap(printSection), ''].join('\n\n');
  for (const { fileStem, frontMatter, blocks } of sections) {
    site.write(`${folder}/${fileStem}.md`, `---\n${stringify(frontMatter)}---\n\n${blocks.join('\n\n')}\n`);
  }
  site.write(`${folder}/original.txt`, original);
  site.write(
    `${folder}/figures.yml`,
    stringify({ observations: sections.flatMap(({ observations }) => observations) }),
  );
  site.write(
    `${folder}/report.yml`,
    stringify({
      year,
      title,
      issuer: '示例县人民政府',
      addressee: '县委',
      source: '示例县司法局',
      published,
      signed: `${year + 1}-02-20`,
      outline: OUTLINE,
      status: 'published',
      original: { sha256: createHash('sha256').update(original).digest('hex') },
      'left-out': [{ words: pageLine, place: '第 3 行', reason: 'page-line' }],
    }),
  );
}

function printSection({ frontMatter, blocks }: SyntheticSection): string[] {
  const headings = [frontMatter['partHeading'], frontMatter['heading']].filter(
    (heading) => typeof heading === 'string',
  );
  return [...headings, ...blocks.map((block) => block.replace(/^## /u, ''))];
}
