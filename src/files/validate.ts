import { z } from 'zod';
import type { Finding } from '../report/finding.ts';
import { explainIssue } from './explain-issue.ts';
import { findField } from './schema-fields.ts';
import type { YamlSource } from './yaml-source.ts';

/** Data that fits its schema, or `undefined` and every reason why it does not. */
export interface Validated<T> {
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
  return { data: undefined, findings };
}
