import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/settings.ts';

describe('readSettings', () => {
  it('has defaults that invent no address', () => {
    expect(readSettings({})).toEqual({
      contentDir: resolve('content'),
      outDir: resolve('dist'),
      siteUrl: undefined,
      basePath: '/',
      precompress: false,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readSettings({ CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', BASE_PATH: '', PRECOMPRESS: '' })).toEqual(
      readSettings({}),
    );
  });

  it('resolves folders, relative and absolute', () => {
    const { contentDir, outDir } = readSettings({ CONTENT_DIR: 'other/content', OUT_DIR: '/some/where' });
    expect(contentDir).toBe(resolve('other/content'));
    expect(outDir).toBe(resolve('/some/where'));
  });

  it.each([
    ['https://www.example.gov.cn', 'https://www.example.gov.cn'],
    ['https://www.example.gov.cn/', 'https://www.example.gov.cn'],
    ['http://127.0.0.1:4321', 'http://127.0.0.1:4321'],
  ])('reads SITE_URL %s as the origin %s', (given, origin) => {
    expect(readSettings({ SITE_URL: given }).siteUrl).toBe(origin);
  });

  it.each([
    'www.example.gov.cn',
    'ftp://example.gov.cn',
    'https://example.gov.cn/zwgk/',
    'https://example.gov.cn/?a=1',
  ])('refuses SITE_URL %s in words that name it', (given) => {
    expect(() => readSettings({ SITE_URL: given })).toThrow(`SITE_URL=${given} 不能用`);
  });

  it('refuses a SITE_URL with a password, without repeating it', () => {
    const read = (): unknown => readSettings({ SITE_URL: 'https://admin:secret@www.example.gov.cn' });
    expect(read).toThrow('请去掉它，例如 https://www.example.gov.cn');
    expect(read).not.toThrow(/secret/);
  });

  it.each([
    ['/', '/'],
    ['/a/b/', '/a/b/'],
    ['a/b', '/a/b/'],
    ['/zwgk', '/zwgk/'],
    ['zwgk/', '/zwgk/'],
  ])('reads BASE_PATH %s as %s', (given, basePath) => {
    expect(readSettings({ BASE_PATH: given }).basePath).toBe(basePath);
  });

  it.each(['//', '/a//b/', '/../a/', '/a b/', '/政务/', 'https://example.gov.cn/a/', '/a/?b'])(
    'refuses BASE_PATH %s in words that name it',
    (given) => {
      expect(() => readSettings({ BASE_PATH: given })).toThrow(`BASE_PATH=${given} 不能用`);
    },
  );

  it('reads PRECOMPRESS, and refuses what is neither yes nor no', () => {
    expect(readSettings({ PRECOMPRESS: '1' }).precompress).toBe(true);
    expect(readSettings({ PRECOMPRESS: '0' }).precompress).toBe(false);
    expect(() => readSettings({ PRECOMPRESS: 'gz' })).toThrow('PRECOMPRESS=gz 不能用');
  });
});

it.each([
  '~',
  '~/site',
  '～/site',
  'file:///srv/site',
  'https://example.gov.cn/',
  'sftp://example.gov.cn/site',
  'admin@example.gov.cn:/srv/site',
  '$HOME/site',
  '${HOME}/site',
  '$(pwd)/site',
  '%USERPROFILE%',
  '"/srv/site"',
  "'/srv/site'",
  'undefined',
  'a\tb',
  '\u202A/srv/site',
])('refuses a folder that would be called %j below the one that commands run in', (given) => {
  expect(() => readSettings({ OUT_DIR: given })).toThrow('OUT_DIR=');
  expect(() => readSettings({ CONTENT_DIR: given })).toThrow('CONTENT_DIR=');
});

it
  .runIf(process.platform !== 'win32')
  .each([
    String.raw`C:\site`,
    'd:/site',
    'D:',
    String.raw`\\server\site`,
    String.raw`.\dist`,
    String.raw`public\site`,
    String.raw`/srv/my\ site`,
  ])('refuses %j, which is a path on another system', (given) => {
  expect(() => readSettings({ OUT_DIR: given })).toThrow(/^OUT_DIR=.*例如 \/srv\/site/u);
  expect(() => readSettings({ CONTENT_DIR: given })).toThrow('CONTENT_DIR=');
});

it.each(['网站', 'dist/2024年：网站', 'a b', '../site-1.0', 'site$', "/srv/l'état", '/home/示例 县/#1'])(
  'takes %j, odd as it is',
  (given) => {
    expect(readSettings({ OUT_DIR: given }).outDir).toBe(resolve(given));
  },
);
