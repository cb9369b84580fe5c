import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeCounts } from '../../../scripts/terminal/print-check.ts';
import { NUMERALS } from '../../../src/checks/numerals.ts';
import { OBSERVATIONS } from '../../../src/checks/observations.ts';
import { PRINTED_VALUES } from '../../../src/checks/printed-values.ts';
import { QUOTES } from '../../../src/checks/quotes.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import type { Finding } from '../../../src/content/finding.ts';
import { type Observation, QUALIFIERS } from '../../../src/content/schemas/figures.ts';
import type { BoundFigure } from '../../../src/ledger/bound-figure.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import { type LedgerReport, listLedgerReports, placeFigure, placeRange } from '../../../src/report/ledger-entries.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../../../src/report/report.ts';
import { parseSection } from '../../../src/report/section.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { sampleCases } from '../../support/full-run.ts';

const CHECKS = [OBSERVATIONS, QUOTES, PRINTED_VALUES, NUMERALS].flatMap(({ checks }) => checks);

const content = assembleContent(await readContentFolder(SUIXI_DIR));
const reports = listLedgerReports(content);

/** What the checks of the ledger find once one report is replaced, its ledger built anew. */
function check(report: AssembledReport): Finding[] {
  const { year = NaN, figures, sections } = report;
  const { indicators = [], relations } = content.indicators?.data ?? {};
  const ledger = buildLedger({ indicators, relations }, figures?.data ?? { observations: [] }, sections, year);
  const changed: AssembledContent = { ...content, reports: [{ ...report, ledger }] };
  return CHECKS.flatMap((run) => run(changed, { day: '2020-06-01' }));
}

/** Change one character of a report's Markdown, given by its file and its place there. */
function changeText(report: AssembledReport, file: string, line: number, column: number, to: string): AssembledReport {
  return {
    ...report,
    sections: report.sections.map((section) => {
      if (section.path !== file) return section;
      const lines = section.markdown.split('\n');
      const text = lines[line - 1] ?? '';
      const changed = text.slice(0, column - 1) + to + text.slice(column);
      return parseSection({ ...section, markdown: lines.with(line - 1, changed).join('\n') });
    }),
  };
}

function changeEntry(report: LedgerReport, entry: Observation, change: Partial<Observation>): AssembledReport {
  const { data } = report.figures;
  const observations = data.observations.map((other) => (other === entry ? { ...entry, ...change } : other));
  return { ...report, figures: { ...report.figures, data: { ...data, observations } } };
}

/** Another digit in the place of one. */
function otherDigit(digit: string): string {
  const digits = /\d/.test(digit) ? '0123456789' : '一二三四五六七八九';
  return digits.charAt((digits.indexOf(digit) + 1) % digits.length);
}

describe.each(reports.map((report) => ({ name: report.name, report })))('the report of $name', ({ report }) => {
  const { figures, numerals, relations } = report.ledger;
  const describeFigure = ({ indicator, period }: BoundFigure): string => `${indicator.id} ${period}`;
  const cases = figures.map((figure, index) => ({ what: describeFigure(figure), figure, index }));

  it('has all its observations bound, and no finding', () => {
    expect(figures.length).toBe(report.figures.data.observations.length);
    expect(check(report)).toEqual([]);
  });

  it('has every run of digits of its files among its numerals, and says so', () => {
    const bodies = report.sections.map(
      ({ path }) => readFileSync(join(SUIXI_DIR, path), 'utf8').split(/^---$/m)[2] ?? '',
    );
    const runs = bodies.join('\n').match(/\d+(?:\.\d+)?/g) ?? [];
    const bound = numerals.filter(({ by }) => by && 'figure' in by).length;
    expect(numerals.map(({ text }) => text)).toEqual(runs);
    expect(describeCounts({ ...content, reports: [report] })).toContain(
      `正文 ${runs.length} 处数字：${bound} 处为数据，${runs.length - bound} 处不是数据`,
    );
    expect(describeCounts({ ...content, reports: [report] })).toContain(`${relations.length} 项数量关系`);
  });

  it.each(cases)('tells of a digit of $what that is changed in the text', ({ figure, index }) => {
    const section = report.sections.find(({ slug }) => slug === figure.observation.section);
    if (!section) throw new Error(figure.observation.section);
    const { block, start, end } = figure.numeral;
    const digits = [...(section.blocks[block]?.slice(start, end) ?? '')]
      .map((digit, offset) => ({ digit, place: placeRange(section, { block, start: start + offset, end }) }))
      .filter(({ digit }) => digit !== '.');
    const numeral = placeRange(section, figure.numeral);
    for (const { digit, place } of sampleCases(digits, digits.length, index)) {
      const findings = check(changeText(report, section.path, place.line, place.column, otherDigit(digit)));
      const entry = placeFigure(report, figure, 'quote');
      expect(findings, `${digit} at ${place.column}`).toContainEqual(
        expect.objectContaining({
          ...entry,
          rule: expect.stringMatching(/^figures\/quote-(absent|elsewhere)$/) as string,
        }),
      );
      if (!/\d/.test(digit)) continue;
      expect(findings, `${digit} at ${place.column}`).toContainEqual(
        expect.objectContaining({ ...numeral, rule: 'figures/unaccounted-numeral' }),
      );
    }
  });

  it.each(cases)('tells of a changed entry of $what', ({ figure, index }) => {
    const { observation } = figure;
    const { value, qualifier, section, quote } = observation;
    const otherQualifiers = QUALIFIERS.filter((other) => other !== qualifier);
    const otherSlug = report.sections.map(({ slug }) => slug).find((slug) => slug !== section) ?? '';
    const changes: { change: Partial<Observation>; rule: RegExp }[] = [
      ...[value + 1, value - 1, value * 10, value / 100, -value, value + 0.01].map((other) => ({
        change: { value: other },
        rule: /value-differs/,
      })),
      ...otherQualifiers.map((other) => ({ change: { qualifier: other }, rule: /qualifier-/ })),
      { change: { section: otherSlug }, rule: /quote-elsewhere/ },
      { change: { section: 'nowhere' }, rule: /unknown-section/ },
      { change: { quote: `${quote}囗` }, rule: /quote-absent/ },
      { change: { quote: quote.replace(/[\d一二三]/u, otherDigit) }, rule: /quote-(absent|elsewhere)/ },
      { change: { indicator: `${observation.indicator}-x` }, rule: /unknown-indicator/ },
    ];
    for (const { change, rule } of sampleCases(changes, 4, index)) {
      const findings = check(changeEntry(report, observation, change));
      const start = placeFigure(report, figure, 'indicator').line;
      const end = placeFigure(report, figure, 'quote').line;
      const own = findings.filter(({ file, line }) => file === report.figures.path && line >= start && line <= end);
      expect(own.map((finding) => finding.rule).join(), JSON.stringify(change)).toMatch(rule);
    }
  });
});
