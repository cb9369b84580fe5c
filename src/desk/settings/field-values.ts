import type { Field } from './field-model.ts';

/** What stands in the fields of a form, by their names: `panels.0.series.1.indicator`. */
export type Typed = ReadonlyMap<string, string>;

/** Name of the field that says how many rows a list has. */
export function nameCount(path: string): string {
  return `${path}.#`;
}

/** Name of a field below another. */
export function joinName(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

/** Put data into the fields of a form. */
export function typeData(field: Field, data: unknown): Map<string, string> {
  return new Map(typeValue(field, data, ''));
}

function typeFields(fields: readonly Field[], data: unknown, path: string): [string, string][] {
  return fields.flatMap((field) => typeValue(field, valueAt(data, field.key), joinName(path, field.key)));
}

function typeValue(field: Field, value: unknown, name: string): [string, string][] {
  switch (field.kind) {
    case 'group':
      return [...typeFields(field.fields, value, name)];
    case 'variants': {
      const chosen = valueAt(value, field.by);
      const variant = field.variants.find((one) => one.value === chosen);
      return [[joinName(name, field.by), writeScalar(chosen)], ...typeFields(variant?.fields ?? [], value, name)];
    }
    case 'rows': {
      const rows: unknown[] = Array.isArray(value) ? value : [];
      return [
        [nameCount(name), String(rows.length)],
        ...rows.flatMap((row, index) => typeValue(field.row, row, joinName(name, index))),
      ];
    }
    case 'lines':
    case 'choices':
      return [[name, Array.isArray(value) ? value.map(String).join('\n') : writeScalar(value)]];
    case 'pairs':
      return [
        [
          name,
          Object.entries(value ?? {})
            .map(([key, said]) => `${key}: ${String(said)}`)
            .join('\n'),
        ],
      ];
    case 'yes-no':
      return [[name, value === true ? 'yes' : value === false ? 'no' : '']];
    default:
      return [[name, writeScalar(value)]];
  }
}

/** Read data from the fields of a form. What is empty is not there, and neither is a group of which all is empty. */
export function readData(field: Field, typed: Typed): Readonly<Record<string, unknown>> {
  const value = readValue(field, typed, '');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readFields(fields: readonly Field[], typed: Typed, path: string): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = readValue(field, typed, joinName(path, field.key));
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

function readValue(field: Field, typed: Typed, name: string): unknown {
  const text = (typed.get(name) ?? '').trim();
  switch (field.kind) {
    case 'group': {
      const data = readFields(field.fields, typed, name);
      return isEmpty(data) ? undefined : data;
    }
    case 'variants': {
      const chosen = typed.get(joinName(name, field.by)) ?? '';
      const data = readFields(field.variants.find(({ value }) => value === chosen)?.fields ?? [], typed, name);
      return isEmpty(data) ? undefined : { [field.by]: chosen, ...data };
    }
    case 'rows': {
      const count = countRows(typed, name);
      const rows = Array.from({ length: count }, (_, index) => readValue(field.row, typed, joinName(name, index)));
      const said = rows.filter((row) => row !== undefined);
      return said.length === 0 && !field.isRequired ? undefined : said;
    }
    case 'lines':
    case 'choices': {
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return lines.length === 0 && !field.isRequired ? undefined : lines;
    }
    case 'pairs':
      return text === '' ? undefined : Object.fromEntries(text.split('\n').map(readPair));
    case 'yes-no':
      return text === '' ? undefined : text === 'yes';
    case 'number':
      return text === '' ? undefined : Number.isNaN(Number(text)) ? text : Number(text);
    default:
      return text === '' ? undefined : text.replace(/\s*\n\s*/gu, '');
  }
}

/** Lists that must be there are so even where nothing stands in them. */
function isEmpty(data: Readonly<Record<string, unknown>>): boolean {
  return Object.values(data).every((value) => Array.isArray(value) && value.length === 0);
}

/** How many rows of a list are on the page. */
export function countRows(typed: Typed, name: string): number {
  const count = Number(typed.get(nameCount(name)) ?? 0);
  return Number.isInteger(count) && count >= 0 && count < 1000 ? count : 0;
}

/** The same fields with one row more at a list's end. */
export function addRow(typed: Typed, name: string): Map<string, string> {
  return new Map([...typed, [nameCount(name), String(countRows(typed, name) + 1)]]);
}

/** The same fields without a row; those behind it move up. */
export function dropRow(typed: Typed, row: string): Map<string, string> {
  const [, list = '', dropped = ''] = /^(.*)\.(\d+)$/u.exec(row) ?? [];
  const kept = [...typed].flatMap(([name, text]): [string, string][] => {
    if (name === nameCount(list)) return [[name, String(Math.max(0, Number(text) - 1))]];
    const [, index, rest = ''] = name.startsWith(`${list}.`)
      ? (/^(\d+)(.*)$/u.exec(name.slice(list.length + 1)) ?? [])
      : [];
    if (index === undefined || Number(index) < Number(dropped)) return [[name, text]];
    return index === dropped ? [] : [[`${list}.${Number(index) - 1}${rest}`, text]];
  });
  return new Map(kept);
}

function readPair(line: string): [string, string] {
  const [, key = line, said = ''] = /^([^:：]*)[:：](.*)$/u.exec(line) ?? [];
  return [key.trim(), said.trim()];
}

function writeScalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function valueAt(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
}
