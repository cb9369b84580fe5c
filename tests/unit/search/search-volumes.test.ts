import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../../src/client/search/pagefind-index.ts';
import type { SearchOptions } from '../../../src/client/search/run-search.ts';
import {
  type OpenVolume,
  type Progress,
  searchLatest,
  searchOlder,
} from '../../../src/client/search/search-volumes.ts';
import type { FilteredText, IndexedEntry } from '../../../src/integrations/search-index/list-entries.ts';
import { FIGURE, TERM } from './entries.ts';
import { scanIndex } from './scan-index.ts';

function makePassage(year: number, text: string): FilteredText {
  return {
    kind: 'passage',
    year,
    path: `${year}/`,
    title: '第一部分',
    dutyAreas: ['依法行政'],
    blocks: [{ text: '工作', anchor: 'h' }, { text }],
    lead: 0,
  };
}

function makeFigure(year: number, value: number): IndexedEntry {
  return { ...FIGURE, year, path: `${year}/#${value}`, value, printed: `${value}件`, quote: `案件${value}件` };
}

/** Three volumes of ten years each, and which of them were asked. */
function openVolumes(...entries: readonly IndexedEntry[]): { volumes: OpenVolume[]; asked: Set<number> } {
  const asked = new Set<number>();
  const volumes = [2010, 2000, 1990].map((first): OpenVolume => {
    const own = entries.filter((entry) =>
      entry.kind === 'term' ? first === 2010 : entry.year >= first && entry.year < first + 10,
    );
    const scanned = scanIndex(own);
    const index: SearchIndex = {
      find: async (query, options) => {
        asked.add(first);
        return await scanned.find(query, options);
      },
    };
    return { first, last: first + 9, index };
  });
  return { volumes, asked };
}

async function listPaths({ take, answer }: Progress): Promise<string[]> {
  const results = await take(0, answer.results.length);
  return await Promise.all(results.map(async ({ load }) => (await load()).path.replace(/#h$/, '')));
}

describe('searching volumes', () => {
  const entries = [
    makePassage(2015, '调解案件。'),
    makePassage(2004, '旧时案件。'),
    makePassage(1993, '旧时调解案件。'),
  ];

  it('asks the latest alone, and older ones when more is wanted', async () => {
    const { volumes, asked } = openVolumes(...entries);
    const first = await searchLatest(volumes, '案件', {});
    expect(await listPaths(first)).toEqual(['2015/']);
    expect([...asked]).toEqual([2010]);
    const second = await searchOlder(first, '案件', {});
    expect(await listPaths(second)).toEqual(['2015/', '2004/']);
    expect([...asked]).toEqual([2010, 2000]);
    const all = await searchOlder(second, '案件', {});
    expect(await listPaths(all)).toEqual(['2015/', '2004/', '1993/']);
    expect(all.rest).toEqual([]);
  });

  it('goes on through years that do not have it, to the first that do', async () => {
    const { volumes } = openVolumes(...entries);
    const first = await searchLatest(volumes, '旧时调解', {});
    expect(first.answer.results).toEqual([]);
    const further = await searchOlder(first, '旧时调解', {});
    expect(await listPaths(further)).toEqual(['1993/']);
    expect(further.asked).toHaveLength(3);
  });

  it('comes to an end where nothing is anywhere', async () => {
    const { volumes } = openVolumes(...entries);
    const end = await searchOlder(await searchLatest(volumes, '火星', {}), '火星', {});
    expect([end.answer.results, end.rest]).toEqual([[], []]);
  });

  it.each<[SearchOptions, number[]]>([
    [{ year: '1993' }, [1990]],
    [{ kind: 'term' }, [2010]],
    [{ year: '1800' }, [2010]],
  ])('asks no volume that cannot have it: %o', async (options, years) => {
    const { volumes, asked } = openVolumes(...entries, TERM);
    const { rest } = await searchLatest(volumes, '案件', options);
    expect([...asked]).toEqual(years);
    expect(rest).toEqual([]);
  });

  it('orders figures of all years by value, and loads no more of them than are shown', async () => {
    const figures = [makeFigure(2011, 30), makeFigure(2001, 40), makeFigure(2002, 20), makeFigure(1999, 30)];
    const { volumes } = openVolumes(...figures, makePassage(2015, '案件'));
    const largest = await searchLatest(volumes, '案件', { sort: 'largest' });
    expect(await listPaths(largest)).toEqual(['2001/#40', '2011/#30', '1999/#30', '2002/#20']);
    const smallest = await searchLatest(volumes, '案件', { sort: 'smallest' });
    expect(await listPaths(smallest)).toEqual(['2002/#20', '2011/#30', '1999/#30', '2001/#40']);
    expect(await smallest.take(4, 14)).toEqual([]);
  });
});
