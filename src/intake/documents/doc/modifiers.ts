/** A property that formatting changes, with its new value ([MS-DOC] 2.6.1). */
export interface Modifier {
  code: number;
  operand: Buffer;
}

/** Definitions of a table's columns: their length takes two bytes. */
const TABLE_DEFINITION = 0xd6_08;
const TAB_STOPS = 0xc6_15;
/** Lengths of operands by the three highest bits of a code; the seventh begin with their length. */
const OPERAND_LENGTHS = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

/** Read a list of modifiers; what is cut off at its end is no modifier. */
export function readModifiers(bytes: Buffer): Modifier[] {
  const modifiers: Modifier[] = [];
  for (let at = 0; at + 3 <= bytes.length;) {
    const code = bytes.readUInt16LE(at);
    const start = at + 2 + countLengthBytes(code);
    at = start + measureOperand(code, bytes, at + 2);
    if (at <= bytes.length) modifiers.push({ code, operand: bytes.subarray(start, at) });
  }
  return modifiers;
}

function countLengthBytes(code: number): number {
  if (code === TABLE_DEFINITION) return 2;
  return OPERAND_LENGTHS[code >> 13] === undefined ? 1 : 0;
}

function measureOperand(code: number, bytes: Buffer, at: number): number {
  const fixed = OPERAND_LENGTHS[code >> 13];
  if (fixed !== undefined) return fixed;
  if (code === TABLE_DEFINITION) return at + 2 > bytes.length ? bytes.length : Math.max(0, bytes.readUInt16LE(at) - 1);
  const length = bytes[at] ?? 0;
  if (code !== TAB_STOPS || length !== 255) return length;
  // More stops than a byte can say the length of: each that goes takes four bytes, each that comes three.
  const gone = bytes[at + 1] ?? 0;
  return 1 + gone * 4 + 1 + (bytes[at + 2 + gone * 4] ?? 0) * 3;
}

/** The last modifier of a code, which is the one that holds. */
export function findOperand(modifiers: readonly Modifier[], code: number): Buffer | undefined {
  return modifiers.findLast((modifier) => modifier.code === code)?.operand;
}

/** Value of a modifier whose operand is a number of one, two or four bytes, without a sign. */
export function findNumber(modifiers: readonly Modifier[], code: number): number | undefined {
  const operand = findOperand(modifiers, code);
  return operand && operand.length > 0 ? operand.readUIntLE(0, Math.min(operand.length, 4)) : undefined;
}
