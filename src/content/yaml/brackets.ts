import type { CollectionChange, Insertion } from './change.ts';
import type { Splice } from './line-ends.ts';
import { beginsLine, lineBelow, lineStart, listCommentAbove } from './lines.ts';
import { type Collection, findLastComma, listMembers, type Member } from './members.ts';
import { writeFlowMember } from './write-yaml.ts';

/** Say what to cut and put in between the brackets of a collection, `{a: 1, b: 2}`, so that it loses and gets members. */
export function planBrackets(text: string, collection: Collection, { removed, inserted }: CollectionChange): Splice[] {
  const members = listMembers(collection);
  const isKept = (index: number): boolean => !removed.has(index);
  const [start = 0, end = 0] = collection.range ?? [];
  // What has a comment of its own stands on lines of its own, further in than the line that the bracket is in.
  const indent = `${/^[ \t]*/u.exec(text.slice(lineStart(text, start)))?.[0] ?? ''}  `;
  const last = members.findLast((_, index) => isKept(index));
  const comma = findLastComma(collection);
  const isEmptied = last === undefined && removed.size > 0 && !text.slice(start, end).includes('#');
  const cuts = isEmptied
    ? [{ start: start + 1, end: end - 1, text: '' }]
    : [...removed].flatMap((index) => removeMember(text, members, isKept, index, comma));
  const groups = Map.groupBy(inserted, ({ index }) => members.findIndex((_, place) => place >= index && isKept(place)));
  const insertions = [...groups].flatMap(([index, entries]) => {
    const next = members[index];
    if (next) return [insertBefore(text, next, entries, indent)];
    const isOnLines = removed.size === 0 && last && beginsLine(text, last.start) && lineBelow(text, last.end) < end;
    return isOnLines ? appendLines(text, last, comma, entries) : [appendInline(last, end - 1, entries, indent)];
  });
  return [...cuts, ...insertions];
}

/** Cut a member with a comma: that behind it, or, where none that stays follows, that before it. */
function removeMember(
  text: string,
  members: readonly Member[],
  isKept: (index: number) => boolean,
  index: number,
  lastComma: number | undefined,
): Splice[] {
  const [before, member, after] = [members[index - 1], members[index], members[index + 1]];
  if (!member) return [];
  const cut = (from: number, to: number): Splice => ({ start: from, end: to, text: '' });
  const isLast = members.every((_, place) => place <= index || !isKept(place));
  const isFirst = members.every((_, place) => place >= index || !isKept(place));
  const gapBefore = before && text.slice(before.end, member.start);
  const gapBehind = after && text.slice(member.end, after.start);
  const endsLine = gapBehind?.includes('\n') === true && gapBefore?.includes('\n') === false && isKept(index - 1);
  // The white space beside it goes too, a comment there does not, nor the break behind a line that it ends.
  if (before && !gapBefore?.includes('#') && (endsLine || (isLast && !isFirst))) return [cut(before.end, member.end)];
  if (after && !isLast && !gapBehind?.includes('#')) return [cut(member.start, after.start)];
  const comma = isLast && !isFirst ? member.comma : (after?.comma ?? lastComma);
  return [cut(member.start, member.end), ...(comma === undefined ? [] : [cut(comma, comma + 1)])];
}

function insertBefore(text: string, next: Member, entries: readonly Insertion[], indent: string): Splice {
  const start = lineStart(text, next.start);
  if (!beginsLine(text, next.start)) {
    const words = writeEntries(entries, indent).map((entry) => `${entry.replace(/^ /u, '')}, `);
    return { start: next.start, end: next.start, text: words.join('') };
  }
  const at = listCommentAbove(text, start, 0)[0]?.start ?? start;
  const lines = entries.flatMap((entry) => writeLines(entry, text.slice(start, next.start), ','));
  return { start: at, end: at, text: lines.map((line) => `${line}\n`).join('') };
}

/** Put entries on lines below the last; it ends with a comma afterwards if it did before. */
function appendLines(text: string, last: Member, comma: number | undefined, entries: readonly Insertion[]): Splice[] {
  const indent = text.slice(lineStart(text, last.start), last.start);
  const at = lineBelow(text, comma === undefined ? last.end : comma + 1);
  const lines = entries.flatMap((entry, index) =>
    writeLines(entry, indent, comma === undefined && index === entries.length - 1 ? '' : ','),
  );
  return [
    ...(comma === undefined ? [{ start: last.end, end: last.end, text: ',' }] : []),
    { start: at, end: at, text: lines.map((line) => `${line}\n`).join('') },
  ];
}

/** Put entries behind the last, or before the closing bracket where there is none. */
function appendInline(
  last: Member | undefined,
  bracket: number,
  entries: readonly Insertion[],
  indent: string,
): Splice {
  const [first = '', ...others] = writeEntries(entries, indent);
  const lead = last ? `,${first}` : first.replace(/^ /u, '');
  const at = last?.end ?? bracket;
  return { start: at, end: at, text: [lead, ...others].join(',') };
}

function writeEntries(entries: readonly Insertion[], indent: string): string[] {
  return entries.map((entry) =>
    entry.comment.length > 0
      ? `\n${writeLines(entry, indent, '').join('\n')}`
      : ` ${writeFlowMember(entry.key, entry.value)}`,
  );
}

function writeLines({ key, value, comment }: Insertion, indent: string, comma: string): string[] {
  return [...comment.map((line) => `#${line}`), `${writeFlowMember(key, value)}${comma}`].map((line) => indent + line);
}
