import { parse } from 'yaml';
import { checkContent } from '../../../src/checks/check-content.ts';
import type { Report } from '../../../src/content/schemas/report.ts';
import type { TestDesk } from '../test-desk.ts';

/** What a correction says of itself in these tests. */
export const REASON = { date: '2021-06-01', why: '录入时有误' };

/** The fields of a page's forms as they are opened. */
export async function openForm(desk: TestDesk, path: string): Promise<Record<string, string>> {
  const page = await (await desk.visit(path)).text();
  const fields: Record<string, string> = {};
  for (const [tag] of page.matchAll(/<input[^>]*>/gu)) {
    const name = /name="([^"]*)"/u.exec(tag)?.[1];
    if (name === undefined || (tag.includes('type="radio"') && !tag.includes(' checked'))) continue;
    fields[name] = decode(/value="([^"]*)"/u.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', text = ''] of page.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)<\/textarea>/gu))
    fields[name] = decode(text);
  for (const [, name = '', options = ''] of page.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/gu))
    fields[name] = /value="([^"]*)"\s+selected/u.exec(options)?.[1] ?? '';
  return fields;
}

function decode(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** The address of the form for the paragraph that has some words. */
export async function findText(desk: TestDesk, query: string): Promise<string> {
  const page = await (await desk.visit(`/2019/correct?q=${encodeURIComponent(query)}`)).text();
  return decode(/href="(\/2019\/correct\/text[^"]*)"/u.exec(page)?.[1] ?? '');
}

/** The corrections of the report, as its report.yml has them. */
export function readCorrections(desk: TestDesk): Report['corrections'] {
  return (parse(desk.readFile('reports/2019/report.yml') ?? '') as Report).corrections;
}

/** The words of an answer. */
export async function readWords(answer: Response): Promise<string> {
  return (await answer.text()).replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
}

/** What the check refuses. */
export async function listErrors(desk: TestDesk): Promise<string[]> {
  const findings = await checkContent(desk.contentDir);
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
