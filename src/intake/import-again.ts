import { join } from 'node:path';
import type { Report } from '../content/schemas/report.ts';
import { readKeyLines } from '../content/schemas/section.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { readEditable } from '../disk/replace-file.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { listLeftOutLines } from '../report/original.ts';
import { findUnboundQuotes } from '../report/unbound-quotes.ts';
import { foldText } from '../text/folding.ts';
import { describeErrors } from './draft-document.ts';
import { draftFigures } from './draft-figures.ts';
import type { DraftRequest } from './draft-request.ts';
import { editReport } from './edit-report.ts';
import { type FactKey, keepFacts, keepWords } from './former-facts.ts';
import { chooseAsBefore, joinChoices, matchSections } from './former-outline.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import { type KeptEntries, keepEntries, type LostEntry } from './kept-entries.ts';
import { refusePublished } from './present-content.ts';
import { refuseUnreadable } from './propose-anew.ts';
import type { SourceFile } from './read-source.ts';
import { isSameSection, readSectionTexts } from './section-texts.ts';

/** What becomes of a draft when its document is put in anew. */
export interface ImportedAgain extends ImportedDocument {
  /** How many decided entries of figures.yml stand; 0 where nothing could be imported. */
  kept: number;
  /** Those that stand no more. */
  lost: readonly LostEntry[];
  /** Facts of report.yml that a person had set and the new document does not bear out. */
  lostFacts: readonly { key: FactKey; value: string }[];
  /** Headings of sections that have gone, with what was written of them. */
  lostSections: readonly { heading: string; summary: string | undefined }[];
  /** Paragraphs that were changed by hand after the document was put in, and will read as the document has them. */
  undone: readonly string[];
}

/** What has been worked out of it, and what it takes to write it down. */
interface WorkedOut extends ImportedAgain {
  entries: KeptEntries | undefined;
}

/**
 * Say what would become of a draft with another document: nothing is written.
 *
 * @throws CommandError where the draft cannot be read, or is none.
 */
export async function previewAgain(
  content: AssembledContent,
  report: AssembledReport,
  source: SourceFile,
  given: DraftRequest,
): Promise<ImportedAgain> {
  const { entries, ...preview } = await workOut(content, report, source, given);
  return { ...preview, kept: entries?.kept ?? 0 };
}

/**
 * Put another document in a draft's place, and keep what a person has decided and still stands.
 *
 * @throws CommandError with every finding, where the document cannot be imported.
 */
export async function importAgain(
  content: AssembledContent,
  report: AssembledReport,
  source: SourceFile,
  given: DraftRequest,
): Promise<FileChange[]> {
  const { imported, findings, entries } = await workOut(content, report, source, given);
  if (!imported) throw describeErrors(findings, source.received?.name ?? 'original.txt');
  const { year } = given;
  const sections = readSectionTexts(imported.files);
  const figures = draftFigures(content, {
    year,
    sections,
    ...(entries && {
      present: {
        text: entries.text,
        file: report.figures?.path ?? '',
        isQuoted: findUnboundQuotes({ ledger: entries.ledger, sections }),
        relations: entries.data.relations ?? [],
        entered: {
          figures: entries.ledger.figures,
          excused: entries.data.excused ?? [],
          settled: [
            ...(entries.data.dropped ?? []),
            ...entries.ledger.unbound.map(({ observation }) => observation),
          ].map(({ indicator }) => indicator),
        },
      },
    }),
  });
  const files = new Map<string, string | Uint8Array>([
    ...source.files,
    ...imported.files,
    ['report.yml', await editReport(content.dir, report, imported.report)],
    ['figures.yml', figures.text],
  ]);
  return await replaceFiles(content.dir, report, files);
}

async function workOut(
  content: AssembledContent,
  report: AssembledReport,
  source: SourceFile,
  given: DraftRequest,
): Promise<WorkedOut> {
  refusePublished(report);
  refuseUnreadable(content, report);
  const { year } = given;
  const { original } = report;
  const before = report.report?.data;
  const read = (told: Partial<DraftRequest>): Report | undefined =>
    original?.text === undefined ? undefined : readBare(content, original.text, { ...told, year });
  const bare = read({});
  // What only a person could tell of the former document is told again.
  const told = bare || !before ? {} : { title: before.title, issuer: before.issuer };
  const asRead = bare ?? read(told);
  const facts = before ? keepFacts(before, asRead, source.text, given) : { request: {}, lost: [] };
  const again = { ...keepWords(told, source.text), ...facts.request, ...dropUnset(given) };
  const first = importDocument(content, source, {
    ...again,
    year,
    sections: undefined,
    lines: undefined,
  });
  const { imported, findings } = importDocument(content, source, {
    ...again,
    year,
    sections: joinChoices(chooseAsBefore(matchSections(report, first.imported?.sections ?? [])), given.sections),
    lines: given.lines ?? chooseLines(before, asRead, first.imported?.report, source.text),
  });
  const entries =
    imported && report.figures?.data
      ? keepEntries(
          {
            text: await readEditable(join(content.dir, report.figures.path)),
            file: report.figures.path,
            data: report.figures.data,
            ledger: report.ledger,
          },
          readSectionTexts(imported.files),
          content.indicators?.data ?? { indicators: [] },
          year,
        )
      : undefined;
  return {
    imported,
    findings,
    entries,
    kept: entries?.kept ?? 0,
    lost: entries?.lost ?? [],
    lostFacts: facts.lost,
    lostSections: imported ? listLostSections(report, imported.sections) : [],
    undone: imported ? listUndone(report, source.text) : [],
  };
}

/** What the former document says of itself, as far as its text alone tells. */
function readBare(content: AssembledContent, text: string, given: DraftRequest): Report | undefined {
  const bare = { text, sha256: '0'.repeat(64), tableLines: [], headings: [], leftOut: [] };
  const account = { source: 0, kept: 0, added: 0, leftOut: [] };
  const source: SourceFile = { ...bare, account, findings: [], files: new Map(), received: undefined };
  return importDocument(content, source, given).imported?.report;
}

function dropUnset(given: DraftRequest): Partial<DraftRequest> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Lines that a person had told apart from what they look like stay told apart, where they come again. */
function chooseLines(
  before: Report | undefined,
  asRead: Report | undefined,
  now: Report | undefined,
  text: string,
): DraftRequest['lines'] {
  if (!before || !asRead || !now) return undefined;
  const list = (report: Report): string[] => listLeftOutLines(report).map(({ words }) => foldText(words));
  const [own, read, left] = [list(before), list(asRead), list(now)];
  const lines = [...text.split('\n').entries()].map(([index, line]) => ({ number: index + 1, words: foldText(line) }));
  const isLeft = (words: string): boolean => left.includes(words);
  return {
    takenIn: lines
      .filter(({ words }) => isLeft(words) && read.includes(words) && !own.includes(words))
      .map(({ number }) => number),
    takenOut: lines
      .filter(({ words }) => !isLeft(words) && own.includes(words) && !read.includes(words))
      .map(({ number }) => number),
  };
}

function listLostSections(
  report: AssembledReport,
  now: NonNullable<ImportedDocument['imported']>['sections'],
): ImportedAgain['lostSections'] {
  const matched = new Set(matchSections(report, now).map(({ before }) => before));
  return report.sections.flatMap((section) =>
    matched.has(section) || section.heading === undefined
      ? []
      : [{ heading: section.heading, summary: readKeyLines(section.data).summary }],
  );
}

/** Paragraphs of a draft that stand neither in the document it was made of, if it was of one, nor in the new one. */
function listUndone({ sections, original }: AssembledReport, text: string): string[] {
  const [then, now] = [foldText(original?.text ?? ''), foldText(text)];
  return sections.flatMap(({ blocks }) =>
    blocks.filter((block) => !then.includes(foldText(block)) && !now.includes(foldText(block))),
  );
}

/** Change the files of a draft to those of another one; whatever else lies in its folder stays. */
async function replaceFiles(
  dir: string,
  report: AssembledReport,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<FileChange[]> {
  const folder = `reports/${report.name}`;
  const received = report.report?.data?.original?.received?.file;
  const present = [
    ...report.sections.map(({ path }) => path),
    ...[report.report?.path, report.figures?.path, report.original?.path].flatMap((path) => path ?? []),
    ...(received === undefined ? [] : [`${folder}/${received}`]),
  ];
  const after = new Map([...files].map(([name, data]) => [`${folder}/${name}`, data]));
  const changes: FileChange[] = [];
  for (const path of new Set([...present, ...after.keys()])) {
    const before = await readIfThere(join(dir, path));
    const data = after.get(path);
    if (before === undefined && data === undefined) continue;
    if (before !== undefined && data !== undefined && saysTheSame(path, before, data)) continue;
    changes.push({ path, before, after: data });
  }
  return changes;
}

/** A section that says the same stays as it was written. */
function saysTheSame(path: string, before: Uint8Array, after: string | Uint8Array): boolean {
  if (Buffer.from(before).equals(Buffer.from(after))) return true;
  return (
    typeof after === 'string' && path.endsWith('.md') && isSameSection(Buffer.from(before).toString(), after, path)
  );
}
