/** Declarations of a style, by property in lower case: `color: red; MARGIN:0` gives two. */
export type Declarations = ReadonlyMap<string, string>;

/** Read the declarations of a style attribute, of HTML or of a drawing; the last of a property counts, or a pressing one. */
export function readDeclarations(style: string): Declarations {
  const read = new Map<string, string>();
  // A semicolon within quotation marks or brackets, as in an address of data, ends nothing.
  for (const declaration of style.match(/(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\)|["'(])+/gu) ?? []) {
    const [, property, value] = /^\s*([\w-]+)\s*:\s*([\s\S]*?)\s*$/u.exec(declaration) ?? [];
    if (property === undefined || value === undefined) continue;
    const name = property.toLowerCase();
    if (isPressing(value) || !isPressing(read.get(name) ?? '')) read.set(name, value);
  }
  return read;
}

function isPressing(value: string): boolean {
  return /!\s*important$/iu.test(value);
}

/** The value of a property, in lower case; `undefined` where it is not declared. */
export function readValue(style: Declarations, property: string): string | undefined {
  return style
    .get(property)
    ?.replace(/\s*!\s*important$/iu, '')
    .toLowerCase();
}

/** What a unit of length is in points. */
const POINTS: Partial<Record<string, number>> = {
  '': 0.75,
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  em: 12,
  rem: 12,
  ch: 6,
  ex: 6,
  vw: 10,
  vh: 8,
};

/** A length in points, as near as can be told without the page around it; `undefined` for what is no length. */
export function readLength(value: string | undefined): number | undefined {
  const [, number, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z]*)$/u.exec(value?.trim() ?? '') ?? [];
  const points = POINTS[unit];
  return number === undefined || points === undefined ? undefined : Number(number) * points;
}
