import type { Finding } from '../../content/finding.ts';
import type { DutyArea, Outline } from '../../content/schemas/duty-areas.ts';
import type { Report } from '../../content/schemas/report.ts';
import { type LineFinding, placeFindings } from '../documents/line-finding.ts';
import { chooseOutline, listAreaIds } from './outlines.ts';
import { findDividers } from './dividers.ts';
import { type HeadingLevel, readHeadingLevels } from './heading-levels.ts';
import type { ImportOptions, ImportSource } from './import-options.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { readHead, readTail, takeClosing } from './letter.ts';
import { findNumberingGaps, findUnevenItems, listBlocks, type OutlineTree, readOutline } from './outline-tree.ts';
import { separateFrame } from './page-frame.ts';
import { applyChoices } from './section-choices.ts';
import { findUngivenWords } from './given-words.ts';
import { buildReport } from './report-data.ts';
import { renderFiles, verifyFiles } from './report-files.ts';
import { nameSections } from './section-names.ts';
import { type ImportedSection, planSections } from './section-plan.ts';
import { type SourceLine, splitLines } from './source-lines.ts';
import { guessHeadings } from './guessed-headings.ts';

/** A report in the terms of the content model. */
export interface ImportedReport {
  report: Report;
  /** In the order of the text. */
  sections: ImportedSection[];
  /** Texts of the report folder's files, by file name; read back, they equal the original. */
  files: ReadonlyMap<string, string>;
}

/** What an import came to. */
export interface ImportResult {
  /** `undefined` when any finding is an error. */
  imported: ImportedReport | undefined;
  /** In the order of the original's lines. */
  findings: Finding[];
}

/**
 * Import a report as plain text, as a draft. Writes nothing.
 *
 * Not a character gets lost: what fits nowhere stays as a paragraph where it stands and is a warning, and the files are
 * compared with the original before they are returned. What a draft can do without is a warning when it is missing.
 */
export function importReport(source: ImportSource, options: ImportOptions): ImportResult {
  const findings: LineFinding[] = [];
  const imported = importText(source, options, findings);
  return { imported, findings: placeFindings(findings, options.file) };
}

function importText(source: ImportSource, options: ImportOptions, findings: LineFinding[]): ImportedReport | undefined {
  const lines = splitLines(source);
  const page = separateFrame(lines, options, findings);
  const chosen = findOutline(options, findings);
  findings.push(...findUngivenWords(source.text, options));
  if (!page || !chosen) return undefined;
  const head = readHead(page, options.year, findings);
  const [outline, { areas }] = chosen;
  const dividers = findDividers(head.body, areas, options.year);
  const levels = readHeadingLevels(head.body, dividers, areas);
  const tail = readTail(head.body, levels, findings);
  const report = buildReport(
    { sha256: source.sha256, leftOut: source.leftOut, page, head, tail, outline },
    options,
    findings,
  );
  if (!report || findings.some(({ severity }) => severity === 'error')) return undefined;

  const tree = readOutlineOrGuess(tail.body, levels, { areas, year: report.year }, findings);
  const blocks = listBlocks(tree);
  findings.push(...findNumberingGaps(blocks, dividers), ...findUnevenItems(blocks));
  const closing = [
    ...takeClosing(tree, report.year),
    ...tail.tail.map(({ number, ...line }) => ({ ...line, kind: 'paragraph' as const, line: number })),
  ];
  const planned = planSections(tree, closing, { areas, year: report.year }, findings);
  const chosenSections = options.sections ? applyChoices(planned, options.sections) : planned;
  const sections = nameSections(chosenSections, listAreaIds(options.outlines));
  const files = renderFiles(report, sections);
  const losses = verifyFiles(files, source.text);
  findings.push(...losses);
  return losses.length > 0 ? undefined : { report, sections, files };
}

/** Read the outline by marks and styles; where they divide nothing, by what the lines say. */
function readOutlineOrGuess(
  lines: readonly SourceLine[],
  levels: ReadonlyMap<number, HeadingLevel>,
  { areas, year }: { areas: readonly DutyArea[]; year: number },
  findings: LineFinding[],
): OutlineTree {
  const found: LineFinding[] = [];
  const tree = readOutline(lines, levels, found);
  const guessed = tree.parts.length > 0 ? new Map() : guessHeadings(lines, areas, year, findings);
  if (guessed.size > 0) return readOutline(lines, new Map([...levels, ...guessed]), findings);
  findings.push(...found);
  if (tree.parts.length === 0) {
    findings.push(
      IMPORT_RULES.raise(
        'import/no-headings',
        { line: lines[0]?.number ?? 1 },
        {
          message:
            '正文里认不出标题：没有“一、”或“（一）”开头的行，没有标题样式，也没有像纲要所列领域的短行。全文都放进了前言（preamble）。',
          hint: '从 Word 复制时自动编号容易丢失。最好用原来的 Word 文件；或者对照原文把“一、”“（一）”补在行首，再导入一次。',
        },
      ),
    );
  }
  return tree;
}

function findOutline(
  { outlines, outline, year }: ImportOptions,
  findings: LineFinding[],
): [string, Outline] | undefined {
  const chosen =
    outline === undefined
      ? chooseOutline(outlines, year)
      : Object.entries(outlines).find(([firstYear]) => firstYear === outline);
  if (!chosen) {
    findings.push(
      IMPORT_RULES.raise(
        'import/unknown-outline',
        { line: 1 },
        {
          message:
            outline === undefined
              ? `${year}年还没有可依据的纲要，无法知道有哪些职责领域。`
              : `没有以 ${outline} 年起始的纲要。`,
          hint: `在“依据纲要”一项（--outline）里写明起始年份：${Object.keys(outlines).join('、')}。`,
        },
      ),
    );
  }
  return chosen;
}
