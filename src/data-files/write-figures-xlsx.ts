import { writeXlsx } from 'hucre/xlsx';
import type { FigureRow } from '../report/ledger/figure-rows.ts';
import type { Report } from '../schemas/report.ts';
import { describeFigures } from './describe-figures.ts';
import { layOutFigures } from './lay-out-figures.ts';
import { layOutNotes } from './lay-out-notes.ts';
import { FONT } from './sheet-styles.ts';

/**
 * Write a year's figures as an XLSX workbook: the figures, and a second sheet that says where they come from.
 *
 * Its date is the report's own, never a build's, so that the same content gives the same bytes.
 */
export function writeFiguresXlsx(rows: readonly FigureRow[], report: Report): Promise<Uint8Array> {
  const date = readInstant(report);
  return writeXlsx({
    sheets: [layOutFigures(rows), layOutNotes(describeFigures(report))],
    properties: { title: report.title, creator: report.issuer, created: date, modified: date },
    defaultFont: FONT,
  });
}

/** When the report was published; a draft's day of signing. Both are Beijing time. */
function readInstant({ published, signed }: Report): Date {
  return new Date(`${(published ?? `${signed} 00:00`).replace(' ', 'T')}:00+08:00`);
}
