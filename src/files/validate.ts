import { z } from 'zod';
import type { Finding } from '../report/finding.ts';
import { explainIssue } from './explain-issue.ts';
import { valueAt } from './value-at.ts';
import { findField } from './schema-fields.ts';
import type { YamlSource } from './yaml-source.ts';

/** Data that fits its schema, and every reason why a file does not. */
export interface Validated<T> {
  /** Without the keys that the schema does not know; `undefined` when something else is wrong too. */
  data: T | undefined;
  findings: Finding[];
}

/** Check a YAML source against its schema and report every misfit at once, each at its own line. */
export function validateYaml<S extends z.ZodType>(schema: S, source: YamlSource): Validated<z.infer<S>> {
  if (source.findings.length > 0) return { data: undefined, findings: source.findings };
  const result = schema.safeParse(source.data ?? {});
  if (result.success) return { data: result.data, findings: [] };
  const jsonSchema = z.toJSONSchema(schema, { io: 'input' });
  const findings = result.error.issues.flatMap((issue) =>
    explainIssue(issue, source.data, (path) => findField(jsonSchema, source.data, path)).map(
      ({ path, ...explained }): Finding => ({ ...source.locate(path), severity: 'error', ...explained }),
    ),
  );
  return { data: schema.safeParse(dropUnknownKeys(source.data, result.error.issues)).data, findings };
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
