import { expect, it } from 'vitest';
import { SharedStyles } from '../../../src/integrations/shared-styles.ts';

const names = new Set(['.prose', '.note', 'chart-figure']);
const cut = (css: string) => new SharedStyles(css).cutFor((name) => names.has(name));

it('leaves out what needs a class or an element that the page has not', () => {
  expect(cut('.prose p{margin:0}.prose .table{margin:0}.table{margin:0}')).toBe('.prose p{margin:0}');
  expect(cut('chart-figure td{margin:0}term-card p{margin:0}')).toBe('chart-figure td{margin:0}');
  expect(cut('.note,.table,a:hover{margin:0}')).toBe('.note,a:hover{margin:0}');
});

it('keeps what the page can do without, and what only looks like a name', () => {
  const kept =
    '.note:not(.table){margin:0}a[href*="x.table"]{margin:0}html:not([data-size]) p{margin:0}p::first-line{margin:0}';
  expect(cut(kept)).toBe(kept);
});

it('leaves out a block when nothing is left in it, and no step of an animation', () => {
  expect(cut('@media (max-width:30em){.table{margin:0}}@supports (gap:0){a{gap:0}}')).toBe(
    '@supports (gap:0){a{gap:0}}',
  );
  const animation = '@keyframes rise{0%{top:0}to{top:1em}}';
  expect(cut(animation)).toBe(animation);
});
