import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Acknowledgement } from '../content/schemas/figures.ts';
import { namesClaim, workOutClaims } from '../ledger/claims.ts';
import { locateQuote } from '../ledger/quotes.ts';
import type { Verdict } from '../ledger/relations.ts';
import {
  areYearsComplete,
  findReadableSection,
  type LedgerReport,
  listLedgerReports,
} from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { overlaps } from '../text/span.ts';
import { findNearest } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/unknown-relation': {
    severity: 'error',
    step: 'figures',
    meaning: '`acknowledged` 里的关系不存在',
    advice: '照提示改',
  },
  'figures/unknown-claim': {
    severity: 'error',
    step: 'figures',
    meaning: '`acknowledged` 里的引文没有说哪个数增减了',
    advice: '照提示改',
  },
  'figures/needless-acknowledgement': {
    severity: 'error',
    step: 'figures',
    meaning: '说明不相符，其实相符或不能断定',
    advice: '从 `acknowledged` 里删去',
  },
  'figures/repeated-acknowledgement': {
    severity: 'error',
    step: 'figures',
    meaning: '同一处不相符说明了两次',
    advice: '留一条',
  },
});

/** What figures.yml acknowledges to be wrong in the source itself. */
export const ACKNOWLEDGEMENTS: Subject = { rules: RULES.rules, checks: [checkRelationNotes, checkClaimNotes] };

/** An entry of `acknowledged`, and where its words stand that say what it is of. */
interface Note {
  entry: Acknowledgement;
  place: Place;
  /** Entries before it in its file. */
  earlier: readonly Acknowledgement[];
}

function listNotes({ figures }: LedgerReport, key: 'relation' | 'quote'): Note[] {
  const entries = figures.data.acknowledged ?? [];
  return entries.flatMap((entry, index) =>
    entry[key] === undefined
      ? []
      : [{ entry, place: figures.locate(['acknowledged', index, key]), earlier: entries.slice(0, index) }],
  );
}

/**
 * Relations acknowledged to be broken by the source are there, broken, and named once. One that the numbers leave open is
 * not broken: that the source is wrong would say more than they do.
 */
function checkRelationNotes(content: AssembledContent): Finding[] {
  if (!content.indicators?.data) return [];
  const { relations: shared = [] } = content.indicators.data;
  return listLedgerReports(content).flatMap((report) => {
    const known = [...shared, ...(report.figures.data.relations ?? [])].map(({ id }) => id);
    return listNotes(report, 'relation').flatMap((note) => judgeRelationNote(note, report, known));
  });
}

function judgeRelationNote(
  { entry: { relation = '' }, place, earlier }: Note,
  { ledger }: LedgerReport,
  known: readonly string[],
): Finding[] {
  if (!known.includes(relation)) {
    const nearest = findNearest(relation, known);
    return [
      RULES.raise('figures/unknown-relation', place, {
        message: `indicators.yml 和这个文件的 relations 里都没有数量关系“${relation}”，这条说明不会起作用。`,
        hint: nearest ? `是不是“${nearest}”？` : `可以写的有：${known.join('、') || '无'}。`,
      }),
    ];
  }
  const name = `数量关系“${relation}”`;
  if (earlier.some((other) => other.relation === relation)) return [describeRepeated(name, place)];
  const result = ledger.relations.find((candidate) => candidate.relation.id === relation);
  // Not to be worked out while a figure has a finding of its own.
  if (result ? result.verdict === 'fails' : ledger.unbound.length > 0) return [];
  return [describeNeedless(name, result?.verdict, '在这份报告里无从核算，几个数没有登记全，或者整体可能是 0', place)];
}

/** Claims acknowledged to be denied by the numbers are in the text, are denied, and are named once. */
function checkClaimNotes(content: AssembledContent): Finding[] {
  const reports = listLedgerReports(content);
  // Nothing is said of numbers before while any of them has a finding of its own.
  const isComplete = areYearsComplete(content) && reports.every(({ ledger }) => ledger.unbound.length === 0);
  const ledgers = reports.map(({ ledger }) => ledger);
  return reports.flatMap((report) => {
    const results = workOutClaims(report.ledger, ledgers);
    const verdictsOf = (entry: Acknowledgement): Verdict[] =>
      results.filter(({ acknowledged }) => acknowledged === entry).map(({ verdict }) => verdict);
    return listNotes(report, 'quote').flatMap((note) =>
      judgeClaimNote(note, report, verdictsOf(note.entry), isComplete),
    );
  });
}

/** @param verdicts Of the claims that the entry acknowledges and that there are numbers for. */
function judgeClaimNote(
  { entry, place }: Note,
  report: LedgerReport,
  verdicts: readonly Verdict[],
  isComplete: boolean,
): Finding[] {
  const { ledger, sections } = report;
  const { section = '', quote = '' } = entry;
  const isPlaced = 'range' in locateQuote(quote, section, sections) && findReadableSection(report, section);
  if (!isPlaced || verdicts.includes('fails')) return [];
  const named = ledger.claims.filter((told) => namesClaim(entry, told, sections));
  if (named.length === 0) return ledger.unbound.length > 0 ? [] : [describeUnknownClaim(entry, report, place)];
  const name = `正文所说的“${quote}”`;
  if (named.every(({ acknowledged }) => acknowledged !== entry)) return [describeRepeated(name, place)];
  if (verdicts.length === 0 && !isComplete) return [];
  return [describeNeedless(name, verdicts.find((verdict) => verdict === 'open') ?? verdicts[0], NO_OPERAND, place)];
}

const NO_OPERAND = '无从核对，报告里没有登记它所比较的那一年的数';

function describeUnknownClaim(entry: Acknowledgement, report: LedgerReport, place: Place): Finding {
  const { section = '', quote = '' } = entry;
  const meant = findTouchedClaim(entry, report);
  return RULES.raise('figures/unknown-claim', place, {
    message: `“${section}”一节里的“${quote}”没有说哪个登记了的数增减了，这条说明不会起作用。`,
    hint: meant
      ? `引文要把数字和所说的增减都录全，写作“${meant}”。`
      : '引文要含有登记了的数字和它的增减，例如“41件，较上年减少4件”；用不着的，删去这一条。',
  });
}

/** Words of the claim that a quote has a part of. */
function findTouchedClaim({ section = '', quote = '' }: Acknowledgement, report: LedgerReport): string | undefined {
  const { ledger, sections } = report;
  const located = locateQuote(quote, section, sections);
  if ('problem' in located) return undefined;
  const { range } = located;
  return ledger.claims.find(
    ({ figure, claim }) =>
      figure.observation.section === section && figure.numeral.block === range.block && overlaps(claim, range),
  )?.words;
}

function describeRepeated(name: string, place: Place): Finding {
  return RULES.raise('figures/repeated-acknowledgement', place, {
    message: `${name}前面已经说明过，网页只登一条，这一条不会起作用。`,
    hint: '两条合成一条。',
  });
}

function describeNeedless(name: string, verdict: Verdict | undefined, why: string, place: Place): Finding {
  return RULES.raise('figures/needless-acknowledgement', place, {
    message: `${name}${describeVerdict(verdict, why)}，这条说明会误导读者。`,
    hint: '删去这一条。',
  });
}

function describeVerdict(verdict: Verdict | undefined, why: string): string {
  switch (verdict) {
    case 'holds':
      return '是相符的';
    case 'open':
      return '里有的数不是准确数，不能断定是否相符';
    default:
      return why;
  }
}
