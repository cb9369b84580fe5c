import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSearch, type SearchOptions } from '../../../src/client/search/run-search.ts';
import type { FilteredSection } from '../../../src/integrations/search-index/list-entries.ts';
import { type FigureEntry, listTexts } from '../../../src/search/entry.ts';
import { foldForSearch } from '../../../src/search/folding.ts';
import type { SearchResult } from '../../../src/search/result.ts';
import { FIGURE } from './entries.ts';
import { scanIndex } from './scan-index.ts';

function makeSection(path: string, ...lines: string[]): FilteredSection {
  return {
    kind: 'section',
    year: 2019,
    path,
    title: path,
    dutyAreas: ['依法行政'],
    blocks: lines.map((text) => ({ text })),
  };
}

function makeFigure(path: string, value: number, unit: string, quote: string): FigureEntry {
  return { ...FIGURE, path, value, unit, printed: `${value}${unit}`, quote, name: '某项工作' };
}

const ENTRIES = [
  makeSection('aid', '设立法律援助机构，法律援助案件1408件，联调室14个。'),
  makeSection('law', '学习法律，援助群众，印发文件。'),
  makeSection('law-and-aid', '法律', '援助法律援助法律援助'),
  makeSection('papers', '公开141条，占88.14%。'),
  makeFigure('cases', 1408, '件', '法律援助案件1408件'),
  makeFigure('rooms', 14, '个', '联调室14个'),
  makeFigure('papers-figure', 141, '条', '公开141条'),
  makeFigure('rate', 88.14, '%', '占88.14%'),
];

async function search(query: string, options: SearchOptions = {}, entries = ENTRIES): Promise<SearchResult[]> {
  const answer = await runSearch(scanIndex(entries), query, options);
  const results = await answer.load(0, answer.total);
  expect(results.filter(({ kind }) => kind === 'section')).toHaveLength(answer.sections);
  expect(results.filter(({ kind }) => kind === 'figure')).toHaveLength(answer.figures);
  return results;
}

async function listPaths(query: string, options?: SearchOptions): Promise<string[]> {
  return (await search(query, options)).map(({ path }) => path);
}

describe('runSearch', () => {
  it('finds sections before figures, and first where the term stands most often', async () => {
    expect(await listPaths('法律援助')).toEqual(['law-and-aid', 'aid', 'cases']);
  });

  it('finds figures first for a number, and whole numbers before parts of numbers', async () => {
    expect(await listPaths('14')).toEqual(['rooms', 'aid', 'cases', 'papers-figure', 'rate', 'papers']);
    expect(await listPaths('88.14％')).toEqual(['rate', 'papers']);
    expect(await listPaths('１，４０８')).toEqual(['cases', 'aid']);
  });

  it('does so too for a number with what it counts', async () => {
    expect(await listPaths('1408件')).toEqual(['cases', 'aid']);
    const entries = [
      makeSection('part', '案件284件。'),
      makeFigure('part-figure', 284, '件', '案件284件'),
      makeSection('whole', '案件4件。'),
    ];
    const results = await search('4件', {}, entries);
    expect(results.map(({ path }) => path)).toEqual(['whole', 'part-figure', 'part']);
  });

  it('finds what has every term, joined before scattered', async () => {
    expect(await listPaths('援助 法律')).toEqual(['law-and-aid', 'aid', 'law', 'cases']);
    expect(await listPaths('法律援助\n案件')).toEqual(['aid', 'cases']);
    expect(await listPaths('法律 火星')).toEqual([]);
  });

  it('narrows down', async () => {
    expect(await listPaths('14', { kind: 'section' })).toEqual(['aid', 'papers']);
    expect(await listPaths('14', { kind: 'figure', unit: '条' })).toEqual(['papers-figure']);
    expect(await listPaths('法律', { year: '2018' })).toEqual([]);
    expect(await listPaths('法律', { dutyArea: '依法行政', kind: 'section' })).toHaveLength(3);
  });

  it('sorts figures by value, and leaves sections out then', async () => {
    expect(await listPaths('1', { sort: 'largest' })).toEqual(['cases', 'papers-figure', 'rate', 'rooms']);
    expect(await listPaths('1', { sort: 'smallest' })).toEqual(['rooms', 'rate', 'papers-figure', 'cases']);
  });

  it('loads only the results that are asked for', async () => {
    const answer = await runSearch(scanIndex(ENTRIES), '1');
    expect(answer.total).toBe(6);
    expect(await answer.load(1, 3)).toHaveLength(2);
  });

  it('finds nothing for an empty query, and says what part of another is found', async () => {
    expect(await listPaths(' \n ')).toEqual([]);
    expect(await (await runSearch(scanIndex(ENTRIES), '火星法律援助移民')).findLongestPart()).toBe('法律援助');
    expect(await (await runSearch(scanIndex(ENTRIES), '火星', { year: '2018' })).findLongestPart()).toBe('');
  });

  it('finds what looking through all texts finds, and marks nothing else', async () => {
    const signs = fc.constantFrom(...Array.from('法律1４8.，,（“"-—%件㎡A '));
    const texts = fc.string({ unit: signs, minLength: 1, maxLength: 12 });
    const sections = fc.array(texts, { maxLength: 2 }).map((lines) => makeSection('s', ...lines));
    const figures = fc.tuple(fc.nat({ max: 2000 }), texts).map(([value, quote]) => makeFigure('f', value, '件', quote));
    const entries = fc.array(fc.oneof(sections, figures), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(entries, fc.string({ unit: signs, maxLength: 6 }), async (all, query) => {
        const answer = await runSearch(scanIndex(all), query);
        const terms = answer.query.terms.map(({ folded }) => folded.text);
        const expected = all.filter((entry) => {
          const folded = listTexts(entry).map((text) => foldForSearch(text).text);
          return terms.length > 0 && terms.every((term) => folded.some((text) => text.includes(term)));
        });
        expect(answer.total).toBe(expected.length);
        for (const result of await answer.load(0, answer.total)) {
          const shown = result.kind === 'section' ? result.excerpt : [result.amount, result.name, result.quote].flat();
          const marked = shown.filter(({ isHit }) => isHit).map(({ text }) => foldForSearch(text).text);
          expect(marked).not.toEqual([]);
          // ㎡ is marked whole for its m, and a number with the commas it has.
          const [term = '', ...others] = terms.map((folded) => folded.replace(/,/g, ''));
          const isTerm = (text: string): boolean => text.replace(/,/g, '').includes(term);
          if (others.length === 0) expect(marked.every(isTerm)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
