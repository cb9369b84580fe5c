import type { Observation } from '../../content/schemas/figures.ts';
import { bindObservation } from '../../ledger/binding.ts';
import { rememberBlocks } from '../../ledger/block-reading.ts';
import { type PlacedRange, rangesOverlap } from '../../ledger/bound-figure.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { searchInside, searchOverlaps } from '../../ledger/place-search.ts';
import { findQuote } from '../../ledger/quotes.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { searchSentences } from '../../text/sentences.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import { EXCUSE_REASONS } from '../proposals/ledger-draft.ts';
import { type Mention, readMentions, searchMentions } from '../proposals/mentions.ts';
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
  const { placed, lost } = placeObservations(content, report, ledger);
  const claimed = [
    ...placed,
    ...placeExcused(report, ledger, searchMentions(mentions)),
    ...placeOpen(report, mentions),
  ];
  const found = [...claimed, ...placeFree(mentions, claimed, ledger)];
  const mentionAt = searchMentions(mentions);
  const readBlock = rememberBlocks(sections, readText);
  const plans = new Set(sections.filter(({ kind }) => kind === 'next-year').map(({ slug }) => slug));
  const order = new Map(sections.map(({ slug }, index) => [slug, index]));
  const orderOf = ({ section }: PlacedRange): number => order.get(section) ?? 0;
  const chips = found
    .toSorted((a, b) => orderOf(a) - orderOf(b) || a.block - b.block || a.start - b.start)
    .map((place) => describe(place, place.mention ?? mentionAt(place.numeral), readBlock(place), plans));
  return { chips: dropOverlapping(chips), lost };
}

/** A block's text, read once for all of its numbers. */
interface ReadText {
  text: string;
  /** A short name for what is said round a place, which changes with that and with where in it the place is. */
  signSentence: (place: Span) => string;
}

function readText(text: string): ReadText {
  const cut = searchSentences(text);
  const signs = new Map<string, string>();
  return {
    text,
    signSentence: (place) => {
      const { before, words, after } = cut(place);
      const name = `${place.start - before.length} ${place.end + after.length}`;
      const signed = signs.get(name) ?? sign(before + words + after);
      signs.set(name, signed);
      return `${signed} ${before.length} ${words}`;
    },
  };
}

function describe(
  found: Found,
  mention: Mention | undefined,
  { text, signSentence }: ReadText,
  plans: ReadonlySet<string>,
): Chip {
  const { section: slug, block, start, end, numeral, entry, open } = found;
  const excuse = open && findExcuse(open, plans.has(slug));
  const state = findState(found, excuse);
  const indicator = entry?.list === 'observations' ? entry.indicator : undefined;
  const shown = [state, signSentence({ start, end }), entry?.entry, indicator?.name, indicator?.unit, excuse];
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
  const indicators = new Map(
    (content.indicators?.data?.indicators ?? []).map((indicator) => [indicator.id, indicator]),
  );
  const problems = new Map(unbound.map(({ observation, problem }) => [observation, problem]));
  const known = new Map(bound.map((figure) => [figure.observation, figure]));
  const { figures, sections } = report;
  const proposed = recallProposals(content, report);
  const placed: Found[] = [];
  const lost: LostEntry[] = [];
  for (const [index, entry] of (figures?.data?.observations ?? []).entries()) {
    const indicator = indicators.get(entry.indicator);
    const problem = problems.get(entry);
    const unit = problem?.kind === 'unit-differs' ? problem.found.unit : undefined;
    const unitAlias = indicator && unit !== undefined && matchUnit(unit, indicator) === 'synonym' ? unit : undefined;
    const adopted =
      indicator && unitAlias !== undefined
        ? bindObservation(entry, adoptUnit(indicator, unitAlias), sections, year)
        : undefined;
    const figure = known.get(entry) ?? (adopted && 'figure' in adopted ? adopted.figure : undefined);
    const proposal = entry.unconfirmed ? findProposal(proposed, entry) : undefined;
    const claim = { list: 'observations' as const, index, entry, indicator, figure, problem, unitAlias, proposal };
    const place = figure ? { ...figure.printed, section: entry.section } : findQuoted(entry, report);
    if (place) {
      const numeral = figure ? { ...figure.numeral, section: entry.section } : place;
      placed.push({ ...place, numeral, entry: claim });
    } else lost.push({ ...claim, seen: sign(entry) });
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
  const isClaimed = searchOverlaps(claimed);
  const holdsNumeral = searchInside(numerals.map(({ section, range }) => ({ ...range, section })));
  return mentions.flatMap((mention): Found[] => {
    const { section, block, quantity } = mention;
    const place = { section, block, start: quantity.start, end: quantity.end };
    return isClaimed(place) || holdsNumeral(place)
      ? []
      : [{ ...place, numeral: { ...place, ...quantity.numeral }, mention }];
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
