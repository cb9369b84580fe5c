import type { Finding } from '../../src/content/finding.ts';
import type { Place } from '../../src/text/place.ts';
import { findNearestPassage, locateQuote, type QuoteProblem } from '../../src/ledger/quotes.ts';
import {
  findReadableSection,
  type LedgerReport,
  listLedgerReports,
  listUnbound,
  placeRange,
} from '../lib/ledger-entries.ts';
import type { ParsedContent, ParsedSection } from '../../src/report/parsed-content.ts';

/** A quote of figures.yml that leads to no place or to several. */
interface BadQuote {
  quote: string;
  section: ParsedSection;
  problem: QuoteProblem;
  placeOf: (key: 'quote' | 'section') => Place;
}

/** Every quote of figures.yml stands in its section, once. */
export function checkFigureQuotes(content: ParsedContent): Finding[] {
  return listLedgerReports(content).flatMap((report) => listBadQuotes(report).map(describeQuote));
}

function listBadQuotes(report: LedgerReport): BadQuote[] {
  const ofObservations = listUnbound(report).flatMap(({ observation, problem, section, placeOf }): BadQuote[] =>
    problem.kind === 'quote-absent' || problem.kind === 'quote-ambiguous'
      ? [{ quote: observation.quote, section, problem, placeOf }]
      : [],
  );
  const ofExcused = (report.figures.data.excused ?? []).flatMap(({ quote, section: slug }, index): BadQuote[] => {
    const section = findReadableSection(report, slug);
    const located = locateQuote(quote, slug, report.sections);
    if (!section || 'range' in located) return [];
    return [{ quote, section, ...located, placeOf: (key) => report.figures.locate(['excused', index, key]) }];
  });
  return [...ofObservations, ...ofExcused];
}

function describeQuote({ quote, section, problem, placeOf }: BadQuote): Finding {
  if (problem.kind === 'quote-ambiguous') {
    const longer = problem.longer.map((proposal) => `“${proposal}”`).join('、');
    return {
      ...placeOf('quote'),
      rule: 'figures/quote-ambiguous',
      severity: 'error',
      message: `“${quote}”在“${section.slug}”一节里不止一处，不知道数字出自哪一处。`,
      hint: longer ? `多录几个字，只剩一处即可，例如 ${longer}。` : '多录几个字，使它在这一节里只出现一次。',
    };
  }
  const [elsewhere] = problem.elsewhere;
  if (elsewhere !== undefined) {
    return {
      ...placeOf('section'),
      rule: 'figures/quote-elsewhere',
      severity: 'error',
      message: `“${quote}”不在“${section.slug}”一节，在“${problem.elsewhere.join('”“')}”一节，链接会指错地方。`,
      hint: `若出自那里，把 section 改为 ${elsewhere}；若出自本节，照正文改正 quote。${suggestPassage(quote, section)}`,
    };
  }
  return {
    ...placeOf('quote'),
    rule: 'figures/quote-absent',
    severity: 'error',
    message: `“${section.slug}”一节里没有“${quote}”这段文字，数字找不到它的出处。`,
    hint: `${suggestPassage(quote, section)}引文要与正文一字不差，连标点也一样，并且不跨段落；正文要与原文一字不差。`,
  };
}

function suggestPassage(quote: string, section: ParsedSection): string {
  const nearest = findNearestPassage(quote, section);
  if (!nearest) return '';
  const passage = section.blocks[nearest.block]?.slice(nearest.start, nearest.end) ?? '';
  return `最接近的是第 ${placeRange(section, nearest).line} 行（${section.path}）的“${passage}”。`;
}
