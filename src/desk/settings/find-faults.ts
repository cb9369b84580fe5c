import type { z } from 'zod';

/** What is wrong with fields, by their names, in words for whoever fills them in. */
export type Faults = ReadonlyMap<string, string>;

/** Say what of data does not fit its schema, by the names of the fields that it was typed into. */
export function findFaults(schema: z.ZodType, data: unknown): Faults {
  const faults = new Map<string, string>();
  for (const issue of schema.safeParse(data).error?.issues ?? []) {
    const name = issue.path.map(String).join('.');
    faults.set(name, [...new Set([faults.get(name), explain(issue, data)])].filter(Boolean).join(''));
  }
  return faults;
}

function explain(issue: z.core.$ZodIssue, data: unknown): string {
  const value = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? '这一项要填。' : issue.expected === 'number' ? '这里写数字。' : '写法不对。';
    case 'invalid_value':
    case 'invalid_union':
      return '请在列出的里面选一个。';
    case 'invalid_key':
      return issue.issues.map(({ message }) => `${message}。`).join('');
    case 'unrecognized_keys':
      return `文件里有不认识的项目：${issue.keys.join('、')}。`;
    default:
      return `${issue.message}。`;
  }
}
