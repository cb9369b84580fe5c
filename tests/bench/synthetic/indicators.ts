import { AREAS } from './areas.ts';

/** Something that every synthetic report counts. */
export interface SyntheticIndicator {
  id: string;
  name: string;
  unit: string;
  dutyArea: string;
  kind: 'count' | 'share' | 'amount' | 'duration';
  /** What the text may say before the number: verb and object, or a share's whole phrase. */
  phrases: readonly string[];
  least: number;
  /** Of amounts in 元, in 万元; so is `least`. */
  most: number;
}

const KINDS: Partial<Record<string, SyntheticIndicator['kind']>> = { '%': 'share', 元: 'amount', 小时: 'duration' };

/** Everything that the synthetic reports count, by duty area. */
export const INDICATORS: readonly SyntheticIndicator[] = AREAS.flatMap(({ id, counts }) =>
  counts
    .trim()
    .split('\n')
    .map((line, index) => readCount(line.trim(), id, index + 1)),
);

function readCount(line: string, dutyArea: string, number: number): SyntheticIndicator {
  const [verbs = '', name = '', unit = '', least, most] = line.split(' ');
  const kind = KINDS[unit] ?? 'count';
  const isPhrase = kind === 'share' || kind === 'duration';
  return {
    id: `${dutyArea}-${number}`,
    name: isPhrase ? name : `${name}数`,
    unit,
    dutyArea,
    kind,
    phrases: verbs.split('/').map((verb) => (isPhrase ? verb : `${verb}${name}`)),
    least: Number(least),
    most: Number(most),
  };
}
