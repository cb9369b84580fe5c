import { RefusedDocument } from '../refused-document.ts';

/** Texts of a document, in the order in which they stand one after the other. */
export const STORIES = ['body', 'footnotes', 'headers', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;

export type StoryName = (typeof STORIES)[number];

/** Where the header says how long each text is; between headers and comments is one that is not used any more. */
const LENGTHS: Readonly<Record<StoryName, number>> = {
  body: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64,
  headerBoxes: 0x68,
};
const UNUSED_LENGTH = 0x58;

/** Tables of the document, each by its place in the header's list of them ([MS-DOC] 2.5.6). */
const TABLES = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  commentMarks: 4,
  commentTexts: 5,
  sections: 6,
  headerTexts: 11,
  characterFormats: 12,
  paragraphFormats: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnoteTexts: 47,
  drawings: 50,
  boxTexts: 56,
  headerBoxTexts: 58,
  lists: 73,
  listOverrides: 74,
} as const;

export type TableName = keyof typeof TABLES;

/** What stands at the beginning of a Word document of the years 1997 to 2003, and of those that WPS has written. */
export interface FileHeader {
  /** The stream that its tables lie in. */
  tableStream: '0Table' | '1Table';
  /** Characters of each text. */
  lengths: Readonly<Record<StoryName, number>>;
  tables: Readonly<Record<TableName, { at: number; length: number }>>;
}

const WORD = 0xa5_ec;
const WORD_97 = 0xc1;
const TABLE_LIST = 0x9a;
const SHORTEST = 0x3_00;
const ENCRYPTED = 0x1_00;
const SECOND_TABLE = 0x2_00;

/**
 * Read the header of a Word document ([MS-DOC] 2.5).
 *
 * @throws RefusedDocument for one that is older, encrypted or broken.
 */
export function readFileHeader(main: Buffer): FileHeader {
  if (main.length < 4) throw new RefusedDocument('broken');
  // Word 6 and Word 95 have a number of their own, and everything else elsewhere.
  if (main.readUInt16LE(0) !== WORD || main.readUInt16LE(2) < WORD_97) throw new RefusedDocument('old-word');
  if (main.length < SHORTEST) throw new RefusedDocument('broken');
  const flags = main.readUInt16LE(0x0a);
  if ((flags & ENCRYPTED) !== 0) throw new RefusedDocument('encrypted');
  if (main.readInt32LE(UNUSED_LENGTH) !== 0) throw new RefusedDocument('broken');
  return {
    tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    lengths: mapValues(LENGTHS, (at) => main.readUInt32LE(at)),
    tables: mapValues(TABLES, (index) => ({
      at: main.readUInt32LE(TABLE_LIST + index * 8),
      length: main.readUInt32LE(TABLE_LIST + index * 8 + 4),
    })),
  };
}

function mapValues<Key extends string, From, To>(record: Readonly<Record<Key, From>>, map: (value: From) => To) {
  return Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, map(value)])) as Record<Key, To>;
}
