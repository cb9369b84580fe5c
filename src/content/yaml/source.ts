import { type Document, isAlias, isMap, isNode, isPair, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Place } from '../../text/place.ts';
import { FILE_RULES } from '../file-rules.ts';
import { type Finding, wholeFile } from '../finding.ts';

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
  /** Syntax errors; when there are any, `data` is undefined. */
  findings: Finding[];
}

/** A YAML text with its tree, whose nodes know the source that they were made of. */
export interface YamlTree extends YamlSource {
  document: Document;
  /** Turn an offset in the text into a place in the file. */
  placeAt: (offset: number) => Place;
}

/**
 * Parse YAML 1.2, in which dates stay text.
 *
 * @param file Name that places and findings carry.
 * @param firstLine Line of the file on which `text` begins, for front matter.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlSource {
  const { data, locate, findings } = parseYamlTree(text, file, firstLine);
  return { data, locate, findings };
}

/** Parse YAML as {@link parseYaml} does, and keep the tree, for who edits the text. */
export function parseYamlTree(text: string, file: string, firstLine: number): YamlTree {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, keepSourceTokens: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const problems = [
    ...document.errors.map(({ pos, code }) => ({
      offset: pos[0],
      problem: `${explainYamlError(code)}（${code}）`,
      hint: '对照同类文件检查这一行：冒号后面要有一个空格，同一级的键左边对齐，以“{”开头、含冒号或引号的文字整个放进英文单引号。',
    })),
    ...(document.errors.length > 0 ? [] : listReferences(document)).map(({ offset, sign }) => ({
      offset,
      problem: `“${sign}”开头的内容在 YAML 里有特殊含义，这里不用。`,
      hint: '若是文字的一部分，把整段文字放进英文单引号；若想引用别处的内容，请原样再写一遍。',
    })),
  ];
  const findings = problems.map(({ offset, problem, hint }): Finding =>
    FILE_RULES.raise('yaml/syntax', placeAt(offset), {
      message: `YAML 写法有误，整个文件无法读取：${problem}`,
      hint,
    }),
  );
  return {
    data: findings.length > 0 ? undefined : (document.toJS() as unknown),
    locate: (path) => placeAt(findOffset(document.contents, path)),
    findings,
    document,
    placeAt,
  };
}

/** Aliases, anchors and tags, which no content file needs: each would make a value other than what it looks like. */
function listReferences(document: Document): { offset: number; sign: '*' | '&' | '!' }[] {
  const references: { offset: number; sign: '*' | '&' | '!' }[] = [];
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) references.push({ offset, sign: '*' });
      else if (node.anchor) references.push({ offset, sign: '&' });
      if (node.tag) references.push({ offset, sign: '!' });
    },
  });
  return references;
}

function explainYamlError(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return '同一个键写了两次。';
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return '缩进不对齐，或用了制表符；缩进只能用空格。';
    case 'MISSING_CHAR':
      return '缺少引号、括号或冒号。';
    default:
      return '这里不是合法的 YAML。';
  }
}

function findOffset(root: Node | null, path: DataPath): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyText(item) === String(key));
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

function keyText(pair: Pair): string {
  return String(pair.key);
}

function startOf(value: unknown): number | undefined {
  return isNode(value) ? value.range?.[0] : undefined;
}

/** A Markdown file taken apart. */
export interface SectionSource {
  frontMatter: YamlSource;
  /**
   * The Markdown, with the front matter's lines left blank: a line and column in it is the line and column in the
   * file.
   */
  markdown: string;
}

/**
 * Split a section file into front matter and Markdown. Of one whose front matter never ends nothing is Markdown: where
 * it would begin cannot be told.
 */
export function splitSection(text: string, file: string): SectionSource {
  const found = findFrontMatter(text);
  if (!found) {
    const isOpen = /^---[ \t]*(?:\n|$)/.test(text);
    const finding = isOpen ? unclosedFrontMatter(file) : missingFrontMatter(file);
    return { frontMatter: { ...parseYaml('', file), findings: [finding] }, markdown: isOpen ? '' : text };
  }
  const { start, end, bodyStart } = found;
  return {
    frontMatter: parseYaml(text.slice(start, end), file, 2),
    markdown: text.slice(0, bodyStart).replace(/[^\n]/g, '') + text.slice(bodyStart),
  };
}

/** Find the YAML of a section's front matter, and where its Markdown begins; `undefined` where it has no end or none at all. */
export function findFrontMatter(text: string): { start: number; end: number; bodyStart: number } | undefined {
  const [whole, open = '', yaml = ''] = /^(---[ \t]*\n)((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { start: open.length, end: open.length + yaml.length, bodyStart: whole.length };
}

function missingFrontMatter(file: string): Finding {
  return FILE_RULES.raise('front-matter/missing', wholeFile(file), {
    message: '文件开头没有两行“---”之间的说明，无法知道这是报告的哪一节。',
    hint: '在第一行写“---”，接着写“kind: measures”等内容，再以一行“---”结束；可参照往年同名文件。',
  });
}

function unclosedFrontMatter(file: string): Finding {
  return FILE_RULES.raise('front-matter/unclosed', wholeFile(file), {
    message: '第一行的“---”之后没有另一行“---”，分不出哪里是说明、哪里是正文，整个文件无法读取。',
    hint: '在 heading 等说明的下面、正文的上面，单独写一行“---”。',
  });
}
