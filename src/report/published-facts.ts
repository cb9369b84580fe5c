import { toString } from 'mdast-util-to-string';
import type { PublishedFact } from '../content/schemas/published-record.ts';
import type { Correction } from '../content/schemas/report.ts';
import type { Place } from '../text/place.ts';
import { FACT_NAMES, isEditorialName } from './fact-names.ts';
import { NO_FIGURE } from './figure-history.ts';
import { listLinks } from './links.ts';
import type { AssembledReport } from './report.ts';
import { placeNode } from './section.ts';

/** What a fact is written as: a key of report.yml, a link of a section's text, or a note in figures.yml, by its index. */
export type FactSource =
  | { kind: 'key'; path: readonly string[] }
  | { kind: 'link'; section: string; index: number }
  | { kind: 'note'; index: number };

/** What a published report says beside its text and figures: who wrote it, where its original is, where a link leads. */
export interface StatedFact extends PublishedFact {
  place: Place;
  source: FactSource;
}

/** Keys of report.yml that readers are told. */
const KEYS = ['issuer', 'addressee', 'number', 'source', 'published', 'signed', 'outline'] as const;

/** What an entry of the public catalogue is called, before its name. */
export const CATALOGUE = '公开目录：';

/** What a note on what its source gets wrong is called, before what it is of. */
const NOTE = '出入的说明';

/** Whether a fact comes and goes with the numbers that it is of; what it says stays all the same. */
export function isOfNumbers(fact: string): boolean {
  return fact.startsWith(NOTE);
}

/** List what a report says of itself, each under a name of its own, in the order of its files. */
export function listFacts({ report, sections, figures }: AssembledReport): StatedFact[] {
  if (!report?.data) return [];
  const { data, locate } = report;
  const state = (fact: string, path: readonly string[], said: string | undefined): StatedFact[] =>
    said === undefined ? [] : [{ fact, said, place: locate(path), source: { kind: 'key', path } }];
  return numberAlike([
    ...KEYS.flatMap((key) => state(FACT_NAMES[key], [key], data[key])),
    ...state(FACT_NAMES['original.url'], ['original', 'url'], data.original?.url),
    ...Object.entries(data.catalogue ?? {}).flatMap(([name, said]) =>
      state(`${CATALOGUE}${name}`, ['catalogue', name], said),
    ),
    ...sections.flatMap((section) =>
      listLinks(section.tree).map(({ node, url }, index): StatedFact => ({
        fact: `链接：“${toString(node)}”`,
        said: url,
        place: placeNode(section, node),
        source: { kind: 'link', section: section.slug, index },
      })),
    ),
    ...(figures?.data?.acknowledged ?? []).map(({ relation, reason }, index): StatedFact => ({
      fact: `${NOTE}：${relation ?? '正文所说的增减'}`,
      said: reason,
      place: figures?.locate(['acknowledged', index, 'reason']) ?? locate([]),
      source: { kind: 'note', index },
    })),
  ]);
}

/** What would have the same name is told apart by which of them it is. */
export function numberAlike<Fact extends PublishedFact>(facts: readonly Fact[]): Fact[] {
  const seen = new Map<string, number>();
  return facts.map((one) => {
    const count = (seen.get(one.fact) ?? 0) + 1;
    seen.set(one.fact, count);
    return count === 1 ? one : { ...one, fact: `${one.fact}（第 ${count} 处）` };
  });
}

/** What a report said of itself when it was published, as its record has it: what was corrected since is undone. */
export function recordFacts(report: AssembledReport): PublishedFact[] {
  return rewindFacts(listFacts(report), report, (fact) => !isEditorialName(fact));
}

/**
 * Undo the corrections of facts.
 *
 * @param now What is said now.
 * @param isOfThem Whether a fact that is said no more, by its name, was one of them.
 */
export function rewindFacts(
  now: readonly PublishedFact[],
  report: Pick<AssembledReport, 'report'>,
  isOfThem: (fact: string) => boolean,
): PublishedFact[] {
  const corrections = listFactCorrections(report);
  const gone = corrections.filter(({ fact }) => isOfThem(fact) && !now.some((one) => one.fact === fact));
  const names = [...new Set([...now, ...gone].map(({ fact }) => fact))];
  return names.flatMap((fact) => {
    const said =
      corrections.find((one) => one.fact === fact)?.was ?? now.find((one) => one.fact === fact)?.said ?? NO_FIGURE;
    return said === NO_FIGURE ? [] : [{ fact, said }];
  });
}

/** Corrections of what a report says of itself, in the order in which they were made. */
export function listFactCorrections({ report }: Pick<AssembledReport, 'report'>): (Correction & { fact: string })[] {
  return (report?.data?.corrections ?? []).flatMap((one) =>
    one.fact === undefined ? [] : [{ ...one, fact: one.fact }],
  );
}

/** What readers were told last: as published, and corrected since. Of what records of before do not keep, what is said now. */
export function listToldFacts(report: AssembledReport): PublishedFact[] {
  return followFacts(report.record?.data?.facts ?? recordFacts(report), report, (fact) => !isEditorialName(fact));
}

/**
 * Follow facts through the corrections since.
 *
 * @param then As they were published.
 * @param isOfThem Whether a fact that came later, by its name, is one of them.
 */
export function followFacts(
  then: readonly PublishedFact[],
  report: Pick<AssembledReport, 'report'>,
  isOfThem: (fact: string) => boolean,
): PublishedFact[] {
  const corrections = listFactCorrections(report).filter(({ fact }) => isOfThem(fact));
  const names = [...new Set([...then, ...corrections].map(({ fact }) => fact))];
  return names.flatMap((fact) => {
    const said =
      corrections.findLast((one) => one.fact === fact)?.is ?? then.find((one) => one.fact === fact)?.said ?? NO_FIGURE;
    return said === NO_FIGURE ? [] : [{ fact, said }];
  });
}
