import { join } from 'node:path';
import { printPath } from '../../content/finding-words.ts';
import type { Figures } from '../../content/schemas/figures.ts';
import { openYaml } from '../../content/yaml/editor.ts';
import { readLines } from '../../content/yaml/line-ends.ts';
import { splitSection } from '../../content/yaml/front-matter.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { readEditable } from '../../disk/replace-file.ts';
import { locateQuote } from '../../ledger/quotes.ts';
import { type AssembledContent, type AssembledReport, assembleReport } from '../../report/report.ts';
import { type AssembledSection, parseSection } from '../../report/section.ts';
import { findChanges } from '../../text/differences.ts';
import { removeNotes } from '../proposals/ledger-document.ts';

/** Lists of figures.yml whose entries quote the text. */
const QUOTING = ['observations', 'excused', 'acknowledged'] as const;

/** An entry of figures.yml that an edit of the text leaves without its words. */
export interface LooseEntry {
  list: (typeof QUOTING)[number];
  index: number;
  /** The words that it quoted. */
  quote: string;
  /** Name of the indicator, where it is one's. */
  indicator: string | undefined;
}

/**
 * Bring a draft's figures.yml in line with an edited section: quotes that the edit touches are rewritten where they still
 * lead to the same number, and entries that have lost their words are taken out.
 *
 * @param raw The section's file as it will be.
 */
export async function carryQuotes(
  content: AssembledContent,
  report: AssembledReport,
  section: AssembledSection,
  raw: string,
): Promise<{ changes: FileChange[]; loose: LooseEntry[] }> {
  const { figures } = report;
  if (!figures?.data) return { changes: [], loose: [] };
  const { markdown } = splitSection(readLines(raw).text, section.path);
  const edited = parseSection({ ...section, markdown });
  const sections = report.sections.map((other) => (other === section ? { ...other, markdown } : other));
  const before = listStanding(report, report.sections);
  const after = listStanding(assembleReport({ ...report, sections }, content), sections.map(parseSection));
  const lost = listQuotes(figures.data).filter(
    (entry) =>
      entry.section === section.slug && before.has(entry.quote + entry.list) && !after.has(entry.quote + entry.list),
  );
  const carried = lost.flatMap((entry) => {
    const quote = moveQuote(entry.quote, section, edited);
    const isSameNumber = quote !== undefined && readDigits(quote) === readDigits(entry.quote);
    return isSameNumber ? [{ ...entry, to: quote }] : [];
  });
  const data = rewrite(figures.data, carried);
  const moved = assembleReport({ ...report, sections, figures: { ...figures, data } }, content);
  const standing = listStanding(moved, moved.sections);
  const kept = carried.filter(({ to, list }) => standing.has(to + list));
  const loose = lost.filter((entry) => kept.every(({ list, index }) => list !== entry.list || index !== entry.index));
  if (kept.length + loose.length === 0) return { changes: [], loose: [] };
  const text = await readEditable(join(content.dir, figures.path));
  const editor = openYaml(text, printPath(figures.path, content.dir));
  for (const { list, index, to } of kept) editor.set([list, index, 'quote'], to);
  for (const { list, index } of loose) {
    removeNotes(editor, list, index);
    editor.remove([list, index]);
  }
  const indicators = content.indicators?.data?.indicators ?? [];
  return {
    changes: [{ path: figures.path, before: text, after: editor.write() }],
    loose: loose.map(({ list, index, quote, indicator }) => ({
      list,
      index,
      quote,
      indicator: indicators.find(({ id }) => id === indicator)?.name,
    })),
  };
}

interface Quoted {
  list: LooseEntry['list'];
  index: number;
  section: string;
  quote: string;
  indicator: string | undefined;
}

function listQuotes(figures: Figures): Quoted[] {
  return QUOTING.flatMap((list) =>
    (figures[list] ?? []).flatMap((entry, index): Quoted[] => {
      const { section, quote } = entry;
      if (section === undefined || quote === undefined) return [];
      return [{ list, index, section, quote, indicator: 'indicator' in entry ? entry.indicator : undefined }];
    }),
  );
}

/** The quotes that lead to their number, or to one place where they are of none; each with its list. */
function listStanding(
  { figures, ledger }: Pick<AssembledReport, 'figures' | 'ledger'>,
  sections: Parameters<typeof locateQuote>[2],
): Set<string> {
  const unbound = ledger?.unbound.map(({ observation }) => observation) ?? [];
  const { observations = [] } = figures?.data ?? {};
  const quoted = figures?.data ? listQuotes(figures.data) : [];
  return new Set(
    quoted
      .filter(({ list, index, quote, section }) =>
        list === 'observations'
          ? !unbound.some((observation) => observation === observations[index])
          : 'range' in locateQuote(quote, section, sections),
      )
      .map(({ list, quote }) => quote + list),
  );
}

function rewrite(figures: Figures, moved: readonly (Quoted & { to: string })[]): Figures {
  const change = <Entry extends object>(list: Quoted['list'], entries: readonly Entry[]): Entry[] =>
    entries.map((entry, index) => {
      const found = moved.find((other) => other.list === list && other.index === index);
      return found ? { ...entry, quote: found.to } : entry;
    });
  return {
    ...figures,
    observations: change('observations', figures.observations),
    ...(figures.excused && { excused: change('excused', figures.excused) }),
    ...(figures.acknowledged && { acknowledged: change('acknowledged', figures.acknowledged) }),
  };
}

function readDigits(text: string): string {
  return text.replace(/[^\d.]/gu, '');
}

/** The words that stand now where a quote stood; `undefined` where it stood in no one place, or more has changed round it. */
export function moveQuote(
  quote: string,
  section: AssembledSection,
  edited: { blocks: readonly string[] },
): string | undefined {
  const located = locateQuote(quote, section.slug, [section]);
  if ('problem' in located) return undefined;
  const { block, start, end } = located.range;
  // Paragraphs before it may have been joined or parted: the texts are compared as one.
  const [was, is] = [section.blocks.join('\n'), edited.blocks.join('\n')];
  const offset = section.blocks.slice(0, block).join('\n').length + (block > 0 ? 1 : 0);
  const changes = findChanges(was, is);
  const follow = (at: number, side: 'start' | 'end'): number => {
    let shift = 0;
    for (const { old, new: next } of changes) {
      if (side === 'start' ? old.start > at || (old.start === at && old.end > at) : old.end > at || old.start === at)
        break;
      shift = next.end - old.end;
    }
    return at + shift;
  };
  const touched = changes.filter(({ old }) => old.start < offset + end && old.end > offset + start);
  if (touched.some(({ old }) => old.start < offset + start || old.end > offset + end)) return undefined;
  const words = is.slice(follow(offset + start, 'start'), follow(offset + end, 'end'));
  return words.trim() === words && words !== '' && !words.includes('\n') ? words : undefined;
}
