import { parse } from 'yaml';
import type { Report } from '../../../src/content/schemas/report.ts';
import { checkContent } from '../../support/check-content.ts';
import { decodeText } from '../open-form.ts';
import type { TestDesk } from '../test-desk.ts';

/** What a correction says of itself in these tests. */
export const REASON = { date: '2021-06-01', why: '录入时有误' };

/** The address of the form for the paragraph that has some words. */
export async function findText(desk: TestDesk, query: string): Promise<string> {
  const page = await (await desk.visit(`/2019/correct?q=${encodeURIComponent(query)}`)).text();
  return decodeText(/href="(\/2019\/correct\/text[^"]*)"/u.exec(page)?.[1] ?? '');
}

/** Send a form of corrections by one of its buttons. */
export async function send(
  desk: TestDesk,
  path: string,
  fields: Record<string, string>,
  todo: 'preview' | 'save',
): Promise<Response> {
  return await desk.submit(path, { ...fields, do: todo });
}

/** The corrections of the report, as its report.yml has them. */
export function readCorrections(desk: TestDesk): Report['corrections'] {
  return (parse(desk.readFile('reports/2019/report.yml') ?? '') as Report).corrections;
}

/** The words of an answer. */
export async function readWords(answer: Response): Promise<string> {
  return (await answer.text()).replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
}

/** The words of a page that are on the screen before anything is folded out. */
export function readUnfolded(page: string): string {
  return page.replace(/<details[^]*?<\/details>|<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
}

/** What the check refuses. */
export async function listErrors(desk: TestDesk): Promise<string[]> {
  const findings = await checkContent(desk.contentDir);
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
