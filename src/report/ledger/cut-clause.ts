/** The piece of a sentence, between any two marks, that a stretch of text stands in: `律师36名`. */
export function cutClause(text: string, start: number, end: number): string {
  const before = /[^，。！？；：、（）“”《》]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^，。！？；：、（）“”《》]*/u.exec(text.slice(end))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}
