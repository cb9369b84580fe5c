import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { AccountedNumeral } from '../ledger/ledger.ts';
import { locateQuote } from '../ledger/quotes.ts';
import { oncePerValue } from '../once-per.ts';
import { listNumerals } from '../quantities/numerals.ts';
import { findReadableSection, type LedgerReport, listLedgerReports, placeRange } from '../report/ledger-entries.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { findUnboundQuotes } from '../report/unbound-quotes.ts';
import { compareWords, type Words } from '../text/likeness.ts';
import { cutClause, cutSentence, searchClauses, splitSentences } from '../text/sentences.ts';
import { sliceSpan, type Span } from '../text/span.ts';
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
  pairs: Words;
}

/** A block, as it is asked for each of its numerals. */
interface Block {
  text: string;
  sentences: readonly Span[];
  /** The clause of another year that is most like the one that a place stands in. */
  findAlike: (place: Span) => KnownClause | undefined;
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
    const readBlock = readBlocksOnce(report, content.reports);
    return ledger.numerals
      .filter((numeral) => !numeral.by && !isQuoted({ section: numeral.section, ...numeral.range }))
      .flatMap((numeral) => describeNumeral(numeral, report, readBlock(numeral)));
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
    })
    .map((known) => ({ ...known, pairs: pairCharacters(known.clause) }));
}

/** Read each block at its first numeral, and each section of other years at the first of this year's. */
function readBlocksOnce(
  report: AssembledReport,
  reports: readonly AssembledReport[],
): (numeral: AccountedNumeral) => Block | undefined {
  const readKnown = oncePerValue((slug: string) => listOtherYears(report, slug, reports));
  const readSection = oncePerValue((slug: string) =>
    oncePerValue((block: number): Block | undefined => {
      const text = findReadableSection(report, slug)?.blocks[block];
      if (text === undefined) return undefined;
      const masked = maskNumerals(text);
      const findClause = searchClauses(masked);
      const compare = oncePerValue((start: number) =>
        findAlike(sliceSpan(masked, findClause({ start, end: start })), readKnown(slug)),
      );
      return { text, sentences: splitSentences(text), findAlike: (place) => compare(findClause(place).start) };
    }),
  );
  return ({ section, range }) => readSection(section)(range.block);
}

/** A text whose numerals have no marks, so that the comma of 1，234 ends no clause. */
function maskNumerals(text: string): string {
  let masked = '';
  for (const { start, end } of listNumerals(text)) {
    masked += text.slice(masked.length, start) + '0'.repeat(end - start);
  }
  return masked + text.slice(masked.length);
}

function describeNumeral(
  { section: slug, range, text }: AccountedNumeral,
  report: AssembledReport,
  block: Block | undefined,
): Finding[] {
  const section = findReadableSection(report, slug);
  if (!section || !block) return [];
  const alike = block.findAlike(range);
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
  const pairs = pairCharacters(clause);
  if (pairs.length === 0) return undefined;
  const [best] = known
    .map((other) => ({ other, score: compareWords(other.pairs, pairs) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score >= ALIKE ? best.other : undefined;
}

/** The pairs of characters of a clause, numbers aside; the one character, where it has no other. */
function pairCharacters(clause: string): Words {
  const words = clause.replace(/[\d.]+/gu, '');
  return words.length === 1
    ? [words]
    : Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
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
function quoteSentence({ text, sentences }: Block, place: Span): string {
  const { before, words, after } = cutSentence(text, place, sentences);
  const head = before.length > SHOWN_LENGTH ? `…${before.slice(-SHOWN_LENGTH)}` : before;
  const tail = after.length > SHOWN_LENGTH ? `${after.slice(0, SHOWN_LENGTH)}…` : after;
  return head + words + tail;
}
