import { writeFraction, writeShifted } from '../linear-text.ts';
import { readSymbol, writeOrdinal } from './number-formats.ts';

/** Fields that Word draws from their code alone, and never stores. */
const DRAWN = /^\s*(?:EQ|LISTNUM|AUTONUM\w*|SYMBOL|MACROBUTTON|GOTOBUTTON)\b/iu;

/** What says how a field looks: `\* jc2 \* "Font:宋体" \* hps10`. */
const FORMATS = /\\\*\s*(?:"[^"]*"|[^\s\\]+)/gu;

/** Whether a field shows something though nothing is stored. */
export function isDrawn(code: string): boolean {
  return DRAWN.test(code);
}

/**
 * Write what Word draws from a field's code, in a line: `EQ \f(1,3)` is 1/3, `EQ \o\ac(○,2)` is ②.
 *
 * @returns `undefined` for what cannot be written so.
 */
export function drawField(code: string): string | undefined {
  const [, button] = /^\s*(?:MACRO|GOTO)BUTTON\s+\S+\s+(.+)$/isu.exec(code) ?? [];
  if (button !== undefined) return button.trim();
  const [, symbol, rest = ''] = /^\s*SYMBOL\s+(\d+|0x[\da-f]+)(.*)$/isu.exec(code) ?? [];
  if (symbol !== undefined) return drawSymbol(Number(symbol), rest);
  const [, equation] = /^\s*EQ\s+(.+?)\s*$/isu.exec(code.replace(FORMATS, '')) ?? [];
  return equation === undefined ? undefined : drawEquation(equation);
}

function drawSymbol(code: number, switches: string): string | undefined {
  if (/\\f\s*"?wingdings"?(?:\s|$)/iu.test(switches)) return readSymbol(code);
  return /\\u\b/iu.test(switches) && code > 0x1f && code < 0xd800 ? String.fromCodePoint(code) : undefined;
}

function drawEquation(equation: string): string | undefined {
  const [, top, bottom] = /^\\f\s*\(([^\\(),;]+)[,;，；]([^\\(),;]+)\)$/iu.exec(equation) ?? [];
  if (top !== undefined && bottom !== undefined) return writeFraction(top.trim(), bottom.trim());
  const [, ring, inner = ''] = /^\\o\s*\\a[clr]\s*\(([○〇□])[,;，；]\s*([^\\(),;]+?)\s*\)$/iu.exec(equation) ?? [];
  if (ring === '□') return inner === '√' ? '☑' : undefined;
  if (ring !== undefined)
    return /^\d+$/u.test(inner) ? writeOrdinal('decimalEnclosedCircle', Number(inner)) : undefined;
  // A reading above its word, as Word wrote it before it had an element for that.
  const [, word] =
    /^\\o\s*\\a[cdlr]\s*\(\\s\s*\\up\s*\d*\s*\([^()]*\)[,;，；]\s*([^\\(),;]+?)\s*\)$/iu.exec(equation) ?? [];
  if (word !== undefined) return word;
  const [, direction, shifted] = /^\\s\s*\\(up|do)\s*\d*\s*\(([^\\(),;]+)\)$/iu.exec(equation) ?? [];
  if (shifted !== undefined)
    return writeShifted(shifted.trim(), direction?.toLowerCase() === 'up' ? 'raised' : 'lowered');
  return /^[^\\]+$/u.test(equation) ? equation : undefined;
}
