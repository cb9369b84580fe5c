import { z } from 'zod';
import { findNearest } from '../text/nearest.ts';
import { FILE_RULES } from './file-rules.ts';
import type { Finding } from './finding.ts';
import { accepts, findMeantValue, type MeantValue } from './meant-values.ts';
import { type Field, findField, listMeanings, readKeyName, valueAt } from './schema-fields.ts';
import { quote } from './yaml/slip-values.ts';
import type { DataPath, YamlSource } from './yaml/source.ts';

/** Data that fits its schema, and every reason why a file does not. */
export interface Validated<T> {
  /** Without the keys that the schema does not know; `undefined` when something else is wrong too. */
  data: T | undefined;
  findings: Finding[];
}

/**
 * Check a YAML source against its schema and report every misfit at once, each at its own line, along with what keeps the
 * source from being read.
 */
export function validateYaml<S extends z.ZodType>(schema: S, source: YamlSource): Validated<z.infer<S>> {
  const result = schema.safeParse(source.meant ?? {});
  const comments = listAmbiguous(schema, source);
  if (result.success && comments.length === 0 && source.findings.length === 0)
    return { data: result.data, findings: [] };
  // What does not fit may have been mistyped: “-甲” is one text, and no list.
  const mended = result.success || source.findings.length > 0 ? undefined : source.mend();
  if (mended) return validateYaml(schema, mended);
  const issues = result.success || source.meant === undefined ? [] : result.error.issues;
  const told = new Set([
    ...comments.map(({ place }) => place.line),
    ...source.findings.filter(isOtherwise).map(({ line }) => line),
  ]);
  const findings = [
    ...source.findings,
    ...comments.map(explainComment),
    ...explainIssues(schema, source, issues).filter(({ line }) => !told.has(line)),
  ];
  const isRead = source.findings.length === 0 && comments.length === 0;
  return { data: isRead ? schema.safeParse(dropUnknownKeys(source.data, issues)).data : undefined, findings };
}

/** Whether a value is read as another one, of which there is nothing else to say. */
function isOtherwise({ rule }: Finding): boolean {
  return rule === 'yaml/read-otherwise';
}

function explainIssues(schema: z.ZodType, source: YamlSource, issues: readonly z.core.$ZodIssue[]): Finding[] {
  if (issues.length === 0) return [];
  const jsonSchema = z.toJSONSchema(schema, { io: 'input' });
  const data = source.meant;
  const isGlued = ({ path: [...path] }: z.core.$ZodIssue): boolean => {
    const key = String(path.pop());
    return Object.keys(valueAt(data, path) ?? {}).some((one) => readGlued(one, [key]) !== undefined);
  };
  return issues
    .filter((issue) => !isGlued(issue))
    .flatMap((issue) =>
      explainIssue(issue, data, (path) => findField(jsonSchema, data, path), source.written).map(
        ({ path, rule, ...words }) => FILE_RULES.raise(rule, source.locate(path), words),
      ),
    );
}

type Comment = YamlSource['comments'][number];

/**
 * List comments that may have been meant as more of a text. Where the text would not fit with it, as a date or one of
 * several words would not, nothing is lost.
 */
function listAmbiguous(schema: z.ZodType, { comments, meant }: YamlSource): readonly Comment[] {
  if (comments.length === 0) return [];
  const jsonSchema = z.toJSONSchema(schema, { io: 'input' });
  return comments.filter(({ path, value, comment }) => {
    const field = findField(jsonSchema, meant, path);
    return value === '' || !field || accepts(field.schema, `${value} ${comment}`.trim());
  });
}

function explainComment({ path, value, comment, place }: Comment): Finding {
  const [shown, key] = [shorten(comment), path.at(-1)];
  const lead = typeof key === 'string' ? `${key}: ` : '- ';
  return FILE_RULES.raise('yaml/comment', place, {
    message:
      value === ''
        ? `“${shown}”会被当作注释，这一项就空着了。`
        : `“${shown}”会被当作注释，不算“${namePath(path)}”的内容，网页上也不会有。`,
    hint: `是内容的，整段放进英文单引号，写成 ${shorten(lead + quote(`${value} ${comment}`.trim()))} ；是写给自己看的注释，移到上面单独一行，以“# ”开头。`,
  });
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}……` : text;
}

/** What a file says without the keys that were found to be unknown, which keep nothing else from being read. */
function dropUnknownKeys(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const known: unknown = structuredClone(data);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const parent = valueAt(known, issue.path);
    for (const key of issue.keys)
      if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, key);
  }
  return known;
}

/** One misfit in words, with the path it concerns. */
export interface ExplainedIssue {
  path: DataPath;
  rule: Parameters<typeof FILE_RULES.raise>[0];
  message: string;
  hint: string;
}

/**
 * Put a zod issue into a clerk's words. An issue that names several unknown keys becomes one finding for each.
 *
 * @param fieldAt Looks up what the schema says of a path.
 * @param writtenAt Looks up how the value of a path is written.
 */
function explainIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  fieldAt: (path: DataPath) => Field | undefined,
  writtenAt: (path: DataPath) => string,
): ExplainedIssue[] {
  const { path } = issue;
  const field = fieldAt(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownKey(path, key, field));
  }
  const value = valueAt(data, path);
  const meant = field && value !== undefined ? findMeantValue(field.schema, value, writtenAt(path)) : undefined;
  const advice = `${field?.description ? `说明：${field.description}。` : ''}${listOptions(issue, fieldAt(path.slice(0, -1)))}`;
  const explained: ExplainedIssue =
    value === undefined
      ? {
          path,
          rule: 'schema/missing-key',
          message: `缺少必填的“${namePath(path)}”${issue.code === 'custom' ? `：${issue.message}` : ''}。`,
          hint: `补上一行“${path.map(String).at(-1) ?? ''}: …”。${advice}`,
        }
      : {
          path,
          rule: 'schema/invalid-value',
          message: `${path.length > 0 ? `“${namePath(path)}”` : '这里'}的内容不合要求：${explainValue(issue, value)}${meant ? `；${meant.cause}` : ''}。`,
          hint: `${meant ? adviseMeant(meant, path) : value === null && path.length === 0 ? '写上内容。' : '改正这一行。'}${advice}`,
        };
  if (issue.code !== 'invalid_union') return [explained];
  // Without a valid discriminator zod looks no further: name at least the keys that no option has.
  const parent = path.slice(0, -1);
  const whole = fieldAt(parent);
  const unknown = Object.keys(valueAt(data, parent) ?? {}).filter((key) => whole?.keys.includes(key) !== true);
  return [explained, ...unknown.map((key) => explainUnknownKey(parent, key, whole))];
}

function adviseMeant({ written }: MeantValue, path: DataPath): string {
  if (written === undefined) return '改正这一行。';
  if (written === '') return '删去这一行。';
  const key = path.at(-1);
  return `写成 ${typeof key === 'string' ? `${key}: ` : ''}${written} 。`;
}

/** Keys and indexes as a clerk counts them: `left-out › 第 1 项 › words`. */
function namePath(path: DataPath): string {
  return path.map((key) => (typeof key === 'number' ? `第 ${key + 1} 项` : String(key))).join(' › ');
}

function explainUnknownKey(parent: DataPath, key: string, field: Field | undefined): ExplainedIssue {
  const known = field?.keys ?? [];
  const glued = readGlued(key, known);
  const isChinese = /\p{Script=Han}/u.test(key);
  const named = known.filter((one) => field && isChinese && readKeyName(field, one).includes(key));
  const nearest = findNearest(key, known);
  return {
    path: [...parent, key],
    rule: 'schema/unknown-key',
    message: `不认识的键“${key}”，它的内容不会起作用。`,
    hint: glued
      ? `“${glued.key}”后面要用英文冒号，再空一格，写成 ${glued.key}: ${glued.rest}`
      : nearest
        ? `是不是“${nearest}”？`
        : `${named.length > 0 ? `键要用英文的，是不是“${named.join('”“')}”？不是的，` : ''}删去这一行。这里可以写的键：${known.join('、') || '无'}。`,
  };
}

/** A key in brackets whose colon is none, so that it is one with its value: `indicator：cases`, `label:案件`. */
function readGlued(key: string, known: readonly string[]): { key: string; rest: string } | undefined {
  const [, name = '', rest = ''] = /^([\w-]+)\s*[:：﹕∶]\s*(\S.*)$/u.exec(key) ?? [];
  return known.includes(name) ? { key: name, rest } : undefined;
}

function explainValue(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === null) return '不能空着';
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
    case 'invalid_union':
      return '不在允许的几种写法之内';
    case 'invalid_key':
      return issue.issues.map(({ message }) => message).join('；');
    case 'custom':
    case 'invalid_format':
      return issue.message;
    case 'too_small':
    case 'too_big':
      return explainSize(issue);
    default:
      return '写法不对';
  }
}

/** Zod's own words are English; where a schema has none of its own, the bound says it. */
function explainSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (!/^Too (?:small|big)/u.test(issue.message)) return issue.message;
  const unit = issue.origin === 'string' ? '个字' : issue.origin === 'array' || issue.origin === 'set' ? '项' : '';
  if (issue.code === 'too_big') return `最多 ${issue.maximum} ${unit}`.trim();
  const least = unit === '' && issue.inclusive !== true ? `要大于 ${issue.minimum}` : `至少 ${issue.minimum} ${unit}`;
  return least.trim();
}

const TYPE_NAMES: Partial<Record<string, string>> = {
  string: '文字（以“{”开头，或含冒号、数字、日期时请放进英文引号）',
  boolean: 'true（是）或 false（否）',
  number: '数字',
  int: '整数',
  array: '列表（每项一行，以“- ”开头）',
  object: '一组“键: 值”',
  record: '一组“键: 值”',
};

function listOptions(issue: z.core.$ZodIssue, whole: Field | undefined): string {
  if (issue.code === 'invalid_value') return `只能写：${issue.values.map(String).join('、')}。`;
  if (issue.code !== 'invalid_union' || !('options' in issue) || !Array.isArray(issue.options)) return '';
  const key = String(issue.path.at(-1));
  const meanings = whole && listMeanings(whole, key);
  const options = issue.options.map((option) => {
    const meaning = meanings?.get(option);
    return meaning === undefined ? String(option) : `${String(option)}（${meaning}）`;
  });
  return `只能写：${options.join('、')}。`;
}
