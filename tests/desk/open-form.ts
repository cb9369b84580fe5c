import type { TestDesk } from './test-desk.ts';

/** The fields of a page's forms as they are opened. */
export async function openForm(desk: TestDesk, path: string): Promise<Record<string, string>> {
  return readFields(await (await desk.visit(path)).text());
}

/** The fields of a page's forms. */
export function readFields(page: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of page.matchAll(/<input[^>]*>/gu)) {
    const name = /name="([^"]*)"/u.exec(tag)?.[1];
    if (name === undefined || (/type="(?:radio|checkbox)"/u.test(tag) && !tag.includes(' checked'))) continue;
    fields[name] = decodeText(/value="([^"]*)"/u.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', text = ''] of page.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)<\/textarea>/gu))
    fields[name] = decodeText(text);
  for (const [, name = '', options = ''] of page.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/gu))
    fields[name] = /value="([^"]*)"\s+selected/u.exec(options)?.[1] ?? '';
  return fields;
}

/** The text of an attribute. */
export function decodeText(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
