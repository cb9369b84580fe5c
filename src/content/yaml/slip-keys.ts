import { narrow } from '../../text/folding.ts';
import { nameSpace } from './slip-indents.ts';
import { findQuoteEnd } from './slip-values.ts';

/** The beginning of a line as it was meant. */
export interface MendedPart {
  /** How much of the line it was read from. */
  length: number;
  /** As it was meant: `- ` or `key: `. */
  text: string;
  problems: readonly string[];
}

/** Whether a line parts others and says nothing: `----`, `===`. */
export function isSeparator(words: string): boolean {
  return /^(?:[-=_~—－*]{3,}|\.{3})\s*$/u.test(words);
}

const DASHES = '－—–−‐‑‒―﹣•·●▪■◆＊*';
const ODD_MARKER = new RegExp(`^([${DASHES}]{1,2})([\\s\\u200b]{0,8})(?=\\S)`, 'u');

/** A number before the first key of an entry, as a text processor puts it there. */
const NUMBERED = /^(\d{1,3}[.、)）．]|[(（]\d{1,3}[)）]|[①-⑳])[\s\u200b]{0,8}(?=[a-z][\w-]{0,40}[ \t]?[:：])/u;

/** Read the dashes of list entries at the beginning of a line's words, if there are any. */
export function mendMarker(words: string): MendedPart {
  const [proper] = /^(?:-[ \t]+)+/u.exec(words) ?? [];
  if (proper !== undefined) return { length: proper.length, text: proper, problems: [] };
  if (words.trimEnd() === '-') return { length: words.length, text: '-', problems: [] };
  const [odd, dash = ''] = ODD_MARKER.exec(words) ?? [];
  if (odd !== undefined) {
    return { length: odd.length, text: '- ', problems: [`列表每项前面要用英文的“-”和一个空格，这里是“${dash}”`] };
  }
  const [numbered, number = ''] = NUMBERED.exec(words) ?? [];
  if (numbered !== undefined) {
    return {
      length: numbered.length,
      text: '- ',
      problems: [`列表每项前面要用英文的“-”和一个空格，不写序号“${number}”`],
    };
  }
  const [glued] = /^-[\s\u200b]{0,8}(?=[^\s\d.-])/u.exec(words) ?? [];
  if (glued === undefined) return { length: 0, text: '', problems: [] };
  const problem =
    glued === '-' ? '列表每项前面的“-”后面少了一个空格' : `“-”后面要用英文空格，这里是${nameSpace(glued.slice(1))}`;
  return { length: glued.length, text: '- ', problems: [problem] };
}

const QUOTES = '“”„"＂‘’＇\'「」『』';
const COLONS = ':：﹕︰∶꞉';
const NAMED = new RegExp(
  `^([${QUOTES}]?)([\\w－＿Ａ-Ｚａ-ｚ０-９-]{1,60})([${QUOTES}]?)([\\s\\u200b]{0,8})([${COLONS};；=＝])([\\s\\u200b]{0,8})`,
  'u',
);
/** A key in Chinese, as catalogues have them, before a colon that is none. */
const CHINESE = /^([\p{Script=Han}\w]{1,20})([\s\u200b]{0,8})([：﹕︰∶꞉]|:(?=\S))([\s\u200b]{0,8})/u;
const WITHOUT_COLON = /^([a-z][A-Za-z-]{1,40})([\s\u200b]{1,8})(?=[^\s:：])/u;

/** Where a key may stand. */
interface Surroundings {
  /** Whether it begins an entry of a list, which may be a text as well. */
  isEntry: boolean;
  /** Whether the line above at this column has a key, so that this one must have one, too. */
  isSibling: boolean;
}

/** Read the key of a line and the colon behind it; `undefined` where the line has none. */
export function mendKey(words: string, { isEntry, isSibling }: Surroundings): MendedPart | undefined {
  const named = NAMED.exec(words);
  if (named) {
    const [whole, open = '', name = '', close = '', gap = '', sign = '', behind = ''] = named;
    const rest = words.slice(whole.length);
    const isTight = behind === '' && rest !== '';
    const problems = [
      ...nameQuotes(open, name, close),
      ...(name === narrow(name) ? [] : [`“${name}”要用半角字母和数字`]),
      ...(/^[ \t]*$/u.test(gap) ? [] : [`“${narrow(name)}”和冒号之间是${nameSpace(gap)}`]),
      ...nameColon(narrow(name), sign, isTight),
      ...(/^[ \t]*$/u.test(behind) ? [] : [`冒号后面要用英文空格，这里是${nameSpace(behind)}`]),
    ];
    if (problems.length === 0) return { length: whole.length, text: whole, problems };
    if (isKey(narrow(name), sign, rest, { isEntry, isSibling })) {
      const mark = open === '' && /^[A-Za-z]/u.test(narrow(name)) ? '' : '"';
      return { length: whole.length, text: `${mark}${narrow(name)}${mark}:${rest === '' ? '' : ' '}`, problems };
    }
  }
  const colon = findColon(words);
  if (colon !== undefined) return { length: colon, text: words.slice(0, colon), problems: [] };
  if (!isSibling || isEntry) return undefined;
  const [chinese, name = '', , sign = '', behind = ''] = CHINESE.exec(words) ?? [];
  if (chinese !== undefined) {
    return { length: chinese.length, text: `${name}: `, problems: nameColon(name, sign, behind === '') };
  }
  const [bare, key = ''] = WITHOUT_COLON.exec(words) ?? [];
  if (bare === undefined) return undefined;
  return { length: bare.length, text: `${key}: `, problems: [`“${key}”后面少了英文冒号`] };
}

function isKey(name: string, sign: string, rest: string, { isEntry, isSibling }: Surroundings): boolean {
  if (/^\d/u.test(name)) return /^\d{4}$/u.test(name) && !/^\d/u.test(rest);
  if (/^[;；=＝]$/u.test(sign)) return isSibling && !isEntry;
  // Words of an entry in Latin letters are no key: APP：…, https://…
  return !rest.startsWith('//') && (!isEntry || /^[a-z]/u.test(name));
}

function nameQuotes(open: string, name: string, close: string): string[] {
  if (open === close && /^["']?$/u.test(open)) return [];
  return [`“${name}”两边的引号不是成对的英文引号`];
}

function nameColon(name: string, sign: string, isTight: boolean): string[] {
  if (sign !== ':') return [`“${name}”后面是“${sign}”，要用英文冒号“:”，冒号后面空一格`];
  return isTight ? [`“${name}:”的冒号后面少了一个空格`] : [];
}

/** Where the value begins behind the first colon that YAML takes for one; quoted words are passed over. */
function findColon(words: string): number | undefined {
  const first = words.charAt(0);
  const quoted = first === '"' || first === "'" ? findQuoteEnd(words, first) : 0;
  if (quoted === undefined || /^[[\]{}｛（&*!|>%@`#]/u.test(words)) return undefined;
  for (let at = quoted; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if (sign === '#' && /[ \t]/u.test(words.charAt(at - 1))) return undefined;
    if (sign === ':' && /^[ \t]?$/u.test(words.charAt(at + 1))) {
      let end = at + 1;
      while (/^[ \t]$/u.test(words.charAt(end))) end += 1;
      return end;
    }
    if (quoted > 0 && !/[ \t]/u.test(sign)) return undefined;
  }
  return undefined;
}
