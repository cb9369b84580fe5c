import { diceCoefficient } from 'dice-coefficient';
import type { Finding } from '../../src/content/finding.ts';
import type { AccountedNumeral } from '../../src/ledger/ledger.ts';
import { cutClause } from '../../src/ledger/sentence.ts';
import { findReadableSection, placeRange } from '../lib/ledger-entries.ts';
import type { ParsedContent, ParsedReport } from '../../src/report/parsed-content.ts';
import { quoteSentence } from '../lib/sentence-around.ts';
import { findUnboundQuotes } from '../lib/unbound-quotes.ts';

/** A clause of another year, and the indicator that its number is bound to. */
interface KnownClause {
  indicator: string;
  clause: string;
}

/** Clauses this much alike, numbers aside, are taken to speak of the same thing. */
const ALIKE = 0.7;

/**
 * Every numeral of the prose is a figure or accounted for. A report without figures.yml accounts for what the rules
 * account for. Numerals in the quote of an observation that has its own finding are left to that.
 */
export function checkNumerals(content: ParsedContent): Finding[] {
  return content.reports.flatMap((report) => {
    const { ledger } = report;
    if (!ledger) return [];
    const isQuoted = findUnboundQuotes(report);
    return ledger.numerals
      .filter((numeral) => !numeral.by && !isQuoted({ section: numeral.section, ...numeral.range }))
      .flatMap((numeral) => describeNumeral(numeral, report, content.reports));
  });
}

/** Figures of other reports' sections of this slug that this report does not have, with the clause each stands in. */
function listOtherYears(report: ParsedReport, slug: string, reports: readonly ParsedReport[]): KnownClause[] {
  const observed = report.figures?.data?.observations.map(({ indicator }) => indicator) ?? [];
  return reports
    .filter((other) => other !== report)
    .flatMap(({ sections, ledger }) => {
      const blocks = sections.find((section) => section.slug === slug)?.blocks ?? [];
      return (ledger?.figures ?? [])
        .filter(({ observation, indicator }) => observation.section === slug && !observed.includes(indicator.id))
        .map(({ indicator, numeral: { block, start, end } }) => ({
          indicator: indicator.id,
          clause: cutClause(blocks[block] ?? '', start, end),
        }));
    });
}

function describeNumeral(
  { section: slug, range, text }: AccountedNumeral,
  report: ParsedReport,
  reports: readonly ParsedReport[],
): Finding[] {
  const section = findReadableSection(report, slug);
  const block = section?.blocks[range.block];
  if (!section || block === undefined) return [];
  const clause = cutClause(block, range.start, range.end);
  const alike = findAlike(clause, listOtherYears(report, slug, reports));
  return [
    {
      ...placeRange(section, range),
      rule: 'figures/unaccounted-numeral',
      severity: 'error',
      message: `数字“${text}”没有登记：“${quoteSentence(block, range.start, range.end)}”。每个数字都要有交代，读者才能放心引用。`,
      hint:
        (alike ? `往年相似的一句登记为指标“${alike.indicator}”（“${alike.clause}”）。` : '') +
        `若是数据，在 reports/${report.name}/figures.yml 的 observations 里加一条（section: ${slug}）；` +
        '若还没有这个指标，先写进 indicators.yml；若不是数据（如名称、编号），写进 figures.yml 的 excused 并说明理由。',
    },
  ];
}

/** The known clause that is most like one, numbers aside. */
function findAlike(clause: string, known: readonly KnownClause[]): KnownClause | undefined {
  const [best] = known
    .map((other) => ({ other, score: diceCoefficient(dropDigits(other.clause), dropDigits(clause)) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score >= ALIKE ? best.other : undefined;
}

function dropDigits(text: string): string {
  return text.replace(/[\d.]+/gu, '');
}
