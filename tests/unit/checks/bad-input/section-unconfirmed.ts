import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { writeSite } from '../../../support/site.ts';

const AREA = 'reports/2019/02-law-enforcement.md';

describe('a duty area that a program gave a section', () => {
  testBadInputs([
    {
      what: 'a section whose duty area nobody has confirmed',
      spoil: (site) => {
        site.edit(AREA, 'dutyAreas: [law-enforcement]', 'dutyAreas: [law-enforcement]\nunconfirmed: true');
      },
      findings: [`${AREA}:4:1 section/unconfirmed`],
      says: ['严格规范公正文明执法', 'law-enforcement', '删去“unconfirmed: true”这一行'],
    },
  ]);

  it('lets a draft have a duty area to be confirmed, and says so', async () => {
    using site = writeSite({ years: [2018, 2019], draft: 2019 });
    site.edit(AREA, 'dutyAreas: [law-enforcement]', 'dutyAreas: [law-enforcement]\nunconfirmed: true');
    expect(await checkContent(site.dir)).toMatchObject([
      { file: AREA, line: 4, column: 1, rule: 'section/unconfirmed', severity: 'warning' },
    ]);
  });
});
