/** Declarations of a style, by property in lower case: `color: red; MARGIN:0` gives two. */
export type Declarations = ReadonlyMap<string, string>;

/** Read the declarations of a style attribute, of HTML or of a drawing; the last of a property counts, or a pressing one. */
export function readDeclarations(style: string): Declarations {
  const read = new Map<string, string>();
  for (const declaration of cutDeclarations(style)) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (!/^[\w-]+$/u.test(name)) continue;
    if (isPressing(value) || !isPressing(read.get(name) ?? '')) read.set(name, value);
  }
  return read;
}

/** What ends what is begun by a sign. */
const ENDS: Partial<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/**
 * Cut a style at its semicolons; one within quotation marks or brackets, as in an address of data, ends nothing. A sign that
 * nothing ends is a sign like any other, and is not looked for to the end again for each of them.
 */
function cutDeclarations(style: string): string[] {
  const declarations: string[] = [];
  const last = new Map(Object.values(ENDS).map((end) => [end, style.lastIndexOf(end ?? '')]));
  let start = 0;
  for (let at = 0; at < style.length; at += 1) {
    const sign = style.charAt(at);
    const end = ENDS[sign];
    if (end !== undefined && at < (last.get(end) ?? -1)) at = style.indexOf(end, at + 1);
    if (sign !== ';') continue;
    declarations.push(style.slice(start, at));
    start = at + 1;
  }
  return [...declarations, style.slice(start)];
}

function isPressing(value: string): boolean {
  return /!\s*important$/iu.test(value);
}

/** The value of a property, in lower case; `undefined` where it is not declared. */
export function readValue(style: Declarations, property: string): string | undefined {
  const value = style.get(property)?.toLowerCase();
  return value !== undefined && isPressing(value) ? value.slice(0, value.lastIndexOf('!')).trimEnd() : value;
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
