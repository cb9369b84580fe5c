/** What a line of a drafted comment begins with, behind its `#`, so that it is known from a person's own comments. */
const NOTE_MARK = ' | ';

/** Add notes of a draft to a comment, as `yaml` holds it: without `#`, lines parted by line ends. */
export function addNotes(comment: string | null | undefined, notes: readonly string[]): string | null {
  const lines = [...(comment ? [comment] : []), ...notes.map((note) => `${NOTE_MARK}${note}`.trimEnd())];
  return lines.length > 0 ? lines.join('\n') : null;
}

/** Take the notes of drafts out of a comment; a person's own lines stay. */
export function takeOutNotes(comment: string | null | undefined): string | null {
  const kept = (comment ?? '').split('\n').filter((line) => !line.startsWith(NOTE_MARK.trimEnd()));
  return kept.some((line) => line.trim() !== '') ? kept.join('\n') : null;
}

/** Read the notes of drafts in a comment, without their marks. */
export function readNotes(comment: string | null | undefined): string[] {
  const lines = (comment ?? '').split('\n');
  return lines.filter((line) => line.startsWith(NOTE_MARK.trimEnd())).map((line) => line.slice(NOTE_MARK.length));
}
