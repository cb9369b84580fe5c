import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listMissing } from '../../../src/integrations/linked-files.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** What a site of some files lacks, each as `path ← who asks`. */
function listLacking(files: Readonly<Record<string, string>>, base = '/', origin?: string): string[] {
  using folder = makeTemporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.dir, path)), { recursive: true });
    writeFileSync(join(folder.dir, path), text);
  }
  return listMissing(folder.dir, base, origin).map(({ path, from }) => `${path} ← ${from}`);
}

describe('files that a built site asks for and does not have', () => {
  it('are those of pages: styles, scripts, pictures, other pages', () => {
    const page = `<link rel="stylesheet" href="/_astro/a.css"><script src="/_astro/a.js"></script><img src="/a.png?1">
      <a href="/2019/#a">there</a><a href="/2020/">gone</a><a href="https://a.cn/x.css">elsewhere</a><a href="#b">here</a>`;
    expect(listLacking({ 'index.html': page, '2019/index.html': '', '_astro/a.css': '' })).toEqual([
      '_astro/a.js ← index.html',
      'a.png ← index.html',
      '2020/index.html ← index.html',
    ]);
  });

  it('are those of scripts and styles: modules, sheets that come later, fonts', () => {
    expect(
      listLacking({
        '_astro/a.js': 'import{a}from"./b.js";import("./c.js");x="/_astro/later.css"',
        '_astro/b.js': '',
        '_astro/a.css': 'a{background:url(/_astro/a.woff2)}',
      }),
    ).toEqual(['_astro/a.woff2 ← _astro/a.css', '_astro/later.css ← _astro/a.js', '_astro/c.js ← _astro/a.js']);
  });

  it('are none below another path, nor where whole addresses lead to what is there', () => {
    const page = '<meta content="https://a.gov.cn/x/card.png"><a href="/x/"><a href="/y/">';
    expect(listLacking({ 'index.html': page, 'card.png': '' }, '/x/', 'https://a.gov.cn')).toEqual([]);
    expect(listLacking({ 'index.html': page }, '/x/', 'https://a.gov.cn')).toEqual(['card.png ← index.html']);
  });
});
