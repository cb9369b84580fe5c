import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { planLines, unfoldList } from './block.ts';
import { planBrackets } from './brackets.ts';
import { type CollectionChange, type Insertion, Uneditable } from './change.ts';
import type { Splice } from './line-ends.ts';
import { type CommentLine, lineBelow, lineStart, listCommentAbove, putLines } from './lines.ts';
import { type Collection, followPath, listMembers, type Member, type Step, valueOf } from './members.ts';
import type { DataPath } from './source.ts';
import { writeValue } from './write-yaml.ts';

/** Where a key that is added stands. */
export type KeyPlace = { before: string } | { after: string };

/** Changes to a YAML text. Paths and indexes are those of the text as it was opened, whatever has been changed since. */
export interface YamlEdits {
  /**
   * Give a key a value; it keeps its quotation marks. A key that is not there is added, as the last unless it has a
   * place.
   */
  set: (path: DataPath, value: unknown, place?: KeyPlace) => void;
  /** Remove a key, or an entry of a list; of what is not there, nothing. */
  remove: (path: DataPath) => void;
  /**
   * Add an entry to a list, before the one at `index`; a list that is not there is added.
   *
   * @param comment Lines above it, without their `#`.
   */
  insert: (list: DataPath, index: number, value: unknown, comment?: readonly string[]) => void;
  /** Lines of the comment above a key or entry, without their `#`; of an empty path, of that at the text's end. */
  readComment: (path: DataPath) => string[];
  /** Remove lines of the comment that `readComment` gives. */
  removeComment: (path: DataPath, isGone: (line: string) => boolean) => void;
  /** Add lines to the comment at the text's end, without their `#`. */
  appendComment: (lines: readonly string[]) => void;
}

/** Changes that were recorded, as pieces of the text to replace, and what it is to say then. */
export interface RecordedEdits extends YamlEdits {
  /** @throws Uneditable where the text is written in a way that allows no change of its own. */
  plan: () => Splice[];
  expect: () => unknown;
  /** Where the first thing stands that changes. */
  findFirst: () => number;
}

/** Record changes to a text that was parsed with its source tokens. */
export function recordEdits(text: string, root: unknown): RecordedEdits {
  const changes = new Map<Collection, CollectionChange>();
  const cuts: CommentLine[] = [];
  const closing: string[] = [];
  let refusal: Uneditable | undefined;
  const refuse = (node: unknown): void => {
    refusal ??= new Uneditable((isNode(node) ? node.range?.[0] : undefined) ?? 0);
  };
  const changeOf = (collection: Collection, owner: Step | undefined): CollectionChange => {
    const change = changes.get(collection) ?? { owner, removed: new Set(), set: new Map(), inserted: [] };
    changes.set(collection, change);
    return change;
  };
  /** The member that a path leads to, and what is to become of those beside it. */
  const find = (path: DataPath): { index: number; change: CollectionChange } | undefined => {
    const steps = followPath(root, path);
    const last = steps.at(-1);
    if (!last || steps.length < path.length) return undefined;
    return { index: last.index, change: changeOf(last.collection, steps.at(-2)) };
  };
  const addKey = (path: DataPath, place?: KeyPlace): Insertion | undefined => {
    const [key, steps] = [String(path.at(-1)), followPath(root, path)];
    const parent = steps.length === 0 ? root : valueOf(steps.at(-1));
    if (!isMap(parent) || steps.length < path.length - 1) {
      refuse(parent);
      return undefined;
    }
    const { inserted } = changeOf(parent, steps.at(-1));
    const present = inserted.find((entry) => entry.key === key);
    if (present) return present;
    const added: Insertion = { index: findIndex(parent, place), key, value: undefined, comment: [] };
    inserted.push(added);
    return added;
  };
  return {
    set: (path, value, place) => {
      const found = find(path);
      if (found) {
        found.change.set.set(found.index, value);
        return;
      }
      const added = addKey(path, place);
      if (added) added.value = value;
    },
    remove: (path) => {
      const found = find(path);
      found?.change.removed.add(found.index);
    },
    insert: (path, index, value, comment = []) => {
      const steps = followPath(root, path);
      const entry: Insertion = { index, key: undefined, value, comment };
      if (steps.length < path.length) {
        const list = addKey(path);
        if (!list) return;
        list.entries = [...(list.entries ?? []), entry];
        list.value = list.entries.map((member) => member.value);
        return;
      }
      const list = valueOf(steps.at(-1));
      if (!isSeq(list)) refuse(list);
      else changeOf(list, steps.at(-1)).inserted.push({ ...entry, index: Math.min(index, list.items.length) });
    },
    readComment: (path) => findComment(text, root, path).flatMap(({ words }) => words ?? []),
    removeComment: (path, isGone) => {
      cuts.push(...findComment(text, root, path).filter(({ words }) => words !== undefined && isGone(words)));
    },
    appendComment: (lines) => {
      closing.push(...lines);
    },
    plan: () => {
      if (refusal) throw refusal;
      return [
        ...[...changes].flatMap(([collection, change]) => planChange(text, collection, change)),
        ...cuts.map(({ start, end }) => ({ start, end, text: '' })),
        ...planClosing(text, findComment(text, root, []), cuts, closing),
      ];
    },
    expect: () => changed(root, changes),
    findFirst: () => {
      const [first] = changes;
      if (!first) return 0;
      const [collection, { removed, set }] = first;
      const index = [...removed, ...set.keys()][0];
      const member = index === undefined ? undefined : listMembers(collection)[index];
      return member?.start ?? collection.range?.[0] ?? 0;
    },
  };
}

function findIndex({ items }: Collection, place: KeyPlace | undefined): number {
  if (!place) return items.length;
  const [key, offset] = 'before' in place ? [place.before, 0] : [place.after, 1];
  const index = items.findIndex((pair) => String((pair as { key: unknown }).key) === key);
  return index === -1 ? items.length : index + offset;
}

/** Comment lines above the member that a path leads to; of an empty path, those at the end of the text. */
function findComment(text: string, root: unknown, path: DataPath): CommentLine[] {
  const step = followPath(root, path).at(-1);
  const members = step ? listMembers(step.collection) : isMap(root) || isSeq(root) ? listMembers(root) : [];
  const [member, before] = step ? [members[step.index], members[step.index - 1]] : [undefined, members.at(-1)];
  const from = before ? lineBelow(text, before.end) : 0;
  return listCommentAbove(text, member ? lineStart(text, member.start) : text.length, from);
}

/** Put lines at the end of the text, below a line that is empty or a comment; or leave no empty ones behind. */
function planClosing(
  text: string,
  present: readonly CommentLine[],
  cuts: readonly CommentLine[],
  lines: readonly string[],
): Splice[] {
  const kept = present.filter(({ start }) => !cuts.some((cut) => cut.start === start));
  if (lines.length > 0) {
    const written = lines.map((line) => `#${line}`);
    return [putLines(text, text.length, kept.length > 0 ? written : ['', ...written])];
  }
  const isBare = kept.length < present.length && kept.every(({ words }) => words === undefined);
  return isBare ? kept.map(({ start, end }) => ({ start, end, text: '' })) : [];
}

function planChange(text: string, collection: Collection, change: CollectionChange): Splice[] {
  const members = listMembers(collection);
  const isInBrackets = collection.flow === true;
  const values = [...change.set].map(([index, value]) => replaceValue(text, members[index], value, isInBrackets));
  const isUntouched = change.removed.size + change.inserted.length === 0;
  if (isUntouched) return values;
  if (!isInBrackets) return [...values, ...planLines(text, collection, change)];
  const unfolded = members.length === 0 ? unfoldList(text, collection, change) : undefined;
  return [...values, ...(unfolded ?? planBrackets(text, collection, change))];
}

/** Replace a value that is no list and has no keys. */
function replaceValue(text: string, member: Member | undefined, value: unknown, isInBrackets: boolean): Splice {
  const { value: old, colon, start = 0, end = 0 } = member ?? {};
  if (!isScalar(old)) throw new Uneditable(start);
  const words = writeValue(value, old.type, isInBrackets);
  const isOnLines = old.type === 'BLOCK_LITERAL' || old.type === 'BLOCK_FOLDED';
  if (colon !== undefined && (isOnLines || end === colon))
    return { start: colon, end: text[end - 1] === '\n' ? end - 1 : end, text: ` ${words}` };
  return { start: old.range?.[0] ?? start, end, text: words };
}

/** What a node says once it is changed. */
function changed(node: unknown, changes: ReadonlyMap<Collection, CollectionChange>): unknown {
  if (!isMap(node) && !isSeq(node)) return isScalar(node) ? node.value : null;
  const change = changes.get(node);
  const inserted = (index: number): Insertion[] => change?.inserted.filter((entry) => entry.index === index) ?? [];
  const valueAt = (index: number): unknown =>
    change?.set.has(index) ? change.set.get(index) : changed(valueOf({ collection: node, index }), changes);
  const indexes = [...node.items.keys()].filter((index) => !change?.removed.has(index));
  if (isSeq(node)) {
    return [...node.items.keys(), node.items.length].flatMap((index) => [
      ...inserted(index).map(({ value }) => value),
      ...(indexes.includes(index) ? [valueAt(index)] : []),
    ]);
  }
  return Object.fromEntries([
    ...indexes.map((index) => [String(node.items[index]?.key), valueAt(index)] as const),
    ...(change?.inserted.map(({ key, value }) => [key, value] as const) ?? []),
  ]);
}
