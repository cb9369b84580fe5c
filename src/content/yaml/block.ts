import { isSeq } from 'yaml';
import { type CollectionChange, type Insertion, Uneditable } from './change.ts';
import type { Splice } from './line-ends.ts';
import { beginsLine, lineBelow, lineStart, listCommentAbove, putLines } from './lines.ts';
import { type Collection, listMembers, type Member, type Step } from './members.ts';
import { writeMember } from './write-yaml.ts';

/**
 * Say which lines to cut, and which to put in, so that a collection loses and gets members that stand on lines of their
 * own.
 *
 * @throws Uneditable where they do not.
 */
export function planLines(text: string, collection: Collection, change: CollectionChange): Splice[] {
  const members = listMembers(collection);
  const { removed, inserted, owner } = change;
  if (removed.size === members.length && inserted.length === 0) return emptyBlock(text, collection, members, owner);
  return [
    ...removeMembers(text, members, removed),
    ...inserted.map((entry) => insertMember(text, collection, members, entry)),
  ];
}

function removeMembers(text: string, members: readonly Member[], removed: ReadonlySet<number>): Splice[] {
  const lead = members[0];
  if (!lead || !removed.has(0) || beginsLine(text, lead.start)) {
    return removeLines(
      text,
      members.filter((_, index) => removed.has(index)),
    );
  }
  // The first key of an entry shares a line with the entry's dash: the next key takes its place there.
  const next = members.findIndex((_, index) => !removed.has(index));
  const [last, successor] = [members[next - 1], members[next]];
  if (!last || !successor) throw new Uneditable(lead.start);
  const below = lineBelow(text, last.end);
  const isNext = text.slice(below, successor.start).trim() === '';
  return [
    isNext
      ? { start: lead.start, end: successor.start, text: '' }
      : { start: text.slice(0, lead.start).trimEnd().length, end: below - 1, text: '' },
    ...removeLines(
      text,
      members.filter((_, index) => index > next && removed.has(index)),
    ),
  ];
}

function removeLines(text: string, members: readonly Member[]): Splice[] {
  return members.map(({ start, end }) => {
    if (!beginsLine(text, start)) throw new Uneditable(start);
    return { start: lineStart(text, start), end: lineBelow(text, end), text: '' };
  });
}

/** Leave an empty collection: behind its key where it has one, or else in the place of its members. */
function emptyBlock(
  text: string,
  collection: Collection,
  members: readonly Member[],
  owner: Step | undefined,
): Splice[] {
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) throw new Uneditable(0);
  const brackets = isSeq(collection) ? '[]' : '{}';
  const colon = owner && listMembers(owner.collection)[owner.index]?.colon;
  if (colon !== undefined && beginsLine(text, first.start)) {
    return [{ start: colon, end: colon, text: ` ${brackets}` }, ...removeLines(text, members)];
  }
  return [{ start: first.start, end: text[last.end - 1] === '\n' ? last.end - 1 : last.end, text: brackets }];
}

function insertMember(text: string, collection: Collection, members: readonly Member[], insertion: Insertion): Splice {
  const [first, before] = [members[0], members[insertion.index - 1]];
  if (!first) throw new Uneditable(0);
  const start = lineStart(text, first.start);
  const indent = ' '.repeat(first.start - start);
  const lines = writeLines(insertion, indent);
  if (before) return putLines(text, lineBelow(text, before.end), lines);
  if (beginsLine(text, first.start)) {
    // What stands above a list's first entry speaks of that entry, above a key of what follows.
    const above = isSeq(collection) ? listCommentAbove(text, start, 0) : [];
    return putLines(text, above[0]?.start ?? start, lines);
  }
  if (isSeq(collection)) throw new Uneditable(first.start);
  return { start: first.start, end: first.start, text: `${lines.join('\n').trimStart()}\n${indent}` };
}

/**
 * Write the entries of an empty list below its key, a line each.
 *
 * @returns `undefined` where they have to go between its brackets.
 */
export function unfoldList(
  text: string,
  list: Collection,
  { owner, inserted }: CollectionChange,
): Splice[] | undefined {
  const [start = 0, end = 0] = list.range ?? [];
  const { colon, start: keyStart = 0 } = (owner && listMembers(owner.collection)[owner.index]) ?? {};
  const isPlain = inserted.every(({ value }) => typeof value !== 'object');
  const hasComment = text.slice(start, end).includes('#');
  if (colon === undefined || owner?.collection.flow === true || isPlain || hasComment) return undefined;
  const indent = ' '.repeat(keyStart - lineStart(text, keyStart) + 2);
  const isBesideKey = /^[ \t]*$/u.test(text.slice(colon, start));
  return [
    { start: isBesideKey ? colon : start, end, text: '' },
    putLines(
      text,
      lineBelow(text, end),
      inserted.flatMap((entry) => writeLines(entry, indent)),
    ),
  ];
}

function writeLines({ key, value, comment, entries }: Insertion, indent: string): string[] {
  const written = entries
    ? [`${key ?? '-'}:`, ...entries.flatMap((entry) => writeLines(entry, '  '))]
    : writeMember(key, value);
  return [...comment.map((line) => `#${line}`), ...written].map((line) => (line === '' ? line : indent + line));
}
