import { z } from 'zod';

/** A field of a form, as the schema of what it writes describes it. */
export type Field = FieldBase &
  (
    | { kind: 'text' | 'number' | 'yes-no' | 'lines' | 'pairs' }
    | { kind: 'choice' | 'choices'; options: readonly Option[] }
    | { kind: 'group'; fields: readonly Field[] }
    | { kind: 'rows'; row: Field }
    /** One of several groups, told apart by what `by` says. */
    | { kind: 'variants'; by: string; variants: readonly Variant[] }
  );

interface FieldBase {
  key: string;
  label: string;
  /** What else its description says. */
  hint: string;
  isRequired: boolean;
  /** Once it is written it stays as it is. */
  isFixed: boolean;
}

/** A value to choose, with its name. */
export interface Option {
  value: string;
  name: string;
}

/** A group of fields that goes with a choice. */
export interface Variant extends Option {
  fields: readonly Field[];
}

type Schema = z.core.JSONSchema.BaseSchema;

/** What fields are called whose description begins with other words. */
const LABELS: Readonly<Record<string, string>> = {
  offline: '断网时再读',
  open: '还没有结果',
  measure: '存量还是累计',
  direction: '增加还是减少',
};

/** What a description says of what never changes. */
const FIXED = '定下后不再更改';

/** Describe a form by the schema of what it writes. */
export function describeForm(schema: z.ZodType): Field {
  return describe('', z.toJSONSchema(schema, { io: 'input' }), true);
}

function describe(key: string, schema: Schema, isRequired: boolean): Field {
  const { description = '' } = schema;
  const [, first = '', rest = ''] = /^([^，：；。]*)[，：；。]?(.*)$/su.exec(description) ?? [];
  const label = LABELS[key];
  const base = {
    key,
    label: label ?? (first === '' ? key : first),
    // Values have their names where they are chosen.
    hint: schema.enum || listSchemas([schema.items])[0]?.enum ? '' : rephrase(label === undefined ? rest : description),
    isRequired,
    isFixed: description.includes(FIXED),
  };
  const variants = listSchemas(schema.oneOf);
  const [shape] = variants;
  if (shape) {
    const by = Object.keys(shape.properties ?? {}).find((name) => readConst(shape, name) !== undefined) ?? '';
    return { ...base, kind: 'variants', by, variants: variants.map((variant) => describeVariant(by, variant)) };
  }
  if (schema.properties) return { ...base, kind: 'group', fields: describeProperties(schema) };
  if (schema.enum) return { ...base, kind: 'choice', options: nameOptions(schema.enum, description) };
  if (schema.type === 'boolean') return { ...base, kind: 'yes-no' };
  if (schema.type === 'number' || schema.type === 'integer') return { ...base, kind: 'number' };
  if (schema.type === 'object') return { ...base, kind: 'pairs' };
  const [items] = listSchemas([schema.items]);
  if (!items) return { ...base, kind: 'text' };
  if (items.enum) return { ...base, kind: 'choices', options: nameOptions(items.enum, description) };
  if (items.type === 'string') return { ...base, kind: 'lines' };
  return { ...base, kind: 'rows', row: describe('', items, true) };
}

/** What a description says to whoever types into a file, said to whoever chooses. */
function rephrase(hint: string): string {
  return hint
    .replace(/^true 表示/u, '选“是”：')
    .replace('写 false 关闭', '选“否”关闭')
    .replace(/[，；]?(?:全部编码)?见 ?\S+\.(?:yml|md)\S*(?: 末尾)?/u, '')
    .replace(/[，；]?写 title（[^）]*）和 \S+?（[^）]*）/u, '');
}

function describeProperties({ properties = {}, required = [] }: Schema, but = ''): Field[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const [schema] = listSchemas([value]);
    return schema && key !== but ? [describe(key, schema, required.includes(key))] : [];
  });
}

function describeVariant(by: string, variant: Schema): Variant {
  const [schema] = listSchemas([variant.properties?.[by]]);
  const value = readConst(variant, by) ?? '';
  return { value, name: schema?.description ?? value, fields: describeProperties(variant, by) };
}

function readConst({ properties }: Schema, name: string): string | undefined {
  const [schema] = listSchemas([properties?.[name]]);
  return typeof schema?.const === 'string' ? schema.const : undefined;
}

/** The name of a value stands behind it in the description: `count 数量，share 比率`. */
function nameOptions(values: readonly unknown[], description: string): Option[] {
  return values.map(String).map((value) => {
    const [, name] = new RegExp(`(?<![\\w-])${value} 为?([^，；。]+)`, 'u').exec(description) ?? [];
    return { value, name: name ?? value };
  });
}

function listSchemas(values: unknown): Schema[] {
  return Array.isArray(values)
    ? values.filter((value): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value))
    : [];
}
