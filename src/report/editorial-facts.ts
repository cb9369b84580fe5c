import { wholeFile } from '../content/finding.ts';
import type { Term } from '../content/schemas/glossary.ts';
import type { Relation } from '../content/schemas/indicators.ts';
import type { PublishedFact } from '../content/schemas/published-record.ts';
import { listMemberIds } from '../ledger/spelled-relations.ts';
import type { Place } from '../text/place.ts';
import { overlaps } from '../text/span.ts';
import type { EditorialFact } from './editorial-fact.ts';
import { EDITORIAL_NAMES, isEditorialName } from './fact-names.ts';
import { numberAlike, rewindFacts } from './published-facts.ts';
import type { AssembledContent, AssembledReport } from './report.ts';
import { isOfCorrected, listSectionFacts } from './section-facts.ts';

const EXCUSE = `${EDITORIAL_NAMES.excuse}：`;
const DROP = `${EDITORIAL_NAMES.drop}：`;
const RELATION = `${EDITORIAL_NAMES.relation}：`;
const TERM = `${EDITORIAL_NAMES.term}：`;

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
    ...sections.flatMap((section) => listSectionFacts(section, report)),
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

/** Id of the term that a fact is of: what the glossary says of it; `undefined` for any other. */
export function readTermId(fact: string): string | undefined {
  return fact.startsWith(TERM) ? fact.slice(TERM.length) : undefined;
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
    .filter(({ relation, isMeant }) => isMeant && listMemberIds(relation).every((id) => observed.has(id)))
    .map(({ relation, place }) => ({
      fact: `${RELATION}${relation.id}`,
      said: `${relation.title}（${writeFormula(relation)}）`,
      place,
    }));
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
  return [EDITORIAL_NAMES.areas, EXCUSE, DROP, RELATION, TERM].some((kind) => fact.startsWith(kind));
}

/** Whether a fact may go, since what it is of has gone: with the text or the figures, of which there is a correction. */
export function mayGo(fact: string, report: AssembledReport): boolean {
  if (fact.startsWith(EXCUSE)) return !isExcusedStill(fact.slice(EXCUSE.length + 1, -1), report);
  if (fact.startsWith(DROP))
    return report.ledger?.figures.some(({ indicator }) => fact === DROP + indicator.id) ?? false;
  return isOfCorrected(fact, report);
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
