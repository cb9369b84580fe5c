import { createHash } from 'node:crypto';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSiteWith({});
});

afterAll(() => {
  site[Symbol.dispose]();
});

test('every page allows its own inline scripts and styles, and no others', () => {
  const policies = site.pages.map((file) => {
    const tree = site.readPage(file);
    const policy = selectAll('meta[http-equiv="content-security-policy"]', tree).map(({ properties }) =>
      String(properties['content']),
    );
    const inline = selectAll('style, script:not([src])', tree).map(
      (node) => `'sha256-${createHash('sha256').update(toString(node)).digest('base64')}'`,
    );
    return { file, allowed: policy.join(' ').match(/'sha256-[^']+'/g) ?? [], inline };
  });

  for (const { file, allowed, inline } of policies) expect(new Set(allowed), file).toEqual(new Set(inline));
  expect(policies.some(({ inline }) => inline.length > 0)).toBe(true);
  for (const file of site.pages) expect(site.readText(file), file).toContain("script-src 'self'");
});

test('a page’s policy stands before all that it is to hold for', () => {
  for (const file of site.pages) {
    const [first, second] = selectAll('head > *', site.readPage(file));
    expect(first?.properties, file).toEqual({ charSet: 'utf-8' });
    expect(second?.properties['httpEquiv'], file).toEqual(['content-security-policy']);
  }
});
