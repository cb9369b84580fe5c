import type { Link, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { PublishedFact } from '../content/schemas/published-record.ts';
import type { Correction } from '../content/schemas/report.ts';
import type { Place } from '../text/place.ts';
import { FACT_NAMES } from './fact-names.ts';
import { NO_FIGURE } from './figure-history.ts';
import type { AssembledReport } from './report.ts';
import { placeNode } from './section.ts';

/** What a published report says beside its text and figures: who wrote it, where its original is, where a link leads. */
export interface StatedFact extends PublishedFact {
  place: Place;
}

/** Keys of report.yml that readers are told. */
const KEYS = ['issuer', 'addressee', 'number', 'source', 'published', 'signed', 'outline'] as const;

/** What a note on what its source gets wrong is called, before what it is of. */
const NOTE = '出入的说明';

/** Whether a fact comes and goes with the numbers that it is of; what it says stays all the same. */
export function isOfNumbers({ fact }: PublishedFact): boolean {
  return fact.startsWith(NOTE);
}

/** List what a report says of itself, each under a name of its own, in the order of its files. */
export function listFacts({ report, sections, figures }: AssembledReport): StatedFact[] {
  if (!report?.data) return [];
  const { data, locate } = report;
  const own = KEYS.flatMap((key) => {
    const said = data[key];
    return said === undefined ? [] : [{ fact: FACT_NAMES[key], said, place: locate([key]) }];
  });
  const url = data.original?.url;
  return numberAlike([
    ...own,
    ...(url === undefined ? [] : [{ fact: FACT_NAMES['original.url'], said: url, place: locate(['original', 'url']) }]),
    ...Object.entries(data.catalogue ?? {}).map(([name, said]) => ({
      fact: `公开目录：${name}`,
      said,
      place: locate(['catalogue', name]),
    })),
    ...sections.flatMap((section) =>
      listLinks(section.tree).map((link) => ({
        fact: `链接：“${toString(link)}”`,
        said: link.url,
        place: placeNode(section, link),
      })),
    ),
    ...(figures?.data?.acknowledged ?? []).map(({ relation, reason }, index) => ({
      fact: `${NOTE}：${relation ?? '正文所说的增减'}`,
      said: reason,
      place: figures?.locate(['acknowledged', index, 'reason']) ?? locate([]),
    })),
  ]);
}

function listLinks(tree: Nodes): Link[] {
  const links: Link[] = [];
  visit(tree, 'link', (link: Link) => {
    links.push(link);
  });
  return links;
}

/** What would have the same name is told apart by which of them it is. */
function numberAlike(facts: readonly StatedFact[]): StatedFact[] {
  const seen = new Map<string, number>();
  return facts.map((one) => {
    const count = (seen.get(one.fact) ?? 0) + 1;
    seen.set(one.fact, count);
    return count === 1 ? one : { ...one, fact: `${one.fact}（第 ${count} 处）` };
  });
}

/** What a report said of itself when it was published, as its record has it: what was corrected since is undone. */
export function recordFacts(report: AssembledReport): PublishedFact[] {
  const now = listFacts(report);
  const corrections = listFactCorrections(report);
  const gone = corrections.filter(({ fact }) => !now.some((one) => one.fact === fact));
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
