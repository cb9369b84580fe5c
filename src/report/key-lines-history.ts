import type { PublishedFigure, PublishedKeyLines } from '../content/schemas/published-record.ts';
import { readKeyLines, type SectionKeyLines } from '../content/schemas/section.ts';
import { writeFigure } from '../ledger/printed-figure.ts';
import { fillPlaceholders } from '../text/placeholders.ts';
import { NO_FIGURE, printRecorded } from './figure-history.ts';
import { findOwnFigure } from './key-lines.ts';
import { findSlug } from './section-names.ts';
import type { AssembledReport } from './report.ts';
import type { AssembledSection } from './section.ts';

/** What is said of a section in a line, then and now. */
export interface KeyLinesHistory {
  section: AssembledSection;
  /** As it was published and as it stands now, for people: `精简机构（科级领导职数234名）`, or `无`. */
  was: string;
  is: string;
  /** `unrecorded`: it came after the record was written, and took nothing away from readers. */
  change: 'none' | 'unrecorded' | 'changed';
  /** Whether a figure that it has, or had, was itself corrected since: then it says another number than it did. */
  hasOtherFigures: boolean;
}

/** Follow what is said of each section of a published report in a line from its publication until now. */
export function listKeyLinesHistories({ sections, record, ledger }: AssembledReport): KeyLinesHistory[] {
  if (!record?.data || !ledger) return [];
  const { figures, summaries = [] } = record.data;
  const isSectionLost = summaries.some(
    (entry) => !sections.some(({ slug }) => slug === findSlug(entry.section, sections)),
  );
  return sections.flatMap((section): KeyLinesHistory[] => {
    const recorded = summaries.find((entry) => findSlug(entry.section, sections) === section.slug);
    // Under its other name it may well be on record.
    if (!section.data || (!recorded && isSectionLost)) return [];
    const own = readKeyLines(section.data);
    const now: FindFigure = (id) => {
      const figure = findOwnFigure(id, section.slug, ledger);
      return figure && writeFigure(figure);
    };
    const then: FindFigure = (id) => {
      const figure = findRecorded(id, figures, ledger.year);
      return figure ? printRecorded(figure) : now(id);
    };
    const is = writeKeyLines(own, now);
    const was = writeKeyLines(recorded ?? {}, then);
    const kept = writeKeyLines(recorded ?? {}, now);
    return [
      {
        section,
        was,
        is,
        change: kept === is ? 'none' : recorded ? 'changed' : 'unrecorded',
        hasOtherFigures: kept !== was || writeKeyLines(own, then) !== is,
      },
    ];
  });
}

/** What is said of sections that the record of their report does not have yet, as it would have it. */
export function listUnrecordedKeyLines(report: AssembledReport): PublishedKeyLines[] {
  return listKeyLinesHistories(report)
    .filter(({ change }) => change === 'unrecorded')
    .flatMap(({ section }) => recordKeyLines([section]));
}

/** What is said of sections, as a record has it. */
export function recordKeyLines(sections: readonly Pick<AssembledSection, 'slug' | 'data'>[]): PublishedKeyLines[] {
  return sections.flatMap(({ slug, data }) => {
    const { summary, highlights } = readKeyLines(data);
    if (summary === undefined && !highlights) return [];
    return [{ section: slug, ...(summary === undefined ? {} : { summary }), ...(highlights ? { highlights } : {}) }];
  });
}

type FindFigure = (indicator: string) => string | undefined;

function findRecorded(id: string, figures: readonly PublishedFigure[], year: number): PublishedFigure | undefined {
  return figures.find(({ indicator, period }) => indicator === id && period === String(year));
}

/** Write what is said of a section as one line: its summary, and in brackets the figures beside it. */
function writeKeyLines({ summary, highlights = [] }: SectionKeyLines, find: FindFigure): string {
  const beside = highlights.map(({ indicator, label }) => label + (find(indicator) ?? '')).join('、');
  if (summary === undefined) return beside || NO_FIGURE;
  const filled = fillPlaceholders(summary, (name) => find(name) ?? `{${name}}`);
  const words = 'filled' in filled ? filled.filled : summary;
  return beside ? `${words}（${beside}）` : words;
}
