import type { Figures, Observation } from '../content/schemas/figures.ts';
import type { Indicators, OwnRelation } from '../content/schemas/indicators.ts';
import { openYaml } from '../content/yaml/editor.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { findQuote } from '../ledger/quotes.ts';
import { removeNotes } from './proposals/ledger-document.ts';

/** What a person has decided of figures that a new text bears out no more, and what that was about. */
export interface LostEntry {
  list: 'observations' | 'excused' | 'relations' | 'acknowledged';
  /** Words of the text that it quoted, or the title of a relation. */
  words: string;
  /** Id of the indicator, where it was one's. */
  indicator?: string | undefined;
  /** Whether the words stand in the new text, though the entry does not fit them. */
  stands: boolean;
}

/** A figures.yml after its report's text has changed. */
export interface KeptEntries {
  /** The file without what nobody has decided and what stands no more. */
  text: string;
  data: Figures;
  /** What is left, bound to the new text. */
  ledger: Ledger;
  /** How many decided entries stand. */
  kept: number;
  lost: LostEntry[];
}

interface Quoting {
  section?: string | undefined;
  quote?: string | undefined;
}

/**
 * Keep of a figures.yml what a person has decided and the new text still bears out: figures that bind to it, and
 * whatever quotes words that stand in it once, if need be in another section. What waits for a person goes: it is
 * proposed anew.
 *
 * @param file Name of the file for people.
 */
export function keepEntries(
  { text, file, data, ledger }: { text: string; file: string; data: Figures; ledger: Ledger | undefined },
  sections: readonly SectionText[],
  indicators: Indicators,
  year: number,
): KeptEntries {
  const editor = openYaml(text, file);
  const lost: LostEntry[] = [];
  let kept = 0;
  const wasUnbound = new Set(ledger?.unbound.map(({ observation }) => observation));
  const binds = (observation: Observation): boolean =>
    buildLedger(indicators, { observations: [observation] }, sections, year).figures.length > 0;

  /** Go through a list; `place` gives an entry the section where it stands now, or `undefined` where it stands nowhere. */
  const sift = <Entry extends Quoting & { unconfirmed?: true | undefined }>(
    list: keyof Figures,
    entries: readonly Entry[] | undefined,
    place: (entry: Entry) => Entry | undefined,
    tell: (entry: Entry) => LostEntry | undefined,
  ): Entry[] =>
    (entries ?? []).flatMap((entry, index) => {
      const placed = entry.unconfirmed ? undefined : place(entry);
      if (!placed) {
        if (list !== 'acknowledged') removeNotes(editor, list, index);
        editor.remove([list, index]);
        const told = entry.unconfirmed ? undefined : tell(entry);
        if (told) lost.push(told);
        return [];
      }
      if (placed.section !== entry.section) editor.set([list, index, 'section'], placed.section);
      kept += 1;
      return [placed];
    });
  const stands = ({ quote }: Quoting): boolean =>
    quote !== undefined && sections.some((section) => findQuote(quote, section).length > 0);
  const find = <Entry extends Quoting>(entry: Entry): Entry | undefined => {
    const slug = entry.quote === undefined ? undefined : findSection(entry.quote, entry.section, sections);
    return slug === undefined ? undefined : { ...entry, section: slug };
  };
  const tellOf =
    (list: LostEntry['list']) =>
    (entry: Quoting & { indicator?: string }): LostEntry => ({
      list,
      words: entry.quote ?? '',
      indicator: entry.indicator,
      stands: stands(entry),
    });

  const observations = sift(
    'observations',
    data.observations,
    (entry) => {
      const placed = find(entry);
      return placed && (binds(placed) || wasUnbound.has(entry)) ? placed : undefined;
    },
    tellOf('observations'),
  );
  const excused = sift('excused', data.excused, find, tellOf('excused'));
  const dropped = sift(
    'dropped',
    data.dropped,
    (entry) => entry,
    () => undefined,
  );
  const has = new Set(observations.map(({ indicator }) => indicator));
  const relations = sift(
    'relations',
    data.relations as readonly (OwnRelation & Quoting)[] | undefined,
    (entry) => (entry.rejected !== undefined || listMembers(entry).every((id) => has.has(id)) ? entry : undefined),
    ({ title }) => ({ list: 'relations', words: title, stands: false }),
  );
  const ids = [...(indicators.relations ?? []), ...relations].map(({ id }) => id);
  const acknowledged = sift(
    'acknowledged',
    data.acknowledged as readonly (NonNullable<Figures['acknowledged']>[number] & { unconfirmed?: true })[] | undefined,
    (entry) => (entry.relation === undefined ? find(entry) : ids.includes(entry.relation) ? entry : undefined),
    ({ relation, quote = relation ?? '' }) => ({ list: 'acknowledged', words: quote, stands: false }),
  );
  const left: Figures = {
    observations,
    ...(data.excused && { excused }),
    ...(data.dropped && { dropped }),
    ...(data.relations && { relations }),
    ...(data.acknowledged && { acknowledged }),
  };
  return { text: editor.write(), data: left, ledger: buildLedger(indicators, left, sections, year), kept, lost };
}

/** The section where a quote stands once: its own, or the only other one that has it. */
function findSection(quote: string, own: string | undefined, sections: readonly SectionText[]): string | undefined {
  const holding = sections.filter((section) => findQuote(quote, section).length > 0);
  const found = holding.find(({ slug }) => slug === own) ?? (holding.length === 1 ? holding[0] : undefined);
  return found && findQuote(quote, found).length === 1 ? found.slug : undefined;
}

function listMembers(relation: OwnRelation): string[] {
  if (relation.kind === 'sum') return [relation.total, ...relation.parts];
  const { part, whole } = relation;
  return relation.kind === 'ratio' ? [relation.share, part, whole] : [part, whole];
}
