import { join } from 'node:path';
import { CommandError } from '../../content/command-error.ts';
import { printPath } from '../../content/finding-words.ts';
import { lineSchema } from '../../content/schemas/scalars.ts';
import { readBonds } from '../../content/schemas/section.ts';
import { openFrontMatter, openYaml } from '../../content/yaml/editor.ts';
import { readLines } from '../../content/yaml/line-ends.ts';
import { splitSection } from '../../content/yaml/front-matter.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { readEditable } from '../../disk/replace-file.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { type NewBlock, readBlockLevel, rewriteBlocks } from '../../report/rewrite-block.ts';
import type { AssembledSection } from '../../report/section.ts';
import { restorePunctuation } from '../../text/punctuation.ts';
import { carryFollowUps } from './carry-follow-ups.ts';
import { carryQuotes, type LooseEntry } from './carry-quotes.ts';
import { type EditablePassage, findPassage } from './passage-key.ts';

/** What a person wants a passage to be. */
export interface PassageEdit {
  /** As `writePassageKey` names it. */
  key: string;
  /** Its words as the person saw them. */
  seen: string;
  /** What is to stand there instead, a paragraph or heading a line; nothing takes it out. */
  lines: readonly string[];
  /** Whether the first line is to be a heading; as it is, where left out. */
  isHeading?: boolean;
}

/** An edit worked out. */
export interface EditedPassage {
  changes: FileChange[];
  /** Entries of figures.yml whose words no longer stand in the text: they go, and their numbers are looked at anew. */
  loose: LooseEntry[];
}

/** Somebody has changed a passage since it was shown. */
class PassageChanged extends CommandError {
  override name = 'PassageChanged';
}

/**
 * Work out what changes in the files of a draft where one of its passages is edited. Quotes of figures.yml that the edit
 * touches are carried along where they still say the same number, and those of what is said of plans wherever they went.
 *
 * @throws PassageChanged where the passage is not as it was seen.
 * @throws CommandError where the words cannot stand there.
 */
export async function editPassage(
  content: AssembledContent,
  report: AssembledReport,
  edit: PassageEdit,
): Promise<EditedPassage> {
  const passage = findPassage(report, edit.key);
  if (passage?.text !== edit.seen) throw new PassageChanged(describeChanged(passage));
  const lines = tidyLines(edit.lines);
  if (passage.kind !== 'block') return { changes: [await editHeading(content, report, passage, lines)], loose: [] };
  const isHeading = edit.isHeading ?? passage.level !== undefined;
  const blocks = lines.map((text, index) => ({
    text,
    level: index === 0 && isHeading ? (passage.level ?? 2) : undefined,
  }));
  return await changeBlocks(content, report, passage.section, {
    start: passage.block,
    end: passage.block + 1,
    blocks,
  });
}

/**
 * Work out what changes where paragraphs of the original that a draft lacks are put into one of its sections.
 *
 * @param before The block that they go before; the section's end where left out.
 */
export async function insertParagraphs(
  content: AssembledContent,
  report: AssembledReport,
  section: AssembledSection,
  before: number,
  lines: readonly string[],
): Promise<EditedPassage> {
  const blocks = tidyLines(lines.map(restorePunctuation)).map((text) => ({ text, level: undefined }));
  return await changeBlocks(content, report, section, { start: before, end: before, blocks });
}

/** Join a paragraph, as a person has edited it, with the one before it. */
export async function joinWithPrevious(
  content: AssembledContent,
  report: AssembledReport,
  { key, seen, lines }: PassageEdit,
): Promise<EditedPassage> {
  const passage = findPassage(report, key);
  if (passage?.text !== seen) throw new PassageChanged(describeChanged(passage));
  const previous = passage.kind === 'block' ? passage.section.blocks[passage.block - 1] : undefined;
  if (passage.kind !== 'block' || previous === undefined) {
    throw new CommandError('它是这一节的第一段，前面没有可以接的一段，没有改动。');
  }
  const [first = '', ...more] = tidyLines(lines);
  // A heading that is joined with its paragraph is no heading.
  const level = passage.level && readBlockLevel(passage.section.tree, passage.block - 1);
  const blocks = [{ text: previous + first, level }, ...more.map((text) => ({ text, level: undefined }))];
  return await changeBlocks(content, report, passage.section, {
    start: passage.block - 1,
    end: passage.block + 1,
    blocks,
  });
}

/** Lines as they are kept: none empty, none with what nobody sees. */
function tidyLines(lines: readonly string[]): string[] {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
  for (const line of kept) refuseUnseen(line);
  return kept;
}

function describeChanged(passage: EditablePassage | undefined): string {
  return passage
    ? '这一段刚才在别处改过（多半是另一个窗口），您这次的没有存，那边改的都在。请照现在的样子再改一次。'
    : '这一段刚才在别处删去了，或者挪了位置，您这次的没有存。请照现在的样子再看一次。';
}

function refuseUnseen(line: string): void {
  if (lineSchema.safeParse(line).success) return;
  throw new CommandError(
    '里面有看不见的控制字符，多半是从别处复制带来的，存了会出错，没有改动。请删去，用键盘重打这几个字。',
  );
}

const KEY_NAMES = { title: '标题', partHeading: '这一部分的标题', heading: '这一节的标题' } as const;

async function editHeading(
  { dir }: AssembledContent,
  report: AssembledReport,
  passage: Exclude<EditablePassage, { kind: 'block' }>,
  lines: readonly string[],
): Promise<FileChange> {
  const [line, ...more] = lines;
  if (line === undefined || (more.length > 0 && passage.kind !== 'heading')) {
    throw new CommandError(`${KEY_NAMES[passage.kind]}只能是一行，也不能空着，没有改动。`);
  }
  const path = passage.kind === 'title' ? (report.report?.path ?? '') : passage.section.path;
  const before = await readEditable(join(dir, path));
  const open = passage.kind === 'title' ? openYaml : openFrontMatter;
  const editor = open(before, printPath(path, dir));
  editor.set([passage.kind], line);
  const after = editor.write();
  if (more.length === 0) return { path, before, after };
  // What follows a section's heading are its first paragraphs.
  const blocks = more.map((text) => ({ text, level: undefined }));
  return { path, before, after: rewriteBlocks(after, { start: 0, end: 0, blocks }) ?? after };
}

/** A section's blocks, and the duty areas of its headings along with them. */
async function changeBlocks(
  content: AssembledContent,
  report: AssembledReport,
  section: AssembledSection,
  change: { start: number; end: number; blocks: readonly NewBlock[] },
): Promise<EditedPassage> {
  const { dir } = content;
  const before = await readEditable(join(dir, section.path));
  if (splitSection(readLines(before).text, section.path).markdown !== section.markdown) {
    throw new PassageChanged(describeChanged(undefined));
  }
  const rewritten = rewriteBlocks(before, change);
  if (rewritten === undefined) {
    throw new CommandError(
      '这几个字写在这里，网页上会变成别的样子（多半是表格，或者这一段里有链接），没有改动。请只改里面的字，一次改一处。',
    );
  }
  const after = carryBonds(rewritten, section, change, printPath(section.path, dir));
  const carried = await carryQuotes(content, report, section, after);
  const followUps = await carryFollowUps(content, report, section, after);
  return { changes: [{ path: section.path, before, after }, ...carried.changes, ...followUps], loose: carried.loose };
}

/** A heading that is bound to duty areas stays so under its new words; one that is gone is bound to none. */
function carryBonds(
  raw: string,
  section: AssembledSection,
  { start, end, blocks }: { start: number; end: number; blocks: readonly NewBlock[] },
  file: string,
): string {
  const { headings = [] } = readBonds(section.data);
  const gone = section.blocks.slice(start, end);
  const kept = section.blocks.filter((_, index) => index < start || index >= end);
  const [named] = blocks.filter(({ level }) => level !== undefined);
  const editor = openFrontMatter(raw, file);
  let isChanged = false;
  const removed: number[] = [];
  for (const [index, { heading }] of headings.entries()) {
    if (
      !gone.includes(heading) ||
      kept.includes(heading) ||
      blocks.some(({ text, level }) => text === heading && level)
    )
      continue;
    isChanged = true;
    if (named) editor.set(['headings', index, 'heading'], named.text);
    else removed.push(index);
  }
  if (!isChanged) return raw;
  if (removed.length === headings.length) editor.remove(['headings']);
  else for (const index of removed) editor.remove(['headings', index]);
  return editor.write();
}
