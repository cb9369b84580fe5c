import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSearch, type SearchOptions } from '../../../src/client/search/run-search.ts';
import type { FilteredText, IndexedEntry } from '../../../src/integrations/search-index/list-entries.ts';
import { type FigureEntry, listTexts, type TermEntry } from '../../../src/search/entry.ts';
import type { Segment } from '../../../src/search/excerpt.ts';
import { foldForSearch } from '../../../src/search/folding.ts';
import type { SearchResult } from '../../../src/search/result.ts';
import { FIGURE } from './entries.ts';
import { scanIndex } from './scan-index.ts';

/** The first line is the heading. */
function makePassage(path: string, ...lines: string[]): FilteredText {
  return {
    kind: 'passage',
    year: 2019,
    path,
    title: '第一部分',
    dutyAreas: ['依法行政'],
    blocks: lines.map((text, index) => (index === 0 ? { text, anchor: 'h' } : { text })),
    lead: 0,
  };
}

function makeTerm(name: string, definition: string): TermEntry {
  return { kind: 'term', path: `term-${name}`, names: [name], definition };
}

function makeFigure(path: string, value: number, unit: string, quote: string): FigureEntry {
  return { ...FIGURE, path, value, unit, printed: `${value}${unit}`, quote, name: '某项工作' };
}

const ENTRIES = [
  makePassage('aid', '设立机构', '法律援助机构，法律援助案件1408件，联调室14个。'),
  makePassage('law', '学习', '学习法律，援助群众，印发文件。'),
  makePassage('law-and-aid', '法律', '援助法律援助法律援助'),
  makePassage('papers', '公开', '公开141条，占88.14%。'),
  makeFigure('cases', 1408, '件', '法律援助案件1408件'),
  makeFigure('rooms', 14, '个', '联调室14个'),
  makeFigure('papers-figure', 141, '条', '公开141条'),
  makeFigure('rate', 88.14, '%', '占88.14%'),
];

async function search(
  query: string,
  options: SearchOptions = {},
  entries: readonly IndexedEntry[] = ENTRIES,
): Promise<SearchResult[]> {
  const { results } = await runSearch(scanIndex(entries), query, options);
  const loaded = await Promise.all(results.map(({ load }) => load()));
  expect(loaded.map(({ kind }) => kind)).toEqual(results.map(({ kind }) => kind));
  return loaded;
}

async function listPaths(query: string, options?: SearchOptions, entries?: readonly IndexedEntry[]): Promise<string[]> {
  return (await search(query, options, entries)).map(({ path }) => path.replace(/#.*/, ''));
}

/** What of a result may be marked. */
function listShown(result: SearchResult): readonly Segment[] {
  if (result.kind === 'text') return [...result.heading, ...result.excerpt];
  return result.kind === 'figure'
    ? [...result.amount, ...result.name, ...result.quote]
    : [...result.name, ...result.aliases.flat(), ...result.definition];
}

describe('runSearch', () => {
  it('finds text before figures, and first where the term stands most often', async () => {
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
      makePassage('part', '办案', '案件284件。'),
      makeFigure('part-figure', 284, '件', '案件284件'),
      makePassage('whole', '办案', '案件4件。'),
    ];
    expect(await listPaths('4件', {}, entries)).toEqual(['whole', 'part-figure', 'part']);
  });

  it('finds what has every term, joined before scattered', async () => {
    expect(await listPaths('援助 法律')).toEqual(['law-and-aid', 'aid', 'law', 'cases']);
    expect(await listPaths('法律援助\n案件')).toEqual(['aid', 'cases']);
    expect(await listPaths('法律 火星')).toEqual([]);
  });

  it('narrows down', async () => {
    expect(await listPaths('14', { kind: 'text' })).toEqual(['aid', 'papers']);
    expect(await listPaths('14', { kind: 'figure', unit: '条' })).toEqual(['papers-figure']);
    expect(await listPaths('法律', { year: '2018' })).toEqual([]);
    expect(await listPaths('法律', { dutyArea: '依法行政', kind: 'text' })).toHaveLength(3);
  });

  it('sorts figures by value, and leaves text out then', async () => {
    expect(await listPaths('1', { sort: 'largest' })).toEqual(['cases', 'papers-figure', 'rate', 'rooms']);
    expect(await listPaths('1', { sort: 'smallest' })).toEqual(['rooms', 'rate', 'papers-figure', 'cases']);
  });

  it('finds the term of that name first, then headings that say it, then what else has it, and other terms last', async () => {
    const entries = [
      makePassage('body', '完善制度', '信访信访信访信访'),
      makePassage('heading', '创新信访工作', '推行网上办信。'),
      makeFigure('figure', 3, '件', '信访3件'),
      makeTerm('办信', '办理信访。'),
      makeTerm('信访', '反映情况。'),
    ];
    expect(await listPaths('信访', {}, entries)).toEqual(['term-信访', 'heading', 'body', 'figure', 'term-办信']);
    expect(await listPaths('信访', { kind: 'term' }, entries)).toEqual(['term-信访', 'term-办信']);
    expect(await listPaths('信', {}, entries)).toContain('term-信访');
  });

  it('finds a whole section where no passage has it all, and then alone', async () => {
    const entries: IndexedEntry[] = [
      makePassage('section', '一是学习。', '学习法律。'),
      makePassage('section', '二是援助。', '援助群众。'),
      {
        ...makePassage('section', '一是学习。', '学习法律。', '二是援助。', '援助群众。'),
        kind: 'section',
      },
    ];
    expect(await search('法律。二是', {}, entries)).toMatchObject([{ kind: 'text', section: undefined, count: 1 }]);
    expect(await search('法律 群众', {}, entries)).toMatchObject([{ kind: 'text', section: undefined, count: 2 }]);
    expect(await listPaths('援助', {}, entries)).toHaveLength(1);
    expect(await listPaths('法律 群众', { kind: 'figure' }, entries)).toEqual([]);
    expect(await listPaths('法律 群众', { year: '2018' }, entries)).toEqual([]);
  });

  it('of equally good results has the latest first', async () => {
    const entries = [2017, 2019, 2018].flatMap((year) => [
      { ...makePassage(`${year}`, '法律援助', '办案。'), year },
      { ...makeFigure(`${year}-figure`, 30, '件', '法律援助30件'), year },
    ]);
    const order = ['2019', '2018', '2017', '2019-figure', '2018-figure', '2017-figure'];
    expect(await listPaths('法律援助', {}, entries)).toEqual(order);
    expect(await listPaths('法律 援助', {}, entries)).toEqual(order);
    const often = { ...makePassage('2010', '法律援助', '法律援助。'), year: 2010 };
    expect(await listPaths('法律援助', {}, [...entries, often])).toEqual(['2010', ...order]);
  });

  it('asks for a few characters of a long sentence, and for more only where those stand all over', async () => {
    const sentence = '围绕物联感知设备，汇聚政务数据261250条，重点领域风险隐患全部纳入台账管理。';
    const asked = new Set<string>();
    const count = async (entries: readonly IndexedEntry[]): Promise<number> => {
      const index = scanIndex(entries);
      asked.clear();
      const { results } = await runSearch(
        {
          find: (query, options) => {
            for (const word of query.replace(/"/g, '').split(' ')) asked.add(word);
            return index.find(query, options);
          },
        },
        sentence,
      );
      return results.length;
    };
    const others = Array.from({ length: 11 }, (_, index) => makePassage(`${index}`, '围绕物联感知设备', '汇聚。'));
    expect(await count([makePassage('one', '数据', sentence)])).toBe(1);
    // And the name of a term.
    expect(asked.size).toBeLessThanOrEqual(8 + 1);
    expect(await count([makePassage('none', '围绕物联感知设备', '汇聚政务数据。')])).toBe(0);
    expect(asked.size).toBeLessThanOrEqual(2 * 8);
    expect(await count([...others, makePassage('one', '数据', sentence)])).toBe(1);
    expect(asked.size).toBeLessThanOrEqual(16 + 1);
  });

  it('finds nothing for an empty query, and says what part of another is found', async () => {
    expect(await listPaths(' \n ')).toEqual([]);
    expect(await (await runSearch(scanIndex(ENTRIES), '火星法律援助移民')).findLongestPart()).toBe('法律援助');
    expect(await (await runSearch(scanIndex(ENTRIES), '火星', { year: '2018' })).findLongestPart()).toBe('');
  });

  it('finds what looking through all texts finds, and marks nothing else', async () => {
    const signs = fc.constantFrom(...Array.from('法律1４8.，,（“"-—%件㎡A '));
    // Long ones of two characters are often in a text in part.
    const long = fc.string({ unit: fc.constantFrom('法', '律', '，'), minLength: 8, maxLength: 24 });
    const texts = fc.oneof(fc.string({ unit: signs, minLength: 1, maxLength: 12 }), long);
    const passages = fc.array(texts, { minLength: 1, maxLength: 2 }).map((lines) => makePassage('s', ...lines));
    const figures = fc.tuple(fc.nat({ max: 2000 }), texts).map(([value, quote]) => makeFigure('f', value, '件', quote));
    const terms = fc.tuple(texts, texts).map(([name, definition]) => makeTerm(name, definition));
    const entries = fc.array(fc.oneof(passages, figures, terms), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(entries, fc.oneof(fc.string({ unit: signs, maxLength: 6 }), long), async (all, query) => {
        const answer = await runSearch(scanIndex(all), query);
        const asked = answer.query.terms.map(({ folded }) => folded.text);
        const expected = all.filter((entry) => {
          const folded = listTexts(entry).map((text) => foldForSearch(text).text);
          return asked.length > 0 && asked.every((term) => folded.some((text) => text.includes(term)));
        });
        expect(answer.results).toHaveLength(expected.length);
        for (const result of await Promise.all(answer.results.map(({ load }) => load()))) {
          const marked = listShown(result)
            .filter(({ isHit }) => isHit)
            .map(({ text }) => foldForSearch(text).text);
          expect(marked).not.toEqual([]);
          // ㎡ is marked whole for its m, and a number with the commas it has.
          const [term = '', ...others] = asked.map((folded) => folded.replace(/,/g, ''));
          const isTerm = (text: string): boolean => text.replace(/,/g, '').includes(term);
          if (others.length === 0) expect(marked.every(isTerm)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
