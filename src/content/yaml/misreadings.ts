import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Scalar, visit, type YAMLMap } from 'yaml';
import type { DataPath } from './source.ts';

/** Something that YAML reads as other than it looks. */
export interface Misreading {
  /** Where it stands in the text. */
  offset: number;
  rule: 'yaml/syntax' | 'yaml/read-otherwise';
  /** In Chinese, without a full stop. */
  problem: string;
  hint: string;
  /** Whether it leaves open what is meant. */
  isOpen?: boolean;
}

/**
 * Find what YAML reads without complaint, and not as it looks: 0100, a key that is taken for more of the text above; and
 * keys that are written twice.
 *
 * @param lineOf Finds the line that an offset is in.
 */
export function findMisreadings(document: Document, text: string, lineOf: (offset: number) => number): Misreading[] {
  const found: Misreading[] = [];
  visit(document, (key, node, path) => {
    if (!isNode(node)) return;
    const start = node.range?.[0] ?? 0;
    const sign = isAlias(node) ? '*' : node.anchor ? '&' : node.tag ? '!' : undefined;
    if (sign !== undefined) found.push(explainReference(sign, text.lastIndexOf(sign, start)));
    if (isMap(node)) found.push(...findTwice(node, lineOf, isSeq(path.at(-1))));
    if (!isScalar(node) || node.type !== 'PLAIN' || key === 'key') return;
    const written = sliceNode(text, node);
    if (typeof node.value === 'number' && !isPlainNumber(written))
      found.push(explainNumber(written, node.value, start));
    const swallowed = SWALLOWED.exec(written);
    if (swallowed) found.push(explainSwallowed(start + swallowed.index + 1 + (swallowed[1]?.length ?? 0)));
    const broken = swallowed ? undefined : BROKEN.exec(written);
    if (broken) found.push(explainBroken(start + broken.index + broken[0].length - 1));
    const list = path.at(-1);
    const comma = /[，、]/u.exec(written)?.[0];
    if (isSeq(list) && list.flow && comma !== undefined) found.push(explainComma(comma, start));
  });
  return found;
}

/** Keys that are written twice. The parser looks for them, too, but at every key anew at all before it. */
function findTwice({ items }: YAMLMap, lineOf: (offset: number) => number, isEntry: boolean): Misreading[] {
  const lines = new Map<string, number>();
  const first = String(items[0]?.key);
  let isNext = false;
  return items.flatMap(({ key }): Misreading[] => {
    const [name, offset] = [String(key), (isNode(key) ? key.range?.[0] : undefined) ?? 0];
    const line = lines.get(name);
    lines.set(name, line ?? lineOf(offset));
    // What follows in the entry whose dash is missing is that entry's.
    if (line === undefined || isNext) return [];
    isNext = isEntry && name === first && items.length > 1;
    if (isNext) {
      const problem = `“${name}”在这一项里写了两次，第 ${line} 行已经有了；从这里起多半是另一项，前面少了“- ”`;
      const hint = `是另一项的，这一行往左移两格，行首加“- ”，写成“- ${name}: …”，和别的“- ”对齐；是写重了的，删去一个。`;
      return [{ offset, rule: 'yaml/syntax', problem, hint }];
    }
    return [
      {
        offset,
        rule: 'yaml/syntax',
        problem: `“${name}”写了两次，第 ${line} 行已经有了，不知道以哪一个为准`,
        hint: '留下对的一个，删去另一个。',
      },
    ];
  });
}

/** Aliases, anchors and tags, which no content file needs: each would make a value other than what it looks like. */
function explainReference(sign: string, offset: number): Misreading {
  return {
    offset,
    rule: 'yaml/syntax',
    isOpen: true,
    problem: `“${sign}”开头的内容在 YAML 里有特殊含义，这里不用`,
    hint: '若是文字的一部分，把整段文字放进英文单引号；若想引用别处的内容，请原样再写一遍。',
  };
}

/** A line that goes on with the text above it, and looks as if it had a key or were the next of a list. */
const SWALLOWED = /\n([ \t]*)(?:[A-Za-z][\w-]{0,40}[ \t]{0,8}[:：=]|[-－—–•·*][ \t])/u;

function explainSwallowed(offset: number): Misreading {
  return {
    offset,
    rule: 'yaml/read-otherwise',
    problem: '这一行缩进在上一行的文字下面，被当作那段文字的下半截',
    hint: '是另一个键或另一项的，左边和同一级的几行对齐，冒号用英文的、后面空一格；是同一段文字的，接在上一行的末尾，不要换行。',
  };
}

/** A break in the midst of Chinese, which YAML reads as a blank. */
const BROKEN = /[\p{Script=Han}，。、；：][ \t]*\n[ \t]*\p{Script=Han}/u;

function explainBroken(offset: number): Misreading {
  return {
    offset,
    rule: 'yaml/read-otherwise',
    problem: '一段文字分成了几行，接起来会在这里多出一个空格',
    hint: '删去上一行末尾的换行，让这一行接在上一行后面。',
  };
}

/** Whether a number reads as it looks: no nought before it, no power of ten, no more digits than are kept. */
function isPlainNumber(written: string): boolean {
  return /^[-+]?(?:0|[1-9]\d*)?(?:\.\d*)?$/u.test(written) && written.replace(/\D/gu, '').length <= 15;
}

function explainNumber(written: string, value: number, offset: number): Misreading {
  return {
    offset,
    rule: 'yaml/read-otherwise',
    problem: `“${written}”会被读成数字 ${value}`,
    hint: `是数的，照平常的写法写数字，前面不加 0、不写字母；是编号、电话之类的，放进英文双引号，写作 "${written}"。`,
  };
}

function explainComma(comma: string, offset: number): Misreading {
  return {
    offset,
    rule: 'yaml/read-otherwise',
    problem: `方括号里的“${comma}”不隔开两项，前后的字被当作一项`,
    hint: `是两项的，用英文逗号和一个空格隔开；“${comma}”是文字的一部分的，把这一项放进英文单引号。`,
  };
}

/** What a value says that a comment follows in its line, which may have been meant as more of it. */
export interface Commented {
  path: DataPath;
  /** The text before the comment; empty where there is none. */
  value: string;
  /** With its `#`. */
  comment: string;
  /** Where the comment begins. */
  offset: number;
}

/** Find the comments right behind plain texts, and behind keys that say nothing. */
export function findComments(document: Document, text: string): Commented[] {
  const found: Commented[] = [];
  const walk = (node: unknown, path: DataPath): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) walk(value, [...path, isScalar(key) ? String(key.value) : String(key)]);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(isPair(item) ? item.value : item, [...path, index]);
    } else if (isScalar(node) && (typeof node.value === 'string' ? node.type === 'PLAIN' : node.value === null)) {
      const comment = readComment(text, node);
      if (comment) found.push({ path, value: sliceNode(text, node), ...comment });
    }
  };
  walk(document.contents, []);
  return found;
}

function readComment(text: string, { range }: Scalar): { comment: string; offset: number } | undefined {
  const [start = 0, end = 0] = range ?? [];
  const behind = /[ \t]*(#[^\n]*)/uy;
  behind.lastIndex = end;
  const [whole, comment] = behind.exec(text) ?? [];
  if (whole === undefined || comment === undefined || (end > start && whole === comment)) return undefined;
  return { comment, offset: end + whole.length - comment.length };
}

/** What a node is written as. */
export function sliceNode(text: string, node: unknown): string {
  const [start = 0, end = 0] = (isNode(node) ? node.range : undefined) ?? [];
  return text.slice(start, end);
}
