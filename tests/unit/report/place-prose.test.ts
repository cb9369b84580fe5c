import { expect, it } from 'vitest';
import { listProseSpans, parseProse, startPlacing } from '../../../src/report/prose.ts';

/** Place of the first character of `words` in the text that the Markdown makes. */
function place(markdown: string, words: string): string {
  const runs = startPlacing(markdown, 'a.md')(listProseSpans(parseProse(markdown)));
  const run = runs.find(({ text }) => text.includes(words));
  if (!run) throw new Error(`${words} is in no run of ${JSON.stringify(runs.map(({ text }) => text))}`);
  const { file, line, column } = run.placeAt(run.text.indexOf(words));
  return `${file}:${line}:${column}`;
}

it.each([
  ['a heading', '\n\n## 一是甲乙。\n', '乙', 'a.md:3:7'],
  ['a paragraph on several lines', '甲乙\n丙丁\n\n戊', '丁', 'a.md:2:2'],
  ['an indented paragraph', '\u3000\u3000甲乙', '乙', 'a.md:1:4'],
  ['behind escapes', '1\\. 甲\\*乙', '乙', 'a.md:1:8'],
  ['behind character references', '甲&lt;乙&#x4e19;丁', '丁', 'a.md:1:15'],
  ['a character reference itself', '甲&lt;乙', '<', 'a.md:1:2'],
  ['letters that only look like a reference', '甲&amp;amp;乙', '乙', 'a.md:1:11'],
  ['emphasis and links', '甲**乙**[丙丁](/about/)', '丁', 'a.md:1:9'],
])('finds a character in %s', (_, markdown, words, expected) => {
  expect(place(markdown, words)).toBe(expected);
});
