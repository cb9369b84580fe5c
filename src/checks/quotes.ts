import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { findNearestPassage, locateQuote, type QuoteProblem } from '../ledger/quotes.ts';
import {
  findReadableSection,
  type LedgerReport,
  listLedgerReports,
  listUnbound,
  placeRange,
} from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { findNearest } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/quote-absent': {
    severity: 'error',
    step: 'figures',
    meaning: '正文里没有这句引文',
    advice: '照正文改 `quote`，标点也要一样',
  },
  'figures/quote-ambiguous': {
    severity: 'error',
    step: 'figures',
    meaning: '引文在这一节里不止一处',
    advice: '多录几个字',
  },
  'figures/quote-elsewhere': { severity: 'error', step: 'figures', meaning: '引文在别的一节', advice: '改 `section`' },
  'figures/unknown-section': {
    severity: 'error',
    step: 'figures',
    meaning: '没有这一节',
    advice: '照提示改 `section`',
  },
});

/** Where quotes of figures.yml stand. */
export const QUOTES: Subject = { rules: RULES.rules, checks: [checkFigureSections, checkFigureQuotes] };

/** Entries of figures.yml name sections that the report has. A section's name is reported once, with all its lines. */
function checkFigureSections(content: AssembledContent): Finding[] {
  return listLedgerReports(content).flatMap(listUnknownSections);
}

function listUnknownSections({ figures, sections }: LedgerReport): Finding[] {
  const known = sections.map(({ slug }) => slug);
  const { observations, excused = [], acknowledged = [] } = figures.data;
  const entries = [
    ...observations.map(({ section }, index) => ({
      section,
      place: figures.locate(['observations', index, 'section']),
    })),
    ...excused.map(({ section }, index) => ({ section, place: figures.locate(['excused', index, 'section']) })),
    ...acknowledged.flatMap(({ section }, index) =>
      section === undefined ? [] : [{ section, place: figures.locate(['acknowledged', index, 'section']) }],
    ),
  ].filter(({ section }) => !known.includes(section));
  return [...Map.groupBy(entries, ({ section }) => section)].flatMap(([section, [first, ...others]]): Finding[] => {
    if (!first) return [];
    const nearest = findNearest(section, known);
    const lines = others.map(({ place }) => place.line).join('、');
    return [
      RULES.raise('figures/unknown-section', first.place, {
        message: `报告里没有“${section}”这一节，数字找不到它的出处${lines && `（第 ${lines} 行也这样写）`}。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}这里写文件名去掉序号，可以写的有：${known.join('、')}。`,
      }),
    ];
  });
}

/** A quote of figures.yml that leads to no place or to several. */
interface BadQuote {
  /** What it is the quote of. */
  what: '数字' | '说明';
  quote: string;
  section: AssembledSection;
  problem: QuoteProblem;
  placeOf: (key: 'quote' | 'section') => Place;
}

/** Every quote of figures.yml stands in its section, once. */
function checkFigureQuotes(content: AssembledContent): Finding[] {
  return listLedgerReports(content).flatMap((report) => listBadQuotes(report).map(describeQuote));
}

function listBadQuotes(report: LedgerReport): BadQuote[] {
  const ofObservations = listUnbound(report).flatMap(({ observation, problem, section, placeOf }): BadQuote[] =>
    problem.kind === 'quote-absent' || problem.kind === 'quote-ambiguous'
      ? [{ what: '数字', quote: observation.quote, section, problem, placeOf }]
      : [],
  );
  const { excused = [], acknowledged = [] } = report.figures.data;
  return [
    ...ofObservations,
    ...listBadEntries('excused', excused, report),
    ...listBadEntries('acknowledged', acknowledged, report),
  ];
}

function listBadEntries(
  list: 'excused' | 'acknowledged',
  entries: readonly { section?: string | undefined; quote?: string | undefined }[],
  report: LedgerReport,
): BadQuote[] {
  return entries.flatMap(({ quote, section: slug }, index): BadQuote[] => {
    if (quote === undefined || slug === undefined) return [];
    const section = findReadableSection(report, slug);
    const located = locateQuote(quote, slug, report.sections);
    if (!section || 'range' in located) return [];
    const what = list === 'excused' ? '数字' : '说明';
    return [{ what, quote, section, ...located, placeOf: (key) => report.figures.locate([list, index, key]) }];
  });
}

function describeQuote({ what, quote, section, problem, placeOf }: BadQuote): Finding {
  if (problem.kind === 'quote-ambiguous') {
    const longer = problem.longer.map((proposal) => `“${proposal}”`).join('、');
    return RULES.raise('figures/quote-ambiguous', placeOf('quote'), {
      message: `“${quote}”在“${section.slug}”一节里不止一处，不知道${what}出自哪一处。`,
      hint: longer ? `多录几个字，只剩一处即可，例如 ${longer}。` : '多录几个字，使它在这一节里只出现一次。',
    });
  }
  const [elsewhere] = problem.elsewhere;
  if (elsewhere !== undefined) {
    return RULES.raise('figures/quote-elsewhere', placeOf('section'), {
      message: `“${quote}”不在“${section.slug}”一节，在“${problem.elsewhere.join('”“')}”一节，链接会指错地方。`,
      hint: `若出自那里，把 section 改为 ${elsewhere}；若出自本节，照正文改正 quote。${suggestPassage(quote, section)}`,
    });
  }
  return RULES.raise('figures/quote-absent', placeOf('quote'), {
    message: `“${section.slug}”一节里没有“${quote}”这段文字，${what}找不到它的出处。`,
    hint: `${suggestPassage(quote, section)}引文要与正文一字不差，连标点也一样，并且不跨段落；正文要与原文一字不差。`,
  });
}

/** Name the passage of a section that is most like words it does not have, where one is near. */
export function suggestPassage(quote: string, section: AssembledSection): string {
  const nearest = findNearestPassage(quote, section);
  if (!nearest) return '';
  const passage = section.blocks[nearest.block]?.slice(nearest.start, nearest.end) ?? '';
  return `最接近的是第 ${placeRange(section, nearest).line} 行（${section.path}）的“${passage}”。`;
}
