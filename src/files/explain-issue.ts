import type { z } from 'zod';
import { findNearest } from '../report/nearest.ts';
import type { Field } from './schema-fields.ts';
import { valueAt } from './value-at.ts';
import type { DataPath } from './yaml-source.ts';

/** One misfit in words, with the path it concerns. */
export interface ExplainedIssue {
  path: DataPath;
  rule: string;
  message: string;
  hint: string;
}

/**
 * Put a zod issue into a clerk's words. An issue that names several unknown keys becomes one finding for each.
 *
 * @param fieldAt Looks up what the schema says of a path.
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  fieldAt: (path: DataPath) => Field | undefined,
): ExplainedIssue[] {
  const { path } = issue;
  const field = fieldAt(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownKey(path, key, field?.keys ?? []));
  }
  const value = valueAt(data, path);
  const advice = `${field?.description ? `说明：${field.description}。` : ''}${listOptions(issue)}`;
  const explained =
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
          message: `${path.length > 0 ? `“${namePath(path)}”` : '这里'}的内容不合要求：${explainValue(issue, value)}。`,
          hint: `${value === null && path.length === 0 ? '写上内容' : '改正这一行'}。${advice}`,
        };
  if (issue.code !== 'invalid_union') return [explained];
  // Without a valid discriminator zod looks no further: name at least the keys that no option has.
  const parent = path.slice(0, -1);
  const known = fieldAt(parent)?.keys ?? [];
  const unknown = Object.keys(valueAt(data, parent) ?? {}).filter((key) => !known.includes(key));
  return [explained, ...unknown.map((key) => explainUnknownKey(parent, key, known))];
}

/** Keys and indexes as a clerk counts them: `original › chrome › 第 1 项`. */
function namePath(path: DataPath): string {
  return path.map((key) => (typeof key === 'number' ? `第 ${key + 1} 项` : String(key))).join(' › ');
}

function explainUnknownKey(parent: DataPath, key: string, known: readonly string[]): ExplainedIssue {
  const nearest = findNearest(key, known);
  return {
    path: [...parent, key],
    rule: 'schema/unknown-key',
    message: `不认识的键“${key}”，它的内容不会起作用。`,
    hint: nearest ? `是不是“${nearest}”？` : `删去这一行。这里可以写的键：${known.join('、') || '无'}。`,
  };
}

function explainValue(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === null) return '不能空着';
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPE_NAMES[issue.expected] ?? issue.expected}${isQuotedNumber(issue, value) ? '，去掉两边的引号' : ''}`;
    case 'invalid_value':
    case 'invalid_union':
      return '不在允许的几种写法之内';
    case 'invalid_key':
      return issue.issues.map(({ message }) => message).join('；');
    case 'custom':
    case 'invalid_format':
    case 'too_small':
    case 'too_big':
      return issue.message;
    default:
      return '写法不对';
  }
}

function isQuotedNumber({ expected }: z.core.$ZodIssueInvalidType, value: unknown): boolean {
  return (expected === 'number' || expected === 'int') && typeof value === 'string' && /^[\d.]+$/.test(value);
}

const TYPE_NAMES: Partial<Record<string, string>> = {
  string: '文字（以“{”开头，或含冒号、数字、日期时请放进英文引号）',
  number: '数字',
  int: '整数',
  array: '列表（每项一行，以“- ”开头）',
  object: '一组“键: 值”',
  record: '一组“键: 值”',
};

function listOptions(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `只能写：${issue.values.map(String).join('、')}。`;
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    return `只能写：${issue.options.map(String).join('、')}。`;
  }
  return '';
}
