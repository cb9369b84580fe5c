import {
  type Document,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { oncePer } from '../../once-per.ts';
import type { Place } from '../../text/place.ts';
import { FILE_RULES } from '../file-rules.ts';
import type { Finding } from '../finding.ts';
import { type Commented, findComments, findMisreadings, sliceNode } from './misreadings.ts';
import { mendSlips, type Slip } from './slips.ts';
import { explainErrors } from './syntax-errors.ts';

/** Keys and indexes that lead to a value: `['left-out', 0, 'words']`. */
export type DataPath = readonly PropertyKey[];

/** A YAML text with the places of its values. */
export interface YamlSource {
  data: unknown;
  /**
   * Find where a value stands; for a key, where the key stands. A path that leads nowhere resolves to its nearest
   * existing parent, so that a missing key points at the mapping that lacks it.
   */
  locate: (path: DataPath) => Place;
  /** What keeps it from being read, or is read otherwise than it looks; when there is any, `data` is undefined. */
  findings: Finding[];
  /** What it says once what the findings tell is put right, as far as that can be known; else `undefined`. */
  meant: unknown;
  /** How the value at a path is written, quotation marks and all; empty where there is none. */
  written: (path: DataPath) => string;
  /** Comments that may have been meant as more of the value before them. */
  comments: readonly (Omit<Commented, 'offset'> & { place: Place })[];
  /** Read it as it was meant, for a text that can be read and does not fit; `undefined` where no slip is seen in it. */
  mend: () => YamlSource | undefined;
}

/** A YAML text with its tree, whose nodes know the source that they were made of. */
export interface YamlTree extends YamlSource {
  document: Document;
  /** Turn an offset in the text into a place in the file. */
  placeAt: (offset: number) => Place;
}

/**
 * Parse YAML 1.2, in which dates stay text. Of a text that cannot be read every reason is told at once: it is read as it
 * was meant to go on looking.
 *
 * @param file Name that places and findings carry.
 * @param firstLine Line of the file on which `text` begins, for front matter.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlSource {
  return parseYamlTree(text, file, firstLine);
}

/** Parse YAML as {@link parseYaml} does, and keep the tree, for who edits the text. */
export function parseYamlTree(text: string, file: string, firstLine: number): YamlTree {
  const tree = readTree(text, file, firstLine);
  const mended = tree.findings.length > 0 && tree.findings.length <= MOST_MENDED ? tree.mend() : undefined;
  // The tree is that of the text as it stands.
  return mended ? { ...tree, ...mended } : tree;
}

/** A text with more to mend is another file: it is not read a second time. */
const MOST_MENDED = 2_000;

function readTree(text: string, file: string, firstLine: number): YamlTree {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const lineOf = (offset: number): number => placeAt(offset).line;
  const problems = explainErrors(document, lineOf);
  const isReadable = problems.length === 0;
  const misreadings = isReadable ? findMisreadings(document, text, lineOf) : [];
  const findings = [
    ...problems.map(({ offset, problem, hint }) =>
      FILE_RULES.raise('yaml/syntax', placeAt(offset), {
        message: `${UNREADABLE}${problem}。`,
        hint,
      }),
    ),
    ...misreadings.map(({ offset, rule, problem, hint }) =>
      FILE_RULES.raise(rule, placeAt(offset), {
        message: rule === 'yaml/syntax' ? `${UNREADABLE}${problem}。` : `${problem}。`,
        hint,
      }),
    ),
  ];
  const meant: unknown = isReadable && !misreadings.some(({ isOpen }) => isOpen) ? document.toJS() : undefined;
  return {
    data: findings.length > 0 ? undefined : meant,
    meant,
    locate: (path) => placeAt(findOffset(document.contents, path)),
    findings,
    written: (path) => sliceNode(text, document.getIn(path, true)),
    comments: isReadable
      ? findComments(document, text).map(({ offset, ...comment }) => ({ ...comment, place: placeAt(offset) }))
      : [],
    mend: () => readMended(text, file, firstLine),
    document,
    placeAt,
  };
}

/** Read a text as it was meant, and tell what was mistyped along with what else is wrong. */
function readMended(text: string, file: string, firstLine: number): YamlSource | undefined {
  const { text: meant, slips } = mendSlips(text);
  if (slips.length === 0) return undefined;
  const source = readTree(meant, file, firstLine);
  const columns = new Map(slips.map(({ line, column }) => [line + firstLine, column]));
  const replace = <Where extends Place>(place: Where): Where => ({
    ...place,
    column: columns.get(place.line) ?? place.column,
  });
  return {
    data: undefined,
    meant: source.meant,
    locate: (path) => replace(source.locate(path)),
    findings: [...slips.map((slip) => explainSlip(slip, file, firstLine)), ...source.findings.map(replace)],
    written: source.written,
    comments: source.comments.map((comment) => ({ ...comment, place: replace(comment.place) })),
    mend: () => undefined,
  };
}

const UNREADABLE = '这一行写得不合格式，整个文件无法读取：';

/** Longer lines are told by their beginning. */
const MOST_SHOWN = 100;

function explainSlip(
  { line, column, problems, mended, indent, goesOn }: Slip,
  file: string,
  firstLine: number,
): Finding {
  const shown = mended.length > MOST_SHOWN ? `${mended.slice(0, MOST_SHOWN)}……` : mended;
  return FILE_RULES.raise(
    'yaml/syntax',
    { file, line: line + firstLine, column },
    {
      message: `${UNREADABLE}${problems.join('；')}。`,
      hint:
        goesOn === true
          ? '删去上一行末尾的换行，让这一行接在上一行后面。'
          : mended === ''
            ? '删去这一行。'
            : `${indent === undefined ? '' : indent === 0 ? '左边不留空格，' : `左边留 ${indent} 个英文空格，`}这一行写成：${shown}`,
    },
  );
}

function findOffset(root: Node | null, path: DataPath): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const key of path) {
    if (isMap(node)) {
      const pair = findPair(node, String(key));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

/** The first pair of each key of a mapping that has been asked for one; every finding asks for a place. */
const listPairs = oncePer(
  (map: YAMLMap): ReadonlyMap<string, Pair> => new Map(map.items.toReversed().map((pair) => [String(pair.key), pair])),
);

function findPair(map: YAMLMap, key: string): Pair | undefined {
  return listPairs(map).get(key);
}

function startOf(value: unknown): number | undefined {
  return isNode(value) ? value.range?.[0] : undefined;
}
