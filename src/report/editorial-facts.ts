import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { wholeFile } from '../content/finding.ts';
import type { Term } from '../content/schemas/glossary.ts';
import type { DutyArea } from '../content/schemas/duty-areas.ts';
import type { Relation } from '../content/schemas/indicators.ts';
import type { PublishedFact } from '../content/schemas/published-record.ts';
import type { SectionKind } from '../content/schemas/section.ts';
import type { Place } from '../text/place.ts';
import { overlaps } from '../text/span.ts';
import { EDITORIAL_NAMES, isEditorialName } from './fact-names.ts';
import { numberAlike, rewindFacts } from './published-facts.ts';
import { isProseBlock } from './prose.ts';
import { findParts } from './published-parts.ts';
import type { AssembledContent, AssembledReport } from './report.ts';
import { type AssembledSection, listBlocks, placeNode } from './section.ts';

/** What editors say of a report, and where. */
export interface EditorialFact extends PublishedFact {
  place: Place;
  written?: WrittenFact;
}

/** The key that holds a fact, where there is one such key. */
export interface WrittenFact {
  /** Relative to the content folder. */
  file: string;
  path: readonly (string | number)[];
  /** What it holds for the fact to say some words; `undefined` where that cannot be told from them. */
  hold: (said: string) => unknown;
}

const AREAS = `${EDITORIAL_NAMES.areas}：`;
const EXCUSE = `${EDITORIAL_NAMES.excuse}：`;
const DROP = `${EDITORIAL_NAMES.drop}：`;
const RELATION = `${EDITORIAL_NAMES.relation}：`;
const LOOK = `${EDITORIAL_NAMES.look}：`;
const TERM = `${EDITORIAL_NAMES.term}：`;

const KINDS: Readonly<Record<SectionKind, string>> = {
  preamble: '前言',
  measures: '主要举措和成效',
  'leaders-duty': '第一责任人职责',
  problems: '存在的不足',
  'next-year': '下一年度安排',
  other: '其他',
  closing: '结语',
};

/**
 * List what editors say of a report beside its text and figures, each under a name of its own: which duties it treats where,
 * how its text is set, why a number is no figure or there is none, what its figures were held to, and how its terms are explained. None of it
 * can be told from the original.
 */
export function listEditorialFacts(report: AssembledReport, content: AssembledContent): EditorialFact[] {
  const { indicators } = content;
  const { outline, sections, figures } = report;
  const file = report.report;
  if (!file?.data) return [];
  const placeOf = (path: readonly (string | number)[]): Place => figures?.locate(path) ?? wholeFile(file.path);
  const areas = outline?.areas.map(({ title }) => title).join('、');
  const reasonAt = (list: string, index: number): Pick<EditorialFact, 'place' | 'written'> => {
    const path = [list, index, 'reason'];
    return { place: placeOf(path), ...(figures && { written: { file: figures.path, path, hold: (said) => said } }) };
  };
  return numberAlike([
    ...(outline
      ? [{ fact: EDITORIAL_NAMES.outline, said: `${outline.title}：${areas}`, place: file.locate(['outline']) }]
      : []),
    ...sections.flatMap((section) => listOfSection(section, report)),
    ...(figures?.data?.excused ?? []).map(({ quote, reason }, index) => ({
      fact: `${EXCUSE}“${quote}”`,
      said: reason,
      ...reasonAt('excused', index),
    })),
    ...(figures?.data?.dropped ?? []).map(({ indicator, reason }, index) => ({
      fact: `${DROP}${indicator}`,
      said: reason,
      ...reasonAt('dropped', index),
    })),
    ...listRelations(report, indicators?.data?.relations ?? [], (index) =>
      indicators ? indicators.locate(['relations', index]) : wholeFile(file.path),
    ),
    ...listTerms(content).filter(({ fact }) => isOnRecord(fact, report)),
  ]);
}

/** What editors said of a report when it was published, as its record has it: what was corrected since is undone. */
export function recordEditorialFacts(report: AssembledReport, content: AssembledContent): PublishedFact[] {
  const now = [...listEditorialFacts(report, content), ...listNewTerms(report, content)];
  return rewindFacts(now, report, isEditorialName);
}

/** What the glossary says: of all years, so that one record has it. */
function listTerms({ glossary }: AssembledContent): (EditorialFact & { term: Term })[] {
  return (glossary?.data?.terms ?? []).map((term, index) => {
    const sources = term.sources.map(({ title, number }) => (number === undefined ? title : `${title}（${number}）`));
    const path = ['terms', index, 'definition'];
    const [before, after] = [`${term.term}：`, `依据：${sources.join('；')}`];
    return {
      fact: TERM + term.id,
      said: before + term.definition + after,
      place: glossary?.locate(path) ?? wholeFile('glossary.yml'),
      ...(glossary && { written: { file: glossary.path, path, hold: (said) => cutBetween(said, before, after) } }),
      term,
    };
  });
}

function cutBetween(said: string, before: string, after: string): string | undefined {
  const isBetween = said.startsWith(before) && said.endsWith(after) && said.length > before.length + after.length;
  return isBetween ? said.slice(before.length, said.length - after.length) : undefined;
}

function isOnRecord(fact: string, { record }: AssembledReport): boolean {
  return record?.data?.editorial?.some((one) => one.fact === fact) ?? false;
}

/** Terms that no record has, and that this is the first published report to have. */
function listNewTerms(report: AssembledReport, content: AssembledContent): EditorialFact[] {
  const published = content.reports
    .filter((one) => one.report?.data?.status === 'published')
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return listTerms(content).filter(({ fact, term }) => {
    if (published.some((one) => isOnRecord(fact, one))) return false;
    const names = [term.term, ...(term.aliases ?? [])];
    const first = published.find(({ sections }) =>
      sections.some(({ blocks }) => blocks.some((text) => names.some((name) => text.includes(name)))),
    );
    return first?.name === report.name;
  });
}

/** Whether a fact is what the glossary says of a term. */
export function isOfTerm(fact: string): boolean {
  return fact.startsWith(TERM);
}

function listOfSection(section: AssembledSection, report: AssembledReport): EditorialFact[] {
  const { kind, dutyAreas, headings, locate, path: file } = section;
  const known = report.outline?.areas ?? [];
  const named = nameBlocks(section, report);
  const open = headings.values();
  const ofAreas = (what: string, ids: readonly string[], place: Place, written?: WrittenFact): EditorialFact[] => {
    const said = ids.map((id) => known.find((area) => area.id === id)?.title ?? id).join('、');
    return said === '' ? [] : [{ fact: AREAS + what, said, place, ...(written && { written }) }];
  };
  return [
    ...(kind ? [nameSection(section), ...named.filter(({ isHeading }) => isHeading).map(({ part }) => part)] : []).map(
      (name): EditorialFact => ({
        fact: `${EDITORIAL_NAMES.kind}：${name}`,
        said: kind ? KINDS[kind] : '',
        place: locate(['kind']),
        written: {
          file,
          path: ['kind'],
          hold: (said) => Object.entries(KINDS).find(([, words]) => words === said)?.[0],
        },
      }),
    ),
    ...ofAreas(nameSection(section), dutyAreas, locate(['dutyAreas']), {
      file,
      path: ['dutyAreas'],
      hold: (said) => findAreas(said, known),
    }),
    ...listBlocks(section).flatMap(({ heading }, at) => {
      const [own, name] = [heading && open.next().value, named[at]];
      if (!own || !name) return [];
      const what = name.isHeading ? name.part : `${name.part}之“${section.publishedBlocks[at] ?? own.text}”`;
      return ofAreas(what, own.dutyAreas, placeNode(section, own.node));
    }),
    ...listLooks(section, named).map(({ look, said, node }) => ({ fact: look, said, place: placeNode(section, node) })),
  ];
}

/** Ids of the areas that are said; a title may have the mark in it that stands between two. */
function findAreas(said: string, areas: readonly DutyArea[]): string[] | undefined {
  const found = areas
    .filter(({ title }) => said.includes(title))
    .toSorted((a, b) => said.indexOf(a.title) - said.indexOf(b.title));
  return found.map(({ title }) => title).join('、') === said ? found.map(({ id }) => id) : undefined;
}

/** A section by its heading, as it was published. */
function nameSection({ publishedHeading, title }: AssembledSection): string {
  return `“${publishedHeading ?? title}”`;
}

/** A block of a section, by the section that it was published in. */
interface NamedBlock {
  /** That section, by its heading: `“（三）推进科学民主决策”`. */
  part: string;
  /** Name of how the block is set. */
  look: string;
  /** Whether it prints that section's heading, since its text was merged into another's. */
  isHeading: boolean;
  /** By how much its headings are deeper than in a file of their own. */
  depth: number;
}

function nameBlocks(section: AssembledSection, report: AssembledReport): NamedBlock[] {
  const blocks = listBlocks(section);
  const merged = findParts(section, report).parts.slice(1);
  return blocks.map((_, at): NamedBlock => {
    const last = merged.findLast(({ start, headings }) => headings > 0 && start - 1 <= at);
    const title = blocks[(last?.start ?? 0) - 1];
    const part = title ? `“${section.publishedBlocks[(last?.start ?? 0) - 1] ?? title.text}”` : nameSection(section);
    const number = at - (last?.start ?? 0) + 1;
    const depth = (title?.heading?.level ?? 1) - 1;
    return { part, look: `${LOOK}${part}第 ${number} 段`, isHeading: number === 0, depth };
  });
}

/** How the blocks of a section are set, but for those whose words were corrected: what they say is said there. */
function listLooks(
  section: AssembledSection,
  named: readonly NamedBlock[],
): { look: string; said: string; node: Nodes }[] {
  const looks: { look: string; said: string; node: Nodes }[] = [];
  let at = -1;
  visit(section.tree, (node) => {
    if (!isProseBlock(node)) return;
    at += 1;
    const name = named[at];
    if (!name || name.isHeading || isCorrected(section, at)) return;
    const level = node.type === 'heading' ? node.depth - name.depth : 0;
    const marks = level > 2 ? [`${level} 级小标题`] : [];
    visit(node, (part: Nodes) => {
      if (part.type === 'strong') marks.push(`加粗“${toString(part)}”`);
      if (part.type === 'emphasis') marks.push(`倾斜“${toString(part)}”`);
      if (part.type === 'break') marks.push('换行');
    });
    if (marks.length > 0) looks.push({ look: name.look, said: marks.join('、'), node });
  });
  return looks;
}

function isCorrected({ blocks, publishedBlocks }: AssembledSection, at: number): boolean {
  return publishedBlocks[at] !== blocks[at];
}

/** Relations that the figures of a report were held to, then or now, whoever declares them. */
function listRelations(
  { figures, record, ledger }: AssembledReport,
  shared: readonly Relation[],
  placeOf: (index: number) => Place,
): EditorialFact[] {
  const observed = new Set([
    ...(record?.data?.figures ?? []).map(({ indicator }) => indicator),
    ...(ledger?.figures ?? []).map(({ indicator }) => indicator.id),
  ]);
  const own = (figures?.data?.relations ?? []).map((relation, index) => ({
    relation,
    isMeant: relation.rejected === undefined,
    place: figures?.locate(['relations', index]) ?? placeOf(0),
  }));
  const all = [...shared.map((relation, index) => ({ relation, isMeant: true, place: placeOf(index) })), ...own];
  return all
    .filter(({ relation, isMeant }) => isMeant && listMembers(relation).every((id) => observed.has(id)))
    .map(({ relation, place }) => ({
      fact: `${RELATION}${relation.id}`,
      said: `${relation.title}（${writeFormula(relation)}）`,
      place,
    }));
}

function listMembers(relation: Relation): string[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total, ...relation.parts];
    case 'ratio':
      return [relation.share, relation.part, relation.whole];
    case 'part':
      return [relation.part, relation.whole];
    case 'change':
      return [relation.indicator];
  }
}

function writeFormula(relation: Relation): string {
  switch (relation.kind) {
    case 'sum':
      return `${relation.total} = ${relation.parts.join(' + ')}`;
    case 'ratio':
      return `${relation.share} = ${relation.part} ÷ ${relation.whole}`;
    case 'part':
      return `${relation.part} ≤ ${relation.whole}`;
    case 'change':
      return `${relation.indicator} ${relation.direction === 'increase' ? '增加' : '减少'}`;
  }
}

/** Whether a fact may be said for the first time after publication, since it takes nothing from readers. */
export function mayComeLater(fact: string): boolean {
  return [AREAS, EXCUSE, DROP, RELATION, TERM].some((kind) => fact.startsWith(kind));
}

/** Whether a fact may go, since what it is of has gone: with the text or the figures, of which there is a correction. */
export function mayGo(fact: string, report: AssembledReport): boolean {
  if (fact.startsWith(EXCUSE)) return !isExcusedStill(fact.slice(EXCUSE.length + 1, -1), report);
  if (fact.startsWith(DROP))
    return report.ledger?.figures.some(({ indicator }) => fact === DROP + indicator.id) ?? false;
  return report.sections.some((section) =>
    nameBlocks(section, report).some(({ look }, at) => isCorrected(section, at) && fact === look),
  );
}

/** Whether a numeral of these words is still no figure because somebody says so, be it by other words. */
function isExcusedStill(quote: string, { sections, ledger }: AssembledReport): boolean {
  const excused = ledger?.numerals.filter(({ by }) => by && 'excused' in by) ?? [];
  return excused.some(({ section, range }) => {
    const text = sections.find(({ slug }) => slug === section)?.blocks[range.block] ?? '';
    const start = text.indexOf(quote);
    return start !== -1 && overlaps(range, { start, end: start + quote.length });
  });
}
