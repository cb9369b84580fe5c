import type { Qualifier } from '../../../src/content/schemas/figures.ts';
import type { Random } from './random.ts';

/** A quantity as a report prints it, and what its ledger says of it. */
export interface PrintedAmount {
  /** With its unit and qualifier: `11000余条`. */
  text: string;
  value: number;
  qualifier?: Qualifier;
}

/** What stands before a number, and what behind its unit, to say that it is not exact. */
const BEFORE = ['约', '近', '超过'] as const;
const BEHIND = ['以上', '左右'] as const;

/** Print a made-up quantity: whole or with decimals, in 万 or with thousands separators, exact or qualified. */
export function printAmount(random: Random, unit: string, least: number, most: number): PrintedAmount {
  if (unit === '%') return qualify(random, printShare(random, least, most), unit);
  const value = random.magnitude(least, most);
  if (unit === '元') return qualify(random, writeTenThousands(value * 10_000), unit);
  if (value >= 10_000 && random.chance(0.25)) return qualify(random, writeTenThousands(value), unit);
  if (value >= 1000 && random.chance(0.06)) return { text: `${value.toLocaleString('en-US')}${unit}`, value };
  if (value >= 30 && random.chance(0.12)) return writeWithMore(value, unit);
  return qualify(random, { digits: String(value), scale: '', value }, unit);
}

interface BareAmount {
  digits: string;
  scale: '' | '万';
  value: number;
}

function printShare(random: Random, least: number, most: number): BareAmount {
  const hundredths = random.whole(least * 100, most * 100);
  const digits = String(random.chance(0.5) ? hundredths / 100 : Math.round(hundredths / 10) / 10);
  return { digits, scale: '', value: Number(digits) };
}

/** At most two decimals of 万, read back from what is printed. */
function writeTenThousands(value: number): BareAmount {
  const digits = String(Number((value / 10_000).toFixed(2)));
  return { digits, scale: '万', value: Number(`${digits}e4`) };
}

/** `1200余件`: rounded down to two places. */
function writeWithMore(value: number, unit: string): PrintedAmount {
  const step = 10 ** (String(value).length - 1);
  const rounded = Math.floor(value / step) * step;
  return { text: `${rounded}余${unit}`, value: rounded, qualifier: '余' };
}

function qualify(random: Random, { digits, scale, value }: BareAmount, unit: string): PrintedAmount {
  const plain = `${digits}${scale}${unit}`;
  if (random.chance(0.08)) {
    const qualifier = random.pick(BEFORE);
    return { text: `${qualifier}${plain}`, value, qualifier };
  }
  if (random.chance(0.04)) {
    const qualifier = random.pick(BEHIND);
    return { text: `${plain}${qualifier}`, value, qualifier };
  }
  return { text: plain, value };
}
