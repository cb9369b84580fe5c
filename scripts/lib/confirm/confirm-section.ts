/**
 * Take `unconfirmed: true` out of a section file's front matter.
 *
 * @param text The whole file; its front matter has been read before.
 */
export function confirmSection(text: string): string {
  const end = text.indexOf('\n---', 3);
  const frontMatter = text.slice(0, end).replace(/\nunconfirmed:[^\n]*/u, '');
  return frontMatter + text.slice(end);
}
