import type { z } from 'zod';
import type { DataPath } from './yaml/source.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a schema says of one field. */
export interface Field {
  schema: JsonSchema;
  /** The field's description, in Chinese. */
  description: string | undefined;
  /** Keys that may stand in it, when it is a mapping. */
  keys: string[];
}

/**
 * Find what a schema says of the field at `path`. Of a union it takes the option that the data's own discriminator
 * (a property with one constant value) chooses.
 */
export function findField(schema: JsonSchema, data: unknown, path: DataPath): Field | undefined {
  let current = chooseOption(schema, data);
  let value = data;
  for (const key of path) {
    value = isRecord(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    const next: unknown =
      typeof key === 'number' ? current.items : (current.properties?.[String(key)] ?? current.additionalProperties);
    if (!isRecord(next)) return undefined;
    const { description } = current;
    current = chooseOption(next, value);
    if (typeof key === 'number' && description !== undefined) current = { description, ...current };
  }
  return { schema: current, description: current.description, keys: listKeys(current) };
}

/** Keys of a mapping; of a union whose option is open, those of every option. */
function listKeys(schema: JsonSchema): string[] {
  const options = listUnionOptions(schema).flatMap((option) => Object.keys(option.properties ?? {}));
  return [...new Set([...Object.keys(schema.properties ?? {}), ...options])];
}

function listUnionOptions(schema: JsonSchema): JsonSchema[] {
  return (schema.oneOf ?? schema.anyOf ?? []).filter(isRecord);
}

function chooseOption(schema: JsonSchema, data: unknown): JsonSchema {
  const chosen = listUnionOptions(schema).find((option) =>
    Object.entries(option.properties ?? {}).some(
      ([key, property]) => isRecord(property) && 'const' in property && isRecord(data) && data[key] === property.const,
    ),
  );
  return chosen ?? schema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value that a path leads to; `undefined` when it leads nowhere. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** What a key of a mapping is called in Chinese: its description up to the first mark. */
export function readKeyName({ schema }: Field, key: string): string {
  const property = schema.properties?.[key];
  return (isRecord(property) && /^[^，、：（。；]*/u.exec(property.description ?? '')?.[0]) || '';
}

/** What each value of a key that chooses an option of a union stands for, by the value, as far as that is said. */
export function listMeanings({ schema }: Field, key: string): ReadonlyMap<unknown, string> {
  const properties = listUnionOptions(schema).map((option) => option.properties?.[key]);
  return new Map(
    properties.flatMap((property) =>
      isRecord(property) && property.description !== undefined ? [[property.const, property.description]] : [],
    ),
  );
}
