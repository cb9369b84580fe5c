import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compareSites } from '../../compare-sites/compare-sites.ts';
import { readSite, type SiteFiles } from '../../compare-sites/read-site.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** What differs from build to build of one page, with the script it loads. */
interface Cut {
  scope: string;
  script: string;
  style: string;
  hashes: string;
  text?: string;
  code?: string;
}

function makeSite({ scope, script, style, hashes, text = '依法行政', code = 'run()' }: Cut): SiteFiles {
  const policy = `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes}; style-src 'self'">`;
  return new Map([
    [
      'index.html',
      `${policy}<script src="/_astro/${script}"></script>\n<p class="${scope} astro-abcdefgh">${text}</p>`,
    ],
    [`_astro/${script}`, `import"./${style}.js";${code}`],
    [`_astro/${style}.js`, `export const css=".${scope}{}"`],
    [
      'service-worker.js',
      `self.offlinePlan=${JSON.stringify({ version: scope, pages: { '': scope }, files: [`_astro/${script}`].sort() })};\nrun()`,
    ],
  ]);
}

const BEFORE: Cut = {
  scope: 'astro-aaaaaaaa',
  script: 'page.AAAAAAAA.js',
  style: 'a-style.AAAAAAAA',
  hashes: " 'sha256-a+/=' 'sha256-b'",
};
const AFTER: Cut = {
  scope: 'astro-zzzzzzz1',
  script: 'entry.ZZ_ZZZ-Z.js',
  style: 'z-style.ZZZZZZZZ',
  hashes: " 'sha256-c'",
};

describe('two builds are the same site', () => {
  it('when only names and hashes differ, which come from where the code stands', () => {
    expect(compareSites(makeSite(BEFORE), makeSite(AFTER))).toEqual([]);
  });

  it('when the files that the service worker keeps are named in another order', () => {
    const plan = (files: string[]): string => `self.offlinePlan=${JSON.stringify({ version: '1', pages: {}, files })};`;
    const before = [
      ['_astro/b.00000000.css', 'p{}'],
      ['_astro/c.00000000.js', 'go()'],
    ] as const;
    const after = [
      ['_astro/d.11111111.css', 'p{}'],
      ['_astro/a.11111111.js', 'go()'],
    ] as const;
    const site = (files: typeof before | typeof after): SiteFiles =>
      new Map<string, string>([...files, ['service-worker.js', plan(files.map(([path]) => path).sort())]]);
    expect(compareSites(site(before), site(after))).toEqual([]);
  });
});

describe('a difference is told', () => {
  it('of a word, with its place and what stands there', () => {
    const [difference, ...more] = compareSites(makeSite(BEFORE), makeSite({ ...AFTER, text: '依法办事' }));
    expect(more).toEqual([]);
    expect(difference).toContain('index.html: differs in line 2,');
    expect(difference).toMatch(/before: .*依法行政[^]*after: .*依法办事/);
  });

  it('of a script once, though it and all pages that load it have another name', () => {
    const differences = compareSites(makeSite(BEFORE), makeSite({ ...AFTER, code: 'stop()' }));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toContain('_astro/entry.ZZ_ZZZ-Z.js: differs');
  });

  it('of a page that loads another script than before', () => {
    const scripts = [
      ['_astro/a.00000000.js', 'one()'],
      ['_astro/b.00000000.js', 'two()'],
    ] as const;
    const site = (loaded: string): SiteFiles =>
      new Map([...scripts, ['index.html', `<script src="/_astro/${loaded}">`]]);
    expect(compareSites(site('a.00000000.js'), site('b.00000000.js'))).toEqual([
      expect.stringContaining('index.html: differs'),
    ]);
  });

  it('of an element that is in the scope of another component', () => {
    const page = (scope: string): SiteFiles =>
      new Map([['index.html', `<style>.astro-aaaaaaaa{}.astro-bbbbbbbb{}</style><p class="${scope}">`]]);
    expect(compareSites(page('astro-aaaaaaaa'), page('astro-bbbbbbbb'))).toHaveLength(1);
  });

  it('of styles that come in another order, as such', () => {
    const page = (...styles: string[]): SiteFiles => new Map([['index.html', `<style>${styles.join('\n')}</style>`]]);
    const [one, other] = ['.astro-aaaaaaaa{top:0}', '.a.astro-bbbbbbbb{top:1px}'];
    expect(compareSites(page(one, other), page('.a.astro-cccccccc{top:1px}', '.astro-bbbbbbbb{top:0}'))).toEqual([
      "index.html: only the order of its components' styles differs",
    ]);
    expect(compareSites(page(one, other), page('.a.astro-cccccccc{top:2px}', '.astro-bbbbbbbb{top:0}'))).toEqual([
      expect.stringContaining('index.html: differs'),
    ]);
  });

  it('of a page that lost all hashes of its policy, and of hashes in the text', () => {
    expect(compareSites(makeSite(BEFORE), makeSite({ ...AFTER, hashes: '' }))).toHaveLength(1);
    const [one, other] = [" 'sha256-a'", " 'sha256-b'"].map((text) => makeSite({ ...BEFORE, text }));
    expect(one && other && compareSites(one, other)).toHaveLength(1);
  });

  it('of a page that the service worker keeps and did not', () => {
    const site = (pages: object): SiteFiles =>
      new Map([['service-worker.js', `self.offlinePlan=${JSON.stringify({ version: '', pages, files: [] })};`]]);
    expect(compareSites(site({ '': '1' }), site({ '': '1', 'about/': '2' }))).toHaveLength(1);
  });

  it('of files that only one site has', () => {
    const [before, after] = [makeSite(BEFORE), makeSite(AFTER)].map((site) => new Map(site));
    before?.set('old/index.html', '').set('_astro/old.00000000.css', '');
    after?.set('new/index.html', '');
    expect(before && after && compareSites(before, after)).toEqual([
      'only before: _astro/old.00000000.css',
      'only after: new/index.html',
      'only before: old/index.html',
    ]);
  });
});

it('compressed files are compared by what they hold', () => {
  using folder = makeTemporaryFolder();
  const sites = ['a', 'b'].map((word, index) => {
    const dir = join(folder.dir, word);
    mkdirSync(join(dir, 'pagefind'), { recursive: true });
    writeFileSync(join(dir, 'same.gz'), gzipSync('依法'.repeat(99), { level: index === 0 ? 1 : 9 }));
    writeFileSync(join(dir, 'pagefind', `unknown_${word}.pf_fragment`), gzipSync(word));
    writeFileSync(join(dir, 'picture.png'), Uint8Array.of(0xff, 0xfe, index));
    return readSite(dir);
  });
  const [before, after] = sites;
  expect(before && after && compareSites(before, after)).toEqual([
    expect.stringMatching(/^pagefind\/unknown_b\.pf_fragment: differs .*\n {2}before: "a"\n {2}after: {2}"b"$/),
    expect.stringContaining('picture.png: differs in line 1, at character 2'),
  ]);
});
