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

function readNumber(schema: JsonSchema, text: string, shown: string): MeantValue | undefined {
  const folded = narrow(text).replace(/[,_\s]/gu, '');
  const [digits = ''] = /^[-+]?\d+(?:\.\d+)?/u.exec(folded) ?? [];
  const unit = folded.slice(digits.length);
  const meant =
    digits === ''
      ? readSpelt(folded)
      : /^(?:%|[\p{Script=Han}--[十百千万亿]]{0,6})$/v.test(unit)
        ? Number(digits)
        : undefined;
  if (meant === undefined || !accepts(schema, meant)) return undefined;
  if (digits === '') return { written: String(meant), cause: `“${text}”是中文数字，这里要写阿拉伯数字` };
  if (unit !== '') return { written: String(meant), cause: `这里只写数字，后面的“${unit}”不写` };
  const isQuoted = folded === text && text !== shown;
  const cause = isQuoted
    ? '去掉两边的引号'
    : `“${shown}”里有全角的数字或符号、引号、逗号、空格、下划线，这里的数字要连着写`;
  return { written: String(meant), cause };
}

function readSpelt(text: string): number | undefined {
  const number = readChineseNumber(text);
  const year = number ? undefined : readYear(text);
  return number ? toValue(number) : year === undefined ? undefined : Number(year);
}

/** A text that has a form of its own: a date, a year, an id, one of several words. */
function readText(schema: JsonSchema, value: unknown, text: string): MeantValue | undefined {
  const folded = narrow(text);
  const choices = [
    text,
    folded,
    folded.toLowerCase(),
    readDate(folded),
    readYear(folded),
    readId(folded),
    readChoice(schema, folded),
  ];
  const meant = choices.find((choice) => choice !== undefined && accepts(schema, choice));
  if (meant === undefined || meant === value) return undefined;
  const isDigits = /^[\d.]+$/u.test(meant);
  return { written: isDigits ? `"${meant}"` : meant, cause: explainText(text, meant) };
}

function explainText(text: string, meant: string): string {
  if (text === meant) return '两边的引号不是英文引号，空格、看不见的字符也不要';
  if (narrow(text) === meant) return `“${text}”里有全角的数字、字母或符号，要用半角的`;
  return `“${text}”不是这里的写法`;
}

/** A date, with its minute where it has one, however it is written. */
function readDate(text: string): string | undefined {
  const [, printed = '', hour, minute = ''] = /^(.*?[\d日])(?:[ T]*(\d{1,2}):(\d{2})(?::\d{2})?)?$/u.exec(text) ?? [];
  const [, year, month = '', day = ''] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(printed.replaceAll(' ', '')) ?? [];
  const date =
    year === undefined ? readPrintedDate(printed) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (date === undefined) return undefined;
  return hour === undefined ? date : `${date} ${hour.padStart(2, '0')}:${minute}`;
}

function readYear(text: string): string | undefined {
  const [, digits = ''] = /^(.{4})(?:年|年度)?$/u.exec(text) ?? [];
  return /^\d{4}$/u.test(digits) ? digits : readChineseDigits(digits);
}

function readId(text: string): string | undefined {
  return /^[A-Za-z][\w -]*$/u.test(text) ? text.toLowerCase().replace(/[_ ]+/gu, '-') : undefined;
}

function readChoice({ enum: choices = [] }: JsonSchema, text: string): string | undefined {
  const words = (choices as unknown[]).filter((choice) => typeof choice === 'string');
  return findNearest(text.toLowerCase(), words);
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
