import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeWordFile } from '../../intake/new/make-documents.ts';
import { NEXT_LINES } from '../../intake/new/next-report.ts';
import type { TestDesk } from '../test-desk.ts';

/** The made-up report is of another county: its own name would be a warning. */
export const LINES = NEXT_LINES.map((line) => line.replaceAll('示例县', '濉溪县'));

export function makeFile(lines: readonly string[] = LINES, name = '报告.docx'): File {
  return new File([new Uint8Array(makeWordFile(lines))], name);
}

/** Put a document in. @returns Address of the page that shows what was recognised. */
export async function putIn(desk: TestDesk, file = makeFile(), year = '2020'): Promise<string> {
  const answer = await desk.submit('/new', { year, document: file });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

/** Send a page's form as it stands, with some fields changed. */
export async function send(
  desk: TestDesk,
  path: string,
  fields: Record<string, string>,
  action = path,
): Promise<Response> {
  const page = await (await desk.visit(path)).text();
  return await desk.submit(action, { ...readForm(page, action), ...fields });
}

/** The fields of a page's form, as a browser would send them. */
export function readForm(page: string, action: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/gu)) {
    const read = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
    const [name, type] = [read('name'), read('type')];
    if (name === undefined || type === 'file' || (type === 'checkbox' && !/\schecked/u.test(tag))) continue;
    fields[name] = unescape(read('value') ?? '');
  }
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/gu)) {
    fields[name] = /value="([^"]*)"\s+selected/u.exec(options)?.[1] ?? /value="([^"]*)"/u.exec(options)?.[1] ?? '';
  }
  return fields;
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function listReports(desk: TestDesk): string[] {
  return readdirSync(join(desk.contentDir, 'reports')).toSorted();
}

export async function makeDraft(desk: TestDesk): Promise<void> {
  const path = await putIn(desk);
  expect((await send(desk, path, { do: 'create' })).headers.get('location')).toBe('/2020/outline');
}
