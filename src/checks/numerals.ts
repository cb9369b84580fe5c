import { diceCoefficient } from 'dice-coefficient';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { AccountedNumeral } from '../ledger/ledger.ts';
import { locateQuote } from '../ledger/quotes.ts';
import { findReadableSection, type LedgerReport, listLedgerReports, placeRange } from '../report/ledger-entries.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { findUnboundQuotes } from '../report/unbound-quotes.ts';
import { cutClause, cutSentence } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/unaccounted-numeral': {
    severity: 'error',
    step: 'figures',
    meaning: '正文的一个数字没有着落',
    advice: '在工作台里登记它，或说明不是数据',
  },
  'figures/needless-excuse': {
    severity: 'error',
    step: 'figures',
    meaning: '不必说明的数字作了说明',
    advice: '从 `excused` 里删去',
  },
});

/** Numerals of the text, and what accounts for them. */
export const NUMERALS: Subject = { rules: RULES.rules, checks: [checkNumerals, checkExcused] };

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
function checkNumerals(content: AssembledContent): Finding[] {
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
function listOtherYears(report: AssembledReport, slug: string, reports: readonly AssembledReport[]): KnownClause[] {
  const observed = report.figures?.data?.observations.map(({ indicator }) => indicator) ?? [];
  return reports
    .filter((other) => other !== report)
    .flatMap(({ sections, ledger }) => {
      const blocks = sections.find((section) => section.slug === slug)?.blocks ?? [];
      return (ledger?.figures ?? [])
        .filter(({ observation, indicator }) => observation.section === slug && !observed.includes(indicator.id))
        .map(({ indicator, numeral }) => ({
          indicator: indicator.id,
          clause: cutClause(blocks[numeral.block] ?? '', numeral),
        }));
    });
}

function describeNumeral(
  { section: slug, range, text }: AccountedNumeral,
  report: AssembledReport,
  reports: readonly AssembledReport[],
): Finding[] {
  const section = findReadableSection(report, slug);
  const block = section?.blocks[range.block];
  if (!section || block === undefined) return [];
  const clause = cutClause(block, range);
  const alike = findAlike(clause, listOtherYears(report, slug, reports));
  return [
    RULES.raise('figures/unaccounted-numeral', placeRange(section, range), {
      message: `数字“${text}”没有登记：“${quoteSentence(block, range)}”。每个数字都要有交代，读者才能放心引用。`,
      hint:
        (alike ? `往年相似的一句登记为指标“${alike.indicator}”（“${alike.clause}”）。` : '') +
        `若是数据，在 reports/${report.name}/figures.yml 的 observations 里加一条（section: ${slug}）；` +
        '若还没有这个指标，先写进 indicators.yml；若不是数据（如名称、编号），写进 figures.yml 的 excused 并说明理由。',
    }),
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

/** Every numeral excused by an entry needs it; quotes that lead nowhere are another check's. */
function checkExcused(content: AssembledContent): Finding[] {
  return listLedgerReports(content).flatMap(listNeedlessExcuses);
}

function listNeedlessExcuses(report: LedgerReport): Finding[] {
  const { figures, ledger, sections } = report;
  const needed = ledger.numerals.flatMap(({ by }) => (by && 'excused' in by ? [by.excused] : []));
  return (figures.data.excused ?? []).flatMap((entry, index): Finding[] => {
    const isPlaced = 'range' in locateQuote(entry.quote, entry.section, sections);
    if (needed.includes(entry) || !isPlaced || !findReadableSection(report, entry.section)) return [];
    return [
      RULES.raise('figures/needless-excuse', figures.locate(['excused', index, 'quote']), {
        message: `“${entry.quote}”里没有需要这样说明的数字：里面没有阿拉伯数字，或者数字已登记为数据，或者是年份、文号等不必说明的。`,
        hint: '删去这一条。',
      }),
    ];
  });
}

/** How much of a sentence is shown on either side. */
const SHOWN_LENGTH = 30;

/** The sentence around a stretch of text, shortened where it is long: `…设立法律援助中心1个，律师36名。`. */
function quoteSentence(text: string, place: Span): string {
  const { before, words, after } = cutSentence(text, place);
  const head = before.length > SHOWN_LENGTH ? `…${before.slice(-SHOWN_LENGTH)}` : before;
  const tail = after.length > SHOWN_LENGTH ? `${after.slice(0, SHOWN_LENGTH)}…` : after;
  return head + words + tail;
}
