import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { DataPath } from './source.ts';

/** A mapping or list of a parsed YAML text. */
export type Collection = YAMLMap | YAMLSeq;

/** A key with its value, or an entry of a list, and where its parts stand in the text. */
export interface Member {
  /** Where its dash, its key, or within brackets the entry itself begins. */
  start: number;
  /** Behind the last character of its value; a comment behind that is not part of it. */
  end: number;
  /** Behind its colon; `undefined` for an entry of a list, or a key alone. */
  colon: number | undefined;
  /** Where the comma before it stands. */
  comma: number | undefined;
  value: Node | undefined;
}

/** A collection and the index of one of its members. */
export interface Step {
  collection: Collection;
  index: number;
}

/** Members of a collection that was parsed with its source tokens. */
export function listMembers(collection: Collection): Member[] {
  return collection.items.map((item, index) => (isPair(item) ? placePair(item) : placeEntry(item, collection, index)));
}

/** Where the comma behind the last member stands, if there is one. */
export function findLastComma({ srcToken, items }: Collection): number | undefined {
  if (srcToken?.type !== 'flow-collection') return undefined;
  return srcToken.items[items.length]?.start.find(({ type }) => type === 'comma')?.offset;
}

/** Follow a path as far as it leads: the members passed on the way. One that leads nowhere has fewer than keys. */
export function followPath(root: unknown, path: DataPath): Step[] {
  const steps: Step[] = [];
  let node = root;
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) break;
    const index = isMap(node)
      ? node.items.findIndex((pair) => String(pair.key) === String(key))
      : node.items.findIndex((_, place) => place === key);
    if (index === -1) break;
    steps.push({ collection: node, index });
    node = valueOf({ collection: node, index });
  }
  return steps;
}

/** The value of a member. */
export function valueOf(step: Step | undefined): unknown {
  const item = step?.collection.items[step.index];
  return isPair(item) ? item.value : item;
}

function placePair({ key, value, srcToken }: Pair): Member {
  const tokens = [...(srcToken?.start ?? []), ...(srcToken?.sep ?? [])];
  const offsetOf = (sought: string): number | undefined => tokens.find(({ type }) => type === sought)?.offset;
  const [keyStart = 0, keyEnd = 0] = (isNode(key) ? key.range : undefined) ?? [];
  const colon = offsetOf('map-value-ind');
  const afterColon = colon === undefined ? keyEnd : colon + 1;
  return {
    start: offsetOf('explicit-key-ind') ?? keyStart,
    end: Math.max(afterColon, endOf(value)),
    colon: colon === undefined ? undefined : afterColon,
    comma: offsetOf('comma'),
    value: isNode(value) ? value : undefined,
  };
}

function placeEntry(entry: unknown, { srcToken }: Collection, index: number): Member {
  const tokens = srcToken && 'items' in srcToken ? srcToken.items[index]?.start : undefined;
  const offsetOf = (sought: string): number | undefined => tokens?.find(({ type }) => type === sought)?.offset;
  const dash = offsetOf('seq-item-ind');
  const value = isNode(entry) ? entry : undefined;
  return {
    start: dash ?? value?.range?.[0] ?? 0,
    end: Math.max(dash === undefined ? 0 : dash + 1, endOf(value)),
    colon: undefined,
    comma: offsetOf('comma'),
    value,
  };
}

/** Where the characters of a node end; an empty one has none. */
function endOf(node: unknown): number {
  if (isCollection(node) && !node.flow) return (isMap(node) || isSeq(node) ? listMembers(node).at(-1)?.end : 0) ?? 0;
  return isScalar(node) || isCollection(node) ? endOfRange(node) : 0;
}

function endOfRange({ range }: Node): number {
  const [start = 0, end = 0] = range ?? [];
  return end > start ? end : 0;
}
