import type { Indicator } from '../../content/schemas/indicators.ts';
import { listAreasOf } from '../../report/duty-areas.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { compareWords, readWords } from '../../text/likeness.ts';
import { findClause, STOPS } from '../../text/sentences.ts';
import type { FigureSuggestion, Suggestion } from '../proposals/proposed-ledger.ts';
import type { Chip } from './chip.ts';
import { draftIndicator } from './new-indicator.ts';
import type { ChipGroup } from './worklist.ts';

/** What a number would be registered as, for a person to change. */
export interface NewDraft {
  chip: Chip;
  name: string;
  /** Empty where the text prints none. */
  unit: string;
  measure: Indicator['measure'];
  /** The number that this one has changed from, the 91.2% of 由91.2%提高到95.6%: it is registered with it, for its year. */
  earlier: Chip | undefined;
}

/** A name with fewer characters says too little without what the sentence begins with: 审结. */
const TELLING_NAME = 3;
/** What is there at a moment, rather than done over a year. */
const STOCK = /现有|共有|拥有|在编|截至|目前|已建成|建成|累计|保留|纳入|增至|降至/u;

/**
 * Draft what a stretch's numbers would be registered as: names from the words beside them, none twice.
 *
 * @param chips Those that nothing claims, and others that are to be registered anew.
 */
export function draftNames(content: AssembledContent, chips: readonly Chip[]): NewDraft[] {
  const taken = new Set(content.indicators?.data?.indicators.map(({ name }) => name));
  const drafts: NewDraft[] = [];
  for (const chip of chips) {
    const earlier = chips.find(({ mention }) => mention !== undefined && mention === chip.mention?.changedFrom);
    const shared = drafts.find((draft) => draft.chip === earlier)?.name;
    const name = shared ?? makeUnique(draftName(chip, drafts), taken);
    taken.add(name);
    drafts.push({
      chip,
      name,
      unit: readUnit(chip),
      measure: STOCK.test(readClause(chip)) ? 'stock' : 'flow',
      earlier,
    });
  }
  const changed = new Set(drafts.map(({ earlier }) => earlier));
  return drafts.filter(({ chip }) => !changed.has(chip));
}

function draftName(chip: Chip, before: readonly NewDraft[]): string {
  // A unit that no list has is no word of the name: 热线接听的通.
  const own = readName(chip).replace(new RegExp(`的${readUnit(chip) || '$'}$`, 'u'), '');
  if (own.length >= TELLING_NAME) return own;
  const clause = readClause(chip);
  const head = before.find((draft) => draft.name.length >= TELLING_NAME && readClause(draft.chip) === clause);
  return head && own !== '' ? `${own}（${head.name}）` : draftIndicator({ name: own, unit: readUnit(chip) }, '').name;
}

function readName({ open }: Chip): string {
  return (open ? findFigure(open.suggestion)?.name : undefined) ?? '';
}

function findFigure(suggestion: Suggestion): FigureSuggestion | undefined {
  if (suggestion.kind === 'unread') return undefined;
  return suggestion.kind === 'figure' ? suggestion : suggestion.figure;
}

/** The unit as printed, in a table by its heads; of one that no list has the character behind the number, 2100余通. */
function readUnit({ mention, open }: Chip): string {
  const read = (open && findFigure(open.suggestion)?.unit) ?? mention?.quantity.unit ?? '';
  if (read !== '' || !mention || mention.row) return read;
  return /^\s*(\p{Script=Han})/u.exec(mention.text.slice(mention.quantity.end))?.[1] ?? '';
}

/** The piece of its sentence that a number stands in, up to it. */
function readClause({ mention }: Chip): string {
  if (!mention) return '';
  const { start, end } = findClause(mention.text, mention.quantity, STOPS.sentence);
  return mention.text.slice(start, end);
}

function makeUnique(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique); number += 1) unique = `${name}（${number}）`;
  return unique;
}

/** Headings with less in common with an area's title say nothing of it. */
const ALIKE_TITLES = 0.2;

/**
 * Propose the duty area of a stretch: the one that its place is bound to, or else the one whose title is most like its
 * heading, or else the one that most of its known numbers are of.
 *
 * @returns Empty where nothing says it.
 */
export function findArea(report: AssembledReport, { section, heading, start, chips }: ChipGroup): string {
  const areas = report.outline?.areas ?? [];
  const bound = listAreasOf(section, start);
  if (bound.length === 1) return bound[0] ?? '';
  const possible = bound.length > 0 ? areas.filter(({ id }) => bound.includes(id)) : areas;
  const words = readWords(heading);
  const [best] = possible
    .map(({ id, title }) => ({ id, alike: compareWords(words, readWords(title)) }))
    .filter(({ alike }) => alike >= ALIKE_TITLES)
    .toSorted((a, b) => b.alike - a.alike);
  if (best) return best.id;
  const known = chips.flatMap(({ entry }) => (entry?.list === 'observations' ? (entry.indicator?.dutyArea ?? []) : []));
  const counts = possible.map(({ id }) => ({ id, count: known.filter((area) => area === id).length }));
  return counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)[0]?.id ?? '';
}
