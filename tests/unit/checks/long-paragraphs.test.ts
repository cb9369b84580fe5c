import { expect, test } from 'vitest';
import { checkParsed } from '../../../src/checks/check-content.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { countSteps } from '../../support/count-steps.ts';
import { writeSite } from '../../support/site.ts';

test.each(['走访群众3人，', '走访3', '1,', '由3个增至4个，', '“甲。”3件', '2020年3月2日'])(
  'work grows with a sentence full of numbers, not with its square: %s',
  async (words) => {
    using site = writeSite({ years: [2019, 2020] });
    const before = site.read('reports/2020/01-government-functions.md');
    const measure = async (times: number): Promise<number> => {
      site.write('reports/2020/01-government-functions.md', `${before}\n${words.repeat(times)}完。\n`);
      const parsed = await readContentFolder(site.dir);
      return countSteps(() => checkParsed(assembleContent(parsed)));
    };
    const [, some, twice, fourTimes] = [await measure(20), await measure(40), await measure(80), await measure(160)];
    expect(fourTimes - twice).toBeLessThan(2.4 * (twice - some));
  },
);

test('work grows with the paragraphs of a section, not with their square', async () => {
  using site = writeSite({ years: [2019, 2020] });
  const file = 'reports/2020/01-government-functions.md';
  const before = site.read(file);
  const measure = async (times: number): Promise<number> => {
    site.write(file, `${before}\n${'走访群众3人。\n\n'.repeat(times)}`);
    const parsed = await readContentFolder(site.dir);
    return countSteps(() => checkParsed(assembleContent(parsed)));
  };
  const [, some, twice, fourTimes] = [await measure(20), await measure(40), await measure(80), await measure(160)];
  expect(fourTimes - twice).toBeLessThan(2.4 * (twice - some));
});
