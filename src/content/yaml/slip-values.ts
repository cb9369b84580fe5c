/** A value as it was meant, with all that stands behind it in its line. */
interface MendedValue {
  text: string;
  problems: readonly string[];
  /** How many of the lines below belong to it. */
  body: number;
  /** Whether its line says nothing, so that what it says may follow. */
  isEmpty: boolean;
}

/** What stands below a value's line. */
interface Below {
  /** All lines of the text, and the index of the first one below. */
  lines: readonly string[];
  from: number;
  /** Column of its key, or of the entry that it is. */
  column: number;
}

/** Read the value of a key or entry, `title: …`, as far as it goes. */
export function mendValue(value: string, below: Below): MendedValue {
  const words = value.trimEnd();
  const keep = (body = 0, isEmpty = false): MendedValue => ({ text: value, problems: [], body, isEmpty });
  const mend = (text: string, problem: string): MendedValue => ({ text, problems: [problem], body: 0, isEmpty: false });
  if (words === '' || words.startsWith('#')) return keep(0, true);
  const first = words.charAt(0);
  if (first === '"' || first === "'") {
    const end = findQuoteEnd(words, first);
    if (end === undefined) {
      const body = findBody(below, (line) => findQuoteEnd(first + line, first) !== undefined);
      if (body !== undefined) return keep(body);
      return mend(quote(words.slice(1).replace(/[”’＂＇]$/u, '')), `引号“${first}”只有开头的一个，没有收尾的英文引号`);
    }
    if (!isClosed(words.slice(end))) {
      return mend(quote(words), '引号收尾以后还有文字；要么整段放进一对引号，要么都不放');
    }
    if (first === '"' && hasOddEscape(words.slice(0, end))) {
      return mend(quote(words.slice(1, end - 1)), '英文双引号里的“\\”另有意思，要改用英文单引号');
    }
    return keep();
  }
  const braced = readBraces(words);
  if (braced !== undefined) {
    return mend(braced, '花括号、冒号、逗号都要用英文的，冒号和逗号后面空一格');
  }
  const link = /^\[[^\]]*\]\((https?:[^\s)]+)\)$/iu.exec(words)?.[1];
  if (link !== undefined) {
    return mend(link, '这是网页和 Markdown 里链接的写法；这里只写网址，是一段文字的，整段放进英文单引号');
  }
  if (first === '[' || first === '{') {
    const end = findBracketEnd(words);
    if (end !== undefined && isClosed(words.slice(end))) return keep();
    if (end !== undefined) return mend(quote(words), explainSign(first));
    let open = words;
    const body = findBody(below, (line) => findBracketEnd((open += `\n${line}`)) !== undefined);
    if (body !== undefined) return keep(body);
    const last = first === '[' ? ']' : '}';
    const isCommented = words.includes(' #') && words.endsWith(last);
    return isCommented
      ? mend(quoteHashes(words), '括号里有“#”，它和后面的字会被当作注释，含“#”的那一项要放进英文单引号')
      : mend(words.replace(/[］】｝]$/u, '') + last, `“${first}”没有对应的英文括号收尾`);
  }
  if (/^[|>](?:[1-9][+-]?|[+-][1-9]?)?(?:[ \t]+#.*)?$/u.test(words)) {
    const body = countIndented(below);
    if (body > 0) return keep(body);
  }
  if (/^-[ \t]/u.test(words)) {
    return mend(quote(words), '“- ”不能接在冒号后面：列表从下一行写起，每项一行；是文字的，整段放进英文单引号');
  }
  if (/^(?:[@`%&*!|>,\]}]|[?:](?:[ \t]|$))/u.test(words)) return mend(quote(words), explainSign(first));
  if (/:(?:[ \t]|$)/u.test(words)) {
    return mend(quote(words), '文字里有英文冒号，又跟着空格或者在末尾，会被当作另一个键');
  }
  return keep();
}

/** Keys and values in braces, brackets or commas of Chinese: `｛indicator：a，label：甲｝`; `undefined` where all are English. */
function readBraces(words: string): string | undefined {
  const inner = /^[{｛（(](.*)[}｝）)]$/u.exec(words)?.[1];
  const pairs = inner?.split(/[,，]/u).map((pair) => /^([a-z][\w-]*)[ \t]*([:：])([^:：{}]*)$/u.exec(pair.trim()));
  if (!pairs?.every((pair) => pair !== null)) return undefined;
  // An address is no pair.
  if (pairs.some(([, , , value = '']) => value.trimStart().startsWith('//'))) return undefined;
  const isEnglish = /^\{[^，]*\}$/u.test(words) && pairs.every(([, , sign]) => sign === ':');
  return isEnglish
    ? undefined
    : `{ ${pairs.map(([, key = '', , value = '']) => `${key}: ${value.trim()}`).join(', ')} }`;
}

function explainSign(sign: string): string {
  const advice = /[&*]/u.test(sign) ? '；想引用别处的内容，就原样再写一遍' : '';
  return `以“${sign}”开头的内容在 YAML 里另有意思，文字要整段放进英文单引号${advice}`;
}

/** Put a text between single quotation marks, in which nothing but they mean anything. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Quote those items of a list in brackets that have a `#`. */
function quoteHashes(words: string): string {
  const items = words
    .slice(1, -1)
    .split(',')
    .map((item) => (item.includes('#') ? quote(item.trim()) : item.trim()));
  return `${words.charAt(0)}${items.join(', ')}${words.slice(-1)}`;
}

/** Whether nothing but a comment stands behind what was closed. */
function isClosed(rest: string): boolean {
  return /^[ \t]*$|^[ \t]+#/u.test(rest);
}

/** Where quoted words end, behind their closing mark; a mark that is written twice, or behind `\`, is one of the text. */
export function findQuoteEnd(words: string, mark: string): number | undefined {
  for (let at = 1; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if (sign === '\\' && mark === '"') at += 1;
    else if (sign === mark && mark === "'" && words.charAt(at + 1) === mark) at += 1;
    else if (sign === mark) return at + 1;
  }
  return undefined;
}

function hasOddEscape(words: string): boolean {
  for (let at = words.indexOf('\\'); at !== -1; at = words.indexOf('\\', at + 2)) {
    if (!/[0abtnvfrexuUNLP_ "/\\]/u.test(words.charAt(at + 1))) return true;
  }
  return false;
}

function findBracketEnd(words: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if ((sign === '"' || sign === "'") && /[[{,:\s]/u.test(words.charAt(at - 1))) {
      const end = findQuoteEnd(words.slice(at), sign);
      if (end === undefined) return undefined;
      at += end - 1;
    } else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (sign === '#' && /\s/u.test(words.charAt(at - 1))) {
      const end = words.indexOf('\n', at);
      if (end === -1) return undefined;
      at = end;
    }
  }
  return undefined;
}

/** Texts in quotation marks or brackets that take more lines are none of a clerk's. */
const MOST_LINES = 100;

/** How many lines below belong to what was opened: all to the one that ends it, unless a key comes first. */
function findBody({ lines, from, column }: Below, isLast: (line: string) => boolean): number | undefined {
  for (const [index, line] of lines.slice(from, from + MOST_LINES).entries()) {
    const indent = line.search(/\S/u);
    if (indent !== -1 && indent <= column && /^(?:- )?[\w-]{1,60}[ \t]{0,8}[:：]/u.test(line.slice(indent)))
      return undefined;
    if (isLast(line)) return index + 1;
  }
  return undefined;
}

/** How many lines below stand further in. */
function countIndented({ lines, from, column }: Below): number {
  let last = from;
  for (let line = from; line < lines.length; line += 1) {
    const indent = (lines[line] ?? '').search(/\S/u);
    if (indent !== -1 && indent <= column) break;
    if (indent !== -1) last = line + 1;
  }
  return last - from;
}
