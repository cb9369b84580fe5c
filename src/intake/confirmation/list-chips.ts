import type { Observation } from '../../content/schemas/figures.ts';
import { bindObservation } from '../../ledger/binding.ts';
import { containsRange, type PlacedRange, rangesOverlap } from '../../ledger/bound-figure.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { findQuote } from '../../ledger/quotes.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { cutSentence } from '../../text/sentences.ts';
import { contains, sliceSpan } from '../../text/span.ts';
import { EXCUSE_REASONS } from '../proposals/ledger-draft.ts';
import { type Mention, readMentions } from '../proposals/mentions.ts';
import { adoptUnit, matchUnit } from '../proposals/synonymous-units.ts';
import { type Chip, type ChipEntry, nameChip } from './chip.ts';
import { listOpenNumerals, type OpenNumeral } from './open-entries.ts';
import { findProposal, recallProposals, sign } from './recall-proposals.ts';

/** A number before it is said how far it is. */
type Found = Pick<Chip, 'section' | 'block' | 'start' | 'end' | 'numeral'> &
  Partial<Pick<Chip, 'entry' | 'open' | 'mention'>>;

/** What is entered and has no place in the text: its words are not there any more. */
export type LostEntry = Extract<ChipEntry, { list: 'observations' }> & { seen: string };

/** A report's numbers, in the order of its text, and entries that have lost theirs. */
export interface ReportChips {
  chips: Chip[];
  lost: LostEntry[];
}

/** List the numbers of a report's text, each with what claims it. */
export function listChips(content: AssembledContent, report: AssembledReport): ReportChips {
  const { ledger, sections, year } = report;
  if (!ledger || year === undefined) return { chips: [], lost: [] };
  const mentions = readMentions(sections, year);
  const mentionAt = ({ section, block, start, end }: PlacedRange): Mention | undefined =>
    mentions.find(
      (mention) =>
        mention.section === section && mention.block === block && contains(mention.quantity.numeral, { start, end }),
    );
  const { placed, lost } = placeObservations(content, report, ledger);
  const claimed = [...placed, ...placeExcused(report, ledger, mentionAt), ...placeOpen(report, mentions)];
  const found = [...claimed, ...placeFree(mentions, claimed, ledger)];
  const order = new Map(sections.map(({ slug }, index) => [slug, index]));
  const orderOf = ({ section }: PlacedRange): number => order.get(section) ?? 0;
  const chips = found
    .toSorted((a, b) => orderOf(a) - orderOf(b) || a.block - b.block || a.start - b.start)
    .map((place) => describe(place, place.mention ?? mentionAt(place.numeral), report));
  return { chips: dropOverlapping(chips), lost };
}

function describe(found: Found, mention: Mention | undefined, report: AssembledReport): Chip {
  const { section: slug, block, start, end, numeral, entry, open } = found;
  const section = report.sections.find((candidate) => candidate.slug === slug);
  const text = section?.blocks[block] ?? '';
  const excuse = open && findExcuse(open, section?.kind === 'next-year');
  const state = findState(found, excuse);
  const { before, words, after } = cutSentence(text, { start, end });
  const indicator = entry?.list === 'observations' ? entry.indicator : undefined;
  const shown = [state, before, words, after, entry?.entry, indicator?.name, indicator?.unit, excuse];
  return {
    section: slug,
    block,
    start,
    end,
    key: nameChip(numeral),
    state,
    words: sliceSpan(text, { start, end }),
    seen: sign(shown),
    numeral,
    mention,
    entry,
    excuse,
    open,
  };
}

function findState({ entry, open }: Found, excuse: string | undefined): Chip['state'] {
  if (entry?.list === 'excused') return entry.entry.unconfirmed ? 'excusable' : 'excused';
  if (entry) {
    if (!entry.figure) return 'doubtful';
    return entry.entry.unconfirmed ? (entry.proposal?.isSure ? 'sure' : 'doubtful') : 'confirmed';
  }
  if (!open) return 'free';
  if (excuse !== undefined) return 'excusable';
  return open.suggestion.kind === 'unread' || !open.mention ? 'unread' : 'new';
}

/** Why a number is probably no figure; what a part of plans for the next year says is none. */
function findExcuse({ suggestion, alone }: OpenNumeral, isPlan: boolean): string | undefined {
  if (alone === undefined || suggestion.kind === 'unread') return undefined;
  if (suggestion.kind === 'excuse') return EXCUSE_REASONS[suggestion.because];
  return isPlan ? EXCUSE_REASONS.plan : undefined;
}

function placeObservations(
  content: AssembledContent,
  report: AssembledReport,
  { figures: bound, unbound, year }: Ledger,
): { placed: Found[]; lost: LostEntry[] } {
  const indicators = content.indicators?.data?.indicators ?? [];
  const { figures, sections } = report;
  const proposed = recallProposals(content, report);
  const placed: Found[] = [];
  const lost: LostEntry[] = [];
  for (const [index, entry] of (figures?.data?.observations ?? []).entries()) {
    const indicator = indicators.find(({ id }) => id === entry.indicator);
    const problem = unbound.find(({ observation }) => observation === entry)?.problem;
    const unit = problem?.kind === 'unit-differs' ? problem.found.unit : undefined;
    const unitAlias = indicator && unit !== undefined && matchUnit(unit, indicator) === 'synonym' ? unit : undefined;
    const adopted =
      indicator && unitAlias !== undefined
        ? bindObservation(entry, adoptUnit(indicator, unitAlias), sections, year)
        : undefined;
    const figure =
      bound.find(({ observation }) => observation === entry) ??
      (adopted && 'figure' in adopted ? adopted.figure : undefined);
    const proposal = entry.unconfirmed ? findProposal(proposed, entry) : undefined;
    const known = { list: 'observations' as const, index, entry, indicator, figure, problem, unitAlias, proposal };
    const place = figure ? { ...figure.printed, section: entry.section } : findQuoted(entry, report);
    if (place) {
      const numeral = figure ? { ...figure.numeral, section: entry.section } : place;
      placed.push({ ...place, numeral, entry: known });
    } else lost.push({ ...known, seen: sign(entry) });
  }
  return { placed, lost };
}

function findQuoted(
  { quote, section: slug }: Observation,
  { sections }: Pick<AssembledReport, 'sections'>,
): PlacedRange | undefined {
  const section = sections.find((candidate) => candidate.slug === slug);
  const [range] = section ? findQuote(quote, section) : [];
  return range && { ...range, section: slug };
}

function placeExcused(
  { figures }: AssembledReport,
  { numerals }: Ledger,
  mentionAt: (place: PlacedRange) => Mention | undefined,
): Found[] {
  const excused = figures?.data?.excused ?? [];
  return numerals.flatMap(({ section, range, by }): Found[] => {
    if (!by || !('excused' in by)) return [];
    const numeral = { ...range, section };
    const entry = { list: 'excused' as const, index: excused.indexOf(by.excused), entry: by.excused };
    return [{ ...numeral, ...mentionAt(numeral)?.quantity, section, block: range.block, numeral, entry }];
  });
}

function placeOpen(report: AssembledReport, mentions: readonly Mention[]): Found[] {
  return listOpenNumerals(report, mentions).map((open): Found => {
    const { section, block, start, end, mention } = open;
    const numeral = { section, block, start, end };
    const whole = mention?.quantity ?? numeral;
    return { ...numeral, start: whole.start, end: whole.end, numeral, open, mention };
  });
}

/** Numbers in Chinese numerals, 两成左右: nothing has to account for them, but they may be figures. */
function placeFree(mentions: readonly Mention[], claimed: readonly Found[], { numerals }: Ledger): Found[] {
  return mentions.flatMap((mention): Found[] => {
    const { section, block, quantity } = mention;
    const place = { section, block, start: quantity.start, end: quantity.end };
    const isTaken =
      claimed.some((other) => other.section === section && rangesOverlap(other, place)) ||
      numerals.some((numeral) => numeral.section === section && containsRange(place, numeral.range));
    return isTaken ? [] : [{ ...place, numeral: { ...place, ...quantity.numeral }, mention }];
  });
}

/** Keep places apart, so that each can be pressed: the later one begins where the one before it ends. */
function dropOverlapping(chips: readonly Chip[]): Chip[] {
  const apart: Chip[] = [];
  for (const chip of chips) {
    const last = apart.at(-1);
    if (last?.section !== chip.section || !rangesOverlap(last, chip)) apart.push(chip);
    else if (chip.end > last.end) apart.push({ ...chip, start: last.end });
    else if (last.start < chip.numeral.start) {
      apart.splice(-1, 1, { ...last, end: chip.numeral.start }, { ...chip, start: chip.numeral.start });
    }
  }
  return apart;
}
