import { afterEach, expect, test, vi } from 'vitest';
import { answerQuery } from '../../../../src/client/search/answer-query.ts';
import type { OpenVolume } from '../../../../src/client/search/search-volumes.ts';
import type { IndexedEntry } from '../../../../src/integrations/search-index/list-entries.ts';
import { PASSAGE } from '../../search/entries.ts';
import { scanIndex } from '../../search/scan-index.ts';

afterEach(() => vi.unstubAllGlobals());

const makePassage = (year: number, text: string): IndexedEntry => ({
  ...PASSAGE,
  year,
  path: `${year}/`,
  blocks: [{ text }],
  lead: 0,
  dutyAreas: [],
});

/** What the page says of a query, of volumes of ten years. */
async function ask(typed: string, entries: readonly IndexedEntry[]): Promise<{ words: string[]; asked: string[] }> {
  const asked: string[] = [];
  const volumes = [2010, 2000].map((first): OpenVolume => {
    const index = scanIndex(
      entries.filter((entry) => entry.kind !== 'term' && Math.trunc(entry.year / 10) * 10 === first),
    );
    return {
      first,
      last: first + 9,
      index: { find: (query, options) => (asked.push(`${first} ${query}`), index.find(query, options)) },
    };
  });
  vi.stubGlobal('document', { createElement: () => ({}) });
  const form = { action: 'https://www.example.gov.cn/search/' } as HTMLFormElement;
  const knowWords = (): Promise<undefined> => Promise.resolve(undefined);
  const read = (words: readonly (string | HTMLElement)[]): string[] =>
    words.map((word) => (typeof word === 'string' ? word : word.textContent));
  const first = await answerQuery({ volumes, knowWords, form, typed, options: {} });
  const said = [read(first.words).join('')];
  if (first.older) said.push(read((await first.goOn()).words).join(''));
  return { words: said, asked };
}

test('what the latest years do not have is not said to be nowhere, and no part of it is looked for, before all are asked', async () => {
  const { words, asked } = await ask('火星移民局法律援助', [
    makePassage(2015, '法律援助'),
    makePassage(2004, '移民局'),
  ]);
  expect(words).toEqual([
    '2010—2019年的报告里，没有找到“火星移民局法律援助”。',
    '没有找到“火星移民局法律援助”。平常的说法、读音和写法相近的词也都查过了。其中的“法律援助”报告里有。',
  ]);
  const older = asked.findIndex((query) => query.startsWith('2000'));
  expect(asked.slice(0, older).filter((query) => query.includes('"法 律 援 助"'))).toEqual([]);
});
