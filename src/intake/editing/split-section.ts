import { basename, dirname } from 'node:path/posix';
import { join } from 'node:path';
import { CommandError } from '../../content/command-error.ts';
import { printPath } from '../../content/finding-words.ts';
import { readBonds, readKeyLines, type Section } from '../../content/schemas/section.ts';
import { openFrontMatter, openYaml } from '../../content/yaml/editor.ts';
import { readLines } from '../../content/yaml/line-ends.ts';
import { writeYaml } from '../../content/yaml/write-yaml.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { readEditable } from '../../disk/replace-file.ts';
import { locateQuote } from '../../ledger/quotes.ts';
import { parseProse } from '../../report/prose.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { findBlockPlace } from '../../report/rewrite-block.ts';
import type { AssembledSection } from '../../report/section.ts';
import { findPlaceholders, namePlaceholder } from '../../text/placeholders.ts';
import { listAreaIds, requireOutlines } from '../outline/outlines.ts';
import { nameSections } from '../outline/section-names.ts';
import { moveEntries } from './follow-up.ts';
import { findPassage } from './passage-key.ts';

/** A section cut in two. */
export interface SplitSection {
  changes: FileChange[];
  /** Address of the new section. */
  slug: string;
}

/**
 * Work out what changes where a section of a draft is cut at one of its headings: what follows becomes a section of its
 * own under that heading, with the entries of figures.yml and follow-up.yml that quote it, and later files are numbered anew.
 *
 * @param seen The heading's words as the person saw them.
 * @throws CommandError where it cannot be cut there.
 */
export async function splitSectionAt(
  content: AssembledContent,
  report: AssembledReport,
  key: string,
  seen: string,
): Promise<SplitSection> {
  const passage = findPassage(report, key);
  if (passage?.text !== seen) throw new CommandError('这个小标题刚才在别处改过，没有分。请照现在的样子再看一次。');
  if (passage.kind !== 'block' || passage.level === undefined)
    throw new CommandError('只能从小标题的地方另起一节，没有分。');
  const { section, block } = passage;
  const { data } = section;
  if (data?.kind !== 'measures' && data?.kind !== 'other') {
    throw new CommandError('只有写工作的部分和其他部分可以分成几节，没有分。这一节归错了的，到“认章节”里改。');
  }
  if (block === 0) throw new CommandError('这一节就是从这里开始的，没有分。');
  const moved = listMoved(report, section, block);
  refuseKeyLines(section, moved);
  const after = splitBonds(data, section, block, seen);
  const slug = nameNew(report, after.second, listAreaIds(requireOutlines(content)));
  const number = readNumber(section) + 1;
  const before = await readEditable(join(content.dir, section.path));
  const { text, splice } = readLines(before);
  const place = findBlockPlace(text, block);
  if (!place) throw new CommandError('这里分不开，没有改动。');
  const body = liftHeadings(text.slice(place.end).trimStart(), passage.level);
  const first = openFrontMatter(
    splice([{ start: text.slice(0, place.start).trimEnd().length, end: text.length, text: '\n' }]),
    printPath(section.path, content.dir),
  );
  if (after.headings) first.set(['headings'], after.headings);
  else first.remove(['headings']);
  const digits = /^\d+/u.exec(section.fileStem)?.[0].length ?? 2;
  return {
    slug,
    changes: [
      { path: section.path, before, after: first.write() },
      ...(await renumber(content, report, section, number, digits)),
      {
        path: `${dirname(section.path)}/${String(number).padStart(digits, '0')}-${slug}.md`,
        before: undefined,
        after: `---\n${writeYaml(after.second)}---\n\n${body}`,
      },
      ...(await moveFigures(content, report, moved, slug)),
      ...(await moveEntries(content, report, {
        passage: (one) => {
          if (!isFrom(one, report, section, block)) return one;
          // The heading is the new section's own.
          return isFrom(one, report, section, block + 1) ? { ...one, section: slug } : { section: slug };
        },
      })),
    ],
  };
}

/** What stood below the heading that is the section's now is a level higher; what stands beside it stays. */
function liftHeadings(body: string, level: number): string {
  const { children } = parseProse(body);
  const beside = children.findIndex((node) => node.type === 'heading' && node.depth <= level);
  return children.slice(0, beside === -1 ? undefined : beside).reduceRight((text, node) => {
    const start = node.position?.start.offset;
    if (node.type !== 'heading' || start === undefined || !text.startsWith('###', start)) return text;
    return text.slice(0, start) + text.slice(start + 1);
  }, body);
}

const QUOTING = ['observations', 'excused', 'acknowledged'] as const;

interface MovedEntry {
  list: (typeof QUOTING)[number];
  index: number;
  indicator: string | undefined;
}

/** Whether a quote stands from a block of a section on. */
function isFrom(
  { section: named, quote }: { section?: string | undefined; quote?: string | undefined },
  { sections }: AssembledReport,
  { slug }: AssembledSection,
  block: number,
): boolean {
  if (named !== slug || quote === undefined) return false;
  const located = locateQuote(quote, slug, sections);
  return 'range' in located && located.range.block >= block;
}

/** Entries of figures.yml that quote what stands from a block on. */
function listMoved(report: AssembledReport, section: AssembledSection, block: number): MovedEntry[] {
  return QUOTING.flatMap((list) =>
    (report.figures?.data?.[list] ?? []).flatMap((entry, index): MovedEntry[] => {
      if (!isFrom(entry, report, section, block)) return [];
      return [{ list, index, indicator: 'indicator' in entry ? entry.indicator : undefined }];
    }),
  );
}

function refuseKeyLines({ data }: AssembledSection, moved: readonly MovedEntry[]): void {
  const { summary = '', highlights = [] } = readKeyLines(data);
  const named = [...findPlaceholders(summary).map(namePlaceholder), ...highlights.map(({ indicator }) => indicator)];
  if (!moved.some(({ indicator }) => indicator !== undefined && named.includes(indicator))) return;
  throw new CommandError('这一节的摘要或旁边的数字，说的是要分出去的那一半。先到“写摘要”里改掉它，再来分。');
}

/** The duty areas of headings go with them; those of the heading itself become the new section's. */
function splitBonds(
  data: Extract<Section, { kind: 'measures' | 'other' }>,
  section: AssembledSection,
  block: number,
  heading: string,
): { headings: { heading: string; dutyAreas: string[] }[] | undefined; second: Section } {
  const { headings = [] } = readBonds(data);
  const below = section.blocks.slice(block + 1);
  const own = headings.find((one) => one.heading === heading);
  const moved = headings.filter((one) => below.includes(one.heading));
  const kept = headings.filter((one) => one !== own && !moved.includes(one));
  const second: Section =
    data.kind === 'other'
      ? { kind: 'other', heading }
      : {
          kind: 'measures',
          ...(own && { dutyAreas: own.dutyAreas }),
          heading,
          ...(moved.length > 0 && { headings: moved }),
        };
  return { headings: kept.length > 0 ? kept : undefined, second };
}

/** The new section is named last, so that no other has to give up its address. */
function nameNew({ sections }: AssembledReport, second: Section, areaIds: readonly string[]): string {
  const planned = sections.map(({ data, slug }) => ({
    frontMatter: data ?? { kind: 'closing' as const },
    blocks: [],
    slug,
  }));
  const { fileName = '' } = nameSections([...planned, { frontMatter: second, blocks: [] }], areaIds).at(-1) ?? {};
  const slug = basename(fileName, '.md').replace(/^\d+-/u, '');
  if (sections.every((other) => other.slug !== slug)) return slug;
  throw new CommandError(`新的一节会与另一节同用网址“${slug}”，没有分。先到“认章节”里给那一节换一个网址。`);
}

function readNumber({ fileStem }: AssembledSection): number {
  return Number(/^\d+/u.exec(fileStem)?.[0] ?? 0);
}

/** Files from a number on make room for one more. */
async function renumber(
  { dir }: AssembledContent,
  { sections }: AssembledReport,
  section: AssembledSection,
  number: number,
  digits: number,
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  let next = number;
  for (const later of sections.slice(sections.indexOf(section) + 1)) {
    if (readNumber(later) > next) break;
    next = readNumber(later) + 1;
    const text = await readEditable(join(dir, later.path));
    const name = `${String(next).padStart(digits, '0')}-${later.slug}.md`;
    changes.push(
      { path: later.path, before: text, after: undefined },
      { path: `${dirname(later.path)}/${name}`, before: undefined, after: text },
    );
  }
  return changes;
}

async function moveFigures(
  { dir }: AssembledContent,
  { figures }: AssembledReport,
  moved: readonly MovedEntry[],
  slug: string,
): Promise<FileChange[]> {
  if (!figures || moved.length === 0) return [];
  const before = await readEditable(join(dir, figures.path));
  const editor = openYaml(before, printPath(figures.path, dir));
  for (const { list, index } of moved) editor.set([list, index, 'section'], slug);
  return [{ path: figures.path, before, after: editor.write() }];
}
