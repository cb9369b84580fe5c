import type { z } from 'zod';
import { readChineseDigits, readChineseNumber } from '../text/chinese-numerals.ts';
import { readPrintedDate } from '../text/dates.ts';
import { narrow } from '../text/folding.ts';
import { findNearest } from '../text/nearest.ts';
import { toValue } from '../text/scaled-number.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A value as it was meant: how it is written in YAML, and what was wrong with what stands there. */
export interface MeantValue {
  /** Empty where the line is to go; left out where the cause says it. */
  written?: string;
  /** In Chinese, without a full stop. */
  cause: string;
}

/**
 * Say what a value was meant to be that does not fit its schema: 否 for false, ２０１９ for 2019, 2020年2月28日 for 2020-02-28.
 *
 * @param written How it stands in the file.
 * @returns `undefined` where that cannot be told. What is given fits the schema.
 */
export function findMeantValue(schema: JsonSchema, value: unknown, written: string): MeantValue | undefined {
  if (accepts(schema, value)) return undefined;
  const shown = (schema.type === 'object' ? /.*/u.exec(written)?.[0] : written)?.trim() ?? '';
  if (shown === '' || shown.includes('\n') || shown.length > MOST_SHOWN) return undefined;
  const plain = unquote(shown);
  if (schema.type === 'boolean') return readSwitch(schema, plain);
  if (schema.type === 'number' || schema.type === 'integer') return readNumber(schema, plain, shown);
  if (schema.type === 'array') return readList(plain);
  if (schema.type === 'object') return typeof value === 'string' ? readPair(shown) : undefined;
  if (schema.type !== 'string') return undefined;
  if (typeof value === 'number' && schema.format === 'date' && value > 20_000 && value < 80_000) {
    return { cause: `“${shown}”像是电子表格里日期的序号，不是日期` };
  }
  if (typeof value !== 'string') {
    const isHeld = accepts(schema, shown);
    return isHeld ? { written: quoteText(shown), cause: explainKind(value) } : readText(schema, value, plain);
  }
  return readText(schema, value, plain);
}

/** Longer ones are texts, which have no other way of writing. */
const MOST_SHOWN = 80;

/** Whether a value fits what a schema says of it. */
export function accepts(schema: JsonSchema, value: unknown): boolean {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.some((option) => typeof option === 'object' && accepts(option, value));
  if (schema.const !== undefined) return value === schema.const;
  if (schema.enum) return (schema.enum as unknown[]).includes(value);
  if (schema.type === 'string') {
    if (typeof value !== 'string') return false;
    if (schema.format === 'uri') return /^https?:\/\/\S+$/u.test(value);
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
  }
  if (schema.type === 'integer') return Number.isInteger(value);
  if (schema.type === 'array') return Array.isArray(value);
  return typeof value === schema.type;
}

const QUOTES = '“”„‟"＂〝〞‘’‚‛\'＇「」『』';
const QUOTED = new RegExp(`^[${QUOTES}](.*)[${QUOTES}]$`, 'u');

function unquote(text: string): string {
  return (QUOTED.exec(text)?.[1] ?? text).replace(/[\s\u200b-\u200f\u2060]+/gu, ' ').trim();
}

const YES = [
  '是',
  '对',
  '有',
  '真',
  '开',
  '开启',
  '打开',
  '启用',
  '能',
  '可以',
  'true',
  'yes',
  'y',
  'on',
  '1',
  '√',
  '✓',
  '✔',
];
const NO = [
  '否',
  '不',
  '不是',
  '没有',
  '无',
  '假',
  '关',
  '关闭',
  '停用',
  '不能',
  '不可以',
  'false',
  'no',
  'n',
  'off',
  '0',
  '×',
  '✗',
  '✘',
];

function readSwitch(schema: JsonSchema, text: string): MeantValue | undefined {
  const word = narrow(text).toLowerCase();
  const meant = YES.includes(word) ? true : NO.includes(word) ? false : undefined;
  if (meant === undefined) return undefined;
  const cause = `“${text}”在这里不表示${meant ? '是' : '否'}`;
  if (schema.const === true && !meant) return { written: '', cause: `“${text}”在这里不表示否；不是的，就不写这一行` };
  return { written: String(meant), cause };
}

/** Words before a number that say how far it holds. */
const QUALIFIER = /^(?:大约|约|将近|接近|近|超过|超|逾|不足|至少|达到|达|共)/u;

function readNumber(schema: JsonSchema, text: string, shown: string): MeantValue | undefined {
  const plain = narrow(text)
    .replace(/[,_\s、]/gu, '')
    .replace(/(?<=\d)[。·](?=\d)/gu, '.')
    .replace(/[;。]+$/u, '');
  const [qualifier = ''] = QUALIFIER.exec(plain) ?? [];
  const folded = plain.slice(qualifier.length);
  const [digits = ''] = /^[-+]?\d+(?:\.\d+)?/u.exec(folded) ?? [];
  const unit = folded.slice(digits.length);
  const [scale] = /^[十百千万亿]+/u.exec(unit) ?? [];
  if (digits !== '' && scale !== undefined) return explainScale(digits, scale);
  if (/^\d[\dOoIl]*$/u.test(folded) && !/^\d+$/u.test(folded)) {
    const meant = folded.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1');
    return { written: meant, cause: `“${shown}”里有字母，像是把 0、1 打成了字母` };
  }
  const meant =
    digits === '' ? readSpelt(folded) : /^(?:%|\p{Script=Han}{0,6})$/u.test(unit) ? Number(digits) : undefined;
  if (meant === undefined || !accepts(schema, meant)) return undefined;
  const written = String(meant);
  if (qualifier !== '') return { written, cause: `这里只写数字，“${qualifier}”写在另一行：qualifier: ${qualifier}` };
  if (digits === '') return { written, cause: `“${text}”是中文数字，这里要写阿拉伯数字` };
  if (unit !== '') return { written, cause: `这里只写数字，后面的“${unit}”不写` };
  const isQuoted = folded === text && text !== shown;
  const cause = isQuoted
    ? '去掉两边的引号'
    : `“${shown}”里有全角的数字或符号、引号、逗号、空格、下划线，这里的数字要连着写`;
  return { written, cause };
}

/** A number with 万: what it comes to hangs on the unit, which stands elsewhere. */
function explainScale(digits: string, scale: string): MeantValue {
  const spelt = readChineseNumber(`一${scale}`);
  const whole = spelt ? `，写 ${Number((Number(digits) * toValue(spelt)).toPrecision(15))}` : '';
  return { cause: `只写数字：“${scale}”要算进数里${whole}；单位本身就带“${scale}”的（如“${scale}元”），写 ${digits}` };
}

function readSpelt(text: string): number | undefined {
  const number = readChineseNumber(text);
  const year = number ? undefined : readYear(text);
  return number ? toValue(number) : year === undefined ? undefined : Number(year);
}

/** A text that has a form of its own: a date, a year, an id, one of several words. */
function readText(schema: JsonSchema, value: unknown, text: string): MeantValue | undefined {
  const folded = narrow(text);
  if (schema.format === 'uri') return readAddress(text);
  const choices = [
    text,
    folded,
    folded.toLowerCase(),
    folded.toLowerCase().replaceAll(' ', ''),
    readDate(folded),
    readYear(folded),
    readId(folded),
    readChoice(schema, folded),
  ];
  const meant = choices.find((choice) => choice !== undefined && accepts(schema, choice));
  if (meant === value) return undefined;
  if (meant === undefined) {
    const isName = accepts(schema, 'a-b1') && /\p{Script=Han}/u.test(text);
    return isName ? { cause: `“${text}”是中文的名称，这里要写英文的编码` } : undefined;
  }
  const isDigits = /^[\d.]+$/u.test(meant);
  return { written: isDigits ? `"${meant}"` : meant, cause: explainText(text, meant) };
}

function explainText(text: string, meant: string): string {
  if (text === meant) return '两边的引号不是英文引号，空格、看不见的字符也不要';
  if (narrow(text) === meant) return `“${text}”里有全角的数字、字母或符号，要用半角的`;
  return `“${text}”不是这里的写法`;
}

/** An address in brackets, as a link of Markdown, with the slashes of Windows, or without its beginning. */
function readAddress(text: string): MeantValue | undefined {
  const folded = narrow(text);
  const named = /^[^:]*\(\s*(https?:[^\s()]+)\s*\)$/iu.exec(folded)?.[1];
  const inner = named ?? /\]\(([^)]*)\)/u.exec(folded)?.[1] ?? folded;
  const plain = inner.replace(/^[<([《「【]+|[>)\]》」】,;。]+$/gu, '').replaceAll('\\', '/');
  const address = /^(https?):\/*(.+)$/iu.exec(plain);
  if (address) {
    const meant = `${address[1]?.toLowerCase()}://${address[2]}`;
    return /\s/u.test(meant) ? undefined : { written: meant, cause: explainText(text, meant) };
  }
  const isBare = /^[\w-]+(?:\.[\w-]+)+(?:[/:]\S*)?$/u.test(plain);
  return isBare ? { cause: '前面少了 https:// 或 http://，照浏览器地址栏里的补上' } : undefined;
}

const TIME =
  /^(.*?[\d日])(?:[ T]*(上午|早上|下午|晚上)? ?(\d{1,2})(?:[:时点])(?:(\d{1,2})分?)?(?::\d{2}|\d{1,2}秒)?)?$/u;

/** A date, with its minute where it has one, however it is written. */
function readDate(text: string): string | undefined {
  const [, printed = '', half = '', hour, minute = ''] = TIME.exec(text) ?? [];
  const [, year, month = '', day = ''] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(printed.replaceAll(' ', '')) ?? [];
  const date =
    year === undefined ? readPrintedDate(printed) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (date === undefined) return undefined;
  if (hour === undefined) return date;
  const isLate = /^[下晚]/u.test(half) && Number(hour) < 12;
  return `${date} ${String(Number(hour) + (isLate ? 12 : 0)).padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

function readYear(text: string): string | undefined {
  const [, digits = ''] = /^(.{4})(?:年|年度)?$/u.exec(text) ?? [];
  return /^\d{4}$/u.test(digits) ? digits : readChineseDigits(digits);
}

/** An id with other dashes, in capitals, or written as the file that it is the address of: 01-law-enforcement.md. */
function readId(text: string): string | undefined {
  const joined = text
    .toLowerCase()
    .replace(/\.md$/u, '')
    .replace(/[\s_\p{Dash}]+/gu, '-');
  return /^(?:\d+-)?[a-z][a-z\d-]*$/u.test(joined) ? joined.replace(/^\d+-/u, '') : undefined;
}

/** One of several words, mistyped, or in Chinese, as the description says what each of them means. */
function readChoice({ enum: choices = [], description = '' }: JsonSchema, text: string): string | undefined {
  const words = (choices as unknown[]).filter((choice) => typeof choice === 'string');
  const isMeant = (word: string): boolean => {
    const [, meaning = ''] = new RegExp(`(?<![\\w-])${word} ?(?:为|表示)?([^，。；]+)`, 'u').exec(description) ?? [];
    return meaning !== '' && text.length > 1 && (meaning.includes(text) || text.includes(meaning));
  };
  return findNearest(text.toLowerCase(), words) ?? words.find(isMeant);
}

function readList(text: string): MeantValue | undefined {
  const inner = text.replace(/^[[［【(（]|[\]］】)）]$/gu, '').trim();
  const items = inner
    .split(/[,，、;；]/u)
    .map((item) => unquote(item.replace(/^\s*-\s/u, '').trim()))
    .filter((item) => item !== '');
  if (items.length === 0 || inner.includes(':') || inner.includes('：')) return undefined;
  const written = items.map((item) =>
    /^[\p{Script=Han}\w.-]+$/u.test(item) && !/^[\d.-]/u.test(item) ? item : quoteText(item),
  );
  return { written: `[${written.join(', ')}]`, cause: '列表要放进英文方括号“[ ]”，各项之间用英文逗号和一个空格隔开' };
}

function readPair(text: string): MeantValue | undefined {
  const [, key, sign = '', rest = ''] = /^([^：:﹕∶\s]{1,20})\s*([：:﹕∶])\s*(\S.*)$/u.exec(text) ?? [];
  if (key === undefined) return undefined;
  const fault = sign === ':' ? '后面少了一个空格' : `是“${sign}”，要用英文冒号，后面空一格`;
  return { cause: `“${key}”的冒号${fault}，写成“${key}: ${rest}”` };
}

function explainKind(value: unknown): string {
  if (typeof value === 'number') return '不加引号会被当作数字';
  if (typeof value === 'boolean') return '不加引号会被当作“是”或“否”';
  return '文字以英文括号开头，或含有英文冒号，不加引号会被当作别的内容';
}

function quoteText(text: string): string {
  return text.includes('"') || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
