import { stringify } from 'yaml';
import { type FixtureSection, writeSections } from './site-text.ts';
import type { FixtureSite } from './site.ts';

/** What the made-up site measures: everything that its reports of these years have numbers for. */
export function describeIndicators(years: readonly number[]): object {
  const figures = years.flatMap(writeSections).flatMap((section) => section.figures);
  const first = figures.filter(
    ({ indicator }, index) => index === figures.findIndex((other) => other.indicator === indicator),
  );
  return {
    indicators: first.map(({ indicator, name, unit, dutyArea }) => ({
      id: indicator,
      name,
      unit,
      dutyArea,
      kind: unit === '%' ? 'share' : 'count',
      measure: 'flow',
      definition: `报告所说的${name}。`,
    })),
    ...(first.length === 0 ? {} : { relations: [CHECKS_WITHIN] }),
  };
}

const CHECKS_WITHIN = {
  id: 'checks-within',
  title: '机构设置检查是执法行为检查的一部分',
  kind: 'part',
  part: 'government-functions-checks-1',
  whole: 'law-enforcement-checks-1',
};

/** Put other lines in the place of one, by its number. */
export function setLine(site: Pick<FixtureSite, 'read' | 'write'>, file: string, line: number, text: string): void {
  site.write(
    file,
    site
      .read(file)
      .split('\n')
      .with(line - 1, text)
      .join('\n'),
  );
}

/** Excuse the numerals of a piece of the report of 2019, for tests that are not about figures. */
export function excuseNumerals(site: Pick<FixtureSite, 'read' | 'write'>, section: string, quote: string): void {
  const file = 'reports/2019/figures.yml';
  site.write(file, site.read(file) + stringify({ excused: [{ section, quote, reason: '测试用的数字' }] }));
}

/** The ledger of a made-up report. */
export function describeFigures(sections: readonly FixtureSection[]): object {
  return {
    observations: sections.flatMap(({ fileName, figures }) =>
      figures.map(({ indicator, value, qualifier, quote }) => ({
        indicator,
        value,
        ...(qualifier ? { qualifier } : {}),
        section: fileName.replace(/^\d+-|\.md$/g, ''),
        quote,
      })),
    ),
  };
}
