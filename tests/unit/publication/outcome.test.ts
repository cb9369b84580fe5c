import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { countOutcome, type PublicationOutcome } from '../../../src/publication/outcome.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

async function count(site: FixtureSite, year: string): Promise<PublicationOutcome> {
  const content = assembleContent(await readContentFolder(site.dir));
  const report = content.reports.find(({ name }) => name === year);
  if (!report) throw new Error(`there is no report of ${year}`);
  return countOutcome(content, report);
}

describe('what a publication brings about', () => {
  it('is counted in the report, and its new indicators against what is published', async () => {
    using site = writeSite({ years: [2019, 2022], draft: 2022 });
    const outcome = await count(site, '2022');
    expect(outcome).toMatchObject({ sections: 9, figures: 21, newIndicators: 7, summaries: 4, leftOut: 2, excused: 0 });
    expect(outcome.characters).toBeGreaterThan(900);
  });

  it('has all indicators new where nothing else is published', async () => {
    using site = writeSite({ years: [2022], draft: 2022 });
    const { figures, newIndicators } = await count(site, '2022');
    expect(newIndicators).toBe(figures);
  });
});
