import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { buildSiteWith } from '../support/built-site.ts';
import { listTooNew } from '../support/too-new-scripts.ts';

describe('the oldest browsers', () => {
  test('can read every script of the site', async () => {
    using site = await buildSiteWith({});
    const files = site.files
      .filter((file) => file.endsWith('.js'))
      .map((file) => ({ file, script: site.readText(file) }));
    const inline = site.pages.flatMap((file) =>
      selectAll('script:not([src]):not([type="application/ld+json"])', site.readPage(file)).map((script) => ({
        file,
        script: toString(script),
      })),
    );
    const scripts = [...files, ...inline];
    expect(scripts.length).toBeGreaterThan(10);
    for (const { file, script } of scripts) expect(listTooNew(script), file).toEqual([]);
  });

  test.each([
    ['class A { static { a(); } }', ['static block']],
    ['class A { #b = 1; }', ['private name #b']],
    ['await import("./a.js");', ['await at the top level']],
    ['a.at(-1)', ['.at']],
    ['/(?<=a)b/.test(c)', ['/(?<=a)b/']],
    ['class A { static b = 1; c = async () => { await d; }; } a ??= b?.c;', []],
  ])('could not read: %s', (script, expected) => {
    expect(listTooNew(script)).toEqual(expected);
  });
});
