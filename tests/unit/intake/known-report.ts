import { readContentFolder } from '../../../src/content/content-folder.ts';
import type { ExcusedNumeral, Observation } from '../../../src/content/schemas/figures.ts';
import { proposeLedger } from '../../../src/intake/proposals/propose-ledger.ts';
import type { ProposedLedger } from '../../../src/intake/proposals/proposed-ledger.ts';
import type { SectionText } from '../../../src/ledger/bound-figure.ts';
import { buildLedger, type ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { listLedgerReports } from '../../../src/report/ledger-entries.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';

/** The published report of 2019 with its ledger. */
export async function readRealReport(): Promise<ReportWithLedger> {
  const content = assembleContent(await readContentFolder(SUIXI_DIR));
  const report = listLedgerReports(content).find(({ year }) => year === YEAR);
  if (!report) throw new Error(`no ledger of ${YEAR}`);
  return report;
}

/** The text of a report's one section, `work`, and the figures that it prints. */
export interface MadeUpReport {
  text: string;
  figures: readonly { unit: string; observation: Omit<Observation, 'section'> }[];
  excused?: readonly Omit<ExcusedNumeral, 'section'>[];
}

/** A made-up report with its figures bound. */
function makeKnownReport({ text, figures, excused = [] }: MadeUpReport): ReportWithLedger {
  const sections = [{ slug: 'work', blocks: [text] }];
  const indicators = [...new Map(figures.map(({ unit, observation }) => [observation.indicator, unit]))];
  const ledger = buildLedger(
    { indicators: indicators.map(([id, unit]) => makeIndicator(id, unit)) },
    { observations: figures.map(({ observation }) => ({ ...observation, section: 'work' })) },
    sections,
    YEAR,
  );
  if (ledger.unbound.length > 0) throw new Error(JSON.stringify(ledger.unbound));
  return {
    year: YEAR,
    sections,
    ledger,
    figures: { data: { observations: [], excused: excused.map((entry) => ({ ...entry, section: 'work' })) } },
    outline: undefined,
  };
}

/** Propose the ledger of the year after a made-up report; a text alone is that of the same section. */
export function proposeNext(report: MadeUpReport, next: string | readonly SectionText[]): ProposedLedger {
  const sections = typeof next === 'string' ? [{ slug: 'work', blocks: [next] }] : next;
  return proposeLedger(makeKnownReport(report), { year: YEAR + 1, sections });
}
