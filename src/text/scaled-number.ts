/** A whole number or a decimal as its digits and a power of ten, so that nothing is rounded: 五十万 is `50` and 4. */
export interface ScaledNumber {
  digits: string;
  exponent: number;
}

/** Value of a scaled number, from decimal digits, so that 1.1万 is not 11000.000000000002. */
export function toValue({ digits, exponent }: ScaledNumber): number {
  return Number(`${digits}e${exponent}`);
}

/** Sum of a number and a smaller one, to the power of ten of the smaller: 1亿 and 2000万 are 12000万. */
export function addScaled(large: ScaledNumber, small: ScaledNumber): ScaledNumber {
  const head = toValue({ digits: large.digits, exponent: large.exponent - small.exponent });
  return { digits: String(head + Number(small.digits)), exponent: small.exponent };
}
