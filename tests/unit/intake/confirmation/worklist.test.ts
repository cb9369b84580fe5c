import { expect, it } from 'vitest';
import { followFolder } from '../../../../src/checks/edited-content.ts';
import { readWorklist } from '../../../../src/intake/confirmation/worklist.ts';
import { writeSite } from '../../../support/site.ts';

it('tells of what the year before has as that year is now, though nothing has changed in the draft', async () => {
  using site = writeSite({ years: [2019, 2020], draft: 2020 });
  const figureOf = (year: number): string =>
    /^ {2}- indicator: law-enforcement-checks-1\n(?: {4}.*\n)+/m.exec(site.read(`reports/${year}/figures.yml`))?.[0] ??
    '';
  site.edit('reports/2020/figures.yml', figureOf(2020), '');
  const source = followFolder(site.dir);
  const listMissing = async (): Promise<string[]> => {
    source.refresh();
    const content = await source.read();
    const draft = content.reports.find(({ name }) => name === '2020');
    if (!draft) throw new Error('no draft');
    return readWorklist(content, draft).missing.indicators.map(({ indicator }) => indicator.id);
  };

  expect(await listMissing()).toEqual(['law-enforcement-checks-1']);
  site.edit('reports/2019/figures.yml', figureOf(2019), '');
  expect(await listMissing()).toEqual([]);
});
