import type { DataPath } from './yaml-source.ts';

/** The value that a path leads to; `undefined` when it leads nowhere. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
