import { expect } from 'vitest';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent } from '../../../src/report/report.ts';
import type { Workplace } from './workplace.ts';

/** Everything that the site shows of the report of 2020, in order and without white space. */
export async function readShownText({ contentDir }: Workplace): Promise<string> {
  const content = assembleContent(await readContentFolder(contentDir));
  expect(content.findings).toEqual([]);
  const report = content.reports.find(({ name }) => name === '2020');
  const texts = report?.sections.flatMap(({ data, blocks }) => [
    ...(data && 'heading' in data ? [data.partHeading ?? '', data.heading] : []),
    ...blocks,
  ]);
  return [report?.report?.data?.title, ...(texts ?? [])].join('').replace(/\s+/gu, '');
}
