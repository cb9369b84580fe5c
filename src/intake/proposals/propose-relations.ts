import type { OwnRelation, Relation } from '../../content/schemas/indicators.ts';
import type { BoundFigure, SectionText } from '../../ledger/bound-figure.ts';
import {
  areSameRelation,
  type FigureRelation,
  listFigureRelations,
  listPlacedRelations,
  type Members,
  type PlacedRelation,
} from '../../ledger/spelled-relations.ts';
import { writeSpelled } from '../../ledger/spelled/spelled-words.ts';
import { cutSentence } from '../../text/sentences.ts';
import type { DraftedEntry } from './drafted-entry.ts';

/** A report whose text is looked through for what it says of its own numbers. */
interface ReportText {
  year: number;
  sections: readonly SectionText[];
}

/** Relations that are known already: those of indicators.yml, and a report's own, rejected ones among them. */
export interface KnownRelations {
  shared: readonly Relation[];
  own: readonly OwnRelation[];
}

export const NONE_KNOWN: KnownRelations = { shared: [], own: [] };

/** List the relations that a text spells out between figures of its year and nobody has declared yet, or rejected. */
export function findNewRelations(
  figures: readonly BoundFigure[],
  { sections, year }: ReportText,
  { shared, own }: KnownRelations,
): FigureRelation[] {
  return listFigureRelations(figures, sections, year).filter(
    ({ members }, index, all) =>
      ![...shared, ...own].some((relation) => areSameRelation(members, relation)) &&
      !own.some((relation) => relation.rejected === undefined && saysSame(members, relation)) &&
      all.findIndex((other) => areSameRelation(members, other.members)) === index,
  );
}

/** Whether a relation says what another does, although a person has changed which indicators it is of. */
function saysSame(members: Members, own: OwnRelation): boolean {
  if (members.kind === 'sum' && own.kind === 'sum') {
    return members.total === own.total && members.parts.some((id) => own.parts.includes(id));
  }
  return members.kind === 'ratio' && own.kind === 'ratio' && members.share === own.share;
}

/** List what a text spells out and does not hold, whether its numbers have names yet or not, but for what is known. */
export function findBrokenRelations(
  figures: readonly BoundFigure[],
  { sections, year }: ReportText,
  { shared, own }: KnownRelations,
): PlacedRelation[] {
  const told = listFigureRelations(figures, sections, year).filter(({ members }) =>
    [...shared, ...own].some((relation) => areSameRelation(members, relation)),
  );
  return listPlacedRelations(sections).filter(
    ({ spelled, place }) =>
      spelled.worked.verdict === 'fails' &&
      !told.some(
        (relation) =>
          relation.place.section === place.section &&
          relation.place.block === place.block &&
          relation.spelled.kind === spelled.kind &&
          relation.spelled.left.start === spelled.left.start,
      ),
  );
}

/**
 * Draft the entries of relations for a person to confirm, each with its arithmetic and the words that say it.
 *
 * @param taken Ids that relations have already.
 */
export function draftRelations(
  found: readonly FigureRelation[],
  taken: readonly string[],
): DraftedEntry<OwnRelation>[] {
  const ids = [...taken];
  return found.map(({ spelled, place, text, members, left, right }) => {
    const id = chooseFreeId(`${left.indicator.id}-${ID_ENDS[members.kind]}`, ids);
    ids.push(id);
    const { before, words, after } = cutSentence(text, place);
    return {
      entry: { id, title: nameRelation(members.kind, left, right), ...members, unconfirmed: true },
      notes: [`${writeSpelled(spelled, text)}。`, `原文：“${before}${words}${after}”（${place.section} 一节）。`],
    };
  });
}

const ID_ENDS = { sum: 'parts', ratio: 'ratio', part: 'within' } as const;

function chooseFreeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let number = 2; taken.includes(free); number += 1) free = `${id}-${number}`;
  return free;
}

function nameRelation(kind: OwnRelation['kind'], left: BoundFigure, right: readonly BoundFigure[]): string {
  const names = right.map(({ indicator }) => indicator.name);
  const own = left.indicator.name;
  switch (kind) {
    case 'sum':
      return `${own}等于${names.length}个分项相加`;
    case 'ratio':
      return `${own}等于${names.join('除以')}`;
    case 'part':
      return `${own}是${names.join('')}的一部分`;
  }
}
