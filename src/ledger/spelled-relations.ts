import type { Relation } from '../content/schemas/indicators.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { sharesUnit } from './binding.ts';
import type { BoundFigure, PlacedRange, SectionText } from './bound-figure.ts';
import { readSpelledRelations } from './spelled/read-spelled.ts';
import type { SpelledRelation } from './spelled/spelled-relation.ts';
import { findSpan } from './spelled/spelled-words.ts';

/** A relation that a report's text spells out, and where. */
export interface PlacedRelation {
  spelled: SpelledRelation;
  place: PlacedRange;
  /** Text of its paragraph. */
  text: string;
}

/** The indicators of a relation, without a name of its own. */
export type Members =
  | Pick<Extract<Relation, { kind: 'sum' }>, 'kind' | 'total' | 'parts'>
  | Pick<Extract<Relation, { kind: 'ratio' }>, 'kind' | 'share' | 'part' | 'whole'>
  | Pick<Extract<Relation, { kind: 'part' }>, 'kind' | 'part' | 'whole'>;

/** One whose numbers are all figures of the report's own year. */
export interface FigureRelation extends PlacedRelation {
  members: Members;
  left: BoundFigure;
  right: readonly BoundFigure[];
}

/**
 * List what a report's text says its numbers are to one another, in its order.
 *
 * @param isRead Whether to read a paragraph; all when left out.
 */
export function listPlacedRelations(
  sections: readonly SectionText[],
  isRead: (section: string, block: number) => boolean = () => true,
): PlacedRelation[] {
  return sections.flatMap(({ slug: section, blocks }) =>
    blocks.flatMap((text, block) => {
      const found = isRead(section, block) ? readSpelledRelations(text) : [];
      return found.map((spelled) => ({ spelled, place: { section, block, ...findSpan(spelled, text) }, text }));
    }),
  );
}

/**
 * List those that can be declared: every number is a figure of the report's year, each of another indicator, in units that
 * can be reckoned with.
 */
export function listFigureRelations(
  figures: readonly BoundFigure[],
  sections: readonly SectionText[],
  year: number,
): FigureRelation[] {
  const counts = Map.groupBy(figures, ({ observation, numeral }) => `${observation.section} ${numeral.block}`);
  // A paragraph with fewer figures sets none in relation to another.
  const hasSeveral = (section: string, block: number): boolean => (counts.get(`${section} ${block}`)?.length ?? 0) > 1;
  return listPlacedRelations(sections, hasSeveral).flatMap((placed): FigureRelation[] => {
    const { section, block } = placed.place;
    const find = ({ numeral }: Quantity): BoundFigure | undefined =>
      figures.find(
        (figure) =>
          figure.observation.section === section &&
          figure.numeral.block === block &&
          figure.numeral.start === numeral.start &&
          figure.period === String(year),
      );
    const left = find(placed.spelled.left);
    const right = placed.spelled.right.map(find).filter((figure) => figure !== undefined);
    if (!left || right.length < placed.spelled.right.length) return [];
    const members = nameMembers(placed.spelled.kind, left, right);
    return members ? [{ ...placed, members, left, right }] : [];
  });
}

function nameMembers(
  kind: SpelledRelation['kind'],
  left: BoundFigure,
  right: readonly BoundFigure[],
): Members | undefined {
  const indicators = right.map(({ indicator }) => indicator);
  const ids = indicators.map(({ id }) => id);
  const { id } = left.indicator;
  if (new Set([id, ...ids]).size <= ids.length) return undefined;
  const [leading, ...others] = kind === 'ratio' ? indicators : [left.indicator, ...indicators];
  if (!leading || others.some((other) => !sharesUnit(other, leading))) return undefined;
  const [first = '', second = ''] = ids;
  switch (kind) {
    case 'sum':
      return { kind, total: id, parts: ids };
    case 'ratio':
      return { kind, share: id, part: first, whole: second };
    case 'part':
      return { kind, part: id, whole: first };
  }
}

/** Whether two relations say the same of the same indicators. */
export function areSameRelation(a: Members, b: Relation | Members): boolean {
  if (a.kind === 'sum' && b.kind === 'sum') {
    return a.total === b.total && a.parts.length === b.parts.length && a.parts.every((id) => b.parts.includes(id));
  }
  if (a.kind === 'ratio' && b.kind === 'ratio') {
    return a.share === b.share && a.part === b.part && a.whole === b.whole;
  }
  return a.kind === 'part' && b.kind === 'part' && a.part === b.part && a.whole === b.whole;
}

/** Ids of the indicators that a relation is of, the one on its left first. */
export function listMemberIds(relation: Relation | Members): string[] {
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
