import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { countPrinted, leaveOut, type Tally } from './account.ts';
import { decodeSource } from './decode-source.ts';
import { refuseExcess } from './refuse-excess.ts';
import type { Note, SourceParagraph } from './source-document.ts';

const FRONT_MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/u;
const TABLE_ROW = /^\s*\|.*\|\s*$/u;
const TABLE_RULE = /^[\s|:-]+$/u;

/** Words between two pairs of tildes, which many programs show struck. */
const STRUCK = /~~(?=\S)([^~]*[^~\s])~~/gu;

/** A block's paragraph, apart from the number that a list gives it. */
interface Block extends SourceParagraph {
  label: string;
}

/**
 * Read a Markdown file: its blocks without their marks, numbered items with the numbers they are shown with. HTML in it
 * stays as typed.
 *
 * @throws RefusedDocument for what is no text, or too much of it.
 */
export function readMarkdown(bytes: Uint8Array, tally: Tally): SourceParagraph[] {
  const { text, isDamaged } = decodeSource(bytes);
  tally.source += countPrinted(text);
  const frontMatter = FRONT_MATTER.exec(text)?.[0] ?? '';
  leaveOut(tally, 'front-matter', frontMatter);
  const markdown = text.slice(frontMatter.length);
  refuseExcess(markdown.split('\n'), { isMarkdown: true });
  const blocks = remark()
    .parse(markdown)
    .children.flatMap((node) => readBlock(node));
  leaveOutMarks(markdown, blocks, tally);
  const notes: Note[] = [
    ...(frontMatter === '' ? [] : [{ kind: 'front-matter' as const, leftOut: frontMatter.trim() }]),
    ...(isDamaged ? [{ kind: 'wrong-encoding' as const }] : []),
  ];
  return [
    { text: '', kind: 'paragraph', notes },
    ...blocks.map(({ label, ...block }) => {
      tally.added += countPrinted(label);
      return { ...block, text: label + block.text };
    }),
  ];
}

function readBlock(node: RootContent, label = ''): Block[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, index) => {
        const number = node.ordered ? `${(node.start ?? 1) + index}. ` : '';
        return item.children.flatMap((child, place) => readBlock(child, place === 0 ? number : ''));
      });
    case 'blockquote':
      return node.children.flatMap((child) => readBlock(child));
    case 'paragraph':
      return readTable(toString(node)) ?? [readParagraph(node, label)];
    default:
      return [readParagraph(node, label)];
  }
}

function readParagraph(node: RootContent, label: string): Block {
  const headingLevel = node.type === 'heading' ? node.depth : undefined;
  const text = readInline(node);
  const struck = [...text.matchAll(STRUCK)].map(([, words = '']) => ({ kind: 'struck' as const, leftOut: words }));
  const notes = [...listNotes(node), ...struck];
  return { text: text.replace(STRUCK, ''), kind: 'paragraph', headingLevel, notes, label };
}

/** Read a paragraph whose lines are all rows of a table: `| a | b |`. */
function readTable(text: string): Block[] | undefined {
  const rows = text.split('\n');
  if (rows.length < 2 || !rows.every((row) => TABLE_ROW.test(row))) return undefined;
  return rows
    .filter((row) => !TABLE_RULE.test(row))
    .map((row) => ({
      text: row.trim().slice(1, -1).split('|').join('\t'),
      kind: 'table-row',
      notes: [{ kind: 'table' }],
      label: '',
    }));
}

/** A block's text; a line end of the source is nothing in Markdown, one that is marked is a line break. */
function readInline(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map((child) => readInline(child)).join('');
  return node.type === 'text' ? node.value.replace(/\s*\n\s*/gu, ' ') : toString(node);
}

function listNotes(node: Nodes): Note[] {
  if (node.type === 'html') return [{ kind: 'raw-markup' }];
  if (node.type === 'image') return [{ kind: 'picture' }];
  return 'children' in node ? node.children.flatMap(listNotes) : [];
}

/**
 * What of the source is not in the blocks is marks: `#`, `**`, `1.`, addresses of links. An entity (`&lt;`) is longer
 * than what it stands for, and counts as marks with the rest.
 */
function leaveOutMarks(markdown: string, blocks: readonly Block[], tally: Tally): void {
  const written = [
    ...blocks
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ''),
  ];
  let place = 0;
  const marks = [...markdown.replace(/\s+/gu, '')].filter((character) => {
    const isText = written[place] === character;
    if (isText) place += 1;
    return !isText;
  });
  const struck = blocks.flatMap(({ notes }) =>
    notes.flatMap(({ kind, leftOut = '' }) => (kind === 'struck' ? leftOut : [])),
  );
  for (const words of struck) leaveOut(tally, 'struck', words);
  const count = countPrinted(markdown) - written.length - countPrinted(struck.join(''));
  leaveOut(tally, 'markup', marks.slice(0, count).join(''));
}
