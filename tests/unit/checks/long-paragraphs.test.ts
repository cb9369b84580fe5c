import { expect, test } from 'vitest';
import { checkParsed } from '../../../src/checks/check-content.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { countSteps } from '../../support/count-steps.ts';
import { writeSite } from '../../support/site.ts';

test.each(['走访群众3人，', '走访3', '1,'])(
  'work grows with a sentence full of numbers, not with its square: %s',
  async (words) => {
    using site = writeSite({ years: [2019, 2020] });
    const before = site.read('reports/2020/01-government-functions.md');
    const measure = async (times: number): Promise<number> => {
      site.write('reports/2020/01-government-functions.md', `${before}\n${words.repeat(times)}完。\n`);
      const parsed = await readContentFolder(site.dir);
      return countSteps(() => checkParsed(assembleContent(parsed)));
    };
    const [, some, twice, fourTimes] = [await measure(50), await measure(100), await measure(200), await measure(400)];
    expect(fourTimes - twice).toBeLessThan(2.4 * (twice - some));
  },
);
