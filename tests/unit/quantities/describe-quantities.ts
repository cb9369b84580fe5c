import { type Quantity } from '../../../src/quantities/quantity.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';

/** Each quantity of a text as a line: `约88.28% = 88.28 % 约 ±0.01`. A step of 1 and whatever is absent is left out. */
export function describeQuantities(text: string): string[] {
  return readQuantities(text).map((quantity) => `${text.slice(quantity.start, quantity.end)} = ${describe(quantity)}`);
}

function describe({ value, unit, qualifier, step, continues }: Quantity): string {
  const parts = [String(value), unit, qualifier, step === 1 ? undefined : `±${step}`, continues];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
