/** A source of choices that are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number between two, both included. */
  whole: (min: number, max: number) => number;
  /** A whole number between two; one from 1 to 10 is as likely as one from 10 to 100. Neither may be 0. */
  magnitude: (min: number, max: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Different members of a list, in any order. */
  take: <T>(list: readonly T[], count: number) => T[];
}

/** @param seed Any 32-bit integer. */
export function createRandom(seed: number): Random {
  const next = createMulberry32(seed);
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(whole(0, list.length - 1));
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  };
  const take = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    return Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)).flat();
  };
  return {
    whole,
    magnitude: (min, max) => Math.round(min * (max / min) ** next()),
    chance: (probability) => next() < probability,
    pick,
    take,
  };
}

/** Mulberry32, of Tommy Ettinger, in the public domain: numbers from 0 on and below 1. */
function createMulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
