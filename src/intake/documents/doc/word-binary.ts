import { openCompoundFile } from '../compound-file.ts';
import { RefusedDocument } from '../refused-document.ts';
import { type FileHeader, readFileHeader, STORIES, type StoryName, type TableName } from './file-header.ts';
import { type Format, placeFormats, readFormats } from './formats.ts';
import { countPrintedUnits } from './printed-units.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';
import { readText } from './text-pieces.ts';

/** A Word document of the binary kind, with all that is needed to read its text. */
export interface WordBinary {
  /** All texts, one after the other, as UTF-16. */
  text: string;
  /** Where in it each text begins and ends. */
  stories: Readonly<Record<StoryName, { start: number; end: number }>>;
  characters: readonly Format[];
  paragraphs: readonly Format[];
  styles: StyleSheet;
  /** A table by its name; an empty one where there is none. */
  findTable: (name: TableName) => Buffer;
  /** A table by its name, with all that stands behind it. */
  findFrom: (name: TableName) => Buffer;
  /** What fields and pictures refer to. */
  data: Buffer;
}

/**
 * Open a Word document of the binary kind ([MS-DOC]).
 *
 * @throws RefusedDocument for one that is older than Word 97, encrypted, broken or too large.
 */
export function openWordBinary(bytes: Uint8Array): WordBinary {
  const file = openCompoundFile(bytes);
  const main = file.read('WordDocument');
  if (!main) throw new RefusedDocument('broken');
  const header = readFileHeader(main);
  const tables = file.read(header.tableStream);
  if (!tables) throw new RefusedDocument('broken');
  const data = file.read('Data') ?? Buffer.alloc(0);
  const findTable = (name: TableName): Buffer => {
    const { at, length } = header.tables[name];
    if (length > 0 && at + length > tables.length) throw new RefusedDocument('broken');
    return tables.subarray(at, at + length);
  };
  const { text, pieces } = readText(main, findTable('pieces'));
  const stories = placeStories(header, text);
  return {
    text: text.toWellFormed(),
    stories,
    characters: placeFormats(readFormats(main, findTable('characterFormats'), 'characters', data), pieces),
    paragraphs: placeFormats(readFormats(main, findTable('paragraphFormats'), 'paragraphs', data), pieces),
    styles: readStyleSheet(findTable('styles')),
    findTable,
    findFrom: (name) => (header.tables[name].length === 0 ? Buffer.alloc(0) : tables.subarray(header.tables[name].at)),
    data,
  };
}

/**
 * Place the texts one after the other. Behind the last stands no more than the mark of a paragraph ([MS-DOC] 2.8.35): a
 * word there belongs to no text, and would be lost.
 */
function placeStories({ lengths }: FileHeader, text: string): WordBinary['stories'] {
  let next = 0;
  const stories = STORIES.map((name) => {
    const start = next;
    next += lengths[name];
    return [name, { start, end: next }] as const;
  });
  if (next > text.length || countPrintedUnits(text.slice(next)) > 0) throw new RefusedDocument('broken');
  return Object.fromEntries(stories) as WordBinary['stories'];
}
