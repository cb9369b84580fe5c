import { describe, expect, it } from 'vitest';
import { checkContent } from '../../support/check-content.ts';
import { writeSite } from '../../support/site.ts';

const FOLDER = 'reports/2019';
const AREA = `${FOLDER}/02-law-enforcement.md`;
const DRAFT = { years: [2018, 2019], draft: 2019 };

async function findIn(dir: string): Promise<string[]> {
  return (await checkContent(dir)).map(({ file, line, rule, severity }) => `${file}:${line} ${rule} ${severity}`);
}

describe('duty areas of a draft', () => {
  it('may be treated under a heading, and by several sections', async () => {
    using site = writeSite(DRAFT);
    site.edit(AREA, 'dutyAreas: [law-enforcement]', 'dutyAreas: [law-enforcement, oversight-of-power]');
    site.edit(
      `${FOLDER}/01-government-functions.md`,
      'dutyAreas: [government-functions]',
      'dutyAreas: [government-functions]\nheadings:\n  - heading: 一是优化机构设置。\n    dutyAreas: [law-enforcement]',
    );
    expect(await findIn(site.dir)).toEqual([]);
  });
});
