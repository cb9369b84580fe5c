import { hashBytes } from '../../content/hashes.ts';
import type { DraftRequest } from '../../intake/draft-request.ts';
import { type ImportedAgain, previewAgain } from '../../intake/import-again.ts';
import { type ImportedDocument, importDocument } from '../../intake/import-document.ts';
import { chooseOutline, requireOutlines } from '../../intake/outline/outlines.ts';
import { type OutlineRow, listOutlineRows } from '../../intake/outline/outline-rows.ts';
import { isUnfounded } from '../../intake/present-content.ts';
import type { SourceFile } from '../../intake/read-source.ts';
import { readSectionTexts } from '../../intake/section-texts.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import type { StagedRequest } from './staged.ts';

/** A document that was put in, as far as it is understood. */
export interface LookedOver extends ImportedDocument {
  rows: readonly OutlineRow[];
  /** The draft of its year, where there is one, and what would become of it. */
  report: AssembledReport | undefined;
  again: ImportedAgain | undefined;
  isFirst: boolean;
  /** First year of the outline that it follows. */
  outline: string | undefined;
  /** A name for all of that: a decision is about what was on the screen. */
  signature: string;
  /** A name for what facts and choices leave as it is: its text, its sections, what of a draft is lost. */
  essence: string;
}

/** Turn what a person has said of a document into a request for a draft. */
export function writeRequest({ sections, ...request }: StagedRequest): DraftRequest {
  return { ...request, ...(sections && { sections: new Map(sections) }) };
}

/**
 * Look over a document: what it says of itself, its outline, what it would change of the draft that is there.
 *
 * @throws CommandError where the report of its year is published, or its files cannot be read.
 */
export async function lookOver(
  content: AssembledContent,
  source: SourceFile,
  request: StagedRequest,
): Promise<LookedOver> {
  const given = writeRequest(request);
  const report = content.reports.find(({ name }) => name === String(request.year));
  const again = report ? await previewAgain(content, report, source, given) : undefined;
  const { imported, findings } = again ?? importDocument(content, source, given);
  const texts = new Map(readSectionTexts(imported?.files ?? new Map()).map((text) => [text.slug, text.blocks]));
  const rows = listOutlineRows(
    (imported?.sections ?? []).map(({ fileName, frontMatter, blocks }) => {
      const slug = fileName.replace(/^\d+-|\.md$/gu, '');
      return {
        slug,
        frontMatter,
        blocks: texts.get(slug) ?? [],
        headings: blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : [])),
      };
    }),
  );
  const { title, outline, 'left-out': leftOut } = imported?.report ?? {};
  const lost = again && [again.lost, again.lostSections, again.undone];
  const essence = JSON.stringify([request.year, title, outline, leftOut, rows.map(({ key }) => key), lost]);
  const seen = JSON.stringify([imported?.report, rows, findings, again && { ...again, imported: undefined }]);
  return {
    imported,
    findings,
    rows,
    report,
    again,
    isFirst: isUnfounded(content),
    outline: imported?.report.outline ?? request.outline ?? chooseOutline(requireOutlines(content), request.year)?.[0],
    signature: hashBytes(new TextEncoder().encode(seen)),
    essence,
  };
}
